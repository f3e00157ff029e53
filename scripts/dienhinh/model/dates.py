"""Dates of which only the year, or the year and month, may be known."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Self

from dienhinh.vietnamese import date_text, month_text

YEARS = range(1900, 2101)
"""Those that a file may name."""

ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def midnight(day: date) -> str:
    """The beginning of a day in Việt Nam (RFC 3339): that of what was published on it.

    Machines take a day without a zone for one of their own.
    """
    return f"{day.isoformat()}T00:00:00+07:00"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """`2018`, `2018-08` or `2018-08-15` (ISO 8601 reduced precision)."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """The date written in `text`, or None when it is not one of the three forms or no date."""
        found = _FORM.fullmatch(text)
        if found is None:
            return None
        year = int(found[1])
        month = int(found[2]) if found[2] else None
        day = int(found[3]) if found[3] else None
        try:
            date(year, 1 if month is None else month, 1 if day is None else day)
        except ValueError:
            return None
        return cls(year, month, day)

    @property
    def first_day(self) -> date:
        """The earliest day this date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The latest day this date can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def shown(self) -> str:
        """As official documents write it: `2018`, `8/2018`, `02/2018` or `15/8/2018`."""
        if self.day is not None:
            return date_text(self.first_day)
        if self.month is None:
            return str(self.year)
        return month_text(self.year, self.month).removeprefix("tháng ")

    @property
    def in_sentence(self) -> str:
        """`năm 2018`, `tháng 8/2018` or `ngày 15/8/2018`."""
        unit = "năm" if self.month is None else "tháng" if self.day is None else "ngày"
        return f"{unit} {self.shown}"

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)
