"""What a `unit.yaml` with errors tells all the same, and of what it cannot be believed.

One wrong row must not hide a report that came in time, nor what the unit says of anything else.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from typing import Any

from dienhinh.check.context import Context
from dienhinh.check.shape import shape
from dienhinh.model.schema.unit import UNIT_FIGURES
from dienhinh.model.source import KeyPath, Spot, Tree, Value
from dienhinh.model.unit_figures import LISTS, QUESTIONS, SUMS, UnitFigures
from dienhinh.problems import Problem

_FIELDS = frozenset(field.name for field in UNIT_FIGURES)
_ROW = 2
"""The length of the path of a row: its list and its position."""


def without_faults(tree: Tree, errors: Iterable[Problem], call: str, unit: str) -> Tree:
    """The file without the rows and fields that have these errors, all else at its own place.

    What `call` and `unit` lack is told by the folders.
    """
    gone = {place[:_ROW] for place in _places(tree, errors)}
    moved = {path: new for path in _paths(tree) if (new := _moved(path, gone)) is not None}
    root = {"call": call, "unit": unit} | {
        name: _rows_left(name, value, gone)
        for name, value in tree.root.items()
        if (name,) not in gone
    }
    return Tree(
        path=tree.path,
        root=root,
        keys={moved[path]: spot for path, spot in tree.keys.items() if path in moved},
        values={moved[path]: spot for path, spot in tree.values.items() if path in moved},
        text=tree.text,
    )


def sound_figures(
    tree: Tree, errors: Iterable[Problem], call: str, unit: str, context: Context
) -> UnitFigures | None:
    """The figures of a file with these errors; None when nothing in it can be believed.

    `faulty` names the lists and movements that errors are in: no row of them is left, but reports
    that were received are kept one by one.
    """
    found = tuple(errors)
    reference = context.reference
    if _is_of_another(tree, "call", call, reference.calls) or _is_of_another(
        tree, "unit", unit, reference.units
    ):
        return None
    path = {"path": f"{call}/{unit}/unit.yaml"}
    figures, _ = shape(without_faults(tree, found, call, unit), UNIT_FIGURES, UnitFigures, path)
    if figures is None:
        return None
    known = reference.calls.get(call)
    movements = known.movements if known else tuple(reference.movements)
    faulty = {pair for place in _places(tree, found) for pair in _unknown(tree, place, movements)}
    if figures.as_of is None and figures.has_figures:
        faulty |= {(name, movement) for name in QUESTIONS for movement in movements}
    return replace(figures, faulty=frozenset(faulty), **_believed(figures, faulty))


def _is_of_another(tree: Tree, name: str, folder: str, known: Container[str]) -> bool:
    """Whether a file names another call or unit than that of its folder; a slip names none."""
    typed = tree.root.get(name)
    return isinstance(typed, str) and typed != folder and typed in known


def _believed(figures: UnitFigures, faulty: set[tuple[str, str]]) -> dict[str, Any]:
    """The lists without the rows of movements that errors are in."""
    left: dict[str, Any] = {}
    for name in QUESTIONS:
        rows = getattr(figures, name)
        if rows is not None:
            kept = tuple(row for row in rows if (name, row.movement) not in faulty)
            left[name] = kept if kept or not rows else None
    return left


def _unknown(tree: Tree, place: KeyPath, movements: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The lists and movements of which an error at a place leaves nothing known."""
    name = str(place[0]) if place else ""
    if name == "totals":
        field = place[_ROW] if len(place) > _ROW else None
        known = (*SUMS.values(), ("nominated",))
        names = tuple(
            question
            for question, fields in SUMS.items()
            if field in fields or not any(field in each for each in known)
        )
    elif name == "as_of":
        names = QUESTIONS
    elif name in LISTS:
        names = (name,)
    elif name in _FIELDS or not place:
        return
    else:
        # What stands below a misspelt name may be any of the lists that seem to be absent.
        names = tuple(each for each in LISTS if each not in tree.root)
    of_row = _movement(tree, place)
    for movement in movements:
        if of_row is None or of_row == movement:
            yield from ((each, movement) for each in names)


def _movement(tree: Tree, place: KeyPath) -> str | None:
    """The movement that the row at a place names; None when there is no row, or it names none."""
    rows = tree.root.get(str(place[0])) if len(place) >= _ROW else None
    row = rows[int(place[1])] if isinstance(rows, list) else None
    named = row.get("movement") if isinstance(row, dict) else None
    is_doubtful = place[_ROW:] == ("movement",)
    return named if isinstance(named, str) and not is_doubtful else None


def _places(tree: Tree, errors: Iterable[Problem]) -> Iterator[KeyPath]:
    spots: dict[Spot, KeyPath] = {}
    for table in (tree.keys, tree.values):
        for path, spot in table.items():
            if len(path) > len(spots.get(spot, ())):
                spots[spot] = path
    ordered = sorted(spots)
    for error in errors:
        # A key written twice was read once, where it stood first.
        at = error.related[0] if error.code == "duplicate-key" else error
        before = [spot for spot in ordered if spot <= (at.line, at.column)]
        place = spots[before[-1]] if before else ()
        is_first = len(place) == 1 and place[0] == next(iter(tree.root), None)
        if error.code == "missing-field" and is_first and tree.root[str(place[0])] is not None:
            # A field that the file lacks is told where the file begins.
            continue
        yield place


def _paths(tree: Tree) -> Iterator[KeyPath]:
    yield from tree.keys
    yield from (path for path in tree.values if path not in tree.keys)


def _moved(path: KeyPath, gone: set[KeyPath]) -> KeyPath | None:
    """Where a path leads once rows before it are gone; None when it is gone itself."""
    if path[:1] in gone or path[:_ROW] in gone:
        return None
    if len(path) < _ROW or not isinstance(path[1], int):
        return path
    before = sum((path[0], row) in gone for row in range(path[1]))
    return (path[0], path[1] - before, *path[_ROW:])


def _rows_left(name: str, value: Value, gone: set[KeyPath]) -> Value:
    if not isinstance(value, list):
        return value
    left = [row for place, row in enumerate(value) if (name, place) not in gone]
    # An empty list says that there is nothing to tell.
    return left if left or not value else None
