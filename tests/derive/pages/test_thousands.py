"""Counts by the thousand are written with a point, in what search engines show too."""

from dataclasses import replace

import pytest

from dienhinh.derive.pages import listing, statistics
from dienhinh.model.library import Library
from tests.builders import a_profile
from tests.derive.libraries import a_library


@pytest.fixture(scope="module")
def large() -> Library:
    """One profile, twelve hundred times."""
    one = a_library(a_profile())
    return replace(one, profiles=one.profiles * 1200)


def test_the_list_of_profiles_tells_how_many_there_are(large: Library) -> None:
    first = next(iter(listing.pages(large)))

    assert first.description.startswith("1.200 hồ sơ tập thể, hộ gia đình, cá nhân điển hình")


def test_the_page_of_numbers_tells_how_many_there_are(large: Library) -> None:
    (page,) = statistics.pages(large)

    assert page.description.startswith("Số liệu từ 1.200 hồ sơ điển hình")
