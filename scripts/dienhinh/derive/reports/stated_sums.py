"""Sums that a unit stated of what it did not list: told and counted, and marked as no more.

The outline asks for the rows, so such a question stays open; but the number is the unit's own word.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dienhinh.derive.reports.nominees import runs
from dienhinh.derive.reports.tables import list_name, where
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import Figure
from dienhinh.model.unit_figures import UnitFigures
from dienhinh.vietnamese import two_digits

NOT_LISTED = "mới có tổng, chưa kê từng dòng"
"""What is said of a question that only sums answer."""

_COUNTED = {
    "documents": "văn bản",
    "launched": "phong trào",
    "inspections": "cuộc kiểm tra",
    "collectives": "tập thể",
    "households": "hộ gia đình",
    "individuals": "cá nhân",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedSum:
    """The numbers of one row of a unit's totals that no list answers, by field."""

    unit: str
    figures: UnitFigures
    position: int
    numbers: Mapping[str, int]


def stated_sums(
    dossier: Dossier, question: str, movements: Sequence[str], *, unit: str | None = None
) -> tuple[StatedSum, ...]:
    """What units, or one, stated of a question for these movements without listing it."""
    return tuple(
        StatedSum(unit=of, figures=figures, position=position, numbers=numbers)
        for of, figures in dossier.figures.items()
        if unit in {None, of}
        for movement in movements
        for position, numbers in figures.sums_alone(question, movement)
    )


def in_words(sums: Sequence[StatedSum]) -> str:
    """`12 tập thể, 20 cá nhân`; over several movements the numbers are added up."""
    return ", ".join(
        f"{two_digits(number)} {_COUNTED[name]}"
        for name in _COUNTED
        if (number := _sum(sums, (name,))) is not None
    )


def with_sums(number: Figure, sums: Sequence[StatedSum], names: Sequence[str]) -> Figure:
    """A number and what the sums state under these names, with where both stand."""
    added = _sum(sums, names)
    if added is None:
        return number
    rows: dict[str, list[int]] = {}
    for stated in sums:
        if any(name in stated.numbers for name in names):
            rows.setdefault(where(stated.figures), []).append(stated.position + 1)
    files = "; ".join(f"{path}, dòng {', '.join(map(str, found))}" for path, found in rows.items())
    note = f"Đơn vị chỉ ghi tổng ở mục {list_name('totals')}: {files}."
    sources = (f"{path.partition('/')[0]} totals {runs(found)}" for path, found in rows.items())
    return Figure(
        value=(number.value or 0) + added,
        note=f"{number.note} {note}" if number.note else note,
        source="; ".join([*([number.source] if number.source else []), *sources]),
    )


def _sum(sums: Sequence[StatedSum], names: Sequence[str]) -> int | None:
    """None where nobody stated any of these."""
    found = [s.numbers[name] for s in sums for name in names if name in s.numbers]
    return sum(found) if found else None
