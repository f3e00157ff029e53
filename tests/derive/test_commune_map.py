from datetime import date

from dienhinh.derive.commune_map import CommuneMap, CommuneTile, commune_map
from dienhinh.model.profile import Profile
from tests.builders import a_commune, a_profile, a_reference
from tests.derive.libraries import a_library, jobs


def _map(*profiles: Profile) -> CommuneMap:
    return commune_map(a_library(*profiles))


def _told(found: CommuneMap) -> list[CommuneTile]:
    return [tile for region in found.regions for tile in region.communes if tile.values]


def test_a_commune_of_today_has_the_sums_of_its_real_profiles() -> None:
    found = _map(
        a_profile(slug="a", model=jobs(5)),
        a_profile(slug="b", model=jobs(None)),
        a_profile(slug="mau", origin="sample", model=jobs(1000)),
    )

    (tile,) = _told(found)

    values = [(v.measure.id, v.value, v.stated_by, v.shade) for v in tile.values]
    assert values == [("ho-so", 2, 2, 2), ("viec-lam", 5, 1, 1), ("ho", None, 0, 0)]


def test_communes_of_a_region_stand_in_the_order_of_their_names() -> None:
    communes = tuple(
        a_commune(code=code, name=name, unit=None, valid_from=date(2025, 7, 1), valid_to=None)
        for code, name in (("3", "Đăk Hà"), ("1", "Ea Súp"), ("2", "Đình Cương"), ("4", "Ba Vì"))
    )
    found = commune_map(a_library(reference=a_reference(communes=communes)))

    assert [tile.link.name for tile in found.regions[0].communes] == [
        "Xã Ba Vì",
        "Xã Đăk Hà",
        "Xã Đình Cương",
        "Xã Ea Súp",
    ]


def test_communes_without_a_profile_stand_on_the_map_too() -> None:
    found = _map()

    assert _told(found) == []
    assert sum(len(region.communes) for region in found.regions) > 0
    assert [measure.id for measure in found.measures] == ["ho-so", "viec-lam", "ho"]
    assert found.measures[0].legend == ((0, "0"), (1, "1"), (2, "2–3"), (3, "4 trở lên"))
