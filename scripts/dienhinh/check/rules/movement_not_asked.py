"""The call does not ask for profiles of this movement."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.problems import Problem, Severity

CODE = "movement-not-asked"
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    movement, call = entry.profile.movement, context.call_of(entry.profile)
    if call is None or movement in call.movements or movement not in context.reference.movements:
        return
    asked = ", ".join(call.movements)
    yield entry.tree.problem(
        ("movement",),
        CODE,
        SEVERITY,
        f"Đợt “{call.title}” không hỏi phong trào “{movement}”. Ghi một trong: {asked}.",
        f'The call "{call.title}" does not ask for "{movement}". Type one of: {asked}.',
    )
