"""What a file tells of a unit, as words with their places, before anything is made of them."""

from dataclasses import dataclass, field

from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.sheets.cells import Cell
from dienhinh.intake.word.pieces import Piece
from dienhinh.model.source import KeyPath


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One place of a file: its text, where it is, the cell of a workbook it stands in.

    `is_carried`: a merged cell reaches here, its text stands in the first row it covers.
    """

    text: str
    place: str
    cell: Cell | None = None
    is_carried: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RowTold:
    """One row of a table: what stands below each heading; `more` below headings nobody knows."""

    place: str
    cells: dict[str, Spot]
    more: tuple[tuple[str, Spot], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SumTold:
    """A row of sums below rows of a table; `rows` are the positions it stands below.

    `is_of_all`: its table has no other columns of the same kind, so that it can be a total.
    """

    place: str
    cells: dict[str, Spot]
    rows: tuple[int, ...]
    is_of_all: bool = True


@dataclass(slots=True, kw_only=True)
class Told:
    """All that one file tells of one unit.

    `rows` by the name of the list; `texts` by movement and address of the outline, lines each;
    `movement` is what the whole file is about, "" when it says it row by row. `introduced` is what
    a report of a unit's own writing says below the items that ask for models and nominees, and
    behind its signature: profiles may be in it. `names_call`: the file itself says of which call it
    is; `is_made_here`: it is a report that we made of what is in the repository.
    """

    movement: str = ""
    facts: dict[KeyPath, Spot] = field(default_factory=dict)
    rows: dict[str, list[RowTold]] = field(default_factory=dict)
    sums: dict[str, list[SumTold]] = field(default_factory=dict)
    texts: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    leftovers: list[Leftover] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    introduced: list[Piece] = field(default_factory=list)
    names_call: bool = False
    is_made_here: bool = False

    @property
    def has_content(self) -> bool:
        """Whether anybody filled in anything beside what forms hold themselves."""
        asked = set(self.facts) - {("call",), ("unit",)}
        return bool(asked or any(self.rows.values()) or any(self.texts.values()))

    def places(self) -> set[str]:
        """Where facts, rows, sums and leftovers stand."""
        rows = [row for rows in self.rows.values() for row in rows]
        spots = [*self.facts.values(), *(spot for row in rows for spot in row.cells.values())]
        spots += [spot for row in rows for _, spot in row.more]
        spots += [
            spot for sums in self.sums.values() for row in sums for spot in row.cells.values()
        ]
        return {spot.place for spot in spots} | {row.place for row in self.leftovers}
