"""What communes and districts are called by kind, for patterns that look for places in texts.

Kinds at commune level: Law 72/2025/QH15 on the organisation of local government, article 1, and
before July 2025 article 110 of the Constitution of 2013, which had townships and districts too.
"""

import re
from collections.abc import Iterable

from dienhinh.vietnamese.alphabet import CAPITALS
from dienhinh.vietnamese.text import fold

COMMUNE_KINDS = ("xã", "phường", "thị trấn", "đặc khu")
DISTRICT_KINDS = ("huyện", "thị xã", "thành phố")


_SHORT = {
    "p": "phường", "x": "xã", "tt": "thị trấn",
    "h": "huyện", "tx": "thị xã", "tp": "thành phố",
}  # fmt: skip
# One letter is short for a kind only with its point: "P. Phổ Thạnh", "TP Quảng Ngãi".
_CUT_SHORT = re.compile(
    rf"(?<![^\W_])(?:(tp|tx|tt)(?:\s*\.\s*|\s+)|([pxh])\s*\.\s*)(?=[{CAPITALS}])", re.IGNORECASE
)


def kinds_spelled(text: str) -> str:
    """An address with the kinds of its places in full: "TT. Trà Xuân" as "thị trấn Trà Xuân"."""
    return _CUT_SHORT.sub(lambda found: f"{_SHORT[(found[1] or found[2]).lower()]} ", text)


def any_kind(kinds: Iterable[str]) -> str:
    """A pattern of one of the kinds, in small letters; to be put into parentheses."""
    return "|".join(kinds)


def any_folded_kind(kinds: Iterable[str]) -> str:
    """The same for text without marks."""
    return any_kind(map(fold, kinds))
