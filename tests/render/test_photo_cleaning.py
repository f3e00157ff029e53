"""What a camera or a person wrote into a picture goes, and no pixel with it."""

import io

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from dienhinh.render.photo_cleaning import cleaned


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
