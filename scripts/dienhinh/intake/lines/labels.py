"""Which question a line of a document answers, by the labels and other names of the schema.

People number labels, put them in brackets, drop tone marks, leave the colon out. A label may stand
alone (its answer follows) or before a colon (its answer stands behind).
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from dienhinh.intake.answers import NAME, STORY
from dienhinh.intake.drafts.typed_text import label_key, leader, without_leaders
from dienhinh.intake.lines.known_labels import Known, known, path_of
from dienhinh.intake.questions import question_at
from dienhinh.model.schema.fields import Day, Integer
from dienhinh.model.schema.profile import KINDS
from dienhinh.model.source import KeyPath

_WITH_COLON = re.compile(r"^([^:：\n]{2,160}?)\s*[:：]\s*(.*)$", re.DOTALL)
# "3/ Kết quả", "IV - Kết quả"; before a figure such a sign counts nothing: "30 - 40 triệu", "3/4".
_WEAK_SIGN = r"\s*[/:–-](?=\s+[^\W\d_])"
_NUMBERED = re.compile(
    r"^\s*(?:(?P<roman>[IVX]{1,4})|(?P<digit>\d{1,2})|(?P<letter>[a-hA-H]))"
    rf"(?:[.)]|{_WEAK_SIGN})"
)
_NUMBER = re.compile(
    r"^\s*(?:\d{1,2}(?:/|(?:\.\d{1,2}){1,2})(?=\s)|[-+*•✓✔](?=\s)|"
    rf"(?:[IVX]{{1,4}}|\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}|[a-hA-H])(?:\s*[.)]|{_WEAK_SIGN}))\s*"
)
_CAPTION = re.compile(
    r"^\s*(?:[-+*•–]\s*)?(?:chú thích\s*)?(?:hình\s+ảnh|ảnh|hình)(?:\s*(?:minh họa|minh hoạ))?\s*"
    r"(?:số\s*)?0?(\d{1,2})?\s*[:.\-–]\s*(.+)$",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_LABEL = 160
_FACTS = frozenset({("address",), ("workplace",), ("phone",), ("commune",)})
_ROMAN = {"I": 1, "V": 5, "X": 10}
# A label behind a sign of pause inside a line: "ông A; ĐT: 0905 …".
_INNER = re.compile(r"(?<=[;,.(–—-])\s*([^;:,.()–—]{2,45}?)\s*[:：]")
# Of a household without another name it is the name.
HEAD_OF_HOUSEHOLD = "chu ho"
_PAUSES = " ;,.(–—-"
_LONGEST_OF_FACTS = 300
# It heads whole papers too: a label only where words stand behind it.
_TITLE = "tom tat thanh tich"
# Among the facts of a person it tells what that person does; in capitals it is a title.
_TITLE_OF_MODEL = "mo hinh"


@dataclass(frozen=True, slots=True)
class Match:
    """The value a label asks for, and what stands behind it on the line.

    `near` is the label as it was written where the schema has other words, "" otherwise.
    """

    path: KeyPath
    rest: str
    near: str = ""


@dataclass(frozen=True, slots=True)
class Numbering:
    """How a line is numbered: `style` is roman, digit or letter."""

    style: str
    number: int


def match(text: str, *, is_cell: bool = False) -> Match | None:
    """The question of a line, None when it begins with no label; a cell needs no colon."""
    dotted = _dotted(text)
    if dotted is not None:
        return dotted
    found = _WITH_COLON.match(text)
    head = found[1] if found else text
    if len(head) > _LONGEST_LABEL:
        return None
    rest = without_leaders(found[2]) if found else ""
    key = label_key(head)
    if key == _TITLE and rest:
        return Match(STORY, rest)
    if key == _TITLE_OF_MODEL and rest and text.isupper():
        return Match(NAME, rest)
    named = known(key) if is_cell or found else _exactly(key)
    return None if named is None else Match(named.path, rest, head if named.is_near else "")


def _exactly(key: str) -> Known | None:
    path = path_of(key)
    return None if path is None else Known(path, is_near=False)


def is_fact(path: KeyPath) -> bool:
    """Whether a value is one of the short facts that head a profile, its name apart."""
    question = question_at(path)
    is_group = path[0] == "model" or path in _FACTS
    return is_group and question is not None and not question.is_long


def facts_apart(text: str) -> list[str]:
    """A line that states several short facts, cut before each label; itself when it does not.

    Behind a number or a day a semicolon ends the fact.
    """
    if len(text) > _LONGEST_OF_FACTS:
        return [text]
    inner = (found.start(1) for found in _INNER.finditer(text) if _is_fact_label(found[1]))
    # The number of a line, "1.", is no fact before it.
    cuts = [0, *(start for start in inner if label_key(text[:start])), len(text)]
    parts = [text[low:high] for low, high in pairwise(cuts) if high > low]
    parts[:-1] = [part.rstrip(_PAUSES) for part in parts[:-1]]
    return [piece for part in parts for piece in _number_apart(part) if piece] or [text]


def _is_fact_label(text: str) -> bool:
    path = path_of(label_key(text))
    return path is not None and is_fact(path)


def _number_apart(text: str) -> list[str]:
    found = match(text)
    question = None if found is None else question_at(found.path)
    if question is None or not isinstance(question.field.type, Integer | Day):
        return [text]
    fact, semicolon, rest = text.partition(";")
    return [fact, rest.strip()] if semicolon and rest.strip() else [text]


def _dotted(text: str) -> Match | None:
    """A label whose answer was written on a row of dots: "Điện thoại..... 0905 123 456"."""
    row = leader(text)
    if row is None or ":" in text[: row.start()]:
        return None
    path = path_of(label_key(text[: row.start()]))
    return None if path is None else Match(path, without_leaders(text[row.end() :].lstrip(" :")))


def numbering(text: str) -> Numbering | None:
    """The number at the beginning of a line: "IV." is 4 in roman, "b)" is 2 in letters."""
    found = _NUMBERED.match(text)
    if found is None:
        return None
    if found["roman"]:
        return Numbering("roman", _roman(found["roman"]))
    if found["digit"]:
        return Numbering("digit", int(found["digit"]))
    return Numbering("letter", ord(found["letter"].lower()) - ord("a") + 1)


def without_number(text: str) -> str:
    """A line without its number or bullet: "1.2. Hộ bà A", "1/ Hộ bà A", "- Hộ bà A"."""
    return _NUMBER.sub("", text)


def _roman(text: str) -> int:
    values = [_ROMAN[sign] for sign in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def caption(text: str) -> tuple[int | None, str] | None:
    """Number (None when there is none) and words of a line such as "Ảnh 2: Thu hoạch lúa"."""
    found = _CAPTION.match(text)
    if found is None:
        return None
    return (int(found[1]) if found[1] else None), found[2].strip()


def kind_by_label(text: str) -> str | None:
    """The kind that a label of the name betrays: "Họ và tên" is of a person."""
    key = label_key(text.partition(":")[0])
    for word, kind in (("tap the", KINDS[0].id), ("ho gia dinh", KINDS[1].id)):
        if key in {f"ten {word}", f"ho ten {word}"}:
            return kind
    if key in {"ten ho", "ho ten chu ho", "ho va ten chu ho", "ten chu ho", HEAD_OF_HOUSEHOLD}:
        return "household"
    return "individual" if key in {"ho va ten", "ho ten", "ten ca nhan"} else None
