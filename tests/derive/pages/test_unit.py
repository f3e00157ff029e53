"""After a second merger: where a former commune is now, what a present one was made of."""

from datetime import date
from pathlib import Path

import pytest

from dienhinh.derive.pages import commune, unit
from dienhinh.derive.pages.commune import AboutCommune
from dienhinh.derive.pages.group import Group
from dienhinh.derive.pages.unit import AboutUnit
from dienhinh.model.library import Library
from dienhinh.model.public import PublicProfile
from dienhinh.render.templates import environment
from tests.builders import a_call, a_profile, a_reference
from tests.derive.every_page import search_records
from tests.derive.libraries import ADDRESS, a_library, after_2025
from tests.model.test_reference import LATER, communes_of_three_times

THEME = Path(__file__).parents[3] / "docs/theme"


@pytest.fixture
def library() -> Library:
    """Ba Tiêu became Ba Vì, that Ba Tô; the code of Ba Vì is borne by Mẫu Mới."""
    calls = {"so-ket-2023": a_call(), "xa-2027": a_call(id="xa-2027", date=date(2027, 3, 1))}
    lists = a_reference(communes=communes_of_three_times(), calls=calls)
    return a_library(a_profile(), reference=lists, today=LATER)


def test_a_profile_is_placed_where_its_area_is_now(library: Library) -> None:
    (profile,) = library.profiles

    assert isinstance(profile, PublicProfile)
    assert [library.communes[key].name for key in profile.communes_today] == ["Ba Tô"]


def test_the_page_of_the_district_leads_to_the_commune_of_today(library: Library) -> None:
    page = next(iter(unit.pages(library)))

    assert isinstance(page.data, Group)
    assert isinstance(page.data.about, AboutUnit)
    (old,) = page.data.about.communes
    assert (old.name, [link.name for link in old.became]) == ("Xã Ba Tiêu", ["Xã Ba Tô"])


def test_only_the_commune_that_holds_the_area_names_what_it_was_made_of(library: Library) -> None:
    former = {}
    for page in commune.pages(library):
        assert isinstance(page.data, Group)
        assert isinstance(page.data.about, AboutCommune)
        former[page.title] = page.data.about.former

    assert former == {"Xã Ba Tô": ("xã Ba Tiêu (Ba Tơ)", "xã Ba Vì"), "Xã Mẫu Mới": ()}


def test_the_search_finds_a_former_name_at_the_commune_of_today(library: Library) -> None:
    records = {record.title: repr(record) for record in search_records(library, [])}

    assert "Ba Tiêu" in records["Xã Ba Tô"]
    assert "Ba Tiêu" not in records["Xã Mẫu Mới"]


def test_a_place_begins_small_inside_a_sentence() -> None:
    page = next(iter(unit.pages(a_library(reference=after_2025()))))
    template = environment(THEME).get_template(f"pages/{page.template}")
    html = template.render(page=page, data=page.data, site=ADDRESS, base="../../", sizes={})

    assert ">xã Ba Vì</a>, <" in html
    assert "thị trấn của huyện Ba Tơ khi sơ kết" in html
    assert page.title == "Huyện Ba Tơ"


def test_the_description_of_a_district_that_ended_says_so() -> None:
    there = a_library(today=date(2025, 6, 30))
    (gone, still) = (next(iter(unit.pages(each))) for each in (a_library(), there))

    assert gone.description == (
        "Điển hình tiên tiến của huyện Ba Tơ cũ và các xã, phường, đặc khu nay giữ địa bàn ấy."
    )
    assert still.description == "Điển hình tiên tiến của huyện Ba Tơ."
