"""A document becomes answers: by the tags of our own form, by labels, by numbered captions.

Everything that no question takes is kept with its place. One document may hold several profiles:
a second name after other answers begins the next.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dienhinh.intake import labels
from dienhinh.intake.answer_cells import goes_on_with_answer, tables_last
from dienhinh.intake.answer_ends import closes_paper, heads_pictures, is_next_heading
from dienhinh.intake.answers import ADDRESS, NAME, STORY, Answer, Answers
from dienhinh.intake.caption_lines import place_captions, take_caption
from dienhinh.intake.control_answers import prefer_controls
from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.form_cells import GivenLines
from dienhinh.intake.form_texts import is_own
from dienhinh.intake.list_groups import ListGroups
from dienhinh.intake.list_rows import is_group, is_sum
from dienhinh.intake.movement_lines import lines_on_movements
from dienhinh.intake.name_ends import name_apart
from dienhinh.intake.name_lines import LOOK_AHEAD, name_in
from dienhinh.intake.next_profile import (
    Trailing,
    beginning,
    moved_doubt,
    take_back,
    trailing,
    unsure_doubts,
)
from dienhinh.intake.picture_rows import is_of_pictures, with_captions
from dienhinh.intake.pieces import Document, Line, Piece, Row, Shot, lines_in, shots_in, text_of
from dienhinh.intake.questions import question_at
from dienhinh.intake.registers import Register, RowNumbers, register_of, texts_of
from dienhinh.intake.repeated_labels import is_another_of_list, keep_repeated, label_of
from dienhinh.intake.typed_text import without_leaders
from dienhinh.model.both import Both
from dienhinh.model.source import KeyPath

# Another name begins another profile only after so many answers of the first.
_ANSWERS_OF_ONE = 3
_SHORTEST_PARAGRAPH = 60
# So many dots at the end of prose are a row of the form, not the writer's.
_ROW_IN_PROSE = 8


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


class _Reader:
    """Goes through the pieces once; `_current` is the question that following lines answer."""

    def __init__(self, given: GivenLines) -> None:
        self.profiles = [Answers()]
        self._given = given
        self._current: KeyPath | None = None
        self._numbering: labels.Numbering | None = None
        self._item: labels.Numbering | None = None
        # The label opened last as it was written, whether it was answered before, and that of the
        # name.
        self._label, self._is_again, self._name_label = "", False, ""
        self._after_shot = False
        self._trail: list[Trailing] = []
        self._above: list[Leftover] = []
        self._head: list[Leftover] = []
        self._register: Register | None = None
        self._is_listing = False
        # The number that the last row of the list bears.
        self._last = 0
        self._in_table = self._is_opened_by_line = False
        # What heads the next rows of a list.
        self.group: list[Leftover] = []
        self._groups = ListGroups()
        self._row_numbers = RowNumbers()

    @property
    def _now(self) -> Answers:
        return self.profiles[-1]

    def take_all(self, pieces: Iterable[Piece]) -> None:
        every = with_captions(list(pieces))
        for position, piece in enumerate(every, 1):
            if isinstance(piece, Line):
                self._line(piece, every[position : position + LOOK_AHEAD])
            elif isinstance(piece, Shot):
                self._trail.append(trailing(piece, None, self._now))
                self._now.shots.append(piece)
                self._after_shot = True
            else:
                within, self._in_table = self._in_table, True
                self._row_of_table(piece)
                self._in_table = within

    # Lines

    def _line(self, line: Line, following: Sequence[Piece] = ()) -> None:
        parts = [replace(line, text=text) for text in self._apart(line.text)]
        for number, part in enumerate(parts, 1):
            self._part(part, [*parts[number:], *following])

    def _apart(self, text: str) -> list[str]:
        """The facts of a line that is no part of a story."""
        found = labels.match(text)
        is_story = self._current is not None and (found is None or not labels.is_fact(found.path))
        return [text] if is_story or self._given.holds(text) else labels.facts_apart(text)

    def _part(self, line: Line, following: Sequence[Piece]) -> None:
        unanswered = None if self._current in self._now.by_path else self._current
        found = self._given.match(line.text, unanswered)
        if found is not None:
            self._open(found, line)
        elif self._current is not None and self._given.holds(line.text):
            self._add(self._current, line.text, line.place)
        else:
            self._without_label(line, following)

    def _without_label(self, line: Line, following: Sequence[Piece]) -> None:
        if heads_pictures(line.text, following):
            self._current = None
        if is_own(line.text) or self._is_name(line, following):
            return
        self._trail.append(trailing(line, self._current, self._now))
        if self._is_caption(line):
            return
        if self._current is not None and self._ends_here(line.text):
            self._current = None
        if self._current is None and self._is_story(line.text):
            told = Both(
                "Đoạn này không có nhãn, được coi là nội dung thực hiện; xin xem lại:",
                "This paragraph has no label and was taken for what was done, please check:",
            )
            self._now.doubts.append(Doubt(text=told, place=line.place, quoted=line.text))
            self._add(STORY, line.text, line.place)
        elif self._current is None:
            self._now.leftovers.append(Leftover(place=line.place, text=line.text))
        else:
            self._add(self._current, line.text, line.place)

    def _is_story(self, text: str) -> bool:
        """Whether a line is a paragraph below a name and its facts, before any labelled part."""
        if not self._now.is_named_by_line or len(text) < _SHORTEST_PARAGRAPH:
            return False
        told = {path for path in self._now.by_path if path[0] == STORY[0]}
        return told <= {STORY} and text.rstrip('”"’)').endswith((".", "…"))

    def _open(self, found: labels.Match, line: Line, beside: str = "") -> None:
        """Begin the answer of a label; `beside` is what the next cell of a table answers."""
        self._label = label_of(line.text, found.path, found.rest)
        self._begin_profile(found.path, found.rest or beside)
        self._stand_below()
        self._is_again = found.path in self._now.by_path
        if found.path == NAME and not self._is_again:
            self._name_label = self._label
            self._now.kind_by_label = self._now.kind_by_label or labels.kind_by_label(line.text)
        if found.near:
            question = question_at(found.path)
            asked = Both("", "") if question is None else Both(question.label, question.label_en)
            told = Both(
                f"Nhãn này được coi là “{asked.vi}”, xin xem lại:",
                f"This label was taken for “{asked.en}”, please check:",
            )
            self._now.doubts.append(Doubt(text=told, place=line.place, quoted=found.near))
        self._current = found.path
        self._is_opened_by_line = not self._in_table
        self._numbering = labels.numbering(line.text)
        self._item = None
        self._after_shot = False
        self._trail = []
        if found.rest and not is_own(found.rest):
            self._add(found.path, found.rest, line.place)
            question = question_at(found.path)
            if question is None or not question.is_long:
                self._current = None

    def _is_name(self, line: Line, following: Sequence[Piece]) -> bool:
        """Take a line that is a name although no label says so."""
        found = name_in(line, following)
        if found is None:
            return False
        answered = self._now.by_path
        is_next = (found.fact or ADDRESS) in answered
        if is_next or (NAME in answered and (found.address or len(answered) >= _ANSWERS_OF_ONE)):
            self._next_profile(found.name)
        elif NAME in answered:
            return False
        self._stand_below()
        self._add(NAME, found.name, line.place)
        if found.address:
            self._add(ADDRESS, found.address, line.place)
        if found.beside:
            self._now.leftovers.append(Leftover(place=line.place, text=found.beside))
        told = Both(
            "Tên lấy từ dòng này, tuy không có nhãn; xin xem lại:",
            "The name was taken from this line, which has no label, please check:",
        )
        self._now.doubts.append(Doubt(text=told, place=line.place, quoted=line.text))
        self._current = self._numbering = self._item = None
        self._after_shot = False
        self._trail = []
        self._now.is_named_by_line = True
        return True

    def _begin_profile(self, path: KeyPath, answer: str) -> None:
        """Another name, or, in a list without known names, what the first one began with."""
        answered = self._now.by_path
        first = NAME if NAME in answered else next(iter(answered), None)
        is_next = path == first and len(answered) >= _ANSWERS_OF_ONE
        is_next |= path == NAME and is_another_of_list(self._now, self._name_label, self._label)
        if is_next:
            self._next_profile(name_apart(answer, "")[0] if path == NAME else "")

    def _next_profile(self, name: str) -> None:
        """Begin a profile, with the heading and the pictures above its name."""
        trail, above = self._trail, self._now
        start = beginning(trail, name)
        moved = trail[start:]
        self.profiles.append(Answers())
        if moved:
            take_back(above, moved[0])
        above.doubts += unsure_doubts(trail[:start])
        if moved:
            self._current = None
            self._after_shot = False
            self._now.doubts.append(moved_doubt(moved[0]))
            self.take_all(row.piece for row in moved)

    def _stand_below(self) -> None:
        """A movement named once above several profiles is that of all until another is named.

        What stands above the first profile is the head of the paper.
        """
        if self._now.by_path:
            return
        if len(self.profiles) == 1:
            self._head = list(self._now.leftovers)
        self._now.head = self._head
        self._above = lines_on_movements(self._now.leftovers) or self._above
        self._now.above = self._above

    def _add(self, path: KeyPath, text: str, place: str) -> None:
        if is_own(text):
            return
        before = self._now.by_path.get(path)
        question = question_at(path)
        is_long = question is not None and question.is_long
        text = without_leaders(text, _ROW_IN_PROSE) if is_long else without_leaders(text)
        if before is None:
            self._now.by_path[path] = Answer(lines=[text], place=place)
        elif is_long or (path == self._current and not self._is_again):
            before.lines.append(text)
        else:
            label = self._label if path == self._current else ""
            keep_repeated(self._now, path, text, place, label)
        self._item = labels.numbering(text) or self._item

    def _ends_here(self, text: str) -> bool:
        return closes_paper(text) or is_next_heading(text, self._numbering, self._item)

    def _is_caption(self, line: Line) -> bool:
        is_below, self._after_shot = self._after_shot, False
        is_in_answer = self._current is not None
        return take_caption(line, self._now, is_below=is_below, is_in_answer=is_in_answer)

    # Tables

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
            if is_of_pictures(row):
                self._current = None
            self._row(list(row.cells[1:] if is_counted else row.cells))

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
        if is_group(texts):
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
        self._stand_below()
        self._trail = []
        for path, text in read.answers.items():
            self._add(path, text, row.place)
        self._now.leftovers += read.leftovers
        self._now.doubts += read.doubts
        self._now.shots += shots_in(tuple(piece for cell in row.cells for piece in cell))

    def _row(self, cells: list[tuple[Piece, ...]]) -> None:
        if self._current is not None and self._is_part_of_answer(cells):
            lines = [next(lines_in(cell)) for cell in cells if any(lines_in(cell))]
            text = "; ".join(" ".join(text_of(cell).split()) for cell in cells if any(cell))
            self._add(self._current, text, lines[0].place)
            return
        position = 0
        while position < len(cells):
            position += self._cell(cells, position)
        if self._current is not None and self._current in self._now.by_path:
            self._current = None

    def _is_part_of_answer(self, cells: list[tuple[Piece, ...]]) -> bool:
        """Whether a table below a label goes on with its long answer: a row is one line of it."""
        return self._is_opened_by_line and goes_on_with_answer(cells, self._current)

    def _cell(self, cells: list[tuple[Piece, ...]], position: int) -> int:
        """Take the cell at `position`; how many cells that took."""
        cell = cells[position]
        lines = list(lines_in(cell))
        after = cells[position + 1] if position + 1 < len(cells) else None
        found = self._given.match(
            lines[0].text if lines else "", is_cell=after is not None and len(lines) == 1
        )
        alone = found is not None and not found.rest and len(lines) == 1
        if (
            found is not None
            and alone
            and after is not None
            and not self._given.begins_with_label(after, found.path)
        ):
            self._open(found, lines[0], text_of(after))
            self._answer(found.path, after)
            return 2
        self.take_all(tables_last(cell))
        return 1

    def _answer(self, path: KeyPath, cell: tuple[Piece, ...]) -> None:
        for line in lines_in(cell):
            self._add(path, line.text, line.place)
        self._current = None
        self.take_all(piece for piece in cell if isinstance(piece, Shot))
        self._after_shot = False
        self._trail = []
