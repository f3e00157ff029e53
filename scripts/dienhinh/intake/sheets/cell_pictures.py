"""Pictures that Excel keeps as the value of a cell ("Place in Cell", since 2023).

[MS-XLSX] 2.6.306 and 2.6.320: a cell names an entry of the value metadata, which leads to a rich
value, whose first number is a place in the list of pictures. Files that say it otherwise show none.
"""

import posixpath
import re
from collections.abc import Iterator
from typing import TypeVar

from dienhinh.intake.doubts import UnreadableError
from dienhinh.intake.files.packages import Package
from dienhinh.intake.files.xml_parts import Element, R, part, relations, value

_T = TypeVar("_T")
_FOLDER = "xl/richData"
_NUMBER = re.compile("[0-9]{1,6}")


class CellPictures:
    """The pictures of one workbook by the number that cells give (`vm`)."""

    def __init__(self, package: Package) -> None:
        """Read the three lists; without them, or with damaged ones, there are no pictures."""
        self._package = package
        try:
            self._values = _entries(part(package, "xl/metadata.xml"))
            self._pictures = _first_numbers(part(package, f"{_FOLDER}/rdrichvalue.xml"))
            self._keys = _keys(part(package, f"{_FOLDER}/richValueRel.xml"))
        except UnreadableError:
            self._values, self._pictures, self._keys = [], [], []
        self._relations = relations(package, f"{_FOLDER}/richValueRel.xml") if self._keys else {}

    def picture(self, cell: Element) -> tuple[str, bytes] | None:
        """Name and bytes of the picture in a cell, None when it holds none."""
        rich = _at(self._values, _whole(value(cell, "vm")) - 1)
        place = None if rich is None else _at(self._pictures, rich)
        key = None if place is None else _at(self._keys, place)
        relation = self._relations.get(key or "")
        if relation is None or relation.is_outside:
            return None
        try:
            content = self._package.read(relation.target)
        except UnreadableError:
            content = None
        return None if content is None else (posixpath.basename(relation.target), content)


def _entries(root: Element | None) -> list[int]:
    """For each value metadata the number of its rich value."""
    if root is None:
        return []
    rich = [_whole(value(block, "i")) for block in _named(root, "rvb")]
    found = []
    for block in _named(root, "valueMetadata"):
        for record in _named(block, "rc"):
            at = _whole(value(record, "v"))
            found.append(rich[at] if 0 <= at < len(rich) else -1)
    return found


def _first_numbers(root: Element | None) -> list[int]:
    if root is None:
        return []
    found = []
    for rich in _named(root, "rv"):
        first = next(_named(rich, "v"), None)
        found.append(-1 if first is None else _whole(first.text or ""))
    return found


def _keys(root: Element | None) -> list[str]:
    return [] if root is None else [value(rel, f"{R}id") for rel in _named(root, "rel")]


def _named(root: Element, name: str) -> Iterator[Element]:
    """By their names alone: these parts come with several namespaces."""
    return iter(root.iter(f"{{*}}{name}"))


def _at(rows: list[_T], position: int) -> _T | None:
    return rows[position] if 0 <= position < len(rows) else None


def _whole(text: str) -> int:
    return int(text) if _NUMBER.fullmatch(text) else -1
