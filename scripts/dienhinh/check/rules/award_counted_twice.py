"""Two rows of a unit's figures count one award in one year of one movement.

Outline II.5 asks for numbers of collectives, households and individuals: two rows would be added up
as if they were different people. The note tells awards of one form apart, such as grades or the
unions that conferred them; a row without one may mean those of the other too.
"""

from collections import defaultdict
from collections.abc import Iterator

from dienhinh.check.context import Context, UnitEntry
from dienhinh.problems import Problem, Related, Severity
from dienhinh.vietnamese import comparison_key

CODE = "award-counted-twice"
SEVERITY = Severity.ERROR


def check_unit(entry: UnitEntry, context: Context) -> Iterator[Problem]:
    rows: dict[tuple[str, int, str], dict[str, int]] = defaultdict(dict)
    for position, row in enumerate(entry.figures.awards or ()):
        before = rows[row.movement, row.year, row.award]
        note = comparison_key(row.note or "")
        same = [at for other, at in before.items() if not note or not other or other == note]
        if not same:
            before[note] = position
            continue
        spot = entry.tree.value_spot(("awards", same[0], "award"))
        form = context.reference.awards.get(row.award)
        name = form.name if form else row.award
        known = context.reference.movements.get(row.movement)
        movement = f"“{known.short}”" if known else row.movement
        yield entry.tree.problem(
            ("awards", position, "award"),
            CODE,
            SEVERITY,
            f"{name} năm {row.year} của phong trào {movement} đã có một dòng. Cùng một khen thưởng "
            "thì cộng hai dòng thành một; khác hạng, khác nơi trao thì ghi vào note của từng dòng.",
            f"{name} of {row.year} in {movement} has a row already. Add both up in one, or write "
            "in the note of each which grade it was or who conferred it.",
            related=(
                Related(entry.tree.path, spot.line, spot.column, "dòng ấy ở đây", "it is here"),
            ),
        )
