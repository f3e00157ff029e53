"""The call does not ask for profiles of this movement."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry, UnitEntry
from dienhinh.model.call import Call
from dienhinh.model.source import KeyPath, Tree
from dienhinh.problems import Problem, Severity

CODE = "movement-not-asked"
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    movement, call = entry.profile.movement, context.call_of(entry.profile)
    if call is None or movement in call.movements or movement not in context.reference.movements:
        return
    yield _problem(entry.tree, ("movement",), movement, call)


def check_unit(entry: UnitEntry, context: Context) -> Iterator[Problem]:
    call = context.call_of(entry.figures)
    if call is None:
        return
    for name in ("reports", "documents", "launched", "awards", "inspections", "totals"):
        for position, row in enumerate(getattr(entry.figures, name) or ()):
            if row.movement in context.reference.movements and row.movement not in call.movements:
                path = (name, position, "movement")
                yield _problem(entry.tree, path, row.movement, call)


def _problem(tree: Tree, path: KeyPath, movement: str, call: Call) -> Problem:
    asked = ", ".join(call.movements)
    return tree.problem(
        path,
        CODE,
        SEVERITY,
        f"Đợt “{call.title}” không hỏi phong trào “{movement}”. Ghi một trong: {asked}.",
        f'The call "{call.title}" does not ask for "{movement}". Type one of: {asked}.',
    )
