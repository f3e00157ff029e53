"""The lines of a source that name a movement: "Phong trào thi đua “…”", in one line or in two.

Titles are broken where they look well: "… trong phong trào thi đua", and its name below. The whole
name on a line of its own needs no word before it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from dienhinh.intake.doubts import Leftover
from dienhinh.intake.drafts.places import Names
from dienhinh.vietnamese import fold

_SAID = "phong trao"
_ENDS = (".", ";", ":", "!", "?")


def lines_on_movements(rows: Sequence[Leftover]) -> list[Leftover]:
    """The lines that speak of a movement, each with the one below that may go on with it."""
    open_ended = {id(below) for above, below in pairwise(rows) if _is_open(above)}
    return [row for row in rows if _SAID in fold(row.text) or id(row) in open_ended]


def named_movements(rows: Sequence[Leftover], names: Names) -> list[tuple[Leftover, str]]:
    """The lines that name a movement, with its id.

    Of lines broken in two only where none does; of names alone only where no word leads to any.
    """
    broken = (
        replace(above, text=f"{above.text} {below.text}")
        for above, below in pairwise(rows)
        if _is_open(above)
    )
    return (
        _named((row for row in rows if _SAID in fold(row.text)), names)
        or _named(broken, names)
        or [(row, id_) for row in rows if (id_ := names.movement_called(row.text)) is not None]
    )


def _is_open(row: Leftover) -> bool:
    """Whether a line speaks of a movement and does not end there."""
    return _SAID in fold(row.text) and not row.text.rstrip().endswith(_ENDS)


def _named(rows: Iterable[Leftover], names: Names) -> list[tuple[Leftover, str]]:
    return [(row, found.id) for row in rows if (found := names.movement(row.text)) is not None]
