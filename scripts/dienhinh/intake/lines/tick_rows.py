"""Rows of a table in which something is ticked: "Hộ gia đình | X", "Loại hình | ☐ Tập thể | …".

In: the cells of a row, without the number that counts it.
"""

import re
from collections.abc import Sequence

from dienhinh.intake.answers import Answers, Tick
from dienhinh.intake.doubts import Leftover
from dienhinh.intake.drafts.name_kinds import kind_of_heading
from dienhinh.intake.drafts.typed_text import label_key
from dienhinh.intake.lines import labels
from dienhinh.intake.lines.boxes import has_box, mark_of
from dienhinh.intake.word.pieces import Line, Piece, Row, lines_in
from dienhinh.model.source import KeyPath

_WITH_SEVERAL = 3
_OF_LISTS: frozenset[KeyPath] = frozenset({("kind",), ("movement",), ("sector",)})
_HEAD = re.compile(r"(?:danh dau|tich|chon)(?: (?:x|v|vao|o|cot|dau|chon|nay))*")


def heads_ticks(text: str) -> bool:
    """Whether a cell heads a column of ticks: "Đánh dấu X"."""
    return _HEAD.fullmatch(label_key(text)) is not None


class TickRows:
    """Tells rows to tick from others; below a heading for ticks a row needs no mark."""

    def __init__(self) -> None:
        self._table = ""
        # The row read last: its table, and the words of its cells.
        self._above: tuple[str, dict[int, Line]] = ("", {})

    def is_below_head(self, row: Row) -> bool:
        """Whether a heading for ticks stands above in the table of a row, or in it."""
        return row.table == self._table

    def below_options(self, cells: Sequence[tuple[Piece, ...]], table: str) -> list[Tick]:
        """What the row above offers, when this one has nothing but marks below its words."""
        (above, words), here = self._above, _by_column(cells)
        self._above = (table, here)
        marks = {at: line.text for at, line in here.items() if mark_of(line.text) is not None}
        others = here.keys() - marks.keys()
        is_row = (
            above == table and any(map(mark_of, marks.values())) and marks.keys() <= words.keys()
        )
        if not is_row or any(at > 0 or not heads_ticks(here[at].text) for at in others):
            return []
        options = [
            Tick(
                place=line.place,
                words=line.text,
                mark=marks.get(at, ""),
                is_marked=bool(mark_of(marks.get(at, ""))),
            )
            for at, line in words.items()
            if labels.match(line.text, is_cell=True) is None
        ]
        return options if len(options) > 1 else []

    def take(self, cells: Sequence[tuple[Piece, ...]], table: str) -> Tick | None:
        """What a row offers; None when it is another row."""
        lines = _lines(cells)
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


def words_beside_marks(cells: Sequence[tuple[Piece, ...]]) -> list[Leftover]:
    """What a row of marks says besides them: "Đánh dấu"."""
    lines = (line for line in _lines(cells) if mark_of(line.text) is None)
    return [Leftover(place=line.place, text=line.text) for line in lines]


def take_offered(answers: Answers, offered: Sequence[Tick]) -> None:
    """Ticks of a row whose words were read before the marks below them: taken out of the rest."""
    said = {(tick.place, tick.words) for tick in offered}
    answers.leftovers = [r for r in answers.leftovers if (r.place, r.text) not in said]
    places = {tick.place for tick in offered}
    for path in _OF_LISTS:
        answer = answers.by_path.get(path)
        if answer is not None and answer.place in places:
            del answers.by_path[path]
    answers.ticks += offered


def options_together(cells: list[tuple[Piece, ...]]) -> list[tuple[Piece, ...]]:
    """A row whose label stands before several cells of options, with all of these in one cell.

    Each behind its box, "☐ Tập thể ☒ Hộ gia đình", where something is marked or has a box.
    """
    lines = _lines(cells)
    if len(lines) < _WITH_SEVERAL:
        return cells
    head, *others = lines
    found = labels.match(head.text, is_cell=True)
    if found is None or found.rest or found.path not in _OF_LISTS:
        return cells
    texts = [line.text for line in others]
    if any(mark_of(text) is not None for text in texts):
        texts = _behind_boxes(texts)
    elif not any(map(has_box, texts)) and not _are_options(found.path, texts):
        return cells
    return [(head,), (Line(text=" ".join(texts), place=others[0].place),)]


def _behind_boxes(texts: Sequence[str]) -> list[str]:
    """Words with a box before them, empty where no mark stands beside them."""
    is_before = mark_of(texts[0]) is not None
    ordered = texts if is_before else texts[::-1]
    found: list[str] = []
    box = ""
    for text in ordered:
        mark = mark_of(text)
        if mark is not None:
            box = "☒" if mark else "☐"
        else:
            found.append(f"{box or '☐'} {text}")
            box = ""
    return found if is_before else found[::-1]


def _are_options(path: KeyPath, texts: Sequence[str]) -> bool:
    """Whether cells without boxes are what a form offers: of a movement its name stands within."""
    if any(labels.match(text, is_cell=True) is not None for text in texts):
        return False
    return path == ("movement",) or (path == ("kind",) and all(map(kind_of_heading, texts)))


def _by_column(cells: Sequence[tuple[Piece, ...]]) -> dict[int, Line]:
    """The words of a row by cell, empty ones left out; none where a cell holds more than a line."""
    filled = {at: lines for at, cell in enumerate(cells) if (lines := list(lines_in(cell)))}
    is_plain = all(len(lines) == 1 for lines in filled.values())
    return {at: lines[0] for at, lines in filled.items()} if is_plain else {}


def _lines(cells: Sequence[tuple[Piece, ...]]) -> list[Line]:
    return list(_by_column(cells).values())
