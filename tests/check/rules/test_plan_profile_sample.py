from dienhinh.check.rules import plan_profile_sample
from tests.builders import a_context
from tests.check.places import places
from tests.check.plans import a_corpus, a_story

PLAN = "slots:\n  - {date: 2023-12-08, profile: to-hop-tac-suoi-mau, channel: radio}\n"


def test_an_invented_profile_is_told_nowhere() -> None:
    corpus = a_corpus(PLAN, a_story(origin="sample"))

    problems = list(plan_profile_sample.check_all(corpus, a_context()))

    assert places(problems) == [(2, 33, "plan-profile-sample")]


def test_a_profile_written_from_the_press_is_a_real_one() -> None:
    corpus = a_corpus(PLAN, a_story(origin="press"))

    assert list(plan_profile_sample.check_all(corpus, a_context())) == []
