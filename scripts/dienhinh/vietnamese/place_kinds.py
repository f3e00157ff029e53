"""What communes and districts are called by kind, for patterns that look for places in texts.

Kinds at commune level: Law 72/2025/QH15 on the organisation of local government, article 1, and
before July 2025 article 110 of the Constitution of 2013, which had townships and districts too.
"""

from collections.abc import Iterable

from dienhinh.vietnamese.text import fold

COMMUNE_KINDS = ("xã", "phường", "thị trấn", "đặc khu")
DISTRICT_KINDS = ("huyện", "thị xã", "thành phố")


def any_kind(kinds: Iterable[str]) -> str:
    """A pattern of one of the kinds, in small letters; to be put into parentheses."""
    return "|".join(kinds)


def any_folded_kind(kinds: Iterable[str]) -> str:
    """The same for text without marks."""
    return any_kind(map(fold, kinds))
