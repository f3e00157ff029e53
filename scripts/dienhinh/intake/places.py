"""Names of units, communes, movements, sectors and awards as people write them, and what they mean.

Names count as of the call's day; what was renamed or merged since is understood by its name too.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from dienhinh.model.both import Both
from dienhinh.model.call import Call
from dienhinh.model.lists import Commune, Movement, Unit
from dienhinh.model.reference import Reference
from dienhinh.vietnamese import canonical_tone, comparison_key, fold

_KINDS_OF_UNIT = re.compile(
    r"^(?:uy ban nhan dan |ubnd |huyen uy |tx\.? |tp\.? |h\.? )?(?:huyen|thi xa|thanh pho)? ?"
)
_KINDS_OF_COMMUNE = re.compile(r"^(?:uy ban nhan dan |ubnd )?(?:xa|phuong|thi tran|dac khu|tt\.?) ")
_COMMITTEE = re.compile(r"^(?:uy ban nhan dan|ubnd) ")
_WORD = re.compile(r"\w+(?:-\w+)*")
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
        self.units = tuple(
            unit
            for unit in reference.units.values()
            if unit.group == "district" and unit.exists_on(call.date)
        )
        self.communes = tuple(c for c in reference.communes if c.exists_on(call.date))

    @property
    def reference(self) -> Reference:
        """The lists these names come from."""
        return self._reference

    @property
    def named_call(self) -> Call:
        """The call whose day decides."""
        return self._call

    @property
    def movements(self) -> tuple[Movement, ...]:
        """The movements that the call asks for."""
        return tuple(self._reference.movements[key] for key in self._call.movements)

    def unit(self, text: str) -> Guess | None:
        """The unit of this name, id or code; other groups than districts by their whole name."""
        plain = _plain(text)
        bare = _KINDS_OF_UNIT.sub("", plain, count=1)
        for unit in self._reference.units.values():
            if plain in {unit.id.replace("-", " "), _plain(unit.name), _plain(unit.full_name)}:
                return Guess(unit.id)
        for unit in self.units:
            if bare == _plain(unit.name):
                return Guess(unit.id)
        near = _nearest(bare, [(unit.id, unit.name) for unit in self.units])
        return Guess(near, _ALIKE) if near else None

    def unit_within(self, text: str) -> Unit | None:
        """The only unit whose name with its type stands in a longer text such as an address."""
        plain = f" {_plain(text)} "
        found = [
            unit
            for unit in self.units
            if f" {_plain(unit.full_name)} " in plain or plain.endswith(f" {_plain(unit.name)} ")
        ]
        return found[0] if len(found) == 1 else None

    def authority(self, text: str) -> Unit | None:
        """The unit whose whole name, or that of its People's Committee, a line is."""
        plain = _COMMITTEE.sub("", _plain(text), count=1)
        return next((unit for unit in self.units if plain == _plain(unit.full_name)), None)

    def commune(self, text: str, unit: str | None) -> Guess | None:
        """The commune of this name or code, within its unit when that is known."""
        first = text.partition(",")[0]
        name = _plain(first)
        for commune in self.communes:
            if name == commune.code:
                return Guess(commune.code)
        within = self.unit_within(text)
        own = self._of(unit or (within.id if within else None))
        found = _marked(_named(own, name), _named(self._older(), name), first)
        return self._as_then(found[0]) if len(found) == 1 else None

    def then(self, text: str) -> tuple[Commune, ...]:
        """The communes of the call's day that a commune of a later name was made of."""
        first = text.partition(",")[0]
        later = _named(self._older(), _plain(first))
        codes = {commune.code for commune in _written(later, first) or later}
        return tuple(c for c in self.communes if codes & set(c.became))

    def commune_within(self, text: str, unit: str | None) -> Commune | None:
        """The only commune whose name with its type stands in an address."""
        found = _marked(
            _standing(self._of(unit), text), _standing(self._older(), text), text, is_typed=True
        )
        is_of_then = len(found) == 1 and found[0].exists_on(self._call.date)
        return found[0] if is_of_then else None

    def later_within(self, text: str) -> Commune | None:
        """The only commune of later whose name with its type stands in an address."""
        found = _marked(_standing(self._older(), text), [], text, is_typed=True)
        return found[0] if len(found) == 1 else None

    def communes_within(self, text: str, unit: str | None) -> list[Commune]:
        """All communes that an address names so; of names alike those typed with their marks."""
        return [
            commune
            for rows in _named_within(self._of(unit), text)
            for commune in _written(rows, text, is_typed=True) or rows
        ]

    def movement(self, text: str) -> Guess | None:
        """The movement of a name, id or short name; "NTM" is read in full."""
        rows = self.movements
        plain = _plain(self._spelled(text))
        for row in rows:
            names = {row.id.replace("-", " "), *map(_plain, (row.name, row.official, row.short))}
            if plain in names:
                return Guess(row.id)
        within = self.movements_within(text)
        if within:
            (first, *others) = within
            note = Both("suy từ chữ trong bài", "it was taken from the words of the text")
            return None if others else Guess(first, note)
        near = _nearest(
            plain, [(row.id, name) for row in rows for name in (row.name, row.official)]
        )
        return Guess(near, _ALIKE) if near else None

    def movements_within(self, text: str) -> frozenset[str]:
        """All movements of the call whose short name stands in a text; "NTM" is read in full."""
        plain = _plain(self._spelled(text))
        return frozenset(row.id for row in self.movements if _plain(row.short) in plain)

    def sector(self, text: str) -> Guess | None:
        """The sector of a name or id."""
        rows = [(row.id, row.name) for row in self._reference.sectors.values()]
        plain = _plain(text)
        for identifier, name in rows:
            if plain in {identifier.replace("-", " "), _plain(name)}:
                return Guess(identifier)
        near = _nearest(plain, rows)
        return Guess(near, _ALIKE) if near else None

    def call(self, text: str) -> Guess | None:
        """The call of an id or title."""
        plain = _plain(text)
        for row in self._reference.calls.values():
            if plain in {row.id.replace("-", " "), _plain(row.title)}:
                return Guess(row.id)
        return None

    def award(self, text: str) -> str | None:
        """The award whose name or title stands in a line; the longest when several do."""
        plain = f" {_plain(text)} "
        found = [
            (len(name), row.id)
            for row in self._reference.awards.values()
            for name in (row.name, *row.titles)
            if f" {_plain(name)} " in plain
        ]
        return max(found, key=lambda row: row[0])[1] if found else None

    def _spelled(self, text: str) -> str:
        """A text with its abbreviations in full, in the meaning that is the commonest."""
        known = {row.short: row.long[0] for row in self._reference.abbreviations}
        return _WORD.sub(lambda found: known.get(found[0], found[0]), text)

    def _of(self, unit: str | None) -> tuple[Commune, ...]:
        own = tuple(c for c in self.communes if unit and c.unit == unit)
        return own or self.communes

    def _older(self) -> tuple[Commune, ...]:
        return tuple(c for c in self._reference.communes if c not in self.communes)

    def _as_then(self, commune: Commune) -> Guess | None:
        """The commune as it was on the call's day, when it bears a name of another time."""
        if commune.exists_on(self._call.date):
            return Guess(commune.code)
        then = [c for c in self.communes if commune.code in c.became]
        if len(then) == 1:
            return Guess(then[0].code, _later(commune))
        return None


