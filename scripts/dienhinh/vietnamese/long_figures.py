"""Text as a search for long numbers sees it: plain figures, no links, no dates; every place kept.

People write a number in many ways, and copy it from pages that put signs in it which nobody sees:
full-width figures, zero-width spaces, emphasis, the letter O for a nought.
"""

import re
import unicodedata
from collections.abc import Sequence
from html import unescape

# Between two figures of one number. The first are of numbers alone; the others stand as often
# between two numbers, or between a day, a month and a year.
PLAIN_SIGNS = r"\s.()·\-‐‑–"
_OTHER_SIGNS = "/,*_—|"
SIGN = f"[{PLAIN_SIGNS}{_OTHER_SIGNS}]"
OTHER_SIGN = re.compile(f"[{_OTHER_SIGNS}]")

_LETTER_FOR_NOUGHT = re.compile(r"(?<![^\W\d_])[Oo](?=[0-9])|(?<=[0-9])[Oo](?=[0-9]|[\W_]|$)")
_SPACE_ENTITY = r"&(?:nbsp|#160|#x0*a0);"
_ENTITY = re.compile(_SPACE_ENTITY, re.IGNORECASE)
# What a reader of the page does not see within a number or a name: remarks, tags within a line,
# signs without width, what keeps a sign from being Markdown; and what is written as entities.
_UNSEEN = r"[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]"
# One class: a search for several costs three times as much, and every text is asked.
_MAY_BE_UNREAD = re.compile(rf"{_UNSEEN[:-1]}<\\&]")
_UNREAD = re.compile(
    # Bounded: the end of each remark without one would be looked for in the whole page.
    rf"{_UNSEEN}|<!--.{{0,2000}}?-->"
    r"|</?(?:a|abbr|b|del|em|i|ins|kbd|mark|s|small|span|strong|sub|sup|u|wbr)\b[^<>]*>"
    r"|\\(?=[^\w\s])|&#(?:x[0-9a-f]{1,6}|[0-9]{1,7});",
    re.IGNORECASE | re.DOTALL,
)
# Nine figures are the fewest of a number, without a first O of a telephone number.
_RAISED = "⁰¹²³⁴-⁹⓪①-⑨"
_NINE_FIGURES = re.compile(
    rf"[\d{_RAISED}](?:[\W_]{{0,6}}(?:{_SPACE_ENTITY})?[\d{_RAISED}Oo]){{8}}", re.IGNORECASE
)

# Links to a chat, or to whoever took the own number for a name, hold the number itself, so they are
# left in sight.
_CHATS = (
    *(r"zalo\.me", r"wa\.me", r"whatsapp\.com", r"viber\.me", r"\bt\.me", r"\bm\.me"),
    *(r"facebook\.com", r"\bfb\.com"),
)
# No host has longer parts or more of them here; without bounds every sign of a long text would be
# looked at from every other (RFC 1035, 2.3.4: 63).
_LABELS = r"(?:[\w-]{1,63}\.){0,8}"
_LINK = re.compile(
    rf"(?:https?://|www\.)(?!{_LABELS}(?:{'|'.join(_CHATS)})(?![\w.-]))[^\s<>\"“”]+"
    rf"|(?<![\w-]){_LABELS}[\w-]{{1,63}}\.[a-z]{{2,24}}"
    rf"{''.join(f'(?<!{chat})' for chat in _CHATS)}/[^\s<>\"“”]+",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?<![0-9])[0-9]{1,2}([./\-])[0-9]{1,2}\1(?:19|20)[0-9]{2}(?![0-9])")


def as_read(text: str) -> tuple[str, Sequence[int]]:
    """The text as the reader of the page sees it, and where each of its characters stands in it."""
    if _MAY_BE_UNREAD.search(text) is None:
        return text, range(len(text))
    shown: list[str] = []
    places: list[int] = []
    position = 0
    for unread in _UNREAD.finditer(text):
        start, end = unread.span()
        shown.append(text[position:start])
        places += range(position, start)
        if text[start] == "&":
            sign = unescape(unread[0])
            shown.append(sign)
            places += [start] * len(sign)
        position = end
    shown.append(text[position:])
    places += range(position, len(text))
    return "".join(shown), places


def may_hold_long_number(text: str) -> bool:
    """False only when there is no number to find: nearly every text, and told at once."""
    return _NINE_FIGURES.search(text) is not None


def in_sight(text: str) -> str:
    """The text with plain figures, links and dates blotted out; every character keeps its place."""
    return _DATE.sub(_blot, _LINK.sub(_blot, plain_figures(text)))


def plain_figures(text: str) -> str:
    """The text with figures 0 to 9 for all others; every character keeps its place."""
    plain = _ENTITY.sub(_blank, text.translate(_PLAIN))
    return _LETTER_FOR_NOUGHT.sub("0", plain)


class _Plain(dict[int, str]):
    """Code point -> the figure it is, or a sign between figures for what is not seen."""

    def __missing__(self, code_point: int) -> str:
        character = chr(code_point)
        # Raised and circled figures too (⁰, ①).
        figure = unicodedata.digit(character, None)
        if figure is not None:
            plain = str(figure)
        else:
            plain = "·" if unicodedata.category(character) == "Cf" else character
        self[code_point] = plain
        return plain


_PLAIN = _Plain()


def _blank(match: re.Match[str]) -> str:
    return "·" + " " * (len(match.group()) - 1)


def _blot(match: re.Match[str]) -> str:
    return "\N{FULL BLOCK}" * len(match.group())
