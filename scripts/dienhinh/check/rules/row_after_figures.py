"""A unit's figures list something of a day after the one up to which they count.

Awards have only a year: `award-year-outside-call` looks at them. What is after the day of checking
is told by `date-in-future`.
"""

from collections.abc import Iterator
from datetime import date

from dienhinh.check.context import Context, UnitEntry
from dienhinh.model.unit_figures import UnitFigures
from dienhinh.problems import Problem, Related, Severity
from dienhinh.vietnamese import date_text

CODE = "row-after-figures"
SEVERITY = Severity.ERROR


def check_unit(entry: UnitEntry, context: Context) -> Iterator[Problem]:
    as_of = entry.figures.as_of
    if as_of is None:
        return
    spot = entry.tree.value_spot(("as_of",))
    for path, day, written in _days(entry.figures):
        if not as_of < day <= context.today:
            continue
        yield entry.tree.problem(
            path,
            CODE,
            SEVERITY,
            f"“{written}” ở sau ngày số liệu tính đến ({date_text(as_of)}). Sửa ngày này, bỏ dòng, "
            "hoặc sửa as_of.",
            f'"{written}" is after the day up to which the figures count ({as_of}). Correct this '
            "date, delete the row, or correct as_of.",
            related=(
                Related(entry.tree.path, spot.line, spot.column, "as_of ở đây", "as_of is here"),
            ),
        )


def _days(figures: UnitFigures) -> Iterator[tuple[tuple[str, int, str], date, str]]:
    """Where a day stands, the earliest day that it can mean, and how it is written."""
    for position, document in enumerate(figures.documents or ()):
        yield ("documents", position, "date"), document.date, str(document.date)
    for position, launched in enumerate(figures.launched or ()):
        if (on := launched.launched_on) is not None:
            yield ("launched", position, "launched_on"), on.first_day, str(on)
    for position, inspection in enumerate(figures.inspections or ()):
        yield ("inspections", position, "on"), inspection.on.first_day, str(inspection.on)
