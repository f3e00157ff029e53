"""A name that no label tells, on a line of its own: so units write who introduce several at once.

"1. Hợp tác xã …" with "Địa chỉ: …" below it, or "1. Ông …, thôn …, xã …".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dienhinh.intake import labels
from dienhinh.intake.name_kinds import kind_of_name
from dienhinh.intake.pieces import Line, Piece, Row, Shot, lines_in
from dienhinh.model.source import KeyPath

# Between a name and the first fact may stand a portrait, or who leads a cooperative.
LOOK_AHEAD = 4
_LONGEST_LINE = 160
_LONGEST_BETWEEN = 200
_NUMBER = re.compile(
    r"^\s*(?:(?:[IVX]{1,4}|\d{1,2}(?:\.\d{1,2}){0,2}|[a-hA-H])\s*[.)/]|\d{1,2}(?:\.\d{1,2}){1,2}|"
    r"[-+*•])\s*"
)
_SORT = re.compile(
    r"^(?:mô hình|điển hình|gương điển hình)?\s*(?:tập thể|cá nhân|hộ gia đình|hộ)\s*[:–-]\s*",
    re.IGNORECASE,
)
_MODEL = re.compile(r"mô hình\s", re.IGNORECASE)
_QUOTES = " “”\"'‘’*_"
_CAPITAL = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_PLACE = (
    r"(?:[Tt]hôn|[Tt]ổ dân phố|TDP|[Kk]hu dân cư|KDC|[Kk]hối phố|[Xx]óm|[Ll]àng|[Xx]ã|[Pp]hường|"
    r"[Tt]hị trấn|[Hh]uyện|[Tt]hị xã|[Tt]hành phố|[Tt]ỉnh)"
    rf"(?:\s+(?:số\s+)?[{_CAPITAL}\d][\w-]*)+"
)
_WITH_PLACE = re.compile(
    rf"(?P<name>[^,(]+?)\s*(?:,|\(|\s[-–]|\sở)\s*(?P<place>{_PLACE}(?:\s*[,–-]\s*{_PLACE})*)\)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameLine:
    """What such a line says: the name, the address behind it ("" when none).

    `fact` is what the first label below asks for, None with an address.
    """

    name: str
    address: str
    fact: KeyPath | None


def name_in(line: Line, following: Sequence[Piece]) -> NameLine | None:
    """The name that a line is; None for any other line.

    `following` are the next pieces of the document, at most LOOK_AHEAD.
    """
    text = line.text.strip()
    if len(text) > _LONGEST_LINE or text.endswith((".", ";", ",")):
        return None
    number = _NUMBER.match(text)
    whole = _SORT.sub("", text[number.end() :] if number else text).strip(_QUOTES)
    if ":" in whole or not (kind_of_name(whole) or _MODEL.match(whole)):
        return None
    placed = _WITH_PLACE.fullmatch(whole) if number else None
    if placed is not None:
        return NameLine(name=placed["name"], address=placed["place"], fact=None)
    fact = _first_fact(following)
    return None if fact is None else NameLine(name=whole, address="", fact=fact)


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
