"""What hand-written pages may ask for: `<!-- dienhinh: NAME ARGUMENT -->`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dienhinh.derive.cards import Card, card
from dienhinh.derive.facets import facets
from dienhinh.derive.names import movement_link
from dienhinh.derive.tiles import TileView, tiles
from dienhinh.derive.totals import Totals, totals
from dienhinh.model.library import Library
from dienhinh.model.page import Fragment, Link
from dienhinh.model.public import PublicProfile

_NEWEST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """Profiles side by side."""

    cards: tuple[Card, ...]
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MovementEntry:
    """A movement on the home page."""

    link: Link
    id: str
    description: str
    decision: str
    count: int


def totals_fragment(argument: str, library: Library) -> Totals:
    """The key figures of all real profiles."""
    del argument
    return totals(library.profiles)


def newest_fragment(argument: str, library: Library) -> Cards:
    """The newest real profiles, one of each district first so that no district fills the page."""
    del argument
    real = [profile for profile in library.profiles if not profile.is_sample]
    return Cards(
        cards=tuple(card(profile, library) for profile in _spread(real)[:_NEWEST]), count=len(real)
    )


def hero_fragment(argument: str, library: Library) -> Card | None:
    """The profile that opens the home page: the named one, else the newest with a picture."""
    if argument in library.by_slug:
        return card(library.by_slug[argument], library)
    for profile in library.profiles:
        if profile.photos and not profile.is_sample:
            return card(profile, library)
    return None


def card_fragment(argument: str, library: Library) -> Card | None:
    """The card of one profile."""
    profile = library.by_slug.get(argument)
    return card(profile, library) if profile else None


def movements_fragment(argument: str, library: Library) -> tuple[MovementEntry, ...]:
    """The movements with their decisions."""
    del argument
    return tuple(
        MovementEntry(
            link=Link(movement.official, movement_link(movement).uri),
            id=movement.id,
            description=movement.description,
            decision=f"{movement.decision.number}",
            count=sum(p.movement == movement.id and not p.is_sample for p in library.profiles),
        )
        for movement in library.reference.movements.values()
    )


def tiles_fragment(argument: str, library: Library) -> tuple[TileView, ...]:
    """The tile map."""
    del argument
    return tiles(library.profiles, library)


def sectors_fragment(argument: str, library: Library) -> object:
    """The fields of work that have profiles."""
    del argument
    every = facets([p for p in library.profiles if not p.is_sample], library)
    return next(facet for facet in every if facet.id == "linh-vuc")


FRAGMENTS: Mapping[str, Callable[[str, Library], object]] = {
    "card": card_fragment,
    "hero": hero_fragment,
    "movements": movements_fragment,
    "newest": newest_fragment,
    "sectors": sectors_fragment,
    "tiles": tiles_fragment,
    "totals": totals_fragment,
}
# Pieces that need the slug of a public profile as their argument.
WITH_PROFILE = frozenset({"card"})


def fragment(name: str, argument: str, library: Library) -> Fragment | None:
    """The piece a marker asks for; None when there is no such piece or profile."""
    make = FRAGMENTS.get(name)
    data = make(argument, library) if make else None
    return None if data is None else Fragment(template=f"{name}.html", data=data)


def _spread(profiles: list[PublicProfile]) -> list[PublicProfile]:
    seen: set[str] = set()
    first: list[PublicProfile] = []
    rest: list[PublicProfile] = []
    for profile in profiles:
        (rest if profile.unit in seen else first).append(profile)
        seen.add(profile.unit)
    return first + rest
