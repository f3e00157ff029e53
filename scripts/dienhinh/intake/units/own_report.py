"""A report that we made of a unit's data comes back: what it prints of them says nothing new.

It holds the data as a reader sees them: the beginning of a movement in a bracket behind its name,
lists and paragraphs as one, sums that we added up.
"""

import re
from dataclasses import replace

from dienhinh.intake.units.told import RowTold, Spot, Told
from dienhinh.model.plain_text import plain_text
from dienhinh.model.source import Value

# What `derive.reports.tables` prints behind the name of a movement that was launched.
_START = re.compile(
    r"(?P<name>.*\S)\s*\(phát động "
    r"(?:(?P<on>\d[\d/]*)(?:; (?P<document>.+))?|theo (?P<paper>.+))\)",
    re.DOTALL,
)
# A mark before an item of a list, which prose, a cell of a table and a file write each their way.
_ITEM = re.compile(r"[-*•+–]|\d{1,3}[.)]")


def take_starts_apart(told: Told) -> None:
    """Give movements launched back the day and the document that stand in the bracket."""
    rows = told.rows.get("launched", [])
    told.rows["launched"] = [_with_start(row) for row in rows]


def _with_start(row: RowTold) -> RowTold:
    spot = row.cells.get("name")
    found = _START.fullmatch(spot.text.strip()) if spot is not None else None
    if spot is None or found is None:
        return row
    parts = {
        "name": found["name"],
        "launched_on": found["on"],
        "document": found["document"] or found["paper"],
    }
    more = {name: Spot(text=text, place=spot.place) for name, text in parts.items() if text}
    return replace(row, cells={**row.cells, **more})


def prints_alike(before: Value, value: Value) -> bool:
    """Whether what a report says of a value is what the repository holds, as a report prints it."""
    if isinstance(before, dict) and isinstance(value, dict):
        return all(prints_alike(before.get(key), inner) for key, inner in value.items())
    return before is not None and _words(before) == _words(value)


def _words(value: Value) -> list[str]:
    lines = map(str, value) if isinstance(value, list) else [str(value)]
    words = plain_text("\n".join(lines)).split()
    return [word for word in words if not _ITEM.fullmatch(word)]
