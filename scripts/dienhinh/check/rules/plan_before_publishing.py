"""A story is planned for a day on which its profile may not be seen yet: our own embargo broken."""

from collections.abc import Iterator
from datetime import date

from dienhinh.check.context import Context, Corpus
from dienhinh.check.slots import PlacedSlot, judged_slots
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import date_text

CODE = "plan-before-publishing"
SEVERITY = Severity.ERROR


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    return judged_slots(corpus, lambda placed: _judge(placed, context.today))


def _judge(placed: PlacedSlot, today: date) -> Iterator[Problem]:
    story, day = placed.story, placed.slot.date
    if story is None or story.first_day is None or not placed.is_to_come(today):
        return
    if story.status in {"scheduled", "published"} and day < story.first_day:
        yield placed.problem(
            "date",
            CODE,
            SEVERITY,
            f"Hồ sơ này chỉ được công khai từ {date_text(story.first_day)}. Ghi ngày ấy hoặc "
            "muộn hơn, hoặc sửa publish_on của hồ sơ.",
            f"This profile may be seen from {story.first_day} on. Type that day or a later "
            "one, or change the profile's publish_on.",
        )
