"""Years side by side: a table that repeats its headings below each year, read once for each year.

A block that bears no year, such as “Tổng cộng”, is left out where it only adds up the years.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.drafts.dates import YEAR
from dienhinh.intake.units.asked import Table
from dienhinh.intake.units.told import Spot, Told
from dienhinh.model.both import Both
from dienhinh.vietnamese import parse_integer

# Cells by column from 1.
Row: TypeAlias = Mapping[int, Spot]

_FEWEST_YEARS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The columns below one label, `fields` those that are known; `year` "" where it says none."""

    label: Spot
    year: str
    columns: frozenset[int]
    fields: Mapping[int, str]


def repeated_in(row: Row, table: Table) -> frozenset[str]:
    """The fields that several headings of a row ask for."""
    names = list(fields_in(row, table).values())
    return frozenset(name for name in names if names.count(name) > 1)


def fields_in(row: Row, table: Table) -> dict[int, str]:
    """The field of each column, also of those that ask alike."""
    found = ((column, table.column(spot.text.rstrip("* "))) for column, spot in sorted(row.items()))
    return {column: name for column, name in found if name is not None}


def year_blocks(heading: Row, above: Row, table: Table) -> tuple[Block, ...]:
    """The blocks of a row of headings by the labels `above`; empty where they are not of years."""
    repeated = repeated_in(heading, table)
    fields = fields_in(heading, table)
    starts = [column for column, spot in sorted(above.items()) if spot.text]
    blocks = []
    for start, end in pairwise([*starts, max(heading, default=0) + 1]):
        within = {column: name for column, name in fields.items() if start <= column < end}
        years = set(YEAR.findall(above[start].text))
        if repeated & set(within.values()):
            blocks.append(
                Block(
                    label=above[start],
                    year=years.pop() if len(years) == 1 else "",
                    columns=frozenset(range(start, end)),
                    fields=within,
                )
            )
    of_years = [block.year for block in blocks if block.year]
    is_certain = len(of_years) >= _FEWEST_YEARS and len(set(of_years)) == len(of_years)
    asks_for_year = any(field.name == "year" for field in table.fields)
    return tuple(blocks) if is_certain and asks_for_year else ()


def rows_of(block: Block, blocks: Sequence[Block], rows: Sequence[Row], told: Told) -> list[Row]:
    """The rows with the columns of one year; those that tell nothing of it are told.

    A row without any year, which heads others, is in those of every year.
    """
    others = frozenset[int]().union(*(b.columns for b in blocks if b is not block))
    made: list[Row] = []
    for row in rows:
        filled = {column for column, spot in row.items() if spot.text and not spot.is_carried}
        if filled & block.columns or not filled & others:
            made.append({column: spot for column, spot in row.items() if column not in others})
            continue
        text = Both(
            f"Các ô dưới “{block.label.text}” của dòng này trống nên không ghi, không coi là 0.",
            f"The cells of this row below “{block.label.text}” are empty, so nothing was written; "
            "they were not taken for 0.",
        )
        told.doubts.append(Doubt(text=text, place=next(iter(row.values())).place))
    return made


def strange_cells(blocks: Sequence[Block], rows: Iterable[Row]) -> Iterator[Leftover]:
    """What stands in blocks without a year and is no sum of the years."""
    of_years = [block for block in blocks if block.year]
    for row in rows:
        for block in (b for b in blocks if not b.year):
            for column, spot in row.items():
                if column not in block.columns or not spot.text or spot.is_carried:
                    continue
                name = block.fields.get(column)
                if name is None or parse_integer(spot.text) != _sum(name, of_years, row):
                    place = f"{spot.place}, cột “{block.label.text}”"
                    yield Leftover(place=place, text=spot.text)


def _sum(name: str, blocks: Iterable[Block], row: Row) -> int:
    cells = (row.get(c) for b in blocks for c, field in b.fields.items() if field == name)
    return sum(parse_integer(spot.text) or 0 for spot in cells if spot is not None)
