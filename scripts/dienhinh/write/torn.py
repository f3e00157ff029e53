"""What a killed program left half written: a file or folder that never got its own name.

It may hold a telephone number that was sealed or withdrawn since, and nobody sees it: its name
begins with a dot. A younger one may still be written, by a program that runs.
"""

import os
import re
import secrets
import time
from collections.abc import Iterator
from pathlib import Path

TORN = ".dienhinh-"
"""What its name begins with."""
# What `tempfile` makes of that, and `torn_name`.
_TORN = re.compile(rf"{re.escape(TORN)}\w+")
_AFTER_SECONDS = 3600


def torn_name() -> str:
    """A new name for what is being written, to be renamed when it is whole."""
    return f"{TORN}{secrets.token_hex(8)}"


def is_torn(name: str) -> bool:
    """Whether a file or folder of that name never got its own."""
    return _TORN.fullmatch(name) is not None


def is_left(path: Path) -> bool:
    """Whether it is torn and old enough that nobody writes it any more."""
    return is_torn(path.name) and time.time() - path.lstat().st_mtime > _AFTER_SECONDS


def torn_below(root: Path) -> Iterator[Path]:
    """Every torn file and folder below `root`, in their order; links are not followed."""
    for top, folders, names in os.walk(root):
        found = sorted(name for name in (*folders, *names) if is_torn(name))
        yield from (Path(top, name) for name in found)
        folders[:] = sorted(name for name in folders if not is_torn(name))
