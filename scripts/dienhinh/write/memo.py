"""What was made from unchanged files is not made again: rows by name and fingerprint, in SQLite.

A row is in two parts: what is needed of every row, and what is long and seldom asked for. A memo
may be deleted at any time and is never needed: whatever is wrong with it, it is empty. One that is
damaged is deleted: nothing could be taken out of it again, nor a person who is withdrawn.
"""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

_TABLES = """
    CREATE TABLE IF NOT EXISTS rows (name TEXT PRIMARY KEY, fingerprint TEXT, content BLOB);
    CREATE TABLE IF NOT EXISTS long (name TEXT PRIMARY KEY, content BLOB);
"""
_WAIT_S = 10


class MemoRow(NamedTuple):
    """A row to be kept; `long` is what is not read with all the others."""

    name: str
    fingerprint: str
    content: bytes
    long: bytes


class Memo:
    """The memo in the file `path`."""

    def __init__(self, path: Path) -> None:
        """Use the file `path`; it is created when something is kept."""
        self._path = path
        self._reading: tuple[int, sqlite3.Connection] | None = None

    def rows(self) -> Mapping[str, tuple[str, bytes]]:
        """Every row by its name: its fingerprint and its content."""
        if not self._path.is_file():
            return {}
        with _empty_at_worst(self._path), self._opened() as base:
            return {
                name: (fingerprint, content)
                for name, fingerprint, content in base.execute("SELECT * FROM rows")
            }
        return {}

    def fingerprints(self) -> Mapping[str, str]:
        """The fingerprint of every row by its name."""
        if self._path.is_file():
            with _empty_at_worst(self._path), self._opened() as base:
                return dict(base.execute("SELECT name, fingerprint FROM rows").fetchall())
        return {}

    def long(self, name: str) -> bytes | None:
        """The long part of a row, or None; in every process by a connection of its own."""
        with contextlib.suppress(sqlite3.Error):
            if self._reading is None or self._reading[0] != os.getpid():
                address = f"{self._path.absolute().as_uri()}?mode=ro"
                self._reading = os.getpid(), sqlite3.connect(address, timeout=_WAIT_S, uri=True)
            query = "SELECT content FROM long WHERE name = ?"
            # All rows are fetched: a query that is left open would lock the memo.
            for (content,) in self._reading[1].execute(query, (name,)).fetchall():
                found: bytes = content
                return found
        return None

    @contextlib.contextmanager
    def changing(self, gone: Iterable[str]) -> Iterator[Callable[[Iterable[MemoRow]], None]]:
        """Drop rows that are gone; what the caller gets adds or renews rows, kept at the end.

        A memo that cannot be written keeps nothing, and says nothing.
        """
        change = _Change(self._path)
        change.drop(gone)
        try:
            yield change.put
            change.commit()
        finally:
            change.close()

    @contextlib.contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        base = sqlite3.connect(self._path, timeout=_WAIT_S)
        try:
            yield base
        finally:
            base.close()


class _Change:
    """One transaction; after a first failure it does nothing more."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._base: sqlite3.Connection | None = None
        with contextlib.suppress(sqlite3.Error, OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._base = sqlite3.connect(path, timeout=_WAIT_S)
        # What was withdrawn must not stay readable in pages that are free again.
        self._try(lambda base: base.execute("PRAGMA secure_delete = ON"))
        self._try(lambda base: base.executescript(_TABLES))

    def drop(self, names: Iterable[str]) -> None:
        rows = [(name,) for name in names]
        for table in ("rows", "long"):
            self._try(partial(_many, f"DELETE FROM {table} WHERE name = ?", rows))  # noqa: S608

    def put(self, rows: Iterable[MemoRow]) -> None:
        kept = list(rows)
        short = [(row.name, row.fingerprint, row.content) for row in kept]
        self._try(partial(_many, "INSERT OR REPLACE INTO rows VALUES (?, ?, ?)", short))
        long = [(row.name, row.long) for row in kept]
        self._try(partial(_many, "INSERT OR REPLACE INTO long VALUES (?, ?)", long))

    def commit(self) -> None:
        self._try(lambda base: base.commit())

    def close(self) -> None:
        if self._base is not None:
            self._base.close()
            self._base = None

    def _try(self, act: Callable[[sqlite3.Connection], object]) -> None:
        with _empty_at_worst(self._path):
            if self._base is not None:
                try:
                    act(self._base)
                except sqlite3.Error:
                    self.close()
                    raise


@contextlib.contextmanager
def _empty_at_worst(path: Path) -> Iterator[None]:
    """Whatever SQLite says of the memo in the file, nobody hears of it; a damaged one goes.

    The connection is closed inside: Windows deletes no file that is open.
    """
    try:
        yield
    except (sqlite3.OperationalError, OSError):
        # Somebody else writes, the disk is full, or nothing may be written: it may be sound.
        return
    except sqlite3.Error:
        # What SQLite keeps of an unfinished change would be put into the next memo of that name.
        for file in (path, path.with_name(f"{path.name}-journal")):
            with contextlib.suppress(OSError):
                file.unlink()


def _many(query: str, rows: Sequence[tuple[object, ...]], base: sqlite3.Connection) -> None:
    base.executemany(query, rows)
