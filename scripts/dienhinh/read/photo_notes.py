"""Numbers of people in what is written into a picture: a description, a remark, an owner's name.

In: the tags (Exif 2.32 and 3.0; Windows' own) and the notes of an opened picture as Pillow gives
them. Out: where such numbers stand, never the numbers: what is known of a picture is kept.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape

from dienhinh.vietnamese import find_numbers_of_people

# Those that hold what people typed; the numbers of devices and of versions would look like others.
_TAGS = {
    0x010D: "DocumentName",
    0x010E: "ImageDescription",
    0x013B: "Artist",
    0x013C: "HostComputer",
    0x8298: "Copyright",
    0x9286: "UserComment",
    0x9C9B: "XPTitle",
    0x9C9C: "XPComment",
    0x9C9D: "XPAuthor",
    0x9C9E: "XPKeywords",
    0x9C9F: "XPSubject",
    0xA430: "CameraOwnerName",
    0xA436: "ImageTitle",
    0xA437: "Photographer",
    0xA438: "ImageEditor",
}
_XMP = ("xmp", "XML:com.adobe.xmp")
# Of XMP the text of elements and the values of attributes, without the ids of documents.
_XMP_TEXT = re.compile(rb""">([^<>]+)<|=\s*"([^"]*)"|=\s*'([^']*)'""")
_XMP_ID = re.compile(r"(?:xmp\.[a-z]+|uuid|adobe):")
_USER_COMMENT = re.compile(rb"(?:ASCII\0\0\0|JIS\0{5}|UNICODE\0|\0{8})")
_PHOTOSHOP_IPTC = 0x0404
_IPTC_MARK = 0x1C
_IPTC_HEAD = 5


def notes_with_numbers(tags: Mapping[int, object], notes: Mapping[str, object]) -> tuple[str, ...]:
    """The names of the tags and notes that hold a telephone, card or account number, sorted."""
    return tuple(sorted({name for name, text in _texts(tags, notes) if _holds_number(text)}))


def _holds_number(text: str) -> bool:
    return bool(find_numbers_of_people(text))


def _texts(tags: Mapping[int, object], notes: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for tag, value in tags.items():
        if tag in _TAGS:
            yield from ((_TAGS[tag], text) for text in _decoded(value))
    for name, value in notes.items():
        if name in _XMP:
            yield from (("XMP", text) for text in _in_xmp(value))
        elif name == "photoshop" and isinstance(value, Mapping):
            yield from (("IPTC", text) for text in _in_iptc(value.get(_PHOTOSHOP_IPTC)))
        elif isinstance(value, str) or name == "comment":
            yield from ((name, text) for text in _decoded(value))


def _decoded(value: object) -> Iterator[str]:
    """What a value can say; of UTF-16 nobody tells which byte comes first."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, bytes):
        head = _USER_COMMENT.match(value)
        text = value[head.end() :] if head else value
        kinds = ("utf-16-le", "utf-16-be") if b"\0" in text.rstrip(b"\0") else ("utf-8",)
        yield from (text.decode(kind, errors="replace") for kind in kinds)


def _in_xmp(value: object) -> Iterator[str]:
    packet = value.encode() if isinstance(value, str) else value
    for found in _XMP_TEXT.finditer(packet) if isinstance(packet, bytes) else ():
        text = unescape((found[1] or found[2] or found[3] or b"").decode(errors="replace")).strip()
        if not _XMP_ID.match(text):
            yield text


def _in_iptc(value: object) -> Iterator[str]:
    """The data sets of IPTC-IIM 4.2, 1.5: mark, record, number, two bytes of length, value."""
    data = value if isinstance(value, bytes) else b""
    start = 0
    while start + _IPTC_HEAD <= len(data) and data[start] == _IPTC_MARK:
        end = start + _IPTC_HEAD + int.from_bytes(data[start + 3 : start + _IPTC_HEAD], "big")
        yield data[start + _IPTC_HEAD : end].decode(errors="replace")
        start = end
