"""Where each number of a synthesis comes from, as tables of the same shape as its own.

Hundreds of footnotes fill pages and are read by nobody; a number's place in its table finds its
source in the table of the same name, and the list of profiles says what a profile's number is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dienhinh.derive.reports.nominees import Nominee
from dienhinh.model.official import Block, Figure, Grid, GridCell, Line

_HOW_TO = (
    "Mỗi bảng dưới đây có cùng dòng, cùng cột với bảng cùng số trong báo cáo; ở chỗ của con số là "
    "nguồn của nó. Bản Excel của báo cáo có các nguồn này ở trang “Nguồn số liệu”."
)

_NARROW = 12
# The number of a row and the two columns that say which it is.
_WORDS = 3


def has_sources(grid: Grid) -> bool:
    """Whether numbers of a table say where they come from in a table of sources."""
    is_told = any(isinstance(cell, Figure) and cell.source for row in grid.rows for cell in row)
    return bool(grid.origin) and is_told


def source_tables(own: Sequence[Nominee], grids: Sequence[tuple[str, Grid]]) -> Iterator[Block]:
    """The profiles by number with their folders, then the sources of each table."""
    yield Line(words=_HOW_TO)
    if own:
        yield Grid(
            caption="Hồ sơ theo số",
            columns=("Số", "Hồ sơ", "Thư mục"),
            widths=(6, 60, 60),
            rows=tuple((str(n.number), n.name, n.where) for n in own),
        )
    for number, (title, grid) in enumerate(grids, 1):
        if has_sources(grid):
            yield replace(_sources(grid), caption=f"Bảng {number}. {title}: {grid.origin}")


def _sources(grid: Grid) -> Grid:
    if isinstance(grid.rows[0][0], Figure):
        return _of_rows(grid)
    return Grid(
        caption="",
        columns=grid.columns,
        widths=tuple(map(_width, grid.widths)),
        rows=tuple(tuple(map(_source, row)) for row in grid.rows),
        totals=grid.totals,
    )


def _of_rows(grid: Grid) -> Grid:
    """Of a table whose rows have one number each: its first words, then the number's source."""
    rows = []
    for row in grid.rows:
        source = next((cell.source for cell in row if isinstance(cell, Figure)), None)
        words = (str(cell.value) if isinstance(cell, Figure) else cell for cell in row[:_WORDS])
        rows.append((*words, source or ""))
    return Grid(
        caption="",
        columns=(*grid.columns[:_WORDS], "Nguồn"),
        widths=(*grid.widths[:_WORDS], 30),
        rows=tuple(rows),
        totals=grid.totals,
    )


def _source(cell: GridCell) -> GridCell:
    return cell.source or "" if isinstance(cell, Figure) else cell


def _width(share: float) -> float:
    """Columns of numbers become columns of words: what was wide gives way."""
    return share if share < _NARROW else max(_NARROW, share * 0.6)
