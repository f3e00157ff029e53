"""Numbers that people wrote into a picture are found wherever a program keeps such words."""

import io
import struct
from typing import Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from dienhinh.model.folder import PhotoFacts
from dienhinh.read.photo_facts import facts_of
from dienhinh.read.photo_notes import notes_with_numbers
from tests.render.pictures import pixels

PHONE = "Chị Mẫu, 0905 777 888"
CARD = "CCCD 051 190 001 234"


def numbers_in(kind: str, **options: Any) -> tuple[str, ...]:  # noqa: ANN401 each format has its own
    out = io.BytesIO()
    pixels((64, 48)).save(out, kind, **options)
    facts = facts_of(out.getvalue())
    assert isinstance(facts, PhotoFacts), facts
    assert not facts.tells_place
    return facts.numbers_in


def with_tag(tag: int, value: object) -> bytes:
    exif = Image.Exif()
    exif[tag] = value
    return exif.tobytes()


def iptc(number: int, text: str) -> bytes:
    """A Photoshop segment of JPEG with one data set of IPTC."""
    value = text.encode()
    block = struct.pack(">BBBH", 0x1C, 2, number, len(value)) + value
    block += b"\0" * (len(block) % 2)
    body = b"Photoshop 3.0\0" + b"8BIM" + struct.pack(">HHI", 0x0404, 0, len(block)) + block
    return b"\xff\xed" + struct.pack(">H", len(body) + 2) + body


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize(
    ("tag", "value", "name"),
    [
        (0x010E, "Chi Mau 0905 777 888", "ImageDescription"),
        (0x010E, CARD, "ImageDescription"),
        (0x9286, b"ASCII\0\0\0Chi Mau 0905 777 888", "UserComment"),
        (0x9286, b"UNICODE\0" + PHONE.encode("utf-16-le"), "UserComment"),
        (0x9286, b"UNICODE\0" + PHONE.encode("utf-16-be"), "UserComment"),
        (0x9C9C, PHONE.encode("utf-16-le") + b"\0\0", "XPComment"),
    ],
    ids=["description", "card", "ascii", "little-endian", "big-endian", "windows"],
)
def test_a_number_in_the_tags_of_a_picture_is_found(
    kind: str, tag: int, value: object, name: str
) -> None:
    assert numbers_in(kind, exif=with_tag(tag, value)) == (name,)


@pytest.mark.parametrize(
    "packet",
    [
        f"<rdf:Description><dc:description>{PHONE}</dc:description></rdf:Description>",
        f"<rdf:Description dc:title='x' Iptc4xmpCore:CiTelWork=\"{PHONE}\"/>",
        "<p>S&#7889; 0905&#x20;777 888</p>",
    ],
    ids=["element", "attribute", "written in numbers"],
)
@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_a_number_in_xmp_is_found(kind: str, packet: str) -> None:
    xmp = f'<x:xmpmeta xmlns:x="adobe:ns:meta/">{packet}</x:xmpmeta>'.encode()

    assert numbers_in(kind, xmp=xmp) == ("XMP",)


def test_a_number_in_iptc_in_a_remark_and_in_the_texts_of_a_png_is_found() -> None:
    out = io.BytesIO()
    pixels((64, 48)).save(out, "JPEG")
    content = out.getvalue()
    facts = facts_of(content[:2] + iptc(118, PHONE) + content[2:])
    texts = PngInfo()
    texts.add_itxt("Description", PHONE, zip=True)
    texts.add_itxt("XML:com.adobe.xmp", f"<p>{PHONE}</p>")

    assert isinstance(facts, PhotoFacts)
    assert facts.numbers_in == ("IPTC",)
    assert numbers_in("JPEG", comment=PHONE.encode()) == ("comment",)
    assert numbers_in("PNG", pnginfo=texts) == ("Description", "XMP")


def test_days_versions_and_ids_are_no_numbers_of_people() -> None:
    tags = {0x0132: "2023:09:05 08:12:34", 0xA431: "0905777888", 0x010E: "Ruộng bậc thang năm 2023"}
    xmp = (
        b'<x xmpMM:InstanceID="xmp.iid:0905777888" xmp:CreateDate="2023-09-05T08:30:00+07:00">'
        b"uuid:0905777888</x>"
    )

    assert notes_with_numbers(tags, {"xmp": xmp, "dpi": (72, 72), "exif": b"0905777888"}) == ()
