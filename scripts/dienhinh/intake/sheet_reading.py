"""The rows of a workbook become answers: one row, one profile.

The row of headings is found by its words, so that rows put above it, hidden or deleted do no harm.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dienhinh.intake.answers import NAME, Answer, Answers
from dienhinh.intake.doubts import Doubt, Leftover, UnreadableError
from dienhinh.intake.list_groups import ListGroups
from dienhinh.intake.list_rows import (
    COUNTS,
    columns_of,
    is_group,
    is_sum,
    path_of_heading,
    widened,
)
from dienhinh.intake.pieces import Shot
from dienhinh.intake.questions import question_at, questions
from dienhinh.intake.sheet_file import Cell, Sheet
from dienhinh.intake.typed_cells import cell_text, typed_cell
from dienhinh.intake.typed_text import clean, label_key
from dienhinh.model.both import Both
from dienhinh.model.schema.fields import FieldType
from dienhinh.model.schema.profile import MOST_PHOTOS
from dienhinh.model.source import KeyPath
from dienhinh.vietnamese import fold

PHOTO_FILE_LABEL = "Tên tệp ảnh {}"
_MOST_ROWS_ABOVE = 12
_MOST_ROWS_OF_HEADING = 3
# Below the profiles people sign and sum up; somebody without a name says more.
_FEWEST_OF_NAMELESS = 3
_FEWEST_HEADINGS = 4


def read_workbook(sheets: Sequence[Sheet], beside: Mapping[str, bytes]) -> list[Answers]:
    """The answers of every row; `beside` are pictures sent with the workbook, by their names.

    UnreadableError when no sheet has a row of headings.
    """
    found: list[Answers] = []
    loose: list[Leftover] = []
    doubts: list[Doubt] = []
    has_headings = False
    for sheet in sheets:
        heading = _heading(sheet)
        if heading is None and sheet.may_be_ours:
            continue
        if heading is None:
            loose += [*_all_text(sheet), *sheet.beside()]
            doubts += _loose_shots(sheet, set())
        else:
            has_headings = True
            rows = _Rows(sheet, heading, beside)
            found += rows.profiles()
            doubts += _loose_shots(sheet, rows.taken)
    if not has_headings:
        raise UnreadableError(
            Both(
                "Bảng tính không có dòng tiêu đề của biểu mẫu. Xin dùng mẫu ở trang Đóng góp, hoặc "
                "ghi tên các mục (Tên tập thể, Địa chỉ, Điện thoại…) ở một dòng.",
                "The workbook has no row of the form's headings. Use the form of the site's page "
                "for contributions, or write the names of the fields (name of the collective, "
                "address, telephone…) into one row.",
            )
        )
    if found:
        found[0].leftovers.extend(loose)
        found[0].doubts.extend(doubts)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heading:
    """The rows of headings, what each column asks for, and the words above it."""

    first: int
    last: int
    columns: dict[int, KeyPath]
    words: dict[int, str]


def _heading(sheet: Sheet) -> _Heading | None:
    for row in sorted(sheet.cells)[:_MOST_ROWS_ABOVE]:
        columns = columns_of(_texts(sheet, row), _path)
        if len(columns) >= _FEWEST_HEADINGS and NAME in columns.values():
            return _with_second(sheet, row, columns)
    return None


def _with_second(sheet: Sheet, row: int, columns: dict[int, KeyPath]) -> _Heading:
    """With the row below where the merged heading of the names reaches into it."""
    name = next(column for column, path in columns.items() if path == NAME)
    last = max(
        (
            bottom
            for top, left, bottom, right in sheet.merged
            if top == row and left <= name <= right and bottom <= row + _MOST_ROWS_OF_HEADING
        ),
        default=row,
    )
    words = _texts(sheet, row)
    for below in range(row + 1, last + 1):
        texts = _texts(sheet, below)
        columns = widened(columns, columns_of(texts, _path))
        words |= texts
    return _Heading(first=row, last=last, columns=columns, words=words)


def _texts(sheet: Sheet, row: int) -> dict[int, str]:
    cells = sorted(sheet.cells.get(row, {}).items())
    return {column: text for column, cell in cells if (text := clean(cell_text(cell)))}


def _path(text: str) -> KeyPath | None:
    for number in range(MOST_PHOTOS):
        if label_key(text) == label_key(PHOTO_FILE_LABEL.format(number + 1)):
            return ("photos", number, "file")
        if text == f"photos.{number}.file":
            return ("photos", number, "file")
    tagged = _tags().get(text.strip())
    if tagged is not None:
        return tagged
    return path_of_heading(clean(text).rstrip("* "))


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
    told = Both(
        "Ảnh không nằm ở dòng của hồ sơ nào nên chưa nhận; đặt ảnh vào đúng dòng rồi gửi lại:",
        "The picture stands in no profile's row and was not taken; put it into its row:",
    )
    return [
        Doubt(text=told, place=shot.place, quoted=shot.name)
        for row, _, shot in sorted(sheet.shots, key=_spot)
        if row not in taken
    ]


class _Rows:
    """The profiles below a row of headings; `taken` are the rows that became one."""

    def __init__(self, sheet: Sheet, heading: _Heading, beside: Mapping[str, bytes]) -> None:
        self._sheet = sheet
        self._heading = heading
        self._columns = heading.columns
        self.taken: set[int] = set()
        self._beside = {_file_key(name): (name, content) for name, content in beside.items()}

    def profiles(self) -> list[Answers]:
        found: list[Answers] = []
        above = [
            self._leftover(cell)
            for row, cells in sorted(self._sheet.cells.items())
            if row < self._heading.first
            for cell in cells.values()
        ]
        groups = ListGroups()
        begun: list[Leftover] = []
        for row in sorted(self._sheet.cells):
            if row <= self._heading.last or self._is_heading_again(row):
                continue
            texts = _texts(self._sheet, row)
            if is_group(texts):
                cells = self._row_left(row)
                groups.begin(cells)
                begun += cells
                continue
            answers = self._answers(row)
            if found and (is_sum(texts) or _is_beside(answers, texts, found[-1])):
                found[-1].leftovers += self._row_left(row)
            elif answers.has_content or answers.leftovers:
                self._tell_if_hidden(answers, row)
                self.taken.add(row)
                answers.leftovers += begun
                begun = []
                answers.head = above
                answers.groups = groups.in_force
                answers.above = [*answers.groups, *(above if found else [])]
                found.append(answers)
        if found:
            found[0].leftovers += above
            found[-1].leftovers += begun
            self._tell_of_sheet(found[0])
        return found

    def _row_left(self, row: int) -> list[Leftover]:
        return [self._leftover(cell) for _, cell in sorted(self._sheet.cells[row].items())]

    def _tell_of_sheet(self, first: Answers) -> None:
        """What concerns all rows is told with the first profile."""
        first.leftovers += self._sheet.beside()
        first.doubts += self._sheet.doubts()

    def _tell_if_hidden(self, answers: Answers, row: int) -> None:
        if row in self._sheet.hidden_rows:
            told = Both(
                "Dòng này bị ẩn trong bảng; xem có đúng là muốn gửi không.",
                "This row is hidden in the sheet; see whether it was meant to be sent.",
            )
            place = f"trang “{self._sheet.name}”, dòng {row}"
            answers.doubts.append(Doubt(text=told, place=place))

    def _is_heading_again(self, row: int) -> bool:
        """The hidden row of names, or headings repeated for printing."""
        texts = [str(cell.content) for cell in self._sheet.cells[row].values()]
        named = [text for text in texts if _path(text) is not None]
        return len(named) >= _FEWEST_HEADINGS

    def _leftover(self, cell: Cell, heading: str = "") -> Leftover:
        text = f"{heading}: {cell_text(cell)}" if heading else cell_text(cell)
        return Leftover(place=f"trang “{self._sheet.name}”, ô {cell.place}", text=text)

    def _answers(self, row: int) -> Answers:
        answers = Answers()
        files: dict[int, str] = {}
        for column, cell in sorted(self._sheet.cells[row].items()):
            path = self._columns.get(column)
            text = typed_cell(cell, _type_at(path), answers.doubts)
            heading = self._heading.words.get(column, "")
            if path is None and not (label_key(heading) in COUNTS and text.isdecimal()):
                answers.leftovers.append(self._leftover(cell, heading))
            elif path is None:
                continue
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
                told = Both(
                    "Không thấy tệp ảnh này gửi kèm; xin gửi cùng bảng tính trong một tệp .zip:",
                    "This picture did not come along; ask for it with the workbook in one .zip:",
                )
                answers.doubts.append(Doubt(text=told, place=place, quoted=name))
            else:
                answers.shots.append(Shot(name=found[0], place=place, content=found[1]))


def _is_beside(answers: Answers, texts: Mapping[int, str], above: Answers) -> bool:
    """Whether a row is nobody's: a signature, a remark, below somebody of whom more is said."""
    is_short = len(texts) == 1 or (NAME not in answers.by_path and len(texts) < _FEWEST_OF_NAMELESS)
    return is_short and not answers.shots and len(above.by_path) >= _FEWEST_HEADINGS - 1


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
