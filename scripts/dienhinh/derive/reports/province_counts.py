"""What a synthesis counts in sentences, and in tables of words, as numbers that can be compared.

A table whose cells are words, as that of the answers, has no number for `changes_since` to see.
"""

from collections.abc import Iterator, Sequence

from dienhinh.derive.reports.board import board
from dienhinh.derive.reports.nominees import nominees
from dienhinh.derive.reports.stated_rows import launched_counts
from dienhinh.derive.reports.tellings import tellings, why_unread
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import Figure, Grid, GridCell

# The titles that the report gives the tables about the same.
ANSWERS = "Tình hình trả lời"
LAUNCHED = "Phong trào do đơn vị phát động"
TELLINGS = "Đăng, phát về điển hình"
PRESS_LIST = "Điển hình từ báo chí"
_WHOLE = "Toàn tỉnh"


def province_counts(dossier: Dossier, movements: Sequence[str]) -> Iterator[tuple[str, Grid]]:
    """Reports and sound profiles of each unit, movements launched, tellings, press profiles."""
    yield ANSWERS, _answers(dossier, movements)
    yield LAUNCHED, _grid(("Phong trào",), launched_counts(dossier, movements))
    units = dossier.asked_units()
    if why_unread(dossier) is None:
        own = nominees(dossier, units, movements, "nomination", internal=False)
        yield TELLINGS, _whole("Lần", len(tellings(dossier, own)))
    every = sorted({*units, *(filed.unit for filed in dossier.filed)})
    press = nominees(dossier, every, movements, "press", internal=False)
    yield PRESS_LIST, _whole("Điển hình", len(press))


def _answers(dossier: Dossier, movements: Sequence[str]) -> Grid:
    asked = [movement for movement in movements if movement in dossier.call.movements]
    columns: list[str] = []
    for movement in asked:
        short = dossier.reference.movements[movement].short
        columns += [f"{short}: báo cáo", f"{short}: hồ sơ"]
    rows: list[tuple[GridCell, ...]] = []
    for row in board(dossier).rows:
        cells = {cell.movement: cell for cell in row.cells}
        numbers = [(int(cells[m].report is not None), cells[m].valid) for m in asked]
        rows.append((row.name, *(Figure(value=number) for pair in numbers for number in pair)))
    return _grid(columns, rows)


def _whole(column: str, number: int) -> Grid:
    return _grid((column,), [(_WHOLE, Figure(value=number))])


def _grid(columns: Sequence[str], rows: Sequence[tuple[GridCell, ...]]) -> Grid:
    return Grid(
        caption="", columns=("Đơn vị", *columns), widths=(1,) * (1 + len(columns)), rows=tuple(rows)
    )
