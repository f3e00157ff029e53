import io
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, IptcImagePlugin

from dienhinh.render.jpeg_segments import NotAJpegError
from dienhinh.render.photo_metadata import PhotoWords, bare_jpeg, with_metadata
from dienhinh.render.photos import full_jpeg
from tests.render.pictures import TOLD, decoded, photograph, pixels

WORDS = PhotoWords(
    title="Tổ hợp tác Suối Mẫu",
    caption="Quầy hàng của tổ ở chợ phiên",
    alt="Hai người <xếp> ngô & cà",
    credit="Hội Nông dân xã Ba Tiêu",
    licence="Ảnh: Hội Nông dân xã Ba Tiêu. Xin phép trước khi đăng lại",
    source="Kho thử",
    page="https://dien-hinh.test/ho-so/x/",
    is_drawn=False,
)
NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "core": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "ext": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}


def markers(content: bytes) -> list[int]:
    """The markers of a JPEG in order, by walking its segments as a reader does."""
    found, at = [], 2
    while content[at + 1] != 0xDA:
        found.append(content[at + 1])
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return found


def iptc(content: bytes) -> dict[int, str]:
    with Image.open(io.BytesIO(content)) as opened:
        rows = IptcImagePlugin.getiptcinfo(opened) or {}
    return {
        number: value.decode()
        for (record, number), value in rows.items()
        if record == 2 and isinstance(value, bytes)
    }


def xmp(content: bytes) -> ET.Element:
    with Image.open(io.BytesIO(content)) as opened:
        text = opened.info["xmp"].decode()
    packet = text[text.index("<x:xmpmeta") : text.rindex("<?xpacket")]
    return ET.fromstring(packet)  # noqa: S314 made by the module under test


def test_what_must_not_be_done_comes_before_what_may() -> None:
    held = replace(WORDS, warning="GIỮ BÀI đến 0 giờ ngày 05/12/2026.")

    made = with_metadata(bare_jpeg(photograph((64, 48))), held)

    terms = f"{held.warning} {WORDS.licence}"
    assert iptc(made)[40] == terms
    description = xmp(made)
    assert [
        description.findtext(f".//{path}", namespaces=NAMES)
        for path in ("photoshop:Instructions", "xmpRights:UsageTerms//rdf:li", "dc:rights//rdf:li")
    ] == [terms, terms, WORDS.licence]


@pytest.mark.parametrize("progressive", [False, True], ids=["baseline", "progressive"])
def test_a_bare_jpeg_has_the_same_pixels_and_says_nothing_else(*, progressive: bool) -> None:
    content = photograph(progressive=progressive)

    bare = bare_jpeg(content)
    assert decoded(bare).tobytes() == decoded(content).tobytes()
    for secret in (b"Exif", b"xmpmeta", b"0905", b"MotionPhoto", TOLD.encode()):
        assert secret in content
        assert secret not in bare
    assert bare.endswith(b"\xff\xd9")


@pytest.mark.parametrize("cut", [1, 3, 200, 5000], ids=str)
def test_a_file_that_is_not_whole_is_refused(cut: int) -> None:
    whole = bare_jpeg(photograph())

    with pytest.raises(NotAJpegError):
        bare_jpeg(whole[:-cut])


@pytest.mark.parametrize("content", [b"", b"PNG", b"\xff\xd8", b"\xff\xd8\xff\xe0\xff\xff"])
def test_what_is_no_jpeg_is_refused(content: bytes) -> None:
    with pytest.raises(NotAJpegError):
        bare_jpeg(content)


def test_picture_desks_read_caption_credit_and_licence_in_vietnamese() -> None:
    found = iptc(with_metadata(bare_jpeg(photograph()), WORDS))

    assert found[120] == "Quầy hàng của tổ ở chợ phiên"
    assert found[5] == "Tổ hợp tác Suối Mẫu"
    assert found[80] == found[110] == "Hội Nông dân xã Ba Tiêu"
    assert found[116].startswith("Ảnh: Hội Nông dân xã Ba Tiêu.")


def test_iptc_says_that_it_is_utf_8_and_keeps_the_lengths_of_the_standard() -> None:
    long = PhotoWords(
        title="ồ" * 100, caption="ỗ" * 1000, alt="", credit="ễ" * 50, licence="ữ" * 200,
        source="ắ" * 50, page="", is_drawn=True,
    )  # fmt: skip

    made = with_metadata(bare_jpeg(photograph()), long)
    assert b"\x1c\x01\x5a\x00\x03\x1b%G" in made
    found = iptc(made)
    assert not found.keys() & {5, 40, 80, 105, 110, 115, 116, 120}


@pytest.mark.parametrize("name", ["Nguyễn Trường Phương Thảo", "Điển hình tiên tiến Quảng Ngãi"])
def test_a_name_too_long_for_iptc_is_no_other_name_there_and_whole_in_xmp(name: str) -> None:
    made = with_metadata(bare_jpeg(photograph()), replace(WORDS, credit=name, source=name))

    assert not iptc(made).keys() & {80, 110, 115}
    assert xmp(made).findtext(".//photoshop:Credit", namespaces=NAMES) == name


