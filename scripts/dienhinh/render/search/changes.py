"""Which runs have to be listed anew when some documents have changed.

These are the runs at places where the rows of a document differ from what they were, and longer
ones anywhere that are stored now or no longer, because runs inside them have become more common or
rarer. Everything else in the dictionary is as it was.
"""

from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np

from dienhinh.render.search.frequencies import (
    ALWAYS,
    FEW,
    Table,
    Tables,
    is_relevant,
    is_stored,
    sorted_table,
)
from dienhinh.render.search.layout import MOST_WORDS
from dienhinh.render.search.stream import Bytes, Numbers, Wide
from dienhinh.render.search.words import Flags, Keys, Words, members


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Rows and the places in them, ascending, where something differs."""

    words: Words
    starts: Wide


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What `changed_runs` found.

    `wanted` is as in `all_runs`, for the runs to be listed anew; `runs` are all of which the old
    entry counts no longer; `tables` are those of now.
    """

    wanted: Bytes
    runs: set[str]
    tables: Tables


def differing(before: list[bytes], after: list[bytes]) -> tuple[list[int], list[int]]:
    """The positions of those that have no equal one in the same order on the other side."""
    first, second = len(before), len(after)
    low = 0
    while low < min(first, second) and before[low] == after[low]:
        low += 1
    while min(first, second) > low and before[first - 1] == after[second - 1]:
        first, second = first - 1, second - 1
    matcher = SequenceMatcher(None, before[low:first], after[low:second], autojunk=False)
    lost: list[int] = []
    fresh: list[int] = []
    for tag, *bounds in matcher.get_opcodes():
        if tag != "equal":
            lost.extend(range(low + bounds[0], low + bounds[1]))
            fresh.extend(range(low + bounds[2], low + bounds[3]))
    return lost, fresh


def changed_runs(lost: Places, fresh: Places, before: Tables, big: int) -> Changed:
    """What changes with the runs that begin at places lost in old rows, and fresh in the stream.

    `before` are the tables of the old stream.
    """
    search = _Search(lost, fresh, before, big)
    for count in range(1, MOST_WORDS + 1):
        search.step(count)
    return Changed(wanted=search.wanted, runs=search.runs, tables=search.tables)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Runs:
    """Different runs, keys ascending.

    `more` is how many more of each there are now. Run i begins at `starts[i]`, in the old rows if
    it `is_lost`.
    """

    keys: Keys
    more: Numbers
    starts: Wide
    is_lost: Flags


