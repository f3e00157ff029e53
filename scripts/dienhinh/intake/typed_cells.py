"""A cell of a workbook as its person meant it, whatever Excel made of what was typed."""

from datetime import date
from math import isfinite

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.sheet_file import Cell
from dienhinh.intake.typed_text import clean
from dienhinh.model.schema.fields import Day, FieldType, Integer, Phone
from dienhinh.vietnamese import first_figures

_LANDLINE, _MOBILE = 10, 9


def typed_cell(cell: Cell, kind: FieldType | None, doubts: list[Doubt]) -> str:
    """The text of a cell below a heading of that type; "" when Excel made something else of it.

    What a person must look at is added to `doubts`.
    """
    place = f"ô {cell.place}"
    if cell.is_error:
        told = "Ô báo lỗi công thức; ghi lại giá trị:"
        doubts.append(Doubt(text=told, place=place, quoted=str(cell.content)))
        return ""
    if isinstance(cell.content, date):
        return _dated(cell, cell.content, kind, doubts)
    if isinstance(cell.content, float) and isinstance(kind, Phone):
        return _phone(cell.content, place, doubts)
    if isinstance(cell.content, float) and isinstance(kind, Integer):
        if not cell.content.is_integer():
            told = "Excel giữ số lẻ, có thể là dấu chấm hàng nghìn bị hiểu sai; ghi lại con số:"
            doubts.append(Doubt(text=told, place=place, quoted=cell_text(cell)))
            return ""
        return str(int(cell.content))
    return clean(cell_text(cell))


def cell_text(cell: Cell) -> str:
    """What a cell shows, without asking what it is for."""
    content = cell.content
    if isinstance(content, float) and content.is_integer():
        return str(int(content))
    return content.isoformat() if isinstance(content, date) else str(content)


def _dated(cell: Cell, day: date, kind: FieldType | None, doubts: list[Doubt]) -> str:
    place = f"ô {cell.place}"
    if not isinstance(kind, Day):
        told = "Excel đã đổi thành ngày tháng nên không rõ con số nào; ghi lại:"
        doubts.append(Doubt(text=told, place=place, quoted=cell_text(cell)))
        return ""
    text = day.isoformat() if cell.shows_day else day.isoformat()[:7]
    told = "Excel đã đổi thành ngày tháng, xin xem lại:"
    doubts.append(Doubt(text=told, place=place, quoted=text))
    return text


def _phone(number: float, place: str, doubts: list[Doubt]) -> str:
    if not isfinite(number):
        doubts.append(Doubt(text="Ô này không phải số điện thoại; ghi lại số.", place=place))
        return ""
    figures = str(int(number))
    if len(figures) in {_MOBILE, _LANDLINE}:
        told = "Excel đã bỏ số 0 ở đầu số điện thoại, máy thêm lại:"
        doubts.append(Doubt(text=told, place=place, quoted=first_figures(f"0{figures}")))
        return f"0{figures}"
    return figures
