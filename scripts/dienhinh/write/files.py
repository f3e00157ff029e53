"""Files are replaced whole or not at all, and left alone when nothing changed; folders made so."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path


def replace_file(path: Path, content: bytes, *, is_copy: bool = False) -> bool:
    """Give a file this content, whole or not at all; False when it had it already.

    Not even a loss of power leaves something between: the content is on the disk before it gets its
    name (fsync(2)). That takes a few ms, too many for thousands of files that can be made again,
    which is what `is_copy` says of this one.
    """
    try:
        if path.stat().st_size == len(content) and path.read_bytes() == content:
            return False
    except FileNotFoundError:
        pass
    handle, name = tempfile.mkstemp(prefix=".dienhinh-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            if not is_copy:
                file.flush()
                os.fsync(file.fileno())
        # mkstemp makes files for the owner only; a web server must read them.
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException as error:
        Path(name).unlink(missing_ok=True)
        if isinstance(error, OSError) and error.filename is None:
            # Of a full disk the machine does not say at which file.
            error.filename = str(path)
        raise
    return True


@contextlib.contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """A folder to be filled that gets the name `path` at the end; stopped before, nothing is left.

    OSError when something of that name is there by then.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".dienhinh-", dir=path.parent) as beside:
        made = Path(beside, path.name)
        made.mkdir()
        yield made
        made.rename(path)


def remove_file(root: Path, uri: str) -> None:
    """Take a file away, and the folders below `root` that are then empty."""
    path = root / uri
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == root:
            return
        with contextlib.suppress(FileNotFoundError):
            try:
                folder.rmdir()
            except OSError:
                return
