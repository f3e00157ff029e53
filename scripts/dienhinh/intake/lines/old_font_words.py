"""Words in a font of before Unicode: whether they were typed for it, or in Unicode after all.

Officials go on in old files: the font is still called .VnTime, the keyboard writes Unicode, and
Word shows it in another font without a word. So the font's name says how to read a word only where
nothing in the word, its paragraph or its document says that it is Unicode.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TypeAlias

from dienhinh.vietnamese import (
    LegacyEncoding,
    from_legacy,
    is_syllable,
    never_written,
    nfc,
    words_and_signs,
)

# Text in one encoding; None where its font is of Unicode.
Stretch: TypeAlias = tuple[LegacyEncoding | None, str]
Sort = Literal["old", "unicode"]
# A word may be set in several fonts: Word cuts out the letters that a font does not have.
_Word: TypeAlias = list[Stretch]


def evidence(stretches: Sequence[Stretch]) -> Counter[Sort]:
    """How many words of a paragraph can only be of the one sort."""
    if not any(encoding for encoding, _ in stretches):
        return Counter()
    return Counter(sort for sort in map(_sort, _words(stretches)) if sort)


def as_meant(stretches: Sequence[Stretch], *, is_unicode: bool) -> tuple[str, bool]:
    """The text of a paragraph, and whether any of it was decoded.

    A paragraph with words of both sorts is decoded word by word, what may be either as the word
    before it. `is_unicode` is for a paragraph that says nothing itself.
    """
    if not any(encoding for encoding, _ in stretches):
        return "".join(text for _, text in stretches), False
    words = list(_words(stretches))
    sorts = [_sort(word) for word in words]
    by_default: Sort = "unicode" if is_unicode else "old"
    sort = next((found for found in sorts if found), by_default)
    texts, is_changed = [], False
    for word, own in zip(words, sorts, strict=True):
        sort = own or sort
        texts.append(_read(word) if sort == "old" else _as_it_stands(word))
        is_changed |= sort == "old" and any(e and not text.isascii() for e, text in word)
    return "".join(texts), is_changed


def is_doubtful(stretches: Sequence[Stretch]) -> bool:
    """Whether a paragraph has words of both sorts, or only such as read well in either way."""
    found = evidence(stretches)
    return len(found) > 1 or (not found and any(map(_is_either, _words(stretches))))


def _words(stretches: Iterable[Stretch]) -> Iterator[_Word]:
    """Words and what parts them; a letter of VNI and its sign never lie in two of them."""
    word: _Word = []
    for encoding, text in stretches:
        for position, part in enumerate(words_and_signs(text)):
            if position % 2:
                yield word
                yield [(encoding, part)]
                word = []
            else:
                word.append((encoding, part))
    yield word


def _sort(word: _Word) -> Sort | None:
    typed, meant = nfc(_as_it_stands(word)), nfc(_read(word))
    # A sign alone may be a quotation mark, a bullet, the number of a note.
    if (typed == meant and not _is_foreign(word, typed)) or typed.isascii() or len(typed) == 1:
        return None
    is_good, is_meant_good = is_syllable(typed), is_syllable(meant)
    if is_meant_good and not is_good:
        return "old"
    is_unicode = _is_foreign(word, typed) or (is_good and not is_meant_good)
    return "unicode" if is_unicode else None


def _is_foreign(word: _Word, typed: str) -> bool:
    return any(never_written(typed, encoding) for encoding, _ in word if encoding)


def _is_either(word: _Word) -> bool:
    typed, meant = nfc(_as_it_stands(word)), nfc(_read(word))
    return typed != meant and not typed.isascii() and is_syllable(typed) and is_syllable(meant)


def _as_it_stands(word: _Word) -> str:
    return "".join(text for _, text in word)


def _read(word: _Word) -> str:
    return "".join(from_legacy(text, encoding) if encoding else text for encoding, text in word)
