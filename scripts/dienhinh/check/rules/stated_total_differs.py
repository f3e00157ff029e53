"""A sum the unit wrote is not the sum of what it listed; neither number is changed."""

from collections.abc import Iterator

from dienhinh.check.context import Context, UnitEntry
from dienhinh.model.schema.fields import field_named
from dienhinh.model.schema.unit import TOTALS
from dienhinh.model.unit_figures import AWARDED, COUNTED_LISTS, UnitFigures
from dienhinh.problems import Problem, Severity

CODE = "stated-total-differs"
SEVERITY = Severity.ERROR


def check_unit(entry: UnitEntry, context: Context) -> Iterator[Problem]:
    for position, stated in enumerate(entry.figures.totals):
        for name, counted in _counted(entry.figures, stated.movement):
            written = getattr(stated, name)
            if written is None or written == counted:
                continue
            label = field_named(TOTALS, name)
            yield entry.tree.problem(
                ("totals", position, name),
                CODE,
                SEVERITY,
                f"{label.vi} ghi {written}, cộng các dòng đã kê được {counted}. Kê thêm dòng còn "
                "thiếu hoặc sửa tổng.",
                f"{label.en}: {written} is stated, the listed rows add up to {counted}. List what "
                "is missing or correct the sum.",
            )


def _counted(figures: UnitFigures, movement: str) -> Iterator[tuple[str, int]]:
    """What the lists add up to; those that do not answer for the movement are left out."""
    for name in COUNTED_LISTS:
        if figures.lists(name, movement):
            yield name, sum(row.movement == movement for row in getattr(figures, name))
    if figures.lists("awards", movement):
        rows = [row for row in figures.awards or () if row.movement == movement]
        for name in AWARDED:
            yield name, sum(getattr(row, name) for row in rows)
