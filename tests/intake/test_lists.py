"""Lists of several profiles as offices draw them: merged headings, groups, sums, signatures."""

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.drafts.name_kinds import kind_of_heading
from dienhinh.intake.lists.rows import is_group
from tests.intake import districts, unit_files
from tests.intake.shipped import taken

UPPER = ("STT", "Tên mô hình, điển hình", "Liên hệ", "", "Năm thành lập", "Nội dung", "Kết quả", "")
LOWER = ("", "", "Địa chỉ", "Điện thoại", "", "", "", "Ghi chú riêng")
ONE = ("1", "Tổ hợp tác Thí Dụ", "xã Long Sơn", "0255 300 0000", "2020", "Trồng chè", "Tốt", "OCOP")
TWO = ("1", "Chi hội Thí Dụ", "xã Long Mai", "0255 300 0001", "2021", "Góp vốn", "Tốt.", "")
FIRST = "I. Phong trào “Quảng Ngãi chung sức xây dựng nông thôn mới”"
SECOND = "II. Phong trào “Quảng Ngãi vì người nghèo - Không để ai bị bỏ lại phía sau”"
MERGED = ("A{0}:A{1}", "B{0}:B{1}", "C{0}:D{0}", "E{0}:E{1}", "F{0}:F{1}", "G{0}:G{1}")


def _word(last: str = "") -> bytes:
    made = districts.document("UBND HUYỆN MINH LONG")
    table = made.add_table(2, len(UPPER))
    for column, (above, below) in enumerate(zip(UPPER, LOWER, strict=True)):
        cells = table.cell(0, column), table.cell(1, column)
        if column in {2, 7}:
            cells[0].text = above
        if column in {2, 3, 7}:
            cells[1].text = below
        else:
            cells[0].merge(cells[1]).text = above
    table.cell(0, 2).merge(table.cell(0, 3))
    for group, row in ((FIRST, ONE), (SECOND, TWO)):
        cells = table.add_row().cells
        cells[0].merge(cells[-1]).text = group
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    cells = table.add_row().cells
    cells[0].merge(cells[1]).text = "Tổng cộng"
    cells[2].text = "2 mô hình"
    if last:
        cells = table.add_row().cells
        cells[0].merge(cells[-1]).text = last
    return districts.saved(made)


def _excel() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.append(["UBND HUYỆN MINH LONG"])
    for row in (UPPER, LOWER, ("", FIRST), ONE, ("", SECOND), TWO, ("", "Tổng cộng", "2 mô hình")):
        sheet.append([text or None for text in row])
    sheet["F10"] = "CHỦ TỊCH"
    sheet["F12"] = "Trần Văn Ký"
    for cells in MERGED:
        sheet.merge_cells(cells.format(2, 3))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.fixture(params=["docx", "xlsx"])
def drafts(request: pytest.FixtureRequest, tmp_path: Path) -> list[Draft]:
    made = _word() if request.param == "docx" else _excel()
    return taken(tmp_path, {f"a.{request.param}": made}).drafts


def test_headings_in_two_rows_say_what_stands_below_them(drafts: list[Draft]) -> None:
    assert [(draft.name, draft.values["address"]) for draft in drafts] == [
        ("Tổ hợp tác Thí Dụ", "xã Long Sơn"),
        ("Chi hội Thí Dụ", "xã Long Mai"),
    ]
    assert [draft.values["phone"] for draft in drafts] == ["0255 300 0000", "0255 300 0001"]
    assert [draft.values["model"] for draft in drafts] == [{"founded": "2020"}, {"founded": "2021"}]
    assert "Ghi chú riêng: OCOP" in [row.text for row in drafts[0].leftovers]


def test_a_row_that_heads_others_is_nobody_and_names_their_movement(drafts: list[Draft]) -> None:
    assert [draft.values["movement"] for draft in drafts] == ["nong-thon-moi", "vi-nguoi-ngheo"]


_HEADINGS = ("STT", "Họ và tên", "Địa chỉ", "Điện thoại", "Kết quả")
_GROUPED = (
    FIRST,
    "1. Hộ gia đình",
    ("1", "Đinh Thị Thí Dụ", "xã Long Sơn", "0255 300 0000", "Trồng chè."),
    ("2", "Tổ hợp tác Thí Dụ", "xã Long Mai", "0255 300 0001", "Trồng keo."),
    "2. Cá nhân",
    ("1", "Đinh Văn Thí Dụ", "xã Long Môn", "0255 300 0002", "Nuôi bò."),
    SECOND,
    ("1", "Hồ Văn Thí Dụ", "xã Thanh An", "0255 300 0003", "Góp vốn."),
)


def _grouped_word() -> bytes:
    made = districts.document()
    table = made.add_table(0, len(_HEADINGS))
    for row in (_HEADINGS, *_GROUPED):
        cells = table.add_row().cells
        if isinstance(row, str):
            cells[0].merge(cells[-1]).text = row
        else:
            for cell, text in zip(cells, row, strict=True):
                cell.text = text
    return districts.saved(made)


def _grouped_excel() -> bytes:
    rows = [("", row) if isinstance(row, str) else row for row in _GROUPED]
    return unit_files.saved(unit_files.table([_HEADINGS, *rows]))


