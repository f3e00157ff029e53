"""Signs of Word that are no letters: those of fonts of signs, and the fields of old forms.

A sign comes as `w:sym`, or as text in such a font, typed (þ) or moved to U+F000 to U+F0FF, which is
how Word and LibreOffice keep it.
"""

import re

from dienhinh.intake.files.xml_parts import Element, W, is_on, value
from dienhinh.vietnamese import legacy_encoding

# Stands for a sign that is not known until a paragraph is whole: people type □ themselves.
UNKNOWN = "\uf8ff"
_SYMBOLS = {"F020": " ", "F02D": "-", "F0FC": "✓", "F0E0": "→", "F0E8": "→"}
# Ticked and empty boxes of Wingdings.
_SYMBOLS |= dict.fromkeys(("F0FE", "F0FD", "F052", "F053", "F078"), "☒")
_SYMBOLS |= dict.fromkeys(("F0A8", "F06F", "F071", "F072"), "☐")
# Bullets, and the telephones that stand before a number.
_SYMBOLS |= dict.fromkeys(
    ("F0B7", "F0A7", "F06C", "F06E", "F075", "F076", "F077", "F09F", "F0D8"), "-"
)
_SYMBOLS |= dict.fromkeys(("F028", "F029"), "")
# Of the font Symbol, whose other signs are those of formulas.
_MATHS = {"F0B3": "≥", "F0A3": "≤", "F0B4": "×", "F0B1": "±", "F0B0": "°"}
_MATHS |= {f"F0{ord(sign):02X}": sign for sign in "0123456789.,+=()/%"}
_FONTS = frozenset({"wingdings", "wingdings 2", "wingdings 3", "webdings", "symbol"})
_MOVED = re.compile("[\uf000-\uf0ff]")
# Longer text in a font of signs is words that somebody gave the wrong font.
_MOST_SIGNS = 3


def symbol(element: Element) -> str:
    """What a `w:sym` stands for."""
    return _meant(value(element, f"{W}char").upper(), value(element, f"{W}font"))


def in_signs(text: str, font: str) -> str:
    """Text of one font with its signs as everybody's fonts have them."""
    if legacy_encoding(font):
        # Fonts of before Unicode count among those of signs for some programs.
        return _MOVED.sub(lambda found: chr(ord(found[0]) & 0xFF), text)
    text = _MOVED.sub(lambda found: _meant(f"{ord(found[0]):04X}", font), text)
    name = font.strip().lower()
    if name not in _FONTS or len("".join(text.split())) > _MOST_SIGNS:
        return text
    # Figures and points of Symbol are those of other fonts, its letters Greek.
    is_kept = str.isascii if name == "symbol" else str.isspace
    return "".join(c if is_kept(c) or ord(c) > 0xFF else _typed(c, font) for c in text)  # noqa: PLR2004


def _typed(sign: str, font: str) -> str:
    return _meant(f"F0{ord(sign):02X}", font)


def _meant(code: str, font: str) -> str:
    maths = _MATHS if font.strip().lower() == "symbol" else {}
    return maths.get(code) or _SYMBOLS.get(code, UNKNOWN)


def chosen_in_form(field: Element) -> str:
    """What is ticked or chosen in a field of an old form (ECMA-376, part 1, clause 17.16.7 ff.)."""
    box = field.find(f"{W}ffData/{W}checkBox")
    if box is not None:
        state = box.find(f"{W}checked")
        state = box.find(f"{W}default") if state is None else state
        return "☒" if state is not None and is_on(state) else "☐"
    choices = field.find(f"{W}ffData/{W}ddList")
    if choices is None:
        return ""
    words = [value(entry) for entry in choices.iterfind(f"{W}listEntry")]
    number = value(choices.find(f"{W}result")) or value(choices.find(f"{W}default")) or "0"
    return words[int(number)] if number.isdecimal() and int(number) < len(words) else ""
