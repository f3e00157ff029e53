"""A table of a Word file that lists profiles: labels in its first rows, one profile in each below.

And which numbers at the beginning of a row only count it.
"""

import re
from dataclasses import dataclass, replace

from dienhinh.intake.answers import NAME
from dienhinh.intake.doubts import Leftover
from dienhinh.intake.list_rows import COUNTS, columns_of, path_of_heading, widened
from dienhinh.intake.pieces import Row, text_of
from dienhinh.intake.typed_text import label_key
from dienhinh.model.source import KeyPath

_FEWEST_LABELS = 3
# Nobody counts further.
_FIGURES = re.compile("[0-9]{1,3}")
# "(1)", "A": columns are numbered below their headings.
_COLUMN_NUMBER = re.compile(r"\(?(?:\d{1,2}|[A-Z])\)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """A table that lists profiles: what each column answers, and what stands above the others.

    Columns are those of the table's grid, from 1, whatever cells are merged.
    """

    table: str
    width: int
    headings: dict[int, str]
    columns: dict[int, KeyPath]

    def has(self, row: Row) -> bool:
        """Whether the row belongs to this table and has its columns."""
        return _table(row) == self.table and _width(row) == self.width

    def with_second(self, row: Row) -> "Register | None":
        """The list with a second row of headings; None when the row is none.

        The heading of the names reaches into it, or it holds nothing but labels.
        """
        texts = texts_of(row)
        below = columns_of(texts, path_of_heading)
        name = next(at for at, path in self.columns.items() if path == NAME)
        carried = {at for at, goes_on in zip(_starts(row), row.carried, strict=False) if goes_on}
        if name not in carried and (name in texts or set(below) != set(texts)):
            return None
        headings = {**self.headings, **texts}
        return replace(self, headings=headings, columns=widened(self.columns, below))

    def read(self, row: Row) -> tuple[dict[KeyPath, str], list[Leftover]]:
        """The answers of a row, and what stands in columns that nobody asked for."""
        texts = texts_of(row)
        if all(_COLUMN_NUMBER.fullmatch(text) for text in texts.values()):
            return {}, []
        answers = {self.columns[at]: text for at, text in texts.items() if at in self.columns}
        others = {at: text for at, text in texts.items() if at not in self.columns}
        return answers, self.left(row, others)

    def left(self, row: Row, texts: dict[int, str]) -> list[Leftover]:
        """Words of a row that answer nothing, each with the heading of its column."""
        named = [(self.headings.get(at, ""), text) for at, text in texts.items()]
        return [
            Leftover(place=row.place, text=f"{heading}: {text}" if heading else text)
            for heading, text in named
            if not _counts(heading, text)
        ]


def register_of(row: Row) -> Register | None:
    """The list that a row of headings begins; None when it is an ordinary row."""
    headings = texts_of(row)
    columns = columns_of(headings, path_of_heading)
    if len(columns) < _FEWEST_LABELS or NAME not in columns.values():
        return None
    return Register(table=_table(row), width=_width(row), headings=headings, columns=columns)


def texts_of(row: Row) -> dict[int, str]:
    """The words of a row by the column in which their cell begins."""
    texts = (text_of(cell).strip() for cell in row.cells)
    return {at: text for at, text in zip(_starts(row), texts, strict=True) if text}


def _starts(row: Row) -> list[int]:
    spans = row.spans or (1,) * len(row.cells)
    return [1 + sum(spans[:at]) for at in range(len(row.cells))]


def _width(row: Row) -> int:
    return sum(row.spans) if row.spans else len(row.cells)


class RowNumbers:
    """Tells the numbers that only count the rows of a table from those that say something.

    They count below a heading such as “STT”; in a table without headings when they run 1, 2, 3.
    """

    def __init__(self) -> None:
        self._headings: dict[str, str | None] = {}
        self._last: dict[str, int] = {}

    def count(self, row: Row) -> bool:
        """Whether the first cell of the row counts it; to be asked of each row in order."""
        if len(row.cells) == 1:
            return False
        table, text = _table(row), text_of(row.cells[0]).strip()
        number = _counted(text)
        if table not in self._headings:
            self._headings[table] = None if number is not None else label_key(text)
        if number is None:
            return False
        heading = self._headings[table]
        if heading is not None:
            return heading in COUNTS
        is_running = number in {1, self._last.get(table, 0) + 1}
        self._last[table] = number
        return is_running


def _counted(text: str) -> int | None:
    figures = text.rstrip(".)")
    return int(figures) if _FIGURES.fullmatch(figures) else None


def _table(row: Row) -> str:
    """The place of the table: “bảng 2” of “bảng 2, dòng 3”."""
    return row.place.rpartition(",")[0]


def _counts(heading: str, text: str) -> bool:
    return label_key(heading) in COUNTS and text.rstrip(".").isdecimal()
