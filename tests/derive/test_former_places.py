from datetime import date
from pathlib import Path

import pytest

from dienhinh.derive.commune_map import commune_map
from dienhinh.derive.facets import facets
from dienhinh.derive.former_places import former_place_ids, former_places
from dienhinh.derive.kits import place_kits, unit_kits
from dienhinh.derive.open_data import open_data
from dienhinh.derive.pages import filters, places, press_room, unit
from dienhinh.derive.pages import statistics as statistics_page
from dienhinh.derive.statistics import Distribution, statistics
from dienhinh.derive.tiles import measure_maps, tiles
from dienhinh.model.library import Library
from dienhinh.model.profile import Profile
from dienhinh.render.templates import environment
from tests.builders import a_profile
from tests.derive.libraries import ADDRESS, a_library, after_2025

THEME = Path(__file__).parents[2] / "docs/theme"
KON_TUM_PAGE = "loc/dia-ban-kon-tum/"


def of_commune(code: str, **changes: object) -> Profile:
    """A profile of the second call that a commune introduced."""
    values = {"slug": f"o-{code}", "call": "2027", "unit": f"xa-{code}", "commune": code}
    return a_profile(**{**values, "publish_on": date(2026, 11, 20), **changes})


def shown(*profiles: Profile) -> Library:
    return a_library(*profiles, reference=after_2025())


def placed(profile: Profile) -> tuple[str, ...]:
    library = shown(profile)
    return former_place_ids(library.profiles[0], library)


def test_a_profile_of_a_commune_lies_where_the_commune_was_in_2023() -> None:
    assert placed(of_commune("21529")) == ("ba-to",)
    assert placed(of_commune("21109")) == ("ba-to", "son-ha")
    assert placed(of_commune("23473")) == ("kon-tum",)


def test_a_commune_that_introduced_a_profile_tells_its_place_where_nothing_else_does() -> None:
    assert placed(of_commune("21529", commune=None)) == ("ba-to",)


def test_a_commune_that_introduced_a_profile_is_its_commune_in_pages_maps_and_data() -> None:
    library = shown(of_commune("21529", commune=None, address=None))

    (profile,) = library.profiles
    assert [library.communes[key].name for key in profile.communes_today] == ["Ba Vì"]
    assert profile.place == "xã Ba Vì"
    (table,) = (table for table in open_data(library).tables if table.name == "ho-so")
    assert "21529" in table.rows[0]


def test_what_an_agency_introduced_lies_where_its_commune_does_or_nowhere() -> None:
    assert placed(of_commune("23473", unit="hoi-nong-dan")) == ("kon-tum",)
    assert placed(a_profile(unit="hoi-nong-dan")) == ("ba-to",)
    assert placed(a_profile(unit="hoi-nong-dan", commune=None)) == ()


def test_the_tiles_count_profiles_of_communes_and_kon_tum_has_one() -> None:
    library = shown(a_profile(), of_commune("21529"), of_commune("23473"))

    counted = {tile.link.name: tile.count for tile in tiles(library.profiles, library)}

    assert counted == {"Ba Tơ": 2, "Sơn Hà": 0, "Kon Tum": 1}
    (by_number, *_) = measure_maps(library)
    assert {tile.link.name: tile.value for tile in by_number.tiles} == counted


def test_kon_tum_has_no_tile_while_nothing_lies_there() -> None:
    library = shown(a_profile())

    assert [tile.link.name for tile in tiles(library.profiles, library)] == ["Ba Tơ", "Sơn Hà"]
    assert all(place.id != "kon-tum" for place in former_places(library))


def test_the_communes_of_today_are_of_a_part_not_of_a_province_that_ended() -> None:
    library = shown(of_commune("23473"))

    regions = [region.name for region in commune_map(library).regions]
    assert regions == ["Phần tỉnh Quảng Ngãi cũ", "Phần tỉnh Kon Tum cũ"]
    heading = next(page for page in filters.pages(library) if page.uri == KON_TUM_PAGE).title
    assert heading == "Hồ sơ ở phần tỉnh Kon Tum cũ"


def test_every_tile_leads_to_a_page_with_the_profiles_it_counts() -> None:
    library = shown(a_profile(), of_commune("21529"), of_commune("23473"))

    listed = {
        page.uri: [card.slug for card in page.data.list.cards]
        for page in (*unit.pages(library), *filters.pages(library))
        if hasattr(page.data, "list")
    }

    assert listed["dia-ban/ba-to/"] == ["o-21529", "to-hop-tac-suoi-mau"]
    assert listed[KON_TUM_PAGE] == ["o-23473"]
    assert {tile.link.uri for tile in tiles(library.profiles, library)} <= listed.keys()


