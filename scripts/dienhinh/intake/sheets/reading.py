"""The rows of a sheet below its headings become answers: one row, one profile."""

from collections.abc import Mapping

from dienhinh.intake.answers import NAME, Answer, Answers, Tick
from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.drafts.typed_text import clean, label_key
from dienhinh.intake.lists.columns import joint_doubts, read_parted
from dienhinh.intake.lists.ditto import as_above, as_nothing, is_ditto
from dienhinh.intake.lists.further_rows import NAMELESS, go_on
from dienhinh.intake.lists.groups import ListGroups
from dienhinh.intake.lists.merged_cells import said_for_all
from dienhinh.intake.lists.rows import (
    COUNTS,
    closes_list,
    is_group,
    is_sum,
    numbers_columns,
    only_counts,
    tells_units,
)
from dienhinh.intake.questions import question_at
from dienhinh.intake.sheets.cells import Cell, cell_text
from dienhinh.intake.sheets.headings import (
    Heading,
    next_heading,
    repeats_headings,
    texts_of,
)
from dienhinh.intake.sheets.named_pictures import NamedPictures
from dienhinh.intake.sheets.sheet import Sheet
from dienhinh.intake.sheets.typed_cells import typed_cell, unasked_cell, zero_put_back
from dienhinh.intake.word.pieces import Shot
from dienhinh.model.both import Both
from dienhinh.model.schema.fields import FieldType
from dienhinh.model.source import KeyPath

# Below the profiles people sign and sum up; somebody without a name says more.
_FEWEST_OF_NAMELESS = 3
_FEWEST_TOLD = 3


