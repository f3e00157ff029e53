"""What a workbook shows: struck out, hidden, raised, and numbers robbed of their 0."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from dienhinh.intake.sheets.cells import Cell
from dienhinh.intake.sheets.dropped_zeros import with_zeros
from dienhinh.intake.sources import take
from tests.intake.documents import all_text
from tests.intake.shipped import GIVEN, names, taken
from tests.intake.unit_files import (
    AWARD_HEADS,
    POOR_NAME,
    doubts,
    everything_in,
    figures,
    imported,
    saved,
    table,
    workbook,
)

HEADS = ("TT", "Tên tập thể", "Địa chỉ", "Điện thoại", "Số thành viên", "Nội dung thực hiện")
ONE = (1, "Tổ hợp tác Thí Dụ", "xã Ba Vì, huyện Ba Tơ", "0255 300 0000", 25, "Trồng keo.")
TWO = (2, "Tổ hợp tác Mẫu", "xã Ba Xa, huyện Ba Tơ", "0255 300 0001", 9, "Xin rút.")
DISTRICT = "Giấy khen của Chủ tịch UBND cấp huyện"
AWARDS = (AWARD_HEADS, (POOR_NAME, 2022, DISTRICT, 12, 5, 20), (POOR_NAME, 2023, DISTRICT, 7, 7, 7))


def strike_row(book: Any, row: int) -> None:  # noqa: ANN401 openpyxl's workbook
    for cell in book.worksheets[0][row]:
        cell.font = Font(strike=True)


def add_hidden(book: Any, rows: Any, title: str = "Nháp") -> None:  # noqa: ANN401
    sheet = book.create_sheet(title)
    sheet.sheet_state = "hidden"
    for row in rows:
        sheet.append(list(row))


def test_a_row_struck_out_is_nobody_and_its_words_are_kept(tmp_path: Path) -> None:
    book = table([HEADS, ONE, TWO], "Danh sách")
    strike_row(book, 3)

    (draft,) = taken(tmp_path, {"a.xlsx": saved(book)}).drafts

    assert draft.name == "Tổ hợp tác Thí Dụ"
    assert [(row.place, row.text) for row in draft.leftovers] == [
        (
            "trang “Danh sách”, dòng 3, chữ gạch bỏ",
            "2 | Tổ hợp tác Mẫu | xã Ba Xa, huyện Ba Tơ | 0255 300 0001 | 9 | Xin rút.",
        )
    ]
    assert "trang “Danh sách”: Dòng 3 bị gạch ngang nên không lấy" in " ".join(
        doubt.line() for doubt in draft.doubts
    )


def test_what_is_struck_out_within_a_cell_is_no_part_of_it(tmp_path: Path) -> None:
    book = table([HEADS, ONE], "Danh sách")
    struck, raised = InlineFont(strike=True), InlineFont(vertAlign="superscript")
    book.worksheets[0]["E2"] = CellRichText(TextBlock(struck, "4"), TextBlock(InlineFont(), "25"))
    book.worksheets[0]["F2"] = CellRichText(
        "Trồng rau. ", TextBlock(struck, "Từng bị phạt. "), "Hơn 10", TextBlock(raised, "5"), " cây"
    )

    (draft,) = taken(tmp_path, {"a.xlsx": saved(book)}).drafts

    assert draft.values["model"] == {"members": 25}
    assert draft.values["achievements"] == {"activities": "Trồng rau. Hơn 10⁵ cây"}
    assert [(row.place, row.text) for row in draft.leftovers] == [
        ("trang “Danh sách”, ô E2, chữ gạch bỏ", "4"),
        ("trang “Danh sách”, ô F2, chữ gạch bỏ", "Từng bị phạt."),
    ]


def test_words_of_a_look_of_their_own_are_not_struck_out_with_their_cell(tmp_path: Path) -> None:
    book = table([HEADS, ONE], "Danh sách")
    book.worksheets[0]["F2"] = CellRichText(
        "Nuôi heo. ", TextBlock(InlineFont(b=True), "Trồng rau.")
    )
    book.worksheets[0]["F2"].font = Font(strike=True)

    (draft,) = taken(tmp_path, {"a.xlsx": saved(book)}).drafts

    assert draft.values["achievements"] == {"activities": "Trồng rau."}
    assert [row.text for row in draft.leftovers] == ["Nuôi heo."]


def test_a_hidden_sheet_is_not_read_and_told(tmp_path: Path) -> None:
    book = table([HEADS, ONE], "Danh sách")
    add_hidden(book, [HEADS, TWO])
    add_hidden(book, [("Xã Ba Vì",)], "Danh mục")

    (draft,) = taken(tmp_path, {"a.xlsx": saved(book)}).drafts

    assert "Tổ hợp tác Mẫu" not in all_text(draft)
    told = [doubt.place for doubt in draft.doubts if "bị ẩn trong tệp" in doubt.text.vi]
    assert told == ["trang “Nháp”"]


def test_a_list_that_only_a_hidden_sheet_holds_is_refused_with_its_name(tmp_path: Path) -> None:
    book = table([("Bìa",)])
    add_hidden(book, [HEADS, TWO])

    hidden, shown = taken(tmp_path, {"a.xlsx": saved(book)}).refused

    assert hidden.doubt.line().startswith("trang “Nháp”: Trang này bị ẩn trong tệp")
    assert "không có dòng tiêu đề" in shown.doubt.text.vi
    assert [row.text for row in shown.leftovers] == ["Bìa"]


def test_a_hidden_sheet_beside_nothing_is_told(tmp_path: Path) -> None:
    book = table([])
    add_hidden(book, [HEADS, TWO])

    empty, hidden = taken(tmp_path, {"a.xlsx": saved(book)}).refused

    assert empty.doubt.text.vi == "Bảng tính chưa có dòng hồ sơ nào."
    assert hidden.doubt.place == "trang “Nháp”"


def test_a_hidden_column_is_taken_and_told(tmp_path: Path) -> None:
    book = table([HEADS, ONE], "Danh sách")
    book.worksheets[0].column_dimensions["F"].hidden = True
    book.worksheets[0].column_dimensions["H"].hidden = True

    (draft,) = taken(tmp_path, {"a.xlsx": saved(book)}).drafts

    assert draft.values["achievements"] == {"activities": "Trồng keo."}
    told = [doubt.text.vi for doubt in draft.doubts if "Cột" in doubt.text.vi]
    assert [text.partition(" bị ẩn")[0] for text in told] == ["Cột F"]


def test_figures_struck_out_or_on_a_hidden_sheet_are_no_figures_of_a_unit(tmp_path: Path) -> None:
    book = table(AWARDS, "Khen thưởng")
    strike_row(book, 3)
    add_hidden(book, [AWARD_HEADS, (POOR_NAME, 2021, DISTRICT, 77, 77, 77)])

    done = imported(tmp_path, "khen.xlsx", saved(book))

    assert [row["collectives"] for row in figures(tmp_path)["awards"]] == ["12"]
    assert "Dòng 3 bị gạch ngang" in doubts(done)
    assert "trang “Nháp”: Trang này bị ẩn" in doubts(done)
    assert f"> {POOR_NAME} | 2023 | {DISTRICT} | 7 | 7 | 7" in everything_in(tmp_path)


def test_hidden_rows_and_columns_of_a_unit_are_taken_and_told(tmp_path: Path) -> None:
    book = table(AWARDS, "Khen thưởng")
    book.worksheets[0].row_dimensions[2].hidden = True
    book.worksheets[0].column_dimensions["E"].hidden = True

    done = imported(tmp_path, "khen.xlsx", saved(book))

    assert [row["households"] for row in figures(tmp_path)["awards"]] == ["5", "7"]
    assert "trang “Khen thưởng”: Dòng 2 bị ẩn" in doubts(done)
    assert "trang “Khen thưởng”: Cột E bị ẩn" in doubts(done)


def test_our_own_workbook_hides_nothing_that_is_told(tmp_path: Path) -> None:
    done = imported(tmp_path, "so-lieu.xlsx", workbook())

    assert "bị ẩn" not in doubts(done)


@pytest.mark.parametrize(
    ("heading", "number", "whole"),
    [
        ("SĐT người nhà", 914222333, "0914222333"),
        ("Người liên hệ", 2553000000, "02553000000"),
        ("Số CCCD", 51085001234, "051085001234"),
        ("Số căn cước", 1085001234, "001085001234"),
        ("Số CMND", 12345678, "012345678"),
        ("Số CMND", 212345678, ""),
        ("Ghi chú", 914222333, "0914222333"),
        ("Ghi chú", 51085001234, "051085001234"),
        ("Doanh thu (đồng)", 914222333, ""),
        ("Ghi chú", 350000000, ""),
        ("Điện thoại", 1234, ""),
        ("Ghi chú", 914222333.5, ""),
        ("Năm sinh", 1975, ""),
    ],
)
def test_a_number_that_excel_robbed_of_its_0_gets_it_back(
    heading: str, number: float, whole: str
) -> None:
    cells = {
        1: {1: Cell(place="A1", content=heading)},
        2: {1: Cell(place="A2", content=float(number))},
    }

    assert with_zeros(cells)[2][1] == replace(cells[2][1], whole=whole)


def test_no_number_robbed_of_its_0_is_kept_in_a_public_repository(tmp_path: Path) -> None:
    heads = (*HEADS, "Số CCCD", "SĐT người nhà")
    book = table([heads, (*ONE, 51085001234, 914222333), (*TWO, 51085001235, 914222334)])
    strike_row(book, 3)
    (tmp_path / "a.xlsx").write_bytes(saved(book))

    (draft,) = take([tmp_path], names(), replace(GIVEN, may_hold_phone=False)).drafts

    said = all_text(draft)
    assert not [n for n in ("51085001234", "914222333", "51085001235", "914222334") if n in said]
    assert "SĐT người nhà: «số điện thoại, xem tệp gốc»" in [row.text for row in draft.leftovers]


def test_a_number_that_got_its_0_back_is_told(tmp_path: Path) -> None:
    book = table([(*HEADS, "SĐT người nhà"), (*ONE, 914222333)])

    (draft,) = taken(tmp_path, {"a.xlsx": saved(book)}).drafts

    assert [row.text for row in draft.leftovers] == ["SĐT người nhà: 0914222333"]
    told = [d.line() for d in draft.doubts if "bỏ số 0 ở đầu số này" in d.text.vi]
    assert told == ["ô G2: Excel đã bỏ số 0 ở đầu số này, máy thêm lại: “0914…”"]
