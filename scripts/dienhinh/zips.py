"""Zip files without a clock: the same files give the same bytes, on every system."""

import io
import zipfile
from collections.abc import Iterable

# The earliest time that a zip entry can hold.
_NEVER = (1980, 1, 1, 0, 0, 0)
_LEVEL = 6


def put(archive: zipfile.ZipFile, name: str, content: bytes, packed: tuple[str, ...] = ()) -> None:
    """Add a file; one whose name has an ending of `packed` is stored as it is.

    Such files are packed inside: packing them again costs time and saves nothing.
    """
    entry = zipfile.ZipInfo(name, _NEVER)
    # Unix and Windows must write the same byte.
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    is_packed = name.lower().endswith(packed)
    entry.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
    archive.writestr(entry, content, compresslevel=_LEVEL)


def zipped(files: Iterable[tuple[str, bytes]], packed: tuple[str, ...] = ()) -> bytes:
    """The zip of files by name, in their order; see `put`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files:
            put(archive, name, content, packed)
    return buffer.getvalue()
