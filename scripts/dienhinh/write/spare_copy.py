"""The copy beside a site in which the next one is built, and what of the served site it has.

Beside the site `site` lies `.site.dienhinh`: the copy `next`, and `clean`, which is there when the
last run came to its end and tells what the served site has and `next` lacks.
"""

import contextlib
import shutil
import tempfile
from collections.abc import Container, Iterable, Mapping
from pathlib import Path

from dienhinh.write.files import readable_folder, remove_file
from dienhinh.write.intact import Copy
from dienhinh.write.lock import BusyError, locked
from dienhinh.write.site_record import OWN, Row, SiteRecord
from dienhinh.write.site_walk import is_foreign
from dienhinh.write.torn import TORN, is_left

LOCK = "lock"
"""Beside a site, held by the program that works on it."""


class SpareCopy:
    """The copy beside the site `root`, at `path`."""

    def __init__(self, root: Path) -> None:
        self.path = beside(root) / "next"
        self._root = root
        self._mark = beside(root) / "clean"

    def opened(self, served: SiteRecord) -> Copy:
        """Make it ready to be written into: what it has of the served site, all or nothing sure.

        What an interrupted run left, or one of another site, is thrown away.
        """
        finished, lacking = self._told(served.digest) or (0, None)
        if lacking is None and self.path.is_dir():
            self._bring_back_foreign()
            shutil.rmtree(self.path)
        self._mark.unlink(missing_ok=True)
        readable_folder(str(self.path))
        if lacking is None:
            return Copy(self.path, {}, finished)
        rows = {uri: row for uri, row in served.rows.items() if uri not in lacking}
        return Copy(self.path, rows, finished)

    def prune(self, old: Copy, same: Container[str], new: Mapping[str, Row], by: str) -> None:
        """Take from it, when it is the `old` site, all but what is the `same` in the served one.

        `new` are the rows of the served site, `by` the digest of their record.
        """
        self._bring_back_foreign()
        if not old.rows or not self._is_pruned(old.rows, same):
            # Nobody tells what of it was ours, or was taken down since; or something is in the way.
            shutil.rmtree(self.path)
            return
        shutil.rmtree(self.path / OWN, ignore_errors=True)
        lines = [by, str(old.finished_ns), *sorted(uri for uri in new if uri not in same)]
        # Without it the next run only has more to write.
        with contextlib.suppress(OSError):
            self._mark.write_text("\n".join(lines), encoding="utf-8")

    def _is_pruned(self, rows: Iterable[str], same: Container[str]) -> bool:
        try:
            for uri in rows:
                if uri not in same:
                    remove_file(self.path, uri)
        except OSError:
            return False
        return True

    def _told(self, served: str) -> tuple[int, frozenset[str]] | None:
        """When it was finished, ns, and what it lacks of the served site.

        None when that is another site, or nothing is told.
        """
        try:
            known, finished, *uris = self._mark.read_text(encoding="utf-8").split("\n")
            return (int(finished), frozenset(uris)) if served and known == served else None
        except (OSError, ValueError):
            return None

    def _bring_back_foreign(self) -> None:
        """Hidden entries of others at the top, such as `.git`, stay with the served site."""
        for entry in self.path.iterdir():
            if is_foreign(entry.name):
                target = self._root / entry.name
                if not target.exists():
                    entry.rename(target)


def folder_beside(root: Path) -> tempfile.TemporaryDirectory[str]:
    """A new folder beside a site, where there is room for one, for its generator to write into.

    Those of killed runs are taken away first, unless one may be that of a run that still publishes.
    """
    folder = beside(root)
    folder.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(BusyError), contextlib.closing(locked(folder / LOCK)):
        for left in filter(is_left, folder.iterdir()):
            shutil.rmtree(left, ignore_errors=True)
    return tempfile.TemporaryDirectory(prefix=TORN, dir=folder)


def beside(root: Path) -> Path:
    """The folder beside a site in which its next copy is built."""
    return root.with_name(f".{root.name}.dienhinh")
