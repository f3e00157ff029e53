"""Vietnamese text: one normal form, one folded form, one placement of tones, sentences, ends.

Everything takes any text, precomposed or combining, and never fails on it.
"""

import re
import unicodedata
from collections.abc import Sequence

from dienhinh.vietnamese.alphabet import CAPITALS, LOOKALIKES, toned
from dienhinh.vietnamese.line_breaks import NO_BREAK, kept_together

_LAST_LETTER = "(?![^\\W\\d_])"
_NEW_STYLE = {
    first + toned(second, tone): toned(first, tone) + second
    for pair in ("oa", "oe", "uy")
    for first in (pair[0], pair[0].upper())
    for second in (pair[1], pair[1].upper())
    for tone in range(1, 6)
}
# Only open syllables differ between the two styles (hoàn and thuyền have one spelling), and the u
# after q belongs to the consonant (quý).
_NEW_STYLE_PATTERN = re.compile("(?<![qQ])(?:" + "|".join(_NEW_STYLE) + ")" + _LAST_LETTER)

_DASHES = re.compile(r"\s*[-\u2010-\u2015\u2212]\s*")
_QUOTES = dict.fromkeys(map(ord, "\"'`´“”„‟‘’‚‛«»‹›ʼ"))
# Guide to search, section 7: after these the same sound is written i or y (Lí, Lý).
_FINAL_Y = re.compile(r"(?<![a-z])(h|k|l|m|s|t|qu)y(?![a-z])")

_PARAGRAPH_END = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)")
_SENTENCE_END = re.compile(rf"(?P<mark>\./\.|[.!?…]+)[”’\"')\]»]*\s+(?=[“‘\"'(\[«]*[{CAPITALS}])")
# What somebody said is one thing, however many sentences it has.
_QUOTATION = re.compile("“[^”]*”")
_NUMBERING = re.compile(r"\W*(?:[a-zđ]|[IVXLC]+|\d+)(?:\.\d+)*")
# Written before a name with a full stop, lower-cased here: titles, ranks, places, signing forms.
_ABBREVIATION = re.compile(
    "bs|bscki|bsckii|ck|cn|dr|ds|đc|đd|đt|gs|gv|ks|kt|ls|mr|mrs|ms|ngnd|ngưt|no|nsnd|nsưt|pgs|ptt|"
    "st|stt|th|ths|tl|tm|tp|tr|ts|tt|tuq|tx"
)


# At the end of a text that was cut: "giá trị hơn 5…" would be read as five of something else, and
# so would "khoảng 5.000 đồng…" or "17 thành…": what is counted often has two syllables or more.
_LAST_NUMBER = re.compile(
    r"(?:\s+(?:hơn|trên|gần|khoảng|từ|đạt|số|ngày|tháng|năm))*\s+\d[\d.,]*(?:\s+[^\s…]+)?…$"
)
# So would "đưa cây mới như…" wait for what it is like.
_LEADING_ON = re.compile(
    r"(?:\s+(?:và|với|như|của|các|những|cho|từ|ở|tại|trong|bằng|để|là|đến|theo|mỗi|khi|về))+…$"
)
# A text that is cut gives up at most this share of its room to end with a clause.
_NEAR_THE_END = 0.7
_BRACKETS = {"“": "”", "(": ")", "[": "]", "«": "»"}


class _Folding(dict[int, str]):
    """Code point -> its letters without marks; fills itself, one character at a time."""

    def __missing__(self, code_point: int) -> str:
        character = chr(code_point)
        plain = unicodedata.normalize("NFD", LOOKALIKES.get(character, character))
        plain = "".join(
            part
            for part in plain.replace("đ", "d").replace("Đ", "D")
            if not unicodedata.combining(part) and unicodedata.category(part) != "Cf"
        )
        self[code_point] = plain
        return plain


_FOLDING = _Folding()


def nfc(text: str) -> str:
    """The precomposed form (TCVN 6909:2001 is Unicode; ế is one character, not three)."""
    return unicodedata.normalize("NFC", text)


def is_nfc(text: str) -> bool:
    return unicodedata.is_normalized("NFC", text)


def first_non_nfc(text: str) -> int | None:
    """Index of the first character that NFC would change; None when the text is NFC."""
    if is_nfc(text):
        return None
    for index, (given, composed) in enumerate(zip(text, nfc(text), strict=False)):
        if given != composed:
            return index
    return len(nfc(text))


def fold(text: str) -> str:
    """Lower case without diacritics, đ as d, white space collapsed, invisible characters gone.

    >>> fold("Huyện  Đức Phổ")
    'huyen duc pho'
    """
    return " ".join(nfc(text).translate(_FOLDING).lower().split())


def canonical_tone(text: str) -> str:
    """NFC with the tone of open oa, oe, uy on the first letter: hòa, khỏe, thủy; quý stays.

    That is how the official list of communes spells (Phổ Hòa, Trà Thủy). For comparing; what is
    shown keeps the spelling of its source.
    """
    return _NEW_STYLE_PATTERN.sub(lambda match: _NEW_STYLE[match.group()], nfc(text))


