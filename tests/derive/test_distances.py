from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dienhinh.derive.distances import Distances, distance_km, distances
from dienhinh.derive.public import public_view
from dienhinh.model.lists import Commune, Point
from dienhinh.model.profile import Profile
from tests.builders import a_commune, a_folder, a_present_commune, a_profile, a_reference
from tests.derive.libraries import ADDRESS, TODAY, library_of

PLACES = st.builds(
    Point,
    latitude=st.floats(-90, 90, allow_nan=False),
    longitude=st.floats(-180, 180, allow_nan=False),
)


def between(
    became: tuple[str, ...], communes: tuple[Commune, ...], *profiles: Profile
) -> Distances:
    reference = a_reference(communes=(a_commune(became=became), *communes))
    views = [public_view(profile, a_folder(), reference, TODAY) for profile in profiles]
    return distances(library_of(views, reference, ADDRESS, TODAY))


def test_a_degree_of_latitude_is_111_km() -> None:
    found = distance_km(Point(latitude=14, longitude=108), Point(latitude=15, longitude=108))

    assert found == pytest.approx(111.19, abs=0.01)


def test_hanoi_and_ho_chi_minh_city_are_1140_km_apart() -> None:
    hanoi = Point(latitude=21.0285, longitude=105.8542)
    saigon = Point(latitude=10.7769, longitude=106.7009)

    assert distance_km(hanoi, saigon) == pytest.approx(1144, abs=5)


@given(PLACES, PLACES)
def test_a_distance_is_the_same_both_ways_and_never_half_round_the_world(
    one: Point, other: Point
) -> None:
    found = distance_km(one, other)

    assert found == pytest.approx(distance_km(other, one))
    assert 0 <= found <= 20_016


def test_profiles_of_one_commune_are_no_way_apart() -> None:
    place = a_present_commune(code="21529", point=Point(latitude=14.7, longitude=108.5))

    found = between(("21529",), (place,), a_profile(slug="a"), a_profile(slug="b"))

    assert found.between("a", "b") == 0


def test_a_split_commune_is_as_near_as_its_nearest_part() -> None:
    parts = (
        a_present_commune(code="1", point=Point(latitude=14.0, longitude=108.0)),
        a_present_commune(code="2", point=Point(latitude=15.0, longitude=108.0)),
    )
    whole_district = a_profile(slug="b", commune=None, address="huyện Ba Tơ")

    found = between(("1", "2"), parts, a_profile(slug="a"), whole_district)

    # The district's own point is at 14.7158, 108.741.
    near = distance_km(
        Point(latitude=15.0, longitude=108.0), Point(latitude=14.7158, longitude=108.741)
    )
    assert found.between("a", "b") == pytest.approx(near)


def test_without_any_point_the_distance_is_not_known() -> None:
    away = a_profile(slug="b", unit="son-ha", commune=None)

    found = between((), (), a_profile(slug="a"), away)

    assert found.between("a", "b") == inf
