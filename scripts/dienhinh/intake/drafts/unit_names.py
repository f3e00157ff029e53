"""Which unit a name means in one call: only those that exist on its day count.

Before others those that the call asks. A unit is never guessed from marks: of two that are alike
without them none is taken.
"""

import re
from difflib import get_close_matches

from dienhinh.intake.drafts.place_marks import (
    Place,
    full_name,
    marked,
    named_within,
    plain,
    written,
)
from dienhinh.model.call import Call
from dienhinh.model.lists import Commune, Unit
from dienhinh.model.reference import Reference
from dienhinh.vietnamese.place_kinds import COMMUNE_KINDS, DISTRICT_KINDS, any_folded_kind, any_kind

_COMMITTEE = re.compile(r"^(?:uy ban nhan dan|ubnd) ")
_OFFICE = re.compile(
    r"^(?:uy ban nhan dan|ubnd|phong [a-z ]{3,60}?)"
    rf" (?=(?:{any_folded_kind((*DISTRICT_KINDS, *COMMUNE_KINDS))}) )"
)
# The types that people write before the names of units that are places.
_TYPES = {
    "district": re.compile(
        rf"^(?:huyen uy |tx\.? |tp\.? |h\.? )?(?:{any_folded_kind(DISTRICT_KINDS)})? ?"
    ),
    "commune": re.compile(rf"^(?:{any_folded_kind(COMMUNE_KINDS)}|tt\.?) "),
}
_TYPE = re.compile(rf"^(?:{any_kind((*DISTRICT_KINDS, *COMMUNE_KINDS))}) ", re.IGNORECASE)
_LIKENESS = 0.8
_SHORT = 3


class UnitNames:
    """The units of one call by their names."""

    def __init__(self, reference: Reference, call: Call) -> None:
        """`places` are the districts and communes that the call asks."""
        units = tuple(reference.units.values())
        self._day = call.date
        self._asked = tuple(u for u in units if u.exists_on(call.date) and call.asks(u))
        self._others = tuple(u for u in units if u.exists_on(call.date) and not call.asks(u))
        self._gone: tuple[Place, ...] = (
            *(u for u in units if not u.exists_on(call.date)),
            *(c for c in reference.communes if not c.exists_on(call.date)),
        )
        self.places = tuple(u for u in self._asked if u.group in _TYPES)
        listed = {id_ for group in call.addressees for id_ in group.units}
        self._named = tuple(u for u in self._asked if u.id in listed or u in self.places)

    def exists(self, place: Place) -> bool:
        """Whether it is a unit of the call's day."""
        return isinstance(place, Unit) and place.exists_on(self._day)

    def meant(self, text: str) -> list[Place]:
        """What a name or id may mean; several where it is not clear which.

        One that does not `exist` where a name of another time was written.
        """
        for part in (text, text.partition(",")[0]):
            typed = {part.strip(), plain(part), _COMMITTEE.sub("", plain(part), count=1)}
            ranks: tuple[list[Place], ...] = (
                [*_called(self._asked, typed)],
                [*_called(self._others, typed)],
                [place for place in self._gone if typed & _own_names(place)],
            )
            if any(ranks):
                return marked(ranks, part, bare_name)
        return []

    def alike(self, text: str) -> str | None:
        """The id of the only district whose name is much alike; communes are too much so."""
        typed = _COMMITTEE.sub("", plain(text), count=1)
        bare = _TYPES["district"].sub("", typed, count=1)
        if len(bare) <= _SHORT or _TYPES["commune"].match(typed):
            return None
        ids = {plain(unit.name): unit.id for unit in self.places if unit.group == "district"}
        found = get_close_matches(bare[:200], ids, n=1, cutoff=_LIKENESS)
        return ids[found[0]] if found else None

    def district(self, text: str) -> Unit | None:
        """The only district of this name, with its type or without."""
        return _only(self.districts_called(text))

    def districts_called(self, text: str) -> list[Unit]:
        """All districts of this name, with its type or without."""
        units = tuple(u for u in self.places if u.group == "district")
        return marked((_called(units, {plain(text)}),), text, bare_name)

    def district_within(self, text: str) -> Unit | None:
        """The only district whose name with its type stands in a longer text such as an address."""
        return _only(self._standing([u for u in self.places if u.group == "district"], text))

    def within(self, text: str) -> Unit | None:
        """The only unit that the call names, or place that it asks, whose whole name stands there.

        Of a district the name alone is enough at the end.
        """
        return _only(self._standing(self._named, text))

    def authority(self, text: str) -> Unit | None:
        """The place whose whole name, or that of its committee or an office of it, a line is."""
        line = _OFFICE.sub("", plain(text), count=1)
        return _only(self._clear([u for u in self.places if line == plain(u.full_name)], text))

    def of_commune(self, commune: Commune) -> Unit | None:
        """The only unit asked that a commune of the call's day is, or lies in."""
        return _only([u for u in self.places if commune.code == u.code or commune.unit == u.id])

    def _standing(self, units: list[Unit] | tuple[Unit, ...], text: str) -> list[Unit]:
        found = [u for rows in named_within(units, text) for u in self._clear(rows, text)]
        end = f" {plain(text)}"
        # Its name at the end of an address needs no type; a village may bear that of a commune.
        ending = (u for u in units if u.group == "district" and end.endswith(f" {plain(u.name)}"))
        return found + [unit for unit in ending if unit not in found]

    def _clear(self, units: list[Unit], text: str) -> list[Unit]:
        """Units of one name but for its marks: as written; none where one of another time is."""
        exact = written(units, text)
        is_of_another_time = units and not exact and self._is_gone(units[0], text)
        return [] if is_of_another_time else exact or units

    def _is_gone(self, unit: Unit, text: str) -> bool:
        name = plain(unit.full_name)
        return bool(written((p for p in self._gone if plain(p.full_name) == name), text))


def _called(units: tuple[Unit, ...], typed: set[str]) -> list[Unit]:
    """Those of the whole name or id; else the places of that name, with a type of their sort."""
    whole = [unit for unit in units if typed & _own_names(unit)]
    return [*whole] or [
        unit
        for unit in units
        if (kind := _TYPES.get(unit.group)) is not None
        and plain(bare_name(unit)) in {kind.sub("", text, count=1) for text in typed}
    ]


def _own_names(place: Place) -> set[str]:
    """What is written for a place alone: "Ba Tơ" may be a district as well as a commune."""
    if isinstance(place, Commune):
        return {plain(place.full_name)}
    own = {place.id, plain(place.full_name)}
    if place.group in _TYPES:
        return own
    return own | {place.id.replace("-", " "), plain(place.name)}


def bare_name(place: Place) -> str:
    """The name of a commune or district without its kind."""
    return _TYPE.sub("", full_name(place), count=1)


def _only(units: list[Unit]) -> Unit | None:
    return units[0] if len(units) == 1 else None
