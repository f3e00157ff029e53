"""The file whose name somebody typed, or dragged into a terminal, which writes it its own way."""

import os
import shlex
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname


def dropped_file(typed: str) -> Path:
    """The file meant: as typed, in quotation marks, as an address, or with spaces escaped."""
    named = [Path(name) for name in _names(typed.strip())]
    return next((path for path in named if path.is_file()), named[0])


def _names(typed: str) -> list[str]:
    names = [typed.strip("'\""), typed]
    if typed.lower().startswith("file:"):
        names.append(url2pathname(urlsplit(typed).path))
    if os.name != "nt":
        # There a backslash parts folders.
        try:
            words = shlex.split(typed)
        except ValueError:
            words = []
        names += words if len(words) == 1 else []
    return names


def why_unread(error: OSError | ValueError) -> str:
    """The reason in plain Vietnamese; ValueError is of a name that no system has."""
    if isinstance(error, FileNotFoundError):
        return "không có tệp nào ở đó; xem lại tên, kéo mỗi lần một tệp"
    if isinstance(error, IsADirectoryError):
        return "đó là một thư mục; kéo từng tệp ảnh trong đó"
    if isinstance(error, PermissionError):
        return "máy không cho đọc, hoặc đó là một thư mục"
    return "lỗi của máy"
