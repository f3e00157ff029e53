"""The parts of a JPEG file (ITU-T T.81, Annex B), for those who take some of them away."""

import re
from collections.abc import Iterator

START, END = b"\xff\xd8", b"\xff\xd9"
SCAN, COMMENT = 0xDA, 0xFE
# In the data of a scan only 00 and the restart markers may follow FF; before a marker more FF may
# stand.
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_LENGTH_BYTES = 2


class NotAJpegError(ValueError):
    """The bytes are no whole JPEG file; the text says what is wrong."""


def segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and bytes of every segment of the first picture, a scan with its data.

    What telephones put behind the end of it is another picture. NotAJpegError when it has no end.
    """
    if not content.startswith(START):
        raise NotAJpegError("no start of image")
    at = _next_marker(content, len(START))
    while (marker := content[at + 1]) != END[1]:
        end = _segment_end(content, at)
        following = _next_marker(content, end)
        yield marker, content[at : following if marker == SCAN else end]
        at = following


def _next_marker(content: bytes, start: int) -> int:
    found = _NEXT_MARKER.search(content, start)
    if found is None:
        raise NotAJpegError("no end of image")
    return found.start()


def _segment_end(content: bytes, start: int) -> int:
    """Behind the marker stands the length, which counts itself."""
    begin = start + 2
    length = int.from_bytes(content[begin : begin + _LENGTH_BYTES], "big")
    if length < _LENGTH_BYTES or begin + length > len(content):
        raise NotAJpegError("a segment reaches beyond the file")
    return begin + length
