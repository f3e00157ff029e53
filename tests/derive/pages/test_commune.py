from datetime import date

from dienhinh.derive.pages import commune
from dienhinh.derive.pages.commune import AboutCommune
from dienhinh.derive.pages.group import Group
from dienhinh.model.library import Library
from dienhinh.model.lists import Commune, Point
from dienhinh.model.share import Share
from tests.builders import a_commune, a_profile, a_reference
from tests.derive.libraries import a_library


def today(code: str, name: str, point: Point | None) -> Commune:
    return a_commune(
        code=code,
        name=name,
        valid_from=date(2025, 7, 1),
        valid_to=None,
        unit=None,
        units=("ba-to",),
        became=(),
        point=point,
    )


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


def near_of(code: str) -> list[tuple[str, str]]:
    (page,) = (p for p in commune.pages(three_communes()) if p.uri.endswith(f"-{code}/"))
    assert isinstance(page.data, Group)
    about = page.data.about
    assert isinstance(about, AboutCommune)
    return [(nearby.card.slug, nearby.why) for nearby in about.near]


def three_communes() -> Library:
    """Of three communes the second has two profiles and a sample, the third no label point."""
    reference = a_reference(
        communes=(
            a_commune(became=("20002",)),
            today("20001", "Bắc", Point(latitude=15.5, longitude=108.5)),
            today("20002", "Nam", Point(latitude=15.0, longitude=108.5)),
            today("20003", "Đâu Đó", None),
        )
    )
    real = [a_profile(slug="a-1"), a_profile(slug="a-2")]
    return a_library(*real, a_profile(slug="a-3", origin="sample"), reference=reference)
