"""Small pictures with everything that a camera and people write into them."""

import io

from PIL import Image
from PIL.TiffImagePlugin import IFDRational

TOLD = "Nguyễn Văn Giấu 0905 777 888"
_GPS, _ARTIST, _ORIENTATION = 0x8825, 0x013B, 0x0112
_XMP = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><p>{TOLD}</p></x:xmpmeta>'


def photograph(
    size: tuple[int, int] = (640, 480), *, orientation: int = 1, progressive: bool = False
) -> bytes:
    """A JPEG that tells where it was taken and by whom, with a second picture behind its end."""
    exif = Image.Exif()
    exif[_ARTIST] = TOLD.encode().decode("latin-1")
    exif[_ORIENTATION] = orientation
    exif.get_ifd(_GPS).update({1: "N", 2: tuple(map(IFDRational, (14.0, 46.0, 32.1)))})
    buffer = io.BytesIO()
    pixels(size).save(
        buffer,
        format="JPEG",
        quality=90,
        exif=exif,
        comment=TOLD.encode(),
        xmp=_XMP.encode(),
        progressive=progressive,
    )
    return buffer.getvalue() + b"MotionPhoto" + TOLD.encode()


def pixels(size: tuple[int, int]) -> Image.Image:
    """A picture that is brighter to the right and redder to the bottom."""
    across = Image.linear_gradient("L").rotate(90).resize(size)
    down = Image.linear_gradient("L").resize(size)
    return Image.merge("RGB", (down, across, Image.new("L", size, 90)))


def decoded(content: bytes) -> Image.Image:
    with Image.open(io.BytesIO(content)) as opened:
        opened.load()
        return opened.copy()
