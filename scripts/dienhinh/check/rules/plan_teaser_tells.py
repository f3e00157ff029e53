"""The public words about a coming story name the profile that nobody may know of yet."""

from collections.abc import Iterator
from datetime import date

from dienhinh.check.context import Context, Corpus
from dienhinh.check.proper_names import proper_names
from dienhinh.check.slots import PlacedSlot, judged_slots
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import fold

CODE = "plan-teaser-tells"
SEVERITY = Severity.ERROR


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    return judged_slots(corpus, lambda placed: _judge(placed, context.today))


def _judge(placed: PlacedSlot, today: date) -> Iterator[Problem]:
    teaser, story = placed.slot.teaser, placed.story
    if teaser is None or story is None or not placed.is_to_come(today):
        return
    # The words about what was taken down are not shown, and must not hold the taking down up.
    if story.was_public_by(today):
        return
    names = (story.name, *proper_names(story.name))
    told = next((name for name in names if fold(name) in fold(teaser)), None)
    if told is not None:
        yield placed.problem(
            "teaser",
            CODE,
            SEVERITY,
            f"Lời báo trước nêu “{told}”, mà hồ sơ chưa đến ngày công khai. Viết lại, chỉ nói "
            "chung về việc làm.",
            f'The teaser says "{told}", and the profile is not public yet. Write it again in '
            "general words.",
        )
