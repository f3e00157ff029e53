"""The places of 2023 that the public's maps, tables and filters count by, and who belongs to them.

A profile that a district introduced is of that district; any other lies where its commune does: in
the former district of that commune, in several where the commune is made of parts of several, in
the former province joined in 2025, which is one place; nowhere while its commune is not known.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dienhinh.derive.names import filter_link, unit_link
from dienhinh.model.library import Library
from dienhinh.model.lists import Commune, Region, Tile
from dienhinh.model.page import Link
from dienhinh.model.public import PublicProfile

FACET = "dia-ban"
_KEPT = ("former places", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerPlace:
    """A district of 2023, or a former province that is told as one; `link` shows its profiles.

    `region` is that province, None of a district. One of its districts may have had its bare name,
    which stands only on the tile, where no more fits.
    """

    id: str
    full_name: str
    link: Link
    tile: Tile | None
    profiles: tuple[PublicProfile, ...]
    region: Region | None = None

    @property
    def tile_link(self) -> Link:
        """The name on the tile, and the page."""
        return Link(self.region.name, self.link.uri) if self.region else self.link


def former_places(library: Library) -> tuple[FormerPlace, ...]:
    """Every district in the order of the list, then the former provinces that have profiles."""
    made: tuple[FormerPlace, ...] | None = library.kept.get(_KEPT)
    if made is None:
        made = library.kept[_KEPT] = _former_places(library)
    return made


def some_count_twice(library: Library) -> bool:
    """Whether a profile counts in several places: the places add up to more than there are."""
    return any(len(former_place_ids(profile, library)) > 1 for profile in library.profiles)


def former_place_ids(profile: PublicProfile, library: Library) -> tuple[str, ...]:
    """The ids of the places that a profile counts in."""
    unit = library.unit(profile)
    if unit.group == "district":
        return (unit.id,)
    if profile.commune is None:
        return ()
    commune = library.communes[profile.commune]
    if commune.unit is not None:
        return (commune.unit,)
    region = former_province(commune, library)
    return commune.units if region is None else (region.id,)


def former_province(commune: Commune, library: Library) -> Region | None:
    """The former province that a commune counts in; None if it counts in its districts."""
    region = library.reference.regions[commune.region]
    return None if region.tile is None else region


def _former_places(library: Library) -> tuple[FormerPlace, ...]:
    members: dict[str, list[PublicProfile]] = {}
    for profile in library.profiles:
        for id_ in former_place_ids(profile, library):
            members.setdefault(id_, []).append(profile)
    districts = (
        FormerPlace(
            id=unit.id,
            full_name=unit.full_name,
            link=unit_link(unit, library),
            tile=unit.tile,
            profiles=tuple(members.get(unit.id, ())),
        )
        for unit in library.districts()
    )
    return (*districts, *_regions(members, library))


def _regions(
    members: Mapping[str, list[PublicProfile]], library: Library
) -> tuple[FormerPlace, ...]:
    return tuple(
        FormerPlace(
            id=region.id,
            full_name=region.heading,
            link=filter_link(FACET, region.id, region.heading),
            tile=region.tile,
            profiles=tuple(members[region.id]),
            region=region,
        )
        for region in library.reference.regions.values()
        if region.id in members
    )
