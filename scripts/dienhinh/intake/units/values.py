"""A place of a table becomes a value of `unit.yaml`: numbers, days, awards as people write."""

import re

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.places import Names
from dienhinh.intake.typed_cells import typed_cell
from dienhinh.intake.typed_text import one_line
from dienhinh.intake.units.told import Spot
from dienhinh.intake.values import Read, read_value
from dienhinh.model.schema.fields import Field, Integer, Reference
from dienhinh.vietnamese import fold

_NONE = frozenset({"-", "–", "—", "khong", "khong co", "khong co truong hop nao"})
_DROPPED = re.compile(r"\b(?:cua|chu tich|cap|chinh phu|tang|danh hieu)\b")
_PLACES = (
    (re.compile(r"\buy ban nhan dan\b"), "ubnd"),
    (re.compile(r"\b(?:thi xa|thanh pho|quan)\b"), "huyen"),
    (re.compile(r"\b(?:phuong|thi tran|dac khu)\b"), "xa"),
)
_COMMITTEE = re.compile(r"^\s*(?:UBND|[ỦU][yỷ] ban nhân dân)\s+", re.IGNORECASE)
_NOT_WORDS = re.compile(r"[^a-z0-9]+")
# A guess needs a form and who confers it: "giấy khen" alone may be of anybody.
_FEWEST_WORDS = 3


def read_spot(asked: Field, spot: Spot, names: Names, doubts: list[Doubt]) -> Read:
    """The value of a place below a heading; doubts about what Excel did to it are added."""
    text = spot.text if spot.cell is None else typed_cell(spot.cell, asked.type, doubts)
    if not text.strip():
        return Read()
    if isinstance(asked.type, Integer):
        return _count(asked, text, spot, names)
    if isinstance(asked.type, Reference) and asked.type.to == "awards":
        return award_read(text, names)
    if isinstance(asked.type, Reference) and asked.type.to == "units":
        text = _COMMITTEE.sub("", text)
    return read_value(asked, text, names, None)


def _count(asked: Field, text: str, spot: Spot, names: Names) -> Read:
    if spot.is_carried and asked.name != "year":
        return Read(doubt="ô gộp qua nhiều dòng, không rõ con số chia cho từng dòng thế nào")
    if fold(one_line(text)) in _NONE:
        return Read(value=0, doubt="máy hiểu là 0")
    return read_value(asked, re.sub(r"^\s*[Nn]ăm\s+", "", text), names, None)


def award_read(text: str, names: Names) -> Read:
    """The form of award a line names: by the catalogue's name, its id, or nearly its name."""
    plain = one_line(text)
    awards = names.reference.awards
    if plain in awards:
        return Read(value=plain)
    key = _award_key(plain)
    keys = {identifier: _award_key(form.name) for identifier, form in awards.items()}
    exact = [identifier for identifier, form in awards.items() if fold(form.name) == fold(plain)]
    if exact:
        return Read(value=exact[0])
    near = [
        identifier
        for identifier, known in keys.items()
        if len(known.split()) >= _FEWEST_WORDS and f"{key} ".startswith(f"{known} ")
    ]
    if near:
        found = max(near, key=lambda identifier: len(keys[identifier]))
        return Read(value=found, doubt=f"máy hiểu là “{awards[found].name}”")
    within = names.award(plain)
    if within is not None:
        return Read(value=within, doubt=f"máy hiểu là “{awards[within].name}”")
    return Read(doubt="không có trong danh mục khen thưởng")


def _award_key(text: str) -> str:
    plain = _NOT_WORDS.sub(" ", fold(text))
    for pattern, short in _PLACES:
        plain = pattern.sub(short, plain)
    return " ".join(_DROPPED.sub(" ", plain).split())
