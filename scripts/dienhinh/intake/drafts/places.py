"""Names of units, communes, movements, sectors and awards as people write them, and what they mean.

Names count as of the call's day; what was renamed or merged since is understood by its name too.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from dienhinh.intake.drafts.place_marks import (
    Place,
    marked,
    named_within,
    plain,
    plain_name,
    standing,
    written,
)
from dienhinh.intake.drafts.unit_names import UnitNames, bare_name
from dienhinh.model.both import Both
from dienhinh.model.call import Call
from dienhinh.model.lists import Commune, Movement, Unit
from dienhinh.model.reference import Reference
from dienhinh.vietnamese.place_kinds import COMMUNE_KINDS, any_folded_kind

_KINDS_OF_COMMUNE = re.compile(
    rf"^(?:uy ban nhan dan |ubnd )?(?:{any_folded_kind(COMMUNE_KINDS)}|(?:tt|p|x)\.?) "
)
_WORD = re.compile(r"\w+(?:-\w+)*")
_OF_PROVINCE = re.compile(r"^(?:tinh|t\.?) ")
_NOW = re.compile(r"[\s,;(]+(?:hiện\s+)?nay\s+(?:là|thuộc)\s+", re.IGNORECASE)
_YEARS_BEHIND = re.compile(r" (?:giai doan|nam) \d{4}(?:\W+\d{4})?$")
_LIKENESS = 0.8
_SHORT = 3
_ALIKE = Both("tên gần giống", "the name is much alike")


@dataclass(frozen=True, slots=True)
class Guess:
    """An id, and whether it was taken from other words than the name itself."""

    id: str
    note: Both | None = None


class Names:
    """What names mean in one call."""

    def __init__(self, reference: Reference, call: Call) -> None:
        """Of the units and communes, those of the call's day come first."""
        self._reference = reference
        self._call = call
        self.units = UnitNames(reference, call)
        self.communes = tuple(c for c in reference.communes if c.exists_on(call.date))

    @property
    def reference(self) -> Reference:
        """The lists these names come from."""
        return self._reference

    @property
    def named_call(self) -> Call:
        """The call whose day decides."""
        return self._call

    def in_call(self, call: str) -> "Names":
        """What names mean in another call; the same for its own."""
        if call == self._call.id:
            return self
        return Names(self._reference, self._reference.calls[call])

    @property
    def movements(self) -> tuple[Movement, ...]:
        """The movements that the call asks for."""
        return tuple(self._reference.movements[key] for key in self._call.movements)

    def unit(self, text: str) -> Guess | None:
        """The unit of this name or id, with the name of its People's Committee or without."""
        found = self.units.meant(text)
        if found:
            (first, *others) = found
            if not others and isinstance(first, Unit) and self.units.exists(first):
                return Guess(first.id)
        above = self._unit_above(text)
        if above is not None:
            told = Both(
                f"xã, phường ấy thuộc {above.full_name}, đơn vị của đợt này",
                f"that commune lies in {above.full_name}, which the call asks",
            )
            return Guess(above.id, told)
        near = None if found else self.units.alike(text)
        return Guess(near, _ALIKE) if near else None

    def _unit_above(self, text: str) -> Unit | None:
        """The unit asked in which a commune of the day lies, named with its kind: "UBND xã A"."""
        guess = self.commune(text, None) if _KINDS_OF_COMMUNE.match(plain(text)) else None
        if guess is None or guess.note is not None:
            return None
        commune = self._reference.commune_on(guess.id, self._call.date)
        return self.units.of_commune(commune) if commune else None

    def commune(self, text: str, unit: str | None) -> Guess | None:
        """The commune of this name or code, within the district it says, else within `unit`."""
        first = text.partition(",")[0]
        name = plain(first)
        for commune in self.communes:
            if name == commune.code:
                return Guess(commune.code)
        within = self.units.district_within(text)
        own = self._of(within.id if within else unit)
        found = marked((_named(own, name), _named(self._older(), name)), first, bare_name)
        return self._as_then(found[0]) if len(found) == 1 else None

    def then(self, text: str) -> tuple[Commune, ...]:
        """The communes of the call's day that a commune of a later name was made of."""
        day = self._call.date
        return self._at_the_time(c for c in self._of_another_time(text) if c.valid_from > day)

    def now(self, text: str) -> tuple[Commune, ...]:
        """The communes of the call's day that hold the area of a commune of an earlier name."""
        day = self._call.date
        return self._at_the_time(c for c in self._of_another_time(text) if c.valid_from < day)

    def called(self, name: str) -> Sequence[Place]:
        """The districts asked, else the communes of the day, of a name without its kind."""
        ranks = (self.units.districts_called(name), self.communes_called(name, None))
        return marked(ranks, name, bare_name)

    def communes_called(self, name: str, unit: str | None) -> list[Commune]:
        """The communes of the day of a name without its kind, of one district where it is told.

        None where the name is written as one of another time is.
        """
        rows, key = [c for c in self.communes if unit in {None, c.unit}], plain(name)
        found = marked((_named(rows, key), _named(self._older(), key)), name, bare_name)
        return [commune for commune in found if commune.exists_on(self._call.date)]

    def was_district(self, name: str) -> bool:
        """Whether a district of any time bears a name, with its kind or without."""
        districts = (u for u in self._reference.units.values() if u.group == "district")
        return any(plain(name) in {plain(bare_name(u)), plain(u.full_name)} for u in districts)

    def is_province(self, text: str) -> bool:
        """Whether a text is the name of the province, or of a former one."""
        name = _OF_PROVINCE.sub("", plain(text), count=1)
        return name in {plain_name(region.name) for region in self._reference.regions.values()}

    def commune_within(self, text: str, unit: str | None) -> Commune | None:
        """The only commune whose name with its type stands in an address."""
        text = self._told_of_the_day(text)
        found = marked((standing(self._of(unit), text), standing(self._older(), text)), text)
        is_of_then = len(found) == 1 and found[0].exists_on(self._call.date)
        return found[0] if is_of_then else None

    def other_within(self, text: str) -> Commune | None:
        """The only commune of another time whose name with its type stands in an address."""
        text = self._told_of_the_day(text)
        found = marked((standing(self._older(), text),), text)
        return found[0] if len(found) == 1 else None

    def communes_within(self, text: str, unit: str | None) -> list[Commune]:
        """All communes that an address names so; of names alike those typed with their marks."""
        text = self._told_of_the_day(text)
        return [
            commune
            for rows in named_within(self._of(unit), text)
            for commune in written(rows, text) or rows
        ]

    def movement(self, text: str) -> Guess | None:
        """The movement of a name, id or short name; "NTM" is read in full."""
        rows = self.movements
        key = plain(self.spelled(text))
        for row in rows:
            names = {row.id.replace("-", " "), *map(plain, (row.name, row.official, row.short))}
            if key in names:
                return Guess(row.id)
        within = self.movements_within(text)
        if within:
            (first, *others) = within
            note = Both("suy từ chữ trong bài", "it was taken from the words of the text")
            return None if others else Guess(first, note)
        near = _nearest(key, [(row.id, name) for row in rows for name in (row.name, row.official)])
        return Guess(near, _ALIKE) if near else None

    def movement_called(self, text: str) -> str | None:
        """The movement whose whole name a text is, in the country or in the province; no short one.

        A period or year behind it belongs to it.
        """
        key = _YEARS_BEHIND.sub("", plain(text))
        return next(
            (m.id for m in self.movements if key in {plain(m.name), plain(m.official)}), None
        )

    def movements_within(self, text: str) -> frozenset[str]:
        """All movements of the call whose short name stands in a text; "NTM" is read in full."""
        key = plain(self.spelled(text))
        return frozenset(row.id for row in self.movements if plain(row.short) in key)

    def sector(self, text: str) -> Guess | None:
        """The sector of a name or id."""
        rows = [(row.id, row.name) for row in self._reference.sectors.values()]
        key = plain(text)
        for identifier, name in rows:
            if key in {identifier.replace("-", " "), plain(name)}:
                return Guess(identifier)
        near = _nearest(key, rows)
        return Guess(near, _ALIKE) if near else None

    def call(self, text: str) -> Guess | None:
        """The call of an id or title; of several with one title this one."""
        key = plain(text)
        calls = self._reference.calls.values()
        found = [c for c in calls if key in {c.id.replace("-", " "), plain(c.title)}]
        if self._call in found:
            return Guess(self._call.id)
        return Guess(found[0].id) if len(found) == 1 else None

    def award(self, text: str) -> str | None:
        """The award whose name or title stands in a line; the longest when several do."""
        words = f" {plain(text)} "
        found = [
            (len(name), row.id)
            for row in self._reference.awards.values()
            for name in (row.name, *row.titles)
            if f" {plain(name)} " in words
        ]
        return max(found, key=lambda row: row[0])[1] if found else None

    def spelled(self, text: str) -> str:
        """A text with its abbreviations in full, in the meaning that is the commonest."""
        known = {row.short: row.long[0] for row in self._reference.abbreviations}
        return _WORD.sub(lambda found: known.get(found[0], found[0]), text)

    def _of(self, unit: str | None) -> tuple[Commune, ...]:
        own = tuple(c for c in self.communes if unit and c.unit == unit)
        return own or self.communes

    def _older(self) -> tuple[Commune, ...]:
        return tuple(c for c in self._reference.communes if not c.exists_on(self._call.date))

    def _of_another_time(self, text: str) -> Sequence[Commune]:
        first = text.partition(",")[0]
        named = _named(self._older(), plain(first))
        return written(named, first, bare_name) or named

    def _told_of_the_day(self, text: str) -> str:
        """Of an address that tells a later name too the part that counts on the call's day.

        “xã A (nay là xã B)”: A where it was there and has ended since, else B where that is there.
        """
        said = _NOW.search(text)
        if said is None:
            return text
        before, after = text[: said.start()], text[said.end() :]
        there = [c for rows in named_within(self.communes, before) for c in rows]
        has_ended = any(commune.valid_to is not None for commune in there)
        return before if has_ended or not named_within(self.communes, after) else after

    def _as_then(self, commune: Commune) -> Guess | None:
        """The commune as it was on the call's day, when it bears a name of another time."""
        if commune.exists_on(self._call.date):
            return Guess(commune.code)
        then = self._at_the_time([commune])
        is_later = commune.valid_from > self._call.date
        return Guess(then[0].code, _renamed(commune, is_later=is_later)) if len(then) == 1 else None

    def _at_the_time(self, others: Iterable[Commune]) -> tuple[Commune, ...]:
        """The communes of the call's day that became those of later, or hold those of before."""
        day = self._call.date
        found: dict[Commune, None] = {}
        for other in others:
            if other.valid_from > day:
                found |= dict.fromkeys(c for c in self.communes if other.code in c.became)
            else:
                found |= dict.fromkeys(self._reference.holders_of(other, day))
        return tuple(found)


def _renamed(commune: Commune, *, is_later: bool) -> Both:
    vi, en = ("sau này", "a later") if is_later else ("trước đây", "an earlier")
    return Both(f"{commune.full_name} là tên {vi}", f"{commune.full_name} is {en} name")


def _named(communes: Iterable[Commune], name: str) -> list[Commune]:
    bare = _KINDS_OF_COMMUNE.sub("", name, count=1)
    typed = bare != name
    rows = [c for c in communes if bare == plain_name(c.name)]
    if typed:
        rows = [c for c in rows if name.endswith(plain_name(c.full_name))] or rows
    return rows


def _nearest(text: str, rows: list[tuple[str, str]]) -> str | None:
    if len(text) <= _SHORT:
        return None
    ids = {plain(name): identifier for identifier, name in rows}
    found = get_close_matches(text[:200], ids, n=1, cutoff=_LIKENESS)
    return ids[found[0]] if found else None