def test_the_list_can_be_narrowed_to_the_places_of_the_tiles() -> None:
    library = shown(a_profile(), of_commune("21529"), of_commune("23473"))

    (facet,) = (each for each in facets(library.profiles, library) if each.id == "dia-ban")

    assert [(value.id, value.name, value.count, value.uri) for value in facet.values] == [
        ("ba-to", "Ba Tơ", 2, "dia-ban/ba-to/"),
        ("kon-tum", "Phần tỉnh Kon Tum cũ", 1, KON_TUM_PAGE),
    ]


def test_the_page_of_a_district_says_whose_the_later_profiles_are() -> None:
    def about(library: Library) -> object:
        (page,) = (page for page in unit.pages(library) if page.uri == "dia-ban/ba-to/")
        return page.data.about.is_mixed  # type: ignore[attr-defined]

    assert about(shown(a_profile())) is False
    assert about(shown(a_profile(), of_commune("21529"))) is True


def by_place(library: Library) -> Distribution:
    (found,) = (each for each in statistics(library).distributions if each.id == "dia-ban")
    return found


def test_the_numbers_by_place_hold_every_profile_once() -> None:
    library = shown(
        a_profile(),
        of_commune("21529"),
        of_commune("21109"),
        of_commune("23473"),
        a_profile(slug="co-quan", unit="hoi-nong-dan", commune=None),
    )

    rows = {row.link.name: row.profiles for row in by_place(library).rows}

    assert rows == {
        "Ba Tơ": 2,
        "Sơn Hà": 0,
        "Phần tỉnh Kon Tum cũ": 1,
        "Xã thuộc nhiều huyện cũ": 1,
        "Chưa rõ địa bàn": 1,
    }


def test_a_sample_brings_kon_tum_no_row_among_numbers() -> None:
    library = shown(a_profile(), of_commune("23473", origin="sample"))

    assert [row.id for row in by_place(library).rows] == ["ba-to", "son-ha"]


def test_the_table_beside_the_map_has_the_rows_of_the_map() -> None:
    library = shown(a_profile(), of_commune("21109"), of_commune("23473"))

    (page,) = places.pages(library)

    data = page.data
    assert isinstance(data, places.Places)
    assert [(row.link.name, row.totals.profiles) for row in data.units] == [
        ("Ba Tơ", 2),
        ("Sơn Hà", 1),
        ("Phần tỉnh Kon Tum cũ", 1),
    ]
    assert (data.is_mixed, data.is_shared) == (True, True)


@pytest.mark.parametrize(("code", "is_told"), [("21109", True), ("21529", False)])
def test_the_page_of_numbers_says_why_its_map_counts_more_than_its_table(
    code: str, *, is_told: bool
) -> None:
    (page,) = statistics_page.pages(shown(a_profile(), of_commune(code)))

    template = environment(THEME).get_template(f"pages/{page.template}")
    html = template.render(page=page, data=page.data, site=ADDRESS, base="../")
    assert ("được tính ở mỗi huyện trên bản đồ" in html) is is_told


def test_the_press_finds_profiles_of_communes_by_place() -> None:
    library = shown(a_profile(), of_commune("21529"), of_commune("23473"))

    found = {page.uri: page.data.count for page in press_room.pages(library)}  # type: ignore[attr-defined]

    assert found["bao-chi/dia-ban/ba-to/"] == 2
    assert found[f"bao-chi/{KON_TUM_PAGE}"] == 1


def test_the_kit_of_a_place_holds_what_its_page_lists() -> None:
    library = shown(a_profile(), of_commune("21529"), of_commune("23473"))
    kits = {place.id: place_kits(place) for place in former_places(library)}

    assert [len(part.profiles) for part in kits["ba-to"]] == [2]
    assert kits["ba-to"] == unit_kits(library.reference.units["ba-to"], library)
    assert kits["kon-tum"][0].uri == "bao-chi/loc-dia-ban-kon-tum.zip"
    (of_one,) = unit_kits(library.reference.units["xa-21529"], library)
    assert [profile.slug for profile in of_one.profiles] == ["o-21529"]


def test_the_points_of_districts_count_the_profiles_of_their_communes() -> None:
    data = open_data(shown(a_profile(), of_commune("21529")))

    (point,) = (point for point in data.points if point.id == "district-ba-to")

    assert point.properties["profiles"] == 2


def test_the_points_say_how_they_count_and_of_where_there_is_none() -> None:
    assert "đếm ở mỗi nơi" in open_data(shown()).points_description
    assert "Ở phần tỉnh Kon Tum cũ chỉ có điểm" in open_data(shown()).points_description
