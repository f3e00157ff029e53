import hashlib
import struct
import warnings
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pillow_heif
import pytest
from PIL import ExifTags, Image

from dienhinh.model.folder import PhotoFacts, PhotoFault
from dienhinh.read.photo_facts import facts_of, photo_facts, unreadable


def _picture(mode: str = "RGB", size: tuple[int, int] = (320, 200)) -> Image.Image:
    ramp = Image.linear_gradient("L").resize(size)
    return ramp.convert(mode)


def _saved(folder: Path, name: str, image: Image.Image, **options: Any) -> Path:  # noqa: ANN401
    path = folder / name
    image.save(path, **options)
    return path


def _fault(path: Path) -> str:
    found = photo_facts(path)
    assert isinstance(found, PhotoFault), found
    return found.code


def _size(path: Path) -> tuple[int, int]:
    found = photo_facts(path)
    assert isinstance(found, PhotoFacts), found
    return found.width_px, found.height_px


def test_facts_of_a_jpeg_are_its_size_format_and_digest(tmp_path: Path) -> None:
    path = _saved(tmp_path, "anh-1.jpg", _picture())

    facts = photo_facts(path)

    data = path.read_bytes()
    assert facts == PhotoFacts(
        digest=hashlib.blake2b(data, digest_size=16).hexdigest(),
        width_px=320,
        height_px=200,
        format="JPEG",
        tells_place=False,
        names_camera=False,
        numbers_in=(),
    )


@pytest.mark.parametrize(
    ("name", "mode", "kind"),
    [
        ("a.jpg", "L", "JPEG"),
        ("a.jpeg", "CMYK", "JPEG"),
        ("a.png", "P", "PNG"),
        ("a.png", "I;16", "PNG"),
        ("a.png", "RGBA", "PNG"),
        ("a.png", "1", "PNG"),
        ("a.webp", "RGB", "WEBP"),
        ("a.webp", "RGBA", "WEBP"),
    ],
)
def test_every_mode_of_the_taken_formats_is_read(
    tmp_path: Path, name: str, mode: str, kind: str
) -> None:
    facts = photo_facts(_saved(tmp_path, name, _picture(mode)))

    assert isinstance(facts, PhotoFacts)
    assert (facts.width_px, facts.height_px, facts.format) == (320, 200, kind)


def test_lossless_webp_is_read(tmp_path: Path) -> None:
    assert _size(_saved(tmp_path, "a.webp", _picture(), lossless=True)) == (320, 200)


def test_heic_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.heic"
    pillow_heif.from_pillow(_picture()).save(path)

    facts = photo_facts(path)

    assert isinstance(facts, PhotoFacts)
    assert (facts.width_px, facts.height_px, facts.format) == (320, 200, "HEIC")


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_size_is_as_shown_for_every_orientation(
    tmp_path: Path, mode: str, orientation: int
) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation

    path = _saved(tmp_path, "a.jpg", _picture(mode), exif=exif)

    assert _size(path) == ((200, 320) if orientation >= 5 else (320, 200))


@pytest.mark.parametrize("name", ["a.png", "a.webp"])
def test_orientation_counts_in_png_and_webp(tmp_path: Path, name: str) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6

    assert _size(_saved(tmp_path, name, _picture("RGB"), exif=exif)) == (200, 320)


def test_palette_png_with_orientation_is_turned(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 8

    assert _size(_saved(tmp_path, "a.png", _picture("P"), exif=exif)) == (200, 320)


def test_damaged_exif_does_not_spoil_a_picture(tmp_path: Path) -> None:
    damaged = b"Exif\0\0II*\0\x08\0\0\0\xff\xff" + b"\x12\x01\x03\0" * 3

    assert _size(_saved(tmp_path, "a.jpg", _picture(), exif=damaged)) == (320, 200)


def test_phone_picture_with_a_second_view_is_no_animation(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    _picture().save(path, format="MPO", save_all=True, append_images=[_picture()])

    facts = photo_facts(path)

    assert isinstance(facts, PhotoFacts)
    assert facts.format == "JPEG"


def test_one_pixel_is_a_picture(tmp_path: Path) -> None:
    # Whether it is large enough is a rule's question.
    assert _size(_saved(tmp_path, "a.png", _picture(size=(1, 1)))) == (1, 1)


def test_empty_file_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.touch()

    assert _fault(path) == "photo-unreadable"


def test_absent_file_is_unreadable(tmp_path: Path) -> None:
    assert _fault(tmp_path / "a.jpg") == "photo-unreadable"


def test_folder_is_unreadable(tmp_path: Path) -> None:
    assert _fault(tmp_path) == "photo-unreadable"


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp"])
def test_truncated_picture_is_unreadable(tmp_path: Path, name: str) -> None:
    path = _saved(tmp_path, name, Image.effect_noise((400, 300), 80).convert("RGB"))
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 2 // 3])

    assert _fault(path) == "photo-unreadable"


def test_why_a_picture_is_unreadable_is_told_alike_in_every_run(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"\xff\xd8\xff" + bytes(100))

    fault = photo_facts(path)

    assert isinstance(fault, PhotoFault)
    assert "(cannot identify image file)" in fault.en
    assert fault == photo_facts(path)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\xff\xd8\xff" + bytes(100), "đầu tệp giống ảnh nhưng bên trong không có ảnh"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "tệp bị cắt cụt, chép hoặc tải chưa xong"),
    ],
)
def test_why_a_picture_is_unreadable_is_told_in_vietnamese(content: bytes, why: str) -> None:
    fault = facts_of(content)

    assert isinstance(fault, PhotoFault)
    assert fault.vi == f"Không mở được ảnh: {why}. Chép lại từ máy chụp."


