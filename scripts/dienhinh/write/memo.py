"""What was made from unchanged files is not made again: rows by name and fingerprint, in SQLite.

A memo may be deleted at any time and is never needed: whatever is wrong with it, it is empty. Rows
are pickles of records of this program; nothing else is ever built from them.
"""

import contextlib
import io
import pickle
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

_RECORDS = (
    "dienhinh.model.",
    "dienhinh.problems",
    "dienhinh.check.context",
    "dienhinh.pipeline.profile_rows",
)
_OTHERS = {("datetime", "date"), ("types", "MappingProxyType")}
_TABLE = "CREATE TABLE IF NOT EXISTS rows (name TEXT PRIMARY KEY, fingerprint TEXT, content BLOB)"
_WAIT_S = 10


class Memo:
    """The memo in the file `path`."""

    def __init__(self, path: Path) -> None:
        """Use the file `path`; it is created when something is kept."""
        self._path = path

    def rows(self) -> Mapping[str, tuple[str, bytes]]:
        """Every row by its name: its fingerprint and its content."""
        if not self._path.is_file():
            return {}
        with contextlib.suppress(sqlite3.Error, OSError), self._opened() as base:
            return {
                name: (fingerprint, content)
                for name, fingerprint, content in base.execute("SELECT * FROM rows")
            }
        return {}

    def keep(self, rows: Iterable[tuple[str, str, bytes]], gone: Iterable[str]) -> None:
        """Add or renew rows of (name, fingerprint, content) and drop those that are gone."""
        with contextlib.suppress(sqlite3.Error, OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._opened() as base:
                base.execute(_TABLE)
                base.executemany("DELETE FROM rows WHERE name = ?", ((name,) for name in gone))
                base.executemany("INSERT OR REPLACE INTO rows VALUES (?, ?, ?)", rows)
                base.commit()

    @contextlib.contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        base = sqlite3.connect(self._path, timeout=_WAIT_S)
        try:
            # What was withdrawn must not stay readable in pages that are free again.
            base.execute("PRAGMA secure_delete = ON")
            yield base
        finally:
            base.close()


def packed(record: object) -> bytes:
    """A record as the content of a row."""
    return pickle.dumps(record, protocol=5)


def unpacked(content: bytes) -> object:
    """The record of a row; pickle.UnpicklingError when it holds anything but our records."""
    return _Unpickler(io.BytesIO(content)).load()


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> object:
        is_record = module.startswith(_RECORDS) and "." not in name
        found = super().find_class(module, name) if is_record or (module, name) in _OTHERS else None
        if not isinstance(found, type):
            raise pickle.UnpicklingError(f"{module}.{name} is no record")
        return found
