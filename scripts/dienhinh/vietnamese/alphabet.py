"""The 29 Vietnamese letters, the five tone marks, and every letter that carries one.

Facts only: folding, ordering, syllables and legacy fonts are built from these tables, so that no
other module lists accented letters again.
"""

import unicodedata

VOWELS = "aăâeêioôơuưy"

# In dictionary order; CLDR's collation for "vi" has the same one. The level tone has no mark.
TONE_MARKS = "\N{COMBINING GRAVE ACCENT}\N{COMBINING HOOK ABOVE}\N{COMBINING TILDE}\
\N{COMBINING ACUTE ACCENT}\N{COMBINING DOT BELOW}"
"""Huyền, hỏi, ngã, sắc, nặng: tone 1 to 5; tone 0 is ngang, written without a mark."""

SORT_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""The 29 letters with f, j, w and z, which Vietnamese does not use, where Latin order has them."""

# Fonts and keyboards put the Icelandic eth and the African D where Vietnamese means đ: in capitals
# they look the same.
LOOKALIKES = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ"}


def toned(vowel: str, tone: int) -> str:
    """One precomposed letter: a vowel without tone, lower or upper case, and a tone from 0 to 5."""
    return unicodedata.normalize("NFC", vowel + TONE_MARKS[tone - 1]) if tone else vowel


def _letters() -> dict[str, tuple[str, int]]:
    letters = {}
    for letter in SORT_LETTERS:
        for tone in range(6 if letter in VOWELS else 1):
            for cased in (letter, letter.upper()):
                letters[toned(cased, tone)] = (letter, tone)
    return letters


LETTERS = _letters()
"""Precomposed letter, either case -> its letter of SORT_LETTERS and its tone from 0 to 5."""

CAPITALS = "".join(letter for letter in LETTERS if letter.isupper())
"""Every upper-case letter of LETTERS, ready for a regular expression's character class."""
