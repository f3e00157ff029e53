"""The numbers that Word itself puts before the paragraphs of its lists (ECMA-376, clause 17.9)."""

import posixpath
import re
from dataclasses import dataclass, field

from dienhinh.intake.files.packages import Package
from dienhinh.intake.files.xml_parts import Element, W, sound_part, value
from dienhinh.intake.word.styles import Styles
from dienhinh.vietnamese.outline_marks import roman

BULLET = "-"
_INDEX = re.compile("[0-9]{1,6}")
_PLACE = re.compile("%([1-9])")
_MOST_ROMAN = 89
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# Nobody types other formats, so that nothing is known of them: they stand as bullets.
_FORMATS = frozenset({"decimal", "decimalZero", "upperRoman", "upperLetter", "lowerLetter"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Level:
    format: str
    text: str
    start: int


@dataclass(slots=True, kw_only=True)
class _List:
    """An abstract list: its levels, what each has counted so far."""

    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


class Numbers:
    """Counts the paragraphs of one document; each must be asked once, in reading order."""

    def __init__(self, package: Package, folder: str, styles: Styles) -> None:
        """Read the lists in the folder of the document; without them every item has a bullet."""
        self._styles = styles
        self._lists: dict[str, _List] = {}
        self._list_of: dict[str, str] = {}
        # Where a list begins anew, by its number and level, until it did.
        self._anew: dict[tuple[str, int], int] = {}
        root = sound_part(package, posixpath.join(folder, "numbering.xml"))
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        for element in root.iterchildren(f"{W}abstractNum"):
            found = _List()
            for level in element.iterchildren(f"{W}lvl"):
                found.levels[_number(value(level, f"{W}ilvl"))] = _Level(
                    format=value(level.find(f"{W}numFmt")),
                    text=value(level.find(f"{W}lvlText")),
                    start=_number(value(level.find(f"{W}start")), 1),
                )
            self._lists[value(element, f"{W}abstractNumId")] = found
        for element in root.iterchildren(f"{W}num"):
            key = value(element, f"{W}numId")
            self._list_of[key] = value(element.find(f"{W}abstractNumId"))
            for override in element.iterchildren(f"{W}lvlOverride"):
                start = override.find(f"{W}startOverride")
                if start is not None:
                    level = _number(value(override, f"{W}ilvl"))
                    self._anew[key, level] = _number(value(start), 1)

    def mark_of(self, paragraph: Element) -> str:
        """What stands before a paragraph: "2.", "II.", "a)"; "-" for a bullet, "" outside lists.

        A bullet that only a style gives is none: offices set whole letters in such styles.
        """
        own = paragraph.find(f"{W}pPr/{W}numPr")
        given = self._styles.list_of(paragraph)
        key, level = "", 0
        for properties in (given, own):
            if properties is not None:
                key = value(properties.find(f"{W}numId")) or key
                level = _number(value(properties.find(f"{W}ilvl")), level)
        if key in {"", "0"}:
            return BULLET if own is not None and not key else ""
        mark = self._counted(key, level)
        return "" if mark == BULLET and own is None else mark

    def _counted(self, key: str, at: int) -> str:
        found = self._lists.get(self._list_of.get(key, ""), _List())
        level = found.levels.get(at)
        if level is None:
            return BULLET
        start = self._anew.pop((key, at), None)
        if start is not None:
            found.counts[at] = start
        else:
            found.counts[at] = found.counts.get(at, level.start - 1) + 1
        found.counts = {depth: count for depth, count in found.counts.items() if depth <= at}
        if level.format not in _FORMATS or _PLACE.search(level.text) is None:
            return BULLET
        return _PLACE.sub(lambda match: _shown(found, int(match[1]) - 1), level.text).strip()


def _shown(of: _List, at: int) -> str:
    level = of.levels.get(at)
    if level is None:
        return ""
    count = of.counts.get(at, level.start)
    if level.format == "upperRoman" and 0 < count <= _MOST_ROMAN:
        return roman(count)
    if level.format.endswith("Letter") and count > 0:
        # The 27th is "aa" (clause 17.18.59).
        letters = _LETTERS[(count - 1) % len(_LETTERS)] * ((count - 1) // len(_LETTERS) + 1)
        return letters.upper() if level.format == "upperLetter" else letters
    return f"{count:02}" if level.format == "decimalZero" else str(count)


def _number(text: str, otherwise: int = 0) -> int:
    return int(text) if _INDEX.fullmatch(text) else otherwise
