"""Metadata off a picture without touching a pixel: where it was taken, by whose telephone.

JPEG (ITU-T T.81, Annex B; Exif 2.32) keeps its orientation, colour profile and pixels; PNG (RFC
2083 and extensions) loses its text, time and Exif chunks. Other formats and damaged files stay as
they are.
"""

import struct
import zlib

_PNG = b"\x89PNG\r\n\x1a\n"
_HIDDEN_CHUNKS = frozenset({b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"})
_EXIF_APP = 0xE1
_MARKER_BEGINS = 0xFF
_SCAN, _FIRST_APP, _LAST_APP, _COMMENT = 0xDA, 0xE0, 0xEF, 0xFE
# JFIF, colour profile and Adobe's transform mark change how the pixels look.
_KEPT_APPS = {0xE0: b"JFIF", 0xE2: b"ICC_PROFILE", 0xEE: b"Adobe"}
_EXIF = b"Exif\0\0"
_ORIENTATION = 0x0112
_SHORT = 3
_TURNED = range(2, 9)
_MOST_ENTRIES = 500


def cleaned(content: bytes) -> bytes:
    """The same picture without hidden data; the same bytes when there are none."""
    try:
        if content.startswith(b"\xff\xd8\xff"):
            return _jpeg(content)
        return _png(content) if content.startswith(_PNG) else content
    except (struct.error, IndexError, ValueError):
        return content


def _jpeg(content: bytes) -> bytes:
    kept: list[bytes] = []
    turned = 1
    at = 2
    while True:
        if content[at] != _MARKER_BEGINS:
            raise ValueError("no marker")
        marker = content[at + 1]
        (length,) = struct.unpack_from(">H", content, at + 2)
        segment = content[at : at + 2 + length]
        if marker == _SCAN:
            break
        body = segment[4:]
        if marker == _EXIF_APP and body.startswith(_EXIF):
            turned = _orientation(body[len(_EXIF) :])
        if not _is_hidden(marker, body):
            kept.append(segment)
        at += 2 + length
    head = [b"\xff\xd8", *([_turning(turned)] if turned in _TURNED else [])]
    made = b"".join([*head, *kept, content[at:]])
    # Only the orientation was there already: the same picture in other words is no change.
    return content if len(made) >= len(content) else made


def _is_hidden(marker: int, body: bytes) -> bool:
    if marker == _COMMENT:
        return True
    is_app = _FIRST_APP <= marker <= _LAST_APP
    return is_app and not body.startswith(_KEPT_APPS.get(marker, b"\0none"))


def _orientation(tiff: bytes) -> int:
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
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, _SHORT, 1, orientation, 0, 0)
    body = _EXIF + tiff
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


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
        if kind not in _HIDDEN_CHUNKS:
            kept.append(chunk)
        at += 12 + length
        if kind == b"IEND":
            break
    return b"".join(kept)
