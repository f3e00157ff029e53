"""What a picture tells beside what it shows: where, when, by whom and with what it was taken.

In: the bytes of a file. Out: yes or no, of numbers where they stand. Who cannot look into a file
does not know that it is bare.
"""

import contextlib
import warnings
from collections.abc import Iterator
from io import BytesIO

from PIL import Image

from dienhinh.read.photo_facts import XMP_PLACE, holds_place, numbers_in, reads_heic

# How the pixels lie and what colours they have (TIFF 6.0; Exif 2.32; 34675: ICC.1, annex B): the
# only ones that tell nothing else. In a TIFF file they stand among the others.
_OF_PIXELS = frozenset({
    *range(254, 260), 262, 263, 264, 265, 266, *range(273, 285), 290, 291, 292, 293, 296, 301, 317,
    318, 319, 320, *range(322, 326), 338, 339, 340, 341, 347, *range(529, 533), 34675,
})  # fmt: skip
# As Pillow and pillow-heif call what people and programs write beside the picture.
_NOTES = ("comment", "metadata", "photoshop", "xmp")
# Formats of which each picture may have tags of its own.
_OF_MANY = frozenset({"TIFF", "HEIF"})


def tells_place(data: bytes) -> bool:
    """Whether a picture holds where it was taken (Exif 2.32, GPS IFD; XMP, `exif:GPSLatitude`).

    False for one that cannot be opened, of which `tells_camera` is true.
    """
    with contextlib.suppress(Exception), _opened(data) as image:
        return holds_place(image, data)
    return XMP_PLACE in data


def tells_numbers(data: bytes) -> tuple[str, ...]:
    """What is written into a picture with a number of people (`PhotoFacts.numbers_in`).

    Nothing for one that cannot be opened.
    """
    with contextlib.suppress(Exception), _opened(data) as image:
        # A PNG may hold texts behind its pixels.
        image.load()
        return numbers_in(image)
    return ()


def tells_camera(data: bytes) -> bool:
    """Whether a picture holds, or may hold, more than its pixels and how they are turned.

    The place, the day, the device, a name, a remark. One that cannot be opened may hold anything.
    """
    if b"<x:xmpmeta" in data:
        return True
    try:
        with _opened(data) as image:
            return any(image.info.get(note) for note in _NOTES) or not _tags(image) <= _OF_PIXELS
    except Exception:  # noqa: BLE001 decoders of foreign bytes raise whatever they like
        return True


@contextlib.contextmanager
def _opened(data: bytes) -> Iterator[Image.Image]:
    # Without it Pillow does not know the format, and calls the file no picture.
    reads_heic()
    with warnings.catch_warnings():
        # Tags that are read only in part may be the very ones.
        warnings.simplefilter("error")
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        with Image.open(BytesIO(data)) as image:
            yield image


def _tags(image: Image.Image) -> frozenset[int]:
    found = {*image.getexif()}
    if image.format in _OF_MANY:
        for number in range(1, getattr(image, "n_frames", 1)):
            image.seek(number)
            found |= {*image.getexif()}
    return frozenset(found)
