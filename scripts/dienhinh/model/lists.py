"""The entries of the lists that profiles refer to: places, movements, sectors, awards and words."""

import datetime as dt
from dataclasses import dataclass
from typing import TypeAlias

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
    """An emulation movement; `short` is its name on a card, `official` the province's full name.

    `tone` is the family of colours of its pages, cards and papers, one of `schema.lists.TONES`.
    """

    id: str
    name: str
    official: str
    short: str
    description: str
    decision: Decision
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector:
    """A field of work."""

    id: str
    name: str
    description: str


# The option under which people write what the catalogue of awards lacks; it is no form of award.
UNLISTED_AWARD = "khac"


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardForm:
    """A form of award in the catalogue.

    `titles` are what can be won under it where `name` is the label of several, `grades` its
    grades as they stand behind the name. `kinds` are the kinds of profile that can receive it,
    `level` who stands behind it (`state`, `province`, `base`, `other`), `ended_on` the first day
    it is no longer conferred.
    """

    id: str
    name: str
    group: str
    level: str
    kinds: tuple[str, ...]
    conferred_by: str | None
    titles: tuple[str, ...]
    grades: tuple[str, ...]
    ended_on: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A place on the tile map: column from west, row from north, both from 0."""

    column: int
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A former province that makes up this one, or the province itself.

    `until` is the first day it was no province of its own. With a `tile` its profiles count there
    together: the calls asked none of its districts.
    """

    id: str
    name: str
    full_name: str
    until: dt.date | None
    tile: Tile | None

    @property
    def told(self) -> str:
        """What its communes of today are said to be of: `phần tỉnh Kon Tum cũ`."""
        return f"phần {self.full_name} cũ" if self.until else self.full_name

    @property
    def heading(self) -> str:
        """The name over a list of them: `Phần tỉnh Kon Tum cũ`; `Hà Tĩnh` where none was joined."""
        return f"Phần {self.full_name} cũ" if self.until else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A label point in degrees (WGS 84)."""

    latitude: float
    longitude: float


# The groups of units that are the people's committees of a place.
OF_PLACES = frozenset({"district", "commune"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Who nominates and reports: a district, an agency, an association...

    `group` is the addressee group of the dispatch, which says who must nominate. `valid_to` is
    the first day it no longer exists, `unconfirmed_from` the first on which nobody has confirmed
    that it does. `code` is the administrative code, for places only. `former_names` are what it was
    called in full before, as readers of old papers still look for it.
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
    unconfirmed_from: dt.date | None = None
    former_names: tuple[str, ...] = ()

    def exists_on(self, day: dt.date) -> bool:
        """Whether the unit exists on that day."""
        return _within(day, self.valid_from, self.valid_to)

    def is_confirmed_on(self, day: dt.date) -> bool:
        """Whether the list is known to hold for it on that day."""
        return self.unconfirmed_from is None or day < self.unconfirmed_from

    def is_of(self, commune: "Commune") -> bool:
        """Whether it is the people's committee of the commune, of no other that bore the code."""
        is_commune = self.group == "commune" and self.code == commune.code
        return is_commune and self.valid_from in {None, commune.valid_from}


@dataclass(frozen=True, slots=True, kw_only=True)
class Commune:
    """A commune, ward, township or special zone between two dates.

    Codes are reused after a merger, so a commune is known by (code, valid_from). `valid_to` is the
    first day it no longer exists. `unit` is the district it belonged to (before 1 July 2025),
    `became` the codes that hold its area from its end on, `units` the former districts of a present
    commune, `region` the id of the former province.
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


def _within(day: dt.date, first: dt.date | None, end: dt.date | None) -> bool:
    return (first is None or first <= day) and (end is None or day < end)
