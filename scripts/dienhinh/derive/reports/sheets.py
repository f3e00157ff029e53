"""The tables of a report and of the board as sheets of a workbook."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dienhinh.derive.reports.reminders import reminder_points
from dienhinh.model.board import STATE_NAMES, Board, BoardCell, BoardRow, State, days_text
from dienhinh.model.official import Figure, Grid, GridCell, plain
from dienhinh.model.workbook import Sheet, SheetCell, Tone
from dienhinh.vietnamese import date_text, span

STATE_FILLS: dict[State, str] = {
    "done": "C8E6C9",
    "partly": "FFF1B8",
    "nothing": "F8C9C4",
}
_WIDTH_PER_SHARE = 0.9
# Columns that count rows or name years: papers hold them as words.
_BARE = frozenset({"TT", "Năm"})


def report_sheets(grids: Sequence[tuple[str, Grid]], about: str) -> tuple[Sheet, ...]:
    """A sheet for each table, then one that says where every number comes from.

    `about` says whose they are, of which day: sheets are printed and sent one by one.
    """
    sheets = [_sheet(title, grid, about) for title, grid in grids]
    sources = [row for title, grid in grids for row in _sources(title, grid)]
    sheets.append(
        Sheet(
            name="Nguồn số liệu",
            title="Mỗi con số lấy từ đâu",
            columns=("Bảng", "Dòng", "Cột", "Số", "Nguồn"),
            widths=(30, 8, 24, 10, 90),
            rows=tuple(sources),
            about=about,
        )
    )
    return tuple(sheets)


def _sheet(title: str, grid: Grid, about: str) -> Sheet:
    bare = tuple(place for place, name in enumerate(grid.columns) if name in _BARE)
    return Sheet(
        name=title,
        title=grid.caption or title,
        columns=grid.columns,
        widths=tuple(max(8, round(width * _WIDTH_PER_SHARE)) for width in grid.widths),
        rows=tuple(
            tuple(_value(cell, is_bare=place in bare) for place, cell in enumerate(row))
            for row in grid.rows
        ),
        totals=grid.totals,
        about=about,
        unspaced=bare,
    )


def _value(cell: GridCell, *, is_bare: bool) -> SheetCell:
    if isinstance(cell, Figure):
        return cell.value
    text = plain(cell)
    return int(text) if is_bare and text.isdecimal() else text


def _sources(title: str, grid: Grid) -> Iterator[tuple[SheetCell, ...]]:
    for number, row in enumerate(grid.rows, 1):
        for column, cell in zip(grid.columns, row, strict=True):
            if isinstance(cell, Figure) and cell.note:
                yield (title, number, column, cell.value, cell.note)


def board_sheets(board: Board) -> tuple[Sheet, ...]:
    """The board: units and movements, profiles with what they lack, what to remind of."""
    about = f"{board.title}. Ngày {date_text(board.day)}, {days_text(board)}."
    sheets = (_cells_sheet(board), _profiles_sheet(board), _reminders_sheet(board))
    return tuple(replace(sheet, about=about) for sheet in sheets)


def _cells_sheet(board: Board) -> Sheet:
    rows: list[tuple[SheetCell, ...]] = [
        (
            row.name,
            row.group,
            cell.movement_name,
            _asked(cell),
            cell.received,
            cell.valid,
            cell.published,
            cell.lacking,
            cell.report_state,
            ", ".join(row.unanswered),
            _faults(row),
            row.score,
            STATE_NAMES[cell.state],
        )
        for row in board.rows
        for cell in row.cells
    ]
    return Sheet(
        name="Đơn vị",
        title="Tiến độ của từng đơn vị",
        columns=(
            "Đơn vị",
            "Nhóm",
            "Phong trào",
            "Đề nghị",
            "Đã nhận",
            "Hợp lệ",
            "Đã đăng",
            "Còn thiếu",
            "Báo cáo",
            "Số liệu còn thiếu",
            "Tệp số liệu còn lỗi",
            "Điểm đầy đủ (%)",
            "Tình trạng",
        ),
        widths=(20, 15, 14, 8, 8, 8, 8, 8, 18, 26, 20, 9, 11),
        rows=tuple(rows),
        tones=(Tone(column=12, fills=_fills()),),
    )


def _profiles_sheet(board: Board) -> Sheet:
    return Sheet(
        name="Hồ sơ",
        title="Hồ sơ đã nhận và phần còn thiếu",
        columns=("Đơn vị", "Phong trào", "Hồ sơ", "Tệp", "Đầy đủ (%)", "Thiếu", "Lỗi", "Đã đăng"),
        widths=(18, 14, 24, 26, 9, 28, 34, 8),
        rows=tuple(
            (
                row.name,
                movement,
                profile.name,
                profile.path,
                profile.score,
                "; ".join(profile.missing),
                "\n".join(profile.errors),
                "có" if profile.is_published else "chưa",
            )
            for row in board.rows
            for movement, profiles in (
                *((cell.movement_name, cell.profiles) for cell in row.cells),
                ("chưa rõ", row.unplaced),
            )
            for profile in profiles
        ),
    )


def _reminders_sheet(board: Board) -> Sheet:
    return Sheet(
        name="Cần nhắc",
        title="Những điều cần nhắc từng đơn vị",
        columns=("Đơn vị", "Cần bổ sung"),
        widths=(28, 120),
        rows=tuple((row.name, point) for row in board.rows for point in reminder_points(row)),
    )


def _faults(row: BoardRow) -> str:
    """How many errors the file of figures has, and what they hide."""
    errors = len(row.figures_errors)
    hidden = f": chưa rõ {', '.join(row.unknown.values())}" if row.unknown else ""
    return f"{errors} lỗi{hidden}" if errors else ""


def _asked(cell: BoardCell) -> str:
    return span(cell.least, cell.most) if cell.least else "không yêu cầu"


def _fills() -> tuple[tuple[str, str], ...]:
    return tuple((STATE_NAMES[state], STATE_FILLS[state]) for state in STATE_NAMES)
