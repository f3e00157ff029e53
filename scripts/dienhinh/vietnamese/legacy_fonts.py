"""Text typed for fonts older than Unicode: TCVN3 (ABC, fonts ".Vn...") and VNI.

Both draw Vietnamese over Western code points; Word hands over the Western look-alikes. Each run of
a document is decoded by its own font; only text that lost its font is judged by its spelling.
"""

import re
from collections.abc import Iterable
from typing import Literal

from dienhinh.vietnamese.alphabet import LETTERS, toned
from dienhinh.vietnamese.syllables import is_syllable
from dienhinh.vietnamese.text import nfc

LegacyEncoding = Literal["tcvn3", "tcvn3-upper", "vni"]

# TCVN 5712:1993, set VN3: one byte, one letter; U+00AD, Word's soft hyphen, is ư. Toned capitals
# have no codes: fonts ending in H draw capitals for the small letters.
_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\N{SOFT HYPHEN}®µ¸¶·¹»¾¼½ÆÇÊÈÉËÌÐÎÏÑÒÕÓÔÖ×ÝØÜÞßãáâäåèæçéêíëìîïóñòôõøö÷ùúýûüþ",
        "ĂÂÊÔƠƯĐăâêôơưđàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ",
        strict=True,
    )
)
_TCVN3_TABLE = str.maketrans(_TCVN3)

# VNI: the plain letter, then one sign for tone and shape; in the order of tones 1 to 5.
_VNI_TONES = "øûõùï"
_VNI_ROOFED = "àåãáä"  # with the â, ê, ô shape
_VNI_CURVED = "èúüéë"  # with the ă shape
_VNI_SINGLE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _vni_pairs() -> dict[str, str]:
    """Lower case: what VNI writes -> the letter it means."""
    pairs = dict(_VNI_SINGLE)
    for plain, vowel in [*zip("aeouy", "aeouy", strict=True), ("ô", "ơ"), ("ö", "ư")]:
        pairs |= {plain + sign: toned(vowel, n) for n, sign in enumerate(_VNI_TONES, 1)}
    for plain, vowel in zip("aeo", "âêô", strict=True):
        pairs |= {plain + sign: toned(vowel, n) for n, sign in enumerate("â" + _VNI_ROOFED)}
    return pairs | {"a" + sign: toned("ă", n) for n, sign in enumerate("ê" + _VNI_CURVED)}


_VNI = _vni_pairs()
_VNI_PATTERN = re.compile("|".join(sorted(_VNI, key=len, reverse=True)), re.IGNORECASE)

# Signs that an old font can write; ì and í are in VNI what they are in Unicode.
_WRITTEN: dict[LegacyEncoding, frozenset[str]] = {
    "tcvn3": frozenset(_TCVN3),
    "tcvn3-upper": frozenset(_TCVN3),
    "vni": frozenset("".join(_VNI) + "".join(_VNI).upper() + "ìíÌÍ"),
}

_WORD_SEPARATORS = re.compile(r"[\s0-9.,;:!?()\[\]{}\"“”'‘’/\\<>+*=&%|_…–—-]+")
_CUTS = re.compile(f"({_WORD_SEPARATORS.pattern})")
_FEWEST_MARKED_WORDS = 3
_FEWEST_GOOD_SHARE = 0.85
_FEWEST_GAIN = 0.4


def from_tcvn3(text: str) -> str:
    return nfc(text.translate(_TCVN3_TABLE))


def from_vni(text: str) -> str:
    """A letter is a capital when its plain part is, whichever case its sign was typed in."""
    return nfc(_VNI_PATTERN.sub(_vni_letter, text))


def _vni_letter(match: re.Match[str]) -> str:
    letter = _VNI[match.group().lower()]
    return letter.upper() if match.group()[0].isupper() else letter


def from_legacy(text: str, encoding: LegacyEncoding) -> str:
    if encoding == "vni":
        return from_vni(text)
    decoded = from_tcvn3(text)
    return decoded.upper() if encoding == "tcvn3-upper" else decoded


def legacy_encoding(font_name: str) -> LegacyEncoding | None:
    """What a font's name says: ".VnTime", ".VnTimeH" (draws capitals), "VNI-Times"; else None."""
    name = font_name.strip().lower()
    if re.match(r"\.?vni[-_ ]", name):
        return "vni"
    if name.startswith(".vn"):
        return "tcvn3-upper" if name.endswith("h") else "tcvn3"
    return None


def guessed_encoding(text: str) -> Literal["tcvn3", "vni"] | None:
    """What a paragraph without font names was typed in; None for Unicode, and when in doubt.

    Counts the words with a letter beyond ASCII: nearly all must become Vietnamese syllables, and
    far fewer may be such syllables already.
    """
    words = [word for word in _WORD_SEPARATORS.split(nfc(text)) if not word.isascii()]
    if len(words) < _FEWEST_MARKED_WORDS:
        return None
    as_is = _good_share(words)
    shares: list[tuple[float, Literal["tcvn3", "vni"]]] = [
        (_good_share(map(from_tcvn3, words)), "tcvn3"),
        (_good_share(map(from_vni, words)), "vni"),
    ]
    share, encoding = max(shares)
    return encoding if share >= _FEWEST_GOOD_SHARE and share - as_is >= _FEWEST_GAIN else None


def never_written(text: str, encoding: LegacyEncoding) -> bool:
    """Whether text in NFC holds a Vietnamese letter that fonts of an encoding cannot write: ế, ư.

    Such text is Unicode, whatever the name of its font: a program showed it in another one.
    """
    written = _WRITTEN[encoding]
    return any(not c.isascii() and c in LETTERS and c not in written for c in text)


def words_and_signs(text: str) -> list[str]:
    """Text cut into words and what parts them in every encoding, a word, maybe "", first."""
    return _CUTS.split(text)


def _good_share(words: Iterable[str]) -> float:
    judged = [is_syllable(word) for word in words]
    return sum(judged) / len(judged)
