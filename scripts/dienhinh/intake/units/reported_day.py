"""The day up to which a report tells its figures, where no place of a form asks for it."""

import re
from collections.abc import Iterator

from dienhinh.intake.drafts.dates import parse_date
from dienhinh.intake.units.told import Spot, Told

_DAY = r"(\d{1,2}\s*(?:/|-|\.|tháng)\s*\d{1,2}\s*(?:/|-|\.|,?\s*năm)\s*\d{4})"  # 15/11/2023
_UP_TO = re.compile(rf"tính đến\s+(?:hết\s+)?(?:ngày\s+)?{_DAY}", re.IGNORECASE)
# "Ba Tơ, ngày 15 tháng 11 năm 2023" at the head of a paper.
_HEAD = re.compile(rf"[^,\d]{{2,40}},\s*ngày\s+{_DAY}\.?", re.IGNORECASE)
_LINES_OF_HEAD = 12


def reported_day(told: Told) -> Spot | None:
    """The only day that a report says its figures reach to, else the day the paper bears.

    The text of the spot is the day as it is written in `unit.yaml`.
    """
    for days in (list(_said(told)), list(_of_paper(told))):
        if len({spot.text for spot in days}) == 1:
            return days[0]
    return None


def _said(told: Told) -> Iterator[Spot]:
    for (_, key), lines in told.texts.items():
        for line in lines:
            yield from _days(_UP_TO.finditer(line), f"mục {key}")
    for row in told.leftovers:
        yield from _days(_UP_TO.finditer(row.text), row.place)


def _of_paper(told: Told) -> Iterator[Spot]:
    for row in told.leftovers[:_LINES_OF_HEAD]:
        found = _HEAD.fullmatch(row.text.strip())
        yield from _days(iter([found] if found else []), row.place)


def _days(found: Iterator[re.Match[str]], place: str) -> Iterator[Spot]:
    for match in found:
        day = parse_date(match[1])
        if day is not None and day.date.day is not None:
            yield Spot(text=str(day.date), place=place)
