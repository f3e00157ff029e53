"""The rows of one table, of a workbook or a Word file, read by its headings.

Headings in two rows, a row that numbers the columns, rows that only name a movement, a year or an
award for the rows below, years side by side, rows of sums and the ditto signs of typists are
understood; all else is kept.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.drafts.award_names import award_named
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.drafts.typed_text import label_key
from dienhinh.intake.lines.labels import without_number
from dienhinh.intake.lists.ditto import as_above, is_ditto
from dienhinh.intake.lists.rows import COUNTS, numbers_columns
from dienhinh.intake.lists.sum_rows import is_sum_name, is_sum_row, may_name_sum
from dienhinh.intake.units.asked import Table, tables
from dienhinh.intake.units.told import RowTold, Spot, SumTold, Told
from dienhinh.intake.units.year_blocks import (
    Block,
    Row,
    fields_in,
    repeated_in,
    rows_of,
    strange_cells,
    year_blocks,
)
from dienhinh.model.both import Both
from dienhinh.vietnamese import fold, parse_integer

__all__ = ["Row", "take_grid"]

_MOST_ROWS_ABOVE = 12
_FEWEST_HEADINGS = 3
_COUNTED = COUNTS - {""}
_RUNNING = re.compile(r"\(?(?:\d{1,4}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-Za-zđĐ])[.)]*")
_MOVEMENT = re.compile(r"^\W*phong trào(?: thi đua)?\s*:?", re.IGNORECASE)
# What units launched themselves is named after the movement: "Ngày thứ bảy vì người nghèo".
_NAMES = frozenset({"name", "title"})
_ONLY_YEAR = re.compile(r"(?:nam )?((?:19|20)\d\d)")


def take_grid(rows: Sequence[Row], told: Told, names: Names, own: frozenset[str]) -> bool:
    """Take the rows of a table of a unit; False, and nothing taken, when it is another table.

    `own` are the words of forms, which nobody wrote.
    """
    found = _heading(rows)
    if found is None:
        return False
    table, position, columns = found
    heading, below = rows[position], rows[position + 1 :]
    above = rows[position - 1] if position else {}
    blocks = year_blocks(heading, above, table) if "year" not in columns.values() else ()
    years = [block for block in blocks if block.year]
    known = own | {label_key(b.label.text) for b in years if _ONLY_YEAR.fullmatch(_plain(b.label))}
    for row in rows[: position + 1]:
        told.leftovers += _strangers(row, table, known)
    texts = {column: spot.text for column, spot in heading.items()}
    if not years:
        repeated = repeated_in(heading, table)
        if repeated:
            told.doubts.append(_only_first(heading, table, repeated))
        reading = _Reading(columns=columns, headings=texts, is_whole=not repeated)
        _Grid(table, reading, told, names).take_all(below)
        return True
    texts = {column: spot.text for column, spot in above.items()} | {
        column: text for column, text in texts.items() if text
    }
    for block in years:
        reading = _reading(block, columns, texts, is_first=block is years[0])
        _Grid(table, reading, told, names).take_all(rows_of(block, blocks, below, told))
    told.leftovers += strange_cells(blocks, below)
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """How rows are read: the field and the heading of each column, what they all share.

    `own`: the columns without which a row was read before; `is_whole`: no column asks for the same
    as another.
    """

    columns: dict[int, str]
    headings: dict[int, str]
    shared: dict[str, Spot] = field(default_factory=dict)
    own: frozenset[int] = frozenset()
    is_whole: bool = True


def _reading(
    block: Block, columns: dict[int, str], headings: dict[int, str], *, is_first: bool
) -> _Reading:
    beside = {c: name for c, name in columns.items() if name not in block.fields.values()}
    return _Reading(
        columns=beside | dict(block.fields),
        headings=headings,
        shared={"year": Spot(text=block.year, place=block.label.place)},
        own=frozenset() if is_first else block.columns,
        is_whole=False,
    )


def _only_first(heading: Row, table: Table, repeated: frozenset[str]) -> Doubt:
    """That of columns that ask alike the first was read; the others are among the leftovers."""
    column = next(c for c, name in fields_in(heading, table).items() if name in repeated)
    spot = heading[column]
    told = Both(
        "Nhiều cột cùng tiêu đề này mà không rõ khác nhau thế nào; máy chỉ lấy cột đầu, các cột "
        "sau giữ ở dưới. Ghi mỗi năm một dòng rồi nhập lại:",
        "Several columns have this heading and it is not clear how they differ; only the first was "
        "taken, the others are kept below. Write a row for each year and import again:",
    )
    return Doubt(text=told, place=spot.place, quoted=spot.text)


def _plain(spot: Spot) -> str:
    return fold(spot.text).strip(" :.")


def _heading(rows: Sequence[Row]) -> tuple[Table, int, dict[int, str]] | None:
    """The table, its last row of headings, and the field of each column."""
    best: tuple[int, Table, int, dict[int, str]] | None = None
    for position in range(min(len(rows), _MOST_ROWS_ABOVE)):
        for table in tables():
            columns = _columns(rows[position], table)
            last = position
            above = _columns(rows[position - 1], table) if position else {}
            below = _columns(rows[position + 1], table) if position + 1 < len(rows) else {}
            if below and len(below) == sum(bool(s.text) for s in rows[position + 1].values()):
                above, last = {**above, **below}, position + 1
            taken = set(columns.values())
            columns |= {
                column: name
                for column, name in above.items()
                if column not in columns and name not in taken
            }
            known = frozenset(columns.values())
            is_enough = len(known) >= _FEWEST_HEADINGS and table.is_headed_by(known)
            if is_enough and (best is None or len(known) > best[0]):
                best = (len(known), table, last, columns)
    return None if best is None else best[1:]


def _columns(row: Row, table: Table) -> dict[int, str]:
    columns: dict[int, str] = {}
    for column, name in fields_in(row, table).items():
        if name not in columns.values():
            columns[column] = name
    return columns


def _strangers(row: Row, table: Table, own: frozenset[str]) -> list[Leftover]:
    """What stands above or among the headings and is none."""
    return [
        Leftover(place=spot.place, text=spot.text)
        for spot in row.values()
        if spot.text
        and not spot.is_carried
        and table.column(spot.text.rstrip("* ")) is None
        and label_key(spot.text) not in own | _COUNTED | {"so luong", "cap"}
        and not is_sum_name(spot.text)
    ]


class _Grid:
    def __init__(self, table: Table, reading: _Reading, told: Told, names: Names) -> None:
        self._table = table
        self._reading = reading
        self._columns = reading.columns
        self._headings = reading.headings
        self._told = told
        self._names = names
        self._rows = told.rows.setdefault(table.name, [])
        self._first = len(self._rows)
        self._summed = self._first
        # What a row that only names a movement, a year or an award says for the rows below it.
        self._group: dict[str, Spot] = dict(reading.shared)

    def take_all(self, rows: Sequence[Row]) -> None:
        for number, row in enumerate(rows):
            filled = {column: spot for column, spot in sorted(row.items()) if spot.text}
            own = {column: spot for column, spot in filled.items() if not spot.is_carried}
            if (
                not own
                or self._is_heading(own)
                or (not number and numbers_columns([spot.text.strip() for spot in own.values()]))
            ):
                continue
            words = self._without_counts(own)
            is_again = self._is_again(own)
            if self._is_sum(own):
                if not is_again:
                    self._sum(own)
            elif not self._is_group(words, rows[number + 1 :]) and words and not is_again:
                self._row(filled)

    def _is_again(self, row: Row) -> bool:
        """Whether a row was read with the columns of another year and has none of this one."""
        return bool(self._reading.own) and self._reading.own.isdisjoint(row)

    def _without_counts(self, row: Row) -> Row:
        """The row without its running number."""
        return {column: spot for column, spot in row.items() if not self._counts(column, spot)}

    def _counts(self, column: int, spot: Spot) -> bool:
        is_of_counts = label_key(self._headings.get(column, "")) in _COUNTED
        return is_of_counts and _RUNNING.fullmatch(spot.text.strip()) is not None

    def _is_heading(self, row: Row) -> bool:
        """Headings repeated for printing, or the hidden row of tags."""
        names = [self._table.column(spot.text.rstrip("* ")) for spot in row.values()]
        known = sum(name is not None for name in names)
        return known >= _FEWEST_HEADINGS and 2 * known >= len(names)

    def _is_sum(self, row: Row) -> bool:
        texts = [
            spot.text
            for column, spot in row.items()
            if not spot.text.strip().isdecimal() or column in self._columns
        ]
        return bool(texts) and is_sum_row(texts[0], texts[1:])

    def _sum(self, row: Row) -> None:
        cells = {self._columns[c]: s for c, s in row.items() if c in self._columns}
        words = [spot.text for spot in row.values() if not any(s.isdigit() for s in spot.text)]
        is_whole = any(label_key(text).startswith("tong") for text in words)
        begin = self._first if is_whole else self._summed
        covered = tuple(range(begin, len(self._rows)))
        self._summed = len(self._rows)
        place = next(iter(row.values())).place
        sums = self._told.sums.setdefault(self._table.name, [])
        is_of_all = self._reading.is_whole
        sums.append(SumTold(place=place, cells=cells, rows=covered, is_of_all=is_of_all))
        kept = [spot for column, spot in row.items() if not self._is_part_of_sum(column, spot, row)]
        self._told.leftovers += [Leftover(place=spot.place, text=spot.text) for spot in kept]

    def _is_part_of_sum(self, column: int, spot: Spot, row: Row) -> bool:
        """Whether a cell of a row of sums is its name, a sum, or the sum of its sums."""
        if may_name_sum(spot.text):
            return True
        number = parse_integer(spot.text)
        if column in self._columns:
            return number is not None
        numbers = [parse_integer(other.text) for at, other in row.items() if at in self._columns]
        return number is not None and number == sum(part or 0 for part in numbers)

    def _is_group(self, row: Row, below: Sequence[Row]) -> bool:
        """Whether a row of one cell says the movement, the year or the award of the rows below."""
        if len(row) != 1:
            return False
        ((column, spot),) = row.items()
        text = without_number(spot.text)
        year = _ONLY_YEAR.fullmatch(fold(text).strip(" :."))
        if year and any(field.name == "year" for field in self._table.fields):
            self._group["year"] = Spot(text=year[1], place=spot.place)
            return True
        if self._names_movement(text, self._columns.get(column)):
            self._group["movement"] = Spot(text=text, place=spot.place)
            self._group.pop("award", None)
            return True
        is_award = self._columns.get(column) == "award" and self._lacks_award(below)
        if is_award and award_named(text, self._names) is not None:
            self._group["award"] = Spot(text=text, place=spot.place)
            return True
        return False

    def _names_movement(self, text: str, name: str | None) -> bool:
        """Whether a text is a movement; where names are asked for, by its whole name only."""
        guess = self._names.movement(_MOVEMENT.sub("", text))
        is_certain = guess is not None and (guess.note is None or name not in _NAMES)
        return is_certain and len(text) > len("phong trào thi đua")

    def _lacks_award(self, rows: Sequence[Row]) -> bool:
        """Whether the next row has figures and leaves their award to the row above."""
        told = ({c: s for c, s in sorted(row.items()) if s.text} for row in rows)
        row = next((row for row in told if row), {})
        names = {self._columns[column] for column in row if column in self._columns}
        return bool(names) and "award" not in names and not self._is_sum(row)

    def _row(self, row: Row) -> None:
        cells: dict[str, Spot] = {}
        more: list[tuple[str, Spot]] = []
        for column, spot in row.items():
            heading = self._headings.get(column, "")
            name = self._columns.get(column)
            if name is None:
                if not self._counts(column, spot) and not spot.is_carried:
                    more.append((heading, spot))
            else:
                cells[name] = self._meant(name, spot)
        if set(cells) == {"movement"} and not more:
            self._only_movement(cells["movement"])
            return
        if not cells:
            left = [Leftover(place=spot.place, text=spot.text) for _, spot in more]
            self._told.leftovers += left
            return
        if "award" in cells:
            self._group.pop("award", None)
        for name, spot in self._group.items():
            cells.setdefault(name, spot)
        place = next(iter(row.values())).place
        self._rows.append(RowTold(place=place, cells=cells, more=tuple(more)))

    def _only_movement(self, spot: Spot) -> None:
        """A row that a form fills in and nobody used says nothing; other words are kept."""
        if self._names.movement(spot.text) is None:
            self._told.leftovers.append(Leftover(place=spot.place, text=spot.text))

    def _meant(self, name: str, spot: Spot) -> Spot:
        """A ditto sign means what stands above it."""
        before = self._rows[-1].cells.get(name) if len(self._rows) > self._first else None
        if not is_ditto(spot.text) or before is None:
            return spot
        self._told.doubts.append(as_above(before.text, spot.place, spot.text))
        return Spot(text=before.text, place=spot.place, cell=before.cell)
