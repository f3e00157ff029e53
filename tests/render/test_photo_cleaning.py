"""What a camera or a person wrote into a picture goes, and no pixel with it."""

import io
import struct
import zlib

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from dienhinh.render.photo_cleaning import DamagedError, cleaned, surely_cleaned
from tests.render.pictures import pixels


@pytest.mark.parametrize("is_progressive", [False, True])
def test_what_stands_behind_a_picture_goes_too(*, is_progressive: bool) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Máy của ai đó"
    out = io.BytesIO()
    Image.effect_noise((90, 60), 60).save(
        out, "JPEG", exif=exif, progressive=is_progressive, quality=95
    )
    first = out.getvalue()
    padded = first[:2] + b"\xff\xff" + first[2:]

    made = cleaned(padded + first)

    assert "Máy".encode() not in made
    assert made.count(b"\xff\xd8\xff") == 1
    assert Image.open(io.BytesIO(made)).tobytes() == Image.open(io.BytesIO(first)).tobytes()
    assert cleaned(made) == made


@pytest.mark.parametrize("orientation", [1, 6])
def test_hidden_data_of_webp_go_and_the_orientation_stays(orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Máy của ai đó"
    exif.get_ifd(0x8825)[2] = (15.0, 7.0, 12.0)
    out = io.BytesIO()
    Image.effect_noise((90, 60), 60).convert("RGB").save(
        out, "WEBP", exif=exif, xmp="<x>ai đó</x>".encode()
    )
    data = out.getvalue()

    made = cleaned(data)

    assert "ai đó".encode() not in made
    with Image.open(io.BytesIO(made)) as after, Image.open(io.BytesIO(data)) as before:
        assert after.getexif().get(0x0112, 1) == orientation
        assert "xmp" not in after.info
        assert after.tobytes() == before.tobytes()
    assert cleaned(made) == made


def test_text_in_png_goes() -> None:
    out = io.BytesIO()
    info = PngInfo()
    info.add_text("Author", "ai do")
    Image.new("RGB", (4, 4)).save(out, "PNG", pnginfo=info)

    made = cleaned(out.getvalue())

    assert b"ai do" not in made
    assert Image.open(io.BytesIO(made)).size == (4, 4)


def test_no_other_number_of_the_camera_is_taken_for_how_the_picture_is_turned() -> None:
    """The unit of the resolution is 2 or 3, as a mirrored or an upturned picture would have it."""
    exif = Image.Exif()
    exif[0x0128] = 3
    exif[0x010F] = "Máy của ai đó"
    out = io.BytesIO()
    Image.effect_noise((90, 60), 60).save(out, "JPEG", exif=exif)

    made = cleaned(out.getvalue())

    assert dict(Image.open(io.BytesIO(made)).getexif()) == {}
    assert "Máy".encode() not in made


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_picture_stays_turned_as_it_was(kind: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Máy của ai đó"
    out = io.BytesIO()
    Image.effect_noise((90, 60), 60).convert("RGB").save(out, kind, exif=exif)

    made = cleaned(out.getvalue())

    assert dict(Image.open(io.BytesIO(made)).getexif()) == {0x0112: orientation}
    assert "Máy".encode() not in made


def test_a_webp_of_parts_of_odd_lengths_stays_whole() -> None:
    """RFC 9649, 2.3: a part of odd length is followed by a byte of padding."""
    for size in range(20, 60):
        out = io.BytesIO()
        picture = Image.effect_noise((size, 30), 60).convert("RGB")
        picture.save(out, "WEBP", xmp="<x>ai đó</x>".encode(), icc_profile=b"mau" * size)

        made = cleaned(out.getvalue())

        assert "ai đó".encode() not in made
        assert len(made) == 8 + int.from_bytes(made[4:8], "little")
        with Image.open(io.BytesIO(made)) as after, Image.open(out) as before:
            assert after.info["icc_profile"] == b"mau" * size
            assert after.tobytes() == before.tobytes()


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
@pytest.mark.parametrize(
    "exif", [b"Exif\0\0", b"Exif\0\0MM\0*\xff\xff\xff\xf0"], ids=["none", "leads nowhere"]
)
def test_damaged_exif_does_not_keep_what_else_is_hidden(kind: str, exif: bytes) -> None:
    more = {"comment": "chị A"} if kind == "JPEG" else {}
    xmp = "<x:xmpmeta>chị A</x:xmpmeta>".encode()
    out, plain = io.BytesIO(), io.BytesIO()
    pixels((90, 60)).save(out, kind, exif=exif, xmp=xmp, **more)
    pixels((90, 60)).save(plain, kind)
    assert "chị A".encode() in out.getvalue()

    made = cleaned(out.getvalue())

    assert "chị A".encode() not in made
    assert Image.open(io.BytesIO(made)).tobytes() == Image.open(plain).tobytes()


def test_remarks_of_a_gif_go_and_it_moves_as_before() -> None:
    frames = [pixels((30, 20)).rotate(angle).quantize(16) for angle in (0, 90, 180)]
    out = io.BytesIO()
    frames[0].save(
        out, "GIF", save_all=True, append_images=frames[1:], duration=80, loop=3, comment=b"chi A"
    )
    data = out.getvalue()
    note = b"\x21\xfe\x05chi A\0"
    # XMP stands there as it is; what follows leads whoever reads it in pieces to its end.
    xmp = b"\x21\xff\x0bXMP DataXMP<x:xmpmeta>chi A</x:xmpmeta>\x01" + bytes(range(255, -1, -1))
    # Before the end, where Pillow meets it after the last picture only.
    data = data[:-1] + note + xmp + b"\0" + data[-1:] + b"chi A"

    made = cleaned(data)

    assert b"chi A" not in made
    with Image.open(io.BytesIO(made)) as after, Image.open(out) as before:
        assert after.info["loop"] == 3
        for number in range(3):
            after.seek(number)
            before.seek(number)
            assert after.info["duration"] == 80
            assert after.tobytes() == before.tobytes()
    assert cleaned(made) == made


def test_of_a_gif_without_remarks_no_byte_is_changed() -> None:
    out = io.BytesIO()
    Image.new("RGB", (4, 3), "red").save(out, "GIF", transparency=0)

    assert cleaned(out.getvalue()) == out.getvalue()
    # Many programs forget the sign of the end.
    assert cleaned(out.getvalue()[:-1]) == out.getvalue()[:-1]


def test_parts_that_show_nothing_go_whoever_thought_of_them() -> None:
    """Content Credentials (C2PA) tell who made or changed a picture: `caBX`, `C2PA`."""
    out = io.BytesIO()
    pixels((30, 20)).save(out, "PNG")
    body = b"caBX" + "chị A".encode()
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    png = out.getvalue()[:33] + chunk + out.getvalue()[33:]
    web = io.BytesIO()
    pixels((30, 20)).save(web, "WEBP")
    webp = web.getvalue() + b"C2PA" + struct.pack("<I", 6) + "chị A".encode()[:6]

    assert cleaned(png) == out.getvalue()
    assert cleaned(webp) == web.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_damaged_picture_is_left_as_it_is_and_who_must_know_is_told(kind: str) -> None:
    out = io.BytesIO()
    pixels((90, 60)).save(out, kind)
    torn = out.getvalue()[: len(out.getvalue()) // 2]

    assert cleaned(torn) == torn
    with pytest.raises(DamagedError):
        surely_cleaned(torn)


def test_of_other_formats_nothing_is_taken() -> None:
    assert surely_cleaned(b"II*\0 ...") == b"II*\0 ..."
