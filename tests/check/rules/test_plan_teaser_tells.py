from datetime import date

import pytest

from dienhinh.check.rules import plan_teaser_tells
from tests.builders import a_context
from tests.check.places import places
from tests.check.plans import a_corpus, a_story

SCHEDULED = a_story(
    name="HTX Nông nghiệp Suối Mẫu", status="scheduled", first_day=date(2023, 12, 10)
)


def plan(teaser: str) -> str:
    return (
        "slots:\n  - date: 2023-12-10\n    profile: to-hop-tac-suoi-mau\n    channel: radio\n"
        f"    teaser: {teaser}\n"
    )


@pytest.mark.parametrize(
    "teaser",
    [
        "Chuyện của HTX Nông nghiệp Suối Mẫu",
        "Về suoi mau nghe kể chuyện",
        "Ở SUỐI MẪU có gì lạ",
    ],
)
def test_the_name_is_found_however_it_is_typed(teaser: str) -> None:
    problems = list(plan_teaser_tells.check_all(a_corpus(plan(teaser), SCHEDULED), a_context()))

    assert places(problems) == [(5, 13, "plan-teaser-tells")]


def test_general_words_may_be_said() -> None:
    corpus = a_corpus(plan("Một hợp tác xã nông nghiệp biết giữ đất"), SCHEDULED)

    assert list(plan_teaser_tells.check_all(corpus, a_context())) == []


def test_of_a_public_profile_everything_may_be_said() -> None:
    corpus = a_corpus(plan("Tuần tới Suối Mẫu lên đài"), a_story())

    assert list(plan_teaser_tells.check_all(corpus, a_context())) == []


def test_words_about_what_was_taken_down_hold_no_withdrawal_up() -> None:
    corpus = a_corpus(plan("Tuần tới Suối Mẫu lên đài"), a_story(status="withdrawn"))

    assert list(plan_teaser_tells.check_all(corpus, a_context())) == []
