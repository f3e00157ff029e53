"""Words that lead to a house or a village, wherever they stand.

Unlike `villages`, nothing is known of the place beforehand. What a collective or an institution is
called ("tổ hợp tác", "khu công nghiệp", "làng nghề", "Trường số 2") leads to none.
"""

import re

from dienhinh.vietnamese.alphabet import CAPITALS

_HOUSE = (
    r"(?i:(?<![^\W_])(?:số nhà|nhà số|hẻm|kiệt|ngõ|ngách)\s*(?:số\s*)?\d+[\w/]*)"
    r"|(?i:^số)\s*\d+[\w/]*"
    r"|^\d+[\w/]*(?=\s+(?:đường\s+)?[^\W\d_])"
)
HOUSE = re.compile(_HOUSE)
"""A house of an address, which stands at its beginning when no word says what it is."""

# Behind the first a name or a number, behind the second a number: "tổ 3", no "tổ hợp tác"; "bản"
# ends other words ("Nhật Bản").
_NAMED = (
    r"(?i:thôn|làng|xóm|ấp|buôn|nóc|plei|plây|tổ dân phố|tổ dân cư|tdp|khu dân cư|kdc|khu phố|"
    r"khối phố)|bản"
)
_NUMBERED = r"(?i:tổ|khu|khối)"
_VILLAGE = re.compile(
    rf"(?<![^\W_])(?:(?:{_NAMED})[\s.]+(?i:số\s+)?[{CAPITALS}\d]|{_NUMBERED}\s+(?i:số\s+)?\d)"
    r"[\w/.'’-]*"
)


def home_in(text: str) -> str | None:
    """The first words that tell a house or a village, as written; None where none do.

    >>> home_in("Tiệm may tại nhà, số nhà 12, tổ 3"), home_in("Tổ hợp tác Suối Mẫu, xã Ba Vinh")
    ('số nhà 12', None)
    """
    found = HOUSE.search(text) or _VILLAGE.search(text)
    return found.group() if found else None
