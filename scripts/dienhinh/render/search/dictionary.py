"""The dictionary: all entries in order, in blocks; and the table of the blocks.

In a block an entry begins with how many first words its run shares with the one before, the length
of the others in bytes, and the others joined by spaces.
"""

import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import accumulate, pairwise
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from dienhinh.model.output import Output
from dienhinh.render.search.entries import Entry
from dienhinh.render.search.layout import block_name, part_name, script, shared_start, varint
from dienhinh.render.search.stream import Bytes

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Dictionary:
    """All blocks one behind the other.

    `sizes` are the bytes of each entry, `counts` the entries of each block, `firsts` their first
    runs. `lists` are the names of the files of a run's lists outside the dictionary, `vocabulary`
    is in how many documents each word is.
    """

    content: Bytes
    sizes: NDArray[np.uint32]
    counts: NDArray[np.uint32]
    firsts: Sequence[str]
    lists: Mapping[str, Sequence[str]]
    vocabulary: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Block:
    """One block, as it is in its file; `sizes` are the bytes of its entries."""

    first: str
    content: bytes
    sizes: Sequence[int]

    def output(self) -> Output:
        """Its file."""
        return script(block_name(self.first), self.content)


def small_factor(documents: int) -> int:
    """How many times larger the blocks of so small a library are."""
    return _SMALL_FACTOR if documents < _SMALL_LIBRARY else 1


class Changing:
    """Makes a dictionary of another one, or of none.

    `runs` are those of which entries of before are out of date. `dictionary` is there after
    `outputs`.
    """

    def __init__(self, before: Dictionary | None, runs: Iterable[str], factor: int) -> None:
        self._before = before
        self._runs = set(runs)
        self._factor = factor
        self._blocks: list[Block | range] = []
        self._lists = dict(before.lists) if before else {}
        self._vocabulary = dict(before.vocabulary) if before else {}

    def outputs(self, entries: Iterable[Entry]) -> Iterator[Output]:
        """The files of the entries, which come in order, and of all blocks that change."""
        for run in self._runs:
            self._lists.pop(run, None)
            self._vocabulary.pop(run, None)
        if self._before is None or not len(self._before.firsts):
            writer = _Writer(self._factor)
            for entry in entries:
                yield from self._taken(entry)
                yield from self._ended(writer.before(entry.run))
                writer.add(entry.run, entry.content)
            yield from self._ended(writer.before(""))
            return
        made: dict[str, bytes] = {}
        for entry in entries:
            yield from self._taken(entry)
            made[entry.run] = entry.content
        yield from self._merged(self._before, made)

    def dictionary(self) -> Dictionary:
        """The new one."""
        content: list[Bytes] = [np.zeros(0, np.uint8)]
        sizes: list[NDArray[np.uint32]] = [np.zeros(0, np.uint32)]
        counts: list[NDArray[np.uint32]] = [np.zeros(0, np.uint32)]
        firsts: list[str] = []
        old = _Old(self._before) if self._before else None
        for block in self._blocks:
            if isinstance(block, Block):
                content.append(np.frombuffer(block.content, np.uint8))
                sizes.append(np.array(block.sizes, np.uint32))
                counts.append(np.array([len(block.sizes)], np.uint32))
                firsts.append(block.first)
            elif old:
                content.append(old.content(block))
                sizes.append(old.sizes(block))
                counts.append(old.dictionary.counts[block.start : block.stop])
                firsts += old.dictionary.firsts[block.start : block.stop]
        return Dictionary(
            content=np.concatenate(content),
            sizes=np.concatenate(sizes),
            counts=np.concatenate(counts),
            firsts=firsts,
            lists=dict(sorted(self._lists.items())),
            vocabulary=dict(sorted(self._vocabulary.items())),
        )

    def _taken(self, entry: Entry) -> Iterator[Output]:
        if entry.files:
            self._lists[entry.run] = [file.uri for file in entry.files]
        if " " not in entry.run:
            self._vocabulary[entry.run] = entry.total
        yield from entry.files

    def _ended(self, block: Block | None) -> Iterator[Output]:
        if block:
            self._blocks.append(block)
            yield block.output()

    def _merged(self, before: Dictionary, made: Mapping[str, bytes]) -> Iterator[Output]:
        """Blocks from the first that holds an entry out of date to where all is as it was."""
        old = _Old(before)
        pending = sorted(self._runs | made.keys())
        gone = self._runs - made.keys()
        total = len(before.firsts)
        writer = _Writer(self._factor)
        done = at = 0
        while done < len(pending):
            block = max(0, bisect_right(before.firsts, pending[done]) - 1)
            # The block before a run ends there no longer when the run is gone.
            block -= block > at and before.firsts[block] in gone
            self._blocks.append(range(at, block))
            at = block
            while at < total:
                end = _up_to(pending, done, before.firsts, at + 1)
                for run, content in _replaced(old.entries(at), pending[done:end], made):
                    yield from self._ended(writer.before(run))
                    writer.add(run, content)
                done = end
                at += 1
                following = before.firsts[at] if at < total else ""
                if following not in gone:
                    yield from self._ended(writer.before(following))
                    if writer.is_empty:
                        break
        self._blocks.append(range(at, total))


