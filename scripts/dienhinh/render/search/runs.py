"""Which runs of words the dictionary holds, and where each of them occurs.

All runs of one and two words; a longer one only if it begins or ends with one that is too common to
be loaded. So any phrase is covered by runs that are cheap to load, and no others are stored.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dienhinh.model.search import Zone
from dienhinh.render.search.layout import MOST_WORDS
from dienhinh.render.search.stream import Bytes, Numbers, Stream

Wide = NDArray[np.int64]
Flags = NDArray[np.bool_]

_BUCKETS = 1 << 22
_ALWAYS = 2  # runs of so many words are all stored
_FEW = 32  # so many documents can be told apart by their texts
_KEY_BITS = 63
# Words worked on at once: bounds memory, and a part of the dictionary comes out each time.
_PART = 2_000_000
# How often a run occurs in a document, in steps: once, twice, three to five times, oftener. An
# occurrence in the lead counts twice.
_STEPS = np.array([2, 3, 6])
_IN_TITLE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrences:
    """Where the runs of a part of the dictionary occur, in the order of the dictionary.

    A row of `words` is one run: forms, padded with 0 to MOST_WORDS. Run i occurs in
    `documents[bounds[i]:bounds[i + 1]]`, ascending; `classes` is 0 to 3 for how often, plus 4 in a
    title; the places of posting j are `places[place_bounds[j]:place_bounds[j + 1]]`. `ends` are the
    places as counted from the last word: other numbers where a sentence ends inside the run.
    """

    words: Numbers
    bounds: Wide
    documents: Numbers
    classes: Bytes
    places: Bytes
    ends: Bytes
    place_bounds: Wide


class Runs:
    """The runs of a stream; `big` is the number of documents above which a run is too common."""

    def __init__(self, stream: Stream, big: int) -> None:
        self._stream = stream
        self.letters, self._variants = _letters(stream)
        self._lengths = _lengths(stream.words)
        self._flags = self._indexed(big)

    def __iter__(self) -> Iterator[Occurrences]:
        """Part after part, in the order of the dictionary."""
        for low, high in self._parts():
            found = []
            inside = (self._stream.words >= low) & (self._stream.words < high)
            for count, flags in enumerate(self._flags, 1):
                starts = np.flatnonzero(inside & flags)
                if len(starts):
                    found.append(self._occurrences(starts, count))
            if found:
                yield self._merged(found)

    def _indexed(self, big: int) -> list[Flags]:
        """For each number of words the places in the stream where stored runs begin."""
        flags = [self._possible(count) for count in range(1, _ALWAYS + 1)]
        if self._stream.count <= big:
            return flags
        common = self._frequencies(flags[-1], _ALWAYS)
        for count in range(_ALWAYS + 1, MOST_WORDS + 1):
            less, more = common.copy(), common.copy()
            np.minimum(common[:-1], common[1:], out=less[:-1])
            np.maximum(common[:-1], common[1:], out=more[:-1])
            common = self._frequencies(self._possible(count) & (less > _FEW), count)
            less //= 2
            flags.append((common > 0) & (more > big) & (common <= less))
        return flags

    def _possible(self, count: int) -> Flags:
        """Where runs of so many words begin that cross no break and hold a word of their own."""
        own = self._stream.own.copy()
        for step in range(1, count):
            own[:-step] |= self._stream.own[step:]
        return own & (self._lengths >= count)

    def _frequencies(self, wanted: Flags, count: int) -> Numbers:
        """How often the run that begins at a place occurs, marks aside; 0 where none is wanted.

        Counted in two tables, of which the smaller number is taken: now and then a little too much,
        never too little.
        """
        parts = [(starts, *self._buckets(starts, count)) for starts in _chunks(wanted)]
        tables = np.zeros((2, _BUCKETS), np.int32)
        for _, *both in parts:
            for table, buckets in zip(tables, both, strict=True):
                counted = np.bincount(buckets, minlength=_BUCKETS).astype(np.int32)
                np.add(table, counted, out=table)
        found = np.zeros(len(wanted), np.int32)
        for starts, first, second in parts:
            found[starts] = np.minimum(tables[0][first], tables[1][second])
        return found

    def _buckets(self, starts: Numbers, count: int) -> tuple[Numbers, Numbers]:
        """Two numbers below _BUCKETS for each run, the same for the same letters."""
        keys = np.zeros(len(starts), np.uint64)
        for step in range(count):
            keys += self.letters[self._stream.words[starts + step]].astype(np.uint64)
            keys *= np.uint64(0x9E3779B97F4A7C15)
            keys ^= keys >> np.uint64(29)
        keys *= np.uint64(0xBF58476D1CE4E5B9)
        mask = np.uint64(_BUCKETS - 1)
        first, second = (keys >> np.uint64(40)) & mask, (keys >> np.uint64(12)) & mask
        return first.astype(np.int32), second.astype(np.int32)

    def _parts(self) -> Iterator[tuple[int, int]]:
        """Ranges of forms with about _PART words each; all marks of the same letters together."""
        sizes = np.cumsum(np.bincount(self._stream.words, minlength=len(self._stream.forms)))
        low, total = 1, len(self._stream.forms)
        while low < total:
            before = int(sizes[low - 1])
            high = int(np.searchsorted(sizes, before + _PART, "right"))
            high = max(high, low + 1)
            while high < total and self.letters[high] == self.letters[high - 1]:
                high += 1
            yield low, high
            low = high

    def _occurrences(self, starts: Wide, count: int) -> Occurrences:
        """The runs of so many words that begin at these places."""
        columns = [self._stream.words[starts + step] for step in range(count)]
        keys = self._keys(columns)
        order = _order(keys)
        starts = starts[order]
        is_run = np.ones(len(order), np.bool_)
        is_run[1:] = np.any([(key[order][1:] != key[order][:-1]) for key in keys], axis=0)
        documents = self._stream.documents[starts]
        is_posting = is_run.copy()
        is_posting[1:] |= documents[1:] != documents[:-1]
        postings = np.flatnonzero(is_posting)
        runs = np.flatnonzero(is_run)
        words = np.zeros((len(runs), MOST_WORDS), np.int32)
        for step, column in enumerate(columns):
            words[:, step] = column[order[runs]]
        bounds = np.append(postings, len(order))
        zones = self._stream.zones[starts]
        return Occurrences(
            words=words,
            bounds=np.append(np.searchsorted(postings, runs), len(postings)),
            documents=documents[postings],
            classes=_classes(zones, postings),
            places=self._stream.places[starts],
            ends=self._stream.places[starts + count - 1] - np.uint8(count - 1),
            place_bounds=bounds,
        )

    def _merged(self, parts: Sequence[Occurrences]) -> Occurrences:
        """The runs of all lengths in one order."""
        words = np.concatenate([part.words for part in parts])
        order = _order(self._keys([words[:, step] for step in range(MOST_WORDS)]))
        bounds = _chained([part.bounds for part in parts])
        place_bounds = _chained([part.place_bounds for part in parts])
        postings, bounds = _gathered(bounds, order)
        places, place_bounds = _gathered(place_bounds, postings)
        return Occurrences(
            words=words[order],
            bounds=bounds,
            documents=np.concatenate([part.documents for part in parts])[postings],
            classes=np.concatenate([part.classes for part in parts])[postings],
            places=np.concatenate([part.places for part in parts])[places],
            ends=np.concatenate([part.ends for part in parts])[places],
            place_bounds=place_bounds,
        )

    def _keys(self, columns: Sequence[Numbers]) -> list[Wide]:
        """What orders runs: all letters, then all marks."""
        letters = [self.letters[column] for column in columns]
        return _packed([*letters, *(self._variants[column] for column in columns)])


def _letters(stream: Stream) -> tuple[Numbers, Numbers]:
    """For each form the number of its letters, and which of the forms with these letters it is."""
    letters, variants = [0], [0]
    for before, form in zip(stream.forms, stream.forms[1:], strict=False):
        is_same = form.letters == before.letters
        letters.append(letters[-1] if is_same else letters[-1] + 1)
        variants.append(variants[-1] + 1 if is_same else 0)
    return np.array(letters, np.int32), np.array(variants, np.int32)


def _lengths(words: Numbers) -> Bytes:
    """How many words stand from here to the next break, at most MOST_WORDS."""
    lengths = (words > 0).astype(np.uint8)
    for _ in range(MOST_WORDS - 1):
        longer = np.zeros(len(words), np.uint8)
        longer[:-1] = lengths[1:]
        lengths = np.where(words > 0, longer + np.uint8(1), np.uint8(0))
    return lengths


def _chunks(wanted: Flags) -> Iterator[Numbers]:
    """The places where it is true, some millions at a time."""
    for low in range(0, len(wanted), _PART):
        yield (np.flatnonzero(wanted[low : low + _PART]) + low).astype(np.int32)


def _packed(columns: Sequence[Numbers]) -> list[Wide]:
    """Columns of whole numbers side by side in as few 63-bit keys as possible, first one first."""
    keys: list[Wide] = []
    room = 0
    for column in columns:
        bits = max(1, int(column.max(initial=0)).bit_length())
        if bits > room:
            keys.append(column.astype(np.int64))
            room = _KEY_BITS - bits
        else:
            keys[-1] = (keys[-1] << bits) | column
            room -= bits
    return keys


def _order(keys: Sequence[Wide]) -> Wide:
    """Positions in the order of the keys, equal ones as they stand; at least one row."""
    first, *others = keys
    room = len(first).bit_length()
    if others or int(first.max()).bit_length() + room > _KEY_BITS:
        return np.lexsort(keys[::-1])
    # Sorting numbers is several times faster than sorting positions by numbers.
    both = (first << room) | np.arange(len(first))
    both.sort()
    return both & ((1 << room) - 1)


def _classes(zones: Bytes, postings: Wide) -> Bytes:
    if not len(zones):
        return np.zeros(0, np.uint8)
    weights = np.add.reduceat(1 + (zones == Zone.LEAD).astype(np.int32), postings)
    in_title = np.maximum.reduceat(zones, postings) == Zone.TITLE
    steps = np.searchsorted(_STEPS, weights, "right")
    classes: Bytes = (steps + in_title * _IN_TITLE).astype(np.uint8)
    return classes


def _chained(bounds: Sequence[Wide]) -> Wide:
    """Bounds of rows that are put one behind the other."""
    first, *others = bounds
    chained = [first]
    for other in others:
        chained.append(other[1:] + chained[-1][-1])
    return np.concatenate(chained)


def _gathered(bounds: Wide, order: Wide) -> tuple[Wide, Wide]:
    """Positions of the items of rows in another order, and their new bounds."""
    sizes = np.diff(bounds)[order]
    ends = np.cumsum(sizes)
    shift = np.repeat(bounds[:-1][order] - (ends - sizes), sizes)
    return shift + np.arange(len(shift)), np.concatenate([[0], ends])
