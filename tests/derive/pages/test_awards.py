"""`/khen-thuong/`: who holds what, and the way there from a profile."""

import re
from dataclasses import replace
from pathlib import Path

from dienhinh.derive.pages import awards
from dienhinh.derive.pages.awards import Awards, Form
from dienhinh.derive.pages.profile import ProfilePage, pages
from dienhinh.model.library import Library
from dienhinh.model.output import way_to_root
from dienhinh.model.profile import AwardReceived, Profile
from dienhinh.render.templates import environment
from tests.builders import a_consent, a_profile
from tests.derive.libraries import ADDRESS, a_library

THEME = Path(__file__).parents[3] / "docs/theme"


def an_award(award: str, year: int, note: str | None = None) -> AwardReceived:
    return AwardReceived(award=award, year=year, decision=None, note=note)


def holder(slug: str, *received: AwardReceived, **changes: object) -> Profile:
    return a_profile(slug=slug, name=f"Tổ {slug}", awards=received, **changes)


def with_unlisted(library: Library) -> Library:
    """The catalogue with the option of the shipped one for what it lacks."""
    awards = library.reference.awards
    unlisted = replace(awards["bk-tinh"], id="khac", name="Khác (ghi tên, nơi trao, năm)")
    reference = replace(library.reference, awards={**awards, "khac": unlisted})
    return replace(library, reference=reference)


def page_of(*profiles: Profile) -> Awards:
    (page,) = awards.pages(a_library(*profiles))
    assert isinstance(page.data, Awards)
    return page.data


def html(*profiles: Profile) -> str:
    return html_of(a_library(*profiles))


def html_of(library: Library) -> str:
    (page,) = awards.pages(library)
    template = environment(THEME).get_template(f"pages/{page.template}")
    return template.render(page=page, data=page.data, site=ADDRESS, base=way_to_root(page.uri))


def held(data: Awards) -> dict[str, list[tuple[str, int]]]:
    """Names and years of the holders of each form that somebody holds, in order."""
    forms: list[Form] = [form for level in data.levels for form in level.held]
    return {form.anchor: [(h.link.name, h.year) for h in form.holders] for form in forms}


def test_each_form_names_who_holds_it_newest_first_then_by_the_alphabet() -> None:
    data = page_of(
        holder("cam", an_award("bk-tinh", 2022)),
        holder("đào", an_award("bk-tinh", 2023), an_award("gk-huyen", 2022)),
        holder("dung", an_award("bk-tinh", 2023)),
    )

    assert held(data) == {
        "ht-bk-tinh": [("Tổ dung", 2023), ("Tổ đào", 2023), ("Tổ cam", 2022)],
        "ht-gk-huyen": [("Tổ đào", 2022)],
    }
    assert (data.awards, data.profiles) == (4, 3)


def test_one_who_received_a_form_twice_stands_there_twice() -> None:
    data = page_of(holder("hai", an_award("bk-tinh", 2021), an_award("bk-tinh", 2023)))

    assert held(data) == {"ht-bk-tinh": [("Tổ hai", 2023), ("Tổ hai", 2021)]}
    assert (data.awards, data.profiles) == (2, 1)


def test_samples_drafts_withdrawn_and_unconsented_people_hold_nothing_here() -> None:
    award = an_award("bk-tinh", 2023)
    data = page_of(
        holder("mau", award, origin="sample"),
        holder("go", award, status="withdrawn"),
        holder("nhap", award, status="draft"),
        holder("nguoi", award, kind="individual", model=None),
    )

    assert held(data) == {}
    assert (data.awards, data.profiles) == (0, 0)


def test_a_person_who_agreed_to_be_named_is_listed() -> None:
    agreed = (a_consent(), a_consent(item="photo"))
    person = holder(
        "nguoi", an_award("bk-tinh", 2023), kind="individual", model=None, consent=agreed
    )

    assert held(page_of(person)) == {"ht-bk-tinh": [("Tổ nguoi", 2023)]}


