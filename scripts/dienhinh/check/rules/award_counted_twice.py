"""Two rows of a unit's figures count one form of award in one year of one movement.

Outline II.5 asks for numbers of collectives, households and individuals: two rows would be added up
as if they were different people.
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, UnitEntry
from dienhinh.problems import Problem, Related, Severity

CODE = "award-counted-twice"
SEVERITY = Severity.ERROR


def check_unit(entry: UnitEntry, context: Context) -> Iterator[Problem]:
    first: dict[tuple[str, int, str], int] = {}
    for position, row in enumerate(entry.figures.awards or ()):
        key = (row.movement, row.year, row.award)
        if key not in first:
            first[key] = position
            continue
        spot = entry.tree.value_spot(("awards", first[key], "award"))
        form = context.reference.awards.get(row.award)
        name = form.name if form else row.award
        yield entry.tree.problem(
            ("awards", position, "award"),
            CODE,
            SEVERITY,
            f"{name} năm {row.year} của phong trào {row.movement} đã có một dòng. Cộng hai dòng "
            "thành một.",
            f"{name} of {row.year} in {row.movement} has a row already. Add both up in one.",
            related=(
                Related(entry.tree.path, spot.line, spot.column, "dòng ấy ở đây", "it is here"),
            ),
        )
