"""Spreadsheets (.xlsx, ECMA-376), the only door to openpyxl outside `intake`.

The same sheets give the same bytes: openpyxl writes the time of saving into the zip and into the
properties, so both are put back. Texts stay texts: none becomes a formula, when opened or edited
(OWASP, CSV Injection).
"""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from dienhinh.model.workbook import Sheet, SheetCell
from dienhinh.vietnamese import shorten
from dienhinh.zips import zipped

_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_FONT = "Times New Roman"
_SIDE = Side(style="thin", color="999999")
_BORDER = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
_HEAD_FILL = PatternFill("solid", fgColor="DDE8DD")
# Excel allows 31 characters and none of these.
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
_LONGEST_CELL = 32_767
# Excel allows 255 characters in a head with its commands.
_LONGEST_HEAD = 200
_HEAD_ROW = 3
_DEFAULT_PT, _LINE_PT, _HIGHEST_PT = 11.0, 15.0, 409.0
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def workbook_file(title: str, sheets: Sequence[Sheet]) -> bytes:
    """The workbook; its sheets are set to print on A4, the heads of tables on every page."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.title = title
    workbook.properties.creator = "dienhinh"
    for sheet in sheets:
        _fill(workbook.create_sheet(_free_name(sheet.name, workbook)), sheet)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return zipped(timeless(buffer.getvalue()))


def _fill(made: Worksheet, sheet: Sheet) -> None:
    _above(made, 1, sheet.title, sheet.widths, Font(name=_FONT, size=13, bold=True))
    if sheet.about:
        _above(made, 2, sheet.about, sheet.widths, Font(name=_FONT, size=11, italic=True))
        # "&" begins a command there. One part of a line of its own: parts do not make room.
        about = shorten(sheet.about, _LONGEST_HEAD).replace("&", "&&")
        made.oddHeader = HeaderFooterItem(left=_HeaderFooterPart(about))
        made.oddFooter = HeaderFooterItem(right=_HeaderFooterPart("&P/&N"))
    for column, (name, width) in enumerate(zip(sheet.columns, sheet.widths, strict=True), 1):
        head = made.cell(_HEAD_ROW, column)
        _put(head, name)
        head.font = Font(name=_FONT, size=11, bold=True)
        head.fill = _HEAD_FILL
        head.border = _BORDER
        head.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        made.column_dimensions[get_column_letter(column)].width = width
    _set_height(made, _HEAD_ROW, sheet.columns, sheet.widths)
    for number, row in enumerate(sheet.rows):
        is_total = number >= len(sheet.rows) - sheet.totals
        for column, value in enumerate(row, 1):
            cell = made.cell(_HEAD_ROW + 1 + number, column)
            _put(cell, value)
            _dress(cell, value, is_total=is_total)
            if column - 1 in sheet.unspaced:
                cell.number_format = "0"
                cell.alignment = Alignment(horizontal="center", vertical="top")
        _set_height(made, _HEAD_ROW + 1 + number, row, sheet.widths)
    _tint(made, sheet)
    made.freeze_panes = f"A{_HEAD_ROW + 1}"
    last = get_column_letter(len(sheet.columns))
    made.auto_filter.ref = f"A{_HEAD_ROW}:{last}{_HEAD_ROW + len(sheet.rows) - sheet.totals}"
    made.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
    made.page_setup.paperSize = 9
    made.page_setup.orientation = "landscape"
    made.page_setup.fitToWidth, made.page_setup.fitToHeight = 1, 0
    made.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _above(made: Worksheet, row: int, text: str, widths: Sequence[int], font: Font) -> None:
    """A line above the table, as wide as it: a wider one would make the print smaller."""
    cell = made.cell(row, 1)
    _put(cell, text)
    cell.font = font
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    made.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(widths))
    size = font.size or _DEFAULT_PT
    room = sum(widths) * _DEFAULT_PT / size
    made.row_dimensions[row].height = _lines(text, room) * _LINE_PT * size / _DEFAULT_PT


def _set_height(
    made: Worksheet, row: int, values: Sequence[SheetCell], widths: Sequence[float]
) -> None:
    """Room for the lines of the longest cell: not every program makes it by itself."""
    lines = max(map(_lines, values, widths), default=1)
    made.row_dimensions[row].height = min(_HIGHEST_PT, lines * _LINE_PT)


def _lines(value: SheetCell, width: float) -> int:
    """The lines a text takes in a column; widths count figures of the default font."""
    room = max(1, int(width))
    return sum(max(1, -(-len(line) // room)) for line in str(value).split("\n"))


def _put(cell: Cell | MergedCell, value: SheetCell) -> None:
    if not isinstance(value, str):
        cell.value = value
        return
    cell.value = _CONTROLS.sub(" ", value)[:_LONGEST_CELL]
    # What begins with "=" stays a text, and keeps its apostrophe when somebody edits the cell.
    cell.data_type = "s"
    cell.quotePrefix = True


def _dress(cell: Cell | MergedCell, value: SheetCell, *, is_total: bool) -> None:
    cell.font = Font(name=_FONT, size=11, bold=is_total)
    cell.border = _BORDER
    is_number = isinstance(value, int | float)
    cell.alignment = Alignment(
        horizontal="right" if is_number else "left", vertical="top", wrap_text=True
    )
    if isinstance(value, date):
        cell.number_format = "dd/mm/yyyy"
    elif is_number:
        cell.number_format = "#,##0"


def _tint(made: Worksheet, sheet: Sheet) -> None:
    for tone in sheet.tones:
        fills = dict(tone.fills)
        for number, row in enumerate(sheet.rows):
            color = fills.get(str(row[tone.column]))
            if color:
                cell = made.cell(_HEAD_ROW + 1 + number, tone.column + 1)
                cell.fill = PatternFill("solid", fgColor=color)


def _free_name(name: str, workbook: Workbook) -> str:
    plain = _NOT_IN_NAMES.sub(" ", name)[:_LONGEST_NAME].strip("' ") or "Bảng"
    taken = {known.casefold() for known in workbook.sheetnames}
    number, free = 1, plain
    while free.casefold() in taken:
        number += 1
        ending = f" {number}"
        free = plain[: _LONGEST_NAME - len(ending)] + ending
    return free


def timeless(content: bytes) -> Iterator[tuple[str, bytes]]:
    """The files of a workbook as openpyxl saved it, with no time in them."""
    with zipfile.ZipFile(io.BytesIO(content)) as given:
        for name in given.namelist():
            data = given.read(name)
            if name == "docProps/core.xml":
                data = _TIMES.sub(rb"\g<1>2000-01-01T00:00:00Z", data)
            yield name, data
