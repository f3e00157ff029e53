"""A cell of a workbook as its person meant it, whatever Excel made of what was typed."""

import re
from datetime import date, timedelta
from math import isfinite

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts.typed_text import clean, label_key
from dienhinh.intake.sheets.cells import Cell, cell_text
from dienhinh.model.both import Both
from dienhinh.model.schema.fields import Day, FieldType, Integer, Phone
from dienhinh.vietnamese import date_text, first_figures

_LANDLINE, _MOBILE = 10, 9
# As Excel counts days from the end of 1899: 1927 to 2064. No year is such a number.
_FIRST_SERIAL, _LAST_SERIAL = 10_000, 60_000
_DAY_0 = date(1899, 12, 30)
_OF_DAYS = re.compile(r"\b(?:ngay|sinh|thoi gian|thoi diem)\b")


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
    if isinstance(cell.content, float):
        return _number(cell, cell.content, kind, doubts)
    return clean(cell_text(cell))


def _number(cell: Cell, number: float, kind: FieldType | None, doubts: list[Doubt]) -> str:
    place = f"ô {cell.place}"
    if isinstance(kind, Phone):
        return _phone(number, place, doubts)
    if isinstance(kind, Integer) and not number.is_integer():
        told = Both(
            "Excel giữ số lẻ, có thể là dấu chấm hàng nghìn bị hiểu sai; ghi lại con số:",
            "Excel holds a fraction, perhaps of a misread thousands point; write the number:",
        )
        # As it stands in the file: who typed 1.234 knows it again.
        doubts.append(Doubt(text=told, place=place, quoted=f"{number:.15g}"))
        return ""
    if isinstance(kind, Day) and (may_be := _may_be_day(cell)):
        doubts += may_be
        return ""
    return str(int(number)) if isinstance(kind, Integer) else clean(cell_text(cell))


def unasked_cell(cell: Cell, heading: str, doubts: list[Doubt]) -> str:
    """The same of a cell below a heading that asks for nothing of ours."""
    if not _OF_DAYS.search(label_key(heading)):
        return typed_cell(cell, None, doubts)
    if isinstance(cell.content, date):
        return cell_text(cell)
    doubts += _may_be_day(cell)
    return typed_cell(cell, None, doubts)


def _may_be_day(cell: Cell) -> list[Doubt]:
    """That a number is perhaps a day whose cell lost the look of one."""
    number = cell.content
    if not isinstance(number, float) or not number.is_integer():
        return []
    if not _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return []
    day = date_text(_DAY_0 + timedelta(days=int(number)))
    told = Both(
        f"Ô này là số {int(number)}, có thể là ngày {day} do Excel giữ dạng số; ghi lại ngày.",
        f"This cell is the number {int(number)}, perhaps the day {day} as Excel counts it; write "
        "the day.",
    )
    return [Doubt(text=told, place=f"ô {cell.place}")]


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
