"""Lists of households as communes send them: title, letterhead, two parts told in one column."""

from pathlib import Path

import pytest

from dienhinh.intake.drafts.draft import Draft
from tests.intake import unit_files
from tests.intake.districts import document, saved, table
from tests.intake.shipped import taken

HEADS = ("TT", "Họ và tên chủ hộ", "Địa chỉ", "Cách làm, kết quả nổi bật")
ROWS = (("1", "Nguyễn Thí Dụ A", "Thôn 1", "Nuôi 3 con bò."), ("2", "Lê Thí Dụ", "Thôn 2", "-"))
ENDINGS = pytest.mark.parametrize("ending", ["docx", "xlsx"])


def drafts(folder: Path, ending: str, *above: str, heads: tuple[str, ...] = HEADS) -> list[Draft]:
    if ending == "docx":
        made = document(*above)
        table(made, heads, *ROWS)
        content = saved(made)
    else:
        rows = [*((line,) for line in above), heads, *ROWS]
        content = unit_files.saved(unit_files.table(rows))
    done = taken(folder, {f"a.{ending}": content})
    assert [row.doubt.text.vi for row in done.refused] == []
    return done.drafts


def told(draft: Draft) -> list[str]:
    return [doubt.text.vi for doubt in draft.doubts]


@ENDINGS
def test_the_heading_of_the_names_tells_the_kind(ending: str, tmp_path: Path) -> None:
    found = drafts(tmp_path, ending, "DANH SÁCH")

    assert [draft.values["kind"] for draft in found] == ["household", "household"]
    assert "Loại hình “Hộ gia đình” suy từ nhãn của ô tên, xin xem lại:" in told(found[1])


@ENDINGS
@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("DANH SÁCH HỘ GIA ĐÌNH TIÊU BIỂU", "household"),
        ("Danh sách tập thể, cá nhân điển hình", None),
        ("Chăm lo hộ gia đình chính sách", None),
    ],
)
def test_the_title_of_a_list_tells_the_kind(
    title: str, kind: str | None, ending: str, tmp_path: Path
) -> None:
    heads = ("TT", "Họ và tên", "Địa chỉ", "Nội dung thực hiện")

    found = drafts(tmp_path, ending, title, heads=heads)

    assert [draft.values.get("kind") for draft in found] == [kind, kind]


@ENDINGS
def test_a_column_of_several_parts_of_the_story_is_taken_and_told(
    ending: str, tmp_path: Path
) -> None:
    first = drafts(tmp_path, ending, "DANH SÁCH")[0]

    assert first.values["achievements"] == {"activities": "Nuôi 3 con bò."}
    (doubt,) = [doubt for doubt in first.doubts if "ghi chung" in doubt.text.vi]
    assert doubt.text.vi == (
        "Cột “Cách làm, kết quả nổi bật” ghi chung nhiều mục, được coi là nội dung thực hiện; xin "
        "tách ra:"
    )
    assert doubt.quoted == "Nuôi 3 con bò."


@ENDINGS
def test_the_commune_of_the_letterhead_is_that_of_addresses_that_tell_none(
    ending: str, tmp_path: Path
) -> None:
    head = ("UBND HUYỆN TƯ NGHĨA", "UBND XÃ NGHĨA LÂM", "DANH SÁCH")

    for draft in drafts(tmp_path, ending, *head):
        assert (draft.values["unit"], draft.values["commune"]) == ("tu-nghia", "21241")
        assert (
            "Địa chỉ không nêu xã; mã xã “21241” (xã Nghĩa Lâm) suy từ đầu văn bản, xin xem lại:"
        ) in told(draft)


def test_the_commune_of_the_letterhead_goes_behind_that_of_the_address(tmp_path: Path) -> None:
    made = document("UBND XÃ NGHĨA LÂM")
    table(made, HEADS, ("1", "Nguyễn Thí Dụ A", "Thôn 1, xã Nghĩa Kỳ", "Nuôi bò."))

    (draft,) = taken(tmp_path, {"a.docx": saved(made)}).drafts

    assert draft.values["commune"] != "21241"
    assert not [text for text in told(draft) if "đầu văn bản" in text]


def test_without_an_address_the_letterhead_of_a_commune_tells_the_unit(tmp_path: Path) -> None:
    made = document("UBND XÃ NGHĨA LÂM")
    table(made, ("TT", "Họ và tên chủ hộ", "Biện pháp", "Kết quả"), ("1", "Lê Thí Dụ", "A.", "B."))

    (draft,) = taken(tmp_path, {"a.docx": saved(made)}).drafts

    assert draft.values["unit"] == "tu-nghia"
    assert "commune" not in draft.values
