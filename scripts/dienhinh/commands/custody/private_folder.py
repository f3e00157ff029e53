"""The folder on a staff member's own machine: the key, and the ledger of requests.

Neither belongs into a repository or a web folder, so the default is the user's own settings.
"""

import os
from pathlib import Path

from dienhinh.commands.custody import CustodyError, there_already

_VARIABLE = "DIENHINH_PRIVATE"


def private_folder() -> Path:
    """`DIENHINH_PRIVATE`, else `dienhinh` in the user's settings (XDG Base Directory 0.8)."""
    own = os.environ.get(_VARIABLE)
    if own:
        return Path(own)
    settings = os.environ.get("XDG_CONFIG_HOME") or os.environ.get("APPDATA")
    return (Path(settings) if settings else Path.home() / ".config") / "dienhinh"


def refuse_shared(file: Path) -> None:
    """CustodyError when a file would lie in a repository, from where it could be shared."""
    for folder in file.resolve().parents:
        if (folder / ".git").exists() or (folder / "mkdocs.yml").exists():
            raise CustodyError(
                f"nằm trong một kho mã nguồn ({folder}), dễ bị đưa lên mạng. Chọn chỗ khác.",
                f"it lies in a repository ({folder}) and could be published. Choose another place.",
                about=file,
                is_mistyped=True,
            )


def write_secret(file: Path, content: str, *, more: bool = False) -> None:
    """Write a file that only its owner can read; with `more` add to it, else it must be new.

    Added whole or not at all, and on the disk when this returns (fsync(2)).
    """
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        with open(file, "ab" if more else "xb", buffering=0, opener=_for_owner) as opened:
            before = opened.seek(0, os.SEEK_END)
            try:
                # A full disk takes a part of it without a word.
                left = memoryview(content.encode("utf-8", "replace"))
                while left:
                    left = left[opened.write(left) :]
                os.fsync(opened.fileno())
            except OSError:
                opened.truncate(before)
                raise
    except FileExistsError as error:
        raise there_already(file) from error


def _for_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
