"""The points of a list as people type them: a bullet or number before each, or all in one line."""

import re
from collections.abc import Sequence
from itertools import pairwise

from dienhinh.vietnamese.alphabet import CAPITALS

# Signs of lists alone, also as Word keeps those of its fonts of signs.
_GLYPHS = "•▪▫●○◦■□▶►➢➤❖◆✓✔✦·§\uf000-\uf0ff"
_SIGN = rf"[-+*–—{_GLYPHS}]\s+|[-+{_GLYPHS}](?=[^\W\d_])"
_ONLY_SIGN = re.compile(rf"^\s*(?:{_SIGN})")
_BULLET = re.compile(
    rf"^\s*(?:{_SIGN}|"
    # "2.1. Về kinh tế", not "1.5 ha"; "3. 000 cây" is a number with a space in it.
    r"(?:\d{1,2}(?:\.\d{1,2})+\.(?=\s+[^\W\d_])|"
    r"\d{1,2}[.)](?!\s+\d{3}(?!\d))|\d{1,2}/(?=\s+[^\W\d_])|[a-h][.)])\s+)"
)
_DASHES = "-–—"
_FEWEST_DASHED = 3
_FIRST_SIGN = re.compile(rf"^\s*([-+*–—{_GLYPHS}])\s+")
_COUNTED = re.compile(r"^\s*\d{1,2}[.)/]\s+[^\W\d_]")
_LONGEST_HEADING = 60
_NUMBER = re.compile(r"(?:^|(?<=[;.,])\s*)(?:(\d{1,2})|([a-h]))([.)])\s+")


def without_bullet(line: str) -> str:
    """A line without the sign or number that makes it a point."""
    return _BULLET.sub("", line)


def without_sign(line: str) -> str:
    """A line without the sign of a point, its number left; "-12" is a number."""
    return _ONLY_SIGN.sub("", line)


def signed_apart(line: str) -> list[str]:
    """The points of a line that has one sign before each: "+ Năm 2021: … + Năm 2022: …".

    A dash stands between names of places too: of points with it there are three at least.
    """
    first = _FIRST_SIGN.match(line)
    if first is None:
        return [line]
    parts = re.split(rf"\s+{re.escape(first[1])}\s+(?=[{CAPITALS}])", line[first.end() :])
    fewest = _FEWEST_DASHED if first[1] in _DASHES else 2
    return [part.rstrip(" ;,") for part in parts] if len(parts) >= fewest else [line]


def below_headings(lines: Sequence[str]) -> list[str] | None:
    """The lines of a list with each numbered heading joined to the line below it, if it has such.

    "1. Về tổ chức", "Lập 3 nhóm." is the point "Về tổ chức: Lập 3 nhóm.". Only where every number
    heads lines without one.
    """
    parts: list[list[str]] = []
    for line in lines:
        if _COUNTED.match(line):
            parts.append([line])
        elif parts:
            parts[-1].append(line)
        else:
            return None
    if len(parts) < 2 or not all(map(_is_headed, parts)):  # noqa: PLR2004 one heads nothing beside
        return None
    return [
        line
        for head, first, *others in parts
        for line in (f"{without_bullet(head).rstrip(' :')}: {without_bullet(first)}", *others)
    ]


def _is_headed(part: Sequence[str]) -> bool:
    head, *below = part
    is_sentence = head.endswith((".", ";", ",", "!", "?"))
    return bool(below) and len(head) <= _LONGEST_HEADING and not is_sentence


def points_apart(line: str) -> list[str]:
    """The points of a line without bullets: several where it counts them, "1) …; 2) …"."""
    starts: list[re.Match[str]] = []
    for found in _NUMBER.finditer(line):
        if found[3] == (starts[0][3] if starts else found[3]) and _count(found) == len(starts) + 1:
            starts.append(found)
    if len(starts) < 2 or starts[0].start():  # noqa: PLR2004 one number counts nothing
        return [without_bullet(line)]
    ends = [*(found.start() for found in starts), len(line)]
    parts = (line[low:high] for low, high in pairwise(ends))
    *counted, last = [without_bullet(part).strip() for part in parts]
    return [*(part.rstrip(" ;,") for part in counted), last]


def _count(found: re.Match[str]) -> int:
    return int(found[1]) if found[1] else ord(found[2]) - ord("a") + 1
