import io
import struct
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms

from dienhinh.model.photo_variants import FORMATS, Variant
from dienhinh.render.photos import photo_files, upright_srgb

RED, BLUE = (220, 30, 30), (30, 30, 220)
ORIENTATION = 0x0112
GPS = 0x8825


def two_halves(size: tuple[int, int] = (400, 200)) -> Image.Image:
    """Red on the left, blue on the right."""
    picture = Image.new("RGB", size, RED)
    picture.paste(BLUE, (size[0] // 2, 0, *size))
    return picture


def saved(picture: Image.Image, path: Path, **options: Any) -> Path:  # noqa: ANN401 Pillow's options
    picture.save(path, **options)
    return path


def variant(width: int, height: int, kind: str = "jpeg") -> Variant:
    return Variant(digest="ab" * 16, width_px=width, height_px=height, format=kind)


def published(original: Path, width: int, height: int, kind: str = "jpeg") -> Image.Image:
    (output,) = photo_files(original, [variant(width, height, kind)])
    return Image.open(io.BytesIO(output.content))


def pixel_of(picture: Image.Image, at: tuple[int, int]) -> tuple[int, int, int]:
    red, green, blue = picture.convert("RGB").crop((*at, at[0] + 1, at[1] + 1)).tobytes()
    return red, green, blue


def is_reddish(picture: Image.Image, at: tuple[int, int]) -> bool:
    red, _, blue = pixel_of(picture, at)
    return red > blue + 60


# Where the red half of the stored picture is seen after each EXIF orientation (CIPA DC-008 4.6.4).
SEEN = {
    1: (200, 100, "left"), 2: (200, 100, "right"), 3: (200, 100, "right"), 4: (200, 100, "left"),
    5: (100, 200, "top"), 6: (100, 200, "top"), 7: (100, 200, "bottom"), 8: (100, 200, "bottom"),
}  # fmt: skip


@pytest.mark.parametrize("mode", ["RGB", "CMYK"])
@pytest.mark.parametrize("orientation", sorted(SEEN))
def test_a_photo_is_turned_upright(tmp_path: Path, mode: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    original = saved(two_halves().convert(mode), tmp_path / "a.jpg", exif=exif, quality=95)
    width, height, side = SEEN[orientation]

    picture = published(original, width, height)

    near = {
        "left": (10, height // 2),
        "right": (width - 10, height // 2),
        "top": (width // 2, 10),
        "bottom": (width // 2, height - 10),
    }[side]
    assert picture.size == (width, height)
    assert is_reddish(picture, near)
    assert not is_reddish(picture, (width - near[0], height - near[1]))


def test_a_grey_photo_is_turned_upright_too(tmp_path: Path) -> None:
    grey = Image.new("L", (400, 200), 230)
    grey.paste(20, (200, 0, 400, 200))
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    original = saved(grey, tmp_path / "a.jpg", exif=exif)

    picture = published(original, 100, 200)

    assert pixel_of(picture, (50, 10))[0] > 180
    assert pixel_of(picture, (50, 190))[0] < 80


@pytest.mark.parametrize("kind", FORMATS)
def test_nothing_but_pixels_is_published(tmp_path: Path, kind: str) -> None:
    exif = Image.Exif()
    exif[0x010E] = "MO-TA-BI-MAT"
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[29] = "2023:11:20"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    original = saved(
        two_halves(),
        tmp_path / "a.jpg",
        exif=exif,
        icc_profile=profile,
        comment=b"LOI-BI-MAT",
        xmp=b"<x:xmpmeta>XMP-BI-MAT</x:xmpmeta>",
    )
    assert b"BI-MAT" in original.read_bytes()

    (output,) = photo_files(original, [variant(200, 100, kind)])
    picture = Image.open(io.BytesIO(output.content))

    assert b"BI-MAT" not in output.content
    assert b"2023:11:20" not in output.content
    assert len(picture.getexif()) == 0
    assert {"icc_profile", "comment", "xmp", "exif"} & set(picture.info) == set()


def an_icc_profile_with_red_and_blue_exchanged() -> bytes:
    """A matrix profile (ICC.1:2001-04, 6.3.1.2) with the colorants of sRGB in another order."""

    def fixed(*numbers: float) -> bytes:
        return b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)

    red, green, blue = (0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141)
    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, round(2.2 * 256)) + bytes(2)
    tags = {
        b"wtpt": b"XYZ " + bytes(4) + fixed(0.9642, 1.0, 0.8249),
        b"rXYZ": b"XYZ " + bytes(4) + fixed(*blue),
        b"gXYZ": b"XYZ " + bytes(4) + fixed(*green),
        b"bXYZ": b"XYZ " + bytes(4) + fixed(*red),
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    offset = 128 + 4 + 12 * len(tags)
    table, data = struct.pack(">I", len(tags)), b""
    for name, content in tags.items():
        table += name + struct.pack(">II", offset + len(data), len(content))
        data += content
    header = (
        struct.pack(">I4sI", offset + len(data), b"none", 0x02400000)
        + b"mntrRGB XYZ "
        + bytes(12)
        + b"acsp"
        + bytes(28)
        + fixed(0.9642, 1.0, 0.8249)
    )
    return header.ljust(128, bytes(1)) + table + data


def test_a_colour_profile_is_turned_into_srgb(tmp_path: Path) -> None:
    profile = an_icc_profile_with_red_and_blue_exchanged()
    original = saved(two_halves(), tmp_path / "a.jpg", icc_profile=profile, quality=95)

    picture = published(original, 200, 100)

    assert not is_reddish(picture, (10, 50))
    assert is_reddish(picture, (190, 50))


def test_a_broken_profile_keeps_the_numbers(tmp_path: Path) -> None:
    original = saved(two_halves(), tmp_path / "a.jpg", icc_profile=b"khong phai ICC")

    assert is_reddish(published(original, 200, 100), (10, 50))


@pytest.mark.parametrize("mode", ["LA", "RGBA"])
def test_what_is_transparent_becomes_white(tmp_path: Path, mode: str) -> None:
    clear = Image.new("RGBA", (400, 200), (0, 0, 0, 0)).convert(mode)
    original = saved(clear, tmp_path / "a.png")

    assert min(pixel_of(published(original, 200, 100), (100, 50))) > 240


def test_a_palette_keeps_its_colours(tmp_path: Path) -> None:
    picture = published(saved(two_halves().convert("P"), tmp_path / "a.png"), 200, 100)

    assert is_reddish(picture, (10, 50))
    assert not is_reddish(picture, (190, 50))


def test_a_one_bit_picture_keeps_black_and_white(tmp_path: Path) -> None:
    bits = Image.new("1", (400, 200), 1)
    bits.paste(0, (200, 0, 400, 200))

    picture = published(saved(bits, tmp_path / "a.png"), 200, 100)

    assert pixel_of(picture, (10, 50))[0] > 240
    assert pixel_of(picture, (190, 50))[0] < 15


def test_a_16_bit_grey_photo_keeps_its_tones(tmp_path: Path) -> None:
    grey = Image.new("I;16", (400, 200), 32768)
    original = saved(grey, tmp_path / "a.png")

    assert 120 <= pixel_of(published(original, 200, 100), (100, 50))[0] <= 136


def test_a_heic_photo_is_read(tmp_path: Path) -> None:
    original = saved(two_halves(), tmp_path / "a.heic", quality=90)

    assert is_reddish(published(original, 200, 100), (10, 50))


def test_all_wanted_files_are_made_largest_first_and_the_original_is_not_changed(
    tmp_path: Path,
) -> None:
    original = saved(two_halves((2000, 1000)), tmp_path / "a.jpg")
    before = original.read_bytes()
    wanted = [variant(w, w // 2, kind) for w in (480, 960, 1600) for kind in FORMATS]

    made = list(photo_files(original, wanted))

    assert [output.uri for output in made[:1]] == [wanted[6].uri]
    assert {output.uri for output in made} == {v.uri for v in wanted}
    for v in wanted:
        content = next(output.content for output in made if output.uri == v.uri)
        assert Image.open(io.BytesIO(content)).size == (v.width_px, v.height_px)
    assert original.read_bytes() == before


def test_the_same_photo_gives_the_same_bytes(tmp_path: Path) -> None:
    original = saved(two_halves((1200, 800)), tmp_path / "a.jpg")
    wanted = [variant(480, 320, kind) for kind in FORMATS]

    assert list(photo_files(original, wanted)) == list(photo_files(original, wanted))


def test_a_file_made_alone_has_the_bytes_it_has_among_all(tmp_path: Path) -> None:
    original = saved(Image.effect_noise((700, 453), 80), tmp_path / "a.jpg")
    sizes = ((640, 414), (400, 259), (240, 155))
    plan = [variant(width, height, kind) for width, height in sizes for kind in FORMATS]
    every = {output.uri: output.content for output in photo_files(original, plan)}

    for one in plan[1::3]:
        (alone,) = photo_files(original, plan, [one])
        assert alone.content == every[one.uri]


def test_a_large_jpeg_is_decoded_at_a_fraction(tmp_path: Path) -> None:
    original = saved(two_halves((3200, 1600)), tmp_path / "a.jpg")

    assert upright_srgb(original, (480, 240)).size == (480, 240)
