"""A call: one dispatch that asks units for reports and profiles, and the outlines annexed to it."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from dienhinh.model.lists import Decision, Unit

# Stands before what a person must still write in a call made by `dienhinh call new`.
TO_WRITE = "CẦN GHI:"
_REVIEW = re.compile(r"\b(?:sơ|tổng) kết\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """How many profiles each unit introduces for each movement, both ends included."""

    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AddresseeGroup:
    """One line of "Kính gửi" of the dispatch; `nominates` when it must introduce profiles."""

    id: str
    name: str
    nominates: bool
    units: tuple[str, ...]

    def holds(self, unit: Unit) -> bool:
        """Whether a unit is meant; a group without a list is asked as a whole."""
        return unit.id in self.units if self.units else unit.group == self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signed a document."""

    role: str
    name: str


def review_named(title: str) -> str | None:
    """What the title of a call says it asks for: a review on the way (`sơ kết`) or at the end."""
    found = _REVIEW.search(title.casefold())
    return found.group() if found else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One dispatch that asks for reports and profiles.

    `date` is the day that decides which units, communes and awards are valid. Number and date may
    be incomplete on the document itself: `number_as_written` and `date_as_written` keep its text.
    `reports_to` are those whom the issuer gives the synthesis.
    """

    id: str
    title: str
    subject: str
    number_as_written: str
    date_as_written: str
    date: dt.date
    deadline: dt.date
    deadline_text: str
    issuer_parent: str
    issuer: str
    place: str
    period: str
    legal_basis: tuple[Decision, ...]
    opening: str
    request: str
    closing: str
    receivers: tuple[str, ...]
    signer: Signer
    addressees: tuple[AddresseeGroup, ...]
    movements: tuple[str, ...]
    quota: Quota
    pages_least: int
    pages_most: int
    photos_least: int
    photos_most: int
    awards_since: int
    reports_to: tuple[str, ...] = ()

    @property
    def review(self) -> str:
        """What its title calls such a report; `thực hiện` where it calls it nothing."""
        return review_named(self.title) or "thực hiện"

    def first_day(self, publish_on: dt.date | None) -> dt.date:
        """The first day that readers may see a profile of it: its own, never before the call's."""
        return max(publish_on or self.date, self.date)

    def is_over_on(self, day: dt.date) -> bool:
        """Whether it is too late for an answer: everything is asked for before the deadline."""
        return self.deadline <= day

    @property
    def named_units(self) -> tuple[str, ...]:
        """The units it names, in its order; of some groups it gives the name alone."""
        return tuple(unit for group in self.addressees for unit in group.units)

    def asks(self, unit: Unit) -> bool:
        """Whether a unit is among its addressees."""
        return any(group.holds(unit) for group in self.addressees)

    def must_nominate(self, unit: Unit) -> bool:
        """Whether it asks a unit for profiles."""
        return any(group.holds(unit) for group in self.addressees if group.nominates)


NOMINEES_TITLE = (
    "Giới thiệu các mô hình, gương điển hình tiên tiến tiêu biểu xuất sắc trong Phong trào thi đua"
)
"""How a report heads the item of nominees: the outline's own words are addressed to the units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineItem:
    """A heading, numbered item, letter or dash of an outline.

    `number` is as printed (`I`, `1`, `a`, `-`), `title` the text without its parenthesised
    instruction, `instruction` that instruction without brackets, `ending` the mark that closes it.
    `data` names what of the repository answers it (`awards`, `models`...), where anything does.
    """

    number: str
    title: str
    instruction: str | None
    ending: str
    items: "tuple[OutlineItem, ...]" = ()
    data: str | None = None

    @property
    def asks_for_words(self) -> bool:
        """Whether people must answer it.

        Where profiles were told is no answer to how they are found and made known, only a part.
        """
        return not self.items and self.data in {None, "coverage"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The report outline of one movement, annexed to a call."""

    movement: str
    call: str
    name: str
    title: str
    annexed_to: str
    number_as_written: str
    date_as_written: str
    sections: tuple[OutlineItem, ...]

    def walk(self) -> Iterator[tuple[str, OutlineItem]]:
        """Every item in reading order with its address: `II`, `II.4`, `II.4.c`."""
        yield from _walk(self.sections, "")


def _walk(items: tuple[OutlineItem, ...], above: str) -> Iterator[tuple[str, OutlineItem]]:
    for position, item in enumerate(items, 1):
        # Two dashes under one heading need two addresses.
        own = item.number if item.number != "-" else f"-{position}"
        key = f"{above}.{own}" if above else own
        yield key, item
        yield from _walk(item.items, key)
