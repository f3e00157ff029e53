"""Metadata off a picture without touching a pixel: where it was taken, by whose telephone.

JPEG (ITU-T T.81, Annex B; Exif 2.32) and WebP (RFC 9649) keep pixels, colours and orientation, PNG
(third edition) and GIF (version 89a) pixels, colours and how they move. Other formats stay as they
are.
"""

import contextlib
import struct
import zlib

from dienhinh.render.gif_blocks import without_notes
from dienhinh.render.jpeg_segments import COMMENT, END, START, segments

_PNG = b"\x89PNG\r\n\x1a\n"
# Those without which it cannot be decoded, and what changes how it looks, how large it is printed
# and how it moves. Others hold text, times, Exif, or what their makers thought of.
_SHOWN_CHUNKS = frozenset({
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"mDCV", b"cLLI", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT",
})  # fmt: skip
_SHOWN_PARTS = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_EXIF_APP = 0xE1
_FIRST_APP, _LAST_APP = 0xE0, 0xEF
# JFIF, colour profile and Adobe's transform mark change how the pixels look.
_KEPT_APPS = {0xE0: b"JFIF", 0xE2: b"ICC_PROFILE", 0xEE: b"Adobe"}
_EXIF = b"Exif\0\0"
_ORIENTATION = 0x0112
_SHORT = 3
_TURNED = range(2, 9)
_MOST_ENTRIES = 500


class DamagedError(ValueError):
    """The parts of the picture cannot be told from one another."""


def cleaned(content: bytes) -> bytes:
    """The same picture without hidden data; the same bytes when it has none or is damaged."""
    with contextlib.suppress(DamagedError):
        return surely_cleaned(content)
    return content


def surely_cleaned(content: bytes) -> bytes:
    """The same, and DamagedError when nobody can tell what of it is hidden."""
    try:
        if content.startswith(b"\xff\xd8\xff"):
            return _jpeg(content)
        if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
            return _webp(content)
        if content.startswith(b"GIF8"):
            return without_notes(content)
        return _png(content) if content.startswith(_PNG) else content
    except (struct.error, IndexError, ValueError) as error:
        raise DamagedError(str(error)) from error


def _jpeg(content: bytes) -> bytes:
    """The first picture of the file; telephones put others behind it, with data of their own."""
    kept: list[bytes] = []
    turned = 1
    for marker, segment in segments(content):
        body = segment[4:]
        if marker == _EXIF_APP and body.startswith(_EXIF):
            turned = _orientation(body[len(_EXIF) :])
        if not _is_hidden(marker, body):
            kept.append(segment)
    head = [START, *([_turning(turned)] if turned in _TURNED else [])]
    made = b"".join([*head, *kept, END])
    # Only the orientation was there already: the same picture in other words is no change.
    return content if len(made) >= len(content) else made


def _is_hidden(marker: int, body: bytes) -> bool:
    if marker == COMMENT:
        return True
    is_app = _FIRST_APP <= marker <= _LAST_APP
    return is_app and not body.startswith(_KEPT_APPS.get(marker, b"\0none"))


def _orientation(tiff: bytes) -> int:
    """As told; 1 when it is not, or what should tell it is empty or damaged."""
    try:
        return _told_orientation(tiff)
    except struct.error:
        return 1


def _told_orientation(tiff: bytes) -> int:
    order = "<" if tiff[:2] == b"II" else ">"
    (first,) = struct.unpack_from(f"{order}I", tiff, 4)
    (count,) = struct.unpack_from(f"{order}H", tiff, first)
    for entry in range(min(count, _MOST_ENTRIES)):
        tag, kind = struct.unpack_from(f"{order}HH", tiff, first + 2 + 12 * entry)
        if tag == _ORIENTATION and kind == _SHORT:
            (value,) = struct.unpack_from(f"{order}H", tiff, first + 10 + 12 * entry)
            return int(value)
    return 1


def _turning(orientation: int) -> bytes:
    """An APP1 segment that holds nothing but the orientation."""
    body = _EXIF + _turned_tiff(orientation)
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _turned_tiff(orientation: int) -> bytes:
    return b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, _SHORT, 1, orientation, 0, 0)


def _webp(content: bytes) -> bytes:
    """The chunks of the picture; its head tells no longer of what is gone."""
    kept: list[bytes] = []
    at = 12
    is_hidden = False
    while at + 8 <= len(content):
        kind = content[at : at + 4]
        (length,) = struct.unpack_from("<I", content, at + 4)
        body = content[at + 8 : at + 8 + length]
        if len(body) != length:
            raise ValueError("cut off")
        at += 8 + length + length % 2
        if kind == b"EXIF":
            tiff = body.removeprefix(_EXIF)
            turned = _orientation(tiff)
            bare = _turned_tiff(turned) if turned in _TURNED else b""
            is_hidden = is_hidden or bare != tiff
            body = bare
        elif kind not in _SHOWN_PARTS:
            is_hidden, body = True, b""
        if body:
            kept.append(kind + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2))
    if not is_hidden:
        return content
    has_exif = any(chunk.startswith(b"EXIF") for chunk in kept)
    chunks = b"".join(_head_of(chunk, has_exif=has_exif) for chunk in kept)
    return b"RIFF" + struct.pack("<I", 4 + len(chunks)) + b"WEBP" + chunks


def _head_of(chunk: bytes, *, has_exif: bool) -> bytes:
    """RFC 9649, 2.7: bits 3 and 2 of the flags of VP8X announce Exif and XMP."""
    if not chunk.startswith(b"VP8X"):
        return chunk
    flags = chunk[8] & ~0x0C | (0x08 if has_exif else 0)
    return chunk[:8] + bytes([flags]) + chunk[9:]


def _png(content: bytes) -> bytes:
    kept = [_PNG]
    at = len(_PNG)
    while at < len(content):
        (length,) = struct.unpack_from(">I", content, at)
        kind = content[at + 4 : at + 8]
        chunk = content[at : at + 12 + length]
        if len(chunk) != 12 + length or zlib.crc32(chunk[4:-4]) != int.from_bytes(
            chunk[-4:], "big"
        ):
            raise ValueError("damaged chunk")
        if kind in _SHOWN_CHUNKS:
            kept.append(chunk)
        at += 12 + length
        if kind == b"IEND":
            break
    return b"".join(kept)
