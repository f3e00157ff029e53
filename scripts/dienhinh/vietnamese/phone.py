"""Vietnamese telephone numbers: one form of each, and finding them in free text.

Finding serves people's privacy, so it rather reports a number too many than one too few; links,
dates, sums and the long numbers of articles are not reported.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dienhinh.vietnamese.long_figures import (
    OTHER_SIGN,
    SIGN,
    as_read,
    in_sight,
    may_hold_long_number,
    plain_figures,
)
from dienhinh.vietnamese.text import fold

# Mobile prefixes in use since the renumbering of 2018.
_MOBILE = re.compile(r"0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])[0-9]{7}")
# Decision 2036/QĐ-BTTTT of 2016, in force everywhere since 17 June 2017: Hà Nội and Thành phố Hồ
# Chí Minh have two figures and eight of the subscriber, the others three and seven.
_LANDLINE = re.compile(
    r"02(?:[48][0-9]|0[3-9]|1[0-689]|2[0-25-9]|3[2-9]|5[124-9]|6[0-39]|7[0-7]|9[0-4679])[0-9]{7}"
)
# Until 17 June 2017 (Decision 2036/QĐ-BTTTT) the code of Quảng Ngãi, now 0255; since 2019 mobile.
_OLD_CODE = "055"
# For forms that check in a browser: a whole number, mobile and landline, figures only.
PHONE_PATTERNS = (_MOBILE.pattern, _LANDLINE.pattern)
# Mobile numbers of eleven figures became ten between 15 September 2018 and 30 June 2019.
_RENUMBERED = {
    **{f"012{n}": f"0{new}" for n, new in enumerate((70, 79, 77, 83, 84, 85, 76, 81, 78, 82))},
    **{f"016{n}": f"03{n}" for n in range(2, 10)},
    "0186": "056",
    "0188": "058",
    "0199": "059",
}
_RENUMBERED_LENGTH = 11

_TYPED = re.compile(r"\(?\+?[0-9][0-9\s.()·\-‐‑–]*")
_INTERNATIONAL = re.compile("^(?:00)?840?")

_GAP = f"{SIGN}{{0,6}}"
# "84" alone opens a number only when no thousands separator follows: 84.905.123.456 is a sum.
_FIND_PHONE = re.compile(
    rf"(?<![0-9])(?:\(?\+\s?84{_GAP}(?:0{_GAP})?|\(?0084{_GAP}|\(84\){_GAP}|84-?|\(?0\)?\s?|(?P<bare>))"
    rf"(?:[35789](?:{_GAP}[0-9]){{8}}|[12](?:{_GAP}[0-9]){{9}})"
    r"(?![0-9])(?!\.[0-9]{3}(?![0-9]))"
)
_FRACTION = re.compile(r"(?:^|[^0-9])[0-9]{1,6}[.,]$")
_PHONE_WORD = re.compile(
    r"\b(?:dt|sdt|dien thoai|di dong|zalo|goi|lien he|so may|hotline|tel|phone)\b"
)
# The same right before a number.
_CALLED = re.compile(rf"{_PHONE_WORD.pattern}(?: so)?[\s:.()\-–]{{0,4}}$")
_SUM = re.compile(r"\s*(?:đồng|đ\b|vnđ|vnd|triệu|tỷ|tỉ)", re.IGNORECASE)
_PHONE_WORD_REACH = 25
_LEAST_GROUP = 3
# As much as would be dialled within a town, and more.
_FIGURES = re.compile(rf"\+?[0-9](?:{SIGN}{{0,3}}[0-9]){{5,}}")
# Within a name or a code, as those of pictures and files are.
_CODE_BEFORE, _CODE_AFTER = re.compile(r"[^\W_]_?$"), re.compile(r"_?[^\W_]")
_SHOWN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """One telephone number of Vietnam; national is its 10 or 11 figures with the leading 0."""

    national: str

    @property
    def display(self) -> str:
        """For reading: "0905 123 456", "0255 123 4567", "024 1234 5678"."""
        first, second = (3, 7) if self.national[:3] in {"024", "028"} else (4, 7)
        return f"{self.national[:first]} {self.national[first:second]} {self.national[second:]}"

    @property
    def tel(self) -> str:
        """For "tel:" links, RFC 3966: "+842551234567"."""
        return "+84" + self.national[1:]

    @property
    def may_be_old_landline(self) -> bool:
        """Whether it may have been copied from a paper of before the codes changed in 2017."""
        return self.national.startswith(_OLD_CODE)


def parse_phone(text: str) -> Phone | None:
    """The number a field holds: mobile or landline, with +84, 84, 0084, dots, spaces, brackets.

    A mobile number from before 2018 (0166...) becomes its present form. None for anything else, two
    numbers or words beside the number included.
    """
    typed = text.strip()
    if _TYPED.fullmatch(typed) is None:
        return None
    figures = re.sub(r"[^0-9]", "", typed)
    if "+" in typed and not figures.startswith("84"):
        return None
    national = _INTERNATIONAL.sub("0", figures)
    if len(national) == _RENUMBERED_LENGTH and national[:4] in _RENUMBERED:
        national = _RENUMBERED[national[:4]] + national[4:]
    if _MOBILE.fullmatch(national) or _LANDLINE.fullmatch(national):
        return Phone(national=national)
    return None


def find_phones(text: str) -> tuple[tuple[int, int, Phone], ...]:
    """Every (start, end, number) in free text, in order; text[start:end] is what was typed."""
    shown, places = as_read(text)
    if not may_hold_long_number(shown):
        return ()
    return tuple(
        (places[start], places[end - 1] + 1, phone)
        for start, end, phone in _phones(in_sight(shown))
    )


def first_figures(number: str) -> str:
    """What may be told of a number where many people read: by it who has the source knows it."""
    return f"{number[:_SHOWN]}…"


def cut_phones(text: str) -> str:
    """The text with only the first figures of every number in it."""
    return replaced(text, ((start, end) for start, end, _ in find_phones(text)))


def cut_figures(text: str) -> str:
    """The same of what should be a number and is none: one too short can be guessed too."""
    # Numbers first: with only a dash between them two would be taken for one.
    cut = cut_phones(text)
    return replaced(cut, (found.span() for found in _FIGURES.finditer(plain_figures(cut))))


def without_figures(text: str) -> str:
    """The words beside numbers; nothing is left of the numbers, nor of those that are none."""
    spans = (found.span() for found in _FIGURES.finditer(plain_figures(text)))
    return " ".join(replaced(text, spans, lambda _: " ").split())


def replaced(
    text: str, spans: Iterable[tuple[int, int]], put: Callable[[str], str] = first_figures
) -> str:
    """The text with something put for what stands in `spans`: in order, none over another."""
    for start, end in reversed(list(spans)):
        text = f"{text[:start]}{put(text[start:end])}{text[end:]}"
    return text


def _phones(sight: str) -> Iterator[tuple[int, int, Phone]]:
    position = 0
    while match := _FIND_PHONE.search(sight, position):
        start, end = match.span()
        typed = OTHER_SIGN.sub(" ", match.group())
        is_bare = match["bare"] is not None
        phone = parse_phone(f"0{typed}" if is_bare else typed)
        if is_bare and not _is_called_phone(sight, start, end):
            phone = None
        if phone and _is_phone(sight, start, end):
            yield start, end, phone
            position = end
        else:
            position = start + 1


def _is_called_phone(sight: str, start: int, end: int) -> bool:
    """Whether a word for a telephone stands right before figures without their nought.

    Spreadsheets take the first nought of a number away.
    """
    return _CALLED.search(fold(sight[max(0, start - _PHONE_WORD_REACH) : start])) is not None and (
        _SUM.match(sight, end) is None
    )


def _is_phone(sight: str, start: int, end: int) -> bool:
    """Whether the figures there are grouped, and stand among others, as a telephone number does."""
    typed = sight[start:end]
    groups = re.findall("[0-9]+", typed)
    if OTHER_SIGN.search(typed) and any(len(group) < _LEAST_GROUP for group in groups[1:]):
        return False
    if OTHER_SIGN.search(typed) and len(groups[0]) < _LEAST_GROUP and groups[0] != "84":
        return False
    before = sight[max(0, start - _PHONE_WORD_REACH) : start]
    # A row of separate two-figure numbers (09 12 15 18 21) is a table, unless it is called a phone.
    if max(map(len, groups)) < _LEAST_GROUP and not _PHONE_WORD.search(fold(before)):
        return False
    is_in_code = _CODE_BEFORE.search(sight[:start][-2:]) and _CODE_AFTER.match(sight, end)
    return not is_in_code and not _FRACTION.search(sight[max(0, start - 8) : start])
