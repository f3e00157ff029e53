"""The parts of a GIF file (version 89a), and the file without those that show nothing."""

from collections.abc import Iterator

_HEAD_BYTES = 13
_HAS_COLOURS = 0x80
_IMAGE, _EXTENSION, _END = 0x2C, 0x21, 0x3B
_IMAGE_BYTES = 10
_CONTROL, _APPLICATION = 0xF9, 0xFF
# How often it is played, and its colours (ICC.1, annex B).
_SHOWN_APPLICATIONS = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")


def without_notes(content: bytes) -> bytes:
    """The same picture without remarks, what programs keep, and what stands behind its end.

    IndexError or ValueError when it is damaged.
    """
    start = _HEAD_BYTES + _colours(content[10])
    return content[:start] + b"".join(b for b in _blocks(content, start) if _shows(b))


def _shows(block: bytes) -> bool:
    if block[0] != _EXTENSION or block[1] == _CONTROL:
        return True
    return block[1] == _APPLICATION and block[3:14] in _SHOWN_APPLICATIONS


def _blocks(content: bytes, start: int) -> Iterator[bytes]:
    """Images with their data and extensions; a file may lack the sign of its end."""
    at = start
    while at < len(content):
        kind = content[at]
        if kind == _END:
            yield content[at : at + 1]
            return
        if kind == _IMAGE:
            # Behind the colours stands the least size of a code.
            data = at + _IMAGE_BYTES + _colours(content[at + 9]) + 1
        elif kind == _EXTENSION:
            data = at + 2
        else:
            raise ValueError("no block of a GIF")
        end = _data_end(content, data)
        yield content[at:end]
        at = end


def _colours(flags: int) -> int:
    """The bytes of a table of colours."""
    return 3 << (flags & 7) + 1 if flags & _HAS_COLOURS else 0


def _data_end(content: bytes, start: int) -> int:
    """Behind the data in pieces of a length told, of which the last is empty."""
    at = start
    while content[at]:
        at += content[at] + 1
    return at + 1
