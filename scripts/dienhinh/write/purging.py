"""What is kept and needed no more is removed: it may hold what somebody withdrew.

A press kit of yesterday holds the telephone number that was withdrawn today, and nobody looks into
`.cache/`. So the cache of a site holds what its last publishing needed, and nothing else.
"""

import os
import re
import time
from collections.abc import Collection, Iterator
from pathlib import Path

# Names that are made of a digest (`anh/01bd806badcc9036038c1-480.avif`) are ours and can be made
# again. Nothing else is touched: the folder may be given on the command line, wrongly.
_MADE = re.compile(r"[0-9a-f]{20,}(?:-\d+)?\.[a-z0-9]+")
# What a killed run left while it wrote (`write.files`); a younger one may still be written.
_TORN = re.compile(r"\.dienhinh-\w+")
_TORN_AFTER_SECONDS = 3600


def purge(root: Path, needed: Collection[str]) -> int:
    """Remove every kept file below `root` but the `needed` names; the number of removed files.

    Names are posix paths below `root`. Folders that become empty go too; links are not followed.
    """
    gone = [path for name, path in _made_below(root, "") if name not in needed]
    for path in gone:
        Path(path).unlink(missing_ok=True)
    for folder in {Path(path).parent for path in gone}:
        _remove_empty(folder, root)
    return len(gone)


def _made_below(folder: Path | str, above: str) -> Iterator[tuple[str, str]]:
    """Name and path of every file that this program made; plain `scandir`, there are many."""
    try:
        entries = list(os.scandir(folder))
    except FileNotFoundError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _made_below(entry.path, f"{above}{entry.name}/")
        elif _MADE.fullmatch(entry.name) or _is_torn(entry):
            yield f"{above}{entry.name}", entry.path


def _is_torn(entry: os.DirEntry[str]) -> bool:
    if not _TORN.fullmatch(entry.name):
        return False
    return time.time() - entry.stat(follow_symlinks=False).st_mtime > _TORN_AFTER_SECONDS


def _remove_empty(folder: Path, root: Path) -> None:
    while folder != root and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
