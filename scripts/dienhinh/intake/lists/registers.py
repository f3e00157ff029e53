"""A table of a Word file that lists profiles: labels in its first rows, one profile in each below.

And which numbers at the beginning of a row only count it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from dienhinh.intake.answers import NAME, Answer, Tick
from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.drafts.name_kinds import kind_of_heading
from dienhinh.intake.drafts.typed_text import label_key
from dienhinh.intake.lists.columns import Columns, joint_doubts, read_parted
from dienhinh.intake.lists.ditto import as_above, as_nothing, is_ditto
from dienhinh.intake.lists.merged_cells import said_for_all
from dienhinh.intake.lists.rows import (
    COUNTS,
    FEWEST_HEADINGS,
    columns_of,
    is_group,
    is_second_row,
    lists_profiles,
    numbers_columns,
    only_counts,
    path_of_heading,
    tells_units,
)
from dienhinh.intake.word.pieces import Row, text_of
from dienhinh.model.both import Both
from dienhinh.model.source import KeyPath

# Nobody counts further.
_FIGURES = re.compile("[0-9]{1,3}")


@dataclass(slots=True, kw_only=True)
class RowRead:
    """What a row of a list says; `leftovers` are words in columns that nobody asked for."""

    answers: dict[KeyPath, str] = field(default_factory=dict)
    ticks: list[Tick] = field(default_factory=list)
    leftovers: list[Leftover] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """A table that lists profiles: what each column answers, and what stands above the others.

    Columns are those of the table's grid, from 1, whatever cells are merged; `wide` are those below
    headings merged over several, the names apart.
    """

    table: str
    width: int
    columns: Columns
    wide: frozenset[int] = frozenset()

    def has(self, row: Row) -> bool:
        """Whether the row belongs to this table and has its columns."""
        return row.table == self.table and _width(row) == self.width

    def number_of(self, row: Row) -> int | None:
        """The number by which a row counts itself; None where the list does not count."""
        is_counting = label_key(self.columns.words.get(1, "")) in COUNTS
        return row_number(texts_of(row).get(1, "")) if is_counting else None

    def in_next_table(self, row: Row, last: int) -> "tuple[Register | None, list[Doubt]]":
        """The list as it goes on in another table, and what to look at; None where it does not.

        Word breaks lists in two, and nobody repeats the headings: the count goes on from `last`,
        or the row heads those of a kind.
        """
        texts = texts_of(row)
        if row.table == self.table or _width(row) != self.width:
            return None, []
        is_heading = is_group(texts, self.columns.name_column)
        heads_kind = is_heading and kind_of_heading(" ".join(texts.values())) != ""
        if heads_kind or self.number_of(row) == last + 1:
            told = Both(
                "Bảng này không có tiêu đề cột, được coi là phần tiếp của danh sách ở "
                f"{self.table}; xin xem lại.",
                f"This table has no headings and was read as going on with the list of "
                f"{self.table}; please check.",
            )
            return replace(self, table=row.table), [Doubt(text=told, place=row.table)]
        if len(texts) < FEWEST_HEADINGS:
            return None, []
        told = Both(
            f"Bảng này đủ số cột của danh sách ở {self.table} nhưng không có tiêu đề cột, số thứ "
            "tự không nối tiếp, nên chưa đọc như danh sách. Nếu là danh sách thì chép dòng tiêu đề "
            "lên đầu bảng rồi nhập lại.",
            f"This table is as wide as the list of {self.table} but has no headings, and its count "
            "does not go on, so it was not read as a list. If it is one, copy the headings to its "
            "top and import again.",
        )
        return None, [Doubt(text=told, place=row.table)]

    def with_second(self, row: Row) -> "Register | None":
        """The list with a second row of headings; None when the row is none.

        Headings reach into it, it holds nothing but headings, or words below wide ones only.
        """
        texts = texts_of(row)
        below = columns_of(texts, path_of_heading)
        is_below_wide = len(texts) > 1 and texts.keys() <= self.wide
        is_second = is_below_wide or is_second_row(self.columns.name_column, texts, below)
        if not _carried(row) and not is_second:
            return None
        return replace(self, columns=self.columns.with_second(texts, path_of_heading))

    def read(self, row: Row, above: Mapping[KeyPath, Answer]) -> RowRead:
        """What a row says; `above` are the answers of the row above it."""
        texts = texts_of(row)
        read = RowRead()
        if numbers_columns(texts.values()):
            return read
        if tells_units(texts):
            read.leftovers = self.left(row, texts)
            return read
        ticked = self.columns.ticked(texts)
        read.ticks = [
            Tick(place=row.place, words=words, mark=texts[at], is_marked=True)
            for at, words in ticked.items()
        ]
        texts = {at: text for at, text in texts.items() if at not in ticked}
        left = {at: text for at, text in texts.items() if not self._is_known(at)}
        for at, path in self.columns.asked.items():
            text = texts.get(at, "")
            if path == NAME or not is_ditto(text):
                read.answers |= {path: text} if text else {}
            elif path in above:
                read.answers[path] = above[path].text
                read.doubts.append(as_above(above[path].text, row.place, text))
            else:
                left[at] = text
                read.doubts.append(as_nothing(row.place, text))
        if NAME in read.answers:
            self._merged(row, above, read)
        parted = read_parted(self.columns, texts, row.place)
        read.answers |= {path: "\n".join(lines) for path, lines in parted.answers.items()}
        read.doubts += [*parted.doubts, *joint_doubts(self.columns, texts, row.place)]
        left |= {at: texts[at] for at in parted.left}
        read.leftovers = self.left(row, dict(sorted(left.items())))
        return read

    def _merged(self, row: Row, above: Mapping[KeyPath, Answer], read: RowRead) -> None:
        for at in _carried(row):
            path = self.columns.asked.get(at)
            if path in above.keys() - read.answers.keys():
                said, doubt = said_for_all(path, above[path].text, row.place)
                read.answers |= {path: said} if said else {}
                read.doubts.append(doubt)

    def _is_known(self, at: int) -> bool:
        return at in self.columns.asked or at in self.columns.parted

    def left(self, row: Row, texts: dict[int, str]) -> list[Leftover]:
        """Words of a row that answer nothing, each with the heading of its column."""
        words = self.columns.words
        named = [(at < min(words), words.get(at, ""), text) for at, text in texts.items()]
        return [
            Leftover(place=row.place, text=f"{heading}: {text}" if heading else text)
            for is_first, heading, text in named
            if not only_counts(text, heading, is_first=is_first)
        ]


def register_of(row: Row) -> Register | None:
    """The list that a row of headings begins; None when it is an ordinary row."""
    headings = texts_of(row)
    columns = columns_of(headings, path_of_heading)
    if not lists_profiles(columns, headings):
        return None
    asked = Columns(words=headings, asked=columns)
    spans = dict(zip(_starts(row), row.spans, strict=False))
    asked = asked.with_wide_name(spans.get(asked.name_column, 1))
    # Below a wide heading of the names may stand nothing but a name.
    others = ((at, span) for at, span in spans.items() if at != asked.name_column and span > 1)
    wide = (at + more for at, span in others for more in range(span))
    return Register(table=row.table, width=_width(row), columns=asked, wide=frozenset(wide))


def texts_of(row: Row) -> dict[int, str]:
    """The words of a row by the column in which their cell begins."""
    texts = (text_of(cell).strip() for cell in row.cells)
    return {at: text for at, text in zip(_starts(row), texts, strict=True) if text}


def _starts(row: Row) -> list[int]:
    spans = row.spans or (1,) * len(row.cells)
    return [1 + sum(spans[:at]) for at in range(len(row.cells))]


def _carried(row: Row) -> list[int]:
    """The columns of cells that go on from the row above."""
    return [at for at, goes_on in zip(_starts(row), row.carried, strict=False) if goes_on]


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
        table, text = row.table, text_of(row.cells[0]).strip()
        number = row_number(text)
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


def row_number(text: str) -> int | None:
    """The number that a cell holds and nothing else, as rows are counted: "7", "7."."""
    figures = text.rstrip(".)")
    return int(figures) if _FIGURES.fullmatch(figures) else None