def _up_to(pending: Sequence[str], done: int, firsts: Sequence[str], block: int) -> int:
    """The position of the first pending run that belongs to this block or a later one."""
    if block == len(firsts):
        return len(pending)
    return bisect_left(pending, firsts[block], done)


def _replaced(
    entries: Iterable[tuple[str, bytes]], pending: Sequence[str], made: Mapping[str, bytes]
) -> Iterator[tuple[str, bytes]]:
    """Entries of before with those made now among them; what is pending and not made is gone."""
    anew = {run: made[run] for run in pending if run in made}
    out = set(pending)
    kept = ((run, content) for run, content in entries if run not in out)
    return merge(kept, anew.items(), key=itemgetter(0))


def table(firsts: Iterable[str]) -> tuple[list[str], list[Output]]:
    """The first runs of all blocks, in parts: the first of each part, and the files."""
    names: list[str] = []
    files: list[Output] = []
    part: list[str] = []
    for following in [*firsts, ""]:
        is_end = _is_end(following) or len(part) >= _MOST_PART
        if part and (not following or (len(part) >= _LEAST_PART and is_end)):
            names.append(part[0])
            files.append(script(part_name(part[0]), "\n".join(part).encode()))
            part = []
        part.append(following)
    return names, files


class _Writer:
    """Puts entries into blocks."""

    def __init__(self, factor: int) -> None:
        self._least = _LEAST_BLOCK * factor
        self._most = _MOST_BLOCK * factor
        self._first = ""
        self._content = bytearray()
        self._sizes: list[int] = []
        self._words: list[str] = []

    @property
    def is_empty(self) -> bool:
        """Whether the next entry begins a block."""
        return not self._sizes

    def before(self, following: str) -> Block | None:
        """The block, if it ends before this run; "" is the end of all."""
        size = len(self._content)
        ends = size >= self._most or not following or _is_end(following)
        if not size or (size < self._least and following) or not ends:
            return None
        block = Block(self._first, bytes(self._content), self._sizes)
        self._content = bytearray()
        self._sizes = []
        return block

    def add(self, run: str, content: bytes) -> None:
        """Take one entry."""
        words = run.split(" ")
        shared = 0
        if self._sizes:
            shared = shared_start(self._words, words)
        else:
            self._first = run
        rest = " ".join(words[shared:]).encode()
        head = bytes([shared]) + varint(len(rest)) + rest
        self._content += head
        self._content += content
        self._sizes.append(len(head) + len(content))
        self._words = words


class _Old:
    """Reads the blocks of a dictionary."""

    def __init__(self, dictionary: Dictionary) -> None:
        self.dictionary = dictionary
        ends = np.append(0, np.cumsum(dictionary.sizes, dtype=np.int64))
        self._firsts = np.append(0, np.cumsum(dictionary.counts, dtype=np.int64))
        self._bounds = ends[self._firsts]

    def content(self, blocks: range) -> Bytes:
        """Blocks as they are."""
        low, high = self._bounds[blocks.start], self._bounds[blocks.stop]
        return self.dictionary.content[low:high]

    def sizes(self, blocks: range) -> NDArray[np.uint32]:
        """The bytes of each entry of blocks."""
        low, high = self._firsts[blocks.start], self._firsts[blocks.stop]
        return self.dictionary.sizes[low:high]

    def entries(self, block: int) -> Iterator[tuple[str, bytes]]:
        """The runs of one block, and what follows each."""
        here = range(block, block + 1)
        content = self.content(here).tobytes()
        words: list[str] = []
        bounds = accumulate(self.sizes(here).tolist(), initial=0)
        for low, high in pairwise(bounds):
            size, start = _varint(content, low + 1)
            words = [*words[: content[low]], *content[start : start + size].decode().split(" ")]
            yield " ".join(words), content[start + size : high]


def _varint(content: bytes, at: int) -> tuple[int, int]:
    """The number that begins there, and where what follows does."""
    value = shift = 0
    while content[at] >= 0x80:  # noqa: PLR2004 seven bits
        value |= (content[at] & 0x7F) << shift
        shift += 7
        at += 1
    return value | content[at] << shift, at + 1


def _is_end(run: str) -> bool:
    return zlib.crc32(run.encode()) % _ENDS == 0
