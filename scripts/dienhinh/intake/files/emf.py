"""The bitmap inside a Windows metafile: Word stores pasted screenshots and old pictures so.

Formats: [MS-EMF] 2.3.1.7 (EMR_STRETCHDIBITS), [MS-EMFPLUS] (a whole JPEG or PNG inside), PNG (RFC
2083). Any bytes may come; whatever does not fit gives None.
"""

import struct
import zlib

_SIGNS = ((b"\xff\xd8\xff", b"\xff\xd9"), (b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"))
_STRETCH = 81
_MOST_PIXELS = 60_000_000
_MOST_RECORDS = 200_000
_DEPTHS = {24: 3, 32: 4}
_UNCOMPRESSED = (0, 3)


def is_metafile(data: bytes) -> bool:
    """EMF by its first record and signature, WMF by the key of placeable files."""
    return (data[:4] == b"\1\0\0\0" and data[40:44] == b" EMF") or data[:4] == b"\xd7\xcd\xc6\x9a"


def bitmap_inside(data: bytes) -> bytes | None:
    """The JPEG or PNG inside as it is; a bare bitmap as PNG; None when there is neither."""
    for first, last in _SIGNS:
        start = data.find(first)
        end = data.rfind(last)
        if 0 <= start < end:
            return data[start : end + len(last)]
    return _largest_bitmap(data)


def _largest_bitmap(data: bytes) -> bytes | None:
    best: tuple[int, bytes] | None = None
    offset = 0
    for _ in range(_MOST_RECORDS):
        if offset + 8 > len(data):
            break
        kind, size = struct.unpack_from("<II", data, offset)
        if size < 8:  # noqa: PLR2004 a record holds its type and size
            break
        if kind == _STRETCH:
            found = _stretched(data[offset : offset + size])
            if found and (best is None or found[0] > best[0]):
                best = found
        offset += size
    return best[1] if best else None


def _stretched(record: bytes) -> tuple[int, bytes] | None:
    """Number of pixels and the PNG of one EMR_STRETCHDIBITS record."""
    try:
        header_at, header_size, bits_at, bits_size = struct.unpack_from("<IIII", record, 48)
        header = record[header_at : header_at + header_size]
        _, width, height, _, depth, compression = struct.unpack_from("<IiiHHI", header, 0)
    except struct.error:
        return None
    rows = abs(height)
    if compression not in _UNCOMPRESSED or depth not in _DEPTHS or not width * rows > 0:
        return None
    stride = (width * _DEPTHS[depth] + 3) // 4 * 4
    bits = record[bits_at : bits_at + bits_size]
    if width * rows > _MOST_PIXELS or len(bits) < stride * rows:
        return None
    order = range(rows) if height < 0 else range(rows - 1, -1, -1)
    lines = (_rgb(bits[row * stride : (row + 1) * stride], width, _DEPTHS[depth]) for row in order)
    return width * rows, _png(width, rows, b"".join(b"\0" + line for line in lines))


def _rgb(row: bytes, width: int, depth: int) -> bytes:
    """One row of BGR or BGRX as RGB."""
    made = bytearray(width * 3)
    for channel in range(3):
        made[channel::3] = row[2 - channel : width * depth : depth]
    return bytes(made)


def _png(width: int, height: int, filtered: bytes) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(filtered)), (b"IEND", b""))
    packed = (
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)
