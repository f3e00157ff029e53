"""The files of a site as they lie on the disk."""

import os
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from dienhinh.write.files import remove_file
from dienhinh.write.site_record import OWN


def files_below(root: Path, *, hidden: bool = False) -> Iterator[str]:
    """Every file below `root` by its address; what is hidden at the top only when asked for."""
    return (uri for uri, _ in inodes_below(root, hidden=hidden))


def inodes_below(root: Path, *, hidden: bool = False) -> Iterator[tuple[str, int]]:
    """Every file below `root` by its address, with its inode, which a listing tells by the way."""
    folders = []
    for entry in _listed(root):
        if entry.name == OWN or (is_foreign(entry.name) and not hidden):
            continue
        if entry.is_dir(follow_symlinks=False):
            folders.append(entry.name)
        else:
            yield entry.name, entry.inode()
    while folders:
        folder = folders.pop()
        for entry in _listed(f"{root}/{folder}"):
            uri = f"{folder}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                folders.append(uri)
            else:
                yield uri, entry.inode()


def is_foreign(name: str) -> bool:
    """Whether an entry at the top of a site is no part of it, such as `.git`."""
    return name.startswith(".") and name not in {OWN, ".well-known"}


def _listed(folder: Path | str) -> Iterable[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except FileNotFoundError:
        return ()


def keep_only(root: Path, wanted: Container[str]) -> None:
    """Remove every other file of a site, and the folders that are then empty."""
    for uri in list(files_below(root)):
        if uri not in wanted:
            remove_file(root, uri)
