"""A name that no label tells: "1. Hợp tác xã …" on a line, below it "Địa chỉ: …".

So units write when they introduce several in one report.
"""

import re
from collections.abc import Sequence

from dienhinh.intake import labels
from dienhinh.intake.name_kinds import kind_of_name
from dienhinh.intake.pieces import Line, Piece, Row, Shot, lines_in
from dienhinh.model.source import KeyPath

# Between a name and the first fact may stand a portrait, or who leads a cooperative.
LOOK_AHEAD = 4
_LONGEST_NAME = 110
_LONGEST_BETWEEN = 200
_NUMBER = re.compile(
    r"^\s*(?:(?:[IVX]{1,4}|\d{1,2}(?:\.\d{1,2}){0,2}|[a-hA-H])\s*[.)/]|\d{1,2}(?:\.\d{1,2}){1,2}|"
    r"[-+*•])\s*"
)
_MODEL = re.compile(r"mô hình\s", re.IGNORECASE)
_QUOTES = " “”\"'‘’*_"


def name_in(line: Line, following: Sequence[Piece]) -> tuple[str, KeyPath] | None:
    """The name that a line is, and the first fact below it; None for any other line.

    `following` are the next pieces of the document, at most LOOK_AHEAD.
    """
    text = line.text.strip()
    if len(text) > _LONGEST_NAME or ":" in text or text.endswith((".", ";", ",")):
        return None
    name = _NUMBER.sub("", text).strip(_QUOTES)
    if not (kind_of_name(name) or _MODEL.match(name)):
        return None
    fact = _first_fact(following)
    return None if fact is None else (name, fact)


def _first_fact(following: Sequence[Piece]) -> KeyPath | None:
    """What the first label below asks for, when it is a short fact and no text comes before it."""
    for piece in following:
        if isinstance(piece, Shot):
            continue
        found = _match(piece)
        if found is not None:
            return found.path if labels.is_fact(found.path) else None
        if isinstance(piece, Row) or ":" not in piece.text or len(piece.text) > _LONGEST_BETWEEN:
            return None
    return None


def _match(piece: Line | Row) -> labels.Match | None:
    if isinstance(piece, Line):
        return labels.match(piece.text)
    first = next(iter(lines_in(piece.cells[0])), None) if piece.cells else None
    return None if first is None else labels.match(first.text, is_cell=len(piece.cells) > 1)
