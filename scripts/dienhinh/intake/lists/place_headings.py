"""Headings of columns that hold an address in parts: "Thôn | Xã/phường | Huyện | Tỉnh".

A part is asked for at a way of its own below that of the address: its place in the address from 0
(village, commune, district, province), and the type that the heading says, "" where it says several
or none.
"""

import re

from dienhinh.intake.answers import ADDRESS
from dienhinh.intake.drafts.typed_text import label_key, only_words
from dienhinh.model.source import KeyPath
from dienhinh.vietnamese import fold
from dienhinh.vietnamese.place_kinds import COMMUNE_KINDS, DISTRICT_KINDS

_VILLAGE, _COMMUNE, _DISTRICT, _PROVINCE = range(4)
_TYPES = {
    "thon": (_VILLAGE, "thôn"),
    "to dan pho": (_VILLAGE, "tổ dân phố"),
    "tdp": (_VILLAGE, "tổ dân phố"),
    "khu dan cu": (_VILLAGE, "khu dân cư"),
    "kdc": (_VILLAGE, "khu dân cư"),
    "khu pho": (_VILLAGE, "khu phố"),
    "lang": (_VILLAGE, "làng"),
    "xom": (_VILLAGE, "xóm"),
    **{fold(kind): (_COMMUNE, kind) for kind in COMMUNE_KINDS},
    **{fold(kind): (_DISTRICT, kind) for kind in DISTRICT_KINDS},
    "tt": (_COMMUNE, "thị trấn"),
    "tx": (_DISTRICT, "thị xã"),
    "tp": (_DISTRICT, "thành phố"),
    "tinh": (_PROVINCE, "tỉnh"),
}
_ANY = "|".join(_TYPES)
_TYPE = re.compile(_ANY)
_HEADING = re.compile(rf"(?:(?:ten|dia chi) )?(?:{_ANY})(?: (?:(?:va|hoac) )?(?:{_ANY}))*")
# Above provinces and cities ruled as they are.
_OF_PROVINCES = {_DISTRICT, _PROVINCE}


def part_of_address(heading: str) -> KeyPath | None:
    """What a heading of nothing but types of places asks for; None for any other.

    One that begins with the village and goes on asks for the address.
    """
    keys = (only_words(fold(heading)).strip(), label_key(heading))
    # "TT" alone counts the rows.
    key = next((key for key in keys if key != "tt" and _HEADING.fullmatch(key)), "")
    types = dict.fromkeys(_TYPES[found] for found in _TYPE.findall(key))
    levels = {level for level, _ in types}
    if not levels:
        return None
    if len(levels) > 1 and _VILLAGE in levels:
        return ADDRESS
    level = _PROVINCE if levels == _OF_PROVINCES and "huyen" not in key else min(levels)
    return (*ADDRESS, level, next(name for _, name in types) if len(types) == 1 else "")
