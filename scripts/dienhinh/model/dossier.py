"""All that one call has brought in, as officials see it; never handed to anything public."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dienhinh.model.call import Call
from dienhinh.model.folder import Folder
from dienhinh.model.plan import Plan, Slot
from dienhinh.model.profile import Profile
from dienhinh.model.reference import Reference
from dienhinh.model.source import Value
from dienhinh.model.unit_figures import LISTS, ReportText, UnitFigures
from dienhinh.problems import Problem, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """One profile's folder below the call, whether or not its file could be understood.

    `unit` is the name of the folder above; `root` holds the values as they were written, empty when
    the file is no YAML; `profile` is None when the shape is wrong. `is_public` says whether readers
    of the site see it on the day of the dossier.
    """

    unit: str
    root: Mapping[str, Value]
    profile: Profile | None
    folder: Folder
    problems: tuple[Problem, ...]
    is_public: bool

    @property
    def path(self) -> str:
        """The file, posix, relative to `profiles/`."""
        return f"{self.folder.path}/profile.yaml"

    @property
    def slug(self) -> str:
        """The name of the folder."""
        return self.folder.path.rpartition("/")[2]

    @property
    def is_sound(self) -> bool:
        """Whether checking found no error."""
        return self.profile is not None and not any(
            problem.severity is Severity.ERROR for problem in self.problems
        )

    @property
    def origin(self) -> str:
        """Where it says it comes from; what says nothing was nominated."""
        return str(self.root.get("origin") or "nomination")

    @property
    def movement(self) -> str:
        """The movement it says it belongs to, empty when it says nothing."""
        return str(self.root.get("movement") or "")

    @property
    def is_nomination(self) -> bool:
        """Whether a unit nominated it and has not taken it back."""
        return self.origin == "nomination" and self.root.get("status") != "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A call on one day: its profiles in the order of paths, figures and texts of its units.

    `faulty_figures` are the problems of `unit.yaml` files with errors, by unit; `figures` holds
    what such a file tells all the same. `plans` are the publishing plans, that of the call first: a
    profile is told in the year it was introduced and later. `faulty_plans` have errors, how many,
    by call, and are not among them. `faulty_texts` are the units' own words, by unit and movement,
    in files with errors: some may lack, or all. `stories` are what the site itself told beyond the
    plans.
    """

    call: Call
    reference: Reference
    today: dt.date
    filed: tuple[Filed, ...]
    figures: Mapping[str, UnitFigures]
    faulty_figures: Mapping[str, tuple[Problem, ...]]
    texts: Mapping[tuple[str, str], ReportText]
    plans: tuple[Plan, ...]
    stories: tuple[Slot, ...]
    faulty_plans: Mapping[str, int]
    problems: tuple[Problem, ...]
    faulty_texts: frozenset[tuple[str, str]] = frozenset()

    def has_words(self, unit: str, movement: str) -> bool:
        """Whether a unit's own words on a movement came, in a file that can be read or not."""
        return (unit, movement) in self.texts or (unit, movement) in self.faulty_texts

    def faulty_nominations(self, movements: Sequence[str]) -> tuple[Filed, ...]:
        """What units nominated for these movements in files with errors: it came, but is not told.

        Those are among them that do not even say for which movement they are.
        """
        return tuple(
            filed
            for filed in self.filed
            if filed.is_nomination
            and not filed.is_sound
            and (filed.movement in movements or filed.movement not in self.call.movements)
        )

    def nominations(self, unit: str, movement: str) -> tuple[Filed, ...]:
        """What a unit nominated for a movement, sound or not."""
        return tuple(
            filed
            for filed in self.filed
            if filed.is_nomination and filed.unit == unit and filed.movement == movement
        )

    def asked_units(self) -> tuple[str, ...]:
        """The units the call names, in its order, then others that answered nevertheless."""
        named = self.call.named_units
        others = {filed.unit for filed in self.filed if filed.is_nomination}
        others |= self.figures.keys() | self.faulty_figures.keys()
        others |= {unit for unit, _ in (*self.texts, *self.faulty_texts)}
        return (*named, *sorted(others - set(named)))

    def is_unknown(self, unit: str, name: str, movement: str) -> bool:
        """Whether errors hide what the file of a unit says in one of the `LISTS` for a movement."""
        figures = self.figures.get(unit)
        if figures is None:
            return unit in self.faulty_figures
        return (name, movement) in figures.faulty

    def hides_lists(self, unit: str, movements: Sequence[str]) -> bool:
        """Whether errors hide any of the `LISTS` of a unit for these movements."""
        return any(
            self.is_unknown(unit, name, movement) for name in LISTS for movement in movements
        )

    def errors_in_figures(self, unit: str) -> int:
        """How many errors the file of a unit's figures has."""
        faulty = self.faulty_figures.get(unit, ())
        return sum(problem.severity is Severity.ERROR for problem in faulty)

    def units_with_errors(self, movements: Sequence[str]) -> tuple[str, ...]:
        """The units of whose figures or profiles for these movements errors leave something out."""
        profiles = {filed.unit for filed in self.faulty_nominations(movements)}
        return tuple(
            unit
            for unit in self.asked_units()
            if unit in profiles or self.hides_lists(unit, movements)
        )

    def must_nominate(self, unit: str) -> bool:
        """Whether the call asks a unit for profiles; no unknown one."""
        known = self.reference.units.get(unit)
        return known is not None and self.call.must_nominate(known)

    def unit_name(self, unit: str) -> str:
        """The full name of a unit; its folder's name when the list does not hold it."""
        known = self.reference.units.get(unit)
        return known.full_name if known else unit
