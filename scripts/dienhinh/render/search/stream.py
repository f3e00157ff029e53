"""The words of all documents as one row of numbers, with what matching needs to know of each.

Documents come one at a time and leave nothing behind but about ten bytes a word: 20,000 documents
of 1,000 words take 200 MB.
"""

import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dienhinh.model.reference import Abbreviation
from dienhinh.model.search import SearchRecord, SearchText, Zone
from dienhinh.render.search.layout import MOST_WORDS
from dienhinh.vietnamese.search_terms import SENTENCE_END, WORD, Term, clean, terms

Numbers = NDArray[np.int32]
Bytes = NDArray[np.uint8]

_BREAK = Term("", 0)
_CONTEXT = MOST_WORDS - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """The words of all documents, rows of equal length unless said otherwise.

    `forms` are the terms in the order of letters, then marks; form 0 is a break that no run of
    words crosses. `words` are indices into `forms`; `documents` says whose each word is, `zones`
    where it stands, `places` is its place in the sentence plus a number of the sentence, modulo
    256: neighbours in a sentence differ by 1. A run counts if any of its words is `own`; the others
    stand there a second time, as neighbours of another reading. `count` is that of the documents.
    """

    forms: tuple[Term, ...]
    words: Numbers
    documents: Numbers
    zones: Bytes
    places: Bytes
    own: NDArray[np.bool_]
    count: int


def word_pattern(abbreviations: Iterable[Abbreviation]) -> str:
    """WORD, and before it the abbreviations that are more than one word (KH&CN, TĐ-KT)."""
    word = re.compile(WORD)
    shorts = [a.short for a in abbreviations if not word.fullmatch(a.short)]
    longest_first = sorted(map(clean, shorts), key=lambda short: (-len(short), short))
    return "|".join([*(rf"{re.escape(short)}(?!\w)" for short in longest_first), WORD])


class StreamBuilder:
    """Takes documents in their final order, then gives the stream."""

    def __init__(self, abbreviations: Sequence[Abbreviation]) -> None:
        self._readings = _Readings(abbreviations)
        self._pattern = re.compile(f"{word_pattern(abbreviations)}|{SENTENCE_END}")
        self._words: list[Numbers] = []
        self._zones: list[Bytes] = []
        self._places: list[Bytes] = []
        self._own: list[NDArray[np.bool_]] = []
        self._lengths: list[int] = []

    def add(self, record: SearchRecord) -> None:
        """Take the words of one document; its text is not kept."""
        texts = (SearchText(text=record.title, zone=Zone.TITLE), *record.texts)
        found = [self._pattern.findall(clean(text.text) + "\n") for text in texts]
        lengths = [len(words) for words in found]
        raw = self._readings.numbers(word for words in found for word in words)
        zones = np.repeat(np.array([text.zone for text in texts], np.uint8), lengths)
        words, zones, places, ends = self._expanded(raw, zones)
        pieces = [(words, zones, places, np.ones(len(words), np.bool_))]
        pieces += self._other_readings(raw, words, zones, places, ends)
        for row, column in zip(
            (self._words, self._zones, self._places, self._own), zip(*pieces, strict=True),
            strict=True,
        ):
            row.extend(column)
        self._lengths.append(sum(len(piece[0]) for piece in pieces))
