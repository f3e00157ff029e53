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
    plain = re.sub("[‐‑–—]", "-", one_line(text).lower()).strip(" .;,")
    plain = _MONTH_WORD.sub(lambda found: f"tháng {_MONTHS[found[1]]}", plain)
    for pattern, order in ((_DAY, (3, 2, 1)), (_ISO, (1, 2, 3)), (_MONTH, (2, 1)), (_YEAR, (1,))):
        found = pattern.fullmatch(plain)
        if found:
            return _dated([found[group] for group in order])
    quarter = _QUARTER.fullmatch(plain)
    if quarter:
        dated = _dated([quarter[1]])
        note = Both(
            "chỉ ghi được năm, vì nguồn ghi theo quý",
            "only the year could be written, because the source tells the quarter",
        )
        return dated and Found(dated.date, note)
    return None


def _dated(parts: list[str | None]) -> Found | None:
    numbers = [int(part) for part in parts if part]
    written = "-".join([f"{numbers[0]:04d}", *(f"{number:02d}" for number in numbers[1:])])
    date = PartialDate.parse(written)
    return Found(date) if date is not None and date.year in YEARS else None
