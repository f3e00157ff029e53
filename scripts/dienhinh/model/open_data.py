"""The open data of the site: tables of plain values, points on the map, and what they mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"
"""Of all words of the site and of its data: CC BY 4.0."""

# A list of texts is one cell; None is unknown or not applicable, never zero.
Cell: TypeAlias = str | int | tuple[str, ...] | None
ColumnType: TypeAlias = Literal["string", "integer", "date", "list"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its name in the files, its label and meaning for people, what it may hold.

    `options` are the allowed values with their names; `pattern` is matched in full; `least` is the
    smallest number; `is_required` when no cell is empty.
    """

    name: str
    type: ColumnType
    title: str
    description: str
    is_required: bool = False
    options: tuple[tuple[str, str], ...] = ()
    pattern: str | None = None
    least: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DataTable:
    """A table, published as `<name>.csv` and `<name>.json`; `key` names its identifying columns."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPoint:
    """A place with its label point in degrees (WGS 84) and what is known of it."""

    id: str
    latitude: float
    longitude: float
    properties: Mapping[str, Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSource:
    """Where facts that are not of this project come from."""

    title: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenData:
    """All that `/du-lieu/` offers on `day`. `folder` is where the files are, below the site's root.

    `tables` are the profiles and the numbers of all kinds, `parts` the numbers of one kind each,
    beside the table of the page that shows them.
    """

    folder: str
    title: str
    description: str
    citation: str
    day: date
    tables: tuple[DataTable, ...]
    parts: tuple[DataTable, ...]
    points_name: str
    points_title: str
    points_description: str
    points: tuple[MapPoint, ...]
    sources: tuple[DataSource, ...]
