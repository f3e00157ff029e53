from dataclasses import replace
from datetime import date

import pytest

from dienhinh.derive.share_cards import chief_figure, share_cards, timed_figure
from dienhinh.model.dates import PartialDate
from dienhinh.model.profile import Photo
from dienhinh.model.public import Figures
from tests.builders import a_consent, a_profile
from tests.derive.libraries import a_library


def figures(**changes: object) -> Figures:
    values: dict[str, object] = {
        "founded": PartialDate(2018),
        "jobs_created": None,
        "households_supported": None,
        "members": None,
        "as_of": None,
    }
    return Figures(**values | changes)  # type: ignore[arg-type] # a table of the record's fields


def test_a_profile_has_three_cards_and_the_site_one() -> None:
    cards = list(share_cards(a_library(a_profile(slug="a"))))

    assert [(card.uri, card.shape) for card in cards] == [
        ("the/trang.jpg", "wide"),
        ("the/a.jpg", "wide"),
        ("the/vuong/a.jpg", "square"),
        ("the/doc/a.jpg", "tall"),
    ]


def test_a_sample_is_shared_by_its_link_only_and_says_what_it_is() -> None:
    cards = list(share_cards(a_library(a_profile(slug="a", origin="sample"))))

    assert [card.uri for card in cards] == ["the/trang.jpg", "the/a.jpg"]
    assert cards[1].kicker.startswith("Hồ sơ mẫu · ")


def test_every_card_of_a_profile_from_the_press_says_that_nobody_confirmed_it() -> None:
    site, *cards = share_cards(a_library(a_profile(origin="press")))

    assert site.notices == ()
    assert {card.notices for card in cards} == {("Theo báo chí, địa phương chưa xác nhận",)}


def test_every_card_says_until_when_the_people_agreed() -> None:
    consent, photos = a_consent(until=date(2026, 12, 31)), a_consent(item="photo")

    _, *cards = share_cards(a_library(a_profile(kind="individual", consent=(consent, photos))))

    assert {card.notices for card in cards} == {("Chỉ dùng đến hết ngày 31/12/2026",)}


@pytest.mark.parametrize(
    ("stated", "figure"),
    [
        (figures(households_supported=1500, jobs_created=3), ("1.500", "hộ được hỗ trợ")),
        (figures(jobs_created=30, members=7), ("30", "việc làm")),
        (figures(members=7, jobs_created=0), ("7", "thành viên")),
        (figures(), None),
        (None, None),
    ],
)
def test_the_chief_figure_is_one_that_a_source_states(
    stated: Figures | None, figure: tuple[str, str] | None
) -> None:
    assert chief_figure(stated) == figure


def test_a_figure_of_a_card_has_its_month() -> None:
    _, *cards = share_cards(a_library(a_profile()))

    assert {(card.number, card.number_of) for card in cards} == {("37", "hộ được hỗ trợ (10/2023)")}


def test_a_figure_whose_time_nobody_tells_is_on_no_card() -> None:
    model = a_profile().model
    assert model is not None

    profile = a_profile(model=replace(model, as_of=None), sources=())
    library = a_library(profile)
    _, *cards = share_cards(library)

    assert {(card.number, card.number_of) for card in cards} == {("", "Trồng trọt")}
    assert timed_figure(library.profiles[0]) is None


def test_without_a_figure_the_card_says_what_the_profile_is_about() -> None:
    _, card, *_ = share_cards(a_library(a_profile(model=None)))

    assert (card.number, card.number_of) == ("", "Trồng trọt")


def test_every_card_says_on_its_picture_that_it_is_drawn_or_who_took_it() -> None:
    taken, drawn = (
        {card.label for card in share_cards(a_library(a_profile(photos=(a_picture(kind),))))}
        for kind in ("photo", "illustration")
    )

    assert taken == {"Ảnh: Hội Phụ nữ"}
    assert drawn == {"Minh họa"}


def a_picture(kind: str) -> Photo:
    return replace(a_profile().photos[0], credit="Hội Phụ nữ", kind=kind)
