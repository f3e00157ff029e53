"""Something is planned for a day years ahead: nearly always a slip in the year.

It waits without a word for ever: no calendar looks further ahead than two years.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from dienhinh.check.context import Context, Corpus, Entry
from dienhinh.check.slots import PlacedSlot, judged_slots
from dienhinh.model.source import KeyPath, Tree
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import date_text

CODE = "date-far-ahead"
SEVERITY = Severity.WARNING

# As far as `dienhinh calendar` looks.
_FURTHEST = timedelta(weeks=104)


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    return far_ahead(entry.tree, ("publish_on",), entry.profile.publish_on, context.today)


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    yield from judged_slots(corpus, lambda placed: _judge(placed, context.today))
    for entry in corpus.collections:
        day = entry.collection.publish_on
        yield from far_ahead(entry.tree, ("publish_on",), day, context.today)


def far_ahead(tree: Tree, path: KeyPath, day: date | None, today: date) -> Iterator[Problem]:
    """A problem there when the day is further ahead than anybody plans."""
    if day is not None and day - today > _FURTHEST:
        yield tree.problem(
            path,
            CODE,
            SEVERITY,
            f"Ngày {date_text(day)} còn hơn hai năm nữa mới tới, lịch kể chuyện không thấy. Xem "
            "lại năm.",
            f"{day} is more than two years ahead, where no calendar looks. Look at the year.",
        )


def _judge(placed: PlacedSlot, today: date) -> Iterator[Problem]:
    if placed.slot.ran_on is None:
        yield from far_ahead(placed.tree, placed.path("date"), placed.slot.date, today)