def test_a_picture_cut_short_is_told_as_that(tmp_path: Path) -> None:
    path = _saved(tmp_path, "a.png", Image.effect_noise((400, 300), 80).convert("RGB"))

    fault = facts_of(path.read_bytes()[:5_000])

    assert isinstance(fault, PhotoFault)
    assert "tệp bị cắt cụt" in fault.vi


def test_a_picture_that_the_machine_refuses_is_not_called_damaged() -> None:
    fault = unreadable(PermissionError(13, "Permission denied"))

    assert fault.vi == (
        "Không mở được ảnh: máy không cho đọc tệp này. Xem lại tên tệp, quyền của tệp, chương "
        "trình đang mở tệp."
    )
    assert "(Permission denied)" in fault.en


def test_truncated_heic_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "a.heic"
    pillow_heif.from_pillow(_picture()).save(path)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 2 // 3])

    assert _fault(path) == "photo-unreadable"


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', "SVG"),
        (b"<!DOCTYPE html><title>404</title>", "HTML"),
        (b"<html><body>not found</body></html>", "HTML"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04rest of a document", "ZIP"),
        (b"BM" + bytes(60), "BMP"),
        (b"\0\0\0\x1cftypavif" + bytes(40), "avif"),
        ("Ảnh ở trong thư khác".encode(), "loại khác"),
    ],
)
def test_other_files_by_the_name_of_a_picture_say_what_they_are(
    tmp_path: Path, content: bytes, word: str
) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(content)

    fault = photo_facts(path)

    assert isinstance(fault, PhotoFault)
    assert fault.code == "photo-wrong-type"
    assert word in fault.vi


def test_extension_of_another_format_is_named(tmp_path: Path) -> None:
    jpeg = _saved(tmp_path, "a.jpg", _picture())
    path = jpeg.rename(tmp_path / "a.png")

    assert photo_facts(path) == PhotoFault(
        code="photo-wrong-type",
        vi="Tệp có đuôi .png nhưng bên trong là ảnh JPEG. Đổi đuôi thành .jpg.",
        en="The file ends in .png but holds a JPEG picture. Rename it to .jpg.",
    )


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF"])
def test_pictures_of_other_formats_are_called_by_their_names(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    _picture("P").save(path, format=kind)

    fault = photo_facts(path)

    assert isinstance(fault, PhotoFault)
    assert fault.code == "photo-wrong-type"
    assert fault.vi.startswith(f"Đây là ảnh {kind};")
    assert "Lưu thành .jpg" in fault.vi


@pytest.mark.parametrize(("name", "kind"), [("a.jpg", "GIF"), ("a.webp", "WEBP"), ("a.png", "PNG")])
def test_animation_is_refused(tmp_path: Path, name: str, kind: str) -> None:
    path = tmp_path / name
    other = Image.effect_noise((320, 200), 50).convert("RGB")
    _picture().save(path, format=kind, save_all=True, append_images=[other], duration=100)

    assert _fault(path) == "photo-animated"


def _png_header(width: int, height: int) -> bytes:
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))
    return b"\x89PNG\r\n\x1a\n" + chunk + b"\0\0\0\0IDAT"


def _jpeg_header(width: int, height: int) -> bytes:
    frame = struct.pack(">HBHHB", 17, 8, height, width, 3) + b"\1\x11\0\2\x11\1\3\x11\1"
    return b"\xff\xd8\xff\xc0" + frame + b"\xff\xda\0\x0c\3\1\0\2\x11\3\x11\0\x3f\0"


def _webp_header(width: int, height: int) -> bytes:
    canvas = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF" + bytes(4) + b"WEBPVP8X" + struct.pack("<I", 10) + bytes(4) + canvas


def _lossy_webp(width: int, height: int) -> bytes:
    head = struct.pack("<I", 10) + bytes(3) + b"\x9d\x01\x2a" + struct.pack("<HH", width, height)
    return b"RIFF" + bytes(4) + b"WEBPVP8 " + head


