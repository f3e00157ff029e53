"""Builds the index of a corpus into a folder and asks the engine in node."""

import resource
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dienhinh.model.reference import Reference
from dienhinh.model.search import SearchRecord
from dienhinh.render.search_index import outputs
from tests.search.asking import ask


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
    """Write the index; the clock runs for making the files, not for writing them."""
    spent = cpu = 0.0
    files = size = 0
    found = outputs(records, reference)
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
        seconds=spent,
        cpu_seconds=cpu,
        memory_bytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        files=files,
        bytes=size,
    )


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
