"""The dictionary: all runs in order with their lists, in blocks; and the table of the blocks.

An entry is: how many first words it shares with the entry before, the length of the others, the
others joined by spaces, the number of variants; for each variant the marks of every word, and
2 x documents + 1 if the list is in a file of its own, or else the list itself. With more than `big`
documents there also is the number of the best, in a file of their own too.
"""

import zlib
from collections.abc import Iterator

import numpy as np

from dienhinh.model.output import Output
from dienhinh.render.search.layout import (
    best_name,
    block_name,
    list_name,
    part_name,
    script,
    varint,
)
from dienhinh.render.search.lists import Lists, lists
from dienhinh.render.search.runs import Occurrences, Runs
from dienhinh.render.search.stream import Stream

_LONGEST_INSIDE = 1_500
# A block ends at a run whose own bytes say so, once it is long enough: so a changed list moves no
# other boundary.
_LEAST_BLOCK = 3_000
_MOST_BLOCK = 9_000
# Of a small library a few large blocks are loaded sooner, and an edit changes fewer of them.
_SMALL_LIBRARY = 512
_SMALL_FACTOR = 2
_LEAST_PART = 100
_MOST_PART = 400
_ENDS = 16


class Dictionary:
    """Writes the dictionary; afterwards `parts` are the first runs of the table's files.

    `vocabulary` is every word and in how many documents it is.
    """

    def __init__(self, runs: Runs, stream: Stream, big: int) -> None:
        self._runs = runs
        self._forms = forms = stream.forms
        self._factor = _SMALL_FACTOR if stream.count < _SMALL_LIBRARY else 1
        self._big = big
        self._letters = [form.letters for form in forms]
        self._marks = [varint(form.marks) for form in forms]
        self._block = bytearray()
        self._first = ""
        self._firsts: list[str] = []
        self.parts: list[str] = []
        self.vocabulary: dict[str, int] = {}

    def outputs(self) -> Iterator[Output]:
        """Lists, blocks and the table, one after the other."""
        for found in self._runs:
            yield from self._entries(found)
        yield from self._finished_block("")
        yield from self._table()

    def _entries(self, found: Occurrences) -> Iterator[Output]:
        made = lists(found, self._big)
        letters = self._runs.letters[found.words]
        is_key = np.ones(len(letters), np.bool_)
        is_key[1:] = np.any(letters[1:] != letters[:-1], axis=1)
        keys = np.flatnonzero(is_key)
        shared = np.zeros(len(keys), np.int64)
        same = letters[keys][1:] == letters[keys][:-1]
        shared[1:] = np.argmin(same, axis=1)
        bounds = [*keys.tolist(), len(letters)]
        counts = np.count_nonzero(letters[keys], axis=1).tolist()
        rows = found.words.tolist()
        for number, (count, share) in enumerate(zip(counts, shared.tolist(), strict=True)):
            first, end = bounds[number], bounds[number + 1]
            words = [self._letters[word] for word in rows[first][:count]]
            run = " ".join(words)
            variants = bytearray()
            total = 0
            for row in range(first, end):
                forms = rows[row][:count]
                for form in forms:
                    variants += self._marks[form]
                yield from self._listed(variants, run, forms, row, made)
                total += made.frequencies[row]
            if count == 1:
                self.vocabulary[run] = total
            yield from self._finished_block(run)
            kept = share if self._block else 0
            if not kept:
                self._begin(run)
            rest = " ".join(words[kept:]).encode()
            self._block += bytes([kept]) + varint(len(rest)) + rest + varint(end - first) + variants

    def _listed(
        self, variants: bytearray, run: str, forms: list[int], row: int, made: Lists
    ) -> Iterator[Output]:
        """Add the list of one variant, or where it is."""
        frequency = made.frequencies[row]
        content = made.content[made.bounds[row] : made.bounds[row + 1]]
        if frequency <= self._big and len(content) <= _LONGEST_INSIDE:
            variants += varint(frequency * 2) + content
            return
        variants += varint(frequency * 2 + 1)
        name = list_name(run, tuple(self._forms[form].marks for form in forms))
        yield script(name, content)
        if frequency > self._big:
            count, best = made.best[row]
            variants += varint(count)
            yield script(best_name(name), best)

    def _begin(self, run: str) -> None:
        if not self._block:
            self._first = run
            self._firsts.append(run)

    def _finished_block(self, following: str) -> Iterator[Output]:
        """The block, if it ends before this run."""
        size = len(self._block)
        ends = size >= _MOST_BLOCK * self._factor or not following or _is_end(following)
        if size and (size >= _LEAST_BLOCK * self._factor or not following) and ends:
            yield script(block_name(self._first), bytes(self._block))
            self._block = bytearray()

    def _table(self) -> Iterator[Output]:
        """The first runs of all blocks, in parts."""
        part: list[str] = []
        for following in [*self._firsts, ""]:
            is_end = _is_end(following) or len(part) >= _MOST_PART
            if part and (not following or (len(part) >= _LEAST_PART and is_end)):
                self.parts.append(part[0])
                yield script(part_name(part[0]), "\n".join(part).encode())
                part = []
            part.append(following)


def _is_end(run: str) -> bool:
    return zlib.crc32(run.encode()) % _ENDS == 0
