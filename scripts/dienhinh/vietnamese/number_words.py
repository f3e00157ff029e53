"""Whole numbers in words, and how many syllables a text has when it is read out."""

import re

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", " nghìn", " triệu", " tỷ")
_BASE = 1000
_LETTERS = re.compile(r"[^\W\d_]")
_FIGURES = re.compile(r"[\d.]*\d")
# "Trên" between the parts of 19/19, "phẩy" in 1.234,56.
_BETWEEN_FIGURES = re.compile(r"(?<=\d)[/,](?=\d)")


def syllables_aloud(text: str) -> int:
    """How many syllables a reader says: hyphens part them, figures count as they are read.

    >>> syllables_aloud("140 nghìn đồng một ki-lô-gam")
    10
    """
    count = 0
    for word in re.split(r"[\s\-–]+", text):
        figures = _FIGURES.findall(word)
        if figures:
            count += sum(len(number_words(int(f.replace(".", ""))).split()) for f in figures)
            count += len(_BETWEEN_FIGURES.findall(word))
        elif _LETTERS.search(word):
            count += 1
    return count


def number_words(number: int) -> str:
    """A whole number from 0 on in words, as it is said in the south of the middle region.

    >>> number_words(1505)
    'một nghìn năm trăm lẻ năm'
    """
    if number == 0:
        return _DIGITS[0]
    groups: list[str] = []
    for scale in _SCALES[:-1]:
        number, group = divmod(number, _BASE)
        if group:
            groups.append(_group_words(group, is_first=number == 0) + scale)
    if number:
        # Above it there is no name: a thousand of them are "một nghìn tỷ".
        groups.append(number_words(number) + _SCALES[-1])
    return " ".join(reversed(groups))


def _group_words(group: int, *, is_first: bool) -> str:
    hundreds, rest = divmod(group, 100)
    tens, ones = divmod(rest, 10)
    words: list[str] = []
    if hundreds or not is_first:
        words += [_DIGITS[hundreds], "trăm"]
    if tens == 0 and ones:
        words += (["lẻ"] if words else []) + [_DIGITS[ones]]
    elif tens:
        words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
        if ones:
            words.append(_last_digit(tens, ones))
    return " ".join(words)


def _last_digit(tens: int, ones: int) -> str:
    """Behind mươi a one is mốt, a five behind mười and mươi is lăm."""
    if ones == 1 and tens > 1:
        return "mốt"
    return "lăm" if ones == 5 else _DIGITS[ones]  # noqa: PLR2004 the digit five
