"""Links among the files that people send: who follows one could read or publish any file.

A link that comes with a pull request may lead to a profile with its telephone number, or to a key
on the machine that builds the site, and MkDocs follows links. So one that leads out of its folder,
to a folder, to nothing or to itself is told and never opened.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from dienhinh.problems import Problem, Severity


def is_own_file(path: Path, root: Path) -> bool:
    """Whether it is a file that lies below `root`, behind whatever links."""
    # `Path.resolve` raises for a link to itself.
    target = Path(os.path.realpath(path))
    return target.is_file() and target.is_relative_to(os.path.realpath(root))


def links_out(docs: Path) -> Iterator[Problem]:
    """Every link below `docs` to a folder, or to what is no file of `docs`."""
    for folder, folders, files in os.walk(docs, followlinks=False):
        for name in sorted((*folders, *files)):
            path = Path(folder, name)
            if path.is_symlink() and not is_own_file(path, docs):
                yield _told(
                    path,
                    "Đây là liên kết tới thư mục, tới tệp không có, hoặc tới nơi ngoài "
                    f"{docs.name}/, có thể đưa tệp riêng lên trang. Chép tệp thật vào đây.",
                    f"This is a link to a folder, to nothing, or out of {docs.name}/, and could "
                    "publish a private file. Put the file itself here.",
                )


def link_in_profiles(path: Path) -> Problem:
    """That a link in `profiles/` is not followed."""
    return _told(
        path,
        "Đây là liên kết tới thư mục, tới tệp không có, hoặc tới nơi ngoài profiles/, không được "
        "đọc. Chép tệp thật vào đây.",
        "This is a link to a folder, to nothing, or out of profiles/, and is not followed. Put the "
        "file itself here.",
    )


def _told(path: Path, vi: str, en: str) -> Problem:
    return Problem(path.as_posix(), 1, 1, "misplaced-file", Severity.ERROR, vi, en)
