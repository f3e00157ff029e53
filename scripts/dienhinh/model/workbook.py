"""A spreadsheet as values: sheets of texts, numbers and days."""

import datetime as dt
from dataclasses import dataclass
from typing import TypeAlias

SheetCell: TypeAlias = str | int | float | dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tone:
    """How cells of a column are coloured by their text: (text, RRGGBB of the ground)."""

    column: int
    fills: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet: `name` on its tab, `title` above the table, its columns and rows.

    `widths` are in characters. The last `totals` rows are bold.
    """

    name: str
    title: str
    columns: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[SheetCell, ...], ...]
    totals: int = 0
    tones: tuple[Tone, ...] = ()
