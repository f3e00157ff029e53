"""The words of all documents as one row of numbers, with what matching needs to know of each.

Documents come one at a time and leave nothing behind but some ten bytes a word.
"""

import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from dienhinh.model.lists import Abbreviation
from dienhinh.model.search import SearchRecord, SearchText, Zone
from dienhinh.render.search.layout import MOST_WORDS
from dienhinh.vietnamese.search_terms import SENTENCE_END, WORD, Term, clean, terms

Numbers = NDArray[np.int32]
Bytes = NDArray[np.uint8]
Wide = NDArray[np.int64]
Small = NDArray[Any]
"""Whole numbers from 0 in as few bytes as hold the largest."""
_Kind = TypeVar("_Kind", bound=np.generic)

OWN = np.uint8(4)
"""What a zone has more where a word is the document's own."""

_BREAK = Term("", 0)
_CONTEXT = MOST_WORDS - 1
_ENDS_SENTENCE = re.compile(rf"{SENTENCE_END}\W*$")
# So many pieces of text are worked on at once: about 500 documents.
_BATCH = 500_000


@dataclass(frozen=True, kw_only=True)
class Stream:
    """The words of all documents in rows of equal length.

    `words` are positions in `forms`, the terms in the order of letters, then marks; 0 is a break
    that no run of words crosses. The rows of document i are `bounds[i]` to `bounds[i + 1]`, the
    last of them a break; `zones` says where a word stands. `places` is its place in the sentence
    plus a number of the sentence, modulo 256: neighbours in a sentence differ by 1, whatever is
    changed in other sentences. A run counts if any of its words is OWN in `zones`; others stand
    there again as neighbours of another reading.
    """

    forms: tuple[Term, ...]
    words: Small
    bounds: Wide
    zones: Bytes
    places: Bytes

    @property
    def count(self) -> int:
        """How many documents there are."""
        return len(self.bounds) - 1

    def documents_at(self, rows: Wide) -> Small:
        """The documents of these rows, which ascend."""
        found: Small = (np.searchsorted(self.bounds, rows, "right") - 1).astype(small(self.count))
        return found


def small(count: int) -> type[np.uint16] | type[np.int32]:
    """What holds the numbers below `count`."""
    return np.uint16 if count <= 1 << 16 else np.int32


def several_words(abbreviations: Iterable[Abbreviation]) -> list[str]:
    """The abbreviations that are more than one word (KH&CN, TĐ-KT), the longest first."""
    shorts = [clean(a.short) for a in abbreviations if not re.fullmatch(WORD, clean(a.short))]
    return sorted(shorts, key=lambda short: (-len(short), short))


def word_pattern(abbreviations: Iterable[Abbreviation]) -> str:
    """WORD, and before it the abbreviations that are more than one word."""
    shorts = several_words(abbreviations)
    return "|".join([*(rf"{re.escape(short)}(?!\w)" for short in shorts), WORD])


