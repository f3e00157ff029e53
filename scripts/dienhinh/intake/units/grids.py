"""The rows of one table, of a workbook or a Word file, read by its headings.

Headings in two rows, a row that numbers the columns, rows that only name a movement or a year for
the rows below, rows of sums and the ditto signs of typists are understood; all else is kept.
"""

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.labels import without_number
from dienhinh.intake.places import Names
from dienhinh.intake.sum_rows import is_sum_name, is_sum_row, may_name_sum
from dienhinh.intake.typed_text import label_key
from dienhinh.intake.units.asked import Table, tables
from dienhinh.intake.units.told import RowTold, Spot, SumTold, Told
from dienhinh.model.both import Both
from dienhinh.vietnamese import fold, parse_integer

# Cells by column from 1.
Row: TypeAlias = Mapping[int, Spot]

_MOST_ROWS_ABOVE = 12
_FEWEST_HEADINGS = 3
_COUNTED = frozenset({"tt", "stt", "so tt", "so thu tu"})
_DITTO = frozenset({'"', "''", "”", "“", "nt", "nhu tren", "-nt-", "//"})
_COLUMN_NUMBER = re.compile(r"\(?(?:[a-h]|\d{1,2})\)?", re.IGNORECASE)
_ONLY_YEAR = re.compile(r"(?:nam )?((?:19|20)\d\d)")


def take_grid(rows: Sequence[Row], told: Told, names: Names, own: frozenset[str]) -> bool:
    """Take the rows of a table of a unit; False, and nothing taken, when it is another table.

    `own` are the words of forms, which nobody wrote.
    """
    found = _heading(rows)
    if found is None:
        return False
    table, position, columns = found
    for row in rows[: position + 1]:
        told.leftovers += _strangers(row, table, own)
    _Grid(table, columns, rows[position], told, names).take_all(rows[position + 1 :])
    return True


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
    for column, spot in sorted(row.items()):
        name = table.column(spot.text.rstrip("* "))
        if name is not None and name not in columns.values():
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
    def __init__(
        self, table: Table, columns: dict[int, str], heading: Row, told: Told, names: Names
    ) -> None:
        self._table = table
        self._columns = columns
        self._headings = {column: spot.text for column, spot in heading.items()}
        self._told = told
        self._names = names
        self._rows = told.rows.setdefault(table.name, [])
        self._first = len(self._rows)
        self._summed = self._first
        # What a row that only names a movement or a year says for the rows below it.
        self._group: dict[str, Spot] = {}

    def take_all(self, rows: Sequence[Row]) -> None:
        for number, row in enumerate(rows):
            filled = {column: spot for column, spot in sorted(row.items()) if spot.text}
            own = {column: spot for column, spot in filled.items() if not spot.is_carried}
            if not own or self._is_heading(own) or (not number and _numbers_columns(own)):
                continue
            if self._is_sum(own):
                self._sum(own)
            elif len(own) == 1 and self._is_group(next(iter(own.values()))):
                continue
            else:
                self._row(filled)

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
        sums.append(SumTold(place=place, cells=cells, rows=covered))
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

    def _is_group(self, spot: Spot) -> bool:
        """Whether a row of one cell says the movement or the year of the rows below."""
        text = without_number(spot.text)
        year = _ONLY_YEAR.fullmatch(fold(text).strip(" :."))
        if year and any(field.name == "year" for field in self._table.fields):
            self._group["year"] = Spot(text=year[1], place=spot.place)
            return True
        is_long = len(text) > len("phong trào thi đua")
        if is_long and self._names.movement(text) is not None:
            self._group["movement"] = Spot(text=text, place=spot.place)
            return True
        return False

    def _row(self, row: Row) -> None:
        cells: dict[str, Spot] = {}
        more: list[tuple[str, Spot]] = []
        for column, spot in row.items():
            heading = self._headings.get(column, "")
            name = self._columns.get(column)
            if name is None:
                if label_key(heading) not in _COUNTED and not spot.is_carried:
                    more.append((heading, spot))
            else:
                cells[name] = self._meant(name, spot)
        if set(cells) == {"movement"} and not more:
            self._only_movement(cells["movement"])
            return
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
        if fold(spot.text).strip() not in _DITTO or before is None:
            return spot
        told = Both(
            f"Máy hiểu là như dòng trên, “{before.text}”. Nguồn viết:",
            f"Taken to be as in the row above, “{before.text}”. The source says:",
        )
        self._told.doubts.append(Doubt(text=told, place=spot.place, quoted=spot.text))
        return Spot(text=before.text, place=spot.place, cell=before.cell)


def _numbers_columns(row: Row) -> bool:
    """Whether a row only numbers the columns: (1) (2) (3), A B 1 2."""
    texts = [spot.text.strip() for spot in row.values()]
    if len(texts) < _FEWEST_HEADINGS or not all(map(_COLUMN_NUMBER.fullmatch, texts)):
        return False
    figures = [int(text.strip("()")) for text in texts if text.strip("()").isdecimal()]
    return figures == list(range(figures[0], figures[0] + len(figures))) if figures else True
