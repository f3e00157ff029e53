"""Vietnamese telephone and identity numbers: one form of each, and finding them in free text.

Finding serves people's privacy, so it rather reports a number too many than one too few; links,
dates, sums and the long numbers of articles are not reported.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dienhinh.vietnamese.text import fold

# Mobile prefixes in use since the renumbering of 2018.
_MOBILE = re.compile(r"0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])[0-9]{7}")
# Decision 2036/QĐ-BTTTT of 2016, in force everywhere since 17 June 2017: Hà Nội and Thành phố Hồ
# Chí Minh have two figures and eight of the subscriber, the others three and seven.
_LANDLINE = re.compile(
    r"02(?:[48][0-9]|0[3-9]|1[0-689]|2[0-25-9]|3[2-9]|5[124-9]|6[0-39]|7[0-7]|9[0-4679])[0-9]{7}"
)
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

_GAP = r"[\s.()·\-‐‑–]{0,3}"
# "84" alone opens a number only when no thousands separator follows: 84.905.123.456 is a sum.
_FIND_PHONE = re.compile(
    rf"(?<![0-9_])(?:\(?\+\s?84{_GAP}(?:0{_GAP})?|\(?0084{_GAP}|\(84\){_GAP}|84-?|\(?0\)?\s?)"
    rf"(?:[35789](?:{_GAP}[0-9]){{8}}|[12](?:{_GAP}[0-9]){{9}})"
    r"(?![0-9A-Za-z_])(?!\.[0-9]{3}(?![0-9]))"
)
_FRACTION = re.compile(r"(?:^|[^0-9])[0-9]{1,6}[.,]$")
_FIND_IDENTITY = re.compile(r"(?<![0-9_.,+])[0-9]{3}(?:[ .\-]?[0-9]{3}){2,3}(?![0-9A-Za-z_])")
_CITIZEN_CARD = re.compile(r"0(?:0[1-9]|[1-8][0-9]|9[0-6])[0-3][0-9]{8}")
_CARD_WORD = re.compile(r"\b(?:cmnd|cmt|cmtnd|cccd|can cuoc|chung minh|dinh danh)\b")
_CARD_WORD_REACH = 45
_SUM = re.compile(r"\s*(?:đồng|đ\b|vnđ|vnd|triệu|tỷ|tỉ)", re.IGNORECASE)

# Links to a chat hold the number itself, so they are left in sight.
_CHATS = (r"zalo\.me", r"wa\.me", r"whatsapp\.com", r"viber\.me", r"\bt\.me")
_LINK = re.compile(
    rf"(?:https?://|www\.)(?!(?:[\w-]+\.)*(?:{'|'.join(_CHATS)})(?![\w.-]))[^\s<>\"“”]+"
    rf"|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{{2,}}{''.join(f'(?<!{chat})' for chat in _CHATS)}"
    r"/[^\s<>\"“”]+",
    re.IGNORECASE,
)
# As much as would be dialled within a town, and more.
_FIGURES = re.compile(r"\+?[0-9](?:[\s.()·\-‐‑–]{0,3}[0-9]){5,}")
_SHOWN = 4
_DATE = re.compile(r"(?<![0-9])[0-9]{1,2}([./\-])[0-9]{1,2}\1(?:19|20)[0-9]{2}(?![0-9])")


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
    return tuple(_phones(_without_links_and_dates(text)))


def first_figures(number: str) -> str:
    """What may be told of a number where many people read: by it who has the source knows it."""
    return f"{number[:_SHOWN]}…"


def cut_phones(text: str) -> str:
    """The text with only the first figures of every number in it."""
    for start, end, _ in reversed(find_phones(text)):
        text = f"{text[:start]}{first_figures(text[start:end])}{text[end:]}"
    return text


def cut_figures(text: str) -> str:
    """The same of what should be a number and is none: one too short can be guessed too."""
    # Numbers first: with only a dash between them two would be taken for one.
    return _FIGURES.sub(lambda found: first_figures(found.group()), cut_phones(text))


def without_figures(text: str) -> str:
    """The words beside numbers; nothing is left of the numbers, nor of those that are none."""
    return " ".join(_FIGURES.sub(" ", text).split())


def _phones(text: str) -> Iterator[tuple[int, int, Phone]]:
    position = 0
    while match := _FIND_PHONE.search(text, position):
        phone = parse_phone(match.group())
        if phone and _is_grouped_as_phone(match.group()) and not _is_fraction(text, match.start()):
            yield match.start(), match.end(), phone
            position = match.end()
        else:
            position = match.start() + 1


def _is_grouped_as_phone(typed: str) -> bool:
    """A row of separate two-figure numbers (09 12 15 18 21) is a table, not a telephone."""
    return re.search("[0-9]{3}", typed) is not None


def _is_fraction(text: str, start: int) -> bool:
    return _FRACTION.search(text[max(0, start - 8) : start]) is not None


def find_identity_numbers(text: str) -> tuple[tuple[int, int, str], ...]:
    """Every (start, end, figures) that is an identity number: twelve figures, or nine, or both.

    Twelve figures count by their form (Circular 07/2016/TT-BCA: province 001 to 096, then century
    and sex 0 to 3 for births before 2100, then year); nine, and twelve of another form, only after
    a word such as CMND, CCCD, căn cước, chứng minh.
    """
    found = []
    sight = _without_links_and_dates(text)
    for match in _FIND_IDENTITY.finditer(sight):
        figures = re.sub(r"[^0-9]", "", match.group())
        before = fold(sight[max(0, match.start() - _CARD_WORD_REACH) : match.start()])
        named = _CARD_WORD.search(before) and not _SUM.match(sight, match.end())
        if named or _CITIZEN_CARD.fullmatch(figures):
            found.append((match.start(), match.end(), figures))
    return tuple(found)


def _without_links_and_dates(text: str) -> str:
    """The text with links and dates blotted out; every other character keeps its place."""
    return _DATE.sub(_blot, _LINK.sub(_blot, text))


def _blot(match: re.Match[str]) -> str:
    return "\N{FULL BLOCK}" * len(match.group())
