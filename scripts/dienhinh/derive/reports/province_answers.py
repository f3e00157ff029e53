"""What the synthesis says of the units in sentences: who answered, who has nothing to tell.

Three things are never told as one: a unit that has nothing, one that did not answer, and one whose
file has errors and could not be read.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from dienhinh.derive.reports.board import board
from dienhinh.derive.reports.heads import unit_in_text
from dienhinh.derive.reports.stated_sums import StatedSum, in_words, stated_sums
from dienhinh.model.board import Board, BoardCell, BoardRow
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import Line
from dienhinh.model.unit_figures import UnitFigures
from dienhinh.vietnamese import date_text, number_text, two_digits

# The lists of `unit.yaml`: what nobody answered about, what those who did have not.
_SUBJECTS = {
    "documents": ("văn bản đã ban hành", "văn bản nào về Phong trào thi đua"),
    "launched": ("phong trào do mình phát động", "phong trào hưởng ứng do mình phát động"),
    "awards": ("khen thưởng", "khen thưởng qua Phong trào thi đua"),
    "inspections": ("kiểm tra, giám sát", "kiểm tra, giám sát Phong trào thi đua"),
}


def board_of(dossier: Dossier, movements: Sequence[str]) -> Board:
    """The board of a call without units that it does not name and that sent nothing for these.

    A group may be addressed without a list: nobody could say that such a unit owes an answer.
    """
    every = board(dossier)
    named = dossier.call.named_units
    rows = (row for row in every.rows if row.unit in named or _answered(dossier, row, movements))
    return replace(every, rows=tuple(rows))


def _answered(dossier: Dossier, row: BoardRow, movements: Sequence[str]) -> bool:
    """Whether anything came for these movements; a file with errors is something too."""
    if (
        row.figures_errors
        or row.unplaced
        or any(cell.state != "nothing" for cell in _cells(row, movements))
    ):
        return True
    figures = dossier.figures.get(row.unit)
    return any(
        dossier.has_words(row.unit, movement)
        or (figures is not None and figures.tells_of(movement))
        for movement in movements
    )


def _cells(row: BoardRow, movements: Sequence[str]) -> list[BoardCell]:
    return [cell for cell in row.cells if cell.movement in movements]


class Answers:
    """The answers of the units of a call, as its board shows them."""

    def __init__(self, dossier: Dossier, board: Board, movements: Sequence[str]) -> None:
        """Tell of the units on the board, those of `board_of`, and of these movements."""
        self._dossier = dossier
        self._board = board
        self._movements = tuple(movements)

    def who_answered(self) -> Iterator[Line]:
        """How many reports of these movements came, and which units sent nothing for them.

        A unit of a group that the dispatch knows only by name is counted apart when it answers:
        nobody could say how many such units there are.
        """
        named = self._dossier.call.named_units
        listed = [row for row in self._board.rows if row.unit in named]
        others = [row for row in self._board.rows if row.unit not in named]
        silent = [
            self.name_in_text(row.unit)
            for row in listed
            if not _answered(self._dossier, row, self._movements)
        ]
        received = sum(map(self._reports, listed))
        told = (
            f"Đến ngày {date_text(self._board.day)} (hạn gửi "
            f"{self._dossier.call.deadline_text}), {two_digits(len(listed))} đơn vị có tên trong "
            f"danh sách; đã nhận {number_text(received)}/"
            f"{number_text(len(listed) * len(self._movements))} báo cáo."
            f"{self._beside_reports(listed)}"
        )
        if others:
            beside = sum(map(self._reports, others))
            reports = f"gửi {two_digits(beside)} báo cáo" if beside else "chưa gửi báo cáo"
            told += f" Ngoài danh sách, {two_digits(len(others))} đơn vị khác trả lời, {reports}."
        yield Line(words=told)
        if silent:
            # Named here once: the tables below tell of all of them in one row.
            yield Line(
                words=f"{two_digits(len(silent))} đơn vị chưa gửi cả báo cáo lẫn hồ sơ: "
                f"{', '.join(silent)}."
            )
        unread = [
            self.name_in_text(unit)
            for unit, movement in sorted(self._dossier.faulty_texts)
            if movement in self._movements
        ]
        if unread:
            yield Line(
                words="Tệp lời báo cáo còn lỗi, có thể thiếu lời: "
                f"{', '.join(dict.fromkeys(unread))}."
            )
        if self._board.unnamed:
            yield Line(
                words="Công văn chỉ ghi tên nhóm, chưa có danh sách đơn vị được xác nhận nên chưa "
                f"theo dõi được: {'; '.join(self._board.unnamed)}."
            )

    def _beside_reports(self, rows: Sequence[BoardRow]) -> str:
        """What else is known of reports that are not counted as received."""
        cells = [cell for row in rows for cell in _cells(row, self._movements)]
        unknown = sum(cell.is_report_unknown for cell in cells)
        words = sum(
            cell.has_words and cell.report is None and not cell.is_report_unknown for cell in cells
        )
        told = ""
        if unknown:
            told += (
                f" Chưa rõ đã nhận hay chưa {two_digits(unknown)} báo cáo, vì tệp số liệu của đơn "
                "vị còn lỗi."
            )
        if words:
            told += f" {two_digits(words)} báo cáo đã có phần lời, chưa nhận bản có chữ ký."
        return told

    def _reports(self, row: BoardRow) -> int:
        return sum(cell.report is not None for cell in _cells(row, self._movements))

    def none_stated(self, name: str) -> str:
        """How many units answered that a list is empty, and how many did not answer."""
        subject, nothing = _SUBJECTS[name]
        answered, silent = self._counted(name, all)
        if not answered:
            # Those whose file could not be read, or that stated a sum, are told beside this.
            is_all = silent == len(self._board.rows)
            return f"Chưa có đơn vị{'' if is_all else ' nào khác'} báo cáo về {subject}."
        rest = f"; {two_digits(silent)} đơn vị chưa báo cáo" if silent else ""
        return f"{two_digits(answered)} đơn vị báo cáo không có {nothing}{rest}."

    def unanswered(self, name: str) -> Iterator[Line]:
        """How many units have no row in a table: they did not answer, or have nothing to list."""
        subject, nothing = _SUBJECTS[name]
        _, silent = self._counted(name, any)
        told = [f"{two_digits(silent)} đơn vị chưa báo cáo về {subject}"] if silent else []
        without = sum(
            self._has_nothing(figures, name) for figures in self._dossier.figures.values()
        )
        if without:
            told.append(f"{two_digits(without)} đơn vị báo cáo không có {nothing}")
        if told:
            yield Line(words=f"{'; '.join(told)}.")

    def _has_nothing(self, figures: UnitFigures, name: str) -> bool:
        rows = getattr(figures, name) or ()
        return all(figures.answers(name, movement) for movement in self._movements) and not any(
            row.movement in self._movements for row in rows
        )

    def summed(self, name: str) -> Iterator[Line]:
        """Which units stated a sum of a list and no row of it: numbers that say no more."""
        by_unit: dict[str, list[StatedSum]] = {}
        for stated in stated_sums(self._dossier, name, self._movements):
            by_unit.setdefault(stated.unit, []).append(stated)
        rows = [row for row in self._board.rows if row.unit in by_unit]
        if rows:
            named = "; ".join(
                f"{self.name_in_text(row.unit)} ({in_words(by_unit[row.unit])})" for row in rows
            )
            yield Line(
                words=f"{two_digits(len(rows))} đơn vị chỉ ghi tổng về {_SUBJECTS[name][0]}, chưa "
                f"kê từng dòng: {named}."
            )

    def _counted(self, name: str, enough: Callable[[Iterable[bool]], bool]) -> tuple[int, int]:
        """Units that answered about a list, and those that did not, not even by a sum.

        `enough` says whether answers for some movements count: who says there is nothing says it
        of all of them. Neither are those whose file could not be read.
        """
        answered = {
            unit
            for unit, figures in self._dossier.figures.items()
            if enough(figures.answers(name, movement) for movement in self._movements)
        }
        summed = {stated.unit for stated in stated_sums(self._dossier, name, self._movements)}
        silent = [
            row
            for row in self._board.rows
            if row.unit not in answered | summed and not self._is_unknown(row, name)
        ]
        return len(answered), len(silent)

    def _is_unknown(self, row: BoardRow, name: str) -> bool:
        return any(
            self._dossier.is_unknown(row.unit, name, movement) for movement in self._movements
        )

    def uncounted(self, names: Sequence[str]) -> Iterator[Line]:
        """Whose figures the numbers below lack, because errors hide these lists of their file."""
        faulty = [
            row for row in self._board.rows if any(self._is_unknown(row, name) for name in names)
        ]
        if faulty:
            named = ", ".join(
                f"{self.name_in_text(row.unit)} (còn {len(row.figures_errors)} lỗi)"
                for row in faulty
            )
            yield Line(
                words=f"Phần này chưa tính đủ {two_digits(len(faulty))} đơn vị có tệp số liệu còn "
                f"lỗi: {named}."
            )

    def name_in_text(self, unit: str) -> str:
        """A unit inside a sentence; its folder's name when the list does not hold it."""
        known = self._dossier.reference.units.get(unit)
        return unit_in_text(known) if known else unit
