"""What only a unit can tell: its own figures for the report, and its own words."""

import datetime as dt
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field

from dienhinh.model.call import Signer
from dienhinh.model.dates import PartialDate
from dienhinh.vietnamese import comparison_key

QUESTIONS = ("documents", "launched", "awards", "inspections")
"""The lists of `unit.yaml`: what only the unit can tell, movement by movement."""

LISTS = ("reports", *QUESTIONS)
"""These, and what the office received from the unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentReport:
    """A report on paper that the department has received for a movement."""

    movement: str
    number: str
    date: dt.date
    received_on: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedDocument:
    """A directive, plan, guide... the unit issued for a movement (outline II.2)."""

    movement: str
    form: str
    number: str
    date: dt.date
    issuer: str
    title: str

    @property
    def identity(self) -> Hashable:
        """Equal for two rows about one document; one without a number goes by its title."""
        is_numbered = any(sign.isdigit() for sign in self.number)
        name = self.number if is_numbered else f"{self.number} {self.title}"
        return (comparison_key(name), self.date, comparison_key(self.issuer))


@dataclass(frozen=True, slots=True, kw_only=True)
class LaunchedMovement:
    """A movement that the unit launched in answer to one of the province (outline II.2.d)."""

    movement: str
    name: str
    purpose: str
    criteria: tuple[str, ...]
    launched_on: PartialDate | None
    document: str | None

    @property
    def identity(self) -> Hashable:
        """Equal for rows that differ in nothing but the movement they answer, or their spelling."""
        words = (self.name, self.purpose, *self.criteria, self.document or "")
        return (*map(comparison_key, words), self.launched_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardCount:
    """How many received one form of award in one year through a movement (outline II.5)."""

    movement: str
    year: int
    award: str
    collectives: int
    households: int
    individuals: int
    note: str | None

    @property
    def by_kind(self) -> Mapping[str, int]:
        """The three numbers by kind of profile."""
        return {
            "collective": self.collectives,
            "household": self.households,
            "individual": self.individuals,
        }

    @property
    def total(self) -> int:
        """All who received it."""
        return self.collectives + self.households + self.individuals


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """One inspection of how a movement is carried out; `places` were visited (outline II.6)."""

    movement: str
    on: PartialDate
    by: str
    places: int
    findings: str | None

    @property
    def identity(self) -> Hashable:
        """Equal for what may be one inspection; what was found may differ by movement."""
        return (self.on, comparison_key(self.by), self.places)


COUNTED_LISTS = ("documents", "launched", "inspections")
"""The lists of which a unit may state how many rows they have."""

AWARDED = ("collectives", "households", "individuals")
"""The columns of awards that are added up."""

SUMS = {"awards": AWARDED} | {name: (name,) for name in COUNTED_LISTS}
"""The totals that a unit may state of each question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedTotals:
    """Sums as the unit wrote them; each is compared with what it is the sum of."""

    movement: str
    documents: int | None
    launched: int | None
    nominated: int | None
    collectives: int | None
    households: int | None
    individuals: int | None
    inspections: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitFigures:
    """One `unit.yaml`; `path` is the file, posix, relative to `profiles/`.

    A list that is None was not answered; an empty one says that there is nothing to tell. One with
    rows answers for their movements: of another only a total of 0 says that there is nothing.

    `as_of` is None only where the office noted reports and the unit stated nothing. `faulty` names
    the lists and movements that errors of the file are in: what it says of them is not known.
    """

    path: str
    call: str
    unit: str
    as_of: dt.date | None
    parent: str | None
    issuer: str | None
    symbol: str | None
    place: str | None
    signer: Signer | None
    reports: tuple[SentReport, ...]
    documents: tuple[IssuedDocument, ...] | None
    launched: tuple[LaunchedMovement, ...] | None
    awards: tuple[AwardCount, ...] | None
    inspections: tuple[Inspection, ...] | None
    totals: tuple[StatedTotals, ...]
    faulty: frozenset[tuple[str, str]] = frozenset()

    @property
    def has_figures(self) -> bool:
        """Whether the unit stated anything that is of a day."""
        return bool(self.totals) or any(getattr(self, name) is not None for name in QUESTIONS)

    def answers(self, question: str, movement: str) -> bool:
        """Whether the unit answered one of the `QUESTIONS` for a movement."""
        if (question, movement) in self.faulty:
            return False
        if self.lists(question, movement):
            return True
        return any(
            all(getattr(stated, name) == 0 for name in SUMS[question])
            for stated in self.totals
            if stated.movement == movement
        )

    def lists(self, question: str, movement: str) -> bool:
        """Whether the list of a question answers for a movement: by a row of it, or by being empty.

        Its totals can be compared with that.
        """
        rows = getattr(self, question)
        return rows is not None and (not rows or any(row.movement == movement for row in rows))

    def sums_alone(self, question: str, movement: str) -> Iterator[tuple[int, Mapping[str, int]]]:
        """Sums stated of a question that is not answered: half an answer to it.

        Each with the place of its row in the totals, counted from 0, and the numbers by field.
        """
        if self.answers(question, movement) or (question, movement) in self.faulty:
            return
        for position, stated in enumerate(self.totals):
            if stated.movement == movement:
                told = {name: getattr(stated, name) for name in SUMS[question]}
                numbers = {name: number for name, number in told.items() if number is not None}
                if numbers:
                    yield position, numbers

    def tells_of(self, movement: str) -> bool:
        """Whether anything in it is about a movement; a list that is empty is about all of them."""
        lists = [getattr(self, question) for question in QUESTIONS]
        told = (row for rows in (*lists, self.reports, self.totals) for row in rows or ())
        return () in lists or any(row.movement == movement for row in told)

    def reports_on(self, movement: str) -> tuple[SentReport, ...]:
        """The reports received for a movement as they came; later ones correct the first."""
        found = (sent for sent in self.reports if sent.movement == movement)
        return tuple(sorted(found, key=lambda sent: (sent.received_on, sent.date)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportText:
    """The unit's own words for the sections of one report: Markdown by address (`II.4.a`).

    `path` is the file, posix, relative to `profiles/`. `lines` are the lines of it on which the
    sections begin, `private` those on which a section first tells what only the office may read.
    """

    path: str
    call: str
    unit: str
    movement: str
    sections: Mapping[str, str]
    lines: Mapping[str, int]
    private: Mapping[str, int] = field(default_factory=dict)
