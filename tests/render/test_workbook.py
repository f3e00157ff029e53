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


def test_lines_above_a_table_are_no_wider_than_the_table() -> None:
    """A sheet is printed as wide as its widest line: a long title would make the table tiny."""
    sheet = Sheet(
        name="Bảng", title="Mục II.5. " + "tên dài " * 20, columns=("TT", "Tiêu chí"),
        widths=(8, 20), rows=((1, "a"),), about="R&D",
    )  # fmt: skip
    made = openpyxl.load_workbook(io.BytesIO(workbook_file("Sổ", [sheet]))).worksheets[0]

    assert sorted(map(str, made.merged_cells.ranges)) == ["A1:B1", "A2:B2"]
    assert (made.row_dimensions[1].height or 0) > 100
    # Read back, a doubled sign is one.
    assert made.oddHeader is not None
    assert "R&" in str(made.oddHeader.left.text)


def test_no_sheet_has_a_name_that_excel_refuses() -> None:
    sheet = Sheet(
        name=f"{'a' * 30}' và sau", title="Bảng", columns=("TT",), widths=(8,), rows=((1,),)
    )

    made = openpyxl.load_workbook(io.BytesIO(workbook_file("Sổ", [sheet])))

    assert made.sheetnames == ["a" * 30]
