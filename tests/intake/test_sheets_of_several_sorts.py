"""Workbooks with several sheets: lists, forms with labels in a column, what nobody understands."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from dienhinh.intake.answers import NAME
from dienhinh.intake.lists.rows import path_of_heading
from dienhinh.intake.sources import Taken
from dienhinh.model.source import KeyPath
from tests.intake import unit_files
from tests.intake.shipped import taken

HEADINGS = ("STT", "Họ và tên", "Địa chỉ", "ĐT", "Nội dung", "Kết quả")
ONE = ("1", "Lê Thị Mẫu", "xã Ba Vì, huyện Ba Tơ", "0905 000 002", "Nuôi trẻ", "Ba cháu")
RURAL = "PHONG TRÀO “QUẢNG NGÃI CHUNG SỨC XÂY DỰNG NÔNG THÔN MỚI”"
UNREAD = [(RURAL,), ("A", "B", "C"), ("Lê Văn Lạ", "xã Ba Vì", "0905 000 001")]


def given(tmp_path: Path, **sheets: list[tuple[str, ...]]) -> Taken:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name.replace("_", " "))
        assert isinstance(sheet, Worksheet)
        for row in rows:
            sheet.append(row)
    return taken(tmp_path, {"a.xlsx": unit_files.saved(book)})


def test_a_sheet_without_known_headings_is_refused_and_speaks_of_nobody_else(
    tmp_path: Path,
) -> None:
    found = given(tmp_path, Lạ=UNREAD, Danh_sách=[HEADINGS, ONE])

    (draft,) = found.drafts
    assert "movement" not in draft.values
    assert draft.leftovers == []
    (refused,) = found.refused
    assert refused.doubt.place == "trang “Lạ”"
    assert "3 dòng chưa nhập" in refused.doubt.text.vi
    assert "0905 000 001" in [row.text for row in refused.leftovers]


def test_remarks_on_a_sheet_of_their_own_stay_with_the_first_and_name_no_movement(
    tmp_path: Path,
) -> None:
    found = given(tmp_path, Ghi_chú=[(RURAL,), ("Số liệu đến tháng 10",)], Tên=[HEADINGS, ONE])

    (draft,) = found.drafts
    assert found.refused == []
    assert "movement" not in draft.values
    assert [row.text for row in draft.leftovers] == [RURAL, "Số liệu đến tháng 10"]


def test_a_sheet_named_like_a_movement_names_that_of_its_rows(tmp_path: Path) -> None:
    found = given(
        tmp_path,
        Vì_người_nghèo=[HEADINGS, ONE],
        NTM=[(RURAL,), HEADINGS, ONE],
        Nghèo=[HEADINGS, ONE],
    )

    said = [draft.values.get("movement") for draft in found.drafts]
    assert said == ["vi-nguoi-ngheo", "nong-thon-moi", None]
    assert any("suy từ tên trang tính" in row.text.vi for row in found.drafts[0].doubts)


def test_labels_in_a_column_are_read_as_in_a_table_of_word(tmp_path: Path) -> None:
    rows = [
        ("PHIẾU GIỚI THIỆU",),
        ("Tên mô hình", "Tổ Mẫu"),
        ("Địa chỉ", "xã Ba Vì, huyện Ba Tơ"),
        ("Số thành viên", "14"),
        ("Kết quả", "Bán 40 bê"),
        ("Ghi thêm", "Đã có đường"),
    ]

    (draft,) = given(tmp_path, NTM=rows).drafts

    assert draft.values["name"] == "Tổ Mẫu"
    assert draft.values["unit"] == "ba-to"
    assert draft.values["movement"] == "nong-thon-moi"
    assert draft.values["model"] == {"members": 14}
    assert [row.text for row in draft.leftovers] == ["PHIẾU GIỚI THIỆU", "Ghi thêm", "Đã có đường"]


@pytest.mark.parametrize(
    ("heading", "path"),
    [
        ("Đơn vị, cá nhân điển hình", NAME),
        ("Họ và tên/ Tên tập thể", NAME),
        ("Tập thể, hộ gia đình và cá nhân tiêu biểu", NAME),
        ("Thành tích", ("achievements", "results")),
        ("Tóm tắt thành tích nổi bật", ("achievements", "activities")),
        ("Đơn vị", ("unit",)),
        ("Cá nhân", None),
        ("Thành tích thể thao", None),
    ],
)
def test_headings_of_lists_ask_in_words_of_their_own(heading: str, path: KeyPath | None) -> None:
    assert path_of_heading(heading) == path


def test_an_only_sheet_without_known_headings_is_told_with_its_words(tmp_path: Path) -> None:
    found = given(tmp_path, Lạ=UNREAD)

    (refused,) = found.refused
    assert refused.doubt.place == "trang “Lạ”"
    assert "3 dòng chưa nhập" in refused.doubt.text.vi
    assert "0905 000 001" in [row.text for row in refused.leftovers]
