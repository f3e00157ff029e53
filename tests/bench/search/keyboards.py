"""What a keyboard sends for a word when no driver turns it into Vietnamese letters."""

import unicodedata
from random import Random

_TONES = {
    "\N{COMBINING GRAVE ACCENT}": ("f", "2"),
    "\N{COMBINING HOOK ABOVE}": ("r", "3"),
    "\N{COMBINING TILDE}": ("x", "4"),
    "\N{COMBINING ACUTE ACCENT}": ("s", "1"),
    "\N{COMBINING DOT BELOW}": ("j", "5"),
}
_LETTERS = {
    "â": ("aa", "a6"),
    "ê": ("ee", "e6"),
    "ô": ("oo", "o6"),
    "ă": ("aw", "a8"),
    "ơ": ("ow", "o7"),
    "ư": ("uw", "u7"),
    "đ": ("dd", "d9"),
}
_PAIR = ("uow", "uo7")


def telex(word: str, chance: Random) -> str:
    """hợp: hopwj, or howjp: the tone at the end or, as often, behind its vowel."""
    return _keys(word, 0, chance)


def vni(word: str, chance: Random) -> str:
    """hợp: ho7p5 or ho75p."""
    return _keys(word, 1, chance)


def _keys(word: str, layout: int, chance: Random) -> str:
    tone = ""
    bare = ""
    for part in unicodedata.normalize("NFD", word.lower()):
        if part in _TONES:
            tone = _TONES[part][layout]
        else:
            bare += part
    bare = unicodedata.normalize("NFC", bare).replace("ươ", "ơơ")
    typed, behind = "", 0
    for place, letter in enumerate(bare):
        if bare[place : place + 2] == "ơơ":
            continue
        pair = bare[max(0, place - 1) : place + 1] == "ơơ"
        typed += _PAIR[layout] if pair else _LETTERS.get(letter, (letter, letter))[layout]
        if letter in "âêôăơư":
            behind = len(typed)
    if behind and chance.random() < 0.5:
        return typed[:behind] + tone + typed[behind:]
    return typed + tone
