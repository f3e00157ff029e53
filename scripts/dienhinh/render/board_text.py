"""The progress board as text with colour: one line a unit and movement, then what is missing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from dienhinh.english import counted
from dienhinh.model.board import (
    STATE_NAMES,
    Board,
    BoardCell,
    BoardProfile,
    BoardRow,
    State,
    days_text,
)
from dienhinh.problems import Language
from dienhinh.render.board import figures_text
from dienhinh.vietnamese import date_text, number_text, span

# Select Graphic Rendition (ECMA-48, 8.3.117): green, yellow, red.
_COLORS: dict[State, str] = {"done": "32", "partly": "33", "nothing": "31"}
_NAME_WIDTH = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """How one language says it; `{...}` are totals of the board, or what `cell` puts in."""

    states: Mapping[State, str]
    days: Callable[[Board], str]
    number: Callable[[int], str]
    sums: str
    cell: str
    surplus: str
    report: Callable[[BoardCell], str]
    unclear: str
    lack: Callable[[BoardProfile], str]
    figures: Callable[[BoardRow], str]
    unplaced: str
    unnamed: str


def board_text(board: Board, *, has_color: bool, language: Language) -> str:
    """The board; colours only where they are shown, names as they are written."""
    words = _WORDS[language]
    totals = board.totals()
    partly = totals["units"] - totals["done"] - totals["nothing"]
    counts = {name: words.number(n) for name, n in (totals | {"partly": partly}).items()}
    asked = span(totals["asked_least"], totals["asked_most"], words.number)
    unclear = words.unclear.format(**counts) if totals["reports_unknown"] else ""
    lines = [
        f"{board.title}. {words.days(board)}.",
        words.sums.format(**counts, asked=asked, unclear=unclear),
        "",
    ]
    for row in board.rows:
        state = _colored(words.states[row.state], row.state, has_color=has_color)
        lines.append(f"{row.name:<{_NAME_WIDTH}} {row.score:>3} %  {state}")
        for cell in row.cells:
            lines.append(f"  {_colored(_cell(cell, words), cell.state, has_color=has_color)}")
            lacks = ((profile.name, words.lack(profile)) for profile in cell.profiles)
            lines += [f"    {name}: {lack}" for name, lack in lacks if lack]
        lines += [f"  {words.unplaced}: {p.name}: {words.lack(p)}" for p in row.unplaced]
        lines.append(f"  {words.figures(row)}")
    lines += [f"{words.unnamed}: {name}" for name in board.unnamed]
    return "".join(f"{line}\n" for line in lines)


def _cell(cell: BoardCell, words: _Words) -> str:
    return words.cell.format(
        movement=cell.movement_name,
        received=cell.received,
        asked=f"/{span(cell.least, cell.most)}" if cell.least else "",
        valid=cell.valid,
        published=cell.published,
        surplus=words.surplus.format(cell.surplus) if cell.surplus else "",
        report=words.report(cell),
    )


def _colored(text: str, state: State, *, has_color: bool) -> str:
    return f"\x1b[{_COLORS[state]}m{text}\x1b[0m" if has_color else text


def _lack(profile: BoardProfile) -> str:
    if profile.missing:
        return f"thiếu {'; '.join(profile.missing)}"
    return "" if profile.is_valid else f"{len(profile.errors)} lỗi: {profile.errors[0]}"


def _english_lack(profile: BoardProfile) -> str:
    """What is missing has names in Vietnamese only; `check` tells them in English."""
    if profile.missing:
        return f"{len(profile.missing)} missing"
    return "" if profile.is_valid else counted(len(profile.errors), "error")


def _english_days(board: Board) -> str:
    left = board.days_left
    when = f"{counted(abs(left), 'day')} {'left' if left > 0 else 'overdue'}"
    if left == 0:
        when = "today is the last day"
    return f"{board.day}, {when} (before {board.deadline})"


def _english_figures(row: BoardRow) -> str:
    if row.figures_file is None:
        return "not sent"
    states = []
    if row.figures_errors:
        hidden = f" (unknown: {', '.join(row.unknown)})" if row.unknown else ""
        states.append(counted(len(row.figures_errors), "error") + hidden)
    if row.unanswered:
        states.append(f"{len(row.unanswered)} unanswered")
    return ", ".join(states) or "complete"


def _english_report(cell: BoardCell) -> str:
    if cell.report is not None:
        return f"report {cell.report}{' (overdue)' if cell.is_report_late else ''}"
    if cell.is_report_unknown:
        return "report unknown, the file of figures has errors"
    return "no signed report yet, its words are there" if cell.has_words else "no report yet"


_WORDS: Final[Mapping[Language, _Words]] = {
    "vi": _Words(
        states=STATE_NAMES,
        days=lambda board: f"Ngày {date_text(board.day)}, {days_text(board)}",
        number=number_text,
        sums="Đơn vị: {done} đủ, {partly} còn thiếu, {nothing} chưa gửi. Hồ sơ: đề nghị "
        "{asked}, nhận {received}, hợp lệ {valid}, đăng {published}. Báo cáo: "
        "{reports}/{reports_asked}{unclear}.",
        cell="{movement}: nhận {received}{asked}, hợp lệ {valid}, đăng {published}{surplus}; "
        "{report}",
        surplus=", thừa {}",
        report=lambda cell: f"báo cáo {cell.report_state}",
        unclear=", {reports_unknown} chưa rõ vì tệp còn lỗi",
        lack=_lack,
        figures=lambda row: f"số liệu đơn vị: {figures_text(row)}",
        unplaced="hồ sơ chưa rõ phong trào",
        unnamed="Chưa có danh sách đơn vị",
    ),
    "en": _Words(
        states={"done": "complete", "partly": "incomplete", "nothing": "sent nothing"},
        days=_english_days,
        number="{:,}".format,
        sums="Units: {done} complete, {partly} incomplete, {nothing} sent nothing. Profiles: "
        "{asked} asked, {received} received, {valid} valid, {published} "
        "published. Reports: {reports}/{reports_asked}{unclear}.",
        cell="{movement}: received {received}{asked}, valid {valid}, published "
        "{published}{surplus}; {report}",
        surplus=", {} too many",
        report=_english_report,
        unclear=", {reports_unknown} unknown because of errors",
        lack=_english_lack,
        figures=lambda row: f"figures of the unit: {_english_figures(row)}",
        unplaced="profile of an unknown movement",
        unnamed="No list of units yet",
    ),
}
