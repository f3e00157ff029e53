"""Files are replaced whole or not at all, and left alone when nothing changed; folders made so."""

import contextlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

from dienhinh.write.torn import TORN, torn_name


def replace_file(path: Path, content: bytes, *, is_copy: bool = False) -> bool:
    """Give a file this content, whole or not at all; False when it had it already.

    Not even a loss of power leaves something between: the content is on the disk before it gets its
    name (fsync(2)). That takes a few ms, too many for thousands of files that can be made again,
    which is what `is_copy` says of this one. A copy goes to the site, where a web server reads it
    whatever the mask of whoever builds; who may read another file stays as it is, or as the mask
    has it.
    """
    before = None
    with contextlib.suppress(FileNotFoundError):
        before = path.stat()
        if before.st_size == len(content) and path.read_bytes() == content:
            return False
    # Not by mkstemp, which asks no mask: its files are for the owner only.
    name = path.with_name(torn_name())
    try:
        with name.open("xb") as file:
            file.write(content)
            if not is_copy:
                file.flush()
                os.fsync(file.fileno())
        if is_copy:
            name.chmod(0o644)
        elif before is not None:
            name.chmod(stat.S_IMODE(before.st_mode))
        name.replace(path)
    except BaseException as error:
        name.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.filename is None:
            # Of a full disk the machine does not say at which file.
            error.filename = str(path)
        raise
    return True


@contextlib.contextmanager
def for_owner_only() -> Iterator[None]:
    """New files and folders made within are for their owner alone (umask(2)).

    The mask is the whole process's: for commands that do nothing else meanwhile.
    """
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


def readable_folder(path: str) -> bool:
    """Make a folder of a site, and those above it, for everybody to read; whether it is new.

    A web server reads it, whatever the mask of whoever builds. Not by `pathlib`: 20,000 pages go
    through here.
    """
    try:
        os.mkdir(path)  # noqa: PTH102
    except OSError as error:
        if os.path.isdir(path):  # noqa: PTH112
            return False
        above = os.path.dirname(path)  # noqa: PTH120
        if not isinstance(error, FileNotFoundError) or above in {"", path}:
            raise
        readable_folder(above)
        # Others may have made it meanwhile.
        return readable_folder(path)
    os.chmod(path, 0o755)  # noqa: PTH101, S103
    return True


@contextlib.contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """A folder to be filled that gets the name `path` at the end; stopped before, nothing is left.

    OSError when something of that name is there by then.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=TORN, dir=path.parent) as beside:
        made = Path(beside, path.name)
        made.mkdir()
        yield made
        made.rename(path)


def remove_all(path: Path) -> None:
    """Take away a file, or a folder with all that is in it."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def remove_file(root: Path, uri: str) -> None:
    """Take a file away, and the folders below `root` that are then empty."""
    path = root / uri
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == root:
            return
        try:
            folder.rmdir()
        except FileNotFoundError:
            continue
        except OSError:
            return
