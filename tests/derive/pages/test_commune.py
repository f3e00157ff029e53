from datetime import date

from dienhinh.derive.pages import commune
from dienhinh.derive.pages.commune import AboutCommune
from dienhinh.derive.pages.group import Group
from dienhinh.model.library import Library
from dienhinh.model.lists import Commune, Point
from dienhinh.model.profile import Profile
from dienhinh.model.share import Share
from tests.builders import a_commune, a_present_commune, a_profile, a_reference
from tests.derive.libraries import a_library


def test_a_commune_without_profiles_leads_to_the_nearest_ones() -> None:
    near = near_of("20001")

    assert near == [("a-1", "Cách khoảng 55 km"), ("a-2", "Cách khoảng 55 km")]


def test_a_commune_with_profiles_names_none_of_them_again() -> None:
    assert near_of("20002") == []


def test_nothing_is_near_where_it_is_not_known_where_that_is() -> None:
    assert near_of("20003") == []


def test_processes_together_make_what_one_makes_alone() -> None:
    library = three_communes()
    alone = {page.uri: page for page in commune.pages(library)}

    shared = [page for part in range(3) for page in commune.pages(library, Share(part, 3))]

    assert {page.uri: page for page in shared} == alone
    assert len(shared) == len(alone)


def test_what_tells_only_the_former_district_stands_in_each_of_its_communes_without_distance() -> (
    None
):
    wide = [
        a_profile(slug=slug, commune=None, address="huyện Ba Tơ", origin=origin)
        for slug, origin in (("b-1", "press"), ("b-2", "sample"))
    ]
    library = three_communes(*wide)

    for code in ("20001", "20002", "20003"):
        about = about_of(code, library)
        told = [(each.card.slug, each.why) for each in about.of_district]
        assert told == [("b-1", "Huyện Ba Tơ cũ, không ghi xã")]
        assert "b-1" not in [each.card.slug for each in about.near]


def test_a_commune_that_took_over_a_name_tells_where_its_former_bearer_is() -> None:
    former = a_commune(code="10001", name="Bắc", became=("20002",))
    library = three_communes(former=(former,))

    (namesake,) = about_of("20001", library).namesakes

    assert namesake.name == "xã Bắc (Ba Tơ)"
    assert namesake.until == date(2025, 7, 1)
    assert [link.name for link in namesake.today] == ["Xã Nam"]


def test_a_commune_made_of_the_former_bearer_of_its_name_is_no_namesake() -> None:
    former = a_commune(code="10001", name="Bắc", became=("20001",))
    library = three_communes(former=(former,))

    assert about_of("20001", library).namesakes == ()


def near_of(code: str) -> list[tuple[str, str]]:
    near = about_of(code, three_communes()).near
    return [(nearby.card.slug, nearby.why) for nearby in near]


def about_of(code: str, library: Library) -> AboutCommune:
    (page,) = (p for p in commune.pages(library) if p.uri.endswith(f"-{code}/"))
    assert isinstance(page.data, Group)
    about = page.data.about
    assert isinstance(about, AboutCommune)
    return about


def three_communes(*others: Profile, former: tuple[Commune, ...] = ()) -> Library:
    """Of three communes the second has two profiles and a sample, the third no label point."""
    reference = a_reference(
        communes=(
            *former,
            a_commune(became=("20002",)),
            a_present_commune(
                code="20001", name="Bắc", point=Point(latitude=15.5, longitude=108.5)
            ),
            a_present_commune(
                code="20002", name="Nam", point=Point(latitude=15.0, longitude=108.5)
            ),
            a_present_commune(code="20003", name="Đâu Đó", point=None),
        )
    )
    real = [a_profile(slug="a-1"), a_profile(slug="a-2")]
    return a_library(*real, a_profile(slug="a-3", origin="sample"), *others, reference=reference)
