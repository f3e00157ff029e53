"""What a call asked for beside what is shown: by nominating unit and movement.

Only profiles that the public sees are counted: what was sent and not published is no matter of the
public site. Press profiles and samples stand apart, because they fill no quota.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dienhinh.derive.names import DISPATCHES, movement_link, unit_link
from dienhinh.model.call import Call
from dienhinh.model.library import Library
from dienhinh.model.lists import OF_PLACES
from dienhinh.model.page import Link
from dienhinh.model.reference import Reference
from dienhinh.vietnamese import upper_first

NOMINATED, PRESS, SAMPLE = "nomination", "press", "sample"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A unit in a movement; `missing` profiles are still to be nominated for the least asked."""

    movement: str
    name: str
    nominated: int
    press: int
    samples: int
    missing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A nominating unit, one cell for each movement of the call."""

    unit: str
    link: Link
    cells: tuple[Cell, ...]
    samples: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaCoverage:
    """A call: each of `slots` (units times movements) asks for `least` to `most` profiles.

    `filled` slots have the least; `columns` are the sums of the rows in the order of `movements`.
    `header` stands above the names of the rows, `noun` is what one of them is. Profiles of units
    that the call asks for none are in no row: `nominated_beside`, `press_beside` count them.
    """

    call: str
    link: Link
    header: str
    noun: str
    least: int
    most: int
    movements: tuple[Link, ...]
    rows: tuple[Row, ...]
    columns: tuple[tuple[int, int], ...]
    slots: int
    filled: int
    nominated: int
    press: int
    samples: int
    nominated_beside: int
    press_beside: int


def coverage(call: Call, library: Library) -> QuotaCoverage:
    """The public profiles of a call against its quota; units without profiles are there too."""
    counts = Counter(
        (profile.unit, profile.movement, profile.origin)
        for profile in library.profiles
        if profile.call == call.id
    )
    units = [id_ for group in call.addressees if group.nominates for id_ in group.units]
    rows = tuple(_row(unit, call, counts, library) for unit in units)
    cells = [cell for row in rows for cell in row.cells]
    columns = tuple(zip(*(row.cells for row in rows), strict=True))
    nominated = sum(cell.nominated for cell in cells)
    press = sum(cell.press for cell in cells)
    return QuotaCoverage(
        call=call.id,
        link=Link(call.title, f"{DISPATCHES.uri}{call.id}/"),
        header=_header(units, library),
        noun=nominator(units, library.reference),
        least=call.quota.least,
        most=call.quota.most,
        movements=tuple(movement_link(library.reference.movements[id_]) for id_ in call.movements),
        rows=rows,
        columns=tuple(
            (sum(c.nominated for c in col), sum(c.press for c in col)) for col in columns
        ),
        slots=len(cells),
        filled=sum(cell.missing == 0 for cell in cells),
        nominated=nominated,
        press=press,
        samples=sum(cell.samples for cell in cells),
        nominated_beside=_of_origin(NOMINATED, counts) - nominated,
        press_beside=_of_origin(PRESS, counts) - press,
    )


def _of_origin(origin: str, counts: Counter[tuple[str, str, str]]) -> int:
    return sum(count for (_, _, each), count in counts.items() if each == origin)


def nominator(units: Iterable[str], reference: Reference) -> str:
    """What one of these who are asked for profiles is called: agencies are no place."""
    groups = {reference.units[id_].group for id_ in units}
    return "địa phương" if groups <= OF_PLACES else "đơn vị"


def _header(units: Sequence[str], library: Library) -> str:
    if all(library.reference.units[id_].group == "district" for id_ in units):
        return "Địa bàn năm 2023"
    noun = nominator(units, library.reference)
    return upper_first(noun)


def _row(unit: str, call: Call, counts: Counter[tuple[str, str, str]], library: Library) -> Row:
    link = unit_link(library.reference.units[unit], library)
    cells = tuple(
        Cell(
            movement=movement,
            name=f"{link.name}, {library.reference.movements[movement].short}",
            nominated=counts[unit, movement, NOMINATED],
            press=counts[unit, movement, PRESS],
            samples=counts[unit, movement, SAMPLE],
            missing=max(0, call.quota.least - counts[unit, movement, NOMINATED]),
        )
        for movement in call.movements
    )
    return Row(unit=unit, link=link, cells=cells, samples=sum(cell.samples for cell in cells))
