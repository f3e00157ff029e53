"""Spreadsheets: what a row holds is seen without anybody pulling at it."""

import io

import openpyxl

from dienhinh.model.workbook import Sheet
from dienhinh.render.workbook import workbook_file


def heights(*rows: tuple[str | int | None, ...]) -> list[float | None]:
    """The heights of the head and of the rows, in points."""
    sheet = Sheet(name="Bảng", title="Bảng", columns=("TT", "Tiêu chí"), widths=(8, 20), rows=rows)
    made = openpyxl.load_workbook(io.BytesIO(workbook_file("Sổ", [sheet]))).worksheets[0]
    return [made.row_dimensions[row].height for row in range(3, 4 + len(rows))]


def test_a_row_is_as_high_as_its_longest_cell_needs() -> None:
    long = "Mỗi quý một lần đến nhà từng hộ và ghi vào sổ chung của thôn"

    assert heights((1, "ngắn"), (2, "- Có sổ\n- Mỗi quý"), (3, long)) == [15, 15, 30, 45]


def test_no_row_is_higher_than_excel_allows() -> None:
    assert heights((1, "dòng\n" * 100)) == [15, 409]