class SheetRows:
    """The profiles below rows of headings; `taken` are the rows that became one.

    `loose` is all that the sheet says when nobody stands in it.
    """

    def __init__(self, sheet: Sheet, heading: Heading, beside: Mapping[str, bytes]) -> None:
        """The rows of a sheet; `beside` are pictures sent with the workbook, by their names."""
        self._sheet = sheet
        self._heading = heading
        self.taken: set[int] = set()
        self.loose: list[Leftover] = []
        self._groups = ListGroups()
        # What heads the next rows.
        self._begun: list[Leftover] = []
        # The answers of the row above in the same list.
        self._before: dict[KeyPath, Answer] = {}
        # Below the list people sign; whether the profile above bears a number.
        self._is_closed = self._is_last_counted = False
        self._pictures = NamedPictures(beside)

    def profiles(self) -> list[Answers]:
        """Of each profile what its row says, in their order."""
        found: list[Answers] = []
        above = [
            self._leftover(cell)
            for row, cells in sorted(self._sheet.cells.items())
            if row < self._heading.first
            for cell in cells.values()
        ]
        for row in sorted(self._sheet.cells):
            if row > self._heading.last and not self._heads(row):
                self._row(row, found, above)
        if found:
            found[0].leftovers += above
            found[-1].leftovers += self._begun
            self._tell_of_sheet(found[0])
        else:
            self.loose = [*above, *self._begun, *self._sheet.beside()]
        return found

    def _heads(self, row: int) -> bool:
        """Whether a row heads those below it: with headings, a kind, a movement."""
        again = next_heading(self._sheet, row, self._heading)
        if again is not None:
            self._begun += self._remarks(row, again)
            self._heading, self._before, self._is_closed = again, {}, False
        elif repeats_headings(self._sheet, row):
            self._begun += self._remarks(row, self._heading)
        elif is_group(texts_of(self._sheet, row), self._heading.name_column):
            cells = self._row_left(row)
            self._groups.begin(cells)
            self._begun += cells
        else:
            return False
        return True

    def _remarks(self, row: int, heading: Heading) -> list[Leftover]:
        """What stands among repeated headings and heads nothing."""
        known = {label_key(text) for text in self._heading.columns.words.values()} | COUNTS
        below = {at for r, cells in self._sheet.cells.items() if r > row for at in cells}
        return [
            self._leftover(cell)
            for at, cell in sorted(self._sheet.cells[row].items())
            if at not in below | heading.columns.asked.keys()
            and label_key(cell_text(cell)) not in known
        ]

    def _row(self, row: int, found: list[Answers], above: list[Leftover]) -> None:
        texts = texts_of(self._sheet, row)
        if row == self._heading.last + 1 and numbers_columns(texts.values()):
            return
        is_counted = self._is_counted(texts)
        self._is_closed = not is_counted and (self._is_closed or closes_list(texts))
        answers = self._answers(row)
        if found and self._goes_on(row):
            self._add_to(found[-1], answers, row)
        elif found and (self._is_closed or is_sum(texts)):
            found[-1].leftovers += self._row_left(row)
        elif found and not is_counted and self._tells_on(row, answers):
            place = f"{self._sheet.place}, dòng {row}"
            answers.doubts.append(Doubt(text=NAMELESS, place=place))
            self._add_to(found[-1], answers, row)
        elif found and _is_beside(answers, texts, found[-1]):
            found[-1].leftovers += self._row_left(row)
        elif answers.has_content and not tells_units(texts):
            self._tell_of_row(answers, row)
            self.taken.add(row)
            answers.leftovers += self._begun
            self._begun = []
            answers.head = above
            answers.page = self._sheet.called
            answers.groups = self._groups.in_force
            answers.kind_by_label = self._heading.columns.kind
            place = f"{self._sheet.place}, dòng {row}"
            answers.doubts += joint_doubts(self._heading.columns, texts, place)
            answers.above = [*answers.groups, *(above if found else [])]
            self._before, self._is_last_counted = dict(answers.by_path), is_counted
            found.append(answers)
        else:
            self._begun += self._row_left(row)

    def _is_counted(self, texts: Mapping[int, str]) -> bool:
        """Whether a row counts somebody."""
        name, words = self._heading.name_column, self._heading.columns.words
        return any(
            only_counts(text, words.get(at, ""), is_first=at < min(words))
            for at, text in texts.items()
            if at < name
        )

    def _tells_on(self, row: int, answers: Answers) -> bool:
        """Whether the row right below a profile says more of it: without a count where it has one.

        Else nothing but more of its story.
        """
        if row - 1 not in self.taken or NAME in answers.by_path:
            return False
        if self._is_last_counted:
            return True
        if answers.leftovers or answers.shots:
            return False
        asked = [question_at(path) for path in answers.by_path]
        return bool(asked) and all(question is not None and question.is_long for question in asked)

    def _add_to(self, profile: Answers, answers: Answers, row: int) -> None:
        self.taken.add(row)
        go_on(profile, answers)
        self._tell_of_row(profile, row)

    def _goes_on(self, row: int) -> bool:
        """Whether the merged cell of the name of a profile above reaches into a row."""
        name = self._heading.name_column
        return any(
            top in self.taken and top < row <= bottom and left <= name <= right
            for top, left, bottom, right in self._sheet.merged
        )

    def _row_left(self, row: int) -> list[Leftover]:
        return [self._leftover(cell) for _, cell in sorted(self._sheet.cells[row].items())]

    def _tell_of_sheet(self, first: Answers) -> None:
        """What concerns all rows is told with the first profile."""
        first.leftovers += self._sheet.beside(self.taken)
        first.doubts += [*self._sheet.doubts(self.taken), *self._beside_each_other()]
        columns = {column for row in self.taken for column in self._sheet.cells[row]}
        first.doubts += self._sheet.hidden_doubts((), columns)

    def _beside_each_other(self) -> list[Doubt]:
        """That two tables stand side by side: the heading of the names is there twice."""
        columns = self._heading.columns
        name = label_key(columns.words.get(columns.name_column, ""))
        if [label_key(text) for text in columns.words.values()].count(name) == 1:
            return []
        told = Both(
            "Hai bảng nằm cạnh nhau; máy chỉ đọc bảng bên trái, chữ của bảng kia giữ ở chữ chưa "
            "xếp được của từng dòng. Chuyển bảng kia xuống dưới rồi nhập lại.",
            "Two tables stand side by side; only the left one was read, the words of the other are "
            "kept among the leftovers of each row. Move it below and import again.",
        )
        return [Doubt(text=told, place=self._sheet.place)]

    def _tell_of_row(self, answers: Answers, row: int) -> None:
        answers.doubts += self._sheet.hidden_doubts((row,), ())
        answers.doubts += self._sheet.formula_doubts((row,))
        words = self._heading.columns.words
        for column, cell in sorted(self._sheet.formulas.get(row, {}).items()):
            answers.leftovers.append(self._leftover(cell, words.get(column, "")))

    def _leftover(self, cell: Cell, heading: str = "") -> Leftover:
        text = f"{heading}: {cell_text(cell)}" if heading else cell_text(cell)
        return Leftover(place=f"{self._sheet.place}, ô {cell.place}", text=text)

    def _answers(self, row: int) -> Answers:
        answers = Answers()
        files: dict[int, str] = {}
        parted: dict[int, str] = {}
        columns = self._heading.columns
        texts = texts_of(self._sheet, row)
        ticked = columns.ticked(texts)
        cells = self._sheet.cells[row]
        answers.ticks = [
            Tick(place=f"ô {cells[at].place}", words=words, mark=texts[at], is_marked=True)
            for at, words in ticked.items()
        ]
        for column in sorted(cells.keys() - ticked.keys()):
            cell = cells[column]
            path = columns.asked.get(column)
            heading = columns.words.get(column, "")
            text = self._text(cell, path, heading, answers)
            if column in columns.parted and text:
                parted[column] = text
            elif path is None:
                if not only_counts(text, heading, is_first=column < min(columns.words)):
                    answers.leftovers.append(self._leftover(cell, heading))
                    answers.doubts += zero_put_back(cell)
            elif path[0] == "photos" and path[2] == "file":
                files[int(path[1])] = text
            elif path != NAME and is_ditto(text):
                self._as_above(answers, path, cell, heading)
            elif text:
                answers.by_path[path] = Answer(lines=text.split("\n"), place=f"ô {cell.place}")
        self._parted(answers, parted, row)
        self._merged(answers, row)
        answers.leftovers += self._sheet.struck_in(row)
        answers.shots = [shot for at, _, shot in sorted(self._sheet.shots, key=_spot) if at == row]
        self._pictures.add(answers, files, f"{self._sheet.place}, dòng {row}")
        return answers

    def _text(self, cell: Cell, path: KeyPath | None, heading: str, answers: Answers) -> str:
        """What a cell says to the heading above it; where Excel made something else of it, ""."""
        if path is None:
            return unasked_cell(cell, heading, answers.doubts)
        text = typed_cell(cell, _type_at(path), answers.doubts)
        if not text and clean(cell_text(cell)):
            answers.leftovers.append(self._leftover(cell, heading))
        return text

    def _as_above(self, answers: Answers, path: KeyPath, cell: Cell, heading: str) -> None:
        before, place = self._before.get(path), f"ô {cell.place}"
        if before is None:
            answers.doubts.append(as_nothing(place, cell_text(cell)))
            answers.leftovers.append(self._leftover(cell, heading))
        else:
            answers.doubts.append(as_above(before.text, place, cell_text(cell)))
            answers.by_path[path] = Answer(lines=list(before.lines), place=place)

    def _merged(self, answers: Answers, row: int) -> None:
        """What cells merged over the rows of several people say of this one."""
        for top, left, bottom, _ in self._sheet.merged:
            path = self._heading.columns.asked.get(left)
            is_below = top < row <= bottom and NAME in answers.by_path
            if is_below and path in self._before.keys() - answers.by_path.keys():
                place = f"{self._sheet.place}, dòng {row}"
                said, doubt = said_for_all(path, self._before[path].text, place)
                answers.doubts.append(doubt)
                if said:
                    answers.by_path[path] = Answer(lines=said.split("\n"), place=place)

    def _parted(self, answers: Answers, texts: Mapping[int, str], row: int) -> None:
        """What stands in columns that share one heading."""
        place = f"{self._sheet.place}, dòng {row}"
        read = read_parted(self._heading.columns, texts, place)
        for path, lines in read.answers.items():
            answers.by_path[path] = Answer(lines=lines, place=place)
        cells = self._sheet.cells[row]
        words = self._heading.columns.words
        answers.leftovers += [self._leftover(cells[at], words[at]) for at in read.left]
        answers.doubts += read.doubts


def _is_beside(answers: Answers, texts: Mapping[int, str], above: Answers) -> bool:
    """Whether a row is nobody's: a signature, a remark, below somebody of whom more is said."""
    is_short = len(texts) == 1 or (NAME not in answers.by_path and len(texts) < _FEWEST_OF_NAMELESS)
    return is_short and not answers.shots and len(above.by_path) >= _FEWEST_TOLD


def _spot(row: tuple[int, int, Shot]) -> tuple[int, int]:
    return row[0], row[1]


def _type_at(path: KeyPath | None) -> FieldType | None:
    question = None if path is None else question_at(path)
    return None if question is None else question.field.type
