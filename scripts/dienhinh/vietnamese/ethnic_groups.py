"""Names of ethnic groups in running text: of one named person they are sensitive personal data."""

import re

# The peoples of Quảng Ngãi and Kon Tum in the spellings that occur, unlike any other word.
_OWN_WORDS = (
    r"[Hh][’'ʼ‘`]?[Rr]ê|[Hh][’'ʼ‘`][Rr]e|Hre|[CcKk]a ?[Dd]ong|[Xx][ơêo][ -]?[Đđ]ăng|[Ss]edang|"
    r"[Bb]ahnar|[Gg]ia ?[Rr]ai|[Jj]a?rai|[Gg]i[ẻé][ -][Tt]riêng|[Rr]ơ ?[Mm]ăm|[Rr]ơ ?[Nn]gao|"
    r"[Bb]râu|[Ee]dê|[Êê] ?[Đđ]ê|[Hh][’'ʼ‘`]?[Mm]ông"
)
# These are also other words, so they count only after "người", "dân tộc" and the like.
_WORDS_OF_OTHER_USE = "Cor|Co|Kor|Ba ?Na|Kinh|Hoa|Chăm|Tày|Thái|Mường|Nùng|Dao|Khmer|Mông"
_PEOPLE = "người|dân tộc|tộc người|đồng bào|bà con"
_GROUP = re.compile(
    rf"(?<!\w)(?:(?P<own>{_OWN_WORDS})|(?i:{_PEOPLE}) (?P<after>{_WORDS_OF_OTHER_USE}))(?!\w)"
)


def find_ethnic_group(text: str) -> str | None:
    """The first ethnic group that the text names, as it is written there.

    >>> find_ethnic_group("Bà con người Hrê ở Ba Tơ")
    'Hrê'
    """
    place = ethnic_group_place(text)
    return None if place is None else text[slice(*place)]


def ethnic_group_place(text: str) -> tuple[int, int] | None:
    """Where the first ethnic group that the text names begins and ends."""
    found = _GROUP.search(text)
    return None if found is None else found.span("own" if found["own"] else "after")