def _later(commune: Commune) -> Both:
    return Both(f"{commune.full_name} là tên sau này", f"{commune.full_name} is a later name")


def _named(communes: Iterable[Commune], name: str) -> list[Commune]:
    bare = _KINDS_OF_COMMUNE.sub("", name, count=1)
    typed = bare != name
    rows = [c for c in communes if bare == _plain(c.name)]
    if typed:
        rows = [c for c in rows if name.endswith(_plain(c.full_name))] or rows
    return rows


def _named_within(communes: Iterable[Commune], text: str) -> list[list[Commune]]:
    """Those whose name with its type stands in a text, together where names are alike."""
    rest = f" {_plain(text)} "
    named: dict[str, list[Commune]] = {}
    for commune in communes:
        named.setdefault(f" {_plain(commune.full_name)} ", []).append(commune)
    found = []
    for name in sorted(named, key=len, reverse=True):
        # What lies inside a longer name is no commune of its own.
        if name in rest:
            found.append(named[name])
            rest = rest.replace(name, " | ")
    return found


def _standing(communes: Iterable[Commune], text: str) -> list[Commune]:
    """Those of the only name that stands in a text; none when several do."""
    found = _named_within(communes, text)
    return found[0] if len(found) == 1 else []


def _marked(
    own: list[Commune], others: list[Commune], text: str, *, is_typed: bool = False
) -> list[Commune]:
    """Ba Tơ and Ba Tô, Bình Thanh and Bình Thạnh: marks decide, where they were typed.

    Those of `others` only where none of `own` is meant; several where it is not clear which.
    """
    exact = (_written(rows, text, is_typed=is_typed) for rows in (own, others))
    return next((rows for rows in (*exact, own, others) if rows), [])


def _written(communes: Iterable[Commune], text: str, *, is_typed: bool = False) -> list[Commune]:
    """Those whose name, or type and name, stands in a text with the same marks."""
    exact = canonical_tone(text).lower()
    rows = ((c, c.full_name if is_typed else c.name) for c in communes)
    return [c for c, name in rows if canonical_tone(name).lower() in exact]


def _nearest(text: str, rows: list[tuple[str, str]]) -> str | None:
    if len(text) <= _SHORT:
        return None
    ids = {_plain(name): identifier for identifier, name in rows}
    found = get_close_matches(text[:200], ids, n=1, cutoff=_LIKENESS)
    return ids[found[0]] if found else None


def _plain(text: str) -> str:
    """For comparing: without case, marks, quotes, hyphens."""
    return " ".join(comparison_key(fold(text)).replace("-", " ").replace(",", " ").split())
