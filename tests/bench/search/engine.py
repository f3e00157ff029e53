"""Builds the index of a corpus into a folder and asks the engine in node."""

import resource
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dienhinh.model.reference import Reference
from dienhinh.model.search import SearchRecord
from tests.search.asking import ask
from tests.search.documents import index_files


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of one query; `bytes` are those of all files loaded for it, gzipped."""

    state: str
    uris: tuple[str, ...]
    bytes: int
    files: int
    ms: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What building took and left; memory is the greatest the process ever had."""

    seconds: float
    cpu_seconds: float
    memory_bytes: int
    files: int
    bytes: int


def build(records: Iterable[SearchRecord], reference: Reference, folder: Path) -> Built:
    """Write the index; the clock runs for making the files, not the records, nor for writing."""
    spent = cpu = 0.0
    files = size = 0
    clock = _Clock(records)
    found = index_files(clock, reference)
    while True:
        start, start_cpu = time.perf_counter(), time.process_time()
        output = next(found, None)
        spent += time.perf_counter() - start
        cpu += time.process_time() - start_cpu
        if output is None:
            break
        path = folder / output.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(output.content)
        files += 1
        size += len(output.content)
    return Built(
        seconds=spent - clock.seconds,
        cpu_seconds=cpu - clock.cpu_seconds,
        memory_bytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        files=files,
        bytes=size,
    )


class _Clock:
    """Records that know how long it took to make them."""

    def __init__(self, records: Iterable[SearchRecord]) -> None:
        self._records = iter(records)
        self.seconds = self.cpu_seconds = 0.0

    def __iter__(self) -> Iterator[SearchRecord]:
        return self

    def __next__(self) -> SearchRecord:
        start, start_cpu = time.perf_counter(), time.process_time()
        try:
            return next(self._records)
        finally:
            self.seconds += time.perf_counter() - start
            self.cpu_seconds += time.process_time() - start_cpu


def answers(folder: Path, texts: Sequence[str]) -> list[Answer]:
    """Each text with an engine that has loaded nothing."""
    return [
        Answer(
            state=row.get("error", row["state"]),
            uris=tuple(result["uri"] for result in row["results"]),
            bytes=row["bytes"],
            files=row["files"],
            ms=row["ms"],
        )
        for row in ask(folder, [["search", text] for text in texts])
    ]
