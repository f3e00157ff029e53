"""Lists of profiles in a Word table: labels in the first row, one profile in each row below it.

And which numbers at the beginning of a row only count it.
"""

import re
from dataclasses import dataclass

from dienhinh.intake import labels
from dienhinh.intake.answers import NAME
from dienhinh.intake.doubts import Leftover
from dienhinh.intake.pieces import Row, text_of
from dienhinh.intake.typed_text import label_key
from dienhinh.model.source import KeyPath

_FEWEST_LABELS = 3
_COUNTS = frozenset({"", "tt", "stt", "so tt", "so thu tu"})
# Nobody counts further.
_FIGURES = re.compile("[0-9]{1,3}")
# "(1)", "A": columns are numbered below their headings.
_COLUMN_NUMBER = re.compile(r"\(?(?:\d{1,2}|[A-Z])\)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """A table that lists profiles: what each column answers, and what stands above the others."""

    table: str
    headings: tuple[str, ...]
    columns: dict[int, KeyPath]

    def has(self, row: Row) -> bool:
        """Whether the row belongs to this table and has its columns."""
        return _table(row) == self.table and len(row.cells) == len(self.headings)

    def read(self, row: Row) -> tuple[dict[KeyPath, str], list[Leftover]]:
        """The answers of a row, and what stands in columns that nobody asked for."""
        texts = [text_of(cell).strip() for cell in row.cells]
        if all(not text or _COLUMN_NUMBER.fullmatch(text) for text in texts):
            return {}, []
        answers = {path: texts[at] for at, path in self.columns.items() if texts[at]}
        others = [
            Leftover(place=row.place, text=f"{heading}: {text}" if heading else text)
            for at, (heading, text) in enumerate(zip(self.headings, texts, strict=True))
            if at not in self.columns and text and not _counts(heading, text)
        ]
        return answers, others


def register_of(row: Row) -> Register | None:
    """The list that a row of headings begins; None when it is an ordinary row."""
    headings = tuple(" ".join(text_of(cell).split()) for cell in row.cells)
    columns: dict[int, KeyPath] = {}
    for at, heading in enumerate(headings):
        found = labels.match(heading, is_cell=True) if heading else None
        if found is not None and not found.rest and found.path not in columns.values():
            columns[at] = found.path
    if len(columns) < _FEWEST_LABELS or NAME not in columns.values():
        return None
    return Register(table=_table(row), headings=headings, columns=columns)


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
            return heading in _COUNTS
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
    return label_key(heading) in _COUNTS and text.rstrip(".").isdecimal()
