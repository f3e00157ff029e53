"""The progress board as text with colour, as JSON, and as one HTML page that needs nothing else."""

import json
from pathlib import Path

from dienhinh.model.board import Board, BoardCell, BoardProfile, BoardRow, State
from dienhinh.render.templates import environment
from dienhinh.vietnamese import date_text, number_text

STATE_WORDS: dict[State, str] = {
    "done": "đủ",
    "partly": "còn thiếu",
    "nothing": "chưa gửi",
}
_STATE_WORDS_EN: dict[State, str] = {
    "done": "complete",
    "partly": "incomplete",
    "nothing": "sent nothing",
}
# Select Graphic Rendition (ECMA-48, 8.3.117): green, yellow, red, bold.
_COLORS: dict[State, str] = {"done": "32", "partly": "33", "nothing": "31"}
_NAME_WIDTH = 30


def board_text(board: Board, *, has_color: bool) -> str:
    """One line a unit and movement, then what is missing; colours only where they are shown."""
    lines = [
        f"{board.title}. Ngày {date_text(board.day)}, {days_text(board)}.",
        _totals_text(board.totals()),
        "",
    ]
    for row in board.rows:
        state = _colored(STATE_WORDS[row.state], row.state, has_color=has_color)
        lines.append(f"{row.name:<{_NAME_WIDTH}} {row.score:>3} %  {state}")
        lines.extend(f"  {_cell_text(cell, has_color=has_color)}" for cell in row.cells)
        lines.append(f"  số liệu đơn vị: {figures_text(row)}")
    lines.extend(f"Chưa có danh sách đơn vị: {name}" for name in board.unnamed)
    return "".join(f"{line}\n" for line in lines)


def board_english_text(board: Board, *, has_color: bool) -> str:
    """The same for `--lang en`; names stay as they are written, `check` tells what is missing."""
    totals = board.totals()
    partly = totals["units"] - totals["done"] - totals["nothing"]
    left = board.days_left
    when = f"{left} days left" if left >= 0 else f"{-left} days overdue"
    sums = (
        f"Units: {totals['done']} complete, {partly} incomplete, {totals['nothing']} sent nothing. "
        f"Profiles: {totals['asked_least']}-{totals['asked_most']} asked, {totals['received']} "
        f"received, {totals['valid']} valid, {totals['published']} published. Reports: "
        f"{totals['reports']}/{totals['reports_asked']}."
    )
    lines = [f"{board.title}. {board.day}, {when} (before {board.deadline}).", sums, ""]
    for row in board.rows:
        state = _colored(_STATE_WORDS_EN[row.state], row.state, has_color=has_color)
        lines.append(f"{row.name:<{_NAME_WIDTH}} {row.score:>3} %  {state}")
        lines.extend(_english_cell(cell, has_color=has_color) for cell in row.cells)
        lines.append(f"  figures of the unit: {_english_figures(row)}")
    lines.extend(f"No list of units yet: {name}" for name in board.unnamed)
    return "".join(f"{line}\n" for line in lines)


def _english_figures(row: BoardRow) -> str:
    if row.figures_file is None:
        return "not sent"
    if row.figures_errors:
        return f"{len(row.figures_errors)} errors"
    return f"{len(row.unanswered)} unanswered" if row.unanswered else "complete"


def _english_cell(cell: BoardCell, *, has_color: bool) -> str:
    asked = f"/{cell.least}-{cell.most}" if cell.least else ""
    report = "report received" if cell.report else "no report yet"
    late = " (overdue)" if cell.is_report_late else ""
    surplus = f", {cell.surplus} too many" if cell.surplus else ""
    text = (
        f"{cell.movement_name}: received {cell.received}{asked}, valid {cell.valid}, published "
        f"{cell.published}{surplus}; {report}{late}"
    )
    lacks = [
        f"\n    {profile.name}: {len(profile.missing)} missing, {len(profile.errors)} errors"
        for profile in cell.profiles
        if _lack(profile)
    ]
    return f"  {_colored(text, cell.state, has_color=has_color)}{''.join(lacks)}"


