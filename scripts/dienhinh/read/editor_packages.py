"""The files of the browser editor's packages, where npm put them."""

from collections.abc import Iterable, Mapping
from pathlib import Path


class PackagesError(Exception):
    """A file is not there; the text says how to get it, in both languages."""


def editor_packages(folder: Path, names: Iterable[str]) -> Mapping[str, bytes]:
    """The bytes of the named files below `folder`, a `node_modules`. Raises PackagesError."""
    found = {}
    for name in names:
        path = folder / name
        if not path.is_file():
            raise PackagesError(
                f"{path}: chưa có phần mềm của trang nhập; chạy `npm ci --prefix {folder.parent}` "
                "rồi dựng lại. / the editor's packages are missing; run that command and build "
                "again."
            )
        found[name] = path.read_bytes()
    return found
