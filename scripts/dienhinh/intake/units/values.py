"""A place of a table becomes a value of `unit.yaml`: numbers, days, awards as people write."""

import re

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts.award_names import award_named
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.drafts.read import Read
from dienhinh.intake.drafts.typed_text import one_line, says_none
from dienhinh.intake.drafts.values import read_value
from dienhinh.intake.sheets.typed_cells import typed_cell
from dienhinh.intake.units.told import Spot
from dienhinh.model.both import Both
from dienhinh.model.schema.fields import Field, Integer, Reference

_DASHES = frozenset("-–—")


def read_spot(asked: Field, spot: Spot, names: Names, doubts: list[Doubt]) -> Read:
    """The value of a place below a heading; doubts about what Excel did to it are added."""
    text = spot.text if spot.cell is None else typed_cell(spot.cell, asked.type, doubts)
    if not text.strip():
        return Read()
    if isinstance(asked.type, Integer):
        return _count(asked, text, spot, names)
    if isinstance(asked.type, Reference) and asked.type.to == "awards":
        award = award_named(text, names)
        if award is None:
            return Read(
                doubt=Both(
                    "không có trong danh mục khen thưởng", "it is not in the catalogue of awards"
                )
            )
        return Read(value=award.id, doubt=award.note)
    return read_value(asked, text, names, None)


def _count(asked: Field, text: str, spot: Spot, names: Names) -> Read:
    if spot.is_carried and asked.name != "year":
        return Read(
            doubt=Both(
                "ô gộp qua nhiều dòng, không rõ con số chia cho từng dòng thế nào",
                "the cell spans several rows, so each row's share of the number is not clear",
            )
        )
    if says_none(text) or one_line(text) in _DASHES:
        return Read(value=0, doubt=Both("máy hiểu là 0", "it is taken to be 0"))
    return read_value(asked, re.sub(r"^\s*[Nn]ăm\s+", "", text), names, None)
