"""The text of the dispatch as a list of lines: first the letter, then its two annexes.

`dispatch.txt` is a page scan turned into Markdown. Here its marks are gone and a line is what
stands on a line of its own in the document: the rows of one centred block are joined by a space,
and so are the halves of a paragraph that the scan broke at the end of a page.
"""

import re
from itertools import groupby, pairwise
from pathlib import Path

# The words printed on every document of the administration (Decree 30/2020/ND-CP, annex I).
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"
# Where the reporting unit writes its own name on the report.
REPORTING_UNIT = "CƠ QUAN, ĐƠN VỊ ĐỊA PHƯƠNG"

_LIST_MARK = re.compile(r"(\d+\.|-) ")
_LETTER = re.compile(r"[a-zđ]\) ")


def letter() -> list[str]:
    """The lines before the first annex."""
    return _parts()[0]


def annex(movement: str) -> list[str]:
    """The lines of the outline of one movement."""
    by_movement = {"nong-thon-moi": _parts()[1], "vi-nguoi-ngheo": _parts()[2]}
    return by_movement[movement]


def _parts() -> list[list[str]]:
    lines = _lines((Path(__file__).parent / "dispatch.txt").read_text(encoding="utf-8"))
    starts = [index for index, line in enumerate(lines) if line == REPORTING_UNIT]
    edges = [0, *starts, len(lines)]
    return [lines[first:end] for first, end in pairwise(edges)]


def _lines(text: str) -> list[str]:
    rows = [row.strip() for row in re.sub(r"[#*]", "", text).splitlines()]
    lines: list[str] = []
    for filled, block in groupby(rows, key=bool):
        if filled:
            lines += _joined(lines, list(block))
    return lines


def _joined(before: list[str], block: list[str]) -> list[str]:
    """The lines of a block; one that goes on in lower case is added to the last line `before`."""
    lines: list[str] = []
    for row in block:
        if lines and not _LIST_MARK.match(row):
            lines[-1] += f" {row}"
        else:
            lines.append(row)
    if before and lines[0][0].islower() and not _LETTER.match(lines[0]):
        before[-1] += f" {lines.pop(0)}"
    return lines
