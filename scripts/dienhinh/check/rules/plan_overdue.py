"""The day of a story has passed and nobody wrote down whether it ran."""

from collections.abc import Iterator
from datetime import date

from dienhinh.check.context import Context, Corpus
from dienhinh.check.slots import PlacedSlot, judged_slots
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import date_text

CODE = "plan-overdue"
SEVERITY = Severity.WARNING


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    return judged_slots(corpus, lambda placed: _judge(placed, context.today))


def _judge(placed: PlacedSlot, today: date) -> Iterator[Problem]:
    if placed.slot.ran_on is None and placed.slot.date < today:
        yield placed.problem(
            "date",
            CODE,
            SEVERITY,
            f"Ngày {date_text(placed.slot.date)} đã qua. Đã đăng, phát thì ghi ran_on (và "
            "link nếu có); chưa thì dời ngày hoặc xóa mục này.",
            f"{placed.slot.date} has passed. If it ran, add ran_on (and link); if not, move "
            "the day or delete this slot.",
        )
