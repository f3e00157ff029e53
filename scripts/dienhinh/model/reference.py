"""All that profiles refer to, loaded and known to fit together."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from dienhinh.model.call import Call, Outline
from dienhinh.model.lists import (
    Abbreviation,
    AwardForm,
    Commune,
    CommuneKey,
    Movement,
    Region,
    Sector,
    Synonyms,
    Unit,
)
from dienhinh.vietnamese.villages import begun_small


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """All lists by id; `communes` in the order of the file, several entries may share a code."""

    movements: Mapping[str, Movement]
    sectors: Mapping[str, Sector]
    awards: Mapping[str, AwardForm]
    units: Mapping[str, Unit]
    communes: tuple[Commune, ...]
    regions: Mapping[str, Region]
    abbreviations: tuple[Abbreviation, ...]
    calls: Mapping[str, Call]
    outlines: Mapping[tuple[str, str], Outline]
    synonyms: tuple[Synonyms, ...] = ()

    def ids(self, to: str) -> Collection[str]:
        """The ids of the list that a field refers to (`to` of `schema.fields.Reference`)."""
        if to == "communes":
            return tuple(commune.code for commune in self.communes)
        return self._by_id(to).keys()

    def knows(self, to: str, id_: str) -> bool:
        """Whether a list holds the id."""
        if to == "communes":
            return any(commune.code == id_ for commune in self.communes)
        return id_ in self._by_id(to)

    def told(self, to: str, id_: str) -> str:
        """An entry as people name it; of an id that the list does not hold the id.

        A code names what bears it on the day of some call: "xã Ba Vinh, huyện Ba Tơ".
        """
        if to == "communes":
            bearers = [commune for commune in self.communes if commune.code == id_]
            bearers = [c for c in bearers if self.was_there_at_a_call(c)] or bearers
            return "; ".join(dict.fromkeys(map(self.commune_told, bearers))) or id_
        entry = self._by_id(to).get(id_)
        if entry is None:
            return id_
        return entry.title if isinstance(entry, Call) else entry.name

    def commune_told(self, commune: Commune) -> str:
        """A commune with the district it belonged to; since 2025 there is none."""
        unit = self.units.get(commune.unit or "")
        if unit is None:
            return commune.full_name
        return f"{commune.full_name}, {begun_small(unit.full_name)}"

    def _by_id(self, to: str) -> Mapping[str, Movement | Sector | AwardForm | Unit | Region | Call]:
        lists: dict[str, Mapping[str, Movement | Sector | AwardForm | Unit | Region | Call]] = {
            "awards": self.awards,
            "calls": self.calls,
            "movements": self.movements,
            "regions": self.regions,
            "sectors": self.sectors,
            "units": self.units,
        }
        return lists[to]

    def commune_on(self, code: str, day: dt.date) -> Commune | None:
        """The commune that bears this code on that day."""
        for commune in self.communes:
            if commune.code == code and commune.exists_on(day):
                return commune
        return None

    def holders_of(self, commune: Commune, day: dt.date) -> tuple[Commune, ...]:
        """The communes that hold its area on a day: itself, or what it became, step by step.

        A code that was freed is given to others: each step goes by the day on which it was taken.
        """
        if commune.valid_to is None or day < commune.valid_to:
            return (commune,)
        heirs = (self.commune_on(code, commune.valid_to) for code in commune.became)
        found = (row for heir in heirs if heir is not None for row in self.holders_of(heir, day))
        return tuple({row.key: row for row in found}.values())

    def former_communes(self, day: dt.date) -> Mapping[CommuneKey, Sequence[Commune]]:
        """The communes that are gone on a day, by those that hold their area, in their order."""
        found: dict[CommuneKey, list[Commune]] = {}
        for commune in self.communes:
            for holder in self.holders_of(commune, day):
                if holder != commune:
                    found.setdefault(holder.key, []).append(commune)
        return found

    def was_there_at_a_call(self, commune: Commune) -> bool:
        """Whether profiles of some call may be of the commune: it existed on the call's day."""
        return any(commune.exists_on(call.date) for call in self.calls.values())

    def calls_newest_first(self) -> tuple[Call, ...]:
        """All calls by their days, those of one day in their order."""
        return tuple(sorted(self.calls.values(), key=lambda call: call.date, reverse=True))

    def outlines_newest_first(self, movement: str | None = None) -> tuple[Outline, ...]:
        """The outlines of all movements or of one, by the days of their calls."""
        found = (o for o in self.outlines.values() if movement in {None, o.movement})
        return tuple(sorted(found, key=lambda o: self.calls[o.call].date, reverse=True))

    def current_call(self, day: dt.date) -> Call | None:
        """The call that is worked on: the newest dated by that day, else the first to come."""
        calls = sorted(self.calls.values(), key=lambda call: (call.date, call.id))
        begun = [call for call in calls if call.date <= day]
        return begun[-1] if begun else next(iter(calls), None)

    def calls_meant(self, day: dt.date) -> tuple[Call, ...]:
        """The current call and others that are open: dated by that day, their deadline to come."""
        current = self.current_call(day)
        return tuple(
            call
            for call in self.calls.values()
            if call == current or call.date <= day <= call.deadline
        )

    def communes_of(self, unit: str) -> tuple[Commune, ...]:
        """The communes of a former district."""
        return tuple(commune for commune in self.communes if commune.unit == unit)

    def units_offered(self, calls: Sequence[Call]) -> tuple[Unit, ...]:
        """Who may introduce on the day of one of the calls; those that must come first."""
        valid = [u for u in self.units.values() if any(u.exists_on(call.date) for call in calls)]
        is_free = {u.id: not any(call.must_nominate(u) for call in calls) for u in valid}
        return tuple(sorted(valid, key=lambda unit: is_free[unit.id]))
