"""Where else a profile is named: pages and plans written by hand, which no status can change."""

import re
from collections.abc import Iterator
from pathlib import Path

_FILES = ("*.md", "*.yaml")


def mentions(folders: tuple[Path, ...], slug: str, name: str, but: Path) -> Iterator[str]:
    """`path:line` of every line below the folders that holds the folder name or the name.

    `but` is the profile's own file. Files that cannot be read as UTF-8 are passed over.
    """
    names = [rf"(?<![\w-]){re.escape(slug)}(?![\w-])", *([re.escape(name)] if name else [])]
    wanted = re.compile("|".join(names), re.IGNORECASE)
    for folder in folders:
        for file in sorted(path for form in _FILES for path in folder.rglob(form)):
            if file == but or not file.is_file():
                continue
            try:
                lines = file.read_text(encoding="utf-8").splitlines()
            except (OSError, UnicodeDecodeError):
                continue
            for number, line in enumerate(lines, 1):
                if wanted.search(line):
                    yield f"{file.as_posix()}:{number}"
