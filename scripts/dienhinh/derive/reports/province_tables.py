"""The tables of the province's synthesis: by unit, movement, kind, sector, form of award.

Each number carries what it was counted from; a table of both movements has their columns side by
side and the sum behind them.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from dienhinh.derive.reports.answer_tables import rows_told
from dienhinh.derive.reports.nominees import Nominee, cited, runs
from dienhinh.derive.reports.stated_rows import rows_of, stated_by
from dienhinh.derive.reports.stated_sums import NOT_LISTED, StatedSum, stated_sums, with_sums
from dienhinh.derive.reports.tables import FIGURE_NAMES, FIGURES, KINDS, award_order, model_sum
from dienhinh.model.awards_told import award_told
from dienhinh.model.board import Board, BoardRow
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import Figure, Grid, GridCell
from dienhinh.model.schema.lists import LEVEL_NAMES
from dienhinh.model.schema.profile import KIND_NAMES
from dienhinh.model.unit_figures import AWARDED, AwardCount, UnitFigures
from dienhinh.vietnamese import comparison_key, quoted

# What the cells of a table of sources name.
_PROFILES = "số của hồ sơ trong Phụ lục I"
# A row of a unit's file with its place there.
_Row: TypeAlias = tuple[UnitFigures, int, AwardCount]


class ProvinceTables:
    """Tables over some movements of a call; `own` are the nominated profiles, numbered."""

    def __init__(
        self, dossier: Dossier, board: Board, movements: Sequence[str], own: Sequence[Nominee]
    ) -> None:
        """Count for these movements, in this order."""
        self._dossier = dossier
        self._board = board
        self._movements = tuple(movements)
        self._own = tuple(own)
        self._short = {m: dossier.reference.movements[m].short for m in movements}
        self._several = len(self._movements) > 1

    def by_unit(self) -> Grid:
        """Nominated profiles and models of each unit, by movement and in all."""
        introducing = {nominee.unit for nominee in self._own}
        told, rest = rows_told(self._board, lambda row: row.unit in introducing)
        groups = [(row.name, _of_unit(row.unit)) for row in told]
        return self._counts("Đơn vị", groups, rest)

    def by_kind(self) -> Grid:
        """Nominated profiles by kind."""
        return self._counts("Loại hình", [(KIND_NAMES[k], _of_kind(k)) for k in KINDS])

    def by_sector(self) -> Grid:
        """Nominated profiles by sector, those without profiles left out."""
        present = {n.profile.sector for n in self._own}
        sectors = [s for s in self._dossier.reference.sectors.values() if s.id in present]
        return self._counts("Lĩnh vực", [(s.name, _of_sector(s.id)) for s in sectors])

    def model_figures(self) -> Grid:
        """Jobs, households and members of the models of each unit, as far as they are stated."""
        rows: list[tuple[GridCell, ...]] = []
        for row in self._board.rows:
            of_unit = [n for n in self._models() if n.unit == row.unit]
            if of_unit:
                rows.append((str(len(rows) + 1), row.name, *_model_cells(of_unit)))
        rows.append(("", "Toàn tỉnh", *_model_cells(self._models())))
        return Grid(
            caption="",
            origin=_PROFILES,
            columns=("TT", "Đơn vị", "Mô hình", *FIGURE_NAMES),
            widths=(6, 36, 14, 18, 16, 16),
            rows=tuple(rows),
            totals=1,
        )

    def alike(self) -> tuple[str, ...]:
        """Models of one name in one unit, perhaps one that was put forward for both movements."""
        named: dict[tuple[str, str], list[Nominee]] = {}
        for nominee in self._models():
            if not nominee.is_withheld:
                named.setdefault((nominee.unit, comparison_key(nominee.name)), []).append(nominee)
        return tuple(
            f"{quoted(same[0].name)} ({self._dossier.unit_name(unit)}, hồ sơ số "
            f"{runs([nominee.number for nominee in same])})"
            for (unit, _), same in named.items()
            if len(same) > 1
        )

    def awards_by_form(self) -> Grid:
        """Awards since the first year asked, by level and name, over all units and movements.

        Grades, and what the catalogue lacks, are awards of their own (outline II.5, "nêu cụ thể").
        """
        reference = self._dossier.reference
        rows = sorted(self._awards(), key=lambda r: award_order(r[2], reference)[:3])
        named: dict[tuple[str, str], list[_Row]] = {}
        for row in rows:
            form = reference.awards[row[2].award]
            name = award_told(form, row[2].note).name
            named.setdefault((comparison_key(name), form.level), []).append(row)
        made: list[tuple[GridCell, ...]] = [
            (
                str(number),
                award_told(reference.awards[of_name[0][2].award], of_name[0][2].note).name,
                LEVEL_NAMES[level],
                *_award_cells(of_name),
            )
            for number, ((_, level), of_name) in enumerate(named.items(), 1)
        ]
        sums = self._award_sums()
        if sums:
            cells = _award_cells(None, sums)
            made.append(("", "Chưa kê hình thức (đơn vị chỉ ghi tổng)", "", *cells))
        made.append(("", "Tổng cộng", "", *_award_cells(rows, sums)))
        return Grid(
            caption="",
            origin=rows_of("awards"),
            columns=("TT", "Hình thức", "Cấp", "Tập thể", "Hộ gia đình", "Cá nhân", "Cộng"),
            widths=(6, 46, 18, 12, 13, 12, 11),
            rows=tuple(made),
            totals=1,
        )

    def awards_by_year(self) -> Grid:
        """Awards by year."""
        rows = list(self._awards())
        years = sorted({row.year for _, _, row in rows})
        made: list[tuple[GridCell, ...]] = [
            (str(year), *_award_cells([r for r in rows if r[2].year == year])) for year in years
        ]
        sums = self._award_sums()
        if sums:
            made.append(("Chưa kê năm (đơn vị chỉ ghi tổng)", *_award_cells(None, sums)))
        made.append(("Tổng cộng", *_award_cells(rows, sums)))
        return Grid(
            caption="",
            origin=rows_of("awards"),
            columns=("Năm", "Tập thể", "Hộ gia đình", "Cá nhân", "Cộng"),
            widths=(20, 16, 16, 16, 16),
            rows=tuple(made),
            totals=1,
        )

    def awards_by_unit(self) -> Grid:
        """Awards by unit; a unit that stated nothing has empty cells, not zeros."""
        every = list(self._awards())
        sums = self._award_sums()
        is_whole = not any(self._are_awards_unknown(row) for row in self._board.rows)
        made: list[tuple[GridCell, ...]] = []
        told, rest = rows_told(
            self._board,
            lambda row: (
                self._are_awards_told(row)
                or self._are_awards_unknown(row)
                or any(s.unit == row.unit for s in sums)
            ),
        )
        for number, row in enumerate(told, 1):
            is_told = self._are_awards_told(row)
            stated = [r for r in every if r[0].unit == row.unit] if is_told else None
            summed = [s for s in sums if s.unit == row.unit]
            note = NOT_LISTED if summed else "" if is_told else "chưa khai"
            if self._are_awards_unknown(row):
                # What it states was not left out by the unit, but could not be read.
                note = f"tệp số liệu còn {len(row.figures_errors)} lỗi"
            made.append((str(number), row.name, *_award_cells(stated, summed), note))
        if rest:
            made.append(("", rest, *_award_cells(None), "chưa khai"))
        note = "" if is_whole else "chưa tính tệp còn lỗi"
        made.append(("", "Toàn tỉnh", *_award_cells(every, sums), note))
        return Grid(
            caption="",
            origin=rows_of("awards"),
            columns=("TT", "Đơn vị", "Tập thể", "Hộ gia đình", "Cá nhân", "Cộng", "Ghi chú"),
            widths=(6, 34, 12, 13, 12, 11, 16),
            rows=tuple(made),
            totals=1,
        )

    def _are_awards_told(self, row: BoardRow) -> bool:
        figures = self._dossier.figures.get(row.unit)
        return figures is not None and any(
            figures.answers("awards", movement) for movement in self._movements
        )

    def _are_awards_unknown(self, row: BoardRow) -> bool:
        return any(
            self._dossier.is_unknown(row.unit, "awards", movement) for movement in self._movements
        )

    def _award_sums(self) -> tuple[StatedSum, ...]:
        return stated_sums(self._dossier, "awards", self._movements)

    def _models(self) -> list[Nominee]:
        return [n for n in self._own if n.is_model]

    def _counts(
        self, what: str, groups: Sequence[tuple[str, Callable[[Nominee], bool]]], rest: str = ""
    ) -> Grid:
        """Profiles and models among them for each group, by movement; `rest` has none."""
        rows: list[tuple[GridCell, ...]] = [
            (str(number), name, *self._count_cells([n for n in self._own if belongs(n)]))
            for number, (name, belongs) in enumerate(groups, 1)
        ]
        if rest:
            rows.append(("", rest, *self._count_cells(())))
        rows.append(("", "Toàn tỉnh", *self._count_cells(self._own)))
        columns: list[str] = []
        for movement in self._movements if self._several else ():
            columns += [f"{self._short[movement]}: hồ sơ", f"{self._short[movement]}: mô hình"]
        return Grid(
            caption="",
            origin=_PROFILES,
            columns=("TT", what, *columns, "Tổng hồ sơ", "Tổng mô hình"),
            widths=(6, 30, *((13,) * len(columns)), 13, 13),
            rows=tuple(rows),
            totals=1,
        )

    def _count_cells(self, rows: Sequence[Nominee]) -> Iterator[GridCell]:
        for movement in self._movements if self._several else ():
            of_movement = [n for n in rows if n.profile.movement == movement]
            yield from _pair(of_movement)
        yield from _pair(rows)

    def _awards(self) -> Iterator[_Row]:
        for figures in self._dossier.figures.values():
            for position, row in enumerate(figures.awards or ()):
                if row.movement in self._movements:
                    yield figures, position, row


def _pair(rows: Sequence[Nominee]) -> Iterator[Figure]:
    models = [n for n in rows if n.is_model]
    yield cited(len(rows), rows)
    yield cited(len(models), models)


def _model_cells(rows: Sequence[Nominee]) -> Iterator[Figure]:
    yield cited(len(rows), rows)
    for name in FIGURES:
        yield model_sum(rows, name)


def _award_cells(rows: Sequence[_Row] | None, sums: Sequence[StatedSum] = ()) -> Iterator[Figure]:
    """By kind and in all; where nobody listed any, what no sum states is empty, not 0."""
    parts = [((kind,), (name,)) for kind, name in zip(KINDS, AWARDED, strict=True)]
    for kinds, names in (*parts, (KINDS, AWARDED)):
        number = Figure(value=None)
        if rows is not None:
            counts = [(f, p, sum(row.by_kind[kind] for kind in kinds)) for f, p, row in rows]
            behind = [(f, p) for f, p, count in counts if count]
            number = stated_by(behind, "awards", sum(count for _, _, count in counts))
        yield with_sums(number, sums, names)


def _of_unit(unit: str) -> Callable[[Nominee], bool]:
    return lambda nominee: nominee.unit == unit


def _of_kind(kind: str) -> Callable[[Nominee], bool]:
    return lambda nominee: nominee.profile.kind == kind


def _of_sector(sector: str) -> Callable[[Nominee], bool]:
    return lambda nominee: nominee.profile.sector == sector
