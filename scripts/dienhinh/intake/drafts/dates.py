"""Days, months and years as people write them: "15.3.2019", "Tháng Ba năm 2019", "Quý II/2019"."""

import re
from dataclasses import dataclass

from dienhinh.intake.drafts.typed_text import one_line
from dienhinh.model.both import Both
from dienhinh.model.dates import YEARS, PartialDate

_MONTHS = {
    "mười một": 11, "mười hai": 12, "giêng": 1, "chạp": 12, "một": 1, "hai": 2, "ba": 3, "tư": 4,
    "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_MONTH_WORD = re.compile(
    rf"tháng\s+({'|'.join(_MONTHS)})(?=\s*(?:,\s*)?(?:năm\s*\d|[/.-]\s*\d|\d))"
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BEGINNING = r"(?:từ|vào)?\s*"
_DAY = re.compile(
    _BEGINNING
    + r"(?:ngày\s*)?(\d{1,2})\s*(?:/|-|\.|,?\s*tháng)\s*(\d{1,2})\s*(?:/|-|\.|,?\s*năm)\s*"
    r"(\d{4})"
)
_SHORT_DAY = re.compile(r"(?:ngày\s*)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})")
# "5.11.50" and later are of the last century.
_FIRST_OF_1900S = 50
_MONTH = re.compile(_BEGINNING + r"(?:(?:tháng|t)\s*)?(\d{1,2})\s*(?:/|-|\.|,?\s*năm)\s*(\d{4})")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?")
_YEAR = re.compile(_BEGINNING + r"(?:năm\s*)?(\d{4})")
_QUARTER = re.compile(r"quý\s*(?:[ivx]+|\d|một|hai|ba|bốn|tư)\s*(?:/|,?\s*năm)?\s*(\d{4})")


@dataclass(frozen=True, slots=True)
class Found:
    """A date, and what a person should know of how it was read."""

    date: PartialDate
    note: Both | None = None


def parse_date(text: str) -> Found | None:
    """The one date a text states; None when it states none, an impossible one, or more words."""
    plain = _plain(text)
    numbers = _stated(plain)
    if numbers is not None:
        date = _dated(numbers)
        return Found(date) if date else None
    short = _SHORT_DAY.fullmatch(plain)
    if short:
        day, month, of_century = map(int, short.groups())
        year = of_century + (2000 if of_century < _FIRST_OF_1900S else 1900)
        date = _dated([year, month, day])
        note = Both(
            f"năm chỉ ghi hai chữ số, máy hiểu là {year}",
            f"the year has two figures only and is taken to be {year}",
        )
        return Found(date, note) if date else None
    quarter = _QUARTER.fullmatch(plain)
    if quarter:
        date = _dated([int(quarter[1])])
        note = Both(
            "chỉ ghi được năm, vì nguồn ghi theo quý",
            "only the year could be written, because the source tells the quarter",
        )
        return Found(date, note) if date else None
    return None


def impossible_date(text: str) -> Both | None:
    """Why no calendar has the date that a text states; None where it states none."""
    year, month, day = [*(_stated(_plain(text)) or []), 0, 0, 0][:3]
    if not year:
        return None
    if year not in YEARS:
        return Both(f"không rõ năm {year} là năm nào", f"there is no such year as {year} here")
    if month not in range(1, 13):
        is_turned = day in range(1, 13)
        return Both(
            f"không có tháng {month}" + (" (tháng ghi trước ngày?)" if is_turned else ""),
            f"there is no month {month}" + (" (is the month before the day?)" if is_turned else ""),
        )
    return Both(
        f"tháng {month}/{year} không có ngày {day}",
        f"month {month} of {year} has no day {day}",
    )


def _plain(text: str) -> str:
    plain = re.sub("[‐‑–—]", "-", one_line(text).lower()).strip(" .;,")
    return _MONTH_WORD.sub(lambda found: f"tháng {_MONTHS[found[1]]}", plain)


def _stated(plain: str) -> list[int] | None:
    """Year, month and day as far as a text states them in figures, whether they exist or not."""
    for pattern, order in ((_DAY, (3, 2, 1)), (_ISO, (1, 2, 3)), (_MONTH, (2, 1)), (_YEAR, (1,))):
        found = pattern.fullmatch(plain)
        if found:
            return [int(found[group]) for group in order if found[group]]
    return None


def _dated(numbers: list[int]) -> PartialDate | None:
    written = "-".join([f"{numbers[0]:04d}", *(f"{number:02d}" for number in numbers[1:])])
    date = PartialDate.parse(written)
    return date if date is not None and date.year in YEARS else None
