"""The rows of headings in a sheet that lists profiles, known by their words or by our tags."""

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from dienhinh.intake.drafts.typed_text import clean, label_key
from dienhinh.intake.lists.columns import Columns
from dienhinh.intake.lists.rows import (
    columns_of,
    is_second_row,
    lists_profiles,
    path_of_heading,
)
from dienhinh.intake.questions import questions
from dienhinh.intake.sheets.cells import cell_text
from dienhinh.intake.sheets.sheet import Sheet
from dienhinh.model.schema.profile import MOST_PHOTOS
from dienhinh.model.source import KeyPath

PHOTO_FILE_LABEL = "Tên tệp ảnh {}"
# Without the heading of the names a row repeats others only where it holds so many of them.
_FEWEST_REPEATED = 4
_MOST_ROWS_ABOVE = 12
_MOST_ROWS_OF_HEADING = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The rows of headings and the columns below them; `is_tagged` by the tags of our form."""

    first: int
    last: int
    columns: Columns
    is_tagged: bool

    @property
    def name_column(self) -> int:
        """Where the names stand."""
        return self.columns.name_column


def first_heading(sheet: Sheet) -> Heading | None:
    """The headings of a sheet; None when it lists no profiles."""
    rows = sorted(sheet.cells)[:_MOST_ROWS_ABOVE]
    return next((h for row in rows if (h := _heading(sheet, row))), None)


def next_heading(sheet: Sheet, row: int, before: Heading) -> Heading | None:
    """The headings that a row below those `before` begins anew; None for any other row.

    Labels below the tags of our form are for people: the tags say what the columns are.
    """
    found = _heading(sheet, row)
    is_of_tags = before.is_tagged and row == min(r for r in sheet.cells if r > before.last)
    if found is None or not is_of_tags:
        return found
    words = before.columns.words | found.columns.words
    columns = replace(before.columns, words=words)
    return Heading(first=before.first, last=found.last, columns=columns, is_tagged=False)


def repeats_headings(sheet: Sheet, row: int) -> bool:
    """Whether a row without the heading of the names only repeats others."""
    texts = texts_of(sheet, row).values()
    return sum(_path(text) is not None for text in texts) >= _FEWEST_REPEATED


def texts_of(sheet: Sheet, row: int) -> dict[int, str]:
    """The words of a row by column, without empty cells."""
    cells = sorted(sheet.cells.get(row, {}).items())
    return {column: text for column, cell in cells if (text := clean(cell_text(cell)))}


def _heading(sheet: Sheet, row: int) -> Heading | None:
    words = texts_of(sheet, row)
    asked = columns_of(words, _path)
    if not lists_profiles(asked, words):
        return None
    columns = Columns(words=words, asked=asked)
    is_tagged = any(text in _tags() for text in words.values())
    heading = Heading(first=row, last=row, columns=columns, is_tagged=is_tagged)
    return _with_second(sheet, heading)


def _with_second(sheet: Sheet, heading: Heading) -> Heading:
    """With the rows below into which merged headings reach, or that go on with them."""
    row, columns = heading.first, heading.columns
    last = max(
        (
            bottom
            for top, left, bottom, _ in sheet.merged
            if top == row and left in columns.words and bottom <= row + _MOST_ROWS_OF_HEADING
        ),
        default=row,
    )
    if last == row and not heading.is_tagged:
        texts = texts_of(sheet, row + 1)
        is_second = is_second_row(columns.name_column, texts, columns_of(texts, _path))
        last += is_second or _stands_below_merged(sheet, row, texts)
    for below in range(row + 1, last + 1):
        columns = columns.with_second(texts_of(sheet, below), _path)
    heading = replace(heading, last=last, columns=columns)
    name = heading.name_column
    wide = (r - left + 1 for top, left, _, r in sheet.merged if top == row and left == name)
    return replace(heading, columns=columns.with_wide_name(max(wide, default=1)))


def _stands_below_merged(sheet: Sheet, row: int, texts: dict[int, str]) -> bool:
    """Whether all words below a row stand below headings that are merged over several columns."""
    covered = {
        column
        for top, left, bottom, right in sheet.merged
        if top == bottom == row and left < right
        for column in range(left, right + 1)
    }
    return bool(texts) and texts.keys() <= covered


# Each row is asked twice whether it heads others.
@lru_cache(maxsize=1_000)
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
