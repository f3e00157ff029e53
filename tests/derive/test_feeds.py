from dataclasses import replace
from datetime import date

from dienhinh.derive.feeds import feed
from dienhinh.model.dates import PartialDate
from dienhinh.model.page import Link
from tests.builders import a_profile
from tests.derive.libraries import TODAY, a_library
from tests.plans import a_correction

HERE = Link("Tập thể", "loai-hinh/tap-the/")


def test_a_feed_stands_beside_its_page() -> None:
    shown = a_library(a_profile())

    made = feed(HERE, shown.profiles, shown)

    assert (made.uri, made.page_uri) == ("loai-hinh/tap-the/feed.xml", "loai-hinh/tap-the/")


def test_samples_are_no_news() -> None:
    shown = a_library(a_profile(slug="that"), a_profile(slug="mau", origin="sample"))

    assert [entry.uri for entry in feed(HERE, shown.profiles, shown).entries] == ["ho-so/that/"]


def test_a_feed_holds_the_newest_first_and_was_updated_with_the_newest() -> None:
    many = [a_profile(slug=f"ho-so-{day}", publish_on=date(2024, 1, day)) for day in range(1, 32)]
    shown = a_library(*many)

    made = feed(HERE, shown.profiles, shown)

    assert made.updated_on == date(2024, 1, 31)
    assert [entry.published_on.day for entry in made.entries] == list(range(31, 1, -1))


def test_a_correction_brings_a_profile_to_subscribers_again() -> None:
    corrected = a_correction(profile="cu", on=date(2024, 2, 1))
    old = a_profile(slug="cu", publish_on=date(2024, 1, 1))
    shown = a_library(
        a_profile(slug="moi", publish_on=date(2024, 1, 2)), old, corrections=[corrected]
    )

    made = feed(HERE, shown.profiles, shown)

    assert made.updated_on == date(2024, 2, 1)
    days = [(entry.uri, entry.published_on.day, entry.updated_on) for entry in made.entries]
    assert days == [
        ("ho-so/cu/", 1, date(2024, 2, 1)),
        ("ho-so/moi/", 2, date(2024, 1, 2)),
    ]


def test_new_figures_bring_a_profile_to_subscribers_again() -> None:
    model = a_profile().model
    assert model is not None
    counted = a_profile(
        slug="cu", publish_on=date(2024, 1, 1), model=replace(model, as_of=PartialDate(2024, 2))
    )
    to_come = a_profile(
        slug="moi", publish_on=date(2024, 1, 2), model=replace(model, as_of=PartialDate(2030))
    )
    shown = a_library(counted, to_come)

    made = feed(HERE, shown.profiles, shown)

    assert [(entry.uri, entry.updated_on) for entry in made.entries] == [
        ("ho-so/cu/", date(2024, 2, 1)),
        ("ho-so/moi/", date(2024, 1, 2)),
    ]


def test_subscribers_are_told_what_was_corrected() -> None:
    first = a_correction(profile="cu", on=date(2024, 2, 1), text="Đúng là 15 hộ.")
    last = a_correction(profile="cu", on=date(2024, 3, 5), text="Đúng là năm 2018.")
    shown = a_library(
        a_profile(slug="cu", publish_on=date(2024, 1, 1)),
        a_profile(slug="moi", publish_on=date(2024, 1, 2)),
        corrections=[first, last],
    )

    told = {entry.uri: entry.corrections for entry in feed(HERE, shown.profiles, shown).entries}
    assert told == {
        "ho-so/cu/": (
            "Đính chính ngày 05/3/2024: Đúng là năm 2018.",
            "Đính chính ngày 01/02/2024: Đúng là 15 hộ.",
        ),
        "ho-so/moi/": (),
    }


def test_a_feed_without_news_is_of_the_day_of_publishing() -> None:
    shown = a_library()

    assert feed(HERE, shown.profiles, shown).updated_on == TODAY
