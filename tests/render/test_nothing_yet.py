"""A province that begins: where nothing is yet, a heading has a sentence under it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dienhinh.derive.fragments import fragment
from dienhinh.derive.pages import filters, press_room
from dienhinh.model.library import Library
from dienhinh.model.page import Page
from dienhinh.render.pages import Pages
from dienhinh.render.templates import environment
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
    assert 'href="dong-gop/"' in text


def test_the_press_room_counts_no_stories_that_are_not(beginning: Library) -> None:
    text = _shown(press_room.pages(beginning))

    assert "Lọc tất cả" not in text
    assert "<p>Chưa có hồ sơ nào.</p>" in text
    assert '<ul class="kits">' not in text


def _shown(pages: Iterator[Page]) -> str:
    page = next(pages)
    template = environment(THEME).get_template(f"pages/{page.template}")
    return template.render(page=page, data=page.data, site=ADDRESS, base="", sizes=defaultdict(int))
