"""Published pictures from an original: turned upright, in sRGB, in three formats, without metadata.

Nothing but pixels reaches a published byte: EXIF (GPS, thumbnails), XMP, IPTC, ICC profiles and
comments stay behind. The original file is only read. Recipe and figures were measured: decoding a
JPEG at a fraction of its size (`draft`), one chain of HAMMING resizes, AVIF at speed 9.
"""

import io
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from PIL import Image, ImageCms, ImageOps
from pillow_heif import register_heif_opener

from dienhinh.model.folder import SIDEWAYS
from dienhinh.model.output import Output
from dienhinh.model.photo_variants import Variant
from dienhinh.render.jpeg_segments import NotAJpegError
from dienhinh.render.photo_metadata import bare_jpeg

register_heif_opener()

_ORIENTATION = 0x0112
# Quality and share of each side, tried in turn until a full picture is light enough.
_FULL_STEPS = (
    (93, 1.0), (86, 1.0), (86, 0.7), (80, 0.5), (75, 0.35), (75, 0.25), (75, 0.17), (75, 0.12),
)  # fmt: skip
_SRGB = ImageCms.createProfile("sRGB")
_ENCODERS: dict[str, dict[str, object]] = {
    "avif": {"format": "AVIF", "quality": 60, "speed": 9, "max_threads": 1},
    "webp": {"format": "WEBP", "quality": 78, "method": 2},
    "jpeg": {"format": "JPEG", "quality": 80, "progressive": True, "optimize": True},
}


def photo_files(
    original: Path, plan: Iterable[Variant], wanted: Collection[Variant] | None = None
) -> Iterator[Output]:
    """The wanted files (all by default) of one picture, largest first.

    Each size is made from the one above it in the `plan`, so the whole plan is given whichever
    files are wanted: a file has the same bytes alone and with all others. OSError when the
    original can no longer be read.
    """
    steps = sorted(plan, key=lambda variant: -variant.width_px)
    if not steps or wanted == []:
        return
    pixels = upright_srgb(original, (steps[0].width_px, steps[0].height_px))
    for variant in steps:
        pixels = _resized(pixels, (variant.width_px, variant.height_px))
        if wanted is None or variant in wanted:
            yield Output(variant.uri, encoded(pixels, variant.format))


def upright_srgb(original: Path, size: tuple[int, int]) -> Image.Image:
    """The picture as RGB in sRGB, upright, at `size` px or a little more; it has no metadata."""
    with Image.open(original) as opened:
        orientation = opened.getexif().get(_ORIENTATION, 1)
        stored = size[::-1] if orientation in SIDEWAYS else size
        # Only a JPEG heeds this: it decodes at 1/2, 1/4 or 1/8, never below the wanted size.
        opened.draft(opened.mode, stored)
        opened.load()
        # Shrinking first makes all that follows cheap; a palette cannot be shrunk as it is.
        small = _resized(_blendable(opened), stored)
        turned = ImageOps.exif_transpose(small) if orientation != 1 else small
        pixels = _in_srgb(turned, opened.info.get("icc_profile"))
    bare = Image.frombytes("RGB", pixels.size, pixels.tobytes())
    return _resized(bare, size)


def full_jpeg(original: Path, most_bytes: int) -> bytes:
    """The picture in full size as a JPEG of at most `most_bytes`, without metadata, upright.

    A sound JPEG keeps its very pixels. What lies on its side, has other colours than sRGB, is no
    JPEG or is too heavy is encoded anew, smaller only when less quality does not make it light.
    """
    content = original.read_bytes()
    if len(content) <= most_bytes and _can_stay(content):
        try:
            return bare_jpeg(content)
        except NotAJpegError:
            # Decoders mend what they can; the copy of what they read is whole.
            pass
    with Image.open(original) as opened:
        sideways = opened.getexif().get(_ORIENTATION, 1) in SIDEWAYS
        size = opened.size[::-1] if sideways else opened.size
    pixels = upright_srgb(original, size)
    for quality, share in _FULL_STEPS:
        smaller = (max(1, round(size[0] * share)), max(1, round(size[1] * share)))
        buffer = io.BytesIO()
        _resized(pixels, smaller).save(buffer, format="JPEG", quality=quality, subsampling=0)
        if buffer.tell() <= most_bytes:
            break
    return bare_jpeg(buffer.getvalue())


def _can_stay(content: bytes) -> bool:
    with Image.open(io.BytesIO(content)) as opened:
        profile = opened.info.get("icc_profile")
        return (
            opened.format in {"JPEG", "MPO"}
            and opened.mode in {"RGB", "L"}
            and opened.getexif().get(_ORIENTATION, 1) == 1
            and (profile is None or _is_srgb(profile))
        )


def _is_srgb(profile: bytes) -> bool:
    try:
        description = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(profile)))
    except (ImageCms.PyCMSError, OSError):
        return False
    return "sRGB" in description


def encoded(pixels: Image.Image, kind: str) -> bytes:
    """The bytes of a picture in a published format (`avif`, `webp`, `jpeg`)."""
    buffer = io.BytesIO()
    pixels.save(buffer, **_ENCODERS[kind])  # type: ignore[arg-type] # options differ by format
    return buffer.getvalue()


def _resized(pixels: Image.Image, size: tuple[int, int]) -> Image.Image:
    if pixels.size == size:
        return pixels
    # Halving exactly is ten times faster as a box reduction and looks the same.
    if pixels.width == 2 * size[0] and pixels.height == 2 * size[1]:
        return pixels.reduce(2)
    return pixels.resize(size, Image.Resampling.HAMMING)


def _blendable(opened: Image.Image) -> Image.Image:
    """A mode whose pixels can be averaged, with the orientation tag still in place."""
    if opened.mode in {"RGB", "L", "CMYK", "LAB", "RGBA"}:
        return opened
    if opened.mode.startswith("I;16") or opened.mode == "I":
        # 16-bit grey: Pillow clips instead of scaling when it converts, so scale first.
        converted = opened.convert("I").point(lambda value: value / 257).convert("L")
    elif opened.mode in {"P", "PA", "LA", "La", "RGBa"}:
        converted = opened.convert("RGBA")
    else:
        converted = opened.convert("RGB")
    converted.info = dict(opened.info)
    return converted


def _in_srgb(pixels: Image.Image, profile: bytes | None) -> Image.Image:
    if profile and pixels.mode in {"RGB", "L", "CMYK"}:
        try:
            converted = ImageCms.profileToProfile(
                pixels, ImageCms.ImageCmsProfile(io.BytesIO(profile)), _SRGB, outputMode="RGB"
            )
        except (ImageCms.PyCMSError, OSError):
            # A broken profile, or one of another colour space, tells nothing: keep the numbers.
            converted = None
        if converted is not None:
            return converted
    if pixels.mode == "RGBA":
        paper = Image.new("RGB", pixels.size, "white")
        paper.paste(pixels, mask=pixels.getchannel("A"))
        return paper
    return pixels.convert("RGB")