def comparison_key(text: str) -> str:
    """Equal for two spellings of one name: case, marks, tone places, quotes, dashes, spaces, i/y.

    Quotation marks and apostrophes vanish (H're is Hre), a dash loses the spaces around it. Two
    names with equal keys may still be two names (Sơn Hà, Sơn Hạ): it finds what a person should
    look at.
    """
    plain = fold(_DASHES.sub("-", text).translate(_QUOTES))
    return _FINAL_Y.sub(r"\1i", plain)


def quoted(text: str) -> str:
    """A title in quotation marks; those inside become single: `“Nữ giám đốc ‘chân đất’”`."""
    return f"“{text.replace('“', '‘').replace('”', '’')}”"


def joined(names: Sequence[str]) -> str:
    """One name or more in running text: `A`, `A và B`, `A, B và C`."""
    *before, last = names
    return f"{', '.join(before)} và {last}" if before else last


def sentences(text: str) -> tuple[str, ...]:
    """The sentences in order, each on one line; joined by spaces they are the whole text again.

    A sentence ends at . ! ? … before white space and a capital letter, and at a blank line or a new
    list item; not after an abbreviation (TP. ThS.), an initial, or the number of a heading (II.5.),
    nor inside a quotation that is closed.
    """
    found = []
    for paragraph in _PARAGRAPH_END.split(nfc(text)):
        line = " ".join(paragraph.split())
        start = 0
        quotations = [found.span() for found in _QUOTATION.finditer(line)]
        for match in _SENTENCE_END.finditer(line):
            if any(first < match.start() and match.end() < last for first, last in quotations):
                continue
            before = line[start : match.start()]
            if match["mark"] != "." or _may_end_sentence(before):
                found.append(line[start : match.end()].rstrip())
                start = match.end()
        found.append(line[start:])
    return tuple(sentence for sentence in found if sentence)


def _may_end_sentence(before: str) -> bool:
    """Whether a full stop after these words of one sentence can be its end."""
    if _NUMBERING.fullmatch(before):
        return False
    last = re.split(r"[\s.(\[“\"]", before)[-1]
    if len(last) == 1:
        return not last.isupper()
    return last.islower() or _ABBREVIATION.fullmatch(last.lower()) is None


def shorten(text: str, limit: int) -> str:
    """The text on one line, cut after a whole word with "…" when longer than limit characters.

    Only a first word that is itself too long is cut inside. limit counts the "…" and is at least 1.
    """
    if limit < 1:
        message = f"limit must be at least 1, got {limit}"
        raise ValueError(message)
    return _cut(" ".join(nfc(text).split()), limit)


def _cut(line: str, limit: int) -> str:
    """`shorten` of one line; what no-break spaces hold together is one word."""
    if len(line) <= limit:
        return line
    room = limit - 1
    end = room if line[room] == " " else line.rfind(" ", 0, room)
    kept = line[: end if end > 0 else room]
    return kept.rstrip(' ,;:.!?-–—…(“"') + "…"


def teaser(text: str, limit: int) -> str:
    """The text on one line, or as many of its first sentences as fit in `limit` characters.

    Where they would be less than half of that the text is cut, as `cut_well` does.
    """
    line = " ".join(nfc(text).split())
    kept = ""
    for sentence in sentences(line):
        longer = f"{kept} {sentence}".lstrip()
        if len(longer) > limit:
            break
        kept = longer
    return kept if 2 * len(kept) >= limit or kept == line else cut_well(line, limit)


def cut_well(text: str, limit: int) -> str:
    """The text on one line; longer than `limit` characters it is cut, with "…", as a reader would.

    That is at the end of a clause when one is near, and not inside a name or a common compound, nor
    in quotation marks or brackets that would stay open, nor between a number and what it counts,
    nor after a word that leads to the next.
    """
    line = " ".join(nfc(text).split())
    if len(line) <= limit:
        return line
    cut = _closed(_cut(kept_together(line), limit).replace(NO_BREAK, " "))
    clause = max(cut.rfind(mark) for mark in (", ", "; ", ": "))
    if clause >= _NEAR_THE_END * len(cut):
        return f"{cut[:clause]}…"
    return _LEADING_ON.sub("…", _LAST_NUMBER.sub("…", cut))


def _closed(cut: str) -> str:
    """A text that was cut, without quotation marks or a bracket that its end left open.

    What opens in the first half stays: too little would be left.
    """
    opened = [
        cut.rfind(mark) for mark, end in _BRACKETS.items() if cut.count(mark) > cut.count(end)
    ]
    if cut.count('"') % 2:
        opened.append(cut.rfind('"'))
    first = min((at for at in opened if 2 * at > len(cut)), default=len(cut))
    return cut if first == len(cut) else cut[:first].rstrip(" ,;:.-–—") + "…"