class StreamBuilder:
    """Takes documents in their final order, then gives the stream."""

    def __init__(self, abbreviations: Sequence[Abbreviation]) -> None:
        self._readings = _Readings(abbreviations)
        self._pieces: list[int] = []
        self._texts: list[tuple[int, Zone, int]] = []
        self._count = 0
        self._done: list[_Rows] = []

    def add(self, record: SearchRecord) -> None:
        """Take the words of one document; its texts are not kept."""
        for text in (SearchText(text=record.title, zone=Zone.TITLE), *record.texts):
            found = f"{clean(text.text)}\n".replace("\n", " \n ").split(" ")
            self._pieces.extend(map(self._readings.__getitem__, found))
            self._texts.append((self._count, text.zone, len(found)))
        self._count += 1
        if len(self._pieces) >= _BATCH:
            self._flush()

    def stream(self) -> Stream:
        """Everything taken so far, the forms in their order."""
        self._flush()
        order = sorted(range(len(self._readings.forms)), key=self._readings.forms.__getitem__)
        rank = np.empty(len(order), small(len(order)))
        rank[order] = np.arange(len(order))
        done, self._done = self._done, []
        sizes = np.concatenate([np.zeros(1, np.int64), *(part.sizes for part in done)])
        bounds = np.cumsum(sizes)
        total = int(bounds[-1])
        words = np.empty(total, rank.dtype)
        zones, places = np.empty(total, np.uint8), np.empty(total, np.uint8)
        end = total
        while done:
            # Each part is freed before the next is taken, so nothing is held twice.
            part = done.pop()
            here = slice(end - len(part.words), end)
            words[here] = rank[part.words]
            zones[here], places[here] = part.zones, part.places
            end = here.start
        forms = tuple(self._readings.forms[i] for i in order)
        return Stream(forms=forms, words=words, bounds=bounds, zones=zones, places=places)

    def _flush(self) -> None:
        if not self._texts:
            return
        documents, zones, lengths = (np.array(column) for column in zip(*self._texts, strict=True))
        pieces = np.array(self._pieces, np.int32)
        row_documents = np.repeat(documents.astype(np.int32), lengths)
        row_zones = np.repeat(zones.astype(np.uint8), lengths)
        self._pieces.clear()
        self._texts.clear()
        made = _expanded(pieces, row_documents, row_zones, self._readings)
        self._done.append(
            _Rows(
                words=made.words.astype(small(len(self._readings.forms))),
                sizes=np.bincount(made.documents - documents[0]),
                zones=made.zones,
                places=made.places,
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rows:
    """A part of the stream as it waits for the others; `sizes` are the rows of each document."""

    words: Small
    sizes: Wide
    zones: Bytes
    places: Bytes


@dataclass(frozen=True, slots=True)
class _Words:
    """Rows of a part of the stream; `words` are forms in the order of their first use."""

    words: Numbers
    documents: Numbers
    zones: Bytes
    places: Bytes


class _Readings(dict[str, int]):
    """Number of a piece of text between spaces; what it reads as is found when it first occurs."""

    def __init__(self, abbreviations: Sequence[Abbreviation]) -> None:
        super().__init__()
        self._word = re.compile(word_pattern(abbreviations))
        self._long = {clean(a.short): _terms(clean(a.long[0])) for a in abbreviations}
        self._numbers: dict[Term, int] = {_BREAK: 0}
        self.forms: list[Term] = [_BREAK]
        self.lengths: list[int] = []
        self.starts: list[int] = []
        self.flat: list[int] = []
        self.is_end: list[bool] = []
        self.other: dict[int, list[int]] = {}

    def __missing__(self, piece: str) -> int:
        number = self[piece] = len(self.lengths)
        words = self._word.findall(piece)
        literal = [self._form(term) for word in words for term in _terms(word)]
        reading = [
            self._form(term) for word in words for term in self._long.get(word) or _terms(word)
        ]
        self.starts.append(len(self.flat))
        self.lengths.append(len(reading))
        self.flat += reading
        self.is_end.append(_ENDS_SENTENCE.search(piece) is not None)
        if reading != literal:
            self.other[number] = literal
        return number

    def _form(self, term: Term) -> int:
        number = self._numbers.setdefault(term, len(self.forms))
        if number == len(self.forms):
            self.forms.append(term)
        return number


def _terms(text: str) -> tuple[Term, ...]:
    return tuple(term for word in re.findall(WORD, text) for term in terms(word))


def _expanded(pieces: Numbers, documents: Numbers, zones: Bytes, readings: _Readings) -> _Words:
    """Words for pieces, with a break behind each document and the other readings behind that."""
    lengths = np.array(readings.lengths, np.int32)[pieces]
    firsts = np.cumsum(lengths) - lengths
    within = np.arange(int(lengths.sum()), dtype=np.int64) - np.repeat(firsts, lengths)
    starts = np.array(readings.starts, np.int32)[pieces]
    words = np.array(readings.flat, np.int32)[np.repeat(starts, lengths) + within]
    ends = np.array(readings.is_end, np.bool_)[pieces]
    sentences: Wide = np.repeat(np.cumsum(ends) - ends, lengths)
    owners = np.repeat(documents, lengths)
    main = _Words(
        words=words,
        documents=owners,
        zones=np.repeat(zones | OWN, lengths),
        places=_places(words, owners, sentences, readings.forms),
    )
    parts = [main, _breaks(np.unique(documents))]
    is_other = np.zeros(len(readings), np.bool_)
    is_other[list(readings.other)] = True
    for where in np.flatnonzero(is_other[pieces]).tolist():
        first = int(firsts[where])
        end = first + int(lengths[where])
        part = _other_reading(main, first, end, readings.other[int(pieces[where])])
        parts += [part, _breaks(part.documents[:1])]
    return _in_order(parts)


def _places(words: Numbers, documents: Numbers, sentences: Wide, forms: Sequence[Term]) -> Bytes:
    """Place in the sentence plus a number made of its first word and the next in the document."""
    if not len(words):
        return np.zeros(0, np.uint8)
    hashes = np.array([zlib.crc32(form.letters.encode()) & 255 for form in forms], np.int64)
    is_first = np.ones(len(words), np.bool_)
    is_first[1:] = sentences[1:] != sentences[:-1]
    first = np.flatnonzero(is_first)
    second = np.minimum(first + 1, len(words) - 1)
    # What is in other documents changes nothing in this one.
    second = np.where(documents[second] == documents[first], second, first)
    numbers = hashes[words[first]] + 3 * hashes[words[second]] - first
    sizes = np.diff(first, append=len(words))
    return ((np.repeat(numbers, sizes) + np.arange(len(words))) & 255).astype(np.uint8)


def _breaks(documents: Numbers) -> _Words:
    count = len(documents)
    empty = np.zeros(count, np.uint8)
    return _Words(np.zeros(count, np.int32), documents, empty, empty)


def _other_reading(main: _Words, first: int, end: int, reading: list[int]) -> _Words:
    """The words around [first, end) with another reading between them."""
    document = main.documents[first]
    low = max(first - _CONTEXT, int(np.searchsorted(main.documents, document, "left")))
    high = min(end + _CONTEXT, int(np.searchsorted(main.documents, document, "right")))
    around = [*range(low, first), *[first] * len(reading), *range(end, high)]
    words = main.words[around]
    places = main.places[around]
    zones = main.zones[around] & ~OWN
    here = slice(first - low, first - low + len(reading))
    words[here] = reading
    places[here] += np.arange(len(reading), dtype=np.uint8)
    zones[here] |= OWN
    return _Words(words, main.documents[around], zones, places)


def _in_order(parts: list[_Words]) -> _Words:
    """The parts one behind the other, then by document."""
    documents = joined([part.documents for part in parts], np.int32)
    order = np.argsort(documents, kind="stable")
    return _Words(
        words=joined([part.words for part in parts], np.int32)[order],
        documents=documents[order],
        zones=joined([part.zones for part in parts], np.uint8)[order],
        places=joined([part.places for part in parts], np.uint8)[order],
    )


def joined(parts: list[NDArray[_Kind]], kind: type[_Kind]) -> NDArray[_Kind]:
    """Rows one behind the other."""
    return np.concatenate(parts) if parts else np.zeros(0, kind)
