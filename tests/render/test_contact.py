"""A page that sends people to the editors says how they are reached, or makes up nothing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dienhinh.derive.fragments import fragment
from dienhinh.derive.pages import open_data, press_room, profile, withdrawn
from dienhinh.model.library import Library
from dienhinh.model.page import Page
from dienhinh.model.site_contact import SiteContact
from dienhinh.render.pages import Pages
from dienhinh.vietnamese.phone import Phone
from tests.builders import a_profile
from tests.derive.libraries import ADDRESS, a_library

THEME = Path(__file__).parents[2] / "docs/theme"
MAIL = '<a href="mailto:bien-tap@kho.test">bien-tap@kho.test</a>'
PHONE = '<a href="tel:+842553000000">0255 300 0000</a>'
ISSUES = '<a href="https://kho.test/issues" rel="noopener">kho.test/issues</a>'
TOLD = SiteContact(
    email="bien-tap@kho.test",
    phone=Phone(national="02553000000"),
    issues="https://kho.test/issues",
)
PRESS = a_profile(slug="bao", origin="press", workplace=None)


def site(contact: SiteContact) -> Library:
    library = a_library(
        PRESS, a_profile(slug="gioi-thieu"), a_profile(slug="go", status="withdrawn")
    )
    return replace(library, address=replace(ADDRESS, contact=contact))


def shown(pages: Iterator[Page], library: Library, uri: str) -> str:
    page = next(page for page in pages if page.uri == uri)
    sizes = dict.fromkeys(page.offers, 1000)
    return Pages(THEME, library.address, "the/trang.jpg", sizes).parts(page)[1]


@pytest.mark.parametrize(
    ("module", "uri"),
    [
        (profile, "ho-so/bao/"),
        (profile, "ho-so/gioi-thieu/"),
        (withdrawn, "ho-so/go/"),
        (press_room, "bao-chi/"),
        (open_data, "du-lieu/"),
    ],
)
def test_pages_link_every_way_that_is_told_and_make_up_none(module: object, uri: str) -> None:
    told, untold = site(TOLD), site(SiteContact())

    with_ways = shown(module.pages(told), told, uri)  # type: ignore[attr-defined] # all have it
    without = shown(module.pages(untold), untold, uri)  # type: ignore[attr-defined]

    assert f"thư điện tử {MAIL}, điện thoại {PHONE}, mục báo lỗi {ISSUES}" in with_ways
    assert "mailto:" not in without
    assert "tel:" not in without


@pytest.mark.parametrize(
    ("contact", "words"),
    [
        (SiteContact(), "Hỏi tờ báo nguồn ở mục"),
        (TOLD, "Hỏi nhóm biên tập: "),
    ],
)
def test_a_project_without_an_office_is_not_asked_at_its_address(
    contact: SiteContact, words: str
) -> None:
    library = site(contact)

    page = shown(profile.pages(library), library, "ho-so/bao/")

    assert words in page
    assert "theo địa chỉ ở trên" not in page


def test_who_has_an_office_is_asked_there() -> None:
    library = a_library(a_profile(slug="bao", origin="press"))

    page = shown(profile.pages(library), library, "ho-so/bao/")

    assert "Hỏi thẳng đơn vị theo địa chỉ ở trên." in page


def test_hand_written_pages_list_the_ways_and_what_must_not_be_told_in_public() -> None:
    def listed(contact: SiteContact) -> str:
        library = site(contact)
        found = fragment("contact", (), library)
        assert found is not None
        return Pages(THEME, library.address, "the/trang.jpg", {}).fragment(found, "")

    told, untold = listed(TOLD), listed(SiteContact())

    assert MAIL in told
    assert "Issues" not in told
    assert "mục Báo lỗi (Issues) của kho" in untold
    assert "mailto:" not in untold
    for text in (told, untold):
        assert "qua Sở Nội vụ tỉnh Quảng Ngãi" in text
        assert "ai cũng đọc được" in text


def test_drawings_of_the_editors_are_told_as_free_to_use() -> None:
    own = tuple(
        replace(photo, kind="illustration", credit="Nhóm biên tập") for photo in PRESS.photos
    )
    library = a_library(replace(PRESS, photos=own))
    (page,) = profile.pages(library)

    text = shown(profile.pages(library), library, "ho-so/bao/")

    assert "ghi “Tranh: Nhóm biên tập”, giữ chữ “Minh họa”." in text
    assert "xin phép họ" not in text
    images = page.json_ld[-1]["image"][1:]
    assert {image["license"] for image in images} == {
        "https://creativecommons.org/licenses/by/4.0/"
    }
