"""Awards of a year the call does not ask about: before its first year, or still to come.

Outline II.5: "từ năm 2022 đến nay".
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, UnitEntry
from dienhinh.problems import Problem, Severity

CODE = "award-year-outside-call"
SEVERITY = Severity.ERROR


def check_unit(entry: UnitEntry, context: Context) -> Iterator[Problem]:
    call = context.call_of(entry.figures)
    if call is None:
        return
    last = min(entry.figures.as_of or context.today, context.today).year
    for position, row in enumerate(entry.figures.awards or ()):
        if call.awards_since <= row.year <= last:
            continue
        yield entry.tree.problem(
            ("awards", position, "year"),
            CODE,
            SEVERITY,
            f"Đề cương hỏi khen thưởng từ năm {call.awards_since} đến nay, số liệu tính đến năm "
            f"{last}; năm {row.year} nằm ngoài. Sửa năm hoặc bỏ dòng này.",
            f"The outline asks for awards from {call.awards_since} on, the figures end with "
            f"{last}; {row.year} is outside. Correct the year or delete this row.",
        )
