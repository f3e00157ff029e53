"""The unit wrote a sum and listed nothing that it sums up, as the outline asks."""

from collections.abc import Iterator

from dienhinh.check.context import Context, UnitEntry
from dienhinh.model.schema.fields import field_named
from dienhinh.model.schema.unit import TOTALS, UNIT_FIGURES
from dienhinh.model.unit_figures import QUESTIONS
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import number_text

CODE = "stated-total-alone"
SEVERITY = Severity.WARNING


def check_unit(entry: UnitEntry, context: Context) -> Iterator[Problem]:
    movements = dict.fromkeys(stated.movement for stated in entry.figures.totals)
    for movement in movements:
        for question in QUESTIONS:
            for position, numbers in entry.figures.sums_alone(question, movement):
                some = {name: number for name, number in numbers.items() if number}
                if some:
                    yield _problem(entry, question, position, some)


def _problem(entry: UnitEntry, question: str, position: int, some: dict[str, int]) -> Problem:
    asked = field_named(UNIT_FIGURES, question)
    labels = {name: field_named(TOTALS, name) for name in some}
    vi = ", ".join(f"“{labels[name].vi}” {number_text(number)}" for name, number in some.items())
    en = ", ".join(f'"{labels[name].en}" {number:,}' for name, number in some.items())
    return entry.tree.problem(
        ("totals", position, next(iter(some))),
        CODE,
        SEVERITY,
        f"Tổng ghi {vi}, nhưng mục “{asked.vi}” ({question}) chưa kê dòng nào của phong trào này. "
        "Kê từng dòng; báo cáo dùng tổng và ghi rõ là chưa kê.",
        f"The totals state {en}, but {question} lists nothing for this movement. List the rows; "
        "until then reports use the sum and say that nothing is listed.",
    )
