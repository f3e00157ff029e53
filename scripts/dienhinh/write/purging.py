"""What is kept and needed no more is removed: it may hold what somebody withdrew.

A press kit of yesterday holds the telephone number that was withdrawn today, and nobody looks into
`.cache/`. So the cache of a site holds what its last publishing needed, and nothing else.
"""

import contextlib
import os
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from dienhinh.write.torn import is_left, is_torn

# Names that are made of a digest (`anh/01bd806badcc9036038c1-480.avif`) are ours and can be made
# again. Nothing else is touched: somebody may have put files of their own there.
_MADE = re.compile(r"[0-9a-f]{20,}(?:-\d+)?(?:\.[a-z0-9]+)?")


class UnremovedError(OSError):
    """What should be gone is still there: the machine refused it, as Windows does an open file."""


def purge(root: Path, folders: Iterable[str], needed: Collection[str]) -> list[str]:
    """Remove every kept file in these folders of `root` but the `needed` names; which they are.

    UnremovedError names the first that the machine did not let go, when all others are gone.

    Names are posix paths below `root`. Folders that become empty go too. A link is not followed,
    unless it stands for a folder of needed files: somebody has put that on a larger disk.
    """
    refused: list[OSError] = []
    gone = [
        path
        for name in folders
        if not (root / name).is_symlink() or _is_of(f"{name}/", needed)
        for path in _unneeded_below(root / name, f"{name}/", needed, refused)
    ]
    for path in gone:
        with _noted(refused):
            path.unlink(missing_ok=True)
    for folder in {path.parent for path in gone}:
        # Of an empty folder that stays nobody learns anything.
        with contextlib.suppress(OSError):
            _remove_empty(folder, root)
    if refused:
        first = refused[0]
        raise UnremovedError(first.errno, first.strerror, first.filename) from first
    return [path.relative_to(root).as_posix() for path in gone]


@contextlib.contextmanager
def _noted(refused: list[OSError]) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        refused.append(error)


def _unneeded_below(
    folder: Path, above: str, needed: Collection[str], refused: list[OSError]
) -> Iterator[Path]:
    """Every file that this program made and needs no more; what cannot be looked at is `refused`.

    Of half a million files nearly all are needed: their names are only listed, none is looked at.
    """
    names: list[str] = []
    with _noted(refused), contextlib.suppress(FileNotFoundError, NotADirectoryError):
        names = os.listdir(folder)  # noqa: PTH208 the names alone, without an object for each
    for name in names:
        # What is hidden is another program's, such as the objects of git.
        if f"{above}{name}" in needed or (name.startswith(".") and not is_torn(name)):
            continue
        path = folder / name
        with _noted(refused):
            if path.is_dir() and (not path.is_symlink() or _is_of(f"{above}{name}/", needed)):
                yield from _unneeded_below(path, f"{above}{name}/", needed, refused)
            elif _MADE.fullmatch(name) or is_left(path):
                yield path


def _is_of(folder: str, needed: Collection[str]) -> bool:
    return any(name.startswith(folder) for name in needed)


def _remove_empty(folder: Path, root: Path) -> None:
    while (
        folder != root and not folder.is_symlink() and folder.is_dir() and not any(folder.iterdir())
    ):
        folder.rmdir()
        folder = folder.parent
