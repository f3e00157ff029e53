"""A site is built beside the one that is served, then takes its place in one step.

Whatever stops the program, the served site stays whole. After the step the copy beside it
(`spare_copy`) holds the site of before less what is out of date, so that the next run writes what
changed only, and nothing withdrawn stays.
"""

import contextlib
import os
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from dienhinh.model.output import Output
from dienhinh.write.exchange import exchange, recovered
from dienhinh.write.files import readable_folder, remove_all
from dienhinh.write.intact import Copy, Intact, is_same, written_ns
from dienhinh.write.lock import locked
from dienhinh.write.site_record import (
    GENERATOR,
    LINKED,
    OWN,
    RECORD,
    Row,
    SiteRecord,
    digest_of,
    read_record,
)
from dienhinh.write.site_walk import files_below, inodes_below, keep_only
from dienhinh.write.spare_copy import LOCK, SpareCopy, beside

_OURS = "site"
_READ_BY_ALL = 0o444


class StaleCopyError(OSError):
    """The new site stands; what was taken down may still lie in the copy beside it."""


class SiteFolder:
    """The copy being built of the site `root`; `finish` puts it in the place of the served one.

    `generator` is the folder where the site generator (MkDocs) left its files; without it they are
    in `root` itself, and what this program did not write there is taken to be the generator's.
    """

    def __init__(self, root: Path, generator: Path | None = None) -> None:
        """Open the site; BusyError when another program works on it, OSError when it cannot be."""
        self.root = root.resolve()
        self._generator = generator
        readable_folder(str(self.root.parent))
        beside(self.root).mkdir(exist_ok=True)
        self._lock = locked(beside(self.root) / LOCK)
        self._spare = SpareCopy(self.root)
        self._next = self._spare.path
        recovered(self.root, self._next)
        self._served = read_record(self.root)
        finished = written_ns(self.root / RECORD)
        # A generator beside the site writes into neither copy.
        self._intact = Intact(finished if generator is None else None)
        self._as_served = Copy(self.root, self._served.rows, finished)
        self._before = self._spare.opened(self._served)
        self._now = SiteRecord()
        self._left_out: set[str] = set()
        self._folders: set[str] = set()

    def holds(self, uri: str) -> bool:
        """Whether the new site will have the file, as far as it is made."""
        return uri in self._now.rows or (uri in self._generated and uri not in self._left_out)

    def held(self) -> Iterator[str]:
        """The addresses of the files that it holds, in their order."""
        yield from sorted(self._now.rows.keys() | (self._generated - self._left_out))

    def content(self, uri: str) -> bytes:
        """The bytes of a file that it holds."""
        if uri in self._now.rows:
            return (self._next / uri).read_bytes()
        return self.generated(uri)

    @cached_property
    def _generated(self) -> frozenset[str]:
        return frozenset(self.generator_files)

    def put(self, output: Output, stage: str = _OURS, made_from: str = "") -> None:
        """Write a file of ours, unless the same bytes are there already.

        `made_from` is the key of all that it was made from, for `take_over` of a later run.
        """
        content = output.content
        row = Row(stage, digest_of(content), len(content), made_from)
        if not self._has(output.uri, row):
            self._write(output.uri, content)
            # What readers have already keeps its time: servers tell by it whether a file changed.
            if is_same(row, self._served.rows.get(output.uri)):
                self._date(output.uri)
        self._now.rows[output.uri] = row

    def put_link(self, uri: str, file: Path, stage: str = _OURS) -> int:
        """Put a kept file into the site, whose name tells its content: a link where possible.

        Its size in bytes.
        """
        state = file.stat()
        if state.st_mode & _READ_BY_ALL != _READ_BY_ALL:
            # Kept files that were copied here with a strict mask; a link is the file itself.
            file.chmod(0o644)
        row = Row(stage, f"{LINKED}{file.parent.name}/{file.name}", state.st_size)
        if not self._has(uri, row):
            try:
                os.link(file, self._cleared(uri))
            except OSError:
                self._write(uri, file.read_bytes())
        self._now.rows[uri] = row
        return row.size

    def kept_sizes(self, stage: str) -> dict[str, int]:
        """The bytes of the kept files that `stage` linked into the served site, by their names."""
        rows = self._stages.get(stage, {}).values()
        return {row.digest.removeprefix(LINKED): row.size for row in rows if row.is_linked}

    def links_of(self, stage: str) -> Iterator[tuple[str, str, int]]:
        """The links of a stage, put or taken over: address, name of the kept file, bytes."""
        for uri, row in self._now.rows.items():
            if row.stage == stage and row.is_linked:
                yield uri, row.digest.removeprefix(LINKED), row.size

    def carry(self, stage: str, key: str, but: Container[str] = ()) -> bool:
        """Take over all that `stage` made from the same `key` before; False when it cannot be.

        What is in `but` is left to be made anew. In a `part` the key counts when it is given to
        `join`.
        """
        self._now.keys[stage] = key
        if self._served.keys.get(stage) != key:
            return False
        rows = {uri: row for uri, row in self._stages.get(stage, {}).items() if uri not in but}
        if not all(self._has(uri, row) for uri, row in rows.items()):
            return False
        self._now.rows.update(rows)
        return True

    def take_over(self, uris: Iterable[str], made_from: str) -> bool:
        """Take files over that were made from the same before; False when one of them cannot be."""
        rows = {}
        for uri in uris:
            row = self._served.rows.get(uri)
            if row is None or row.made_from != made_from or not self._has(uri, row):
                return False
            rows[uri] = row
        self._now.rows.update(rows)
        return True

    def key_of(self, uri: str, content: bytes) -> str:
        """What the served file was made from, when these are its bytes; else empty."""
        row = self._served.rows.get(uri)
        return row.made_from if row is not None and row.digest == digest_of(content) else ""

    def taken_over(self, uri: str, made_from: str) -> bytes | None:
        """The bytes of a file, taken over because it was made from the same before; else None."""
        if not self.take_over([uri], made_from):
            return None
        return (self._next / uri).read_bytes()

    def retain(self, stage: str, uris: Iterable[str]) -> bool:
        """Take over files that `stage` made before, whatever from; False when one cannot be."""
        known = self._stages.get(stage, {})
        for uri in uris:
            row = known.get(uri)
            if row is None or not self._has(uri, row):
                return False
            self._now.rows[uri] = row
        return True

    def made_from(self, stage: str) -> str:
        """The key that a stage of the served site was made from; empty when it is unknown."""
        return self._served.keys.get(stage, "")

    def count(self, stages: str, suffix: str) -> int:
        """How many files of the new site end so, of the stages whose names begin so."""
        rows = self._now.rows.items()
        return sum(row.stage.startswith(stages) and uri.endswith(suffix) for uri, row in rows)

    @cached_property
    def _stages(self) -> Mapping[str, Mapping[str, Row]]:
        return self._served.by_stage()

    @cached_property
    def generator_files(self) -> tuple[str, ...]:
        """The files of the site generator, in the order of their addresses."""
        if self._generator is not None:
            return tuple(sorted(files_below(self._generator, hidden=True)))
        ours = self._served.ours()
        return tuple(sorted(uri for uri in self._lying if uri not in ours))

    @cached_property
    def _lying(self) -> Mapping[str, int]:
        """The files that lie in the served site, by the generator's hand or ours: their inodes."""
        return dict(inodes_below(self.root))

    def generated(self, uri: str) -> bytes:
        """What the site generator wrote; FileNotFoundError when it did not."""
        return ((self._generator or self.root) / uri).read_bytes()

    def replace(self, output: Output, made_from: str = "") -> None:
        """Give a file of the site generator another content; it stays the generator's."""
        self.put(output, GENERATOR, made_from)

    def remove(self, uri: str) -> None:
        """Leave out a file of the site generator."""
        self._left_out.add(uri)

    def keep(self, name: str, content: bytes | memoryview) -> None:
        """Keep a file for later runs beside the site's own files, where no reader sees it."""
        uri = f"{OWN}/{name}"
        self._write(uri, content)
        if self.kept(name) == content:
            self._date(uri)

    def kept(self, name: str) -> bytes | None:
        """A file kept by an earlier run."""
        path = self.kept_file(name)
        return path.read_bytes() if path else None

    def kept_file(self, name: str) -> Path | None:
        """Where a file kept by an earlier run is; without that run's record nothing is kept.

        What it kept of the site generator, above all, which it can be told from ours no longer.
        """
        path = self.root / OWN / name
        return path if self._served.digest and path.is_file() else None

    def keep_on(self, folder: str) -> None:
        """Keep all files of a folder of kept ones for later runs."""
        for name in sorted(files_below(self.root / OWN / folder)):
            uri = f"{OWN}/{folder}/{name}"
            try:
                os.link(self.root / uri, self._cleared(uri))
            except OSError:
                self._write(uri, (self.root / uri).read_bytes())

    @contextlib.contextmanager
    def part(self) -> Iterator[dict[str, Row]]:
        """The files put meanwhile, which only `join` counts in: a process hands them to another."""
        outer, self._now.rows = self._now.rows, {}
        try:
            yield self._now.rows
        finally:
            self._now.rows = outer

    def join(self, rows: Mapping[str, Row], keys: Mapping[str, str] | None = None) -> None:
        """Count in the files put as a part of the work, and the keys of the stages it ended."""
        self._now.rows.update(rows)
        self._now.keys.update(keys or {})

    def finish(self) -> int:
        """Put the new site in the place of the old; how many files of ours are gone from it.

        StaleCopyError when the new site stands and what it replaced could not be cleared away.
        """
        for uri in self.generator_files:
            if uri not in self._now.rows and uri not in self._left_out:
                self.replace(Output(uri, self.generated(uri)))
        keep_only(self._next, self._now.rows.keys())
        record = self._now.content()
        self._write(RECORD, record)
        gone = self._served.ours() - self._now.rows.keys()
        if self.root.exists():
            exchange(self.root, self._next)
            try:
                self._prune(digest_of(record))
            except OSError as error:
                raise StaleCopyError(error.errno, error.strerror, error.filename) from error
        else:
            self._next.rename(self.root)
        self.close()
        return len(gone)

    def close(self) -> None:
        """Let others work on the site; without `finish` the served site is as it was."""
        self._lock.close()

    def _has(self, uri: str, row: Row) -> bool:
        """Whether the new copy has the file; from the served one it gets it by a link.

        A file of the generator is never shared: the generator writes over what it wrote.
        """
        if self._intact.holds(self._before, uri, row):
            return True
        if row.stage == GENERATOR or not self._is_served(uri, row):
            return False
        try:
            os.link(f"{self.root}/{uri}", self._cleared(uri))
        except OSError:
            return False
        return True

    def _is_served(self, uri: str, row: Row) -> bool:
        return self._intact.holds(self._as_served, uri, row)

    # 20,000 pages go through these: `pathlib` would take as long as the writing.
    def _write(self, uri: str, content: bytes | memoryview) -> None:
        # Never into a file that is there: it may be a link to the served one.
        target = self._cleared(uri)
        with open(target, "xb") as file:  # noqa: PTH123
            file.write(content)
        # A web server reads it, whatever the mask of whoever builds.
        os.chmod(target, 0o644)  # noqa: PTH101

    def _date(self, uri: str) -> None:
        """Give a file the time that it has in the served site."""
        with contextlib.suppress(FileNotFoundError):
            state = (self.root / uri).stat()
            os.utime(self._next / uri, ns=(state.st_atime_ns, state.st_mtime_ns))

    def _cleared(self, uri: str) -> str:
        """Where the file goes, with its folder made and nothing in its place."""
        folder = uri.rpartition("/")[0]
        target = f"{self._next}/{uri}"
        if folder not in self._folders:
            self._folders.add(folder)
            if readable_folder(f"{self._next}/{folder}"):
                return target
        with contextlib.suppress(FileNotFoundError):
            try:
                os.unlink(target)  # noqa: PTH108
            except (IsADirectoryError, PermissionError):
                # Somebody put a folder there; the system says the one or the other (unlink(2)).
                remove_all(Path(target))
        return target

    def _prune(self, served: str) -> None:
        """Take from the old copy, now `next`, all that the served site no longer has.

        `served` is the digest of the record of the served site.
        """
        old, new = self._as_served._replace(root=self._next), self._now.rows
        same = {uri for uri, row in old.rows.items() if is_same(row, new.get(uri))}
        if self._intact.is_strict:
            same = {
                uri
                for uri in same
                if self._intact.was_held(uri, self._lying.get(uri))
                or self._intact.holds(old, uri, old.rows[uri])
            }
        self._spare.prune(old, same, new, served)


def kept_of(site: Path, name: str) -> bytes | None:
    """What `SiteFolder.keep` kept with a finished site; None when there is no such file."""
    path = site / OWN / name
    return path.read_bytes() if path.is_file() else None
