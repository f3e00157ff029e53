"""The rows of a workbook become answers: one row, one profile.

The row of headings is found by its words, so that rows put above it, hidden or deleted do no harm.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from dienhinh.intake import labels
from dienhinh.intake.answers import NAME, Answer, Answers
from dienhinh.intake.doubts import Doubt, Leftover, UnreadableError
from dienhinh.intake.pieces import Shot
from dienhinh.intake.questions import PHOTOS_ASKED, question_at, questions
from dienhinh.intake.sheet_file import Cell, Sheet
from dienhinh.intake.typed_cells import cell_text, typed_cell
from dienhinh.intake.typed_text import clean, label_key
from dienhinh.model.schema.fields import FieldType
from dienhinh.model.source import KeyPath
from dienhinh.vietnamese import fold

PHOTO_FILE_LABEL = "Tên tệp ảnh {}"
_MOST_ROWS_ABOVE = 12
_FEWEST_HEADINGS = 4
# A guide and the lists of the drop-downs are no profiles.
_OWN_SHEETS = frozenset({"huong dan", "danh muc"})


def read_workbook(sheets: Sequence[Sheet], beside: Mapping[str, bytes]) -> list[Answers]:
    """The answers of every row; `beside` are pictures sent with the workbook, by their names.

    UnreadableError when no sheet has a row of headings.
    """
    found: list[Answers] = []
    loose: list[Leftover] = []
    doubts: list[Doubt] = []
    sheets = [sheet for sheet in sheets if label_key(sheet.name) not in _OWN_SHEETS]
    has_headings = False
    for sheet in sheets:
        heading = _heading(sheet)
        if heading is None:
            loose += _all_text(sheet)
            doubts += _loose_shots(sheet, set())
        else:
            has_headings = True
            rows = _Rows(sheet, heading, beside)
            found += rows.profiles()
            doubts += _loose_shots(sheet, rows.taken)
    if not has_headings:
        raise UnreadableError(
            "Bảng tính không có dòng tiêu đề của biểu mẫu. Xin dùng mẫu ở trang Đóng góp, hoặc ghi "
            "tên các mục (Tên tập thể, Địa chỉ, Điện thoại…) ở một dòng."
        )
    if found:
        found[0].leftovers.extend(loose)
        found[0].doubts.extend(doubts)
    return found


def _heading(sheet: Sheet) -> tuple[int, dict[int, KeyPath]] | None:
    """The row of headings and the way of each column."""
    for row in sorted(sheet.cells)[:_MOST_ROWS_ABOVE]:
        columns: dict[int, KeyPath] = {}
        for column, cell in sorted(sheet.cells[row].items()):
            path = _path(str(cell.content))
            if path is not None and path not in columns.values():
                columns[column] = path
        if len(columns) >= _FEWEST_HEADINGS and NAME in columns.values():
            return row, columns
    return None


def _path(text: str) -> KeyPath | None:
    for number in range(PHOTOS_ASKED):
        if label_key(text) == label_key(PHOTO_FILE_LABEL.format(number + 1)):
            return ("photos", number, "file")
        if text == f"photos.{number}.file":
            return ("photos", number, "file")
    tagged = _tags().get(text.strip())
    if tagged is not None:
        return tagged
    found = labels.match(clean(text).rstrip("* "))
    return None if found is None or found.rest else found.path


@cache
def _tags() -> dict[str, KeyPath]:
    """The hidden row of our workbook, by which columns are known whatever their labels say."""
    return {question.tag: question.path for question in questions()} | {"kind": ("kind",)}


def _all_text(sheet: Sheet) -> list[Leftover]:
    return [
        Leftover(place=f"trang “{sheet.name}”, ô {cell.place}", text=cell_text(cell))
        for _, cells in sorted(sheet.cells.items())
        for _, cell in sorted(cells.items())
    ]


def _loose_shots(sheet: Sheet, taken: set[int]) -> list[Doubt]:
    """The pictures of rows that are no profile."""
    told = "Ảnh không nằm ở dòng của hồ sơ nào nên chưa nhận; đặt ảnh vào đúng dòng rồi gửi lại:"
    return [
        Doubt(text=told, place=shot.place, quoted=shot.name)
        for row, _, shot in sorted(sheet.shots, key=_spot)
        if row not in taken
    ]


class _Rows:
    """The profiles below a row of headings; `taken` are the rows that became one."""

    def __init__(
        self, sheet: Sheet, heading: tuple[int, dict[int, KeyPath]], beside: Mapping[str, bytes]
    ) -> None:
        self._sheet = sheet
        self._row, self._columns = heading
        self.taken: set[int] = set()
        self._beside = {_file_key(name): (name, content) for name, content in beside.items()}

    def profiles(self) -> list[Answers]:
        found: list[Answers] = []
        for row in sorted(self._sheet.cells):
            if row <= self._row or self._is_heading_again(row):
                continue
            answers = self._answers(row)
            if found and _is_signature(answers, found[-1]):
                found[-1].leftovers += [
                    self._leftover(cell) for _, cell in sorted(self._sheet.cells[row].items())
                ]
            elif answers.has_content or answers.leftovers:
                self._tell_if_hidden(answers, row)
                self.taken.add(row)
                found.append(answers)
        above = [
            self._leftover(cell)
            for row, cells in sorted(self._sheet.cells.items())
            if row < self._row
            for cell in cells.values()
        ]
        for answers in found[1:]:
            answers.above = above
        if found:
            found[0].leftovers += above
            self._tell_of_sheet(found[0])
        return found

    def _tell_of_sheet(self, first: Answers) -> None:
        """What concerns all rows is told with the first profile."""
        first.leftovers += [
            Leftover(place=f"trang “{self._sheet.name}”, lời bàn ở ô {place}", text=text)
            for place, text in self._sheet.notes
        ]
        first.doubts += self._sheet.doubts()

    def _tell_if_hidden(self, answers: Answers, row: int) -> None:
        if row in self._sheet.hidden_rows:
            told = "Dòng này bị ẩn trong bảng; xem có đúng là muốn gửi không."
            place = f"trang “{self._sheet.name}”, dòng {row}"
            answers.doubts.append(Doubt(text=told, place=place))

    def _is_heading_again(self, row: int) -> bool:
        """The hidden row of names, or headings repeated for printing."""
        texts = [str(cell.content) for cell in self._sheet.cells[row].values()]
        named = [text for text in texts if _path(text) is not None]
        return len(named) >= _FEWEST_HEADINGS

    def _leftover(self, cell: Cell) -> Leftover:
        return Leftover(place=f"trang “{self._sheet.name}”, ô {cell.place}", text=cell_text(cell))

    def _answers(self, row: int) -> Answers:
        answers = Answers()
        files: dict[int, str] = {}
        for column, cell in sorted(self._sheet.cells[row].items()):
            path = self._columns.get(column)
            text = typed_cell(cell, _type_at(path), answers.doubts)
            if path is None:
                answers.leftovers.append(self._leftover(cell))
            elif path[0] == "photos" and path[2] == "file":
                files[int(path[1])] = text
            elif text:
                answers.by_path[path] = Answer(lines=text.split("\n"), place=f"ô {cell.place}")
        answers.shots = [shot for at, _, shot in sorted(self._sheet.shots, key=_spot) if at == row]
        self._files(answers, files, row)
        return answers

    def _files(self, answers: Answers, files: dict[int, str], row: int) -> None:
        """Pictures named in the row, from those sent beside it."""
        for _, name in sorted(files.items()):
            found = self._beside.get(_file_key(name)) or self._beside.get(_file_key(_stem(name)))
            place = f"trang “{self._sheet.name}”, dòng {row}"
            answers.asked.append(name if found is None else found[0])
            if found is None:
                told = "Không thấy tệp ảnh này gửi kèm; xin gửi cùng bảng tính trong một tệp .zip:"
                answers.doubts.append(Doubt(text=told, place=place, quoted=name))
            else:
                answers.shots.append(Shot(name=found[0], place=place, content=found[1]))


def _is_signature(answers: Answers, above: Answers) -> bool:
    """Below the profiles people sign: one word or name in a row that says nothing else."""
    is_alone = len(answers.by_path) + len(answers.leftovers) == 1 and not answers.shots
    return is_alone and len(above.by_path) >= _FEWEST_HEADINGS - 1


def _spot(row: tuple[int, int, Shot]) -> tuple[int, int]:
    return row[0], row[1]


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name


def _file_key(name: str) -> str:
    """Names of pictures are typed without ending, in other case, with other marks."""
    base = fold(name.replace("\\", "/").rpartition("/")[2])
    stem = base.rpartition(".")[0] if base.rpartition(".")[2].isalnum() else base
    return stem or base


def _type_at(path: KeyPath | None) -> FieldType | None:
    question = None if path is None else question_at(path)
    return None if question is None else question.field.type
