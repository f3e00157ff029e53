from dienhinh.derive.tiles import tiles
from tests.builders import a_profile
from tests.derive.libraries import a_library


def test_a_tile_counts_real_profiles_and_names_samples_apart() -> None:
    shown = a_library(
        a_profile(slug="a"), a_profile(slug="b"), a_profile(slug="m", origin="sample")
    )

    ba_to = next(t for t in tiles(shown.profiles, shown) if t.link.uri == "dia-ban/ba-to/")

    assert (ba_to.count, ba_to.samples, ba_to.shade) == (2, 1, 2)


def test_a_district_without_profiles_has_the_lightest_shade() -> None:
    shown = a_library()

    assert {tile.shade for tile in tiles(shown.profiles, shown)} == {0}
