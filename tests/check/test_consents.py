from datetime import date

import pytest

from dienhinh.check.consents import (
    deciding_day,
    is_about_people,
    severity_of,
    standing,
)
from dienhinh.check.plans import story
from dienhinh.model.consent import Consent, has_ended, holds, may_be_shown
from dienhinh.model.needed_consents import items_needed
from dienhinh.problems import Severity
from tests.builders import TODAY, a_call, a_consent, a_context, a_profile, a_reference

ETHNIC = "Bà con người Hrê trong bản cùng ghi sổ chung rồi bán ngô ở chợ phiên."


@pytest.mark.parametrize(
    ("publish_on", "day"),
    [
        (None, date(2023, 12, 1)),
        (date(2023, 11, 28), date(2023, 12, 1)),
        (date(2024, 1, 15), date(2024, 1, 15)),
    ],
)
def test_consent_must_hold_on_the_first_day_readers_see_the_profile(
    publish_on: date | None, day: date
) -> None:
    assert deciding_day(a_profile(publish_on=publish_on), a_context()) == day


def test_a_call_to_come_puts_off_the_day_on_which_consent_must_hold() -> None:
    day = date(2024, 3, 1)
    lists = a_reference(calls={"so-ket-2023": a_call(date=day)})

    assert deciding_day(a_profile(publish_on=None), a_context(reference=lists)) == day


def test_one_consent_in_force_is_enough_whatever_became_of_earlier_ones() -> None:
    withdrawn = a_consent(withdrawn_on=date(2023, 11, 15))
    again = a_consent(on=date(2023, 11, 20))

    assert holds(a_profile(consent=(withdrawn, again)).agreed, "name", TODAY)
    assert not holds(a_profile(consent=(withdrawn,)).agreed, "name", TODAY)
    assert not holds(a_profile(consent=(again,)).agreed, "photo", TODAY)


def test_the_latest_consent_says_why_none_holds() -> None:
    ended = a_consent(on=date(2022, 1, 1), until=date(2022, 12, 31))
    withdrawn = a_consent(on=date(2023, 1, 1), withdrawn_on=date(2023, 3, 5))

    assert standing(a_profile(consent=(withdrawn, ended)), "name", TODAY) == (
        "đã rút lại ngày 05/3/2023",
        "it was withdrawn on 2023-03-05",
    )


def test_an_older_row_taken_back_by_another_says_so() -> None:
    early = a_consent(on=date(2023, 1, 1), withdrawn_on=date(2023, 11, 20))

    assert standing(a_profile(consent=(early, a_consent())), "name", TODAY) == (
        "đã rút lại ngày 20/11/2023",
        "it was withdrawn on 2023-11-20",
    )


@pytest.mark.parametrize(
    ("kind", "status", "expected"),
    [
        ("individual", "published", True),
        ("household", "draft", True),
        ("individual", "withdrawn", False),
        ("collective", "published", False),
    ],
)
def test_profiles_of_people_are_those_of_persons_and_families(
    kind: str, status: str, *, expected: bool
) -> None:
    assert is_about_people(a_profile(kind=kind, status=status)) is expected


def test_only_a_draft_may_wait() -> None:
    assert severity_of(a_profile(status="draft")) is Severity.WARNING
    assert severity_of(a_profile(status="scheduled")) is Severity.ERROR


@pytest.mark.parametrize(
    ("changes", "items"),
    [
        ({}, ["name", "photo"]),
        ({"photos": ()}, ["name"]),
        ({"consent": (a_consent(item="ethnicity"),)}, ["name", "photo"]),
        ({"summary": ETHNIC}, ["name", "photo"]),
        (
            {"summary": ETHNIC, "consent": (a_consent(item="ethnicity"),)},
            ["name", "photo", "ethnicity"],
        ),
    ],
)
def test_a_profile_is_shown_with_the_consents_to_what_it_shows(
    changes: dict[str, object], items: list[str]
) -> None:
    assert list(items_needed(a_profile(**changes))) == items


@pytest.mark.parametrize(
    ("kind", "given", "may"),
    [
        ("collective", (), True),
        ("household", (), False),
        ("household", (a_consent(item="ethnicity"),), True),
        # Asked for and recorded: publishing waits for it, and so does check.
        ("collective", (a_consent(item="ethnicity", on=date(2024, 1, 1)),), False),
        ("collective", (a_consent(item="name"),), True),
    ],
)
def test_check_and_publishing_judge_a_consent_alike(
    kind: str, given: tuple[Consent, ...], *, may: bool
) -> None:
    profile = a_profile(kind=kind, model=None, consent=given)

    assert may_be_shown(profile, "ethnicity", TODAY) is may
    assert may_be_shown(story(profile, a_context()), "ethnicity", TODAY) is may


def test_a_consent_taken_back_on_the_day_it_was_given_has_ended() -> None:
    """An error would keep the old site, and with it the person, on the net."""
    profile = a_profile(consent=(a_consent(on=TODAY, withdrawn_on=TODAY),))

    assert has_ended(profile.agreed, "name", TODAY)
