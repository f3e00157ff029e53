"""Whatever a picture tells beside what it shows is seen, in every format that Pillow opens."""

import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import ExifTags, Image
from pillow_heif import register_heif_opener

from dienhinh.read.photo_hidden import tells_camera, tells_place
from tests.render.pictures import photograph, pixels

_ALONE = """
import sys
from pathlib import Path
from dienhinh.read.photo_hidden import tells_camera, tells_place
for name in sys.argv[1:]:
    content = Path(name).read_bytes()
    print(tells_place(content), tells_camera(content))
"""
_KINDS = ["JPEG", "PNG", "WEBP", "AVIF", "HEIF", "TIFF"]


def saved(kind: str, **options: Any) -> bytes:  # noqa: ANN401 each format has its own
    register_heif_opener()
    out = io.BytesIO()
    pixels((64, 48)).save(out, kind, **options)
    return out.getvalue()


def with_tag(tag: int, value: object) -> bytes:
    exif = Image.Exif()
    exif[tag] = value
    return exif.tobytes()


@pytest.mark.parametrize("kind", [*_KINDS, "GIF"])
def test_a_picture_of_nothing_but_pixels_tells_nothing(kind: str) -> None:
    content = saved(kind)

    assert (tells_place(content), tells_camera(content)) == (False, False)


@pytest.mark.parametrize("kind", _KINDS)
def test_who_took_it_is_told_and_how_it_is_turned_is_nothing(kind: str) -> None:
    assert tells_camera(saved(kind, exif=with_tag(ExifTags.Base.Artist, "Nguyen Thi Thu")))
    assert not tells_camera(saved(kind, exif=with_tag(ExifTags.Base.Orientation, 6)))


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("JPEG", {"comment": "chị A"}),
        ("GIF", {"comment": "chị A".encode()}),
        ("AVIF", {"xmp": b"<rdf:RDF>chi A</rdf:RDF>"}),
        ("HEIF", {"xmp": b"<rdf:RDF>chi A</rdf:RDF>"}),
    ],
)
def test_a_remark_is_told(kind: str, options: dict[str, Any]) -> None:
    assert tells_camera(saved(kind, **options))


@pytest.mark.parametrize("kind", ["TIFF", "HEIF"])
def test_a_later_picture_of_the_file_tells_too(kind: str) -> None:
    second = pixels((64, 48))
    artist = with_tag(ExifTags.Base.Artist, "Nguyen Thi Thu")
    if kind == "TIFF":
        second.encoderinfo = {"tiffinfo": {ExifTags.Base.Artist: "Nguyen Thi Thu"}}
    else:
        second.info["exif"] = artist

    assert tells_camera(saved(kind, save_all=True, append_images=[second]))


@pytest.mark.parametrize("content", [b"", b"<html>", b"II*\0", photograph()[:200]])
def test_what_cannot_be_opened_may_tell_anything(content: bytes) -> None:
    assert tells_camera(content)


def test_a_program_that_has_met_no_heic_yet_sees_what_one_tells(tmp_path: Path) -> None:
    """In a process of its own: what another test registered would hide it."""
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (15.0, 7.0, 12.0)})
    files = tmp_path / "anh-1.heic", tmp_path / "anh-2.heic"
    for file, options in zip(files, ({"exif": exif.tobytes()}, {}), strict=True):
        file.write_bytes(saved("HEIF", **options))

    told = subprocess.run(
        [sys.executable, "-c", _ALONE, *map(str, files)], capture_output=True, text=True, check=True
    )

    assert told.stdout.split("\n") == ["True True", "False False", ""]
