"""What the synthesis says of the units in sentences: who answered, who has nothing to tell.

Three things are never told as one: a unit that has nothing, one that did not answer, and one whose
file has errors and could not be read.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from dienhinh.derive.reports.heads import unit_in_text
from dienhinh.model.board import Board, BoardRow
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import Line
from dienhinh.vietnamese import date_text

# The lists of `unit.yaml`: what nobody answered about, what those who did have not.
_SUBJECTS = {
    "documents": ("văn bản đã ban hành", "văn bản nào về Phong trào thi đua"),
    "launched": ("phong trào do mình phát động", "phong trào hưởng ứng do mình phát động"),
    "awards": ("khen thưởng", "khen thưởng qua Phong trào thi đua"),
    "inspections": ("kiểm tra, giám sát", "kiểm tra, giám sát Phong trào thi đua"),
}


class Answers:
    """The answers of the units of a call, as its board shows them."""

    def __init__(self, dossier: Dossier, board: Board, movements: Sequence[str]) -> None:
        """Tell of all units on the board and of these movements."""
        self._dossier = dossier
        self._board = board
        self._movements = tuple(movements)

    def who_answered(self) -> Iterator[Line]:
        """How many reports of these movements came, and which units sent nothing at all."""
        totals, call = self._board.totals(), self._dossier.call
        silent = [self._in_text(row) for row in self._board.rows if row.state == "nothing"]
        reports = sum(
            cell.report is not None
            for row in self._board.rows
            for cell in row.cells
            if cell.movement in self._movements
        )
        asked = len(self._board.rows) * len(self._movements)
        yield Line(
            words=f"Đến ngày {date_text(self._board.day)} (hạn gửi {call.deadline_text}), "
            f"{totals['units']} đơn vị có tên trong danh sách; đã nhận {reports}/{asked} báo cáo."
        )
        if silent:
            yield Line(words=f"{len(silent)} đơn vị chưa gửi báo cáo, hồ sơ: {', '.join(silent)}.")
        if self._board.unnamed:
            yield Line(
                words="Công văn chỉ ghi tên nhóm, chưa có danh sách đơn vị được xác nhận nên chưa "
                f"theo dõi được: {'; '.join(self._board.unnamed)}."
            )

    def none_stated(self, name: str) -> str:
        """How many units answered that a list is empty, and how many did not answer."""
        subject, nothing = _SUBJECTS[name]
        answered, unread, silent = self._counted(name, all)
        if not answered:
            return f"Chưa có đơn vị{' nào khác' if unread else ''} báo cáo về {subject}."
        rest = f"; {silent} đơn vị chưa báo cáo" if silent else ""
        return f"{answered} đơn vị báo cáo không có {nothing}{rest}."

    def unanswered(self, name: str) -> Iterator[Line]:
        """How many units a table of those that answered lacks."""
        _, _, silent = self._counted(name, any)
        if silent:
            yield Line(words=f"{silent} đơn vị chưa báo cáo về {_SUBJECTS[name][0]}.")

    def _counted(self, name: str, enough: Callable[[Iterable[bool]], bool]) -> tuple[int, int, int]:
        """Units that answered about a list, whose file could not be read, that did not answer.

        `enough` says whether answers for some movements count: who says there is nothing says it
        of all of them.
        """
        answered = sum(
            enough(figures.answers(name, movement) for movement in self._movements)
            for figures in self._dossier.figures.values()
        )
        unread = sum(bool(row.figures_errors) for row in self._board.rows)
        return answered, unread, len(self._board.rows) - answered - unread

    def uncounted(self) -> Iterator[Line]:
        """Whose figures the numbers below lack, because their file has errors."""
        faulty = [row for row in self._board.rows if row.figures_errors]
        if faulty:
            named = ", ".join(
                f"{self._in_text(row)} (còn {len(row.figures_errors)} lỗi)" for row in faulty
            )
            yield Line(
                words=f"Phần này chưa tính {len(faulty)} đơn vị có tệp số liệu còn lỗi: {named}."
            )

    def _in_text(self, row: BoardRow) -> str:
        known = self._dossier.reference.units.get(row.unit)
        return unit_in_text(known) if known else row.name
