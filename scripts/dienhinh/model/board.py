"""The progress board of a call: who was asked for what, what came, what is missing. Internal."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from dienhinh.model.percent import whole_percent
from dienhinh.vietnamese import date_text, number_text

# All is there; something came and something is missing; nothing came.
State: TypeAlias = Literal["done", "partly", "nothing"]
STATE_NAMES: dict[State, str] = {
    "done": "đủ",
    "partly": "còn thiếu",
    "nothing": "chưa gửi",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardProfile:
    """A nominated profile: how complete its file is, and what is missing or wrong in it."""

    path: str
    name: str
    filled: int
    asked: int
    missing: tuple[str, ...]
    errors: tuple[str, ...]
    is_valid: bool
    is_published: bool

    @property
    def score(self) -> int:
        """Share of what is asked that is there, in whole percent, never rounded up to 100."""
        return whole_percent(self.filled, self.asked)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardCell:
    """A unit in a movement, which has a short name and its official one.

    `least` and `most` are 0 where no profiles are asked. `report` is how the report arrived
    ("215/BC-UBND, nhận 20/11/2023"), with those that correct it and the newest named, None when
    none did. It is late when the first was, and unknown when errors in the file hide whether one
    came. `has_words`: the words of the report are there, signed or not.
    """

    movement: str
    movement_name: str
    official_name: str
    least: int
    most: int
    profiles: tuple[BoardProfile, ...]
    report: str | None
    is_report_late: bool
    is_report_unknown: bool
    has_words: bool

    @property
    def report_state(self) -> str:
        """How the report arrived, or what else is known of it, as it stands behind the unit."""
        if self.report is not None:
            return f"{self.report}{' (quá hạn)' if self.is_report_late else ''}"
        if self.is_report_unknown:
            return "chưa rõ, tệp số liệu còn lỗi"
        return "có phần lời, chưa nhận bản ký" if self.has_words else "chưa nhận"

    @property
    def received(self) -> int:
        """Profiles that came, sound or not."""
        return len(self.profiles)

    @property
    def valid(self) -> int:
        """Profiles without error."""
        return sum(profile.is_valid for profile in self.profiles)

    @property
    def published(self) -> int:
        """Profiles that readers of the site see."""
        return sum(profile.is_published for profile in self.profiles)

    @property
    def lacking(self) -> int:
        """Profiles still to be sent for the least asked."""
        return max(0, self.least - self.received)

    @property
    def surplus(self) -> int:
        """Profiles beyond the most asked."""
        return max(0, self.received - self.most) if self.most else 0

    @property
    def state(self) -> State:
        """How far the unit is with this movement: report and profiles together."""
        is_full = self.valid >= self.least and not self.surplus
        if is_full and self.report is not None:
            return "done"
        came = self.received or self.report is not None or self.has_words
        return "partly" if came or self.is_report_unknown else "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """A unit: a cell for each movement, the questions of `unit.yaml` it has not answered.

    `unplaced` are profiles so faulty that nobody can say for which movement they are.
    `figures_file` is the file of its figures, None while there is none; `figures_errors` is what is
    wrong in it, `unknown` the lists of which that hides something, with how a letter names them.
    `owed_figures` are the open questions as a letter asks them, with their items of the outline.
    """

    unit: str
    name: str
    group: str
    cells: tuple[BoardCell, ...]
    unplaced: tuple[BoardProfile, ...]
    figures_file: str | None
    figures_errors: tuple[str, ...]
    unknown: Mapping[str, str]
    unanswered: tuple[str, ...]
    owed_figures: tuple[str, ...]
    filled: int
    asked: int

    @property
    def score(self) -> int:
        """Share of everything asked of the unit that is there, in whole percent."""
        return whole_percent(self.filled, self.asked)

    @property
    def state(self) -> State:
        """The worst of its parts, "nothing" only when nothing at all came."""
        states = {cell.state for cell in self.cells}
        is_figured = self.figures_file is not None
        is_clean = not self.figures_errors and not self.unplaced
        if states == {"done"} and is_figured and not self.unanswered and is_clean:
            return "done"
        came = is_figured or self.unplaced
        return "nothing" if states == {"nothing"} and not came else "partly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A call on one day.

    Everything is asked for before the `deadline`; `days_left` is 0 on the day before it, and then
    negative.

    `unnamed` are groups that the dispatch addresses without saying which units they are.
    """

    call: str
    title: str
    day: dt.date
    deadline: dt.date
    days_left: int
    movements: tuple[tuple[str, str], ...]
    rows: tuple[BoardRow, ...]
    unnamed: tuple[str, ...]

    def totals(self) -> dict[str, int]:
        """Sums over all cells; slots are cells that ask for profiles, filled have the least."""
        cells = [cell for row in self.rows for cell in row.cells]
        asking = [cell for cell in cells if cell.least]
        return {
            "units": len(self.rows),
            "done": sum(row.state == "done" for row in self.rows),
            "nothing": sum(row.state == "nothing" for row in self.rows),
            "slots": len(asking),
            "slots_filled": sum(cell.valid >= cell.least for cell in asking),
            "asked_least": sum(cell.least for cell in asking),
            "asked_most": sum(cell.most for cell in asking),
            "received": sum(cell.received for cell in cells)
            + sum(len(row.unplaced) for row in self.rows),
            "valid": sum(cell.valid for cell in cells),
            "published": sum(cell.published for cell in cells),
            "reports": sum(cell.report is not None for cell in cells),
            "reports_unknown": sum(cell.is_report_unknown for cell in cells),
            "reports_asked": len(cells),
        }


def days_text(board: Board) -> str:
    """`còn 5 ngày, hạn trước ngày 20/11/2023`, `quá hạn 3 ngày (trước ngày 20/11/2023)`."""
    when = f"trước ngày {date_text(board.deadline)}"
    if board.days_left < 0:
        return f"quá hạn {number_text(-board.days_left)} ngày ({when})"
    if board.days_left == 0:
        return f"hôm nay là ngày cuối ({when})"
    return f"còn {number_text(board.days_left)} ngày, hạn {when}"
