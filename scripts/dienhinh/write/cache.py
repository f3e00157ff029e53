"""What is dear to make is kept by the content it was made from (`.cache/`, safe to delete)."""

import json
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from dienhinh.model.folder import PhotoFacts, PhotoFault
from dienhinh.write.files import replace_file
from dienhinh.write.storage import Storage

FactsKey = tuple[str, str]
# Bringing files waits for the network, not for a processor.
_AT_A_TIME = 16


class Cache:
    """Files by name below one folder; names hold the digest of what the file was made from.

    With a `store`, a place that several machines share, what is kept here is kept there too, and
    what is only there is brought here.
    """

    def __init__(self, root: Path, store: Storage | None = None) -> None:
        """Use the folder `root`; it is created when something is kept."""
        self._root = root
        self._store = store

    def path(self, name: str) -> Path:
        """Where a file of that name is kept here."""
        return self._root / name

    def find(self, name: str) -> Path | None:
        """The kept file of that name, or None."""
        path = self._root / name
        if path.is_file():
            return path
        content = self._store.read(name) if self._store else None
        return None if content is None else self._keep_here(name, content)

    def missing(self, names: Iterable[str]) -> list[str]:
        """Which of these are kept neither here nor in the store; what the store has is brought."""
        absent = [name for name in names if not (self._root / name).is_file()]
        if not absent or self._store is None:
            return absent
        # Asking once for all names is quicker than asking for each that is not there.
        there = self._store.names()
        with ThreadPoolExecutor(_AT_A_TIME) as pool:
            list(pool.map(self.find, (name for name in absent if name in there)))
        return [name for name in absent if name not in there]

    def keep(self, name: str, content: bytes) -> Path:
        """Keep a file; the path it is kept at."""
        if self._store is not None:
            self._store.write(name, content)
        return self._keep_here(name, content)

    def _keep_here(self, name: str, content: bytes) -> Path:
        path = self._root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content)
        return path

    def photo_facts(self) -> dict[FactsKey, PhotoFacts | PhotoFault]:
        """Facts of pictures by path and state of their file; empty when there is no cache."""
        path = self.find("photo-facts.json")
        if path is None:
            return {}
        try:
            rows = json.loads(path.read_text(encoding="utf-8"))
            return {(row[0], row[1]): _facts(row[2]) for row in rows}
        except (ValueError, TypeError, LookupError):
            return {}

    def keep_photo_facts(self, known: dict[FactsKey, PhotoFacts | PhotoFault]) -> None:
        """Keep the facts for the next run."""
        rows = [[*key, _row(facts)] for key, facts in sorted(known.items())]
        text = "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]\n"
        self.keep("photo-facts.json", text.encode())


def _row(facts: PhotoFacts | PhotoFault) -> list[str | int]:
    if isinstance(facts, PhotoFault):
        return [facts.code, facts.vi, facts.en]
    return [facts.digest, facts.width_px, facts.height_px, facts.format, facts.size_bytes]


def _facts(row: list[str | int]) -> PhotoFacts | PhotoFault:
    match row:
        case [str(code), str(vi), str(en)]:
            return PhotoFault(code=code, vi=vi, en=en)
        case [str(digest), int(width), int(height), str(kind), int(size)]:
            return PhotoFacts(
                digest=digest, width_px=width, height_px=height, format=kind, size_bytes=size
            )
    message = f"no facts of a picture: {row!r}"
    raise ValueError(message)
