"""How the workbooks to fill in look, what their cells take, and their bytes."""

import io
from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from dienhinh.model.schema.fields import Integer
from dienhinh.render.workbook import timeless
from dienhinh.zips import zipped

FONT = "Times New Roman"
INK = "0A4836"
_NEEDED, _OTHER = "CFE5D9", "EFF4F0"
_LINE = Side(style="thin", color="9DB5A8")
BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_MARGIN_IN = 0.4
WRAPPED = Alignment(wrap_text=True, vertical="top")


def write_guide(guide: Worksheet, title: str, about: str, lines: Iterable[str]) -> None:
    """The first sheet: what the workbook is and how it is filled in."""
    guide.title = "Hướng dẫn"
    guide["A1"] = title
    guide["A1"].font = Font(name=FONT, bold=True, size=16, color=INK)
    guide["A2"] = about
    guide["A2"].font = Font(name=FONT, size=13)
    for row, text in enumerate(lines, 4):
        guide.cell(row, 1, text).alignment = WRAPPED
        guide.cell(row, 1).font = Font(name=FONT, size=13)
    guide.column_dimensions["A"].width = 100
    guide.sheet_view.showGridLines = False


def head_cell(sheet: Worksheet, row: int, column: int, label: str, *, is_needed: bool) -> None:
    """A heading; of what must be answered with a star and on another ground."""
    cell = sheet.cell(row, column, label + (" *" if is_needed else ""))
    cell.font = Font(name=FONT, bold=True, size=12, color=INK)
    cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
    cell.fill = PatternFill("solid", fgColor=_NEEDED if is_needed else _OTHER)
    cell.border = BORDER


def fit_to_a4(sheet: Worksheet, *, pages_wide: int = 1) -> None:
    """Print on A4 lying, so many pages beside each other and as many below as it takes."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_margins.left = sheet.page_margins.right = _MARGIN_IN
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = pages_wide, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def number_rule(kind: Integer) -> DataValidation:
    """A cell for a whole number within its bounds."""
    return DataValidation(
        type="whole",
        operator="between",
        formula1=str(kind.least),
        formula2=str(kind.most),
        showErrorMessage=True,
        errorTitle="Số nguyên",
        error="Chỉ ghi một số, không ghi chữ; số nghìn ghi liền: 1234.",
    )


def saved(book: Workbook) -> bytes:
    """The file of a form: no cell computes, and the same workbook gives the same bytes."""
    for sheet in book.worksheets:
        # Going through its rows would make the cells that are not there.
        for cell in sheet._cells.values():  # noqa: SLF001 openpyxl names no other way
            if cell.data_type == "f":
                cell.data_type = "s"
    out = io.BytesIO()
    book.save(out)
    files = timeless(out.getvalue())
    return zipped(sorted(files, key=lambda file: (file[0] != "[Content_Types].xml", file[0])))
