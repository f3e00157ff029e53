"""The tables of the synthesis about who answered: reports, profiles, figures, open questions."""

from collections.abc import Callable, Iterator, Sequence

from dienhinh.derive.reports.board import open_questions, question_states
from dienhinh.model.board import Board, BoardRow
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import Grid, GridCell
from dienhinh.model.schema.fields import field_named
from dienhinh.model.schema.unit import UNIT_FIGURES
from dienhinh.model.unit_figures import QUESTIONS
from dienhinh.vietnamese import span, two_digits

# As many rows that hold nothing are read over.
_MOST_EMPTY = 5


def rows_told(board: Board, is_told: Callable[[BoardRow], bool]) -> tuple[list[BoardRow], str]:
    """The rows to print, and what the rest, of which there is nothing to tell, is called.

    A hundred rows of nothing hide the few that hold something; a handful does not: "" then.
    """
    rows = list(board.rows)
    told = [row for row in rows if is_told(row)]
    rest = len(rows) - len(told)
    if rest <= _MOST_EMPTY:
        return rows, ""
    return told, f"{two_digits(rest)} đơn vị{' còn lại' if told else ''}"


def answers_table(dossier: Dossier, board: Board, movements: Sequence[str]) -> Grid:
    """Who answered: report and profiles of each movement, figures of the unit."""
    columns = ["TT", "Đơn vị"]
    for short in (dossier.reference.movements[movement].short for movement in movements):
        columns += [f"{short}: báo cáo", f"{short}: hồ sơ"]
    told, rest = rows_told(board, lambda row: _came(row, movements))
    rows: list[tuple[GridCell, ...]] = [
        (str(number), row.name, *_answer(row, movements), _figures(dossier, row, movements))
        for number, row in enumerate(told, 1)
    ]
    if rest:
        nothing = ("chưa nhận", "0") * len(movements)
        rows.append(("", f"{rest} (tên nêu ở trên)", *nothing, "chưa gửi"))
    return Grid(
        caption="",
        columns=(*columns, "Số liệu đơn vị"),
        # "chưa nhận" and "thiếu 1/12 mục" stand on one line.
        widths=(6, 26, *((17, 11) * len(movements)), 24),
        rows=tuple(rows),
    )


def open_questions_table(dossier: Dossier, board: Board, movements: Sequence[str]) -> Grid:
    """Which questions the units that sent figures left open, or errors hide; no rows when none."""
    rows: list[tuple[GridCell, ...]] = []
    for row in board.rows:
        states = question_states(dossier, row.unit, movements)
        if states and row.figures_file is not None:
            told = ("; ".join(states.get(name, ("đủ",))) for name in QUESTIONS)
            rows.append((str(len(rows) + 1), row.name, *told))
    return Grid(
        caption="",
        columns=("TT", "Đơn vị", *(field_named(UNIT_FIGURES, name).vi for name in QUESTIONS)),
        widths=(6, 24, *((20,) * len(QUESTIONS))),
        rows=tuple(rows),
    )


def _came(row: BoardRow, movements: Sequence[str]) -> bool:
    cells = (cell for cell in row.cells if cell.movement in movements)
    is_told = row.figures_file is not None or bool(row.unplaced)
    return is_told or any(cell.state != "nothing" for cell in cells)


def _answer(row: BoardRow, movements: Sequence[str]) -> Iterator[GridCell]:
    for cell in row.cells:
        if cell.movement not in movements:
            continue
        yield cell.report_state
        asked = f"/{span(cell.least, cell.most)}" if cell.least else ""
        faulty = cell.received - cell.valid
        beside = f", {faulty} còn lỗi" if faulty else ""
        is_told = cell.least or cell.received
        yield f"{cell.valid}{asked}{beside}" if is_told else "không yêu cầu"


def _figures(dossier: Dossier, row: BoardRow, movements: Sequence[str]) -> str:
    if row.figures_file is None:
        return "chưa gửi"
    missing = sum(map(len, open_questions(dossier, row.unit, movements).values()))
    states = [f"còn {len(row.figures_errors)} lỗi"] if row.figures_errors else []
    if missing:
        states.append(f"thiếu {missing}/{len(QUESTIONS) * len(movements)} mục")
    return "; ".join(states) or "đủ"
