"""The list of all profiles in columns, for filtering without its pages."""

from collections.abc import Iterator
from dataclasses import dataclass

# What a file of cards or columns holds of one profile.
Value = str | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetColumn:
    """The values of each profile under the facet `id`: `rows[n]` is a position in `sets`."""

    id: str
    sets: tuple[tuple[str, ...], ...]
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberColumn:
    """A figure of each profile; None where no source states it. `id` is that of its order."""

    id: str
    rows: tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingData:
    """All profiles, the last shown first, so that a new one changes only the last file of cards.

    `slugs` and `words` (name and place) are parallel to the columns; `by_name` are the rows in
    alphabetical order. `cards` gives the cards as rows of plain values, once, in files of equal
    length.
    """

    count: int
    facets: tuple[FacetColumn, ...]
    numbers: tuple[NumberColumn, ...]
    slugs: tuple[str, ...]
    words: tuple[str, ...]
    by_name: tuple[int, ...]
    cards: Iterator[tuple[tuple[Value, ...], ...]]
