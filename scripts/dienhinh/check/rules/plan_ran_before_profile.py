"""A telling is said to have run before its profile was public: a wrong year, or no work of ours.

It would stand in the report of what was told (II.4.a).
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, Corpus
from dienhinh.check.slots import PlacedSlot, judged_slots
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import date_text

CODE = "plan-ran-before-profile"
SEVERITY = Severity.WARNING


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    return judged_slots(corpus, _judge)


def _judge(placed: PlacedSlot) -> Iterator[Problem]:
    story, ran_on = placed.story, placed.slot.ran_on
    if story is None or story.first_day is None or ran_on is None or ran_on >= story.first_day:
        return
    yield placed.problem(
        "ran_on",
        CODE,
        SEVERITY,
        f"Ngày đã đăng {date_text(ran_on)} ở trước ngày hồ sơ được công khai "
        f"({date_text(story.first_day)}). Xem lại năm; bài người khác viết từ trước thì xóa mục "
        "này, ghi bài vào sources của hồ sơ.",
        f"The day it ran, {ran_on}, is before the profile may be seen ({story.first_day}). Look "
        "at the year; what others wrote before belongs to the sources of the profile, not here.",
    )
