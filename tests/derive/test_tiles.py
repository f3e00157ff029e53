import pytest
from hypothesis import given
from hypothesis import strategies as st

from dienhinh.derive.tiles import MeasureMap, measure_maps, shade_bounds, shade_legend, tiles
from dienhinh.model.profile import Profile
from tests.builders import a_profile
from tests.derive.libraries import a_library, jobs


def test_a_tile_counts_real_profiles_and_names_samples_apart() -> None:
    shown = a_library(
        a_profile(slug="a"), a_profile(slug="b"), a_profile(slug="m", origin="sample")
    )

    ba_to = next(t for t in tiles(shown.profiles, shown) if t.link.uri == "dia-ban/ba-to/")

    assert (ba_to.count, ba_to.samples, ba_to.shade) == (2, 1, 2)


def test_a_tile_of_a_movement_leads_to_what_it_counts_and_nowhere_without_any() -> None:
    shown = a_library(a_profile())
    movement = shown.profiles[0].movement

    full = next(t for t in tiles(shown.profiles, shown, movement) if t.count)
    empty = tiles((), shown, movement)

    assert full.link.uri == f"ho-so/?phong-trao={movement}&dia-ban=ba-to"
    assert {tile.link.uri for tile in empty} == {""}


def test_a_district_without_profiles_has_the_lightest_shade() -> None:
    shown = a_library()

    assert {tile.shade for tile in tiles(shown.profiles, shown)} == {0}


def maps(*profiles: Profile) -> dict[str, MeasureMap]:
    return {each.id: each for each in measure_maps(a_library(*profiles))}


def test_there_is_a_map_of_profiles_of_jobs_and_of_households() -> None:
    assert [(each.id, each.name) for each in maps().values()] == [
        ("ho-so", "Số hồ sơ"),
        ("viec-lam", "Việc làm tạo ra"),
        ("ho", "Hộ được hỗ trợ"),
    ]


def test_a_map_of_a_figure_sums_what_real_profiles_state() -> None:
    found = maps(
        a_profile(slug="a", model=jobs(5)),
        a_profile(slug="b", model=jobs(None)),
        a_profile(slug="mau", origin="sample", model=jobs(1000)),
    )

    (tile,) = found["viec-lam"].tiles

    assert (tile.value, tile.stated_by, tile.shade) == (5, 1, 1)
    assert tile.link.uri == "dia-ban/ba-to/"


def test_a_district_where_nobody_states_the_figure_has_no_value() -> None:
    (tile,) = maps(a_profile(model=None))["viec-lam"].tiles

    assert (tile.value, tile.shade) == (None, 0)


def test_a_district_without_profiles_has_zero_profiles() -> None:
    (tile,) = maps()["ho-so"].tiles

    assert (tile.value, tile.shade) == (0, 0)


def test_the_shades_of_profiles_follow_the_quota() -> None:
    legend = maps()["ho-so"].legend

    assert legend == ((0, "0"), (1, "1"), (2, "2–3"), (3, "4 trở lên"))


@pytest.mark.parametrize(
    ("values", "legend"),
    [
        pytest.param([], ["0"], id="nothing"),
        pytest.param([0, 0], ["0"], id="only zeros"),
        pytest.param([37], ["0", "1 trở lên"], id="one value"),
        pytest.param([5, 30], ["0", "1–5", "6 trở lên"], id="two values"),
        pytest.param(
            [35, 37, 118, 1500], ["0", "1–50", "51–200", "201 trở lên"], id="round numbers"
        ),
        pytest.param([1, 2, 3], ["0", "1", "2", "3 trở lên"], id="small numbers"),
    ],
)
def test_the_legend_parts_the_values_at_round_numbers(values: list[int], legend: list[str]) -> None:
    assert [text for _, text in shade_legend(shade_bounds(values), "0")] == legend


@given(st.lists(st.integers(0, 10**6), max_size=13))
def test_every_value_has_the_shade_that_the_legend_gives_it(values: list[int]) -> None:
    bounds = shade_bounds(values)

    assert list(bounds) == sorted(set(bounds))
    assert len(bounds) <= 3
    assert not bounds or bounds[0] == 0
    assert len(shade_legend(bounds, "0")) == len(bounds) + 1
