"""Which question a label asks: by the names of the schema, but for small words, or nearly.

In: labels without number, marks and case, as `label_key` leaves them. A label that says more than
the schema's name may ask for something else: "Số thành viên nữ" is not the number of members, "Họ
và tên vợ" no name of a profile. So facts and names are taken by their whole label only.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from dienhinh.intake.answers import NAME
from dienhinh.intake.drafts.typed_text import label_key
from dienhinh.intake.questions import question_at, questions
from dienhinh.model.schema.fields import Day, Integer
from dienhinh.model.schema.profile import PROFILE
from dienhinh.model.source import KeyPath

# Words that change nothing, wherever they stand: "Số lượng các hộ gia đình được hỗ trợ".
_SMALL = re.compile(r"\b(?:cac|nhung|mot so|luong|nguoi|gia dinh|va|lien lac|lien he)\b")
# Nor do these at the end: "Kết quả đạt được trong phong trào thi đua".
_TAIL = re.compile(
    r" (?:(?:da )?(?:dat duoc|ap dung|mang lai|trien khai|thuc hien)|cu the|chu yeu|hien nay|"
    r"khai sinh|ong|ba|anh|chi|dien hinh|tien tien|tieu bieu|"
    r"(?:trong )?phong trao(?: thi dua)?|"
    r"cua (?:mo hinh|hop tac xa|htx|to hop tac|to|ho|tap the|ca nhan|don vi))$"
)
# A label of a text may go on for a few words: "Biện pháp kỹ thuật".
_FEWEST_FOR_MORE, _MOST_MORE = 7, 26
# A slip of the pen is in one word of several letters.
_FEWEST_OF_SLIP, _ALIKE = 4, 0.7


@dataclass(frozen=True, slots=True)
class Known:
    """What a label asks for; `is_near` when a person should look whether it does."""

    path: KeyPath
    is_near: bool


@cache
def _names() -> dict[str, KeyPath]:
    names: dict[str, KeyPath] = {}
    for question in questions():
        names.setdefault(label_key(question.label), question.path)
    for question in questions():
        if question.group in {"photos", "consent", "verified"}:
            continue
        for alias in (question.field.vi, *question.field.aliases):
            names.setdefault(label_key(alias), question.path)
    for field in PROFILE:
        if field.name in {"kind", "call"}:
            for name in (field.vi, *field.aliases):
                names.setdefault(label_key(name), (field.name,))
    return names


@cache
def _cores() -> dict[str, KeyPath]:
    cores: dict[str, KeyPath] = {}
    for name, path in _names().items():
        cores.setdefault(_core(name), path)
    return cores


@cache
def _longest_first() -> tuple[tuple[str, KeyPath], ...]:
    """The names of texts: what stands for a label that goes on can be read beside it."""
    long = (row for row in _names().items() if not _is_whole(row[1]))
    return tuple(sorted(long, key=lambda row: len(row[0]), reverse=True))


def _is_whole(path: KeyPath) -> bool:
    """Whether only a whole label asks for it: a name, a number, a day."""
    question = question_at(path)
    return question is None or path == NAME or isinstance(question.field.type, Integer | Day)


def _core(key: str) -> str:
    return " ".join(_SMALL.sub(" ", key).split())


def path_of(key: str) -> KeyPath | None:
    """What a whole label asks for; small words make no difference."""
    while key:
        found = _names().get(key) or _cores().get(_core(key))
        if found is not None:
            return found
        shorter = _TAIL.sub("", key)
        if shorter == key:
            return None
        key = shorter
    return None


def known(key: str) -> Known | None:
    """What a label asks for that stands before a colon or in a cell of its own."""
    path = path_of(key)
    if path is not None:
        return Known(path, is_near=False)
    path = _longer(key) or _misspelt(key)
    return None if path is None else Known(path, is_near=True)


def _longer(key: str) -> KeyPath | None:
    for name, path in _longest_first():
        is_near = len(name) >= _FEWEST_FOR_MORE and len(key) < len(name) + _MOST_MORE
        if is_near and key.startswith(f"{name} "):
            return path
    return None


def _misspelt(key: str) -> KeyPath | None:
    found = {path for name, path in _names().items() if _is_slip(key.split(), name.split())}
    return next(iter(found)) if len(found) == 1 else None


def _is_slip(typed: list[str], meant: list[str]) -> bool:
    if len(typed) != len(meant) or len(meant) == 1:
        return False
    differing = [pair for pair in zip(typed, meant, strict=True) if pair[0] != pair[1]]
    if len(differing) != 1 or len(differing[0][1]) < _FEWEST_OF_SLIP:
        return False
    return SequenceMatcher(None, *differing[0], autojunk=False).ratio() >= _ALIKE
