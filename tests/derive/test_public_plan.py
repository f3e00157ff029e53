"""What leaves a plan and the log of corrections for the public, and that nothing else does."""

from datetime import date, timedelta

import pytest

from dienhinh.derive.public import public_view
from dienhinh.model.library import Library
from tests.builders import SLUG, a_folder, a_profile, a_reference
from tests.derive.libraries import ADDRESS, TODAY, a_library, an_article, library_of
from tests.plans import a_correction, a_plan, a_slot

RAN = {"ran_on": date(2026, 11, 20), "link": "https://bao.example.vn/a"}
TOMORROW = TODAY + timedelta(days=1)


def test_a_piece_that_ran_with_a_link_is_public_newest_first() -> None:
    plan = a_plan(
        a_slot(**RAN, outlet="Báo Mẫu", title="Giữ đất", who="Lan", note="đã cảm ơn"),
        a_slot(**RAN | {"ran_on": date(2026, 11, 21), "link": "https://bao.example.vn/b"}),
    )

    newer, older = a_library(a_profile(), plan=plan).coverage[SLUG]

    assert (newer.ran_on, older.ran_on) == (date(2026, 11, 21), date(2026, 11, 20))
    assert (older.outlet, older.title, older.link) == ("Báo Mẫu", "Giữ đất", RAN["link"])
    assert "Lan" not in repr(older)
    assert "cảm ơn" not in repr(older)


@pytest.mark.parametrize(
    "slot",
    [
        a_slot(),
        a_slot(ran_on=date(2026, 11, 20)),
        a_slot(link="https://bao.example.vn/a"),
        a_slot(ran_on=TOMORROW, link="https://bao.example.vn/a"),
    ],
    ids=["planned", "without a link", "not run", "in future"],
)
def test_nothing_else_of_a_plan_is(slot: object) -> None:
    assert a_library(a_profile(), plan=a_plan(slot)).coverage == {}  # type: ignore[arg-type] # a Slot


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "draft"},
        {"status": "withdrawn"},
        {"status": "scheduled", "publish_on": TOMORROW},
    ],
    ids=["draft", "withdrawn", "scheduled"],
)
def test_of_a_profile_that_is_not_shown_neither_pieces_nor_corrections_are(
    changes: dict[str, object],
) -> None:
    shown = a_library(
        a_profile(**changes), plan=a_plan(a_slot(**RAN)), corrections=[a_correction()]
    )

    assert shown.coverage == {}
    assert shown.corrections == ()


def test_of_a_story_to_come_only_the_words_written_for_the_public_are() -> None:
    plan = a_plan(
        a_slot(date=date(2026, 12, 9), teaser="Sau đó, một làng nghề.", outlet="Báo Mẫu"),
        a_slot(date=TODAY, teaser="Hôm nay, một chuyện giữ đất."),
        a_slot(date=TODAY - timedelta(days=1), teaser="Đã qua."),
        a_slot(date=TOMORROW, teaser="Đã đăng sớm.", ran_on=TODAY),
        a_slot(date=TOMORROW),
    )

    found = a_library(a_profile(status="draft"), plan=plan).announcements

    assert [(a.on, a.text) for a in found] == [
        (TODAY, "Hôm nay, một chuyện giữ đất."),
        (date(2026, 12, 9), "Sau đó, một làng nghề."),
    ]


def test_corrections_come_newest_first_and_not_before_their_day() -> None:
    log = [
        a_correction(on=date(2026, 11, 1), profile=None, text="Trang Số liệu cộng sai một hồ sơ."),
        a_correction(on=date(2026, 11, 20)),
        a_correction(on=TOMORROW),
    ]

    found = a_library(a_profile(), corrections=log).corrections

    assert [(entry.on, entry.profile) for entry in found] == [
        (date(2026, 11, 20), SLUG),
        (date(2026, 11, 1), None),
    ]


def test_what_was_announced_is_announced_no_longer_once_it_is_there() -> None:
    plan = a_plan(a_slot(date=TODAY, teaser="Hôm nay, một chuyện giữ đất."))

    assert a_library(a_profile(), plan=plan).announcements == ()


def test_the_words_about_who_was_public_go_with_them() -> None:
    plan = a_plan(a_slot(date=TOMORROW, teaser="Mai lại gặp Tổ hợp tác Suối Mẫu trên đài."))

    shown = library_of((), a_reference(), ADDRESS, TODAY, plans=[plan], gone={SLUG})

    assert shown.announcements == ()


def test_no_line_names_the_ethnic_group_of_who_never_agreed_to_that() -> None:
    plan = a_plan(
        a_slot(**RAN, title="Chị Một người Hrê giữ đất"),
        a_slot(**RAN | {"link": "https://bao.example.vn/b"}, outlet="Tiếng nói đồng bào Cor"),
        a_slot(**RAN | {"link": "https://bao.example.vn/c"}, title="Giữ đất", note="Người Hrê"),
        a_slot(profile="sap-co", date=TOMORROW, teaser="Một chị người Hrê."),
        a_slot(profile="sap-co", date=TOMORROW, teaser="Một chị giữ đất."),
    )
    log = [
        a_correction(text="Chị là người Hrê, đã viết sai."),
        a_correction(basis="Già làng người Hrê"),
        a_correction(),
        a_correction(profile=None, text="Trang Số liệu kể thiếu một làng người Hrê."),
    ]

    def shown(unsaid: set[str]) -> Library:
        views = [public_view(a_profile(), a_folder(), a_reference(), TODAY)]
        lists = a_reference()
        return library_of(
            views, lists, ADDRESS, TODAY, unsaid=unsaid, plans=[plan], corrections=log
        )

    everything, less = shown(set()), shown({SLUG, "sap-co"})

    assert len(everything.coverage[SLUG]) == 3
    assert [piece.link for piece in less.coverage[SLUG]] == ["https://bao.example.vn/c"]
    assert len(everything.announcements) == 2
    assert [a.text for a in less.announcements] == ["Một chị giữ đất."]
    assert [(c.profile, c.basis) for c in less.corrections] == [(SLUG, None), (None, None)]


def test_a_correction_of_an_article_is_public_from_the_day_of_the_article() -> None:
    log = [a_correction(profile=None, article=slug) for slug in ("bon-lang", "mai", "khong-co")]
    articles = [an_article(), an_article(slug="mai", date=TOMORROW)]

    found = a_library(corrections=log, articles=articles).corrections

    assert [entry.article for entry in found] == ["bon-lang"]


def test_a_correction_of_an_article_names_no_ethnic_group_of_who_is_told_there() -> None:
    log = [
        a_correction(profile=None, article="bon-lang", text="Chị là người Hrê, đã viết sai."),
        a_correction(profile=None, article="bon-lang", text="Đúng là bốn làng."),
        a_correction(profile=None, article="khac", text="Làng người Hrê có 20 hộ."),
    ]
    articles = [
        an_article(shows=("sap-co",), links=(SLUG,)),
        an_article(slug="khac", shows=("sap-co",)),
    ]

    shown = library_of(
        (), a_reference(), ADDRESS, TODAY, corrections=log, articles=articles, unsaid={SLUG}
    )

    assert [entry.text for entry in shown.corrections] == [log[1].text, log[2].text]
