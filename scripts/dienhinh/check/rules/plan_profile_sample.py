"""A story is planned about an invented profile."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Corpus
from dienhinh.check.slots import PlacedSlot, judged_slots
from dienhinh.problems import Problem, Severity

CODE = "plan-profile-sample"
SEVERITY = Severity.ERROR


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    return judged_slots(corpus, _judge)


def _judge(placed: PlacedSlot) -> Iterator[Problem]:
    if placed.story is not None and placed.story.is_sample:
        yield placed.problem(
            "profile",
            CODE,
            SEVERITY,
            "Đây là hồ sơ mẫu, hư cấu. Chọn một hồ sơ thật hoặc xóa mục này.",
            "This profile is an invented sample. Choose a real one or delete this slot.",
        )
