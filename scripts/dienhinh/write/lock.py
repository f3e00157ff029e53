"""One program at a time works on a site; a program that dies leaves no lock behind."""

import sys
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        # Not inherited by children, so it ends with this process whatever becomes of them.
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class BusyError(Exception):
    """Another program works on the same site."""


def locked(path: Path) -> IO[bytes]:
    """The lock file `path`, open and locked until it is closed; BusyError when another has it."""
    file = path.open("ab")
    try:
        _take(file)
    except OSError as error:
        file.close()
        raise BusyError(path) from error
    return file
