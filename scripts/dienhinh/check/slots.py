"""The slots of all plans, each with its place, as the rules about them look at them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dienhinh.check.context import Corpus
from dienhinh.model.plan import Slot, Story
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Related, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedSlot:
    """A slot, its plan's tree and its position there; `story` is None for an unknown profile."""

    slot: Slot
    tree: Tree
    position: int
    story: Story | None

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
        path = ("slots", self.position, field)
        return self.tree.problem(path, code, severity, vi, en, related=related)

    def place(self, vi: str, en: str) -> Related:
        """Where the slot stands."""
        spot = self.tree.value_spot(("slots", self.position, "date"))
        return Related(self.tree.path, spot.line, spot.column, vi, en)


def placed_slots(corpus: Corpus) -> Iterator[PlacedSlot]:
    """Every slot, in the order of the plans and of their files."""
    for entry in corpus.plans:
        for position, slot in enumerate(entry.plan.slots):
            yield PlacedSlot(
                slot=slot,
                tree=entry.tree,
                position=position,
                story=corpus.stories.get(slot.profile),
            )
