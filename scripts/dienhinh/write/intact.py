"""Whether a file of a site is still as its record tells that it was written."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from dienhinh.write.site_record import Row, digest_of


class Copy(NamedTuple):
    """A copy of a site: its folder, what it was recorded to hold, when it was finished, ns."""

    root: Path
    rows: Mapping[str, Row]
    finished_ns: int


class Intact:
    """Asks the disk as little as is enough.

    Size and name tell it of what was not written to since its copy was finished; of all else the
    bytes are asked. Where a site generator works in the served folder itself, what it wrote over
    may be a link that both copies share, of an old file too: there the bytes of whatever got its
    name not before `since_ns`, when the served site was written, are asked as well.
    """

    def __init__(self, since_ns: int | None) -> None:
        """`since_ns` is None where no generator writes into the copies."""
        self._since_ns = since_ns
        self._held: dict[str, int] = {}

    @property
    def is_strict(self) -> bool:
        """Whether a generator may have written into the copies."""
        return self._since_ns is not None

    def holds(self, copy: Copy, uri: str, row: Row) -> bool:
        """Whether the copy has the file of this row on the disk."""
        known = copy.rows.get(uri)
        if known is None or not is_same(known, row):
            return False
        path = f"{copy.root}/{uri}"
        try:
            state = os.stat(path)  # noqa: PTH116 asked 20,000 times
            if state.st_size != row.size or not stat.S_ISREG(state.st_mode):
                return False
            if row.is_linked:
                # Its row tells a name, not the bytes: it is linked anew.
                is_held = state.st_mtime_ns <= copy.finished_ns
            elif state.st_mtime_ns <= copy.finished_ns and not self._may_be_written(state):
                is_held = True
            else:
                is_held = digest_of(Path(path).read_bytes()) == row.digest
        except OSError:
            return False
        if is_held:
            self._held[uri] = state.st_ino
        return is_held

    def _may_be_written(self, state: os.stat_result) -> bool:
        return self._since_ns is not None and _youngest_ns(state) >= self._since_ns

    def was_held(self, uri: str, inode: int | None) -> bool:
        """Whether `holds` found this very file intact, under its name in either copy."""
        return inode is not None and self._held.get(uri) == inode


def is_same(one: Row, other: Row | None) -> bool:
    """Whether two rows tell of the same bytes."""
    return other is not None and (one.digest, one.size) == (other.digest, other.size)


def written_ns(record: Path) -> int:
    """When a site was written to its end, ns; 0 when there is none."""
    try:
        return record.stat().st_mtime_ns
    except OSError:
        return 0


def _youngest_ns(state: os.stat_result) -> int:
    """When a file was last changed or given a name, ns."""
    return max(state.st_mtime_ns, state.st_ctime_ns)
