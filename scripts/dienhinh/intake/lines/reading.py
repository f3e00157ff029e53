"""The lines of a document become answers: by labels, by numbered captions, by names alone.

Tables are read by `form_reading`. A second name after other answers begins the next profile.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dienhinh.intake.answers import ADDRESS, NAME, STORY, Answer, Answers
from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.drafts.typed_text import without_leaders
from dienhinh.intake.lines import labels
from dienhinh.intake.lines.answer_ends import (
    closes_paper,
    heads_pictures,
    is_next_heading,
    opens_other_part,
    other_part_doubt,
)
from dienhinh.intake.lines.caption_lines import keep_unsure, take_caption, tell_beside
from dienhinh.intake.lines.foreign_labels import tell_foreign
from dienhinh.intake.lines.form_cells import GivenLines
from dienhinh.intake.lines.form_texts import is_own, without_help
from dienhinh.intake.lines.name_ends import name_apart
from dienhinh.intake.lines.name_lines import (
    ANSWERS_OF_ONE,
    LOOK_AHEAD,
    is_next_name,
    name_doubt,
    name_in,
)
from dienhinh.intake.lines.next_profile import (
    Trailing,
    beginning,
    leave_unsure,
    moved_doubt,
    take_back,
    trailing,
)
from dienhinh.intake.lines.open_answers import (
    answers_open,
    is_long,
    is_part,
    leave_sections,
    near_doubt,
    said_behind,
)
from dienhinh.intake.lines.paper_head import PaperHead
from dienhinh.intake.lines.picture_rows import captions_below, unsure_captions, with_captions
from dienhinh.intake.lines.point_lines import without_sign
from dienhinh.intake.lines.repeated_labels import (
    is_another_of_list,
    keep_repeated,
    label_of,
    tell_again,
    tells_head,
)
from dienhinh.intake.word.pieces import Line, Piece, Row, Shot
from dienhinh.model.both import Both
from dienhinh.model.source import KeyPath

_SHORTEST_PARAGRAPH = 60
# So many dots at the end of prose are a row of the form, not the writer's.
_ROW_IN_PROSE = 8


class LineReader(ABC):
    """Goes through the pieces once; `_current` is the question that following lines answer."""

    def __init__(self, given: GivenLines) -> None:
        self.profiles = [Answers()]
        self._given = given
        self._current: KeyPath | None = None
        self._numbering: labels.Numbering | None = None
        self._item: labels.Numbering | None = None
        # How each label was numbered when it stood last.
        self._opened: dict[KeyPath, labels.Numbering | None] = {}
        # The label opened last as it was written, whether it was answered before, and that of the
        # name.
        self._label, self._is_again, self._name_label = "", False, ""
        # The part of the story whose label came last.
        self._told: KeyPath | None = None
        # How many pictures stand directly above.
        self._shots_above = 0
        # Lines that may be the caption of either picture beside them.
        self._unsure: dict[Line, str] = {}
        self._trail: list[Trailing] = []
        self._head = PaperHead()
        self._in_table = self._is_opened_by_line = self._is_other_part = False

    @property
    def _now(self) -> Answers:
        return self.profiles[-1]

    def take_all(self, pieces: Iterable[Piece]) -> None:
        """Read pieces in their order."""
        every = captions_below(with_captions(list(pieces)))
        self._unsure |= unsure_captions(every)
        for position, piece in enumerate(every, 1):
            if isinstance(piece, Line):
                self._line(piece, every[position : position + LOOK_AHEAD])
            elif isinstance(piece, Shot):
                self._trail.append(trailing(piece, None, self._now))
                self._now.shots.append(piece)
                self._shots_above += 1
            else:
                within, self._in_table = self._in_table, True
                self._row_of_table(piece)
                self._in_table = within

    @abstractmethod
    def _row_of_table(self, row: Row) -> None:
        """Read one row of a table."""

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
        found = self._match(line.text, unanswered)
        if found is not None and is_part(found, self._current):
            self._add(found.path, line.text, line.place)
        elif found is not None:
            self._open(found, line)
        elif self._current is not None and self._given.holds(line.text):
            self._add(self._current, line.text, line.place)
        else:
            self._without_label(line, following)

    def _match(
        self, text: str, asked: KeyPath | None = None, *, is_cell: bool = False
    ) -> labels.Match | None:
        found = self._given.match(text, asked, is_cell=is_cell)
        if found is None or found.path != NAME:
            return found
        label = label_of(text, NAME, found.rest)
        return None if tells_head(self._now, self._name_label, label) else found

    def _without_label(self, line: Line, following: Sequence[Piece]) -> None:
        if heads_pictures(line.text, following):
            self._current = None
        if is_own(line.text) or self._is_name(line, following):
            return
        self._trail.append(trailing(line, self._current, self._now))
        if self._is_caption(line):
            return
        self._end_answer(line)
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
            if not self._in_table:
                # All of a row of a table has one place.
                tell_beside(line, self._now)
                tell_foreign(line, self._current, self._now)
            self._add(self._current, line.text, line.place)

    def _end_answer(self, line: Line) -> None:
        """Leave the question that is open where the line begins something else."""
        if opens_other_part(line.text):
            if self._current is not None and not self._ends_here(line.text):
                self._now.doubts.append(other_part_doubt(line))
            self._current, self._is_other_part = None, True
        elif self._current is not None and self._ends_here(line.text):
            self._current = None

    def _is_story(self, text: str) -> bool:
        """Whether a line is a paragraph below a name and its facts, before any labelled part."""
        if self._is_other_part or not self._now.is_named_by_line or len(text) < _SHORTEST_PARAGRAPH:
            return False
        told = {path for path in self._now.by_path if path[0] == STORY[0]}
        return told <= {STORY} and text.rstrip('”"’)').endswith((".", "…"))

    def _open(self, found: labels.Match, line: Line, beside: str = "") -> None:
        """Begin the answer of a label; `beside` is what the next cell of a table answers."""
        self._label = label_of(line.text, found.path, found.rest)
        self._begin_profile(found.path, found.rest or beside)
        self._stand_below()
        if found.path in self._opened:
            numbers = self._opened[found.path], labels.numbering(line.text)
            leave_sections(self._now, found.path, *numbers)
        self._is_again = found.path in self._now.by_path
        if found.path == NAME and not self._is_again:
            self._name_label = self._label
            self._now.kind_by_label = self._now.kind_by_label or labels.kind_by_label(line.text)
        if found.path[0] == STORY[0]:
            if self._is_again and found.path != self._told:
                tell_again(self._now, found.path, self._label, line.place)
            self._told = found.path
        if found.near:
            self._now.doubts.append(near_doubt(found, line.place))
        self._current = found.path
        self._is_opened_by_line = not self._in_table
        self._numbering = labels.numbering(line.text)
        self._opened[found.path] = self._numbering
        self._item = None
        self._shots_above = 0
        self._is_other_part = False
        self._trail = []
        said = said_behind(found, line.text)
        if said and not is_own(said):
            self._add(found.path, said, line.place)
            if not is_long(found.path):
                self._current = None

    def _is_name(self, line: Line, following: Sequence[Piece]) -> bool:
        """Take a line that is a name although no label says so."""
        found = name_in(line, following)
        answered, path = self._now.by_path, self._current
        if found is None or answers_open(path, line.text, found, is_answered=path in answered):
            return False
        if is_next_name(found, answered):
            self._next_profile(found.name)
        elif NAME in answered:
            return False
        self._stand_below()
        self._add(NAME, found.name, line.place)
        if found.address:
            self._add(ADDRESS, found.address, line.place)
        if found.beside:
            self._now.leftovers.append(Leftover(place=line.place, text=found.beside))
        self._now.doubts.append(name_doubt(line))
        self._current = ADDRESS if found.below else None
        self._numbering = self._item = None
        self._shots_above = 0
        self._is_again = self._is_other_part = False
        self._trail = []
        self._now.is_named_by_line = True
        return True

    def _begin_profile(self, path: KeyPath, answer: str) -> None:
        """Another name, or, in a list without known names, what the first one began with."""
        answered = self._now.by_path
        first = NAME if NAME in answered else next(iter(answered), None)
        is_next = path == first and len(answered) >= ANSWERS_OF_ONE
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
        leave_unsure(above, trail[:start])
        if moved:
            self._current = None
            self._shots_above = 0
            self._now.doubts.append(moved_doubt(moved[0]))
            self.take_all(row.piece for row in moved)

    def _stand_below(self) -> None:
        self._head.stand_above(self._now, is_first=len(self.profiles) == 1)

    def _add(self, path: KeyPath, text: str, place: str) -> None:
        text = without_help(text, path)
        if is_own(text):
            return
        before = self._now.by_path.get(path)
        may_go_on = is_long(path)
        if may_go_on:
            text = without_leaders(text, _ROW_IN_PROSE)
        else:
            text = without_sign(without_leaders(text))
        if before is None:
            self._now.by_path[path] = Answer(lines=[text], place=place)
        elif may_go_on or (path == self._current and not self._is_again):
            before.lines.append(text)
        else:
            label = self._label if path == self._current else ""
            keep_repeated(self._now, path, text, place, label)
        self._item = labels.numbering(text) or self._item

    def _ends_here(self, text: str) -> bool:
        return closes_paper(text) or is_next_heading(text, self._numbering, self._item)

    def _is_caption(self, line: Line) -> bool:
        above, self._shots_above = self._shots_above, 0
        if line in self._unsure:
            keep_unsure(line, self._unsure[line], self._now)
            return True
        is_in_answer = self._current is not None
        return take_caption(line, self._now, above=above, is_in_answer=is_in_answer)
