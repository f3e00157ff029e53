"""A cell of a workbook as its person meant it, whatever Excel made of what was typed."""

from datetime import date
from math import isfinite

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts.typed_text import clean
from dienhinh.intake.sheets.cells import Cell, cell_text
from dienhinh.model.both import Both
from dienhinh.model.schema.fields import Day, FieldType, Integer, Phone
from dienhinh.vietnamese import first_figures

_LANDLINE, _MOBILE = 10, 9


def typed_cell(cell: Cell, kind: FieldType | None, doubts: list[Doubt]) -> str:
    """The text of a cell below a heading of that type; "" when Excel made something else of it.

    What a person must look at is added to `doubts`.
    """
    place = f"ô {cell.place}"
    if cell.is_error:
        told = Both(
            "Ô báo lỗi công thức; ghi lại giá trị:",
            "The cell shows a fault of its formula; write the value:",
        )
        doubts.append(Doubt(text=told, place=place, quoted=str(cell.content)))
        return ""
    if isinstance(cell.content, date):
        return _dated(cell, cell.content, kind, doubts)
    if isinstance(cell.content, float) and isinstance(kind, Phone):
        return _phone(cell.content, place, doubts)
    if isinstance(cell.content, float) and isinstance(kind, Integer):
        if not cell.content.is_integer():
            told = Both(
                "Excel giữ số lẻ, có thể là dấu chấm hàng nghìn bị hiểu sai; ghi lại con số:",
                "Excel holds a fraction, perhaps of a misread thousands point; write the number:",
            )
            # As it stands in the file: who typed 1.234 knows it again.
            doubts.append(Doubt(text=told, place=place, quoted=f"{cell.content:.15g}"))
            return ""
        return str(int(cell.content))
    return clean(cell_text(cell))


def _dated(cell: Cell, day: date, kind: FieldType | None, doubts: list[Doubt]) -> str:
    place = f"ô {cell.place}"
    if not isinstance(kind, Day):
        told = Both(
            "Excel đã đổi thành ngày tháng nên không rõ con số nào; ghi lại:",
            "Excel made a date of it, so the number is not clear; write it again:",
        )
        doubts.append(Doubt(text=told, place=place, quoted=cell_text(cell)))
        return ""
    text = day.isoformat() if cell.shows_day else day.isoformat()[:7]
    told = Both(
        "Excel đã đổi thành ngày tháng, xin xem lại:",
        "Excel made a date of it, please check:",
    )
    doubts.append(Doubt(text=told, place=place, quoted=text))
    return text


def _phone(number: float, place: str, doubts: list[Doubt]) -> str:
    if not isfinite(number):
        told = Both(
            "Ô này không phải số điện thoại; ghi lại số.",
            "This cell is no telephone number; write the number.",
        )
        doubts.append(Doubt(text=told, place=place))
        return ""
    figures = str(int(number))
    if len(figures) in {_MOBILE, _LANDLINE}:
        told = Both(
            "Excel đã bỏ số 0 ở đầu số điện thoại, máy thêm lại:",
            "Excel dropped the 0 at the head of the telephone number; it was put back:",
        )
        doubts.append(Doubt(text=told, place=place, quoted=first_figures(f"0{figures}")))
        return f"0{figures}"
    return figures


def zero_put_back(cell: Cell) -> list[Doubt]:
    """That a number in no field for telephones was given back the 0 that Excel dropped."""
    if not cell.whole:
        return []
    told = Both(
        "Excel đã bỏ số 0 ở đầu số này, máy thêm lại:",
        "Excel dropped the 0 at the head of this number; it was put back:",
    )
    return [Doubt(text=told, place=f"ô {cell.place}", quoted=first_figures(cell.whole))]
