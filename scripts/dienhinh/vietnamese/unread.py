"""What a text that is read out still holds without a sound of its own.

`spoken` puts into words only what can be said in one way. Who reads is shown the rest beforehand.
"""

import re
from itertools import pairwise

from dienhinh.vietnamese.alphabet import LETTERS, VOWELS
from dienhinh.vietnamese.syllables import is_syllable

_AROUND = "“”‘’\"'«»()[].,;:!?…"
_PAUSE = frozenset("-–—")
# Anything that is no letter, figure, hyphen, or mark of a sentence.
_SIGN = re.compile(r"[^\w\s“”‘’\"'«»()\[\].,;:!?…–—-]|_")
_MIXED = re.compile(r"[^\W\d_]\d|\d[^\W\d_]")
# A road (623B), a net (4G): figures, then one letter.
_FIGURES_AND_LETTER = re.compile(r"\d+[A-ZĐ]")
# Parts between which "đến", "trên", "phẩy", "chấm" or nothing may be said; 1.250 is one number.
_PARTED_FIGURES = re.compile(r"\d[-–/,:]\d|\d\.(?!\d{3}(?!\d))\d")
_INITIAL = re.compile(r"[^\W\d_]\.")
# Behind these one letter is said as it stands, at the end of a sentence too: "18 độ C."
_LETTER_FOLLOWS = frozenset({"độ", "gan", "vitamin", "Vitamin"})
_PART = re.compile(r"[-–—]")
_LETTERS_ONLY = re.compile(r"[^\W\d_]+")


def unread(said: str) -> tuple[str, ...]:
    """Abbreviations, signs, codes and doubtful figures of a text from `spoken`, each once.

    >>> unread("Cỏ VA06 cho 19/21 hộ.")
    ('VA06', '19/21')
    """
    words = said.split()
    found = (
        _with_neighbours(words, at) if _is_sign_alone(word) else _told(word, before)
        for at, (before, word) in enumerate(pairwise(("", *words)))
    )
    return tuple(dict.fromkeys(filter(None, found)))


def _is_sign_alone(word: str) -> bool:
    # "3 x 4" is said with "nhân" or with "trên".
    bare = word.strip(_AROUND)
    return bare == "x" or bool(bare and bare not in _PAUSE and not re.search(r"\w", bare))


def _with_neighbours(words: list[str], at: int) -> str:
    """A sign by itself tells nobody where it stands."""
    return " ".join(words[max(0, at - 1) : at + 2]).strip(_AROUND)


def _told(word: str, before: str) -> str:
    """The word without marks around it when it has no sure sound behind `before`, or nothing."""
    bare = word.strip(_AROUND)
    if len(bare) == 1 and bare.isupper():
        # "Q. Bình" hides a name; "nhà A", "ông Y" do not.
        is_initial = _INITIAL.match(word.lstrip(_AROUND)) and before not in _LETTER_FOLLOWS
        return f"{bare}." if is_initial and not _has_vowel(bare) else ""
    if _SIGN.search(bare) or _PARTED_FIGURES.search(bare):
        return bare
    if _MIXED.search(bare):
        return "" if _FIGURES_AND_LETTER.fullmatch(bare) else bare
    return bare if any(map(_is_short_form, _PART.split(bare))) else ""


def _is_short_form(part: str) -> bool:
    if not _LETTERS_ONLY.fullmatch(part):
        return "." in part and not part.replace(".", "").isdigit()
    capitals = sum(map(str.isupper, part))
    return not _has_vowel(part) or (capitals > 1 and not is_syllable(part)) or part == "ha"


def _has_vowel(part: str) -> bool:
    return any(LETTERS.get(letter, (letter, 0))[0] in VOWELS for letter in part.lower())
