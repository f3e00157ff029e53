"""The progress board as JSON, and as one HTML page that needs nothing else."""

import json
from pathlib import Path

from dienhinh.model.board import STATE_NAMES, Board, BoardCell, BoardProfile, BoardRow, days_text
from dienhinh.render.templates import environment


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
        states=STATE_NAMES,
        figures={row.unit: figures_text(row) for row in board.rows},
    )


def figures_text(row: BoardRow) -> str:
    """What became of a unit's own figures."""
    if row.figures_file is None:
        return "chưa gửi"
    states = []
    if row.figures_errors:
        hidden = f", chưa rõ: {', '.join(row.unknown.values())}" if row.unknown else ""
        states.append(f"còn {len(row.figures_errors)} lỗi{hidden}")
    if row.unanswered:
        states.append(f"thiếu {', '.join(row.unanswered)}")
    return "; ".join(states) or "đủ"


def _row_tree(row: BoardRow) -> dict[str, object]:
    return {
        "unit": row.unit,
        "name": row.name,
        "group": row.group,
        "state": row.state,
        "score": row.score,
        "figures_file": row.figures_file,
        "figures_errors": list(row.figures_errors),
        "figures_unknown": list(row.unknown),
        "unanswered": list(row.unanswered),
        "movements": [_cell_tree(cell) for cell in row.cells],
        "profiles_of_unknown_movement": [_profile_tree(profile) for profile in row.unplaced],
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
        "report_unknown": cell.is_report_unknown,
        "words": cell.has_words,
        "profiles": [_profile_tree(profile) for profile in cell.profiles],
    }


def _profile_tree(profile: BoardProfile) -> dict[str, object]:
    return {
        "path": profile.path,
        "name": profile.name,
        "score": profile.score,
        "missing": list(profile.missing),
        "errors": list(profile.errors),
        "valid": profile.is_valid,
        "published": profile.is_published,
    }
