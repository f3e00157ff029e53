"""How often runs occur, and which of them the dictionary therefore holds.

All runs of one and two words; a longer one only if it begins or ends with one that is too common to
be loaded, and is much rarer itself. So any phrase is covered by runs that are cheap to load.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from dienhinh.memory import give_back
from dienhinh.render.search.layout import MOST_WORDS
from dienhinh.render.search.sorting import order_of, packed
from dienhinh.render.search.stream import Bytes, Numbers, Small, Wide
from dienhinh.render.search.words import Flags, Keys, Words, places_between, tally

ALWAYS = 2
"""Runs of so many words are all stored."""

FEW = 32
"""So many documents can be told apart by their texts."""

# Numbers of runs begin in so few bytes, and get more once one of them needs them.
_FIRST_KIND = np.uint16
# Places worked on at once.
_PART = 500_000
_SLICE = 500_000


@dataclass(frozen=True, slots=True)
class Table:
    """How often the runs of so many words occur that do so more than FEW times; keys ascend."""

    keys: Keys
    counts: Numbers

    def of(self, keys: Keys) -> Numbers:
        """How often these runs occur; 0 for those that are not in the table."""
        if not len(self.keys):
            return np.zeros(len(keys), np.int32)
        at = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where(self.keys[at] == keys, self.counts[at], np.int32(0))


Tables = dict[int, Table]
"""By number of words, from ALWAYS to MOST_WORDS; empty for a small library."""


def is_relevant(first: Numbers, second: Numbers, big: int) -> Flags:
    """Whether a run is counted, by how often those occur that lack its last and its first word."""
    relevant: Flags = (np.minimum(first, second) > FEW) & (np.maximum(first, second) > big)
    return relevant


def is_stored(own: Numbers, first: Numbers, second: Numbers) -> Flags:
    """Whether a run that is counted is stored, by how often it occurs, and those in it."""
    stored: Flags = own <= np.minimum(first, second) // 2
    return stored


def all_runs(words: Words, big: int, *, is_small: bool) -> tuple[Bytes, Tables]:
    """Where stored runs begin: bit n - 1 for those of n words; and how often runs occur.

    A small library has no runs that are too common.
    """
    wanted = np.zeros(len(words.words), np.uint8)
    for low, high in _slices(len(wanted)):
        for count in range(1, ALWAYS + 1):
            starts = words.runs(np.arange(low, high), count)
            wanted[starts[words.possible(starts, count)]] |= 1 << (count - 1)
    if is_small:
        return wanted, {}
    counting = _Counting(words, big, wanted)
    return wanted, {count: counting.table(count) for count in range(ALWAYS, MOST_WORDS + 1)}


class _Counting:
    """Counts longer runs from shorter ones, and adds to `wanted` where stored ones begin.

    The run of the last length that begins at a place is `numbers[place]` if it occurs more than FEW
    times, else 0; `totals` says how often each number occurs.
    """

    def __init__(self, words: Words, big: int, wanted: Bytes) -> None:
        self._words = words
        self._big = big
        self._wanted = wanted
        self._numbers: Small = words.words
        self._totals: Numbers = np.zeros(0, np.int32)

    def table(self, count: int) -> Table:
        """Take the runs of so many words; those of one word less were taken before."""
        words = self._words
        relevant = self._relevant(count)
        numbers: Small = np.zeros(len(relevant), _FIRST_KIND)
        keys: list[Keys] = [np.zeros(0, np.uint64)]
        totals: list[Numbers] = [np.zeros(1, np.int32)]
        sizes = tally(words.words[relevant], len(words.letters.forms))
        for low, high in words.letters.ranges(sizes, _PART):
            places = places_between(words.words, relevant, low, high)
            first = sum(map(len, totals))
            numbers, firsts, here = self._counted(places, count, numbers, first)
            keys.append(words.keys(firsts, count))
            totals.append(here)
        self._numbers, self._totals = numbers, np.concatenate(totals)
        give_back()
        return sorted_table(np.concatenate(keys), self._totals[1:])

    def _relevant(self, count: int) -> Flags:
        """Where runs begin that are counted."""
        relevant = self._words.lengths >= count
        if count > ALWAYS:
            for low, high in _slices(len(relevant) - 1):
                first = self._totals[self._numbers[low:high]]
                second = self._totals[self._numbers[low + 1 : high + 1]]
                relevant[low:high] &= is_relevant(first, second, self._big)
        return relevant

    def _counted(
        self, places: Wide, count: int, numbers: Small, first: int
    ) -> tuple[Small, Wide, Numbers]:
        """Number the runs that begin at these places, from `first` on; one place and total each."""
        words = self._words
        letters = words.letters.numbers
        start = self._numbers[places] if count > ALWAYS else letters[words.words[places]]
        last = letters[words.words[places + count - 1]]
        keys = packed([start - start.min(), last])
        order = order_of(keys)
        is_first = np.ones(len(order), np.bool_)
        is_first[1:] = np.any([key[order][1:] != key[order][:-1] for key in keys], axis=0)
        firsts = np.flatnonzero(is_first)
        places = places[order]
        own = words.possible(places, count)
        totals = np.add.reduceat(own, firsts, dtype=np.int32)
        sizes = np.diff(firsts, append=len(places))
        is_often = totals > FEW
        new = np.where(is_often, np.cumsum(is_often) - 1 + first, 0)
        numbers = _put(numbers, places, np.repeat(new, sizes))
        if count > ALWAYS:
            heads = places[firsts]
            both = self._totals[self._numbers[heads]], self._totals[self._numbers[heads + 1]]
            stored = np.repeat(is_stored(totals, *both), sizes)
            self._wanted[places[stored & own]] |= 1 << (count - 1)
        return numbers, places[firsts[is_often]], totals[is_often]


def _put(numbers: Small, places: Wide, new: Wide) -> Small:
    """The numbers with new ones at places; in more bytes each once one needs them."""
    if int(new.max(initial=0)) > np.iinfo(numbers.dtype).max:
        numbers = numbers.astype(np.int32)
    numbers[places] = new
    return numbers


def _slices(total: int) -> Iterator[tuple[int, int]]:
    for low in range(0, total, _SLICE):
        yield low, min(low + _SLICE, total)


def sorted_table(keys: Keys, counts: Numbers) -> Table:
    """The table of runs in any order."""
    order = np.argsort(keys)
    return Table(keys[order], counts[order])