def test_forms_nobody_holds_stay_in_the_catalogue_below() -> None:
    data = page_of(holder("mot", an_award("gk-huyen", 2022)))

    levels = {level.name: level for level in data.levels}
    others = [form.anchor for level in levels.values() for form in level.others]
    assert sorted(others) == ["ht-bk-tinh", "ht-gia-dinh-van-hoa"]
    # The level that somebody holds comes first.
    assert [form.anchor for form in data.levels[0].held] == ["ht-gk-huyen"]


def test_the_page_shows_holder_year_unit_and_until_when_it_was_conferred() -> None:
    shown = html(holder("mot", an_award("gk-huyen", 2022, note="đột xuất")))

    text = " ".join(re.sub("<[^>]+>", " ", shown).split())
    assert "1 hồ sơ nêu 1 lần khen thưởng" in text
    assert "không còn trao từ ngày 01/7/2025" in text
    assert "2022 Tổ mot , Ba Tơ đột xuất" in text
    assert '<a href="../ho-so/mot/">Tổ mot</a>' in shown


def test_an_empty_page_says_so_and_still_shows_the_catalogue() -> None:
    text = html()

    assert "Chưa hồ sơ nào nêu khen thưởng." in text
    assert "Bằng khen của Chủ tịch UBND tỉnh" in text


def test_an_award_of_a_profile_leads_to_its_form_on_the_page() -> None:
    profile = holder("mot", an_award("bk-tinh", 2023))
    (page,) = [page for page in pages(a_library(profile)) if page.uri == "ho-so/mot/"]
    assert isinstance(page.data, ProfilePage)

    (shown,) = page.data.awards
    assert shown.uri == "khen-thuong/#ht-bk-tinh"
    assert f'id="{shown.uri.partition("#")[2]}"' in html(profile)


def test_the_page_claims_no_more_of_the_others_than_profiles_tell() -> None:
    text = html(holder("mot", an_award("gk-huyen", 2022)))

    # Profiles tell of awards whose year no source states, so "nobody holds it" would be untrue.
    assert "chưa hồ sơ nào ghi đủ tên và năm" in text
    assert "nào được trao" not in text
    assert "danh mục của Luật" not in text


def test_the_option_for_what_the_catalogue_lacks_is_no_form_of_award() -> None:
    (page,) = awards.pages(with_unlisted(a_library()))
    assert isinstance(page.data, Awards)

    assert "ht-khac" not in [form.anchor for level in page.data.levels for form in level.others]


def test_what_was_received_under_that_option_is_shown_without_the_hint_of_the_form() -> None:
    received = holder("mot", an_award("khac", 2022, note="Giải nhì hội thi"))
    (page,) = awards.pages(with_unlisted(a_library(received)))
    assert isinstance(page.data, Awards)

    assert [form.name for level in page.data.levels for form in level.held] == ["Khác"]


def test_a_holder_is_shown_with_what_it_won_and_not_with_the_label() -> None:
    library = with_unlisted(
        a_library(holder("mot", an_award("khac", 2022, note="Giải nhì hội thi")))
    )
    (page,) = awards.pages(library)
    assert isinstance(page.data, Awards)

    (one,) = [h for level in page.data.levels for form in level.held for h in form.holders]
    assert (one.won, one.note) == ("Giải nhì hội thi", None)
    assert "Ba Tơ: Giải nhì hội thi" in re.sub("<[^>]+>", "", html_of(library))


def test_what_the_catalogue_lacks_leads_to_the_page_and_to_no_place_on_it() -> None:
    library = with_unlisted(a_library(holder("mot", an_award("khac", 2022), origin="sample")))
    (page,) = pages(library)
    assert isinstance(page.data, ProfilePage)

    assert [award.uri for award in page.data.awards] == ["khen-thuong/"]
