"""Where the runs that are wanted occur, in the order of the dictionary."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from dienhinh.model.search import Zone
from dienhinh.render.search.layout import MOST_WORDS, PLACED_ABOVE
from dienhinh.render.search.sorting import order_of, packed
from dienhinh.render.search.stream import OWN, Bytes, Numbers, Small, Stream, Wide
from dienhinh.render.search.words import Flags, Letters, places_between, tally

# Places worked on at once: bounds memory, and a part of the dictionary comes out each time.
_PART = 250_000
# How often a run occurs in a document, in steps: once, twice, three to five times, oftener. An
# occurrence in the lead counts twice.
_STEPS = np.array([2, 3, 6])
_IN_TITLE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrences:
    """Where the runs of a part of the dictionary occur, in the order of the dictionary.

    A row of `words` is one run: forms, padded with 0 to MOST_WORDS. Run i occurs in
    `documents[bounds[i]:bounds[i + 1]]`, ascending; `classes` is 0 to 3 for how often, plus 4 in a
    title. Of runs whose list holds places (`placed`), those of posting j are
    `places[place_bounds[j]:place_bounds[j + 1]]`, of the others none. `ends` are the places as
    counted from the last word: other numbers where a sentence ends inside the run.
    """

    words: Numbers
    bounds: Wide
    documents: Small
    classes: Bytes
    placed: Flags
    places: Bytes
    ends: Bytes
    place_bounds: Wide


class Runs:
    """The runs of a stream that are wanted; above `big` documents a list holds no places.

    `wanted` has bit n - 1 where a run of n words begins.
    """

    def __init__(self, stream: Stream, letters: Letters, wanted: Bytes, big: int) -> None:
        self._stream = stream
        self._letters = letters
        self._wanted = wanted
        self._big = big

    def __iter__(self) -> Iterator[Occurrences]:
        """Part after part, in the order of the dictionary."""
        words = self._stream.words
        sizes = tally(words[self._wanted > 0], len(self._letters.forms))
        for low, high in self._letters.ranges(sizes, _PART):
            places = places_between(words, self._wanted, low, high)
            bits = self._wanted[places]
            found = []
            for count in range(1, MOST_WORDS + 1):
                starts = places[bits & (1 << (count - 1)) > 0]
                if len(starts):
                    found.append(self._occurrences(starts, count))
            yield self._merged(found)

    def _occurrences(self, starts: Wide, count: int) -> Occurrences:
        """The runs of so many words that begin at these places."""
        columns = [self._stream.words[starts + step] for step in range(count)]
        keys = self._keys(columns)
        order = order_of(keys)
        documents = self._stream.documents_at(starts)[order]
        starts = starts[order]
        is_run = np.ones(len(order), np.bool_)
        is_run[1:] = np.any([(key[order][1:] != key[order][:-1]) for key in keys], axis=0)
        is_posting = is_run.copy()
        is_posting[1:] |= documents[1:] != documents[:-1]
        postings = np.flatnonzero(is_posting)
        runs = np.flatnonzero(is_run)
        words = np.zeros((len(runs), MOST_WORDS), np.int32)
        for step, column in enumerate(columns):
            words[:, step] = column[order[runs]]
        bounds = np.append(np.searchsorted(postings, runs), len(postings))
        frequencies = np.diff(bounds)
        placed = (frequencies > PLACED_ABOVE) & (frequencies <= self._big) & (count > 1)
        sizes = np.diff(postings, append=len(starts))
        is_placed = np.repeat(placed, frequencies)
        placed_starts = starts[np.repeat(is_placed, sizes)]
        return Occurrences(
            words=words,
            bounds=bounds,
            documents=documents[postings],
            classes=_classes(self._stream.zones[starts] & ~OWN, postings),
            placed=placed,
            places=self._stream.places[placed_starts],
            ends=self._stream.places[placed_starts + count - 1] - np.uint8(count - 1),
            place_bounds=np.append(0, np.cumsum(sizes * is_placed)),
        )

    def _merged(self, parts: Sequence[Occurrences]) -> Occurrences:
        """The runs of all lengths in one order."""
        words = np.concatenate([part.words for part in parts])
        order = order_of(self._keys([words[:, step] for step in range(MOST_WORDS)]))
        bounds = _chained([part.bounds for part in parts])
        place_bounds = _chained([part.place_bounds for part in parts])
        postings, bounds = _gathered(bounds, order)
        places, place_bounds = _gathered(place_bounds, postings)
        return Occurrences(
            words=words[order],
            bounds=bounds,
            documents=np.concatenate([part.documents for part in parts])[postings],
            classes=np.concatenate([part.classes for part in parts])[postings],
            placed=np.concatenate([part.placed for part in parts])[order],
            places=np.concatenate([part.places for part in parts])[places],
            ends=np.concatenate([part.ends for part in parts])[places],
            place_bounds=place_bounds,
        )

    def _keys(self, columns: Sequence[Numbers]) -> list[Wide]:
        """What orders runs: all letters, then all marks."""
        letters = [self._letters.numbers[column] for column in columns]
        return packed([*letters, *(self._letters.variants[column] for column in columns)])


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
