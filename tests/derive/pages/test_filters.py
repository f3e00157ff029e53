from dienhinh.derive.pages.filters import Filters, pages
from dienhinh.derive.pages.group import Group
from dienhinh.model.page import Page
from tests.builders import a_profile
from tests.derive.libraries import a_library


def made(*profiles: object) -> dict[str, Page]:
    return {page.uri: page for page in pages(a_library(*profiles))}  # type: ignore[arg-type]


def count(page: Page) -> int:
    assert isinstance(page.data, Group)
    return page.data.list.count


def test_every_value_without_a_section_has_a_page_even_when_it_is_empty() -> None:
    found = made()

    assert {
        "loc/hinh-thuc-guong/",
        "loc/anh-anh-chup/",
        "loc/nam-den-1999/",
        "loc/so-viec-lam-tu-100/",
        "loc/so-ho-50-199/",
        "loc/so-thanh-vien-10-49/",
    } <= found.keys()
    assert not any(count(page) for uri, page in found.items() if uri != "loc/")


def test_a_page_holds_the_profiles_of_its_value() -> None:
    found = made(a_profile(slug="a"), a_profile(slug="b", model=None))

    assert count(found["loc/hinh-thuc-mo-hinh/"]) == 1
    assert count(found["loc/nam-2015-2019/"]) == 1
    assert count(found["loc/anh-anh-chup/"]) == 2
    assert count(found["loc/so-viec-lam-10-49/"]) == 1


def test_the_overview_leads_to_every_value_that_has_profiles() -> None:
    found = made(a_profile())
    overview = found["loc/"].data
    assert isinstance(overview, Filters)

    ours = {v.uri for facet in overview.facets for v in facet.values if v.uri.startswith("loc/")}

    assert ours == {uri for uri, page in found.items() if uri != "loc/" and count(page)}


def test_every_page_has_a_title_and_a_description_of_its_own() -> None:
    found = made().values()

    assert len({page.title for page in found}) == len(found)
    assert len({page.description for page in found}) == len(found)
    assert all(50 <= len(page.description) <= 200 for page in found)


def test_a_page_has_a_feed_when_it_has_news() -> None:
    found = made(a_profile())

    wanted = found["loc/nam-2015-2019/"].feed
    assert wanted is not None
    assert wanted.uri == "loc/nam-2015-2019/feed.xml"
    assert found["loc/nam-tu-2020/"].feed is None
