"""Something that has happened bears a date after the day of checking."""

from collections.abc import Iterator
from datetime import date

from dienhinh.check.context import Context, Entry
from dienhinh.check.leaves import Leaf, leaves
from dienhinh.model.dates import PartialDate
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
        yield entry.tree.problem(
            leaf.path,
            CODE,
            SEVERITY,
            f"“{leaf.value}” ở sau ngày kiểm tra ({date_text(context.today)}), mà việc này chỉ "
            "ghi khi đã xảy ra. Sửa lại ngày.",
            f'"{leaf.value}" is after the day of checking ({context.today}), but only what '
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
