"""Lists of profiles whose columns change, share a heading, or leave a cell to the row above."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from dienhinh.intake.drafts.draft import Draft
from tests.intake import districts, unit_files
from tests.intake.shipped import taken

HEADS = ("TT", "Họ và tên", "Địa chỉ", "Điện thoại", "Nội dung thực hiện", "Kết quả")
ONE = ("1", "Bà Mẫu Một", "xã Ba Vì, huyện Ba Tơ", "0255 300 0000", "Nuôi bò", "20 con")


def word_and_excel(rows: Sequence[Sequence[str]], merged: Sequence[str] = ()) -> dict[str, bytes]:
    """The same table twice; `merged` are ranges of cells as Excel names them."""
    made = districts.document()
    grid = made.add_table(len(rows), len(rows[0]))
    book = unit_files.table([[text or None for text in row] for row in rows])
    for row, texts in zip(grid.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    for cells in merged:
        (first, last) = (book.worksheets[0][at] for at in cells.split(":"))
        ends = (grid.cell(c.row - 1, c.column - 1) for c in (first, last))
        top, bottom = ends
        words = top.text
        top.merge(bottom).text = words
        book.worksheets[0].merge_cells(cells)
    return {"docx": districts.saved(made), "xlsx": unit_files.saved(book)}


def drafts(folder: Path, ending: str, files: dict[str, bytes]) -> list[Draft]:
    return taken(folder, {f"a.{ending}": files[ending]}).drafts


def told(draft: Draft) -> str:
    return "\n".join(doubt.line() for doubt in draft.doubts)


SECOND = ("TT", "Họ và tên", "Năm sinh", "Đơn vị công tác", "Địa chỉ", "Điện thoại")
TWO = ("1", "Bà Mẫu Hai", "1975", "Hội LHPN xã Ba Vinh", "xã Ba Vinh, huyện Ba Tơ", "0255 300 0001")


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_a_second_list_is_read_by_its_own_headings(ending: str, tmp_path: Path) -> None:
    empty = ("",) * len(HEADS)
    rows = [HEADS, ONE, empty, ("II. CÁ NHÂN", *empty[1:]), SECOND, TWO]

    _, second = drafts(tmp_path, ending, word_and_excel(rows))

    assert second.values["address"] == "xã Ba Vinh, huyện Ba Tơ"
    assert second.values["workplace"] == "Hội LHPN xã Ba Vinh"
    assert second.values["phone"] == "0255 300 0001"
    assert "Năm sinh: 1975" in [row.text for row in second.leftovers]


def test_a_second_list_of_few_columns_is_known_by_its_names(tmp_path: Path) -> None:
    rows = [
        HEADS,
        ONE,
        ("TT", "Họ và tên", "Kết quả", "Địa chỉ"),
        ("1", "Bà Mẫu Hai", "Tốt", "Ba Tơ"),
    ]

    _, second = taken(tmp_path, {"a.xlsx": unit_files.saved(unit_files.table(rows))}).drafts

    assert second.name == "Bà Mẫu Hai"
    assert second.values["achievements"] == {"results": ["Tốt"]}


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_three_known_headings_begin_a_list(ending: str, tmp_path: Path) -> None:
    heads = ("STT", "Tên tập thể", "Địa chỉ", "Điện thoại", "Năm sinh người đứng đầu")
    row = ("1", "Tổ hợp tác Thí Dụ", "xã Ba Vì, huyện Ba Tơ", "0255 300 0000", "1975")

    (draft,) = drafts(tmp_path, ending, word_and_excel([heads, row]))

    assert draft.name == "Tổ hợp tác Thí Dụ"
    assert [row.text for row in draft.leftovers] == ["Năm sinh người đứng đầu: 1975"]


def test_headings_repeated_for_printing_change_nothing(tmp_path: Path) -> None:
    two = ("2", "Bà Mẫu Hai", *ONE[2:])

    found = taken(
        tmp_path, {"a.xlsx": unit_files.saved(unit_files.table([HEADS, ONE, HEADS, two]))}
    )

    assert [draft.name for draft in found.drafts] == ["Bà Mẫu Một", "Bà Mẫu Hai"]
    assert [draft.leftovers for draft in found.drafts] == [[], []]


def test_a_remark_among_repeated_headings_is_kept(tmp_path: Path) -> None:
    rows = [HEADS, ONE, (*HEADS, "Trang sau có hai người"), ("2", "Bà Mẫu Hai", *ONE[2:])]

    _, second = taken(tmp_path, {"a.xlsx": unit_files.saved(unit_files.table(rows))}).drafts

    assert [row.text for row in second.leftovers] == ["Trang sau có hai người"]


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_a_name_merged_over_rows_is_one_profile(ending: str, tmp_path: Path) -> None:
    more = ("", "", "", "", "Trồng keo", "5 ha")
    two = ("2", "Bà Mẫu Hai", *ONE[2:])
    files = word_and_excel([HEADS, ONE, more, two], ["A2:A3", "B2:B3", "C2:C3", "D2:D3"])

    first, _ = drafts(tmp_path, ending, files)

    assert first.values["achievements"] == {
        "activities": "Nuôi bò\n\nTrồng keo",
        "results": ["20 con", "5 ha"],
    }


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_of_years_below_one_heading_no_number_is_chosen_and_a_story_is_whole(
    ending: str, tmp_path: Path
) -> None:
    upper = (
        "TT",
        "Tên tập thể",
        "Địa chỉ",
        "Số người lao động được tạo việc làm",
        "",
        "Kết quả",
        "",
    )
    lower = ("", "", "", "Năm 2022", "Năm 2023", "Năm 2022", "Năm 2023")
    row = ("1", "Tổ hợp tác Thí Dụ", "xã Ba Vì, huyện Ba Tơ", "5", "35", "Thu 100", "Thu 300")
    files = word_and_excel([upper, lower, row], ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1"])

    (draft,) = drafts(tmp_path, ending, files)

    assert "model" not in draft.values
    assert draft.values["achievements"] == {"results": ["Năm 2022: Thu 100", "Năm 2023: Thu 300"]}
    assert [row.text for row in draft.leftovers] == [
        "Số người lao động được tạo việc làm, Năm 2022: 5",
        "Số người lao động được tạo việc làm, Năm 2023: 35",
    ]
    assert "ghi ở nhiều cột nên máy không chọn cột nào" in told(draft)
    assert "“Năm 2022: 5; Năm 2023: 35”" in told(draft)


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_as_above_in_a_list_is_what_stands_above(ending: str, tmp_path: Path) -> None:
    two = ("2", "Bà Mẫu Hai", "nt", "0255 300 0001", '"', "Như trên")

    _, second = drafts(tmp_path, ending, word_and_excel([HEADS, ONE, two]))

    assert second.values["address"] == "xã Ba Vì, huyện Ba Tơ"
    assert second.values["achievements"] == {"activities": "Nuôi bò", "results": ["20 con"]}
    assert "Máy hiểu là như dòng trên, “xã Ba Vì, huyện Ba Tơ”. Nguồn viết: “nt”" in told(second)


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_a_telephone_number_as_above_is_not_told_whole(ending: str, tmp_path: Path) -> None:
    two = ("2", "Bà Mẫu Hai", "nt", "nt", '"', "20 con")

    one, second = drafts(tmp_path, ending, word_and_excel([HEADS, ONE, two]))

    assert second.values["phone"] == one.values["phone"] == ONE[3]
    assert "Máy hiểu là như dòng trên, “0255…”." in told(second)


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_as_above_below_nothing_is_left_over_and_told(ending: str, tmp_path: Path) -> None:
    one = (*ONE[:2], "nt", *ONE[3:])

    (draft,) = drafts(tmp_path, ending, word_and_excel([HEADS, one]))

    assert "address" not in draft.values
    assert "Địa chỉ: nt" in [row.text for row in draft.leftovers]
    assert "dòng trên không ghi gì ở cột này" in told(draft)


@pytest.mark.parametrize(
    "name", ["1. Bà Mẫu Một", "(1) Bà Mẫu Một", "1/ Bà Mẫu Một", "- Bà Mẫu Một"]
)
@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_the_number_before_a_name_is_no_part_of_it(ending: str, name: str, tmp_path: Path) -> None:
    (draft,) = drafts(tmp_path, ending, word_and_excel([HEADS, ("", name, *ONE[2:])]))

    assert (draft.name, draft.values["kind"]) == ("Bà Mẫu Một", "individual")


def test_the_number_behind_the_label_of_a_name_is_no_part_of_it(tmp_path: Path) -> None:
    lines = ("Họ và tên: 1. Bà Mẫu Một", *districts.LINES[1:])

    (draft,) = taken(tmp_path, {"a.docx": districts.saved(districts.document(*lines))}).drafts

    assert draft.name == "Bà Mẫu Một"


@pytest.mark.parametrize("name", ["4.0 Làng Mẫu", "C.ty Thí Dụ", "27-7 Câu lạc bộ Mẫu"])
def test_a_name_that_begins_with_a_number_or_a_letter_stays_whole(
    name: str, tmp_path: Path
) -> None:
    rows = [HEADS, ("1", name, *ONE[2:])]

    (draft,) = taken(tmp_path, {"a.xlsx": unit_files.saved(unit_files.table(rows))}).drafts

    assert draft.name == name


def test_a_list_of_nobody_keeps_its_words_when_another_sheet_has_profiles(tmp_path: Path) -> None:
    book = unit_files.table([HEADS, ONE], "Đợt 1")
    other = book.create_sheet("Đợt 2")
    for row in (("UBND XÃ BA VÌ",), HEADS, (None, None, None, None, "NGƯỜI LẬP BIỂU")):
        other.append(row)

    (draft,) = taken(tmp_path, {"a.xlsx": unit_files.saved(book)}).drafts

    kept = [(row.place, row.text) for row in draft.leftovers]
    assert ("trang “Đợt 2”, ô A1", "UBND XÃ BA VÌ") in kept
    assert ("trang “Đợt 2”, ô E3", "NGƯỜI LẬP BIỂU") in kept


def test_a_list_of_nobody_is_refused_with_its_words(tmp_path: Path) -> None:
    rows = [("UBND XÃ BA VÌ",), HEADS]

    (refused,) = taken(tmp_path, {"a.xlsx": unit_files.saved(unit_files.table(rows))}).refused

    assert [row.text for row in refused.leftovers] == ["UBND XÃ BA VÌ"]


def test_lines_taken_from_above_are_told_in_one_line(tmp_path: Path) -> None:
    one, two = (*ONE[:4], "Nuôi bò\nTrồng keo", ONE[5]), ("2", "Bà Mẫu Hai", *ONE[2:4], "nt", "")

    _, second = drafts(tmp_path, "xlsx", word_and_excel([HEADS, one, two]))

    assert second.values["achievements"] == {"activities": "Nuôi bò\n\nTrồng keo"}
    assert "Máy hiểu là như dòng trên, “Nuôi bò Trồng keo”." in told(second)
