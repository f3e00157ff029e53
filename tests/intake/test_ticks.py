"""What is ticked: in tables of an option a row, beside a label, below headings of a list."""

from pathlib import Path

import pytest

from dienhinh.intake.drafts.draft import Draft
from tests.intake import unit_files
from tests.intake.districts import LINES, document, saved, table
from tests.intake.shipped import only_draft, taken


def draft_with(folder: Path, *rows: tuple[str, ...], below: int = 3) -> Draft:
    """A table of these rows below so many of the lines."""
    lines = ("Tên: Nhóm Mẫu", *LINES[1:])
    made = document(*lines[:below])
    table(made, *rows)
    for line in lines[below:]:
        made.add_paragraph(line)
    return only_draft(folder, {"a.docx": saved(made)})


@pytest.mark.parametrize("mark", ["X", "x", "v", "☑", "☒", "✓", "[x]", "[☑]", "(v)"])
@pytest.mark.parametrize("empty", ["", "☐", "[ ]"])
def test_a_row_of_a_table_is_ticked(mark: str, empty: str, tmp_path: Path) -> None:
    rows = [("Tập thể", empty), ("Hộ gia đình", mark), ("Cá nhân", empty)]

    draft = draft_with(tmp_path, ("Loại hình", "Đánh dấu X"), *rows, below=5)

    assert draft.values["kind"] == "household"
    assert draft.values["achievements"] == {
        "activities": "Ông nuôi bò nhốt chuồng.",
        "results": ["Năm hộ học theo."],
    }
    # The heading is kept as those of all tables.
    assert [row.text for row in draft.leftovers] == ["Loại hình", "Đánh dấu X"]
    assert not [doubt for doubt in draft.doubts if "Loại hình" in doubt.text.vi]


def test_rows_may_be_counted_and_need_no_heading(tmp_path: Path) -> None:
    draft = draft_with(
        tmp_path,
        ("1", "Nông thôn mới", "☐"),
        ("2", "Vì người nghèo", "☑"),
        ("3", "Chuyện khác", "☑"),
    )

    assert draft.values["movement"] == "vi-nguoi-ngheo"
    assert [row.text for row in draft.leftovers] == ["Chuyện khác: ☑"]


def test_two_ticks_for_one_question_are_told(tmp_path: Path) -> None:
    draft = draft_with(tmp_path, ("Tập thể", "x"), ("Hộ gia đình", "x"), ("Cá nhân", ""))

    assert "kind" not in draft.values
    (doubt,) = [doubt for doubt in draft.doubts if "Loại hình không có" in doubt.text.vi]
    assert doubt.quoted == "☒ Tập thể\n☒ Hộ gia đình"


@pytest.mark.parametrize(
    "row",
    [
        ("Loại hình", "☐ Tập thể", "☒ Hộ gia đình", "☐ Cá nhân"),
        ("Loại hình:", "[ ] Tập thể", "[v] Hộ gia đình", "[ ] Cá nhân"),
    ],
)
def test_options_beside_a_label_may_have_cells_of_their_own(
    row: tuple[str, ...], tmp_path: Path
) -> None:
    draft = draft_with(tmp_path, row)

    assert draft.values["kind"] == "household"
    assert draft.leftovers == []


def test_boxes_may_stand_in_cells_behind_their_words(tmp_path: Path) -> None:
    draft = draft_with(tmp_path, ("Phong trào", "Nông thôn mới", "☐", "Vì người nghèo", "☒"))

    assert draft.values["movement"] == "vi-nguoi-ngheo"


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ([("Loại hình", "Tập thể", "Hộ gia đình", "Cá nhân"), ("", "", "x", "")], "household"),
        ([("Tập thể", "Hộ gia đình", "Cá nhân"), ("☐", "☒", "☐")], "household"),
        ([("Loại hình", "Tập thể", "x", "Cá nhân", "")], "collective"),
        ([("Loại hình", "x", "Tập thể", "", "Cá nhân")], "collective"),
        ([("Loại hình", "Tập thể", "Phong trào", "NTM")], "collective"),
        # What a form prints and nobody marked.
        ([("Loại hình", "Tập thể", "Hộ gia đình", "Cá nhân")], None),
    ],
)
def test_options_may_stand_side_by_side(
    rows: list[tuple[str, ...]], kind: str | None, tmp_path: Path
) -> None:
    draft = draft_with(tmp_path, *rows)

    assert draft.values.get("kind") == kind
    assert draft.leftovers == []


