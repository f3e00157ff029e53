"""Which folder may be the cache of a run: one of its own, for what a run needs no more is deleted.

A folder is one of ours when this program made it: it is marked as the Cache Directory Tagging
Specification says (https://bford.info/cachedir/), by which programs for copies know it too.
"""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

from dienhinh.pipeline.options import PublishError

_TAG = "CACHEDIR.TAG"
_SIGNATURE = "Signature: 8a477f597d28d172789f06886806bc55\n# What dienhinh can make again.\n"
# Of before the mark, and of one whose mark somebody deleted.
_MEMOS = ("profiles.sqlite3", "pictures.sqlite3", "sizes.sqlite3")
# By this name programs share a folder of what they can make again; each has folders of its own.
_OF_ALL = ".cache"
ONCE = "once"
"""The folder of what is made once from its content."""
KEPT_FOLDERS = ("anh", "the", "ap-phich", "loa", "de-cuong", "bo-tu-lieu", "qr", ONCE)
"""The folders that are cleared of what a run needs no more: the first of all kept names.

One of which nothing is made any more stays among them: what lies there may be of somebody who was
taken down since.
"""
# Where a disk is mounted its file system has put this there.
_NOBODYS = "lost+found"


def own_cache(cache: Path, apart: Iterable[Path]) -> Path:
    """The folder `cache`, marked as ours.

    PublishError when one of the folders `apart`, people's work or what readers see, holds it or
    lies in it, and when it has files and this program did not make it.
    """
    # Path.resolve raises RuntimeError for a link that leads to itself.
    whole = Path(os.path.realpath(cache))
    for folder in apart:
        other = Path(os.path.realpath(folder))
        if whole == other or other in whole.parents or whole in other.parents:
            raise PublishError(
                f"bộ nhớ đệm không thể nằm trong hay chứa thư mục {folder}: tệp cũ trong bộ nhớ "
                "đệm bị xóa sau mỗi lần đăng, và trong đó có điều chưa công khai. Ghi một thư mục "
                "riêng, như .cache.",
                f"the cache can neither lie in nor hold the folder {folder}: old files of a cache "
                "are deleted after each publishing, and it holds what is not public. Give a folder "
                "of its own, such as .cache.",
                about=cache,
                is_mistyped=True,
            )
    if whole.exists() and not whole.is_dir():
        raise PublishError(
            "đây là tệp, không phải thư mục; bộ nhớ đệm là một thư mục riêng, như .cache.",
            "this is a file, not a folder; the cache is a folder of its own, such as .cache.",
            about=cache,
            is_mistyped=True,
        )
    if _is_of_others(cache):
        raise PublishError(
            "thư mục này có tệp mà không phải bộ nhớ đệm của chương trình; tệp cũ trong bộ nhớ đệm "
            "bị xóa sau mỗi lần đăng. Ghi một thư mục mới hoặc trống, như .cache.",
            "this folder has files and is no cache of this program; old files of a cache are "
            "deleted after each publishing. Give a new or empty folder, such as .cache.",
            about=cache,
            is_mistyped=True,
        )
    # Where nothing may be written nothing is kept.
    with contextlib.suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
        if not (cache / _TAG).exists():
            (cache / _TAG).write_bytes(_SIGNATURE.encode())
    return cache


def _is_of_others(cache: Path) -> bool:
    try:
        names = {entry.name for entry in cache.iterdir()}
    except OSError:
        return False
    seen = {name for name in names if not name.startswith(".")} - {_NOBODYS}
    if cache.name == _OF_ALL:
        seen &= {*KEPT_FOLDERS}
    return bool(seen) and seen.isdisjoint(_MEMOS) and not _is_marked(cache)


def _is_marked(cache: Path) -> bool:
    """Other programs mark their caches too, with words of their own behind the signature."""
    try:
        return (cache / _TAG).read_bytes() == _SIGNATURE.encode()
    except OSError:
        return False
