import pytest

from dienhinh.check.rules import plan_link_before_running
from tests.builders import a_context
from tests.check.places import places
from tests.check.plans import a_corpus

SLOT = "slots:\n  - date: 2023-11-30\n    profile: to-hop-tac-suoi-mau\n    channel: radio\n"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("    title: Mượn heo\n", (5, 12)),
        ("    link: https://bao.example.vn/a\n", (5, 11)),
        ("    title: Mượn heo\n    link: https://bao.example.vn/a\n", (6, 11)),
    ],
)
def test_a_title_or_a_link_needs_the_day_it_ran(more: str, expected: tuple[int, int]) -> None:
    problems = list(plan_link_before_running.check_all(a_corpus(SLOT + more), a_context()))

    assert places(problems) == [(*expected, "plan-link-before-running")]


def test_radio_runs_without_a_link() -> None:
    corpus = a_corpus(f"{SLOT}    ran_on: 2023-11-30\n")

    assert list(plan_link_before_running.check_all(corpus, a_context())) == []
