"""A document becomes answers: by the tags of our own form, by labels, by numbered captions.

Everything that no question takes is kept with its place. One document may hold several profiles:
a second name after other answers begins the next.
"""

from dienhinh.intake.answers import NAME, Answers
from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.drafts.typed_text import label_key
from dienhinh.intake.lines import labels
from dienhinh.intake.lines.answer_cells import goes_on_with_answer, tables_last
from dienhinh.intake.lines.answer_ends import closes_paper, opens_other_part
from dienhinh.intake.lines.caption_lines import place_captions
from dienhinh.intake.lines.control_answers import prefer_controls
from dienhinh.intake.lines.form_cells import GivenLines
from dienhinh.intake.lines.form_texts import is_own
from dienhinh.intake.lines.picture_rows import is_of_pictures
from dienhinh.intake.lines.reading import LineReader
from dienhinh.intake.lines.tick_rows import (
    TickRows,
    options_together,
    take_offered,
    words_beside_marks,
)
from dienhinh.intake.lists.groups import ListGroups
from dienhinh.intake.lists.registers import Register, RowNumbers, register_of, texts_of
from dienhinh.intake.lists.rows import is_group, is_sum
from dienhinh.intake.lists.table_heads import is_head_row, words_of_head
from dienhinh.intake.questions import AWARDS, GROUPS
from dienhinh.intake.word.pieces import Document, Piece, Row, Shot, lines_in, shots_in, text_of
from dienhinh.model.both import Both
from dienhinh.model.source import KeyPath


def answers_in(document: Document) -> list[Answers]:
    """The answers of every profile in a document; one without any when it holds none."""
    reader = _Reader(GivenLines(document))
    reader.take_all(document.pieces)
    found = reader.profiles
    found[-1].leftovers += reader.group
    for answers in found:
        place_captions(answers)
    if len(found) == 1:
        prefer_controls(found[0], document.controls)
    else:
        found[0].doubts.append(
            Doubt(
                text=Both(
                    f"Tệp chứa {len(found)} hồ sơ; máy đã tách ra, mỗi hồ sơ một thư mục.",
                    f"The file holds {len(found)} profiles; each was given a folder of its own.",
                )
            )
        )
    found[0].leftovers.extend(row for row in document.beside if not is_own(row.text))
    found[0].doubts.extend(document.doubts)
    return found


def _heads_words(text: str, beside: tuple[Piece, ...]) -> bool:
    """Whether a title of a part of our form stands in somebody's own table, with words beside it.

    Our form prints such a title in a row of its own.
    """
    is_title = label_key(text) in {label_key(title) for title in GROUPS.values()}
    return is_title and any(not is_own(line.text) for line in lines_in(beside))


