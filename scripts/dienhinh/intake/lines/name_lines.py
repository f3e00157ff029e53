"""A name that no label tells, on a line of its own: so units write who introduce several at once.

"1. Hợp tác xã …" with "Địa chỉ: …" below it, or "1. Ông …, thôn …, xã …", or "Hộ ông …" with
"Thôn …, xã …" below it and the label of an answer below that.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from dienhinh.intake.answers import ADDRESS, NAME
from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts.name_kinds import kind_of_name
from dienhinh.intake.lines import labels
from dienhinh.intake.word.pieces import Line, Piece, Row, Shot, lines_in
from dienhinh.model.both import Both
from dienhinh.model.source import KeyPath
from dienhinh.vietnamese.place_kinds import COMMUNE_KINDS, DISTRICT_KINDS, any_kind

# Between a name and the first fact may stand a portrait, or who leads a cooperative.
LOOK_AHEAD = 4
# Another name begins another profile only after so many answers of the first.
ANSWERS_OF_ONE = 3
_LONGEST_LINE = 160
_LONGEST_BETWEEN = 200
# "Hồ sơ 2", "Điển hình thứ hai".
COUNT = r"(?:(?:số\s+|thứ\s+)?\d{1,3}|thứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))"
_COUNTED = rf"(?:hồ sơ|mô hình|điển hình|gương(?: điển hình)?)\s+{COUNT}"
_SORT = re.compile(
    r"^(?:(?:mô hình|điển hình|gương điển hình)?\s*(?:tập thể|cá nhân|hộ gia đình|hộ)|"
    rf"{_COUNTED})\s*[:–-]\s*",
    re.IGNORECASE,
)
# What follows is a name, whatever it begins with: "Mô hình 2: Tuyến đường hoa".
_HEADED = re.compile(rf"^{_COUNTED}\s*[:–-]\s*\S", re.IGNORECASE)
# "2. Mô hình “Đường hoa”": the marks are of the name within.
_QUOTED = re.compile(r"^mô hình\s*:?\s*[“\"‘'][^“”\"]+[”\"’']$", re.IGNORECASE)
_MODEL = re.compile(r"mô hình\s", re.IGNORECASE)
_QUOTES = " “”\"'‘’*_"
_PLACE = re.compile(
    r"(?:thôn|tổ dân phố|tdp|khu dân cư|kdc|khối phố|xóm|làng|tỉnh|"
    rf"{any_kind((*COMMUNE_KINDS, *DISTRICT_KINDS))})\s+(?:số\s+)?",
    re.IGNORECASE,
)
_BEFORE_PLACE = re.compile(r"\s*(?:,(?:\s*ở(?=\s))?|\(|\s[-–]|\sở)\s*")
_BETWEEN_PLACES = re.compile(r"\s*,\s*|\s+[-–]\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class NameLine:
    """What such a line says: the name, the address behind it ("" when none), other words.

    `fact` is what the first label below asks for, None with an address. `below` is what the label
    asks for that stands below a line of mere places below the name, None without such a line.
    `beside` is what a line says of a person between name and address: "sinh năm 1970".
    """

    name: str
    address: str
    fact: KeyPath | None
    below: KeyPath | None = None
    beside: str = ""


def name_in(line: Line, following: Sequence[Piece]) -> NameLine | None:
    """The name that a line is; None for any other line.

    `following` are the next pieces of the document, at most LOOK_AHEAD.
    """
    text = line.text.strip()
    if len(text) > _LONGEST_LINE or text.endswith((".", ";", ",")):
        return None
    bare = labels.without_number(text)
    whole = _SORT.sub("", bare).strip(_QUOTES)
    is_quoted = _QUOTED.match(bare) is not None
    if is_quoted:
        whole = bare.replace(":", "", 1)
    is_headed = is_quoted or _HEADED.match(bare) is not None
    if ":" in whole or not (is_headed or kind_of_name(whole) or _MODEL.match(whole)):
        return None
    placed = _placed(whole) if bare != text else None
    if placed is not None:
        return None if _is_mere_place(placed, text) else _of_person(placed)
    fact, below = _first_fact(following), _below_places(following)
    if is_headed and fact is None and below is None:
        fact = _first_label(following)
    if fact is None and below is None:
        return None
    found = NameLine(name=whole, address="", fact=fact, below=below)
    return None if _is_mere_place(found, text) else _of_person(found)


def _is_mere_place(found: NameLine, text: str) -> bool:
    """Whether a line is an address: places alone, neither numbered nor with an address below."""
    return found.fact != ADDRESS and labels.numbering(text) is None and is_address(found.name)


def _of_person(found: NameLine) -> NameLine:
    """The name of a person or household ends at the first comma; that of a collective may not."""
    if kind_of_name(found.name) not in {"individual", "household"}:
        return found
    name, _, beside = found.name.partition(",")
    return replace(found, name=name.strip(), beside=beside.strip(" ,"))


def _placed(text: str) -> NameLine | None:
    """A name with nothing but places behind it; None when more is said."""
    for sign in _BEFORE_PLACE.finditer(text):
        address = text[sign.end() :].rstrip(")")
        if all(map(_is_place, _BETWEEN_PLACES.split(address))):
            return NameLine(name=text[: sign.start()], address=address, fact=None)
    return None


def is_address(text: str) -> bool:
    """Whether a line says nothing but places: "- Thôn 1, xã Long Mai, huyện Minh Long"."""
    return all(map(_is_place, _BETWEEN_PLACES.split(labels.without_number(text).strip())))


def _is_place(text: str) -> bool:
    """Whether a part of an address is one place: its type, then its name."""
    found = _PLACE.match(text)
    words = text[found.end() :].split() if found else []
    return bool(words) and all(word[0].isupper() or word[0].isdigit() for word in words)


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


def _first_label(following: Sequence[Piece]) -> KeyPath | None:
    """What the first label below asks for, whatever stands between."""
    found = (_match(piece) for piece in following if not isinstance(piece, Shot))
    path = next((label.path for label in found if label is not None), None)
    return None if path == NAME else path


def _below_places(following: Sequence[Piece]) -> KeyPath | None:
    """What the label asks for that stands directly below a first line of mere places."""
    places, label = [*(piece for piece in following if not isinstance(piece, Shot)), None, None][:2]
    if label is None or not isinstance(places, Line) or not is_address(places.text):
        return None
    found = _match(label)
    return None if found is None or found.path == NAME else found.path


def _match(piece: Line | Row) -> labels.Match | None:
    if isinstance(piece, Line):
        return labels.match(piece.text)
    first = next(iter(lines_in(piece.cells[0])), None) if piece.cells else None
    return None if first is None else labels.match(first.text, is_cell=len(piece.cells) > 1)


def is_next_name(found: NameLine, answered: Collection[KeyPath]) -> bool:
    """Whether a name without label is another one than that of the profile with these answers."""
    if found.below and found.fact is None and not labels.is_fact(found.below):
        # Only where the questions are asked again; a story may tell where somebody lives.
        return found.below in answered
    if (found.fact or ADDRESS) in answered:
        return True
    return NAME in answered and (bool(found.address) or len(answered) >= ANSWERS_OF_ONE)


def name_doubt(line: Line) -> Doubt:
    """That a name was taken from a line without a label."""
    told = Both(
        "Tên lấy từ dòng này, tuy không có nhãn; xin xem lại:",
        "The name was taken from this line, which has no label, please check:",
    )
    return Doubt(text=told, place=line.place, quoted=line.text)
