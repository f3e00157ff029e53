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
from dienhinh.write.memo import Memo, MemoRow
from dienhinh.write.storage import Storage

# Bringing files waits for the network, not for a processor.
_AT_A_TIME = 16
# In a store a file stands with its digest at its end, under a name of its own: what was cut off
# there, or on the way here, is not taken for whole.
_IN_STORE = ".giu"
_DIGEST_BYTES = 16
_NONE_KNOWN: Mapping[str, int] = MappingProxyType({})
# Sizes are written down together: of what a killed run made, no more than these are made again.
_NOTED_TOGETHER = 200


class Cache:
    """Files by name below one folder; names hold the digest of what the file was made from.

    With a `store`, a place that several machines share, what is kept here is kept there too, and
    what is only there is brought here. A loss of power or a full disk cuts files off: one of which
    no size is known, or another one, is none. What `settle` was told of has its size in a memo;
    small files, which are read whole, have their digest at their end (`read`, `write`) and are kept
    here alone, as asking a store takes longer than making them.
    """

    def __init__(self, root: Path, store: Storage | None = None) -> None:
        """Use the folder `root`; it is created when something is kept."""
        self._root = root
        self._store = store
        self._shared: set[str] | None = None
        memo = root / "sizes.sqlite3"
        self._memo = Memo(memo)
        self._is_memo_lost = not memo.is_file()
        self._sizes: dict[str, int] = {}
        self._unnoted: list[str] = []

    def path(self, name: str) -> Path:
        """Where a file of that name is kept here."""
        return self._root / name

    def find(self, name: str) -> Path | None:
        """The kept file of that name, brought from the store if need be; or None."""
        if not self._is_whole(name, 0):
            size = self._bring(name)
            if not size:
                return None
            self._note({name: size})
        return self._root / name

    def missing(self, names: Iterable[str], sizes: Mapping[str, int] = _NONE_KNOWN) -> list[str]:
        """Which of these are kept neither here nor in the store; what the store has is brought.

        `sizes` are the bytes of those of which others know them; 0 is none known. No memo is asked
        of these, nor of what is not there.
        """
        every = list(names)
        absent = [name for name in every if not self._is_whole(name, sizes.get(name, 0))]
        if self._is_memo_lost:
            cut = set(absent)
            self._note({n: s for n in every if (s := sizes.get(n, 0)) and n not in cut})
            self.remember()
        if not absent or self._store is None:
            return absent
        # Asking once for all names is quicker than asking for each that is not there.
        there = self._store.names()
        asked = [name for name in absent if f"{name}{_IN_STORE}" in there]
        with ThreadPoolExecutor(_AT_A_TIME) as pool:
            brought = dict(zip(asked, pool.map(self._bring, asked), strict=True))
        self._note({name: size for name, size in brought.items() if size})
        self.remember()
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
        """Wait until the disk has those that are here: what names them must not outlive them.

        They are whole now; `remember` keeps for later runs how large they are.
        """
        self._note({name: size for name in names if (size := self._settled(name))})

    def remember(self) -> None:
        """Keep the sizes of what was settled or brought; a memo that cannot be written has none."""
        rows = [MemoRow(name, "", b"", str(self._sizes[name]).encode()) for name in self._unnoted]
        self._unnoted.clear()
        if rows:
            with self._memo.changing(()) as keep:
                keep(rows)

    def forget(self, names: Collection[str]) -> None:
        """Of files that are gone for good no size is kept."""
        if names:
            with self._memo.changing(names):
                pass

    def read(self, name: str) -> bytes | None:
        """The content of a small file that `write` kept; None when there is none, or not all."""
        try:
            return _without_digest((self._root / name).read_bytes())
        except OSError:
            return None

    def write(self, name: str, content: bytes) -> bytes:
        """Keep a small file; its content."""
        self._keep_here(name, content + _digest(content))
        return content

    def _is_whole(self, name: str, size: int) -> bool:
        try:
            state = os.stat(f"{self._root}/{name}")  # noqa: PTH116 asked half a million times
        except OSError:
            return False
        if not state.st_size or not stat.S_ISREG(state.st_mode):
            return False
        return state.st_size == (size or self._sizes.get(name) or self._remembered(name))

    def _remembered(self, name: str) -> int:
        content = self._memo.long(name)
        return int(content) if content and content.isdigit() else 0

    def _note(self, sizes: Mapping[str, int]) -> None:
        self._sizes.update(sizes)
        self._unnoted += sizes
        if len(self._unnoted) >= _NOTED_TOGETHER:
            self.remember()

    def _settled(self, name: str) -> int:
        with contextlib.suppress(FileNotFoundError), (self._root / name).open("rb+") as file:
            os.fsync(file.fileno())
            return os.fstat(file.fileno()).st_size
        return 0

    def _bring(self, name: str) -> int:
        """The bytes of what the store has under that name, once it is here; 0 for none."""
        kept = self._store.read(f"{name}{_IN_STORE}") if self._store else None
        content = None if kept is None else _without_digest(kept)
        if content is None:
            return 0
        self._keep_here(name, content)
        return self._settled(name)

    def _keep_here(self, name: str, content: bytes) -> Path:
        path = self._root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content, is_copy=True)
        return path


def _digest(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=_DIGEST_BYTES).digest()


def _without_digest(kept: bytes) -> bytes | None:
    """The content before its digest; None when it is another one."""
    content, digest = kept[:-_DIGEST_BYTES], kept[-_DIGEST_BYTES:]
    return content if digest == _digest(content) else None
