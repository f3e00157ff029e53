from datetime import date

import pytest

from dienhinh.check.rules import plan_before_publishing
from tests.builders import a_context
from tests.check.places import places
from tests.check.plans import a_corpus, a_story

SCHEDULED = a_story(status="scheduled", first_day=date(2023, 12, 10))


def plan(day: str, more: str = "") -> str:
    slot = f"date: {day}, profile: to-hop-tac-suoi-mau, channel: radio{more}"
    return f"slots:\n  - {{{slot}}}\n"


@pytest.mark.parametrize(("day", "count"), [("2023-12-09", 1), ("2023-12-10", 0)])
def test_the_first_day_itself_is_early_enough(day: str, count: int) -> None:
    problems = list(plan_before_publishing.check_all(a_corpus(plan(day), SCHEDULED), a_context()))

    assert places(problems) == [(2, 12, "plan-before-publishing")] * count


def test_what_ran_before_we_published_is_no_fault() -> None:
    corpus = a_corpus(plan("2023-11-20", ", ran_on: 2023-11-20"), SCHEDULED)

    assert list(plan_before_publishing.check_all(corpus, a_context())) == []


def test_a_draft_has_no_day_to_keep() -> None:
    corpus = a_corpus(plan("2023-12-09"), a_story(status="draft", first_day=date(2024, 1, 1)))

    assert list(plan_before_publishing.check_all(corpus, a_context())) == []
