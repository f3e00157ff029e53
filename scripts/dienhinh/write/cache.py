"""What is dear to make is kept by the content it was made from (`.cache/`, safe to delete)."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from dienhinh.write.files import replace_file
from dienhinh.write.storage import Storage

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
        replace_file(path, content, is_copy=True)
        return path
