"""A unit's figures list one document, launched movement or inspection twice for one movement.

Outlines II.2, II.2.d and II.6 ask how many there were: what stands in two rows is counted twice.
"""

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

from dienhinh.check.context import Context, UnitEntry
from dienhinh.model.dates import PartialDate
from dienhinh.model.unit_figures import Inspection, IssuedDocument, LaunchedMovement
from dienhinh.problems import Problem, Related, Severity
from dienhinh.vietnamese import comparison_key

CODE = "row-repeated"
SEVERITY = Severity.ERROR

_CURES = {
    "documents": (
        "Bỏ một dòng, hoặc sửa số, ngày cho đúng.",
        "Delete one of them, or correct number and date.",
    ),
    "launched": (
        "Bỏ một dòng; phát động nhiều lần thì ghi launched_on của từng lần.",
        "Delete one of them; give each its launched_on when it was launched several times.",
    ),
    "inspections": (
        "Bỏ một dòng; là hai cuộc thì ghi đủ ngày của từng cuộc.",
        "Delete one of them; give the full day of each when there were two.",
    ),
}


def check_unit(entry: UnitEntry, context: Context) -> Iterator[Problem]:
    figures = entry.figures
    yield from _repeated(entry, "documents", "number", figures.documents, _one_document)
    yield from _repeated(entry, "launched", "name", figures.launched, _one_launch)
    yield from _repeated(entry, "inspections", "on", figures.inspections, _one_inspection)


def _repeated(
    entry: UnitEntry,
    name: str,
    field: str,
    rows: tuple[Any, ...] | None,
    is_one: Callable[[Any, Any], bool],
) -> Iterator[Problem]:
    told = set[int]()
    for (before, row), (position, other) in combinations(enumerate(rows or ()), 2):
        if position in told or row.movement != other.movement or not is_one(row, other):
            continue
        told.add(position)
        spot = entry.tree.value_spot((name, before, field))
        vi, en = _CURES[name]
        yield entry.tree.problem(
            (name, position, field),
            CODE,
            SEVERITY,
            f"Dòng này kê lại điều dòng {before + 1} của {name} đã kê cho cùng phong trào, nên bị "
            f"đếm hai lần. {vi}",
            f"This row lists again what row {before + 1} of {name} lists for the same movement, "
            f"so it is counted twice. {en}",
            related=(
                Related(entry.tree.path, spot.line, spot.column, "dòng ấy ở đây", "it is here"),
            ),
        )


def _one_document(one: IssuedDocument, other: IssuedDocument) -> bool:
    return one.identity == other.identity


def _one_launch(one: LaunchedMovement, other: LaunchedMovement) -> bool:
    """The name is the same, and neither day nor document tells two of them apart."""
    is_one_name = comparison_key(one.name) == comparison_key(other.name)
    documents = {comparison_key(name) for name in (one.document, other.document) if name}
    is_one_document = len(documents) < len((one, other))
    return is_one_name and is_one_document and _may_agree(one.launched_on, other.launched_on)


def _one_inspection(one: Inspection, other: Inspection) -> bool:
    """Of two visits alike in one month or year the day is not known, but each found its own."""
    return (one.identity, one.findings) == (other.identity, other.findings)


def _may_agree(one: PartialDate | None, other: PartialDate | None) -> bool:
    if one is None or other is None:
        return True
    return one.first_day <= other.last_day and other.first_day <= one.last_day
