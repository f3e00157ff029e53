"""What a rule is given: one profile with its places, and the world it is judged in."""

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from dienhinh.model.article import Article
from dienhinh.model.call import Call
from dienhinh.model.collection import Collection
from dienhinh.model.folder import Folder
from dienhinh.model.plan import Corrections, Plan, Slot, Story
from dienhinh.model.profile import Profile
from dienhinh.model.reference import Reference
from dienhinh.model.schema.leaves import NotSoundError
from dienhinh.model.source import Spot, Tree
from dienhinh.model.unit_figures import UnitFigures

Repository = Literal["public", "private"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One profile of right shape, the tree it was read from, and its folder."""

    profile: Profile
    tree: Tree
    folder: Folder


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitEntry:
    """The figures of a unit in a call, of right shape, and the tree they were read from.

    `call_folder` and `unit_folder` are the names of the folders the file lies in.
    """

    figures: UnitFigures
    tree: Tree
    call_folder: str
    unit_folder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The lists, the day (`today`), and whether everybody can read the repository.

    `today` is given from outside: rules never look at a clock.
    """

    reference: Reference
    today: date
    repository: Repository

    def call_of(self, profile: Profile | UnitFigures) -> Call | None:
        """The call of a profile or of figures, None when its id is unknown (a rule says so)."""
        return self.reference.calls.get(profile.call)

    def first_day_of(self, profile: Profile) -> date | None:
        """The first day that readers may see a profile; its own alone when its call is unknown."""
        call = self.call_of(profile)
        return call.first_day(profile.publish_on) if call else profile.publish_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What rules over all profiles remember of one: small, so that 20,000 fit in memory.

    `name_pairs` are the words of names in its public texts (`check.pages.name_pairs`).
    """

    slug: str
    path: str
    name: str
    name_key: str
    name_spot: Spot
    call: str
    unit: str
    movement: str
    origin: str
    status: str
    photos: tuple[tuple[str, Spot], ...]
    kind: str
    awards: tuple[tuple[str, int], ...]
    adopted_from: tuple[str, Spot] | None
    name_pairs: str
    former_slugs: tuple[tuple[str, Spot], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanEntry:
    """The publishing plan of a call and the tree it was read from.

    Of a plan of wrong shape only rules make use; they see what is sound of it.
    """

    plan: Plan
    tree: Tree
    is_sound: bool = True

    @property
    def without_faults(self) -> Plan:
        """The plan with those of its slots that fit the schema, for staff who look at the rest."""
        slots: tuple[Slot, ...] = ()
        with contextlib.suppress(NotSoundError):
            slots = tuple(slot for slot in self.plan.slots if type(slot) is Slot)
        return Plan(call=self.plan.call, slots=slots)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsEntry:
    """The log of corrections and the tree it was read from.

    Of a log of wrong shape only rules make use; they see what is sound of it.
    """

    log: Corrections
    tree: Tree
    is_sound: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionEntry:
    """A collection and the tree it was read from."""

    collection: Collection
    tree: Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """All traces in the order of their paths; the calls' trees, for problems about them.

    `slugs` are the folders of all profiles, those of wrong shape too; `stories` the profiles of
    right shape as the plans see them, by slug; `units` the figures of units; `articles` those of
    the site by slug, None where the head has a fault.
    """

    traces: tuple[Trace, ...]
    call_trees: tuple[tuple[str, Tree], ...]
    slugs: frozenset[str] = frozenset()
    stories: Mapping[str, Story] = field(default_factory=dict)
    plans: tuple[PlanEntry, ...] = ()
    corrections: CorrectionsEntry | None = None
    collections: tuple[CollectionEntry, ...] = ()
    units: tuple[UnitEntry, ...] = ()
    articles: Mapping[str, Article | None] = field(default_factory=dict)

    @property
    def renamed(self) -> Mapping[str, str]:
        """What profiles are called now, by the names that their folders had and none has."""
        return {
            former: trace.slug
            for trace in self.traces
            for former, _ in trace.former_slugs
            if former not in self.slugs
        }