def test_a_movement_may_be_ticked_below_its_name(tmp_path: Path) -> None:
    rows = (("Phong trào", "NTM", "Vì người nghèo"), ("Đánh dấu", "", "x"))

    draft = draft_with(tmp_path, *rows)

    assert draft.values["movement"] == "vi-nguoi-ngheo"
    assert [row.text for row in draft.leftovers] == ["Đánh dấu"]


def test_two_movements_that_nobody_marked_are_told(tmp_path: Path) -> None:
    draft = draft_with(tmp_path, ("Phong trào", "Nông thôn mới", "Vì người nghèo"))

    assert "movement" not in draft.values
    assert any("2 phong trào" in doubt.text.vi for doubt in draft.doubts)


def test_a_roman_number_before_words_is_no_tick(tmp_path: Path) -> None:
    draft = draft_with(tmp_path, ("X", "Chuyện của nhóm"), ("V", "Tập thể"))

    assert [row.text for row in draft.leftovers] == ["X", "Chuyện của nhóm", "V", "Tập thể"]


def test_a_letter_that_ticks_nothing_is_kept_as_it_is(tmp_path: Path) -> None:
    made = document("DANH SÁCH")
    heads = ("TT", "Họ và tên", "Khối", "Nội dung thực hiện", "Kết quả")
    table(made, heads, ("1", "Thí Dụ Một", "X", "Nuôi bò.", "Tốt."))

    draft = only_draft(tmp_path, {"a.docx": saved(made)})

    assert [row.text for row in draft.leftovers] == ["DANH SÁCH", "Khối: X"]


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_columns_of_a_list_are_ticked(ending: str, tmp_path: Path) -> None:
    heads = (
        "TT",
        "Họ và tên",
        "Tập thể",
        "Cá nhân",
        "NTM",
        "Vì người nghèo",
        "Nội dung thực hiện",
        "Kết quả",
    )
    rows = [
        heads,
        ("1", "Nhóm Mẫu Một", "x", "", "X", "", "Nuôi bò.", "Tốt."),
        ("2", "Thí Dụ Hai", "", "✓", "", "x", "Trồng keo.", "Tốt."),
        ("3", "Thí Dụ Ba", "", "x", "x", "x", "Nuôi dê.", "Tốt."),
    ]
    if ending == "docx":
        made = document("DANH SÁCH")
        table(made, *rows)
        content = saved(made)
    else:
        content = unit_files.saved(unit_files.table(rows))

    found = taken(tmp_path, {f"a.{ending}": content}).drafts

    assert [(draft.values.get("kind"), draft.values.get("movement")) for draft in found] == [
        ("collective", "nong-thon-moi"),
        ("individual", "vi-nguoi-ngheo"),
        ("individual", None),
    ]
    assert [
        text for draft in found for row in draft.leftovers if (text := row.text) != "DANH SÁCH"
    ] == []
    assert any("2 phong trào" in doubt.text.vi for doubt in found[2].doubts)


def test_columns_to_tick_may_stand_below_a_merged_heading(tmp_path: Path) -> None:
    made = document("DANH SÁCH")
    rows = (
        ("TT", "Họ và tên", "Loại hình", "", "Địa chỉ", "Kết quả"),
        ("", "", "Tập thể", "Hộ gia đình", "", ""),
        ("1", "Lê Thí Dụ", "", "x", "Thôn 1, Ba Động, Ba Tơ", "Nuôi bò"),
    )
    table(made, *rows)
    wide = made.tables[0].rows[0].cells
    wide[2].merge(wide[3])

    draft = only_draft(tmp_path, {"a.docx": saved(made)})

    assert (draft.name, draft.values["kind"]) == ("Lê Thí Dụ", "household")
    assert [row.text for row in draft.leftovers] == ["DANH SÁCH"]
