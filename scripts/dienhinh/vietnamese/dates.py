"""Dates as official documents write them.

Decree 30/2020/NĐ-CP, annex I: days below 10 and the months 1 and 2 take a leading zero, the months
3 to 9 do not (17/6/2022, 02/11/2023). Locale libraries give 2/11/2023, which is not the form.
"""

from datetime import date, timedelta, timezone

VIET_NAM = timezone(timedelta(hours=7))
_LAST_MONTH_WITH_ZERO = 2


def date_text(day: date) -> str:
    """In figures: "17/6/2022", "02/11/2023", "05/01/2024"."""
    return f"{day.day:02d}/{_month(day.month)}/{day.year}"


def long_date_text(day: date) -> str:
    return f"ngày {day.day:02d} tháng {_month(day.month)} năm {day.year}"


def month_text(year: int, month: int) -> str:
    return f"tháng {_month(month)}/{year}"


def _month(month: int) -> str:
    return f"{month:02d}" if month <= _LAST_MONTH_WITH_ZERO else str(month)
