"""The files of the browser editor's packages, where npm put them."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from dienhinh.refusal import Refusal


class PackagesError(Refusal):
    """A file is not there; the text says how to get it, in both languages."""


def editor_packages(folder: Path, names: Iterable[str]) -> Mapping[str, bytes]:
    """The bytes of the named files below `folder`, a `node_modules`. Raises PackagesError."""
    found = {}
    for name in names:
        path = folder / name
        if not path.is_file():
            raise PackagesError(
                f"chưa có phần mềm của trang nhập; chạy `npm ci --prefix {folder.parent}` rồi "
                "dựng lại.",
                f"the editor's packages are missing; run `npm ci --prefix {folder.parent}` and "
                "build again.",
                about=path,
            )
        found[name] = path.read_bytes()
    return found
