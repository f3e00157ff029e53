"""What is kept of an index, so that the next one is made from what has changed only.

It holds what the documents of now hold, and no texts in their order. Each file is a part of it:
`state` last, with the checksums of the others.
"""

import hashlib
import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dienhinh.render.search.dictionary import Dictionary
from dienhinh.render.search.frequencies import Table, Tables
from dienhinh.render.search.layout import (
    EDITION,
    FOLDER,
    ROOT,
    block_name,
    fragment_name,
    part_name,
)
from dienhinh.render.search.stream import Stream
from dienhinh.vietnamese.search_terms import Term

_SUMMARY = "state"
_ENDS = (ROOT, EDITION, "tu-vung")


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """An index as it was made.

    `made_by` tells the program and the abbreviations; `keys` are those of the documents, `rows`
    theirs in the columns, `columns` the names of these; `parts` are the first runs of the parts of
    the table.
    """

    made_by: str
    keys: Sequence[str]
    rows: Sequence[str]
    columns: Sequence[str]
    parts: Sequence[str]
    stream: Stream
    tables: Tables
    dictionary: Dictionary

    def uris(self) -> set[str]:
        """The addresses of all files of the index."""
        names = [
            *map(fragment_name, range(len(self.keys))),
            *map(block_name, self.dictionary.firsts),
            *map(part_name, self.parts),
            *(f"c/c-{name}" for name in self.columns),
            *_ENDS,
        ]
        lists = (uri for uris in self.dictionary.lists.values() for uri in uris)
        return {*(f"{FOLDER}/{name}.js" for name in names), *lists}

    def files(self) -> Iterator[tuple[str, bytes | memoryview]]:
        """Names and contents, one after the other."""
        sums: dict[str, int] = {}
        for name, array in self._arrays():
            packed = _packed(array)
            sums[name] = zlib.crc32(packed)
            yield name, packed
        summary = {
            "made_by": self.made_by,
            "keys": "\n".join(self.keys),
            "rows": "\n".join(self.rows),
            "columns": self.columns,
            "parts": self.parts,
            "forms": self.stream.forms,
            "firsts": self.dictionary.firsts,
            "lists": self.dictionary.lists,
            "vocabulary": self.dictionary.vocabulary,
            "tables": list(self.tables),
            "sums": sums,
        }
        content = json.dumps(summary, ensure_ascii=False, separators=(",", ":")).encode()
        yield _SUMMARY, hashlib.blake2b(content, digest_size=16).hexdigest().encode() + content

    def _arrays(self) -> Iterator[tuple[str, NDArray[Any]]]:
        stream, dictionary = self.stream, self.dictionary
        yield "words.npy", stream.words
        yield "bounds.npy", stream.bounds
        yield "zones.npy", stream.zones
        yield "places.npy", stream.places
        yield "dictionary.npy", dictionary.content
        yield "entries.npy", dictionary.sizes
        yield "blocks.npy", dictionary.counts
        for count, table in self.tables.items():
            yield f"keys-{count}.npy", table.keys
            yield f"counts-{count}.npy", table.counts


def read_state(find: Callable[[str], Path | None], made_by: str) -> State | None:
    """What an earlier run kept, where `find` finds its files; None if there is nothing to trust."""
    try:
        return _state(find, made_by)
    except (OSError, ValueError, LookupError, TypeError, EOFError):
        return None


def _state(find: Callable[[str], Path | None], made_by: str) -> State | None:
    path = find(_SUMMARY)
    content = path.read_bytes() if path else b""
    digest, content = content[:32], content[32:]
    if hashlib.blake2b(content, digest_size=16).hexdigest().encode() != digest:
        return None
    kept = json.loads(content)
    if kept["made_by"] != made_by:
        return None
    read = {name: _array(find(name), total) for name, total in kept["sums"].items()}
    stream = Stream(
        forms=tuple(Term(*form) for form in kept["forms"]),
        words=read["words.npy"],
        bounds=read["bounds.npy"],
        zones=read["zones.npy"],
        places=read["places.npy"],
    )
    dictionary = Dictionary(
        content=read["dictionary.npy"],
        sizes=read["entries.npy"],
        counts=read["blocks.npy"],
        firsts=kept["firsts"],
        lists=kept["lists"],
        vocabulary=kept["vocabulary"],
    )
    tables = {
        count: Table(read[f"keys-{count}.npy"], read[f"counts-{count}.npy"])
        for count in kept["tables"]
    }
    return State(
        made_by=made_by,
        keys=_lines(kept["keys"]),
        rows=_lines(kept["rows"]),
        columns=kept["columns"],
        parts=kept["parts"],
        stream=stream,
        tables=tables,
        dictionary=dictionary,
    )


def _lines(text: str) -> list[str]:
    """Lines, each of which holds something: several times faster than a list of JSON."""
    return text.split("\n") if text else []


def _packed(array: NDArray[Any]) -> memoryview:
    file = BytesIO()
    np.save(file, array, allow_pickle=False)
    return file.getbuffer()


def _array(path: Path | None, total: int) -> NDArray[Any]:
    """An array as it was kept, not read into memory; ValueError when it is another."""
    if path is None:
        raise ValueError("missing")
    with path.open("rb") as file:
        found = 0
        while part := file.read(1 << 20):
            found = zlib.crc32(part, found)
    if found != total:
        raise ValueError(path.name)
    array: NDArray[Any] = np.load(path, mmap_mode="r", allow_pickle=False)
    return array
