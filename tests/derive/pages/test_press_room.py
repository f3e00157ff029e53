from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from dienhinh.derive.brand import ABOUT_50, ABOUT_100, LOGO_FOLDER, LOGOS, Logo
from dienhinh.derive.pages import press_room, profile
from dienhinh.derive.pages.press_room import PressGroup, PressRoom
from dienhinh.derive.pages.profile import ProfilePage
from dienhinh.derive.reuse import reuse_uris
from dienhinh.model.dates import PartialDate
from dienhinh.model.library import Library
from dienhinh.model.output import way_to_root
from dienhinh.model.page import Link
from dienhinh.render.templates import environment
from tests.builders import SLUG, a_profile
from tests.derive.libraries import ADDRESS, TODAY, a_library, an_article
from tests.plans import a_correction, a_plan, a_slot

THEME = Path(__file__).parents[3] / "docs" / "theme"


def room(library: Library) -> PressRoom:
    page = next(iter(press_room.pages(library)))
    assert isinstance(page.data, PressRoom)
    return page.data


def group(library: Library, uri: str) -> PressGroup:
    [page] = [page for page in press_room.pages(library) if page.uri == uri]
    assert isinstance(page.data, PressGroup)
    return page.data


def pieces(library: Library) -> ProfilePage:
    [page] = profile.pages(library)
    assert isinstance(page.data, ProfilePage)
    return page.data


@pytest.mark.parametrize(("text", "words"), [(ABOUT_50, 50), (ABOUT_100, 100)])
def test_a_text_to_copy_is_as_long_as_it_says(text: str, words: int) -> None:
    assert words - 3 <= len(text.split()) <= words


def test_the_longer_text_says_that_this_is_no_office() -> None:
    assert "không phải trang của cơ quan nhà nước" in ABOUT_100


def test_a_text_to_copy_names_no_call_that_others_follow() -> None:
    assert "phong trào thi đua yêu nước của tỉnh" in ABOUT_50
    assert not any(word in ABOUT_100 for word in ("2023", "nông thôn mới", "vì người nghèo"))


def test_a_text_to_copy_promises_no_kind_of_profile_and_says_who_told_them() -> None:
    assert not any(word in ABOUT_100 for word in ("hộ", "cá nhân", "các phong trào thi đua yêu"))
    assert "do đơn vị giới thiệu hoặc biên soạn từ báo chí" in ABOUT_50


def test_a_text_to_copy_promises_no_figure_and_no_photograph_of_every_profile() -> None:
    assert "số liệu nếu nguồn có nêu" in ABOUT_50
    assert "ảnh hoặc tranh ghi rõ" in ABOUT_50


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        (("photo",), ", ảnh nguyên cỡ có chú thích."),
        (("illustration",), ", tranh minh họa nguyên cỡ có chú thích."),
        (("photo", "illustration"), ", ảnh, tranh minh họa nguyên cỡ có chú thích."),
        ((), "400 chữ."),
    ],
)
def test_the_kit_is_offered_with_what_it_holds(kinds: tuple[str, ...], words: str) -> None:
    first = a_profile().photos[0]
    photos = tuple(replace(first, kind=kind) for kind in kinds)
    (page,) = profile.pages(a_library(a_profile(photos=photos)))
    data = page.data
    assert isinstance(data, ProfilePage)
    template = environment(THEME).get_template(f"pages/{page.template}")

    sizes = dict.fromkeys((data.kit, *reuse_uris(data.profile)), 1)

    html = template.render(
        page=page, data=data, site=ADDRESS, base=way_to_root(page.uri), sizes=sizes
    )
    assert words in html


def test_samples_are_not_offered_to_the_press() -> None:
    library = a_library(
        a_profile(slug="mau", origin="sample"), a_profile(slug="that", publish_on=TODAY)
    )

    found = room(library)

    assert [(s.card.slug, s.kit) for s in found.newest] == [("that", "bao-chi/that.zip")]
    assert found.count == 1
    assert sum(pick.count for pick in found.movements) == 1


def test_each_movement_and_district_has_its_stories() -> None:
    library = a_library(
        a_profile(slug="mot"), a_profile(slug="hai", unit="son-ha", movement="nong-thon-moi")
    )

    of_unit = group(library, "bao-chi/dia-ban/son-ha/")
    of_movement = group(library, "bao-chi/phong-trao/vi-nguoi-ngheo/")

    assert [story.card.slug for story in of_unit.stories] == ["hai"]
    assert [story.card.slug for story in of_movement.stories] == ["mot"]
    assert of_unit.whole.uri == "dia-ban/son-ha/"
    assert of_unit.kit == "bao-chi/dia-ban-son-ha.zip"
    counts = {pick.link.uri: pick.count for pick in of_unit.units}
    assert counts["bao-chi/dia-ban/son-ha/"] == 1


