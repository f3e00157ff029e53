"""The part of an address below the commune, and the same place named again in running text.

In: an address as people type it, with commas or without, from below or from above. A place is
known again by its name whatever it is called (thôn, làng, xóm Mẫu), a number only by the same sort
(thôn 3). Finding serves people's privacy, so it rather tells a text too many than one too few.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from dienhinh.vietnamese.alphabet import CAPITALS
from dienhinh.vietnamese.letter_case import lower_first
from dienhinh.vietnamese.place_kinds import COMMUNE_KINDS, DISTRICT_KINDS
from dienhinh.vietnamese.text import canonical_tone, comparison_key, nfc

# Sorts of places below the commune; those of one row are called by one another's names.
_SORTS = (
    ("thôn",), ("làng",), ("xóm",), ("ấp",), ("buôn",), ("bản",), ("nóc",), ("plei",), ("plây",),
    ("tổ dân phố", "tổ dân cư", "tdp", "tổ"),
    ("khu dân cư", "kdc", "khu phố", "khu vực", "khu"),
    ("khối phố", "khối"),
    ("số nhà", "nhà số", "số"), ("hẻm",), ("kiệt",), ("ngõ",), ("ngách",), ("đường",),
)  # fmt: skip
_LOWER_SORTS = frozenset(word for row in _SORTS for word in row)
_HIGHER = (*COMMUNE_KINDS, *DISTRICT_KINDS, "huyện đảo", "tỉnh", "tp", "tx", "tt")


def _any(words: Collection[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_LOWER = _any(_LOWER_SORTS)
_SORT = rf"(?<![^\W_])(?<!hợp tác )(?:{_LOWER}|{_any(_HIGHER)})(?![^\W_])"
_APART = re.compile(r"[,;()]|\s[-–]\s|\.\s*$")
_PART = re.compile(
    rf"(?:(?P<sort>{_SORT})[\s.]+(?:số\s+)?)?(?P<name>\S.*?)\s*(?=\s{_SORT}|$)", re.IGNORECASE
)
_WITHIN = re.compile(rf"(?P<sort>{_LOWER})\s+(?P<name>\S.*)", re.IGNORECASE)
# Tỉnh Đoàn and Tỉnh ủy are no provinces.
_OFFICE = r"(?:tỉnh|huyện)\s+(?:đoàn|ủy|uỷ)(?![^\W_])"
_BEGINS = re.compile(rf"(?!{_OFFICE})(?:{_LOWER}|{_any(_HIGHER)})(?![^\W_])", re.IGNORECASE)
_HOUSE = re.compile(r"^\s*(?:số nhà|nhà số|số)?\s*\d+[\w/]*\s+(?=[^\W\d_]{2})", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\w/.-]*|[IVX]+|\w")
_TWO_SPELLINGS = re.compile(r"(?i:[oòóỏõọ][aàáảãạeèéẻẽẹ]|[uùúủũụ][yỳýỷỹỵ])(?![^\W\d_])")
_PROPER = re.compile(rf"[{CAPITALS}][^\W_]*(?:\s+[{CAPITALS}\d][^\W_]*)+")


class _Form(NamedTuple):
    """A way to name it: what stands before (a pattern), and the spellings of the name."""

    before: str
    names: tuple[str, ...]


def begun_small(address: str) -> str:
    """An address inside a sentence: a sort of place at its beginning is small, a name is as it is.

    Of a unit too, which may be a place or an office.

    >>> begun_small("Xã Ba Vinh"), begun_small("Gò Cỏ"), begun_small("Hội Nông dân tỉnh")
    ('xã Ba Vinh', 'Gò Cỏ', 'Hội Nông dân tỉnh')
    """
    return lower_first(address) if _BEGINS.match(address) else address


class Village:
    """Where somebody lives below the commune, by an address.

    `above` are the names of communes and districts: without a word before it none is a village.
    """

    def __init__(self, address: str, above: Collection[str]) -> None:
        self._above = {comparison_key(name) for name in above}
        # Both take most of the time, and nearly every name has one spelling only.
        self._read = canonical_tone if _TWO_SPELLINGS.search(address) else nfc
        self._forms = tuple(self._forms_in(self._read(address)))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        forms = (rf"{form.before}{_any_spelt(form.names)}" for form in self._forms)
        return re.compile(rf"(?<![^\W_])(?:{'|'.join(forms)})(?![^\W_])")

    def is_told_in(self, text: str) -> bool:
        """Whether the text names it; never when the address ends at the commune."""
        read = self._read(text)
        firsts = (name.split()[0] for form in self._forms for name in form.names)
        return any(first in read for first in firsts) and self._pattern.search(read) is not None

    def _forms_in(self, address: str) -> Iterator[_Form]:
        is_below = True
        for typed in _APART.split(address):
            for part in _PART.finditer(_HOUSE.sub("", typed)):
                sort, name = (part["sort"] or "").lower(), part["name"].strip(" .")
                if not name:
                    continue
                if sort in _HIGHER:
                    is_below = False
                elif sort:
                    yield from _called(sort, name)
                is_place = comparison_key(name) in self._above
                if (is_below or sort in _LOWER_SORTS) and _PROPER.fullmatch(name) and not is_place:
                    yield _Form("", (name,))


def _called(sort: str, name: str) -> Iterator[_Form]:
    """The name behind a word for a place; that may be a part of it (thôn Làng Mẫu)."""
    same = next(row for row in _SORTS if sort in row)
    called = _any(same) if _NUMBER.fullmatch(name) else _LOWER
    # As typed, or as a name, or in a heading: "khu đông người" is not Thôn Đông.
    names = tuple(dict.fromkeys((name, name.title(), name.upper())))
    yield _Form(rf"(?i:{called})\s+(?:số\s+)?", names)
    inner = _WITHIN.fullmatch(name)
    if inner is not None:
        yield from _called(inner["sort"].lower(), inner["name"])


def _any_spelt(names: Iterable[str]) -> str:
    spelt = (r"\s+".join(map(re.escape, name.split())) for name in names)
    return f"(?:{'|'.join(spelt)})"
