"""How search sees text: cleaned, cut into words, each word as letters and marks apart.

The script of the search page holds the rules for the marks of a word a second time, and finds the
patterns in the index; a test compares the two on thousands of words.
"""

import re
import unicodedata
from string import digits
from typing import NamedTuple

from dienhinh.vietnamese.alphabet import LOOKALIKES, TONE_MARKS
from dienhinh.vietnamese.text import nfc

UNSEEN = "[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
"""What composing leaves over, and characters nobody sees: soft hyphen, zero width, directions."""

CONTROL = "[\x00-\x08\x0b-\x1f\x7f-\x9f]"

_UNSEEN = re.compile(UNSEEN)
_CONTROL = re.compile(CONTROL)
_ODD = re.compile(f"{UNSEEN}|{CONTROL}")

WORD = r"[0-9]+(?:[.,][0-9]+)+|[0-9]+|[²³]|[^\W0-9_²³]+(?:['’ʼ][^\W0-9_²³]+)*"
"""One word of clean text: a number with its separators, or letters; H’re is one word, 65ha two.

m² is two words, as is m2, which is how people type it.
"""

_LETTERS = r"(?:(?![0-9²³])[\p{L}\p{N}])+"
WORD_IN_SCRIPTS = rf"[0-9]+(?:[.,][0-9]+)+|[0-9]+|[²³]|{_LETTERS}(?:['’ʼ]{_LETTERS})*"
"""The same as a pattern of JavaScript."""

SENTENCE_END = r"[.!?…:;\n]"
"""Where the places of words are counted anew."""

_THOUSANDS = re.compile(
    r"([0-9]{1,3}(?:\.[0-9]{3})+)(,[0-9]+)?|([0-9]{1,3}(?:,[0-9]{3})+)(\.[0-9]+)?"
)
_FRACTION = re.compile(r"[0-9]+[.,][0-9]+")
_LETTER_THAT_IS_Y = re.compile("(?:h|k|l|m|s|t|qu)y")

_QUALITIES = {"\N{COMBINING CIRCUMFLEX ACCENT}": 1, "\N{COMBINING BREVE}": 2,
              "\N{COMBINING HORN}": 3}  # fmt: skip
_MARKED_LETTERS = frozenset("adeou")
_TONES = len(TONE_MARKS) + 1
_STATES = 4
_LONGEST_WORD = 40
_MOST_MARKED = 10
_LAST_PLAIN = "\uffff"  # beyond it JavaScript orders strings otherwise


class Term(NamedTuple):
    """A word without marks, and its marks as one number.

    `marks` is tone (0 to 5 in the order of TONE_MARKS) + 6 x the qualities of the letters a, d, e,
    o, u from the left as digits to base 4: 0 plain, 1 circumflex or the stroke of đ, 2 breve,
    3 horn. Where the tone stands is not kept, so hoà and hòa are one term.
    """

    letters: str
    marks: int


def clean(text: str) -> str:
    """Precomposed text without invisible characters; control characters become spaces."""
    composed = nfc(text)
    if _ODD.search(composed) is None:
        return composed
    return _CONTROL.sub(" ", _UNSEEN.sub("", composed))


def terms(word: str) -> tuple[Term, ...]:
    """The terms of one match of WORD: one, or several for a number such as 19.10.2019."""
    if word[0] in digits:
        return tuple(Term(number[:_LONGEST_WORD], 0) for number in _numbers(word))
    found = _term(word)
    return (found,) if found.letters else ()


def _numbers(word: str) -> list[str]:
    """3.000 is 3000, 10.5 is 10,5, 08 is 8; other rows of figures are several numbers."""
    thousands = _THOUSANDS.fullmatch(word)
    if thousands:
        whole = re.sub("[.,]", "", thousands[1] or thousands[3])
        fraction = thousands[2] or thousands[4] or ""
        return [whole + fraction.replace(".", ",")]
    if _FRACTION.fullmatch(word):
        return [word.replace(".", ",")]
    return [_without_zero(part) for part in re.split("[.,]", word)]


def _without_zero(number: str) -> str:
    return number[1:] if len(number) == 2 and number[0] == "0" else number  # noqa: PLR2004 08 is 8


def _term(word: str) -> Term:
    letters = ""
    tone = 0
    qualities: list[int] = []
    meant = "".join(LOOKALIKES.get(character, character) for character in word)
    for part in unicodedata.normalize("NFKD", meant.lower()):
        if part in TONE_MARKS:
            tone = tone or TONE_MARKS.index(part) + 1
        elif part in _QUALITIES and letters[-1:] in _MARKED_LETTERS:
            qualities[-1] = _QUALITIES[part]
        elif part.isalnum() and part <= _LAST_PLAIN:
            letters += "d" if part == "đ" else part
            if letters[-1] in _MARKED_LETTERS:
                qualities.append(1 if part == "đ" else 0)
    if _LETTER_THAT_IS_Y.fullmatch(letters):
        letters = letters[:-1] + "i"
    number = sum(state * _STATES**place for place, state in enumerate(qualities[:_MOST_MARKED]))
    return Term(letters[:_LONGEST_WORD], number * _TONES + tone)
