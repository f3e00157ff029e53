"""Words that announce a story about a profile that is public already: the press room shows none.

"Sắp có" is for profiles that are to come (`derive.public.announcements`); who wrote a teaser for
another waits for it in vain.
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, Corpus
from dienhinh.check.slots import PlacedSlot, judged_slots
from dienhinh.problems import Problem, Severity

CODE = "plan-teaser-unused"
SEVERITY = Severity.WARNING


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    return judged_slots(corpus, lambda placed: _judge(placed, context))


def _judge(placed: PlacedSlot, context: Context) -> Iterator[Problem]:
    today = context.today
    if placed.slot.teaser is None or placed.story is None or not placed.is_to_come(today):
        return
    if placed.story.is_public_on(today):
        yield placed.problem(
            "teaser",
            CODE,
            SEVERITY,
            "Hồ sơ này đã đăng, nên lời báo trước không hiện ở mục “Sắp có” của phòng báo chí. Xóa "
            "dòng này; muốn báo trước thì viết một bài trong docs/tin/.",
            'This profile is public, so its teaser is not shown under "Sắp có" in the press room. '
            "Delete this line; to announce something write a story in docs/tin/.",
        )
