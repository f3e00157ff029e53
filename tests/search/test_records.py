import re
from dataclasses import replace
from datetime import date

from dienhinh.derive.public import public_view
from dienhinh.derive.ranges import RANGE_FACETS
from dienhinh.derive.search_records import HandwrittenPage
from dienhinh.model.collection import Collection
from dienhinh.model.dates import PartialDate
from dienhinh.model.library import Library
from dienhinh.model.lists import UNLISTED_AWARD
from dienhinh.model.profile import ModelFacts, Profile
from dienhinh.model.search import SearchRecord, Zone
from tests.builders import a_consent, a_folder, a_profile, a_reference
from tests.derive.every_page import all_pages, search_records
from tests.derive.libraries import ADDRESS, TODAY, a_library, after_2025, an_article, library_of
from tests.search.documents import text_of


def _records(*pages: HandwrittenPage) -> dict[str, SearchRecord]:
    phone = a_consent(item="phone")
    return {r.uri: r for r in search_records(a_library(a_profile(consent=(phone,))), pages)}


def _with_a_theme(*profiles: Profile, publish_on: date | None = None) -> Library:
    theme = Collection(
        id="giu-dat",
        title="Người giữ đất",
        summary="Băng cỏ trên nương dốc.",
        text="**Nên** đọc ở nương.",
        profiles=tuple(profile.slug for profile in profiles),
        publish_on=publish_on,
    )
    lists = a_reference()
    views = (public_view(profile, a_folder(), lists, TODAY) for profile in profiles)
    return library_of(views, lists, ADDRESS, TODAY, collections=[theme])


def test_a_profile_is_found_by_its_places_awards_and_roles() -> None:
    text = text_of(_records()["ho-so/to-hop-tac-suoi-mau/"])

    for words in (
        "Tổ hợp tác Suối Mẫu",
        "giữ đất bằng băng cỏ",
        "xã Ba Tiêu, huyện Ba Tơ",
        "Trồng trọt",
        "Bằng khen của Chủ tịch UBND tỉnh",
        "Hội Nông dân xã Ba Tiêu",
        "Thôn bên cạnh",
    ):
        assert words in text


def test_no_telephone_number_is_in_the_index_even_with_consent() -> None:
    records = _records()

    assert records
    for record in records.values():
        assert "0255" not in text_of(record)
        assert "300 0000" not in text_of(record)


def test_a_place_is_said_once() -> None:
    said = text_of(_records()["ho-so/to-hop-tac-suoi-mau/"])

    assert said.count("xã Ba Tiêu, huyện Ba Tơ") == 1


def test_the_summary_comes_first() -> None:
    profile = _records()["ho-so/to-hop-tac-suoi-mau/"]

    assert profile.texts[0].zone is Zone.LEAD
    assert profile.texts[0].text.startswith("Sáu hộ trồng ngô")


def test_every_sort_of_page_is_there_and_profiles_are_last() -> None:
    records = _records(HandwrittenPage(uri="gioi-thieu/", title="Giới thiệu", text="Kho này."))

    sorts = [record.sort for record in records.values()]
    groups = {"movement", "sector", "kind", "unit", "commune"}
    assert set(sorts) == {"page", "outline", "profile", *groups}
    assert sorts[-1] == "profile"
    assert text_of(records["gioi-thieu/"]) == "Giới thiệu\nKho này."


def test_a_movement_is_found_as_people_say_it() -> None:
    (movement, *_) = [r for r in _records().values() if r.sort == "movement"]

    assert re.search(r"^Phong trào [^:]+: ", movement.texts[0].text)


def test_news_and_the_handbook_are_sorts_of_their_own() -> None:
    pages = (
        HandwrittenPage(uri=uri, title="x", text="y")
        for uri in ("tin/bon-lang/", "so-tay/", "so-tay/loi/", "gioi-thieu/")
    )

    found = {uri: record.sort for uri, record in _records(*pages).items()}

    assert found["tin/bon-lang/"] == "news"
    assert found["so-tay/"] == found["so-tay/loi/"] == "handbook"
    assert found["gioi-thieu/"] == "page"


def test_a_present_commune_is_found_by_those_it_was_made_of() -> None:
    communes = [r for r in _records().values() if r.sort == "commune"]

    assert any("Hình thành từ: " in text_of(record) for record in communes)


def test_a_present_commune_is_found_by_its_committee() -> None:
    communes = [r for r in _records().values() if r.sort == "commune"]

    assert communes
    for record in communes:
        assert f"ủy ban nhân dân {record.title}".lower() in text_of(record).lower()


def test_every_page_of_the_site_map_can_be_found_by_its_title() -> None:
    library = _with_a_theme(a_profile(), a_profile(slug="htx", kind="household"))

    pages = {page.uri: page.title for page in all_pages(library) if page.is_indexed}
    found = {record.uri: record.title for record in search_records(library, ())}

    assert {"chuyen-de/giu-dat/", "loai-hinh/tap-the/", "khen-thuong/"} < pages.keys()
    ranges = {uri for uri in pages if any(f"loc/{each.id}-" in uri for each in RANGE_FACETS)}
    assert len(ranges) == sum(len(each.ranges) for each in RANGE_FACETS)
    assert found == {uri: title for uri, title in pages.items() if uri not in ranges}


