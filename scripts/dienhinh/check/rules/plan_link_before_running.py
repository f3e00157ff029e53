"""A slot holds the title or the link of a piece but not the day it ran: nobody would see it."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Corpus
from dienhinh.check.slots import PlacedSlot, judged_slots
from dienhinh.problems import Problem, Severity

CODE = "plan-link-before-running"
SEVERITY = Severity.ERROR


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    return judged_slots(corpus, _judge)


def _judge(placed: PlacedSlot) -> Iterator[Problem]:
    slot = placed.slot
    if slot.ran_on is not None:
        return
    for field, value in (("link", slot.link), ("title", slot.title)):
        if value is not None:
            yield placed.problem(
                field,
                CODE,
                SEVERITY,
                f"Có {field} mà chưa có ngày đã đăng. Ghi thêm ran_on, hoặc xóa {field} nếu "
                "bài chưa đăng.",
                f"There is a {field} but no day on which it ran. Add ran_on, or delete {field} "
                "if it has not run.",
            )
            break
