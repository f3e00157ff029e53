"""Rows of words as runs are looked for in them, and by what equal runs are known.

A run is known by a number of 64 bits made from its letters: two of a million runs have the same one
with a chance of one to thirty million.
"""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from dienhinh.render.search.layout import MOST_WORDS
from dienhinh.render.search.stream import OWN, Bytes, Numbers, Small, Wide
from dienhinh.vietnamese.search_terms import Term

Flags = NDArray[np.bool_]
Keys = NDArray[np.uint64]

_FILTER_BITS = 16
# Rows worked on at once where each takes many bytes.
_SLICE = 1_000_000


class Letters:
    """What the forms of a stream have in common.

    For each form `numbers` is the number of its letters, in their order, `variants` which of the
    forms with these letters it is.
    """

    def __init__(self, forms: Sequence[Term]) -> None:
        self.forms = forms
        numbers, variants = [0], [0]
        for before, form in pairwise(forms):
            is_same = form.letters == before.letters
            numbers.append(numbers[-1] if is_same else numbers[-1] + 1)
            variants.append(variants[-1] + 1 if is_same else 0)
        self.numbers: Numbers = np.array(numbers, np.int32)
        self.variants: Numbers = np.array(variants, np.int32)
        self.hashes: Keys = np.array([_hash(form.letters) for form in forms], np.uint64)

    def keys(self) -> Keys:
        """The keys of runs of one word, for each form."""
        return _mixed(self.hashes.copy())

    def ranges(self, sizes: Wide, most: int) -> Iterator[tuple[int, int]]:
        """Ranges of forms with about `most` words each; all marks of the same letters together.

        `sizes` says how many words each form has; ranges without any are left out.
        """
        ends = np.cumsum(sizes)
        low, total = 1, len(self.numbers)
        while low < total:
            before = int(ends[low - 1])
            high = max(int(np.searchsorted(ends, before + most, "right")), low + 1)
            while high < total and self.numbers[high] == self.numbers[high - 1]:
                high += 1
            if ends[high - 1] > before:
                yield low, high
            low = high


class Words:
    """Rows of words, the last of them a break; `lengths` is how many follow up to a break.

    Counted from the word itself, at most MOST_WORDS.
    """

    def __init__(self, words: Small, zones: Bytes, letters: Letters) -> None:
        self.words = words
        self.letters = letters
        self.lengths = _lengths(words)
        self._zones = zones

    def runs(self, starts: Wide, count: int) -> Wide:
        """Those of the places where so many words follow one another."""
        return starts[self.lengths[starts] >= count]

    def possible(self, starts: Wide, count: int) -> Flags:
        """Whether the runs that begin there hold a word of their own."""
        found = self._is_own(starts)
        # Nearly all words are their document's own.
        rest = np.flatnonzero(~found)
        for step in range(1, count):
            found[rest] |= self._is_own(starts[rest] + step)
        return found

    def _is_own(self, places: Wide) -> Flags:
        own: Flags = self._zones[places] >= OWN
        return own

    def keys(self, starts: Wide, count: int) -> Keys:
        """By what the letters of runs are known: the same for the same letters."""
        found = np.zeros(len(starts), np.uint64)
        for step in range(count):
            found += self.letters.hashes[self.words[starts + step]]
            found = _mixed(found)
        return found

    def equal(self, starts: Wide, count: int, keys: Keys) -> Wide:
        """Those of the places where one of these runs begins; `keys` are sorted."""
        found = [np.zeros(0, np.int64)]
        for low in range(0, len(starts), _SLICE):
            here = self.runs(starts[low : low + _SLICE], count)
            found.append(here[members(self.keys(here, count), keys)])
        return np.concatenate(found)

    def text(self, start: int, count: int) -> str:
        """The letters of one run."""
        words = self.words[start : start + count].tolist()
        return " ".join(self.letters.forms[word].letters for word in words)


def places_between(words: Small, chosen: Flags | Bytes, low: int, high: int) -> Wide:
    """The chosen places, those that are not 0, where words from `low` to below `high` stand."""
    found = [np.zeros(0, np.int64)]
    for first in range(0, len(words), _SLICE):
        here = words[first : first + _SLICE]
        is_here = (chosen[first : first + _SLICE] > 0) & (here >= low) & (here < high)
        found.append(np.flatnonzero(is_here) + first)
    return np.concatenate(found)


def tally(words: Small, total: int) -> Wide:
    """How often each number below `total` occurs."""
    counts = np.zeros(total, np.int64)
    for low in range(0, len(words), _SLICE):
        # NumPy counts a copy of eight bytes a number.
        counts += np.bincount(words[low : low + _SLICE], minlength=total)
    return counts


def members(keys: Keys, wanted: Keys) -> Flags:
    """Which of many keys are among a few, which are sorted."""
    shift = np.uint64(64 - _FILTER_BITS)
    table = np.zeros(1 << _FILTER_BITS, np.bool_)
    table[wanted >> shift] = True
    found: Flags = table[keys >> shift]
    where = np.flatnonzero(found)
    at = np.minimum(np.searchsorted(wanted, keys[where]), max(0, len(wanted) - 1))
    if len(where):
        found[where] = wanted[at] == keys[where]
    return found


def _mixed(keys: Keys) -> Keys:
    """Other numbers for other keys, in the same place."""
    keys *= np.uint64(0x9E3779B97F4A7C15)
    keys ^= keys >> np.uint64(29)
    return keys


def _lengths(words: Small) -> Bytes:
    lengths = np.full(len(words), MOST_WORDS, np.uint8)
    breaks = np.flatnonzero(words == 0)
    for length in range(MOST_WORDS - 1, -1, -1):
        lengths[breaks[breaks >= length] - length] = length
    return lengths


def _hash(letters: str) -> int:
    return int.from_bytes(hashlib.blake2b(letters.encode(), digest_size=8).digest())
