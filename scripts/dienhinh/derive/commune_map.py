"""The communes of today by region, shaded by one measure or another; no boundaries.

A profile of an old commune that now lies in several counts in each of them.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dienhinh.derive.measures import MEASURES, measured, timed
from dienhinh.derive.names import commune_link
from dienhinh.derive.tiles import COUNT_SHADES, shade_bounds, shade_legend
from dienhinh.model.library import Library
from dienhinh.model.lists import Commune
from dienhinh.model.page import Link
from dienhinh.model.public import PublicProfile
from dienhinh.vietnamese import sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneMeasure:
    """A measure to choose; `legend` says what each shade stands for."""

    id: str
    name: str
    noun: str
    legend: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneValue:
    """One measure of a commune; `value` is None where no profile states it."""

    measure: CommuneMeasure
    value: int | None
    stated_by: int
    shade: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneTile:
    """A commune with all measures in the map's order; none where it has no real profile."""

    link: Link
    values: tuple[CommuneValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """The communes of a former province, in alphabetical order."""

    name: str
    communes: tuple[CommuneTile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneMap:
    """All communes of the province of today."""

    measures: tuple[CommuneMeasure, ...]
    regions: tuple[Region, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sums:
    """By code of commune the sum of one measure and how many profiles are behind it."""

    measure: CommuneMeasure
    bounds: Sequence[int]
    of: Mapping[str, tuple[int, int]]

    def value(self, code: str) -> CommuneValue:
        value, stated_by = self.of[code]
        return CommuneValue(
            measure=self.measure,
            value=value if stated_by else None,
            stated_by=stated_by,
            shade=bisect_left(self.bounds, value),
        )


def commune_map(library: Library) -> CommuneMap:
    """The map by number of profiles, by jobs and by households, as that of the districts."""
    of_commune: dict[str, list[PublicProfile]] = {}
    for profile in library.profiles:
        for code, _ in () if profile.is_sample else profile.communes_today:
            of_commune.setdefault(code, []).append(profile)
    sums = tuple(_sums(of_commune))
    tiles: dict[str, list[tuple[Commune, CommuneTile]]] = {}
    for commune in library.communes_present():
        is_there = commune.code in of_commune
        values = tuple(each.value(commune.code) for each in sums) if is_there else ()
        tile = CommuneTile(link=commune_link(commune), values=values)
        tiles.setdefault(commune.region, []).append((commune, tile))
    return CommuneMap(
        measures=tuple(each.measure for each in sums),
        regions=tuple(
            Region(name=region.heading, communes=_in_order(tiles[region.id]))
            for region in library.reference.regions.values()
            if region.id in tiles
        ),
    )


def _in_order(communes: Sequence[tuple[Commune, CommuneTile]]) -> tuple[CommuneTile, ...]:
    ordered = sorted(communes, key=lambda both: (sort_key(both[0].name), both[0].code))
    return tuple(tile for _, tile in ordered)


def _sums(of_commune: Mapping[str, Sequence[PublicProfile]]) -> list[_Sums]:
    counts = {code: (len(members), len(members)) for code, members in of_commune.items()}
    legend = shade_legend(COUNT_SHADES, "0")
    profiles = CommuneMeasure(id="ho-so", name="Số hồ sơ", noun="hồ sơ", legend=legend)
    made = [_Sums(measure=profiles, bounds=COUNT_SHADES, of=counts)]
    for measure in MEASURES[:2]:
        found = {code: measured(timed(members), measure) for code, members in of_commune.items()}
        of = {code: (sum_.value, sum_.stated_by) for code, sum_ in found.items()}
        bounds = shade_bounds(value for value, _ in of.values())
        legend = shade_legend(bounds, "0 hoặc chưa có số liệu")
        shown = CommuneMeasure(id=measure.id, name=measure.name, noun=measure.noun, legend=legend)
        made.append(_Sums(measure=shown, bounds=bounds, of=of))
    return made
