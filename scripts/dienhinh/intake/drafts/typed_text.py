"""Text of strangers made clean: NFC, no invisible characters, spaces as people see them.

Old fonts are undone by `vietnamese.legacy_fonts`: by the run's font where it is known and the words
agree, else by what most of the document was typed in.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dienhinh.intake.lines.old_font_words import Stretch, as_meant
from dienhinh.vietnamese import (
    LegacyEncoding,
    fold,
    from_legacy,
    guessed_encoding,
    is_syllable,
    legacy_encoding,
    nfc,
)

# A row to write on has more dots than the three of an ellipsis.
_ROW = 4
# No real text stacks more marks on a letter (Unicode Standard Annex 15, section 13), and bringing a
# long stack into NFC takes time with its square.
_MOST_MARKS = 30
_SOFT_HYPHEN = "\u00ad"
_INVISIBLE = dict.fromkeys(
    map(ord, "\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e")
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_ROUND = re.compile(r"^[ \u00a0]*o\t\s*", re.MULTILINE)
_SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_WORDS = re.compile(
    r"[^\W\d_]+(?:[\u00a1-\u00ff\u00ad]|[^\W\d_])*|[\u00a1-\u00ff]+[\w\u00a1-\u00ff]*"
)
_OLD_LETTER = re.compile("[\u00a1-\u00ff]")
_NUMBERING = re.compile(
    r"^\s*(?:(?:phan|muc)\s+)?(?:(?:[ivxlc]+|\d{1,2}(?:\.\d{1,2}){0,3})\s*[.)/:–-]\s*|"
    # Not the beginning of a word cut short: "Đ/c".
    r"[a-h]\s*(?:[.)]\s*|[/:–-](?:\s+|$))|[-–+*•✓✔]\s+)+"
)
_NONE = re.compile(
    r"(?:khong|chua)(?: (?:co|duoc|gi|nao|truong|hop|khen|thuong|hinh|thuc|so|dien|thoai))*"
)
_LEADERS = re.compile(r"[._…](?:[ ]?[._…])+")
_SIGNS = re.compile(r"[\W_]+")
_NOT_WORDS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one font; "" where the font is not known."""

    text: str
    font: str


def clean(text: str) -> str:
    """NFC without invisible or control characters, single spaces; line breaks stay."""
    text = nfc(_without_heaps(text)).replace("\r\n", "\n").replace("\r", "\n")
    text = re.sub("[\x85\u2028\u2029\x0b\x0c]", "\n", text)
    text = _CONTROLS.sub("", text.translate(_INVISIBLE).replace(_SOFT_HYPHEN, ""))
    return "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n")).strip()


def with_dashes(text: str) -> str:
    """Dashes for the "o" that Word sets before points of a second level: only a tab tells it."""
    return _ROUND.sub("- ", text)


def one_line(text: str) -> str:
    """Clean text without line breaks."""
    return " ".join(clean(text).split())


def leader(text: str) -> re.Match[str] | None:
    """The first row of dots or underscores that a form prints to be written on."""
    return next((found for found in _LEADERS.finditer(text) if _width(found[0]) >= _ROW), None)


def without_leaders(text: str, shortest: int = _ROW) -> str:
    """Text without the rows of dots, of so many at least, before and behind it."""
    text = text.strip()
    rows = [found for found in _LEADERS.finditer(text) if _width(found[0]) >= shortest]
    if rows and rows[-1].end() == len(text):
        text = text[: rows[-1].start()]
    if rows and rows[0].start() == 0:
        text = text[rows[0].end() :]
    return text.strip()


def _width(signs: str) -> int:
    """In dots: three periods end a sentence of prose, more are a row to write on."""
    return sum(3 if sign == "…" else sign != " " for sign in signs)


def label_key(text: str) -> str:
    """A label without numbering, brackets, marks and case: "1. Địa chỉ (ghi rõ):" is "dia chi".

    For labels only: what stands behind 400 characters is not looked at.
    """
    plain = fold(re.sub(r"\([^()]*\)", " ", text[:400]))
    return only_words(_NUMBERING.sub("", plain)).strip()


def says_none(text: str) -> bool:
    """Whether an answer says that there is nothing: "Không", "- Chưa có.", "Không có số"."""
    return _NONE.fullmatch(label_key(text)) is not None


def only_words(folded: str) -> str:
    """Folded text with one space for what stands between its words."""
    return _NOT_WORDS.sub(" ", folded)


def words_of(text: str) -> str:
    """All words in lower case with their marks, single spaces: equal where only signs differ."""
    return _SIGNS.sub(" ", nfc(text).lower()).strip()


def _without_heaps(text: str) -> str:
    if len(text) <= _MOST_MARKS or text.isascii():
        return text
    kept, marks = [], 0
    for sign in text:
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks <= _MOST_MARKS:
            kept.append(sign)
    return "".join(kept)


def joined(runs: Iterable[Run], *, is_unicode: bool = False) -> tuple[str, set[str]]:
    """The text of the runs of a paragraph, and the names of the old fonts that were decoded.

    `is_unicode` says that the document is typed in Unicode even where a font is an old one.
    """
    runs = list(runs)
    text, is_changed = as_meant(stretches(runs), is_unicode=is_unicode)
    if not is_changed:
        return text, set()
    old = (run for run in runs if legacy_encoding(run.font) and not run.text.isascii())
    return text, {run.font.strip() for run in old}


def stretches(runs: Iterable[Run]) -> list[Stretch]:
    """Neighbours of one encoding joined: Word cuts a letter of VNI and its sign apart."""
    parts: list[tuple[LegacyEncoding | None, list[str]]] = []
    for run in runs:
        encoding = legacy_encoding(run.font) if run.font else None
        if parts and parts[-1][0] == encoding:
            parts[-1][1].append(run.text)
        else:
            parts.append((encoding, [run.text]))
    return [(encoding, "".join(texts)) for encoding, texts in parts]


def common_encoding(texts: Iterable[str]) -> LegacyEncoding | None:
    """What paragraphs whose font was lost were typed in, when all that can be judged agree."""
    votes: Counter[LegacyEncoding] = Counter()
    for text in texts:
        guess = guessed_encoding(text[:5_000])
        if guess:
            votes[guess] += 1
    return next(iter(votes)) if len(votes) == 1 else None


def guessed(text: str, common: LegacyEncoding | None) -> str:
    """Text without a font name: decoded when its spelling says so, short texts by the document."""
    if _OLD_LETTER.search(text) is None:
        return text
    encoding: LegacyEncoding | None = guessed_encoding(text[:5_000])
    if encoding is None and common is not None:
        decoded = from_legacy(text, common)
        if _good_share(decoded) == 1.0 and _good_share(text) < 1.0:
            return decoded
    return from_legacy(text, encoding) if encoding else text


def _good_share(text: str) -> float:
    words = [word for word in _WORDS.findall(text) if not word.isascii()]
    return sum(map(is_syllable, words)) / len(words) if words else 1.0
