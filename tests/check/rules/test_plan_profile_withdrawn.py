from dienhinh.check.rules import plan_profile_withdrawn
from dienhinh.problems import Severity
from tests.builders import a_context
from tests.check.places import places
from tests.check.plans import a_corpus, a_story

PLAN = """slots:
  - {date: 2023-11-29, profile: to-hop-tac-suoi-mau, channel: radio, ran_on: 2023-11-29}
  - {date: 2023-11-30, profile: to-hop-tac-suoi-mau, channel: radio}
  - {date: 2023-12-08, profile: to-hop-tac-suoi-mau, channel: radio}
"""


def test_what_has_not_run_may_not_run_any_more() -> None:
    corpus = a_corpus(PLAN, a_story(status="withdrawn"))

    problems = list(plan_profile_withdrawn.check_all(corpus, a_context()))

    assert places(problems) == [
        (3, 33, "plan-profile-withdrawn"),
        (4, 33, "plan-profile-withdrawn"),
    ]


def test_a_public_profile_may_be_told() -> None:
    assert list(plan_profile_withdrawn.check_all(a_corpus(PLAN), a_context())) == []


def test_a_plan_holds_no_withdrawal_up() -> None:
    corpus = a_corpus(PLAN, a_story(status="withdrawn"))

    problems = plan_profile_withdrawn.check_all(corpus, a_context())

    assert {problem.severity for problem in problems} == {Severity.WARNING}
