"""How far profiles are from each other, as the crow flies between label points."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import asin, cos, inf, radians, sin, sqrt
from typing import TypeAlias

from dienhinh.model.library import Library
from dienhinh.model.lists import Point
from dienhinh.model.public import PublicProfile

Where: TypeAlias = tuple[Point, ...]

# Mean radius of the Earth (IUGG).
_RADIUS_KM = 6371.0088
# Label points are no doorsteps: distances are told in steps of so many kilometres.
_STEP_KM = 5


@dataclass(frozen=True, slots=True)
class Distances:
    """The place of each profile by slug, and the kilometres from each place to each other one.

    There are some hundred places: all pairs are computed once, however many profiles there are.
    """

    place: Mapping[str, int]
    km: tuple[tuple[float, ...], ...]

    def between(self, one: str, other: str) -> float:
        """Kilometres between two profiles; infinite when it is not known where one of them is."""
        return self.km[self.place[one]][self.place[other]]


def distances(library: Library) -> Distances:
    """The distances between all public profiles."""
    numbers: dict[Where, int] = {}
    place = {
        profile.slug: numbers.setdefault(_where(profile, library), len(numbers))
        for profile in library.profiles
    }
    return Distances(place, tuple(tuple(_nearest_km(a, b) for b in numbers) for a in numbers))


def profiles_by_place(library: Library) -> dict[Where, list[PublicProfile]]:
    """The real profiles of each place that is known, in the library's order."""
    found: dict[Where, list[PublicProfile]] = {}
    for profile in library.profiles:
        where = _where(profile, library)
        if where and not profile.is_sample:
            found.setdefault(where, []).append(profile)
    return found


def nearest(
    point: Point, places: Mapping[Where, Sequence[PublicProfile]]
) -> Iterator[tuple[PublicProfile, float]]:
    """The profiles and their kilometres, the nearest to a point first; of a place in its order."""
    by_distance = sorted(
        ((_nearest_km((point,), where), order) for order, where in enumerate(places))
    )
    members = list(places.values())
    return ((profile, km) for km, order in by_distance for profile in members[order])


def about_km(distance: float) -> str:
    """A distance as it is told: `cách khoảng 15 km`."""
    return f"cách khoảng {max(_STEP_KM, round(distance / _STEP_KM) * _STEP_KM)} km"


def distance_km(one: Point, other: Point) -> float:
    """The great-circle distance (haversine formula)."""
    south, north = radians(one.latitude), radians(other.latitude)
    half_width = radians(other.longitude - one.longitude) / 2
    half_height = (north - south) / 2
    square = sin(half_height) ** 2 + cos(south) * cos(north) * sin(half_width) ** 2
    return 2 * _RADIUS_KM * asin(sqrt(square))


def _where(profile: PublicProfile, library: Library) -> Where:
    """The label points of its present communes, else of the district it comes from."""
    communes = (library.communes[key].point for key in profile.communes_today)
    found = tuple(point for point in communes if point is not None)
    of_unit = library.unit(profile).point
    return found or ((of_unit,) if of_unit else ())


def _nearest_km(ones: Where, others: Where) -> float:
    return min((distance_km(one, other) for one, other in product(ones, others)), default=inf)
