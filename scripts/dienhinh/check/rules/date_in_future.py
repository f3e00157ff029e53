"""Something that has happened bears a date after the day of checking."""

from collections.abc import Iterator
from datetime import date

from dienhinh.check.context import Context, Corpus, Entry, UnitEntry
from dienhinh.check.leaves import leaves
from dienhinh.check.slots import PlacedCorrection, PlacedSlot, judged_corrections, judged_slots
from dienhinh.model.dates import PartialDate
from dienhinh.model.schema.leaves import Leaf, leaves_of
from dienhinh.model.schema.unit import UNIT_FIGURES
from dienhinh.model.source import KeyPath, Tree
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import date_text

CODE = "date-in-future"
SEVERITY = Severity.ERROR

_MAY_BE_TO_COME = ("publish_on", "until")


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    for leaf in leaves(entry.profile):
        day = _first_day(leaf)
        if day is None or day <= context.today or leaf.path[-1] in _MAY_BE_TO_COME:
            continue
        yield _problem(entry.tree, leaf.path, str(leaf.value), context)


def check_unit(entry: UnitEntry, context: Context) -> Iterator[Problem]:
    for leaf in leaves_of(entry.figures, UNIT_FIGURES):
        day = _first_day(leaf)
        if day is not None and day > context.today:
            yield _problem(entry.tree, leaf.path, str(leaf.value), context)


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    """What ran and what was corrected."""
    yield from judged_slots(corpus, lambda it: _later(it, "ran_on", it.slot.ran_on, context))
    yield from judged_corrections(corpus, lambda it: _later(it, "on", it.correction.on, context))


def _later(
    placed: PlacedSlot | PlacedCorrection, field: str, day: date | None, context: Context
) -> Iterator[Problem]:
    if day is not None and day > context.today:
        yield _problem(placed.tree, placed.path(field), str(day), context)


def _problem(tree: Tree, path: KeyPath, written: str, context: Context) -> Problem:
    return tree.problem(
        path,
        CODE,
        SEVERITY,
        f"“{written}” ở sau ngày kiểm tra ({date_text(context.today)}), mà việc này chỉ "
        "ghi khi đã xảy ra. Sửa lại ngày.",
        f'"{written}" is after the day of checking ({context.today}), but only what '
        "has happened is written here. Correct the date.",
    )


def _first_day(leaf: Leaf) -> date | None:
    """The earliest day that the value can mean, None when it is no date and no year."""
    value = leaf.value
    if isinstance(value, PartialDate):
        return value.first_day
    if isinstance(value, int) and leaf.path[-1] == "year":
        return date(value, 1, 1)
    return value if isinstance(value, date) else None
