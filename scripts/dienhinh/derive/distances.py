"""How far profiles are from each other, as the crow flies between label points."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from math import asin, cos, inf, radians, sin, sqrt
from typing import TypeAlias

from dienhinh.model.library import Library
from dienhinh.model.public import PublicProfile
from dienhinh.model.reference import Point

Where: TypeAlias = tuple[Point, ...]

# Mean radius of the Earth (IUGG).
_RADIUS_KM = 6371.0088


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
