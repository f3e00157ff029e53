"""Files are replaced whole or not at all, and left alone when nothing changed."""

import os
import tempfile
from pathlib import Path

from dienhinh.model.output import Output

# Servers do not show it, and MkDocs leaves hidden folders alone when it cleans the site.
_OWN = ".dienhinh"
_MANIFEST = f"{_OWN}/files"


class SiteFolder:
    """A built site that this program writes into.

    It remembers in `.dienhinh/files` what it wrote, so that the next run can remove what is gone
    (a withdrawn profile must not stay) without touching files of the site generator.
    """

    def __init__(self, root: Path) -> None:
        """Open the folder `root`; it is created when it is not there."""
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        self._before = _lines(root / _MANIFEST)
        self._now: set[str] = set()
        self._folders: set[Path] = set()

    def put(self, output: Output) -> None:
        """Write a file of ours, unless the same bytes are there already."""
        self._now.add(output.uri)
        self._write(output)

    def put_link(self, uri: str, file: Path) -> None:
        """Put a file from the cache into the site: a hard link where the file system allows it."""
        self._now.add(uri)
        target = self._target(uri)
        if target.exists() and target.samefile(file):
            return
        try:
            target.unlink(missing_ok=True)
            target.hardlink_to(file)
        except OSError:
            self._write(Output(uri, file.read_bytes()))

    def foreign_pages(self) -> list[str]:
        """The HTML pages that the site generator wrote, in order; hidden folders hold none."""
        found = (path.relative_to(self.root) for path in self.root.rglob("*.html"))
        return sorted(
            path.as_posix()
            for path in found
            if not path.parts[0].startswith(".") and path.as_posix() not in self._before
        )

    def keep(self, name: str, content: bytes) -> None:
        """Keep a file for later runs beside the site's own files, where no reader sees it."""
        self._write(Output(f"{_OWN}/{name}", content))

    def kept(self, name: str) -> bytes | None:
        """A file kept by this run or an earlier one."""
        path = self.root / _OWN / name
        return path.read_bytes() if path.is_file() else None

    def replace(self, output: Output) -> None:
        """Change a file that the site generator wrote; it stays the generator's."""
        self._write(output)

    def remove(self, uri: str) -> None:
        """Take a file of the site generator away, and its folder when that is then empty."""
        _remove(self.root, uri)

    def finish(self) -> int:
        """Remove what earlier runs wrote and this one did not; the number of removed files."""
        gone = sorted(self._before - self._now)
        for uri in gone:
            _remove(self.root, uri)
        text = "".join(f"{uri}\n" for uri in sorted(self._now))
        self._write(Output(_MANIFEST, text.encode()))
        return len(gone)

    def _target(self, uri: str) -> Path:
        target = self.root / uri
        if target.parent not in self._folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(target.parent)
        return target

    def _write(self, output: Output) -> None:
        replace_file(self._target(output.uri), output.content)


def replace_file(path: Path, content: bytes) -> bool:
    """Give a file this content, whole or not at all; False when it had it already."""
    try:
        if path.stat().st_size == len(content) and path.read_bytes() == content:
            return False
    except FileNotFoundError:
        pass
    handle, name = tempfile.mkstemp(prefix=".dienhinh-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        # mkstemp makes files for the owner only; a web server must read them.
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def _remove(root: Path, uri: str) -> None:
    path = root / uri
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == root or not folder.is_dir() or any(folder.iterdir()):
            return
        folder.rmdir()


def _lines(path: Path) -> set[str]:
    try:
        return set(path.read_text(encoding="utf-8").splitlines())
    except FileNotFoundError:
        return set()
