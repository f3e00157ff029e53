"""A story is planned about a profile that was taken down.

An error would keep the old site, with the profile in it, until somebody mends the plan.
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, Corpus
from dienhinh.check.slots import PlacedSlot, judged_slots
from dienhinh.problems import Problem, Severity

CODE = "plan-profile-withdrawn"
SEVERITY = Severity.WARNING


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    return judged_slots(corpus, _judge)


def _judge(placed: PlacedSlot) -> Iterator[Problem]:
    story = placed.story
    if story is None or story.status != "withdrawn" or placed.slot.ran_on is not None:
        return
    yield placed.problem(
        "profile",
        CODE,
        SEVERITY,
        "Hồ sơ này đã gỡ, không được kể nữa. Xóa mục này và báo cho người đã nhận bài.",
        "This profile was taken down and must not be told. Delete this slot and tell those "
        "who got the story.",
    )
