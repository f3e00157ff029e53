from datetime import date

import pytest

from dienhinh.check.rules import plan_consent_ended
from dienhinh.model.consent import Agreed
from dienhinh.model.plan import Story
from dienhinh.problems import Severity
from tests.builders import a_context
from tests.check.places import places
from tests.check.plans import a_corpus, a_story

PLAN = """slots:
  - {date: 2023-11-30, profile: to-hop-tac-suoi-mau, channel: radio, ran_on: 2023-12-06}
  - {date: 2023-12-05, profile: to-hop-tac-suoi-mau, channel: radio}
  - {date: 2023-12-06, profile: to-hop-tac-suoi-mau, channel: radio}
"""


def agreed(item: str, last: int | None) -> Agreed:
    """To the end of a day of December 2023, or without an end."""
    last_day = date(2023, 12, last) if last else None
    return Agreed(item=item, on=date(2023, 11, 12), last_day=last_day)


def told(*consent: Agreed, **changes: object) -> Story:
    return a_story(needs=("name", "photo"), agreed=consent, **changes)


def test_a_slot_after_the_last_day_is_told_and_holds_nothing_up() -> None:
    corpus = a_corpus(PLAN, told(agreed("name", None), agreed("photo", 5)))

    (problem,) = plan_consent_ended.check_all(corpus, a_context())

    assert places([problem]) == [(4, 12, "plan-consent-ended")]
    assert problem.severity is Severity.WARNING
    assert "Đồng ý công khai hình ảnh chỉ có đến hết ngày 05/12/2023." in problem.vi


def test_of_several_that_end_the_first_decides() -> None:
    corpus = a_corpus(PLAN, told(agreed("name", 4), agreed("photo", 3), agreed("photo", 2)))

    first, _ = plan_consent_ended.check_all(corpus, a_context())

    assert "họ tên, hình ảnh chỉ có đến hết ngày 03/12/2023." in first.vi


@pytest.mark.parametrize(
    "story",
    [
        told(agreed("name", 5), agreed("name", None)),
        # A number or an address is hidden by itself.
        told(agreed("phone", 2)),
        # Of who never agreed the rule of the profile speaks.
        told(kind="individual", status="draft"),
        told(agreed("name", 2), status="withdrawn"),
    ],
    ids=["agreed again", "not needed", "never", "taken down"],
)
def test_nothing_is_said_otherwise(story: Story) -> None:
    assert list(plan_consent_ended.check_all(a_corpus(PLAN, story), a_context())) == []


@pytest.mark.parametrize("last_day", [None, date(2024, 6, 30)])
def test_a_consent_that_begins_later_does_not_say_when_the_last_ended(
    last_day: date | None,
) -> None:
    again = Agreed(item="photo", on=date(2024, 1, 10), last_day=last_day)
    corpus = a_corpus(PLAN, told(agreed("name", None), agreed("photo", 5), again))

    (problem,) = plan_consent_ended.check_all(corpus, a_context())

    assert "chỉ có đến hết ngày 05/12/2023." in problem.vi


def test_of_a_consent_that_is_over_nobody_is_told_to_hurry() -> None:
    corpus = a_corpus(PLAN, told(agreed("name", None), agreed("photo", 3)))

    before = next(iter(plan_consent_ended.check_all(corpus, a_context())))
    after = next(iter(plan_consent_ended.check_all(corpus, a_context(today=date(2023, 12, 4)))))

    assert "Kể chậm nhất ngày ấy" in before.vi
    assert "Kể chậm nhất ngày ấy" not in after.vi
    assert "hết hạn chứ không phải người ấy rút lại" in after.vi