def test_a_title_too_long_for_its_first_field_stands_whole_in_the_second() -> None:
    title = "Tổ hợp tác Liên kết sản xuất, chế biến và tiêu thụ quế ở Trà Phong"

    found = iptc(with_metadata(bare_jpeg(photograph()), replace(WORDS, title=title)))

    assert 5 not in found
    assert found[105] == title


def test_conditions_too_long_for_iptc_end_with_a_whole_sentence() -> None:
    credit = "Ảnh: Hội Nông dân TP. Quảng Ngãi, nhóm cộng tác viên."
    terms = f"{credit} Xin phép trước khi đăng lại; khi đăng ghi tên, không theo CC BY."
    warning = "Chỉ dùng đến hết ngày 05/3/2027: sau ngày ấy không còn sự đồng ý công khai."
    words = replace(WORDS, licence=terms, warning=f"{warning} {warning}")

    found = iptc(with_metadata(bare_jpeg(photograph()), words))

    assert found[116] == credit
    assert found[40] == f"{warning} {warning}"


def test_xmp_has_the_fields_of_the_iptc_standard() -> None:
    root = xmp(with_metadata(bare_jpeg(photograph()), WORDS))

    def text(path: str) -> str | None:
        return root.findtext(f".//{path}", namespaces=NAMES)

    assert text("dc:description/rdf:Alt/rdf:li") == "Quầy hàng của tổ ở chợ phiên"
    assert text("dc:creator/rdf:Seq/rdf:li") == "Hội Nông dân xã Ba Tiêu"
    assert text("photoshop:Credit") == "Hội Nông dân xã Ba Tiêu"
    assert text("core:AltTextAccessibility/rdf:Alt/rdf:li") == "Hai người <xếp> ngô & cà"
    assert text("xmpRights:WebStatement") == "https://dien-hinh.test/ho-so/x/"
    assert (text("ext:DigitalSourceType") or "").endswith("/digitalCapture")


def test_a_drawing_is_marked_as_made_not_taken() -> None:
    words = PhotoWords(
        title="", caption="", alt="", credit="", licence="", source="", page="", is_drawn=True
    )

    root = xmp(with_metadata(bare_jpeg(photograph()), words))
    kind = root.findtext(".//ext:DigitalSourceType", namespaces=NAMES) or ""
    assert kind.endswith("/digitalCreation")


def test_metadata_stands_before_the_tables_and_changes_no_pixel() -> None:
    bare = bare_jpeg(photograph())

    made = with_metadata(bare, WORDS)
    assert markers(made)[:3] == [0xE0, 0xE1, 0xED]
    assert decoded(made).tobytes() == decoded(bare).tobytes()


def test_the_full_picture_keeps_its_very_pixels(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(photograph((1200, 800)))

    full = full_jpeg(tmp_path / "a.jpg", 6_000_000)
    assert decoded(full).tobytes() == decoded(photograph((1200, 800))).tobytes()
    assert b"0905" not in full


def test_a_picture_that_lies_on_its_side_is_turned_upright(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(photograph((640, 480), orientation=6))

    full = decoded(full_jpeg(tmp_path / "a.jpg", 6_000_000))
    assert full.size == (480, 640)
    assert not full.getexif()


def test_other_formats_become_jpeg_in_full_size(tmp_path: Path) -> None:
    pixels((700, 500)).save(tmp_path / "a.png")

    full = full_jpeg(tmp_path / "a.png", 6_000_000)
    assert full.startswith(b"\xff\xd8")
    assert decoded(full).size == (700, 500)


@pytest.mark.parametrize(("most_bytes", "width"), [(150_000, 300), (15_000, 100)], ids=str)
def test_a_picture_too_heavy_for_mail_is_made_lighter(
    tmp_path: Path, most_bytes: int, width: int
) -> None:
    noise = Image.effect_noise((900, 600), 120).convert("RGB")
    noise.save(tmp_path / "a.jpg", quality=98)
    assert (tmp_path / "a.jpg").stat().st_size > 400_000

    full = full_jpeg(tmp_path / "a.jpg", most_bytes)
    assert len(full) <= most_bytes
    assert decoded(full).width >= width


def test_the_mark_that_tells_how_colours_were_turned_stays() -> None:
    """Without it a picture of four inks, or of plain red, green and blue, changes its colours."""
    out = io.BytesIO()
    pixels((64, 48)).convert("CMYK").save(out, "JPEG", quality=90)
    assert 0xEE in markers(out.getvalue())

    bare = bare_jpeg(out.getvalue())

    assert 0xEE in markers(bare)
    assert decoded(bare).tobytes() == decoded(out.getvalue()).tobytes()


def test_what_calls_itself_that_mark_and_says_more_goes() -> None:
    content = bare_jpeg(photograph())
    told = b"Adobe\0\x64\0\0\0\0\0" + TOLD.encode()
    segment = b"\xff\xee" + (len(told) + 2).to_bytes(2, "big") + told

    bare = bare_jpeg(content[:2] + segment + content[2:])

    assert bare == content
