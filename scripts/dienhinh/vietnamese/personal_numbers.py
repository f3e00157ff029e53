"""Numbers of identity cards and of bank accounts in free text.

Finding serves people's privacy, so it rather reports a number too many than one too few.
"""

import re
from collections.abc import Iterator
from itertools import accumulate

from dienhinh.vietnamese.long_figures import (
    PLAIN_SIGNS,
    SIGN,
    as_read,
    in_sight,
    may_hold_long_number,
)
from dienhinh.vietnamese.phone import find_phones, replaced
from dienhinh.vietnamese.text import fold

_IN_THREES = re.compile(r"(?<![0-9_.,+])[0-9]{3}(?:[ .\-]?[0-9]{3}){2,3}(?![0-9A-Za-z_])")
_ROW = re.compile(rf"[0-9]+(?:{SIGN}{{1,6}}[0-9]+)*")
_ACCOUNT = re.compile(rf"(?<![0-9])[0-9](?:[{PLAIN_SIGNS}]{{0,2}}[0-9]){{8,18}}(?![0-9A-Za-z_])")
_GROUP = re.compile("[0-9]+")
_CITIZEN_CARD = re.compile(r"0(?:0[1-9]|[1-8][0-9]|9[0-6])[0-3][0-9]{8}")
# For forms that check in a browser: twelve figures, nothing between them.
CITIZEN_CARD_PATTERN = _CITIZEN_CARD.pattern
# Nine figures before 2016, twelve since (Circular 07/2016/TT-BCA).
CARD_LENGTHS = (9, 12)
_CARD_WORD = re.compile(r"\b(?:cmnd|cmt|cmtnd|cccd|can cuoc|chung minh|dinh danh)\b")
# A few words may stand behind the second: "tài khoản Agribank", "ngân hàng Chính sách, chi nhánh".
_ACCOUNT_WORD = re.compile(
    r"\b(?:stk|so tk|so tai khoan"
    r"|(?:tai khoan|tk|chuyen khoan|ngan hang|[a-z]*bank|bidv|bhxh|bhyt|bao hiem (?:xa hoi|y te))"
    r"(?:[ :()\-–]{1,3}[a-z]+){0,8}\W*$)"
)
_REACH = 45
_ACCOUNT_REACH = 60
_SUM = re.compile(r"\s*(?:đồng|đ\b|vnđ|vnd|triệu|tỷ|tỉ)", re.IGNORECASE)
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")

_Found = tuple[int, int, str]


def find_personal_numbers(text: str) -> tuple[_Found, ...]:
    """Every (start, end, figures) that is the number of an identity card or a bank account.

    Twelve figures count by their form (Circular 07/2016/TT-BCA: province 001 to 096, then century
    and sex 0 to 3 for births before 2100, then year); nine, and twelve of another form, only after
    a word such as CMND, CCCD, căn cước, chứng minh. Nine to nineteen figures behind "STK", "tài
    khoản", "chuyển khoản", the name of a bank, BHXH or BHYT are an account or the number of an
    insured person (Decree 356/2025/NĐ-CP lists accounts among personal data).
    """
    shown, places = as_read(text)
    if not may_hold_long_number(shown):
        return ()
    sight = in_sight(shown)
    found: list[_Found] = []
    for one in sorted([*_cards(sight), *_accounts(sight)]):
        if not found or one[0] >= found[-1][1]:
            found.append(one)
    return tuple((places[start], places[end - 1] + 1, figures) for start, end, figures in found)


def holds_card_number(text: str) -> bool:
    """Whether one of them is an identity card's: an account may be that of an office."""
    shown, _ = as_read(text)
    return may_hold_long_number(shown) and next(_cards(in_sight(shown)), None) is not None


def find_numbers_of_people(text: str) -> tuple[tuple[int, int, bool], ...]:
    """Every (start, end, is_phone) of telephone, card and account numbers, in order.

    What one finder takes may lie over what the other takes ("STK 0905 123 456 789"): such numbers
    are one, of the kind of the longer; a telephone when both are as long.
    """
    found = [(start, end, True) for start, end, _ in find_phones(text)]
    found += [(start, end, False) for start, end, _ in find_personal_numbers(text)]
    one: list[tuple[int, int, bool]] = []
    for start, end, is_phone in sorted(found, key=lambda span: (span[0], -span[1], not span[2])):
        if one and start < one[-1][1]:
            first, last, was_phone = one[-1]
            is_longer = end - start > last - first
            one[-1] = (first, max(last, end), is_phone if is_longer else was_phone)
        else:
            one.append((start, end, is_phone))
    return tuple(one)


def cut_numbers(text: str) -> str:
    """The text with only the first figures of every telephone, card and account number in it."""
    return replaced(text, ((start, end) for start, end, _ in find_numbers_of_people(text)))


def _cards(sight: str) -> Iterator[_Found]:
    yield from _cards_in_threes(sight)
    yield from _named_cards(sight)


def _cards_in_threes(sight: str) -> Iterator[_Found]:
    """Figures in threes, or in one: as a card shows them, and few other numbers."""
    for match in _IN_THREES.finditer(sight):
        figures = _figures(match.group())
        if _CITIZEN_CARD.fullmatch(figures) or _is_named_card(sight, *match.span()):
            yield *match.span(), figures


def _named_cards(sight: str) -> Iterator[_Found]:
    """Figures grouped in any way, behind the word for a card."""
    if not _CARD_WORD.search(fold(sight)):
        return
    for row in _ROW.finditer(sight):
        groups = [group.span() for group in _GROUP.finditer(sight, *row.span())]
        for first, (start, _) in enumerate(groups):
            # No card has more groups than figures.
            spans = groups[first : first + CARD_LENGTHS[-1]]
            lengths = accumulate(end - begin for begin, end in spans)
            ends = [
                end
                for (_, end), length in zip(spans, lengths, strict=True)
                if length in CARD_LENGTHS
            ]
            if ends and _is_named_card(sight, start, ends[-1]):
                yield start, ends[-1], _figures(sight[start : ends[-1]])
                break


def _accounts(sight: str) -> Iterator[_Found]:
    for match in _ACCOUNT.finditer(sight):
        is_sum = _THOUSANDS.fullmatch(match.group()) or _SUM.match(sight, match.end())
        if not is_sum and _ACCOUNT_WORD.search(_before(sight, match.start(), _ACCOUNT_REACH)):
            yield *match.span(), _figures(match.group())


def _is_named_card(sight: str, start: int, end: int) -> bool:
    return bool(_CARD_WORD.search(_before(sight, start))) and not _SUM.match(sight, end)


def _before(sight: str, start: int, reach: int = _REACH) -> str:
    return fold(sight[max(0, start - reach) : start])


def _figures(typed: str) -> str:
    return re.sub("[^0-9]", "", typed)
