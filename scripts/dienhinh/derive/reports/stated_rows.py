"""The tables of what units listed in their files: documents, movements launched, inspections.

A unit may list one plan or one inspection for each movement it serves: over several movements that
is one plan, one inspection, told with every row that lists it.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from dienhinh.derive.reports.nominees import runs
from dienhinh.derive.reports.stated_sums import NOT_LISTED, StatedSum, stated_sums, with_sums
from dienhinh.derive.reports.tables import FORM_NAMES, list_name, stated, where
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import Figure, Grid, GridCell
from dienhinh.model.plain_text import plain_text
from dienhinh.model.unit_figures import (
    COUNTED_LISTS,
    Inspection,
    IssuedDocument,
    LaunchedMovement,
    UnitFigures,
)

Listed = TypeVar("Listed", IssuedDocument, LaunchedMovement, Inspection)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told(Generic[Listed]):
    """One thing with the rows that list it and their places in the file, counted from 0."""

    figures: UnitFigures
    rows: tuple[Listed, ...]
    positions: tuple[int, ...]

    @property
    def first(self) -> Listed:
        return self.rows[0]

    @property
    def behind(self) -> Iterator[tuple[UnitFigures, int]]:
        return ((self.figures, position) for position in self.positions)


def rows_of(name: str) -> str:
    """What the cells of a table of sources name, where the numbers are of a list of the units."""
    return f"thư mục của đơn vị và dòng trong unit.yaml, mục {list_name(name)}"


def documents_table(dossier: Dossier, movements: Sequence[str]) -> Grid:
    """How many documents of each form the units issued."""
    every = [
        told
        for figures in dossier.figures.values()
        for told in _once(figures, figures.documents, movements)
    ]
    made: list[tuple[GridCell, ...]] = []
    for form, name in FORM_NAMES.items():
        of_form = [told for told in every if told.first.form == form]
        if of_form:
            made.append((name, _number(of_form, "documents")))
    sums = stated_sums(dossier, "documents", movements)
    if sums:
        made.append(("Chưa kê (đơn vị chỉ ghi tổng)", _with_sums(Figure(value=None), sums)))
    made.append(("Tổng cộng", _with_sums(_number(every, "documents"), sums)))
    return Grid(
        caption="",
        origin=rows_of("documents"),
        columns=("Loại văn bản", "Số văn bản"),
        widths=(60, 24),
        rows=tuple(made),
        totals=1,
    )


def launched_table(dossier: Dossier, movements: Sequence[str]) -> Grid:
    """Movements that units launched: number, names, purposes, criteria (outline II.2.d)."""
    several = len(movements) > 1
    rows: list[tuple[GridCell, ...]] = []
    every: list[_Told[LaunchedMovement]] = []
    for unit, figures in dossier.figures.items():
        for told in _once(figures, figures.launched, movements):
            every.append(told)
            number = stated(figures, "launched", told.positions, len(rows) + 1)
            places = runs([position + 1 for position in told.positions])
            answered = (dossier.reference.movements[row.movement].short for row in told.rows)
            rows.append(
                (
                    replace(number, source=f"{figures.unit} {places}"),
                    dossier.unit_name(unit),
                    told.first.name,
                    *(("; ".join(answered),) if several else ()),
                    plain_text(told.first.purpose),
                    "\n".join(f"- {plain_text(point)}" for point in told.first.criteria),
                )
            )
    sums = stated_sums(dossier, "launched", movements)
    rest = ("",) * (3 if several else 2)
    if sums:
        summed = _with_sums(Figure(value=None), sums)
        rows.append(("", "Chưa kê (đơn vị chỉ ghi tổng)", summed, *rest))
    rows.append(("", "Tổng cộng", _with_sums(_number(every, "launched"), sums), *rest))
    return Grid(
        caption="",
        origin=rows_of("launched"),
        columns=(
            "TT",
            "Đơn vị",
            "Tên phong trào",
            *(("Hưởng ứng",) if several else ()),
            "Mục đích",
            "Tiêu chí thi đua",
        ),
        widths=(8, 20, 26, *((16,) if several else ()), 32, 38),
        rows=tuple(rows),
        totals=1,
    )


def launched_counts(dossier: Dossier, movements: Sequence[str]) -> list[tuple[GridCell, ...]]:
    """How many movements each unit launched, as it listed them or as its sum says."""
    sums = stated_sums(dossier, "launched", movements)
    return [
        (
            dossier.unit_name(unit),
            _with_sums(
                Figure(value=len(_once(figures, figures.launched, movements))),
                [stated for stated in sums if stated.unit == unit],
            ),
        )
        for unit, figures in dossier.figures.items()
    ]


def inspections_table(dossier: Dossier, movements: Sequence[str]) -> Grid:
    """Inspections of each unit that answered, 0 where it had none; no rows when all had none."""
    sums = stated_sums(dossier, "inspections", movements)
    summed = {stated.unit for stated in sums}
    found = {
        unit: _once(figures, figures.inspections, movements)
        for unit, figures in dossier.figures.items()
        if unit in summed or any(figures.answers("inspections", movement) for movement in movements)
    }
    every = [told for of_unit in found.values() for told in of_unit]
    made: list[tuple[GridCell, ...]] = []
    if every or sums:
        for unit, rows in found.items():
            name, of_unit = dossier.unit_name(unit), [s for s in sums if s.unit == unit]
            made.append((f"{name} ({NOT_LISTED})" if of_unit else name, *_visits(rows, of_unit)))
        made.append(("Toàn tỉnh", *_visits(every, sums)))
    return Grid(
        caption="",
        origin=rows_of("inspections"),
        columns=("Đơn vị", "Số cuộc", "Số nơi được kiểm tra"),
        widths=(50, 20, 26),
        rows=tuple(made),
        totals=1 if made else 0,
    )


def _visits(every: Sequence[_Told[Inspection]], sums: Sequence[StatedSum]) -> tuple[Figure, Figure]:
    """How many inspections, in how many places; sums tell of no places."""
    count = _with_sums(_number(every, "inspections"), sums)
    if sums and not every:
        return count, Figure(value=None)
    places = sum(told.first.places for told in every)
    return count, _number(every, "inspections", places)


def _with_sums(number: Figure, sums: Sequence[StatedSum]) -> Figure:
    return with_sums(number, sums, COUNTED_LISTS)


def _once(
    figures: UnitFigures, rows: Sequence[Listed] | None, movements: Sequence[str]
) -> list[_Told[Listed]]:
    """The things that the rows of these movements list, in the order of their first rows.

    Two rows alike for one movement are two things (two visits in one month), and each may be
    listed for another movement too.
    """
    alike = Counter[tuple[str, Hashable]]()
    places: dict[tuple[Hashable, int], list[int]] = {}
    every = rows or ()
    for position, row in enumerate(every):
        if row.movement in movements:
            alike[row.movement, row.identity] += 1
            thing = (row.identity, alike[row.movement, row.identity])
            places.setdefault(thing, []).append(position)
    return [
        _Told(
            figures=figures,
            rows=tuple(every[position] for position in found),
            positions=tuple(found),
        )
        for found in places.values()
    ]


def _number(every: Sequence[_Told[Listed]], name: str, value: int | None = None) -> Figure:
    behind = [place for told in every for place in told.behind]
    return stated_by(behind, name, len(every) if value is None else value)


def stated_by(behind: Iterable[tuple[UnitFigures, int]], name: str, value: int) -> Figure:
    """A number from rows of several units' files; the note names each file with its rows."""
    rows: dict[str, list[int]] = {}
    for figures, position in behind:
        rows.setdefault(where(figures), []).append(position + 1)
    if not rows:
        return Figure(value=value)
    files = "; ".join(
        f"{path}, dòng {', '.join(map(str, sorted(found)))}" for path, found in rows.items()
    )
    source = "; ".join(f"{path.partition('/')[0]} {runs(found)}" for path, found in rows.items())
    return Figure(
        value=value,
        note=f"Số liệu các đơn vị khai ở mục {list_name(name)}: {files}.",
        source=source,
    )