class _Reader(LineReader):
    """Reads tables too: rows of labels and answers, rows of a list."""

    def __init__(self, given: GivenLines) -> None:
        super().__init__(given)
        self._register: Register | None = None
        self._is_listing = False
        # What the cells of the row of a table read last answer, by column, and which table it is.
        self._answered: dict[int, KeyPath] = {}
        self._answering = ""
        # The number that the last row of the list bears.
        self._last = 0
        # What heads the next rows of a list.
        self.group: list[Leftover] = []
        self._groups = ListGroups()
        self._row_numbers = RowNumbers()
        self._ticks = TickRows()

    def _row_of_table(self, row: Row) -> None:
        is_counted = self._row_numbers.count(row)
        register = self._headings(row)
        if register is None and self._register is not None and not self._register.has(row):
            self._register, doubts = self._register.in_next_table(row, self._last)
            self._now.doubts += doubts
        if register is not None:
            self._register, self._current = register, None
            self._groups = ListGroups()
        elif self._register is not None and self._register.has(row):
            self._profile_of_row(self._register, row)
        else:
            self._register = None
            self._plain_row(row, list(row.cells[1:] if is_counted else row.cells))

    def _plain_row(self, row: Row, cells: list[tuple[Piece, ...]]) -> None:
        """A row of no list; `cells` are those behind the number that counts it."""
        if is_of_pictures(row):
            self._current = None
        offered = self._ticks.below_options(cells, row.table)
        if offered:
            take_offered(self._now, offered)
            self._now.leftovers += words_beside_marks(cells)
            return
        is_read = self._current not in {None, AWARDS} and self._is_part_of_answer(cells)
        tick = None if is_read else self._ticks.take(cells, row.table)
        if self._ticks.is_below_head(row):
            self._current = None
        if tick is not None:
            self._now.ticks.append(tick)
        elif is_head_row(row) and not is_read:
            self._now.leftovers += words_of_head(row)
        else:
            first = len(row.cells) - len(cells)
            self._row(options_together(cells), row.table, first=first)

    def _headings(self, row: Row) -> Register | None:
        """The list that a row begins, or whose headings it goes on with."""
        second = None
        if self._register is not None and self._register.has(row) and not self._is_listing:
            second = self._register.with_second(row)
        found = second or register_of(row)
        self._is_listing &= found is None
        return found

    def _profile_of_row(self, register: Register, row: Row) -> None:
        """A row of a list of profiles: its cells answer what stands above them."""
        texts = texts_of(row)
        if is_group(texts, register.columns.name_column):
            cells = register.left(row, {0: " ".join(texts.values())})
            self._groups.begin(cells)
            self.group += cells
            return
        if is_sum(texts):
            self._now.leftovers += register.left(row, texts)
            return
        self._last = register.number_of(row) or self._last
        read = register.read(row, self._now.by_path if self._is_listing else {})
        if not read.answers and not read.leftovers:
            return
        if NAME in read.answers and self._now.by_path:
            self.profiles.append(Answers())
        self._is_listing = True
        self._now.leftovers += self.group
        self.group = []
        self._now.groups = self._groups.in_force
        self._now.kind_by_label = register.columns.kind
        self._stand_below()
        self._trail = []
        for path, text in read.answers.items():
            self._add(path, text, row.place)
        self._now.ticks += read.ticks
        self._now.leftovers += read.leftovers
        self._now.doubts += read.doubts
        self._now.shots += shots_in(tuple(piece for cell in row.cells for piece in cell))

    def _row(self, cells: list[tuple[Piece, ...]], table: str, *, first: int) -> None:
        """Read a row of labels and answers; `first` is the column of the first of its cells."""
        if table == self._answering and self._is_below_answers(cells, first):
            for column, cell in enumerate(cells, first):
                for line in lines_in(cell):
                    self._add(self._answered[column], line.text, line.place)
            return
        self._answering = ""
        if self._current is not None and self._is_part_of_answer(cells):
            lines = [next(lines_in(cell)) for cell in cells if any(lines_in(cell))]
            text = "; ".join(" ".join(text_of(cell).split()) for cell in cells if any(cell))
            self._add(self._current, text, lines[0].place)
            return
        answered: dict[int, KeyPath] = {}
        position = 0
        while position < len(cells):
            path = self._cell(cells, position)
            position += 1
            if path is not None:
                answered[first + position] = path
                position += 1
        self._answering, self._answered = table, answered
        if self._current is not None and self._current in self._now.by_path:
            self._current = None

    def _is_below_answers(self, cells: list[tuple[Piece, ...]], first: int) -> bool:
        """Whether a row has no label and its words stand below the answers of the row above."""
        filled = {column: cell for column, cell in enumerate(cells, first) if any(cell)}
        if not filled or not filled.keys() <= self._answered.keys():
            return False
        lines = [line.text for cell in filled.values() for line in lines_in(cell)]
        has_shots = any(True for cell in filled.values() for _ in shots_in(cell))
        return bool(lines) and not has_shots and not any(map(self._is_other, lines))

    def _is_other(self, text: str) -> bool:
        """Whether a line below an answer is no part of it."""
        is_end = closes_paper(text) or opens_other_part(text) or labels.caption(text) is not None
        return is_end or is_own(text) or self._match(text) is not None

    def _is_part_of_answer(self, cells: list[tuple[Piece, ...]]) -> bool:
        """Whether a table below a label goes on with its long answer: a row is one line of it."""
        return self._is_opened_by_line and goes_on_with_answer(cells, self._current)

    def _cell(self, cells: list[tuple[Piece, ...]], position: int) -> KeyPath | None:
        """Take the cell at `position`; the question that the next one answers, taken with it."""
        cell = cells[position]
        lines = list(lines_in(cell))
        after = cells[position + 1] if position + 1 < len(cells) else None
        is_alone = len(lines) == 1
        found = self._match(lines[0].text if lines else "", is_cell=is_alone and after is not None)
        if (
            found is not None
            and not found.rest
            and is_alone
            and after is not None
            and not self._given.begins_with_label(after, found.path)
        ):
            self._open(found, lines[0], text_of(after))
            self._answer(found.path, after)
            return found.path
        if is_alone and after is not None and _heads_words(lines[0].text, after):
            self._now.leftovers.append(Leftover(place=lines[0].place, text=lines[0].text))
            return None
        self.take_all(tables_last(cell))
        return None

    def _answer(self, path: KeyPath, cell: tuple[Piece, ...]) -> None:
        for line in lines_in(cell):
            self._add(path, line.text, line.place)
        self._current = None
        self.take_all(piece for piece in cell if isinstance(piece, Shot))
        self._shots_above = 0
        self._trail = []
