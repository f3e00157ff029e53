"""Links among the hand-written pages: MkDocs follows them, so one could publish any file.

A link that comes with a pull request may lead to a profile with its telephone number, or to a key
on the machine that builds the site. In: the folder `docs/`. Out: a problem for each link.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from dienhinh.problems import Problem, Severity


def links_out(docs: Path) -> Iterator[Problem]:
    """Every link below `docs` to a folder, or to what is no file of `docs`."""
    inside = docs.resolve()
    for folder, folders, files in os.walk(docs, followlinks=False):
        for name in sorted((*folders, *files)):
            path = Path(folder, name)
            if path.is_symlink() and not _is_file_of(path.resolve(), inside):
                yield Problem(
                    path.as_posix(),
                    1,
                    1,
                    "misplaced-file",
                    Severity.ERROR,
                    f"Đây là liên kết tới thư mục hoặc tới nơi ngoài {docs.name}/, có thể đưa tệp "
                    "riêng lên trang. Chép tệp thật vào đây.",
                    f"This is a link to a folder, or out of {docs.name}/, and could publish a "
                    "private file. Put the file itself here.",
                )


def _is_file_of(target: Path, inside: Path) -> bool:
    return target.is_file() and target.is_relative_to(inside)
