"""How search sees text: cleaned, cut into words, each word as letters and marks apart.

The script of the search page holds the same rules a second time; a test compares the two on
thousands of words. Whoever changes one changes the other.
"""

import re
import unicodedata
from typing import NamedTuple

from dienhinh.vietnamese.alphabet import LOOKALIKES, TONE_MARKS
from dienhinh.vietnamese.text import nfc

# What composing leaves over, and characters nobody sees: soft hyphen, zero width, directions.
_UNSEEN = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")

WORD = r"\d+(?:[.,]\d+)+|\d+|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*"
"""One word of clean text: a number with its separators, or letters; H’re is one word, 65ha two."""

SENTENCE_END = r"[.!?…:;\n]"
"""Where the places of words are counted anew."""

_THOUSANDS = re.compile(r"(\d{1,3}(?:\.\d{3})+)(,\d+)?|(\d{1,3}(?:,\d{3})+)(\.\d+)?")
_FRACTION = re.compile(r"\d+[.,]\d+")
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
    return _CONTROL.sub(" ", _UNSEEN.sub("", nfc(text)))


def terms(word: str) -> tuple[Term, ...]:
    """The terms of one match of WORD: one, or several for a number such as 19.10.2019."""
    if not word[0].isdecimal():
        found = _term(word)
        return (found,) if found.letters else ()
    return tuple(Term(number, 0) for number in _numbers(word))


def _numbers(word: str) -> list[str]:
    """3.000 is 3000, 10.5 is 10,5, 08 is 8; other rows of figures are several numbers."""
    ascii_digits = "".join(
        character if character in ".," else str(unicodedata.decimal(character))
        for character in word
    )
    thousands = _THOUSANDS.fullmatch(ascii_digits)
    if thousands:
        whole = re.sub("[.,]", "", thousands[1] or thousands[3])
        fraction = thousands[2] or thousands[4] or ""
        return [whole + fraction.replace(".", ",")]
    if _FRACTION.fullmatch(ascii_digits):
        return [ascii_digits.replace(".", ",")]
    return [_without_zero(part)[:_LONGEST_WORD] for part in re.split("[.,]", ascii_digits)]


def _without_zero(digits: str) -> str:
    return digits[1:] if len(digits) == 2 and digits[0] == "0" else digits  # noqa: PLR2004 08 is 8


def _term(word: str) -> Term:
    letters: list[str] = []
    tone = qualities = 0
    weight = _STATES**_MOST_MARKED
    next_weight = 1
    lowered = "".join(LOOKALIKES.get(character, character) for character in word.lower())
    for part in unicodedata.normalize("NFKD", lowered):
        if part in TONE_MARKS:
            tone = tone or TONE_MARKS.index(part) + 1
        elif part in _QUALITIES:
            # A mark on any other letter (ŷ) is no mark of Vietnamese.
            if letters and letters[-1] in _MARKED_LETTERS and weight < _STATES**_MOST_MARKED:
                qualities += _QUALITIES[part] * weight
        elif part.isalnum() and part <= _LAST_PLAIN and len(letters) < _LONGEST_WORD:
            letter = "d" if part == "đ" else part
            letters.append(letter)
            if letter in _MARKED_LETTERS and next_weight < _STATES**_MOST_MARKED:
                weight, next_weight = next_weight, next_weight * _STATES
                qualities += weight if part == "đ" else 0
            elif letter in _MARKED_LETTERS:
                weight = _STATES**_MOST_MARKED
    plain = "".join(letters)
    if _LETTER_THAT_IS_Y.fullmatch(plain):
        plain = plain[:-1] + "i"
    return Term(plain, qualities * _TONES + tone)