class _Search:
    """Goes from runs of one word to those of MOST_WORDS."""

    def __init__(self, lost: Places, fresh: Places, before: Tables, big: int) -> None:
        self._lost = lost
        self._fresh = fresh
        self._words = fresh.words
        self._before = before
        self._big = big
        self.wanted: Bytes = np.zeros(len(fresh.words.words), np.uint8)
        self.runs: set[str] = set()
        self.tables: Tables = {}
        # Everywhere in the stream that a touched run begins.
        self._found: Wide = np.zeros(0, np.int64)
        # Everywhere in the stream that a run begins that is counted otherwise than before.
        self._shifted: Wide = np.zeros(0, np.int64)

    def step(self, count: int) -> None:
        """Take the runs of so many words."""
        touched = self._touched(count)
        self._found = self._occurrences(touched.keys, count)
        if count <= ALWAYS:
            self._list(touched, np.ones(len(touched.keys), np.bool_), count)
            self._want(self._found, count)
        if self._before and count == ALWAYS:
            self._count(touched)
        if self._before and count > ALWAYS:
            self._count_longer(touched, count)

    def _touched(self, count: int) -> _Runs:
        """The runs of so many words at places that differ."""
        lost = self._lost.words.runs(self._lost.starts, count)
        fresh = self._words.runs(self._fresh.starts, count)
        both = [self._lost.words.keys(lost, count), self._words.keys(fresh, count)]
        keys, first, which = np.unique(np.concatenate(both), return_index=True, return_inverse=True)
        gone = self._lost.words.possible(lost, count).astype(np.int32)
        new = self._words.possible(fresh, count).astype(np.int32)
        more = np.zeros(len(keys), np.int32)
        np.add.at(more, which, np.concatenate([-gone, new]))
        return _Runs(
            keys=keys,
            more=more,
            starts=np.concatenate([lost, fresh])[first],
            is_lost=first < len(lost),
        )

    def _occurrences(self, keys: Keys, count: int) -> Wide:
        """Where these runs of so many words begin, given where those one word shorter do."""
        words = self._words
        if count == 1:
            is_wanted = members(words.letters.keys(), keys)
            is_wanted[0] = False
            return np.flatnonzero(is_wanted[words.words])
        return words.equal(self._found, count, keys)

    def _list(self, runs: _Runs, chosen: Flags, count: int) -> None:
        """The chosen ones of these runs are to be listed anew."""
        for lost in (True, False):
            words = self._lost.words if lost else self._words
            starts = runs.starts[chosen & (runs.is_lost == lost)]
            self.runs.update(words.text(start, count) for start in starts.tolist())

    def _want(self, starts: Wide, count: int) -> None:
        own = starts[self._words.possible(starts, count)]
        self.wanted[own] |= 1 << (count - 1)

    def _count(self, touched: _Runs) -> None:
        """How often the touched runs of two words occur, and did."""
        which = np.searchsorted(touched.keys, self._words.keys(self._found, ALWAYS))
        now = self._counts(self._found, which, len(touched.keys), ALWAYS)
        self._shift(now - touched.more, now, self._found, which)
        self.tables[ALWAYS] = _updated(self._before[ALWAYS], touched.keys, now)

    def _count_longer(self, touched: _Runs, count: int) -> None:
        """How often longer runs occur, and did; and whether they are stored, and were."""
        is_place = np.zeros(len(self.wanted) + 1, np.bool_)
        is_place[self._found] = is_place[self._shifted] = True
        # The first of all places is before no other: -1 is the one too many.
        is_place[self._shifted - 1] = True
        places = self._words.runs(np.flatnonzero(is_place[:-1]), count)
        keys = self._words.keys(places, count)
        runs = _with_others(touched, places, keys)
        which = np.searchsorted(runs.keys, keys)
        now = self._counts(places, which, len(runs.keys), count)
        was = now - runs.more
        first, second = self._inner(runs, 0, count), self._inner(runs, 1, count)
        was_stored, was = self._stored(was, first, second, self._before[count - 1])
        is_stored_now, now = self._stored(now, first, second, self.tables[count - 1])
        is_touched = members(runs.keys, touched.keys)
        anew = np.where(is_touched, was_stored | is_stored_now, was_stored != is_stored_now)
        self._list(runs, anew, count)
        self._want(places[(anew & is_stored_now)[which]], count)
        self._shift(was, now, places, which)
        self.tables[count] = _updated(self._before[count], runs.keys, now)

    def _counts(self, places: Wide, which: Wide, total: int, count: int) -> Numbers:
        own = self._words.possible(places, count)
        return np.bincount(which[own], minlength=total).astype(np.int32)

    def _inner(self, runs: _Runs, step: int, count: int) -> Keys:
        """The keys of the runs without their last word, or with a step of 1 the first."""
        found = np.zeros(len(runs.keys), np.uint64)
        for lost in (True, False):
            words = self._lost.words if lost else self._words
            here = runs.is_lost == lost
            found[here] = words.keys(runs.starts[here] + step, count - 1)
        return found

    def _stored(
        self, counts: Numbers, first: Keys, second: Keys, table: Table
    ) -> tuple[Flags, Numbers]:
        """Whether runs are stored, and how often they count."""
        both = table.of(first), table.of(second)
        counted = np.where(is_relevant(*both, self._big), counts, np.int32(0))
        return (counted > 0) & is_stored(counted, *both), counted

    def _shift(self, was: Numbers, now: Numbers, places: Wide, which: Wide) -> None:
        """Remember where runs begin that are counted otherwise, so that longer ones may be."""
        shifted = (was != now) & (np.maximum(was, now) > FEW)
        self._shifted = places[shifted[which]]


def _with_others(touched: _Runs, places: Wide, keys: Keys) -> _Runs:
    """The touched runs, and the others that begin at places."""
    others = np.flatnonzero(~members(keys, touched.keys))
    other_keys, first = np.unique(keys[others], return_index=True)
    every = np.concatenate([touched.keys, other_keys])
    order = np.argsort(every)
    none = np.zeros(len(first), np.int32)
    return _Runs(
        keys=every[order],
        more=np.concatenate([touched.more, none])[order],
        starts=np.concatenate([touched.starts, places[others[first]]])[order],
        is_lost=np.concatenate([touched.is_lost, none > 0])[order],
    )


def _updated(before: Table, keys: Keys, counts: Numbers) -> Table:
    """The table with these counts instead of those it had for the runs."""
    same = ~members(before.keys, keys)
    often = counts > FEW
    return sorted_table(
        np.concatenate([before.keys[same], keys[often]]),
        np.concatenate([before.counts[same], counts[often]]),
    )
