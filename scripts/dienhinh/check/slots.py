"""The slots of all plans and the corrections, each with its place, as the rules look at them.

A rule says nothing of a slot or correction whose faulty field it needs, and goes on with the next.
"""

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from dienhinh.check.context import Corpus
from dienhinh.model.plan import Correction, Slot, Story
from dienhinh.model.schema.leaves import NotSoundError
from dienhinh.model.source import KeyPath, Tree
from dienhinh.problems import Problem, Related, Severity

P = TypeVar("P")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedSlot:
    """A slot, its plan's tree and its position there; `stories` are the corpus's."""

    slot: Slot
    tree: Tree
    position: int
    stories: Mapping[str, Story]

    @property
    def story(self) -> Story | None:
        """The profile to be told; None when it is unknown or of wrong shape."""
        return self.stories.get(self.slot.profile)

    def is_to_come(self, today: date) -> bool:
        """Whether it is still to be told, today included."""
        return self.slot.ran_on is None and self.slot.date >= today

    def problem(  # noqa: PLR0913 a problem has these parts
        self,
        field: str,
        code: str,
        severity: Severity,
        vi: str,
        en: str,
        *,
        related: tuple[Related, ...] = (),
    ) -> Problem:
        """A problem at one field of the slot."""
        return self.tree.problem(self.path(field), code, severity, vi, en, related=related)

    def path(self, field: str) -> KeyPath:
        """Where one of its fields stands."""
        return ("slots", self.position, field)

    def place(self, vi: str, en: str) -> Related:
        """Where the slot stands."""
        spot = self.tree.value_spot(self.path("date"))
        return Related(self.tree.path, spot.line, spot.column, vi, en)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedCorrection:
    """A correction, the log's tree and its position there."""

    correction: Correction
    tree: Tree
    position: int

    def path(self, field: str) -> KeyPath:
        """Where one of its fields stands."""
        return ("corrections", self.position, field)


def judged_slots(
    corpus: Corpus, judge: Callable[[PlacedSlot], Iterable[Problem]]
) -> Iterator[Problem]:
    """What a rule says of every slot, in the order of the plans and of their files."""
    for entry in corpus.plans:
        with contextlib.suppress(NotSoundError):
            for position, slot in enumerate(entry.plan.slots):
                placed = PlacedSlot(
                    slot=slot, tree=entry.tree, position=position, stories=corpus.stories
                )
                yield from _judged(judge, placed)


def judged_corrections(
    corpus: Corpus, judge: Callable[[PlacedCorrection], Iterable[Problem]]
) -> Iterator[Problem]:
    """What a rule says of every correction, in the order of the log."""
    if corpus.corrections is None:
        return
    with contextlib.suppress(NotSoundError):
        for position, correction in enumerate(corpus.corrections.log.corrections):
            placed = PlacedCorrection(
                correction=correction, tree=corpus.corrections.tree, position=position
            )
            yield from _judged(judge, placed)


def _judged(judge: Callable[[P], Iterable[Problem]], placed: P) -> Iterator[Problem]:
    with contextlib.suppress(NotSoundError):
        yield from judge(placed)
