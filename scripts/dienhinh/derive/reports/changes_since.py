"""Which numbers of a synthesis are no longer what they were in an earlier state of the data."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from dienhinh.model.official import Figure, Grid, GridCell, plain
from dienhinh.vietnamese import number_text

Key = tuple[str, str, str]


def changed_grid(
    before: Sequence[tuple[str, Grid]], after: Sequence[tuple[str, Grid]], since: str
) -> Grid:
    """A row for each number that differs: table, row, column, then, now, difference."""
    old, new = _numbers(before), _numbers(after)
    rows: list[tuple[GridCell, ...]] = []
    for key in [*new, *(key for key in old if key not in new)]:
        was, now = old.get(key), new.get(key)
        # A table may have a row of zeros for whom it had none before: nothing came, nothing went.
        if (was or 0) == (now or 0):
            continue
        table, row, column = key
        rows.append((table, row, column, _shown(was), _shown(now), _difference(was, now)))
    return Grid(
        caption="",
        columns=("Bảng", "Dòng", "Cột", f"Tại {since}", "Nay", "Chênh lệch"),
        # "Tại ngày 01/12/2026" breaks between its words, never within the date.
        widths=(28, 26, 20, 16, 11, 15),
        rows=tuple(rows),
    )


def _numbers(grids: Sequence[tuple[str, Grid]]) -> Mapping[Key, int | None]:
    return {key: value for name, grid in grids for key, value in _cells(name, grid)}


def _cells(name: str, grid: Grid) -> Iterator[tuple[Key, int | None]]:
    """Numbers by table, row and column; a row goes by its words, not by its place in the table.

    Words behind the numbers are remarks on them, which change as they do.
    """
    for row in grid.rows:
        cells = [pair for pair in zip(grid.columns, row, strict=True) if pair[0] != "TT"]
        named = (cell for _, cell in takewhile(lambda pair: not _is_number(pair[1]), cells))
        label = " ".join(plain(cell) for cell in named if cell and not isinstance(cell, Figure))
        for column, cell in cells:
            if isinstance(cell, Figure):
                yield (name, label, column), cell.value


def _is_number(cell: GridCell) -> bool:
    return isinstance(cell, Figure)


def _shown(value: int | None) -> GridCell:
    return Figure(value=value) if value is not None else "không có"


def _difference(was: int | None, now: int | None) -> GridCell:
    if was is None or now is None:
        return "mới" if was is None else "đã bỏ"
    return f"{'-' if now < was else '+'}{number_text(abs(now - was))}"
