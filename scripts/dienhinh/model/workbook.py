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

    `about` stands below the title and at the head of every printed page. `widths` are in
    characters. The last `totals` rows are bold. Numbers of the columns `unspaced` are names of
    something, such as years: they are written without a sign between thousands.
    """

    name: str
    title: str
    columns: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[SheetCell, ...], ...]
    totals: int = 0
    tones: tuple[Tone, ...] = ()
    about: str = ""
    unspaced: tuple[int, ...] = ()
