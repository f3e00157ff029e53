"""Vietnamese alphabetical order, as ICU gives it for CLDR's locale "vi" with numbers by value.

Letters of the whole text decide first, then tones, then case (lower before upper), so that
"Ba Tô" < "Ba Tơ", "Dung" < "Đức Lân" and "ma" < "mà" < "mả" < "mã" < "má" < "mạ". Checked against
Intl.Collator("vi", {numeric: true}) of ICU 78, CLDR 48.
"""

import re
import unicodedata

from dienhinh.vietnamese.alphabet import LETTERS, LOOKALIKES, SORT_LETTERS
from dienhinh.vietnamese.text import nfc

SortKey = tuple[str, ...]
"""Compare keys of one function with each other only."""

# White space and signs in ICU's order; all come before digits, digits before letters.
_SIGNS = " _-‐‑‒–—―,;:!¡?¿.…·'‘’‚‹›\"“”„«»()[]{}§¶@*/\\&#%†‡•′″`´^¯¨¸°©®+±÷×<=>¬|¦~−¤¢$£¥₫€№™"

# First character of each unit on the letter level. A number is its length, then its digits.
_SIGN, _OTHER_SIGN, _NUMBER, _LETTER, _OTHER_LETTER = 0x100, 0xF00, 0x1000, 0x4000, 0x5000
_LONGEST_NUMBER = _LETTER - _NUMBER - 1
_FOREIGN_MARK = "6"

_DIGITS = re.compile("[0-9]+")


def _letter_weight(character: str) -> str:
    """What the letter level sees of one character: nothing of marks, a digit as itself."""
    base = _base(character)
    if base in LETTERS:
        return chr(_LETTER + SORT_LETTERS.index(LETTERS[base][0]))
    if base in _SIGNS:
        return chr(_SIGN + _SIGNS.index(base))
    if base.isspace():
        return chr(_SIGN)
    digit = unicodedata.digit(base, None)
    if digit is not None:
        return str(digit)
    kind = unicodedata.category(base)
    if kind[0] == "M" or kind == "Cf":
        return ""
    return chr(_OTHER_LETTER if kind[0] == "L" else _OTHER_SIGN) + base


def _tone_weight(character: str) -> str:
    """One character per letter: its tone, or the first foreign mark, which follows all tones."""
    if character in LETTERS:
        return str(LETTERS[character][1])
    base = _base(character)
    if base not in LETTERS:
        return character if unicodedata.combining(character) else ""
    marks = unicodedata.normalize("NFD", character)[1:]
    return _FOREIGN_MARK + marks[0] if marks else str(LETTERS[base][1])


def _base(character: str) -> str:
    """The letter under foreign marks (ü -> u); Vietnamese letters and all else as they are."""
    character = LOOKALIKES.get(character, character)
    return character if character in LETTERS else unicodedata.normalize("NFD", character)[0]


class _Letters(dict[int, str]):
    def __missing__(self, code_point: int) -> str:
        return self.setdefault(code_point, _letter_weight(chr(code_point)))


class _Tones(dict[int, str]):
    def __missing__(self, code_point: int) -> str:
        return self.setdefault(code_point, _tone_weight(chr(code_point)))


# Filled as characters are met: names use a few hundred of the million there are.
_LETTER_LEVEL, _TONE_LEVEL = _Letters(), _Tones()


def _number_weight(match: re.Match[str]) -> str:
    digits = match.group().lstrip("0")
    return chr(_NUMBER + min(len(digits), _LONGEST_NUMBER)) + digits


def sort_key(text: str) -> SortKey:
    """Key for sorted(): letters, then tones, then the text itself, so that only equal texts tie.

    Runs of digits compare as numbers: "Thôn 2" < "Thôn 10". Precomposed and combining text have
    one key.
    """
    composed = nfc(text)
    return (
        _DIGITS.sub(_number_weight, composed.translate(_LETTER_LEVEL)),
        composed.translate(_TONE_LEVEL),
        # Unicode numbers every capital of the alphabet before its small letter: swapped, small
        # letters come first.
        composed.swapcase(),
    )