def test_a_theme_is_found_by_its_summary_and_by_the_profiles_that_may_be_shown() -> None:
    shown, gone = a_profile(), a_profile(slug="go", name="Hộ bà Lê", status="withdrawn")

    records = {r.uri: r for r in search_records(_with_a_theme(shown, gone), ())}

    text = text_of(records["chuyen-de/giu-dat/"])
    for words in ("Người giữ đất", "Băng cỏ", "Tổ hợp tác Suối Mẫu"):
        assert words in text
    # What it tells of profiles again would stand before these.
    assert "đọc ở nương" not in text
    assert not any("bà Lê" in text_of(record) for record in records.values())


def test_a_theme_of_a_day_to_come_leaves_no_word() -> None:
    library = _with_a_theme(a_profile(), publish_on=date(2026, 11, 23))

    assert not [r.uri for r in search_records(library, ()) if "Người giữ đất" in text_of(r)]


def test_the_catalogue_of_awards_is_found_by_its_forms_and_names_nobody() -> None:
    text = text_of(_records()["khen-thuong/"])

    assert "Bằng khen của Chủ tịch UBND tỉnh" in text
    assert "Suối Mẫu" not in text


def test_a_form_that_stands_for_none_of_the_list_is_not_offered() -> None:
    lists = a_reference()
    (form, *_) = lists.awards.values()
    other = replace(form, id=UNLISTED_AWARD, name="Khác (ghi tên)")
    library = a_library(reference=replace(lists, awards={**lists.awards, other.id: other}))

    (text,) = (text_of(r) for r in search_records(library, ()) if r.uri == "khen-thuong/")

    assert form.name in text
    assert other.name not in text


def test_figures_are_found_as_the_page_shows_them() -> None:
    facts = ModelFacts(
        founded=PartialDate(2012, 8),
        jobs_created=15,
        households_supported=40,
        members=1234,
        as_of=None,
    )
    (record,) = (r for r in search_records(a_library(a_profile(model=facts)), ()) if r.place)

    for words in (
        "Thành lập 8/2012, từ năm 2012",
        "15 việc làm",
        "40 hộ được hỗ trợ",
        "1.234 thành viên",
    ):
        assert words in text_of(record)


def test_the_former_province_of_a_place_is_found() -> None:
    profile = a_profile(call="2027", unit="xa-23473", address=None, commune="23473")

    library = a_library(profile, reference=after_2025())
    records = {r.uri: text_of(r) for r in search_records(library, ())}

    named = {uri for uri, text in records.items() if "tỉnh Kon Tum" in text}
    assert named == {
        "ho-so/to-hop-tac-suoi-mau/",
        "dia-ban/xa-23473-23473/",
        "loc/dia-ban-kon-tum/",
        "bao-chi/loc/dia-ban-kon-tum/",
    }
    # One name of one place is told once.
    assert records["ho-so/to-hop-tac-suoi-mau/"].lower().count("măng đen") == 3
    assert "Kon Tum" in records["loc/dia-ban-kon-tum/"]


def test_the_press_room_is_found_by_what_newsrooms_ask_for() -> None:
    text = text_of(_records()["bao-chi/"])

    for words in ("Phòng báo chí", "logo", "embargo", "phóng viên", "đính chính"):
        assert words in text


def test_a_sample_says_that_it_is_one_and_stands_before_what_is_real() -> None:
    sample = a_profile(slug="mau-ho-suoi-ong", origin="sample", publish_on=date(2023, 11, 30))
    library = a_library(a_profile(), sample)

    records = [record for record in search_records(library, ()) if record.place]

    assert [record.sort for record in records] == ["sample", "profile"]


def test_samples_make_no_group_of_the_press_room() -> None:
    sample = a_profile(origin="sample", publish_on=date(2023, 11, 30))

    groups = [
        [r for r in search_records(a_library(one), ()) if "Tư liệu báo chí" in r.title]
        for one in (sample, a_profile())
    ]

    assert [len(found) for found in groups] == [0, 2]


def test_a_district_is_found_by_its_former_name() -> None:
    lists = a_reference()
    units = {**lists.units, "ba-to": replace(lists.units["ba-to"], former_names=("Châu Ba Thử",))}
    library = a_library(reference=replace(lists, units=units))

    (record,) = (r for r in search_records(library, ()) if r.sort == "unit" and "Ba Tơ" in r.title)

    assert ("Tên cũ: Châu Ba Thử.", Zone.TITLE) in [(t.text, t.zone) for t in record.texts]


def test_a_story_is_shown_with_the_picture_that_opens_it() -> None:
    profile = a_profile()
    pages = [
        HandwrittenPage(uri=f"tin/{slug}/", title="Tin", text="Chuyện.") for slug in ("co", "khong")
    ]
    stories = (an_article(slug="co", picture=profile.slug), an_article(slug="khong", picture=None))
    library = a_library(profile, articles=stories)

    records = {r.uri: r for r in search_records(library, pages)}

    thumbnail = records[f"ho-so/{profile.slug}/"].thumbnail
    assert thumbnail
    assert records["tin/co/"].thumbnail == thumbnail
    assert records["tin/khong/"].thumbnail is None


def test_tasks_are_found_by_what_people_call_them() -> None:
    records = {uri: text_of(record) for uri, record in _records().items()}

    outlines = [text for uri, text in records.items() if uri.startswith("de-cuong/")]
    assert "Tải bộ tư liệu" in records["bao-chi/"]
    assert any("Mẫu báo cáo" in text for text in outlines)
    assert any("Công văn của Sở Nội vụ" in text for text in records.values())
