"""The day of a story is near and its profile is still a draft."""

from collections.abc import Iterator
from datetime import date, timedelta

from dienhinh.check.context import Context, Corpus
from dienhinh.check.slots import PlacedSlot, judged_slots
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import date_text

CODE = "plan-profile-draft"
SEVERITY = Severity.WARNING
# Time enough to ask for a photo, a figure, a consent.
_NEAR = timedelta(days=14)


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    return judged_slots(corpus, lambda placed: _judge(placed, context.today))


def _judge(placed: PlacedSlot, today: date) -> Iterator[Problem]:
    story, day = placed.story, placed.slot.date
    if story is None or story.status != "draft" or not placed.is_to_come(today):
        return
    if day - today <= _NEAR:
        yield placed.problem(
            "profile",
            CODE,
            SEVERITY,
            f"Hẹn kể ngày {date_text(day)} mà hồ sơ còn là bản nháp. Làm xong hồ sơ hoặc dời ngày.",
            f"It is planned for {day} and the profile is still a draft. Finish it or move the day.",
        )
