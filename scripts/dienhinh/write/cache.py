"""What is dear to make is kept by the content it was made from (`.cache/`, safe to delete)."""

import contextlib
import hashlib
import os
import stat
from collections.abc import Collection, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import MappingProxyType

from dienhinh.write.files import replace_file
from dienhinh.write.storage import Storage

# Bringing files waits for the network, not for a processor.
_AT_A_TIME = 16
# In a store a file stands with its digest at its end, under a name of its own: what was cut off
# there, or on the way here, is not taken for whole.
_IN_STORE = ".giu"
_DIGEST_BYTES = 16
_NONE_KNOWN: Mapping[str, int] = MappingProxyType({})


class Cache:
    """Files by name below one folder; names hold the digest of what the file was made from.

    With a `store`, a place that several machines share, what is kept here is kept there too, and
    what is only there is brought here. A file of 0 bytes, or of another size than is known of it,
    is what a loss of power or a full disk left: none.
    """

    def __init__(self, root: Path, store: Storage | None = None) -> None:
        """Use the folder `root`; it is created when something is kept."""
        self._root = root
        self._store = store
        self._shared: set[str] | None = None

    def path(self, name: str) -> Path:
        """Where a file of that name is kept here."""
        return self._root / name

    def find(self, name: str) -> Path | None:
        """The kept file of that name, or None."""
        if self._is_whole(name, 0):
            return self._root / name
        content = self._in_store(name)
        return None if content is None else self._keep_here(name, content)

    def missing(self, names: Iterable[str], sizes: Mapping[str, int] = _NONE_KNOWN) -> list[str]:
        """Which of these are kept neither here nor in the store; what the store has is brought.

        `sizes` are the bytes of those of which they are known.
        """
        absent = [name for name in names if not self._is_whole(name, sizes.get(name, 0))]
        if not absent or self._store is None:
            return absent
        # Asking once for all names is quicker than asking for each that is not there.
        there = self._store.names()
        asked = [name for name in absent if f"{name}{_IN_STORE}" in there]
        with ThreadPoolExecutor(_AT_A_TIME) as pool:
            brought = dict(zip(asked, pool.map(self._bring, asked), strict=True))
        return [name for name in absent if not brought.get(name)]

    def keep(self, name: str, content: bytes) -> Path:
        """Keep a file; the path it is kept at."""
        if self._store is not None:
            self._store.write(f"{name}{_IN_STORE}", content + _digest(content))
        return self._keep_here(name, content)

    def share(self, names: Collection[str]) -> None:
        """Keep in the store too what others need of what is kept here, and it may have lost."""
        if self._store is None or not names:
            return
        if self._shared is None:
            self._shared = self._store.names()
        for name in names:
            if f"{name}{_IN_STORE}" not in self._shared and self._is_whole(name, 0):
                content = (self._root / name).read_bytes()
                self._store.write(f"{name}{_IN_STORE}", content + _digest(content))
                self._shared.add(f"{name}{_IN_STORE}")

    def settle(self, names: Iterable[str]) -> None:
        """Wait until the disk has those that are here: what names them must not outlive them."""
        for name in names:
            with contextlib.suppress(FileNotFoundError), (self._root / name).open("rb+") as file:
                os.fsync(file.fileno())

    def _is_whole(self, name: str, size: int) -> bool:
        try:
            state = os.stat(f"{self._root}/{name}")  # noqa: PTH116 asked half a million times
        except OSError:
            return False
        return stat.S_ISREG(state.st_mode) and state.st_size == (size or state.st_size) != 0

    def _bring(self, name: str) -> bool:
        content = self._in_store(name)
        if content is not None:
            self._keep_here(name, content)
            self.settle([name])
        return content is not None

    def _in_store(self, name: str) -> bytes | None:
        kept = self._store.read(f"{name}{_IN_STORE}") if self._store else None
        if kept is None:
            return None
        content, digest = kept[:-_DIGEST_BYTES], kept[-_DIGEST_BYTES:]
        return content if digest == _digest(content) else None

    def _keep_here(self, name: str, content: bytes) -> Path:
        path = self._root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content, is_copy=True)
        return path


def _digest(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=_DIGEST_BYTES).digest()
