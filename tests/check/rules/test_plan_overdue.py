from dienhinh.check.rules import plan_overdue
from tests.builders import a_context
from tests.check.places import places
from tests.check.plans import a_corpus

PLAN = """slots:
  - {date: 2023-11-30, profile: to-hop-tac-suoi-mau, channel: radio}
  - {date: 2023-12-01, profile: to-hop-tac-suoi-mau, channel: zalo}
  - {date: 2023-11-29, profile: to-hop-tac-suoi-mau, channel: radio, ran_on: 2023-12-01}
"""


def test_only_a_day_that_is_over_and_has_no_outcome_is_overdue() -> None:
    problems = list(plan_overdue.check_all(a_corpus(PLAN), a_context()))

    assert places(problems) == [(2, 12, "plan-overdue")]
