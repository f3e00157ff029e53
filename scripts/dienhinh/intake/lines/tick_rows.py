"""Rows of a table in which something is ticked: "Hộ gia đình | X", "Loại hình | ☐ Tập thể | …".

In: the cells of a row, without the number that counts it.
"""

import re
from collections.abc import Sequence

from dienhinh.intake.answers import Tick
from dienhinh.intake.drafts.typed_text import label_key
from dienhinh.intake.lines import labels
from dienhinh.intake.lines.boxes import has_box, mark_of
from dienhinh.intake.word.pieces import Line, Piece, Row, lines_in

_WITH_SEVERAL = 3
_HEAD = re.compile(r"(?:danh dau|tich|chon)(?: (?:x|v|vao|o|cot|dau|chon|nay))*")


def heads_ticks(text: str) -> bool:
    """Whether a cell heads a column of ticks: "Đánh dấu X"."""
    return _HEAD.fullmatch(label_key(text)) is not None


class TickRows:
    """Tells rows to tick from others; below a heading for ticks a row needs no mark."""

    def __init__(self) -> None:
        self._table = ""

    def is_below_head(self, row: Row) -> bool:
        """Whether a heading for ticks stands above in the table of a row, or in it."""
        return row.table == self._table

    def take(self, cells: Sequence[tuple[Piece, ...]], table: str) -> Tick | None:
        """What a row offers; None when it is another row."""
        lines = _lines(cells) or []
        if any(heads_ticks(line.text) for line in lines):
            self._table = table
            return None
        words = [line for line in lines if mark_of(line.text) is None]
        marks = [line for line in lines if mark_of(line.text) is not None]
        if len(words) != 1 or labels.match(words[0].text) is not None:
            return None
        # An X before words is a Roman number.
        is_pair = len(marks) == 1 and (lines[0] is words[0] or has_box(marks[0].text))
        if not is_pair and table != self._table:
            return None
        return Tick(
            place=words[0].place,
            words=words[0].text,
            mark=" ".join(line.text for line in marks),
            is_marked=any(mark_of(line.text) for line in marks),
        )


def options_together(cells: list[tuple[Piece, ...]]) -> list[tuple[Piece, ...]]:
    """A row whose label stands before several cells with boxes, with all of these in one cell."""
    lines = _lines(cells) or []
    if len(lines) < _WITH_SEVERAL or not any(has_box(line.text) for line in lines[1:]):
        return cells
    head, *others = lines
    if labels.match(head.text, is_cell=True) is None:
        return cells
    together = Line(text=" ".join(line.text for line in others), place=others[0].place)
    return [(head,), (together,)]


def _lines(cells: Sequence[tuple[Piece, ...]]) -> list[Line] | None:
    """The words of a row, empty cells left out; None where a cell holds more than a line."""
    filled = [lines for cell in cells if (lines := list(lines_in(cell)))]
    return [lines[0] for lines in filled] if all(len(lines) == 1 for lines in filled) else None
