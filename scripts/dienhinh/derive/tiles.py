"""The tile map: one square a district, near its true place, no boundaries."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dienhinh.derive.names import unit_link
from dienhinh.model.library import Library
from dienhinh.model.page import Link
from dienhinh.model.public import PublicProfile

# Upper ends of the shades: none, one, two or three (the quota of a movement), more.
_SHADES = (0, 1, 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class TileView:
    """A district on the map; `shade` is 0 (no profile) to 3."""

    link: Link
    column: int
    row: int
    count: int
    samples: int
    shade: int


def tiles(profiles: Iterable[PublicProfile], library: Library) -> tuple[TileView, ...]:
    """All districts with the number of real profiles, in the order of the reference list."""
    every = tuple(profiles)
    count = Counter(profile.unit for profile in every if not profile.is_sample)
    samples = Counter(profile.unit for profile in every if profile.is_sample)
    return tuple(
        TileView(
            link=unit_link(unit),
            column=unit.tile.column,
            row=unit.tile.row,
            count=count[unit.id],
            samples=samples[unit.id],
            shade=sum(count[unit.id] > bound for bound in _SHADES),
        )
        for unit in library.districts()
        if unit.tile is not None
    )
