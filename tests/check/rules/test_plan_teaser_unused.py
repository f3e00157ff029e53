import pytest

from dienhinh.check.rules import plan_teaser_unused
from dienhinh.problems import Problem
from tests.builders import a_context
from tests.check.places import places
from tests.check.plans import a_corpus, a_story

TEASER = "teaser: Tuần tới có chuyện mới"


def found(day: str, status: str, more: str = f", {TEASER}") -> list[Problem]:
    slot = f"{{date: {day}, profile: to-hop-tac-suoi-mau, channel: radio{more}}}"
    corpus = a_corpus(f"slots:\n  - {slot}\n", a_story(status=status))
    return list(plan_teaser_unused.check_all(corpus, a_context()))


def test_words_that_announce_a_public_profile_are_told_at_their_place() -> None:
    assert places(found("2023-12-08", "published")) == [(2, 78, "plan-teaser-unused")]


@pytest.mark.parametrize(
    ("day", "status", "more"),
    [
        ("2023-12-08", "draft", f", {TEASER}"),
        ("2023-12-08", "published", ""),
        ("2023-11-20", "published", f", {TEASER}"),
        ("2023-12-08", "published", f", ran_on: 2023-11-20, {TEASER}"),
    ],
)
def test_what_is_to_come_or_has_run_or_has_no_such_words_is_left_alone(
    day: str, status: str, more: str
) -> None:
    assert found(day, status, more) == []
