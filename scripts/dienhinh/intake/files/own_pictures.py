"""Whether a picture that LibreOffice hands over comes from the file it was given.

Whatever way a file finds to have a picture of this computer drawn into it, the bytes of that
picture do not stand in the file. LibreOffice hands pictures over byte for byte, so those of the
file do: in a row, in sectors and records (.doc, .xls), or in figures (.rtf, Word 2003, web pages).
"""

import base64
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from itertools import islice

from dienhinh.intake.files import emf
from dienhinh.intake.files.packages import Package
from dienhinh.intake.files.sorts import is_picture

_SAMPLES, _SAMPLE_BYTES = 48, 48
# Of the samples; some lie where a sector or a record ends.
_FEWEST_FOUND = 0.75
# Fewer different bytes, such as nothing but zeros, stand in any file.
_FEWEST_KINDS = 12
_BMP, _BMP_HEAD = b"BM", 14
_PACKED = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")
_METAFILES = (b"\1\0\0\0", b"\xd7\xcd\xc6\x9a", b"\1\0\x09\0")
# zlib or gzip, whichever it is.
_ANY_HEAD = 47
_MOST_PACKED, _MOST_UNPACKED = 4_000, 30_000_000
_WORD = re.compile(rb"\\[a-z]+-?\d*", re.IGNORECASE)
_FIGURES = re.compile(rb"[0-9A-Fa-f]{80,}")
_BASE64 = re.compile(rb"[A-Za-z0-9+/]{80,}")


def only_own(made: bytes, given: bytes, ending: str) -> bytes:
    """The converted file without the pictures that are not of `given`; their places stay."""
    sources = [*_sources(given, ending)]
    package = zipfile.ZipFile(io.BytesIO(made))
    out = io.BytesIO()
    with package, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as kept:
        for row in package.infolist():
            content = package.read(row)
            if not is_picture(content) or _is_own(content, sources):
                kept.writestr(row, content)
    return out.getvalue()


def _sources(given: bytes, ending: str) -> Iterator[bytes]:
    """All bytes that a file holds, unpacked."""
    if ending in {"odt", "ods"}:
        package = Package(given)
        for name in package.names:
            content = package.read(name) or b""
            yield content
            if name.endswith(".xml"):
                yield from _written_in_letters(content)
    elif ending == "rtf":
        yield given
        figures = b"".join(_WORD.sub(b"|", given).split())
        for run in _FIGURES.findall(figures):
            yield bytes.fromhex(run[: len(run) // 2 * 2].decode())
    elif ending in {"html", "xml"}:
        yield from _written_in_letters(given)
    else:
        yield given


def _written_in_letters(text: bytes) -> Iterator[bytes]:
    for run in _BASE64.findall(b"".join(text.split())):
        yield base64.b64decode(run[: len(run) // 4 * 4])


def _is_own(content: bytes, sources: list[bytes]) -> bool:
    if emf.is_metafile(content):
        # Lines show nothing of other pictures; their bytes are packed in some files.
        inside = emf.bitmap_inside(content)
        if inside is None:
            return True
        sources = [*sources, *(row for source in sources for row in _unpacked(source))]
    elif content.startswith(_BMP):
        content = content[_BMP_HEAD:]
    if any(content in source for source in sources):
        return True
    samples = [row for row in _samples(content) if len(set(row)) >= _FEWEST_KINDS]
    missed = (row for row in samples if not any(row in source for source in sources))
    # No further than to the first miss too many: each search goes through the whole file.
    too_many = int((1 - _FEWEST_FOUND) * len(samples))
    return bool(samples) and next(islice(missed, too_many, None), None) is None


def _unpacked(source: bytes) -> Iterator[bytes]:
    """The metafiles that lie packed in a file ([MS-ODRAW] 2.2.24; .emz of Word 2003)."""
    view = memoryview(source)
    for start in islice(_PACKED.finditer(source), _MOST_PACKED):
        content = metafile_inside(view[start.start() :][:_MOST_UNPACKED])
        if content is not None:
            yield content


def metafile_inside(packed: bytes | memoryview) -> bytes | None:
    """The metafile that zlib or gzip packed; None for all else."""
    try:
        content = zlib.decompressobj(_ANY_HEAD).decompress(packed, _MOST_UNPACKED)
    except zlib.error:
        return None
    return content if content.startswith(_METAFILES) else None


def _samples(content: bytes) -> Iterator[bytes]:
    step = max(_SAMPLE_BYTES, len(content) // _SAMPLES)
    for at in range(0, len(content) - _SAMPLE_BYTES + 1, step):
        yield content[at : at + _SAMPLE_BYTES]
