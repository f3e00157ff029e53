"""All that profiles refer to, loaded and known to fit together."""

import datetime as dt
from collections.abc import Mapping, Sequence
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
