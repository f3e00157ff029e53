import pytest

from dienhinh.check.rules import plan_profile_draft
from tests.builders import a_context
from tests.check.places import places
from tests.check.plans import a_corpus, a_story


@pytest.mark.parametrize(
    ("day", "count"), [("2023-12-01", 1), ("2023-12-15", 1), ("2023-12-16", 0), ("2023-11-30", 0)]
)
def test_two_weeks_before_its_day_a_draft_is_late(day: str, count: int) -> None:
    plan = f"slots:\n  - {{date: {day}, profile: to-hop-tac-suoi-mau, channel: radio}}\n"
    corpus = a_corpus(plan, a_story(status="draft"))

    problems = list(plan_profile_draft.check_all(corpus, a_context()))

    assert places(problems) == [(2, 33, "plan-profile-draft")] * count


def test_a_scheduled_profile_is_ready() -> None:
    plan = "slots:\n  - {date: 2023-12-02, profile: to-hop-tac-suoi-mau, channel: radio}\n"
    corpus = a_corpus(plan, a_story(status="scheduled"))

    assert list(plan_profile_draft.check_all(corpus, a_context())) == []
