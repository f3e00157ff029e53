"""The lists that profiles refer to: places, movements, sectors, awards, abbreviations."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

# Stands before what a person must still write in a call made by `dienhinh call new`.
TO_WRITE = "CẦN GHI:"
# Codes are reused after a merger: a commune is known by its code and its first day.
CommuneKey: TypeAlias = tuple[str, dt.date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A document that rests on a number and a date."""

    number: str
    date: dt.date
    issuer: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """An emulation movement; `short` is its name on a card, `official` the province's full name."""

    id: str
    name: str
    official: str
    short: str
    description: str
    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector:
    """A field of work."""

    id: str
    name: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardForm:
    """A form of award in the catalogue.

    `kinds` are the kinds of profile that can receive it, `level` who stands behind it
    (`state`, `province`, `base`, `other`), `ended_on` the first day it is no longer conferred,
    `certainty` how far it was compared with the text of the law (A read, B reported, C known).
    """

    id: str
    name: str
    group: str
    level: str
    kinds: tuple[str, ...]
    conferred_by: str | None
    grades: tuple[str, ...]
    ended_on: dt.date | None
    certainty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A place on the tile map: column from west, row from north, both from 0."""

    column: int
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A label point in degrees (WGS 84)."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Who nominates and reports: a district, an agency, an association...

    `group` is the addressee group of the dispatch, which says who must nominate. `valid_to` is
    the first day it no longer exists. `code` is the administrative code, for districts only.
    """

    id: str
    name: str
    full_name: str
    group: str
    code: str | None
    valid_from: dt.date | None
    valid_to: dt.date | None
    tile: Tile | None
    point: Point | None

    def exists_on(self, day: dt.date) -> bool:
        """Whether the unit exists on that day."""
        return _within(day, self.valid_from, self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Commune:
    """A commune, ward, township or special zone between two dates.

    Codes are reused after a merger, so a commune is known by (code, valid_from). `valid_to` is the
    first day it no longer exists. `unit` is the district it belonged to (before 1 July 2025),
    `became` the codes that hold its area since then, `units` the former districts of a present
    commune, `region` the former province (`quang-ngai` or `kon-tum`).
    """

    code: str
    valid_from: dt.date
    valid_to: dt.date | None
    name: str
    type: str
    slug: str
    unit: str | None
    units: tuple[str, ...]
    became: tuple[str, ...]
    region: str
    point: Point | None

    @property
    def key(self) -> CommuneKey:
        """What identifies it."""
        return (self.code, self.valid_from)

    @property
    def full_name(self) -> str:
        """Type and name in running text: `xã Ba Tiêu`, `phường Nguyễn Nghiêm`."""
        return f"{self.type} {self.name}"

    def exists_on(self, day: dt.date) -> bool:
        """Whether the commune exists on that day."""
        return _within(day, self.valid_from, self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """A short form people type, and what it stands for."""

    short: str
    long: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Synonyms:
    """Words for one thing (heo, lợn): searching for one finds the others."""

    word: str
    others: tuple[str, ...]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signed a document."""

    role: str
    name: str


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

    def must_nominate(self, unit: Unit) -> bool:
        """Whether it asks a unit for profiles; a group without a list is asked as a whole."""
        return any(
            unit.id in group.units if group.units else unit.group == group.id
            for group in self.addressees
            if group.nominates
        )


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """All lists by id; `communes` in the order of the file, several entries may share a code."""

    movements: Mapping[str, Movement]
    sectors: Mapping[str, Sector]
    awards: Mapping[str, AwardForm]
    units: Mapping[str, Unit]
    communes: tuple[Commune, ...]
    abbreviations: tuple[Abbreviation, ...]
    calls: Mapping[str, Call]
    outlines: Mapping[tuple[str, str], Outline]
    synonyms: tuple[Synonyms, ...] = ()

    def commune_on(self, code: str, day: dt.date) -> Commune | None:
        """The commune that bears this code on that day."""
        for commune in self.communes:
            if commune.code == code and commune.exists_on(day):
                return commune
        return None

    def was_there_at_a_call(self, commune: Commune) -> bool:
        """Whether profiles of some call may be of the commune: it existed on the call's day."""
        return any(commune.exists_on(call.date) for call in self.calls.values())

    def communes_of(self, unit: str) -> tuple[Commune, ...]:
        """The communes of a former district."""
        return tuple(commune for commune in self.communes if commune.unit == unit)

    def units_offered(self, calls: Sequence["Call"]) -> tuple["Unit", ...]:
        """Who may introduce on the day of one of the calls; those that must come first."""
        valid = [u for u in self.units.values() if any(u.exists_on(call.date) for call in calls)]
        is_free = {u.id: not any(call.must_nominate(u) for call in calls) for u in valid}
        return tuple(sorted(valid, key=lambda unit: is_free[unit.id]))


def _within(day: dt.date, first: dt.date | None, end: dt.date | None) -> bool:
    return (first is None or first <= day) and (end is None or day < end)


def _walk(items: tuple[OutlineItem, ...], above: str) -> Iterator[tuple[str, OutlineItem]]:
    for position, item in enumerate(items, 1):
        # Two dashes under one heading need two addresses.
        own = item.number if item.number != "-" else f"-{position}"
        key = f"{above}.{own}" if above else own
        yield key, item
        yield from _walk(item.items, key)
