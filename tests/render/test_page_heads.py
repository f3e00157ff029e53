"""What stands at the head of a page, for those who read it and for what reads `<head>`."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from dienhinh.derive.news import story_head
from dienhinh.derive.pages import collection, former_address, profile
from dienhinh.model.collection import Collection
from dienhinh.model.library import Library
from dienhinh.model.page import Page
from dienhinh.model.profile import Photo, Profile
from dienhinh.render.pages import Pages
from dienhinh.render.templates import environment
from tests.builders import a_profile, a_reference, a_unit
from tests.derive.libraries import TODAY, a_library, an_article
from tests.folders import ROOT
from tests.plans import a_correction

THEME = ROOT / "docs/theme"
NOW = "xã Ba Vì"
DRAWN = replace(a_profile().photos[0], kind="illustration")


def parts_of(library: Library, pages: Iterator[Page]) -> tuple[str, str]:
    """Head and body of the first of the pages."""
    page = next(pages)
    sizes = dict.fromkeys(page.offers, 1000)
    return Pages(THEME, library.address, "the/trang.jpg", sizes).parts(page)


def profile_parts(**changes: object) -> tuple[str, str]:
    library = a_library(a_profile(**changes))
    return parts_of(library, profile.pages(library))


def alt(html: str) -> str:
    found: list[str] = re.findall('og:image:alt" content="([^"]*)"', html)
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("photos", "told"),
    [
        ((DRAWN,), "Tranh minh họa: Hai người phụ nữ xếp ngô lên chiếc bàn tre"),
        (a_profile().photos, "Hai người phụ nữ xếp ngô lên chiếc bàn tre"),
        ((replace(DRAWN, alt="Tranh vẽ hai người"),), "Tranh vẽ hai người"),
        ((), "Tổ hợp tác Suối Mẫu"),
    ],
)
def test_who_hears_a_shared_picture_hears_what_it_shows(
    photos: tuple[Photo, ...], told: str
) -> None:
    assert alt(profile_parts(photos=photos)[0]) == told


def test_the_cards_of_a_theme_a_story_and_an_old_address_tell_the_picture_of_their_profile() -> (
    None
):
    shown = a_profile(slug="a", photos=(DRAWN,), former_slugs=("cu",))
    library = a_library(shown, articles=(an_article(picture="a"),))
    theme = Collection(
        id="tho", title="Thơ", summary="Một.", text="Hai.", profiles=("a",), publish_on=None
    )
    themed = replace(library, collections=(theme,))
    of_theme = (page for page in collection.pages(themed) if page.image_alt)
    story = environment(THEME).get_template("fragments/story-image.html")
    told = "Tranh minh họa: Hai người phụ nữ xếp ngô lên chiếc bàn tre"

    assert alt(parts_of(library, former_address.pages(library))[0]) == told
    assert alt(parts_of(themed, of_theme)[0]) == told
    assert alt(story.render(data=story_head("tin/bon-lang/", library), base="../../")) == told


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Tổ hợp tác Suối Mẫu", "Tổ hợp tác Suối Mẫu | Kho thử"),
        ("Tổ hợp tác Suối " + "Mẫu " * 12, ("Tổ hợp tác Suối " + "Mẫu " * 12).strip()),
    ],
)
def test_a_long_title_goes_without_the_name_of_the_site(name: str, title: str) -> None:
    assert f"<title>{title}</title>" in profile_parts(name=name.strip())[0]


def test_a_description_ends_before_search_engines_cut_it() -> None:
    long = "Tổ có sổ chung. " + "Tổ " + "có sổ " * 40 + "rồi."

    (told,) = re.findall('name="description" content="([^"]*)"', profile_parts(summary=long)[0])

    assert 80 < len(told) <= 165
    assert re.search(r"(sổ|có)…$", told)


def test_who_begins_to_read_a_profile_sees_that_it_was_corrected_and_is_led_there() -> None:
    library = a_library(a_profile(), corrections=(a_correction(),))

    html = parts_of(library, profile.pages(library))[1]
    plain = profile_parts()[1]

    told = 'Có đính chính ngày 20/11/2026: <a href="#dh-corrected">xem chỗ đã sửa</a>.'
    assert html.index('<p class="lead">') < html.index(told) < html.index('id="dh-story"')
    assert html.count('id="dh-corrected"') == 1
    assert "dh-corrected" not in plain


def line_over_the_name(shown: Profile, library: Library) -> str:
    html = parts_of(library, profile.pages(library))[1]
    body = re.sub("<[^>]*>", "", html).replace("\u00a0", " ")
    line = next(line for line in body.splitlines() if "Trồng trọt" in line)
    assert body.index(line) < body.index(shown.summary)
    return line.split("Trồng trọt")[1].strip()


def test_the_line_over_a_name_tells_the_commune_then_and_now() -> None:
    reference = a_reference()
    office = a_unit(id="hoi", name="Hội Nông dân", full_name="Hội Nông dân", group="department")
    with_office = replace(reference, units={**reference.units, "hoi": office})
    district = a_profile()
    of_office = a_profile(unit="hoi", address=None)
    unknown = a_profile(commune=None)

    def line(shown: Profile) -> str:
        return line_over_the_name(shown, a_library(shown, reference=with_office, today=TODAY))

    today = f"(nay {NOW})"
    assert line(district) == f"xã Ba Tiêu, Ba Tơ {today}"
    assert line(of_office) == f"Hội Nông dân xã Ba Tiêu, huyện Ba Tơ {today}"
    assert line(unknown) == "Ba Tơ"


def test_a_commune_that_kept_its_name_is_named_once() -> None:
    reference = a_reference()
    renamed = tuple(
        replace(commune, name="Ba Tiêu") if commune.name == "Ba Vì" else commune
        for commune in reference.communes
    )
    shown = a_profile()

    library = a_library(shown, reference=replace(reference, communes=renamed))

    assert line_over_the_name(shown, library) == "xã Ba Tiêu, Ba Tơ"


def test_machines_read_corrections_the_logo_and_whose_pictures_they_are() -> None:
    library = a_library(
        a_profile(slug="a"),
        articles=(an_article(picture="a"),),
        corrections=(a_correction(profile="a"),),
    )
    (of_profile,) = (n for n in next(profile.pages(library)).json_ld if n["@type"] == "Article")

    assert of_profile["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": "Đã viết 30 hộ, đúng là 37 hộ.",
            "datePublished": "2026-11-20T00:00:00+07:00",
        }
    ]
    assert of_profile["datePublished"] == "2023-11-28T00:00:00+07:00"
    assert of_profile["publisher"]["logo"]["url"] == (
        "https://dien-hinh.test/assets/images/bieu-trung/bieu-tuong.png"
    )
    assert (THEME / "assets/images/bieu-trung/bieu-tuong.png").is_file()
