"""Looking for what must not be there: in every byte of a site, however it is written."""

import base64
import binascii
import gzip
import hashlib
import html
import io
import re
import subprocess
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote
from weakref import WeakValueDictionary

from PIL import Image

from dienhinh.vietnamese import fold
from tests.folders import tree

_PICTURES = (".jpg", ".jpeg", ".webp", ".avif", ".png")
_SAID = frozenset({"exif", "xmp", "comment", "icc_profile", "photoshop", "XML:com.adobe.xmp"})
_MARKS = (b"Exif\0\0", b"ns.adobe.com", b"Photoshop 3.0")
_TAG = re.compile(r"<[^>]*>")
_BASE64 = re.compile(rb"[A-Za-z0-9+/]{24,}={0,2}")
_PDF_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
# A pattern would look at every sign; a site is tens of millions.
_NO_LETTER = bytes(sign for sign in range(128) if not chr(sign).isalnum())
# Zeros go too: every second byte of UTF-16 is one.
_BETWEEN_FIGURES = bytes(set(range(128)) - set(b"0123456789") - set(range(65, 123))) + b"\xc2\xa0"


@dataclass(frozen=True, slots=True)
class _Reading:
    """One file, or one inside another: its bytes, and its words as one run without diacritics.

    What is no text has no words; it is searched as bytes.
    """

    place: str
    content: bytes
    words: bytes


class _File:
    """A file with everything that is packed in it, read."""

    def __init__(self, uri: str, content: bytes) -> None:
        self.readings = [
            reading
            for place, inner in unpacked(uri, content)
            for reading in _readings(place, inner)
        ]


# By place and content: a site published anew is mostly the one before, and unpacking it is dear.
# A file lives as long as a hunt that has it.
_READ: WeakValueDictionary[tuple[str, bytes], _File] = WeakValueDictionary()


def _file(uri: str, content: bytes) -> _File:
    key = uri, hashlib.blake2b(content).digest()
    found = _READ.get(key)
    if found is None:
        _READ[key] = found = _File(uri, content)
    return found


class Hunt:
    """Everything below a folder, unpacked and read."""

    def __init__(self, site: Path) -> None:
        self._files = [_file(uri, content) for uri, content in tree(site).items()]

    @property
    def _readings(self) -> Iterator[_Reading]:
        for file in self._files:
            yield from file.readings

    def words(self, *secrets: str) -> list[str]:
        """Where these stand: with or without diacritics, escaped, spaced or joined, in UTF-16."""
        return [
            f"{reading.place}: {secret}"
            for secret in secrets
            for joined in [_joined(secret)]
            for raw in [[secret.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]]
            for reading in self._readings
            if joined in reading.words or any(form in reading.content for form in raw)
        ]

    def phones(self, *numbers: str) -> list[str]:
        """Where these stand, with any separators, with 0, 84, 0084 or +84 before the rest."""
        wanted = {number: _significant(number) for number in numbers}
        return [
            f"{reading.place}: {number}"
            for reading in self._readings
            for figures in [reading.content.translate(None, _BETWEEN_FIGURES)]
            for number, significant in wanted.items()
            if significant in figures
        ]

    def telling_pictures(self) -> list[str]:
        """Every picture that says more than its pixels."""
        found = []
        for reading in self._readings:
            if reading.place.endswith(_PICTURES):
                with Image.open(io.BytesIO(reading.content)) as picture:
                    told = {*_SAID.intersection(picture.info)}
                    told |= {f"EXIF {tag}" for tag in picture.getexif()}
                told |= {repr(mark) for mark in _MARKS if mark in reading.content}
                found += [f"{reading.place}: {what}" for what in sorted(told)]
            elif reading.place.endswith(".pdf") and _MARKS[0] in reading.content:
                # XMP a document may have of its own; Exif only a picture inside it.
                found.append(f"{reading.place}: {_MARKS[0]!r}")
        return found

    def kinds(self) -> set[str]:
        """The endings of everything that was looked into, archives and documents unpacked."""
        return {Path(reading.place.partition(" (")[0]).suffix for reading in self._readings}


def _significant(number: str) -> bytes:
    """The figures behind the country code or the leading 0, which stand in every form."""
    figures = re.sub(r"\D", "", number)
    return re.sub("^(?:00)?84|^0", "", figures).encode()


def _joined(text: str) -> bytes:
    return fold(text).encode("ascii", "ignore").translate(None, _NO_LETTER)


def _readings(place: str, content: bytes) -> Iterator[_Reading]:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        yield _Reading(place, content, b"")
        return
    yield _Reading(place, content, _joined(text))
    shown = html.unescape(unquote(_TAG.sub("", text)))
    if shown != text:
        yield _Reading(f"{place} (shown)", shown.encode(), _joined(shown))


def unpacked(place: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """The file itself, then everything that is packed in it, however deep."""
    yield place, content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield from unpacked(f"{place}/{name}", archive.read(name))
    elif content.startswith(b"%PDF"):
        yield from _inside_pdf(place, content)
    elif content.startswith(b"\x1f\x8b"):
        yield from unpacked(f"{place} (unpacked)", gzip.decompress(content))
    elif place.endswith((".js", ".json", ".html")):
        for found in _BASE64.finditer(content):
            yield from _inflated(f"{place} (packed at {found.start()})", found.group())


def _inside_pdf(place: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """The words as a reader gets them, and every packed stream: a page may write glyphs only."""
    result = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", "-", "-"], input=content, capture_output=True, check=True
    )
    yield f"{place} (text)", result.stdout
    for number, found in enumerate(_PDF_STREAM.finditer(content)):
        try:
            yield f"{place} (stream {number})", zlib.decompressobj().decompress(found[1])
        except zlib.error:
            continue


def _inflated(place: str, text: bytes) -> Iterator[tuple[str, bytes]]:
    """What base64 holds, and what that unpacks to, as files of a search index are kept."""
    try:
        packed = base64.b64decode(text, validate=True)
    except binascii.Error:
        return
    yield place, packed
    try:
        yield place, zlib.decompress(packed, -zlib.MAX_WBITS)
    except zlib.error:
        return
