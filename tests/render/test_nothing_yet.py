"""A province that begins: where nothing is yet, a heading has a sentence under it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dienhinh.derive.fragments import fragment
from dienhinh.derive.pages import filters, listing, press_room
from dienhinh.model.call import AddresseeGroup
from dienhinh.model.library import Library
from dienhinh.model.lists import Region
from dienhinh.model.page import Page
from dienhinh.model.profile import Profile
from dienhinh.render.pages import Pages
from tests.builders import a_call, a_commune, a_profile, a_reference, a_unit
from tests.derive.every_page import all_pages
from tests.derive.libraries import ADDRESS, a_library

THEME = Path(__file__).parents[2] / "docs/theme"


@pytest.fixture(scope="module")
def beginning() -> Library:
    """No profile, no theme, no story."""
    return replace(a_library(), collections=())


@pytest.mark.parametrize("name", ["newest", "collections", "sectors", "news"])
def test_a_piece_of_the_home_page_says_that_there_is_nothing(beginning: Library, name: str) -> None:
    found = fragment(name, (), beginning)
    assert found is not None

    text = Pages(THEME, ADDRESS, "the/trang.jpg", {}).fragment(found, "")

    assert re.search(r"<p>Chưa có [^<]+", text)
    assert "<ul" not in text
    assert "tất cả 0" not in text


def test_the_overview_of_filters_says_that_there_is_nothing(beginning: Library) -> None:
    text = _shown(filters.pages(beginning))

    assert "Chưa có hồ sơ nào" in text
    assert 'dong-gop/"' in text


def test_the_list_of_profiles_blames_no_filter(beginning: Library) -> None:
    text = _shown(listing.pages(beginning))

    assert "Chưa có hồ sơ nào. Hồ sơ đầu tiên" in text
    for tool in ("Chưa có hồ sơ nào khớp", "Bỏ mọi bộ lọc", "Tải bảng", "data-listing"):
        assert tool not in text


def test_the_press_room_counts_no_stories_that_are_not(beginning: Library) -> None:
    text = _shown(press_room.pages(beginning))

    assert "Lọc tất cả" not in text
    assert "<p>Chưa có hồ sơ nào.</p>" in text
    assert '<ul class="kits">' not in text


@pytest.mark.parametrize("has_profile", [False, True], ids=["without a profile", "with one"])
def test_a_province_whose_call_asks_communes_alone_has_every_page(has_profile: bool) -> None:  # noqa: FBT001
    library = of_communes_alone(*([a_profile(unit="xa-ba-vi")] if has_profile else []))

    texts = {page.uri: _text_of(page) for page in all_pages(library)}

    assert "năm 2023" not in texts["dia-ban/"]
    assert '<ul class="tiles"' not in "".join(texts.values())
    assert "<h3>Hà Tĩnh <small>" in texts["dia-ban/"]
    (commune,) = (text for uri, text in texts.items() if uri.startswith("dia-ban/xa-ba-vi"))
    assert "<dt>Vùng</dt><dd>tỉnh Hà Tĩnh</dd>" in commune
    assert 'href="?q=Ba%20V%C3%AC"' in texts["tim-kiem/"]
    assert "Theo địa bàn năm 2023" not in texts["so-lieu/"]


def of_communes_alone(*profiles: Profile) -> Library:
    """One commune, which the call asks, of a province that was never joined to another."""
    since = date(2025, 7, 1)
    unit = a_unit(
        id="xa-ba-vi", name="Xã Ba Vì", full_name="Xã Ba Vì", group="commune", code="21517",
        valid_from=since, valid_to=None, tile=None, point=None,
    )  # fmt: skip
    commune = a_commune(
        name="Ba Vì", slug="xa-ba-vi", unit=None, became=(), region="ha-tinh",
        valid_from=date(2023, 1, 1), valid_to=None,
    )  # fmt: skip
    province = Region(id="ha-tinh", name="Hà Tĩnh", full_name="tỉnh Hà Tĩnh", until=None, tile=None)
    asked = AddresseeGroup(id="commune", name="UBND các xã", nominates=True, units=("xa-ba-vi",))
    reference = a_reference(
        units={unit.id: unit},
        communes=(commune,),
        regions={province.id: province},
        calls={"so-ket-2023": a_call(addressees=(asked,))},
    )
    return a_library(*profiles, reference=reference)


def _shown(pages: Iterator[Page]) -> str:
    return _text_of(next(pages))


def _text_of(page: Page) -> str:
    sizes = dict.fromkeys(page.offers, 1_000)
    return Pages(THEME, ADDRESS, "the/trang.jpg", sizes).parts(page)[1]