def _lossless_webp(width: int, height: int) -> bytes:
    bits = width - 1 | (height - 1) << 14
    return b"RIFF" + bytes(4) + b"WEBPVP8L" + struct.pack("<IBI", 5, 0x2F, bits)


@pytest.mark.parametrize(
    ("name", "header"),
    [("a.png", _png_header), ("a.jpg", _jpeg_header), ("a.webp", _webp_header)],
)
@pytest.mark.parametrize("size", [(12_000, 10_000), (30_000, 30_000)])
def test_too_many_pixels_are_refused_by_the_header_alone(
    tmp_path: Path, name: str, header: Callable[[int, int], bytes], size: tuple[int, int]
) -> None:
    path = tmp_path / name
    path.write_bytes(header(*size))

    assert _fault(path) == "photo-too-big"


@pytest.mark.parametrize("header", [_lossy_webp, _lossless_webp])
def test_a_webp_of_either_kind_is_judged_before_its_canvas_is_laid_out(
    tmp_path: Path, header: Callable[[int, int], bytes]
) -> None:
    path = tmp_path / "a.webp"
    path.write_bytes(header(16383, 6200))

    found = photo_facts(path)

    assert isinstance(found, PhotoFault)
    assert found.code == "photo-too-big"
    assert "Ảnh rộng 16.383, cao 6.200 điểm ảnh." in found.vi


def test_picture_of_nearly_a_hundred_megapixels_is_read(tmp_path: Path) -> None:
    # Pillow warns above 89 megapixels; the limit is ours.
    path = _saved(tmp_path, "a.png", Image.new("1", (9_900, 9_900)))

    assert _size(path) == (9_900, 9_900)


def test_jpeg_of_countless_scans_is_refused(tmp_path: Path) -> None:
    path = _saved(tmp_path, "a.jpg", _picture(), progressive=True)
    data = path.read_bytes()
    scan = b"\xff\xda\0\x08\1\1\0\1\1\x01"
    path.write_bytes(data[:-2] + scan * 300 + data[-2:])

    assert _fault(path) == "photo-unreadable"


def test_heavy_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    with path.open("wb") as file:
        file.truncate(40_000_001)

    fault = photo_facts(path)

    assert isinstance(fault, PhotoFault)
    assert fault.code == "photo-too-big"
    assert "40 MB" in fault.vi


def test_picture_that_pillow_warns_about_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def doubting(*_given: object, **_options: object) -> Image.Image:
        warnings.warn("doubtful", UserWarning, stacklevel=1)
        return _picture()

    path = _saved(tmp_path, "a.jpg", _picture())
    monkeypatch.setattr(Image, "open", doubting)

    assert _fault(path) == "photo-unreadable"


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.heic"])
def test_damaged_bytes_never_raise(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "a.heic":
        pillow_heif.from_pillow(_picture(size=(64, 64))).save(path)
    else:
        _picture(size=(64, 64)).save(path)
    data = path.read_bytes()

    for position in range(0, len(data), max(1, len(data) // 60)):
        path.write_bytes(data[:position] + bytes([data[position] ^ 0xA5]) + data[position + 1 :])
        assert isinstance(photo_facts(path), PhotoFacts | PhotoFault)


@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "heic"])
def test_a_picture_that_holds_where_it_was_taken_is_known_for_it(tmp_path: Path, kind: str) -> None:
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (15.0, 7.0, 12.0)})
    pillow_heif.register_heif_opener()

    facts = photo_facts(_saved(tmp_path, f"anh.{kind}", _picture("RGB"), exif=exif.tobytes()))

    assert isinstance(facts, PhotoFacts), facts
    assert facts.tells_place


def _with_tags(**tags: object) -> bytes:
    """EXIF data; `gps` and `taken` stand in blocks of their own."""
    exif = Image.Exif()
    if "gps" in tags:
        exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = tags.pop("gps")
    if "taken" in tags:
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = tags.pop("taken")
    for name, value in tags.items():
        exif[ExifTags.Base[name]] = value
    return exif.tobytes()


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp"])
@pytest.mark.parametrize(
    ("tags", "is_named"),
    [
        ({"Make": "Máy mẫu"}, True),
        ({"Model": "M1"}, True),
        ({"taken": "2023:11:12 08:00:00"}, True),
        ({"gps": (15.0, 7.0, 12.0)}, True),
        ({"Orientation": 6}, False),
        # A drawing has an author, a program and a day of saving as well.
        ({"Artist": "Mẫu", "Software": "Krita", "DateTime": "2023:11:12 08:00:00"}, False),
    ],
)
def test_a_camera_is_known_by_what_only_cameras_write(
    tmp_path: Path, name: str, tags: dict[str, object], *, is_named: bool
) -> None:
    facts = photo_facts(_saved(tmp_path, name, _picture(), exif=_with_tags(**tags)))

    assert isinstance(facts, PhotoFacts)
    assert facts.names_camera is is_named
