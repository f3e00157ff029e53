"""What a rule is given: one profile with its places, and the world it is judged in."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dienhinh.model.folder import Folder
from dienhinh.model.profile import Profile
from dienhinh.model.reference import Call, Reference
from dienhinh.model.source import Spot, Tree

Repository = Literal["public", "private"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One profile of right shape, the tree it was read from, and its folder."""

    profile: Profile
    tree: Tree
    folder: Folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The lists, the day (`today`), and whether everybody can read the repository.

    `today` is given from outside: rules never look at a clock.
    """

    reference: Reference
    today: date
    repository: Repository

    def call_of(self, profile: Profile) -> Call | None:
        """The call of a profile, None when its id is unknown (another rule says so)."""
        return self.reference.calls.get(profile.call)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What rules over all profiles remember of one: small, so that 20,000 fit in memory."""

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
    adopted_from: tuple[str, Spot] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """All traces in the order of their paths; the calls' trees, for problems about them."""

    traces: tuple[Trace, ...]
    call_trees: tuple[tuple[str, Tree], ...]