@pytest.mark.parametrize(("name", "made"), [("a.docx", _grouped_word), ("a.xlsx", _grouped_excel)])
def test_rows_that_head_others_say_kind_and_movement_until_the_next_of_their_sort(
    name: str, made: Callable[[], bytes], tmp_path: Path
) -> None:
    drafts = taken(tmp_path, {name: made()}).drafts

    said = [(draft.values.get("kind"), draft.values.get("movement")) for draft in drafts]
    assert said == [
        ("household", "nong-thon-moi"),
        # A name says it better.
        ("collective", "nong-thon-moi"),
        ("individual", "nong-thon-moi"),
        (None, "vi-nguoi-ngheo"),
    ]
    assert "suy từ dòng đầu nhóm" in " ".join(doubt.text.vi for doubt in drafts[2].doubts)
    kept = [row.text for draft in drafts for row in draft.leftovers]
    assert {FIRST, "1. Hộ gia đình", "2. Cá nhân", SECOND} <= set(kept)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("CÁ NHÂN TIÊU BIỂU", "individual"),
        ("II. Tập thể", "collective"),
        ("Tập thể, cá nhân", ""),
        ("Hộ gia đình", "household"),
        ("Huyện Ba Tơ", ""),
    ],
)
def test_a_heading_says_one_kind_or_none(text: str, kind: str) -> None:
    assert kind_of_heading(text) == kind


def test_sums_and_signatures_are_kept_and_nobody(drafts: list[Draft]) -> None:
    kept = " ".join(row.text for row in drafts[-1].leftovers)

    assert "Tổng cộng" in kept
    assert "2 mô hình" in kept
    assert "2 mô hình" not in str(drafts[-1].values)


def test_the_letterhead_tells_the_unit_of_a_list(drafts: list[Draft]) -> None:
    assert [draft.values["unit"] for draft in drafts] == ["minh-long", "minh-long"]


def test_headings_of_a_group_behind_the_last_row_are_kept(tmp_path: Path) -> None:
    *_, last = taken(tmp_path, {"a.docx": _word("III. HỘ GIA ĐÌNH")}).drafts

    assert "III. HỘ GIA ĐÌNH" in [row.text for row in last.leftovers]


def test_a_column_of_something_else_keeps_its_heading(tmp_path: Path) -> None:
    made = districts.document()
    districts.table(
        made,
        ("Họ và tên", "Địa chỉ", "Điện thoại", "Kết quả nuôi bò", "Số thành viên nữ"),
        ("Tổ hợp tác Thí Dụ", "xã Long Sơn", "0255 300 0000", "5 con", "7"),
    )

    (draft,) = taken(tmp_path, {"a.docx": districts.saved(made)}).drafts

    assert {"achievements", "model"}.isdisjoint(draft.values)
    left = [row.text for row in draft.leftovers]
    assert left == ["Kết quả nuôi bò: 5 con", "Số thành viên nữ: 7"]


@pytest.mark.parametrize(
    ("texts", "is_head"),
    [
        ({1: "II", 2: "CÁ NHÂN"}, True),
        ({1: "CÁ NHÂN"}, True),
        ({1: "II. Cá nhân"}, True),
        ({2: "Phong trào thi đua “Vì người nghèo”"}, True),
        ({1: "1. Hộ gia đình"}, True),
        ({1: "2", 2: "Cá nhân điển hình tiên tiến:"}, True),
        ({1: "2", 2: "Hộ gia đình văn hóa Thôn Mẫu"}, False),
        ({1: "3", 2: "NGUYỄN VĂN MẪU"}, False),
        ({1: "3", 2: "Nguyễn Văn Mẫu"}, False),
        ({1: "II", 2: "CÁ NHÂN", 3: "xã Ba Vì"}, False),
        ({2: "Xã Ba Vì"}, True),
        ({1: "2", 2: "Xã Ba Vì"}, False),
        ({3: "xã Ba Vì"}, False),
    ],
)
def test_a_row_with_capitals_alone_heads_others_but_behind_a_number_it_is_somebody(
    *, texts: dict[int, str], is_head: bool
) -> None:
    assert is_group(texts, name=2) is is_head


@pytest.mark.parametrize(
    "heading",
    ["Họ và tên, chức vụ", "Họ và tên/ Chức vụ", "Họ tên - năm sinh", "Tên tập thể\nđịa bàn"],
)
@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_a_heading_of_names_that_says_more_begins_a_list(
    ending: str, heading: str, tmp_path: Path
) -> None:
    rows = [
        (heading, "Địa chỉ", "Điện thoại", "Kết quả"),
        ("Trần Thị Thí Dụ, Bí thư chi đoàn", "xã Ba Vì", "0255 300 0000", "Trồng chè."),
        ("Tổ hợp tác Thí Dụ", "xã Ba Xa", "0255 300 0001", "Trồng keo."),
    ]
    made = districts.document()
    districts.table(made, *rows)
    files = {
        "docx": districts.saved(made),
        "xlsx": unit_files.saved(unit_files.table(rows)),
    }

    drafts = taken(tmp_path, {f"a.{ending}": files[ending]}).drafts

    assert [draft.values["phone"] for draft in drafts] == ["0255 300 0000", "0255 300 0001"]
    assert drafts[0].name.startswith("Trần Thị Thí Dụ")
    assert drafts[1].name == "Tổ hợp tác Thí Dụ"


def test_another_heading_that_says_more_is_not_taken_for_its_first_word(tmp_path: Path) -> None:
    made = districts.document()
    districts.table(
        made,
        ("Họ và tên", "Địa chỉ, điện thoại", "Số thành viên", "Kết quả"),
        ("Tổ hợp tác Thí Dụ", "xã Ba Vì, 0255 300 0000", "7", "Trồng chè."),
    )

    (draft,) = taken(tmp_path, {"a.docx": districts.saved(made)}).drafts

    assert {"address", "phone"}.isdisjoint(draft.values)
    left = [row.text for row in draft.leftovers]
    assert left == ["Địa chỉ, điện thoại: xã Ba Vì, 0255 300 0000"]