def _totals_text(totals: dict[str, int]) -> str:
    partly = totals["units"] - totals["done"] - totals["nothing"]
    return (
        f"Đơn vị: {totals['done']} đủ, {partly} còn thiếu, {totals['nothing']} chưa gửi. Hồ sơ: đề "
        f"nghị {totals['asked_least']}-{totals['asked_most']}, nhận {totals['received']}, hợp lệ "
        f"{totals['valid']}, đăng {totals['published']}. Báo cáo: {totals['reports']}/"
        f"{totals['reports_asked']}."
    )


def board_json(board: Board) -> str:
    """The board as a JSON object, for other programs."""
    tree = {
        "call": board.call,
        "title": board.title,
        "day": board.day.isoformat(),
        "deadline": board.deadline.isoformat(),
        "days_left": board.days_left,
        "totals": board.totals(),
        "units": [_row_tree(row) for row in board.rows],
        "groups_without_units": list(board.unnamed),
    }
    return json.dumps(tree, ensure_ascii=False, indent=1) + "\n"


def board_html(board: Board, theme: Path) -> str:
    """The board as one page: styles and script inside, nothing loaded from anywhere."""
    template = environment(theme).get_template("reports/board.html")
    return template.render(
        board=board,
        totals=board.totals(),
        days=days_text(board),
        states=STATE_WORDS,
        figures={row.unit: figures_text(row) for row in board.rows},
    )


def days_text(board: Board) -> str:
    """`còn 5 ngày, hạn trước ngày 20/11/2023`, `quá hạn 3 ngày (trước ngày 20/11/2023)`."""
    when = f"trước ngày {date_text(board.deadline)}"
    if board.days_left < 0:
        return f"quá hạn {number_text(-board.days_left)} ngày ({when})"
    return f"còn {number_text(board.days_left)} ngày, hạn {when}"


def figures_text(row: BoardRow) -> str:
    """What became of a unit's own figures."""
    if row.figures_file is None:
        return "chưa gửi"
    if row.figures_errors:
        return f"còn {len(row.figures_errors)} lỗi"
    return f"chưa khai {', '.join(row.unanswered)}" if row.unanswered else "đủ"


def _cell_text(cell: BoardCell, *, has_color: bool) -> str:
    asked = f"/{cell.least}-{cell.most}" if cell.least else ""
    report = f"báo cáo {cell.report}" if cell.report else "chưa có báo cáo"
    late = " (quá hạn)" if cell.is_report_late else ""
    surplus = f", thừa {cell.surplus}" if cell.surplus else ""
    text = (
        f"{cell.movement_name}: nhận {cell.received}{asked}, hợp lệ {cell.valid}, đăng "
        f"{cell.published}{surplus}; {report}{late}"
    )
    lacks = [
        f"\n    {profile.name}: {_lack(profile)}" for profile in cell.profiles if _lack(profile)
    ]
    return _colored(text, cell.state, has_color=has_color) + "".join(lacks)


def _lack(profile: BoardProfile) -> str:
    if profile.missing:
        return f"thiếu {'; '.join(profile.missing)}"
    return "" if profile.is_valid else f"{len(profile.errors)} lỗi: {profile.errors[0]}"


def _colored(text: str, state: State, *, has_color: bool) -> str:
    return f"\x1b[{_COLORS[state]}m{text}\x1b[0m" if has_color else text


def _row_tree(row: BoardRow) -> dict[str, object]:
    return {
        "unit": row.unit,
        "name": row.name,
        "group": row.group,
        "state": row.state,
        "score": row.score,
        "figures_file": row.figures_file,
        "figures_errors": list(row.figures_errors),
        "unanswered": list(row.unanswered),
        "movements": [_cell_tree(cell) for cell in row.cells],
    }


def _cell_tree(cell: BoardCell) -> dict[str, object]:
    return {
        "movement": cell.movement,
        "state": cell.state,
        "asked": [cell.least, cell.most],
        "received": cell.received,
        "valid": cell.valid,
        "published": cell.published,
        "lacking": cell.lacking,
        "surplus": cell.surplus,
        "report": cell.report,
        "report_late": cell.is_report_late,
        "profiles": [
            {
                "path": profile.path,
                "name": profile.name,
                "score": profile.score,
                "missing": list(profile.missing),
                "errors": list(profile.errors),
                "valid": profile.is_valid,
                "published": profile.is_published,
            }
            for profile in cell.profiles
        ],
    }