def test_a_group_without_stories_is_not_for_search_engines() -> None:
    indexed = {page.uri: page.is_indexed for page in press_room.pages(a_library(a_profile()))}

    assert indexed["bao-chi/"]
    assert indexed["bao-chi/dia-ban/ba-to/"]
    assert not indexed["bao-chi/dia-ban/son-ha/"]


def test_a_correction_leads_to_its_profile() -> None:
    library = a_library(
        a_profile(), corrections=[a_correction(), a_correction(on=date(2026, 1, 2), profile=None)]
    )

    first, second = room(library).corrections

    assert first.page is not None
    assert first.page.uri == f"ho-so/{SLUG}/"
    assert second.page is None


def test_a_correction_leads_to_its_article() -> None:
    corrected = a_correction(profile=None, article="bon-lang")
    library = a_library(articles=[an_article()], corrections=[corrected])

    (line,) = room(library).corrections

    assert line.page == Link("Bốn làng đón khách", "tin/bon-lang/")


@pytest.mark.parametrize("logo", LOGOS, ids=lambda logo: logo.file)
def test_a_logo_is_there_in_both_forms_and_as_large_as_it_says(
    logo: Logo,
) -> None:
    folder = THEME / LOGO_FOLDER

    with Image.open(folder / f"{logo.file}.png") as picture:
        assert picture.size == (logo.width_px, logo.height_px)
    drawing = (folder / f"{logo.file}.svg").read_text(encoding="utf-8")
    assert drawing.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ')
    # Letters as outlines: no computer of a newsroom needs our font.
    assert "<text" not in drawing


def test_what_ran_is_shown_on_the_page_of_the_profile() -> None:
    plan = a_plan(
        a_slot(channel="newspaper", outlet="Báo Mẫu", title="Giữ đất",
               ran_on=date(2026, 11, 5), link="https://bao.example.vn/a"),
        a_slot(channel="facebook", ran_on=date(2026, 11, 4), link="https://fb.example.vn/b"),
    )  # fmt: skip

    newspaper, facebook = pieces(a_library(a_profile(), plan=plan)).press

    assert (newspaper.title, newspaper.outlet, newspaper.when) == (
        "Giữ đất",
        "Báo Mẫu",
        PartialDate(2026, 11, 5),
    )
    assert newspaper.channel == "Báo in, báo điện tử"
    assert (facebook.title, facebook.outlet) == ("Tổ hợp tác Suối Mẫu", "Facebook")
    assert facebook.channel is None


def test_press_reports_a_profile_was_written_from_stand_behind_what_ran() -> None:
    plan = a_plan(a_slot(ran_on=date(2026, 11, 4), link="https://dai.example.vn/b"))

    found = pieces(a_library(a_profile(origin="press"), plan=plan)).press

    assert [piece.is_source for piece in found] == [False, True]


def test_documents_of_a_nominated_profile_are_no_press_reports() -> None:
    assert pieces(a_library(a_profile(origin="nomination"))).press == ()


def test_a_correction_stands_on_the_page_it_is_about() -> None:
    library = a_library(
        a_profile(slug="khac"), corrections=[a_correction(profile="khac"), a_correction()]
    )

    assert [entry.profile for entry in pieces(library).corrections] == ["khac"]


def test_the_page_of_a_profile_leads_to_the_stories_that_tell_it_newest_first() -> None:
    library = a_library(
        a_profile(),
        articles=[
            an_article(slug="cu", title="Bài cũ", date=date(2026, 10, 1), shows=(SLUG, "b", SLUG)),
            an_article(slug="moi", title="Bài mới", picture=SLUG),
            an_article(slug="khac", shows=("b",)),
            an_article(slug="mai", date=date(2026, 11, 23), shows=(SLUG,)),
        ],
    )

    assert [(line.link.uri, line.date) for line in pieces(library).stories] == [
        ("tin/moi/", date(2026, 11, 1)),
        ("tin/cu/", date(2026, 10, 1)),
    ]
    [page] = profile.pages(library)
    template = environment(THEME).get_template("pages/profile.html")
    sizes = dict.fromkeys(page.offers, 1000)
    html = template.render(
        page=page, data=page.data, site=ADDRESS, base=way_to_root(page.uri), sizes=sizes
    )
    assert '<a href="../../tin/moi/">Bài mới</a>' in html


def test_a_story_of_the_site_is_no_press_report_though_a_plan_names_it() -> None:
    plan = a_plan(
        a_slot(ran_on=date(2026, 11, 2), link="https://dien-hinh.test/tin/bon-lang/"),
        a_slot(ran_on=date(2026, 11, 2), link="https://dien-hinh.test/tin/khac/"),
    )

    found = pieces(a_library(a_profile(), plan=plan, articles=[an_article(shows=(SLUG,))]))

    assert [piece.link for piece in found.press] == ["https://dien-hinh.test/tin/khac/"]
    assert [line.link.uri for line in found.stories] == ["tin/bon-lang/"]
