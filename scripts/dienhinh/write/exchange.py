"""Two folders change places in one step, so that whoever reads sees the one or the other, whole."""

import ctypes
import errno
import os
import sys
from pathlib import Path

# renameat2(2) of Linux and renamex_np(2) of macOS; both leave everything as it was when they fail.
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2
# What a kernel answers of a folder that is a mount point, or on another file system (rename(2)).
_MOUNTED = {errno.EBUSY, errno.EXDEV}
# What a kernel or file system answers that does not know the exchange.
_UNKNOWN = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


class MountedError(OSError):
    """The folder is where a disk is mounted: it can be filled, and not exchanged."""


def exchange(one: Path, other: Path) -> None:
    """Swap two folders of one file system. OSError when the machine refuses; then nothing changed.

    MountedError when `one` is a mount point.

    Where the system knows no exchange (Windows, some network disks), `one` is away for the moment
    between two renames; `recovered` puts right what a machine that stopped just then has left.
    """
    try:
        _exchanged(one, other)
    except OSError as error:
        if error.errno in _MOUNTED:
            raise MountedError(error.errno, error.strerror, str(one)) from error
        if error.errno not in _UNKNOWN:
            raise
        aside = _aside(one)
        one.rename(aside)
        try:
            other.rename(one)
        except OSError:
            aside.rename(one)
            raise
        aside.rename(other)


def recovered(one: Path, other: Path) -> None:
    """Finish an exchange in two renames that was cut off: `one` is there again afterwards."""
    aside = _aside(one)
    if not aside.is_dir():
        return
    if not one.exists():
        aside.rename(one)
    elif not other.exists():
        aside.rename(other)


def _aside(one: Path) -> Path:
    return one.with_name(f".{one.name}.aside")


def _exchanged(one: Path, other: Path) -> None:
    names = os.fsencode(one), os.fsencode(other)
    if sys.platform == "linux":
        library = ctypes.CDLL(None, use_errno=True)
        rename = getattr(library, "renameat2", None)
        arguments = (_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE)
    elif sys.platform == "darwin":
        library = ctypes.CDLL(None, use_errno=True)
        rename = getattr(library, "renamex_np", None)
        arguments = (*names, _RENAME_SWAP)
    else:
        rename, arguments = None, ()
    if rename is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    if rename(*arguments) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(one))
