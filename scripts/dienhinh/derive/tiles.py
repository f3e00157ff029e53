"""The tile map: one square a place of 2023, near its true position, no boundaries."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, count, takewhile

from dienhinh.derive.former_places import FACET, FormerPlace, former_place_ids, former_places
from dienhinh.derive.measures import MEASURES, Measure, measured, timed
from dienhinh.derive.names import PROFILES
from dienhinh.model.library import Library
from dienhinh.model.page import Link
from dienhinh.model.public import PublicProfile
from dienhinh.vietnamese import number_text

# Upper ends of the shades of a number of profiles: none, one, two or three (the quota of a
# movement), more.
COUNT_SHADES = (0, 1, 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class TileView:
    """A place on the map; `shade` is 0 (no profile) to 3; `link` may lead nowhere (`uri` is "")."""

    link: Link
    column: int
    row: int
    count: int
    samples: int
    shade: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureTile:
    """A place on a map of one measure; `value` is None where no profile states it."""

    link: Link
    column: int
    row: int
    value: int | None
    stated_by: int
    shade: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureMap:
    """All places by one measure; `legend` says what each shade stands for."""

    id: str
    name: str
    noun: str
    tiles: tuple[MeasureTile, ...]
    legend: tuple[tuple[int, str], ...]


def tiles(
    profiles: Iterable[PublicProfile], library: Library, movement: str = ""
) -> tuple[TileView, ...]:
    """All places with the number of real profiles, in their order.

    They lead to the pages of the places, or to what is counted where that is less: the profiles of
    a `movement` there, nowhere without any.
    """
    counts = {is_sample: Counter[str]() for is_sample in (False, True)}
    for profile in profiles:
        counts[profile.is_sample].update(former_place_ids(profile, library))
    real, samples = counts[False], counts[True]
    return tuple(
        TileView(
            link=_narrowed(place, movement, real[place.id] + samples[place.id])
            if movement
            else place.tile_link,
            column=place.tile.column,
            row=place.tile.row,
            count=real[place.id],
            samples=samples[place.id],
            shade=bisect_left(COUNT_SHADES, real[place.id]),
        )
        for place in former_places(library)
        if place.tile is not None
    )


def _narrowed(place: FormerPlace, movement: str, count: int) -> Link:
    uri = f"{PROFILES.uri}?phong-trao={movement}&{FACET}={place.id}" if count else ""
    return Link(place.tile_link.name, uri)


def measure_maps(library: Library) -> tuple[MeasureMap, ...]:
    """The map by number of profiles, then by jobs and by households; members are of few kinds."""
    of_place = {
        place.id: [profile for profile in place.profiles if not profile.is_sample]
        for place in former_places(library)
    }
    counts = {place: (len(members), len(members)) for place, members in of_place.items()}
    return (
        _map(library, "ho-so", "Số hồ sơ", "hồ sơ", values=counts, bounds=COUNT_SHADES),
        *(_map_of(measure, of_place, library) for measure in MEASURES[:2]),
    )


def _map_of(
    measure: Measure, of_place: Mapping[str, list[PublicProfile]], library: Library
) -> MeasureMap:
    sums = {place: measured(timed(members), measure) for place, members in of_place.items()}
    values = {place: (sum_.value, sum_.stated_by) for place, sum_ in sums.items()}
    bounds = shade_bounds(value for value, _ in values.values())
    return _map(library, measure.id, measure.name, measure.noun, values=values, bounds=bounds)


def _map(  # noqa: PLR0913 a map has these parts
    library: Library,
    id_: str,
    name: str,
    noun: str,
    *,
    values: Mapping[str, tuple[int, int]],
    bounds: Sequence[int],
) -> MeasureMap:
    """`values` are sums with the number of profiles behind each; no profile behind, no value."""
    is_count = id_ == "ho-so"
    return MeasureMap(
        id=id_,
        name=name,
        noun=noun,
        tiles=tuple(
            MeasureTile(
                link=place.tile_link,
                column=place.tile.column,
                row=place.tile.row,
                value=value if stated_by or is_count else None,
                stated_by=stated_by,
                shade=bisect_left(bounds, value),
            )
            for place in former_places(library)
            if place.tile is not None
            for value, stated_by in (values[place.id],)
        ),
        legend=shade_legend(bounds, "0" if is_count else "0 hoặc chưa có số liệu"),
    )


def shade_bounds(values: Iterable[int]) -> tuple[int, ...]:
    """Upper ends of the shades: round numbers that part the places as evenly as they can."""
    positive = [value for value in values if value > 0]
    if not positive:
        return ()
    shades = min(len(set(positive)), len(COUNT_SHADES))
    ends = takewhile(lambda end: end < max(positive), _round_numbers())
    # The sum of the squares is least where the parts are most alike.
    even = min(
        combinations(ends, shades - 1),
        key=lambda parts: sum(
            n * n for n in Counter(bisect_left(parts, v) for v in positive).values()
        ),
    )
    return (0, *even)


def _round_numbers() -> Iterator[int]:
    """1, 2, 5, 10, 20, 50..."""
    return (digit * 10**power for power in count() for digit in (1, 2, 5))


def shade_legend(bounds: Sequence[int], none: str) -> tuple[tuple[int, str], ...]:
    """The shades with the values they stand for: `1–50`, `51–200`, `201 trở lên`."""
    rows = [(0, none)]
    for shade in range(1, len(bounds)):
        low, high = bounds[shade - 1] + 1, bounds[shade]
        text = number_text(low) if low == high else f"{number_text(low)}–{number_text(high)}"
        rows.append((shade, text))
    if bounds:
        rows.append((len(bounds), f"{number_text(bounds[-1] + 1)} trở lên"))
    return tuple(rows)
