"""JPEG files freed of everything but the picture, and given caption, credit and licence anew.

`bare_jpeg` takes all metadata off without touching a pixel; `with_metadata` writes IPTC IIM 4.2
(APP13, what picture desks read) and XMP (APP1, IPTC Photo Metadata Standard) of ours alone. The
layout of a JPEG file: ITU-T T.81, Annex B.
"""

import struct
from dataclasses import dataclass
from html import escape
from itertools import accumulate

from dienhinh.render.jpeg_segments import END, START, segments
from dienhinh.vietnamese import sentences

# T.81, B.1.1.3: frames, tables, number of lines, restart intervals; the rest are comments or
# belong to applications.
_PICTURE_SEGMENTS = frozenset({*range(0xC0, 0xD0), 0xDA, 0xDB, 0xDC, 0xDD})
_ADOBE, _ADOBE_MARK, _ADOBE_LENGTH = 0xEE, b"Adobe", 12
_JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x01\x00\x48\x00\x48\x00\x00"
_XMP_NAMESPACE = b"http://ns.adobe.com/xap/1.0/\x00"
_LONGEST_SEGMENT = 65_533
# IPTC NewsCodes, digital source type: drawn by a person with a machine, not photographed.
_DRAWN = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation"
_PHOTOGRAPHED = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoWords:
    """What a picture says of itself, all in Vietnamese; `page` is the address of its story.

    `warning` is what must not be done with it, before anything that may.
    """

    title: str
    caption: str
    alt: str
    credit: str
    licence: str
    source: str
    page: str
    is_drawn: bool
    warning: str = ""

    @property
    def terms(self) -> str:
        """How it may be used."""
        return f"{self.warning} {self.licence}".lstrip()


def bare_jpeg(content: bytes) -> bytes:
    """The same pixels without EXIF, XMP, IPTC, colour profile, comment, thumbnail or appendix.

    NotAJpegError when the file is not whole. The colour transform mark of Adobe stays, without it
    some pictures change colour.
    """
    kept = [
        segment
        for marker, segment in segments(content)
        if marker in _PICTURE_SEGMENTS or (marker == _ADOBE and _is_adobe(segment))
    ]
    return b"".join([START, _JFIF, *kept, END])


def _is_adobe(segment: bytes) -> bool:
    return segment[4:9] == _ADOBE_MARK and len(segment) == 4 + _ADOBE_LENGTH


def with_metadata(bare: bytes, words: PhotoWords) -> bytes:
    """The bare JPEG with the words in IPTC and XMP, before the first table."""
    begin = len(START) + len(_JFIF) if bare.startswith(START + _JFIF) else len(START)
    added = _xmp_segment(words) + _iptc_segment(words)
    return bare[:begin] + added + bare[begin:]


def _segment(marker: int, content: bytes) -> bytes:
    if len(content) > _LONGEST_SEGMENT:
        raise ValueError(f"a JPEG segment holds no {len(content)} bytes")
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(content) + 2) + content


def _iptc_segment(words: PhotoWords) -> bytes:
    """Photoshop image resource 0x0404 with IIM records; UTF-8 announced by 1:90 (ISO 2022).

    IIM is short of bytes where XMP is not. A name that does not fit is left out, for a part of it
    is the name of somebody else; of a text stand the first sentences that fit.
    """
    records = [(1, 90, b"\x1b%G"), (2, 0, b"\x00\x04")]
    # (dataset, text, most bytes) by IIM 4.2, chapter 6.
    names = (
        (5, words.title, 64),
        (80, words.credit, 32),
        (105, words.title, 256),
        (110, words.credit, 32),
        (115, words.source, 32),
    )
    texts = (
        (40, words.terms, 256),
        (116, words.licence, 128),
        (120, words.caption, 2000),
    )
    values = {number: text.encode() for number, text, most in names if _size(text) <= most}
    values |= {number: _first_sentences(text, most).encode() for number, text, most in texts}
    records += [(2, number, value) for number, value in sorted(values.items()) if value]
    body = b"".join(
        struct.pack(">BBBH", 0x1C, record, number, len(value)) + value
        for record, number, value in records
    )
    padding = b"\x00" * (len(body) % 2)
    resource = b"8BIM\x04\x04\x00\x00" + struct.pack(">I", len(body)) + body + padding
    return _segment(0xED, b"Photoshop 3.0\x00" + resource)


def _size(text: str) -> int:
    return len(text.encode())


def _first_sentences(text: str, most_bytes: int) -> str:
    """The text, or its first sentences in so many bytes of UTF-8; maybe none."""
    if _size(text) <= most_bytes:
        return text
    beginnings = accumulate(sentences(text), "{} {}".format)
    return max((told for told in beginnings if _size(told) <= most_bytes), key=len, default="")


def _xmp_segment(words: PhotoWords) -> bytes:
    """An XMP packet (ISO 16684-1) with the fields of the IPTC Photo Metadata Standard 2023.1."""
    alternatives = {
        "dc:title": words.title,
        "dc:description": words.caption,
        "dc:rights": words.licence,
        "xmpRights:UsageTerms": words.terms,
        "Iptc4xmpCore:AltTextAccessibility": words.alt,
    }
    simple = {
        "photoshop:Credit": words.credit,
        "photoshop:Source": words.source,
        "photoshop:Headline": words.title,
        "photoshop:Instructions": words.terms,
        "xmpRights:WebStatement": words.page,
        "xmpRights:Marked": "True",
        "Iptc4xmpExt:DigitalSourceType": _DRAWN if words.is_drawn else _PHOTOGRAPHED,
    }
    rows = [
        f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt></{name}>'
        for name, text in alternatives.items()
    ]
    creator = f"<rdf:Seq><rdf:li>{escape(words.credit)}</rdf:li></rdf:Seq>"
    rows.append(f"<dc:creator>{creator}</dc:creator>")
    rows += [f"<{name}>{escape(text)}</{name}>" for name, text in simple.items()]
    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
        'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" '
        'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" '
        'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">'
        f'{"".join(rows)}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    )
    return _segment(0xE1, _XMP_NAMESPACE + packet.encode())
