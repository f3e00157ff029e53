from dataclasses import replace
from datetime import date

from dienhinh.derive.posters import poster
from dienhinh.model.dates import PartialDate
from dienhinh.model.poster import Poster
from dienhinh.model.profile import Source
from tests.builders import a_consent, a_profile
from tests.derive.libraries import a_library


def drawn(**changes: object) -> Poster:
    library = a_library(a_profile(**changes))
    return poster(library.profiles[0], library)


def test_a_poster_shows_at_most_three_figures_people_first() -> None:
    assert drawn().figures == (
        ("37", "hộ được hỗ trợ"),
        ("30", "việc làm"),
        ("15", "thành viên"),
    )


def test_the_year_of_founding_fills_an_empty_place() -> None:
    model = a_profile().model
    assert model is not None

    shown = drawn(model=replace(model, jobs_created=None, households_supported=None))

    assert shown.figures == (("15", "thành viên"), ("2018", "năm thành lập"))


def test_a_story_without_figures_has_none() -> None:
    shown = drawn(model=None)

    assert (shown.figures, shown.as_of) == ((), "")


def test_the_figures_of_a_poster_have_a_time_that_of_the_source_where_none_is_told() -> None:
    model = a_profile().model
    assert model is not None
    source = Source(
        title="Bài", publisher="Báo", date=PartialDate(2019, 10, 19), url=None, note=None
    )

    assert drawn().as_of == "Số liệu tính đến tháng 10/2023."
    undated = drawn(model=replace(model, as_of=None), sources=(source,))
    assert undated.as_of == "Số liệu theo nguồn đăng ngày 19/10/2019."
    timeless = drawn(model=replace(model, as_of=None), sources=())
    assert timeless.as_of == "Số liệu không rõ thời điểm."


def test_a_poster_leads_to_the_page_and_names_picture_and_sources() -> None:
    shown = drawn(slug="a")

    assert shown.uri == "ap-phich/a.pdf"
    assert shown.address == "https://dien-hinh.test/ho-so/a/"
    assert shown.picture.startswith("anh/")
    assert shown.picture.endswith("-1600.jpg")
    assert shown.picture_line == "Ảnh: Hội Nông dân xã Ba Tiêu"
    assert shown.sources == "Hội Nông dân xã Ba Tiêu"
    assert shown.tone == "clay"


def test_a_poster_knows_whether_its_picture_follows_the_licence_of_the_words() -> None:
    (photo, *_) = a_profile().photos
    own = replace(photo, kind="illustration", credit="Nhóm biên tập")

    assert not drawn().is_picture_open
    assert drawn(photos=(own,)).is_picture_open


def test_a_poster_made_from_the_press_says_that_nobody_confirmed_it() -> None:
    assert drawn(origin="press").notice == "Theo báo chí, địa phương chưa xác nhận"
    assert drawn().notice == ""


def test_a_poster_says_until_when_it_may_hang() -> None:
    consent = (a_consent(item="photo", until=date(2026, 12, 31)),)

    assert drawn(consent=consent).notice == "Chỉ dùng đến hết ngày 31/12/2026"
    assert drawn(consent=consent, origin="press").notice == (
        "Theo báo chí, địa phương chưa xác nhận. Chỉ dùng đến hết ngày 31/12/2026"
    )


def test_a_profile_without_photo_has_a_poster_without_picture() -> None:
    shown = drawn(photos=())

    assert (shown.picture, shown.picture_alt, shown.picture_line) == ("", "", "")
