"""What a file that should be a picture really is, found out by decoding it.

In: a path. Out: `PhotoFacts`, or a `PhotoFault` that says what was found instead. No bytes make it
raise; the size is read from the header before anything is decoded.
"""

import contextlib
import hashlib
import re
import warnings
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import ExifTags, Image, UnidentifiedImageError

from dienhinh.model.folder import SIDEWAYS, PhotoFacts, PhotoFault
from dienhinh.read.photo_notes import notes_with_numbers
from dienhinh.vietnamese import file_size_text, number_text

MOST_BYTES = 40 * 1000 * 1000
MOST_PIXELS = 100_000_000
XMP_PLACE = b"GPSLatitude"
"""In XMP a text of its own (`exif:GPSLatitude`); in EXIF the tag is a number."""
# No encoder writes more than a few dozen; each costs a pass over the whole picture.
_MOST_JPEG_SCANS = 200
# Python's name of what was read, which is another in every run.
_OBJECT = re.compile(r"\s*<[^<>]* at 0x[0-9a-fA-F]+>")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """A format by its first bytes; `extensions` is empty where it cannot serve as a picture."""

    name: str
    extensions: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()


_JPEG = _Kind(name="JPEG", extensions=("jpg", "jpeg"), formats=("JPEG",))
_PNG = _Kind(name="PNG", extensions=("png",), formats=("PNG",))
_WEBP = _Kind(name="WEBP", extensions=("webp",), formats=("WEBP",))
_HEIC = _Kind(name="HEIC", extensions=("heic",), formats=("HEIF",))
_GIF = _Kind(name="GIF", formats=("GIF",))
_BY_FORMAT = {kind.name: kind.extensions for kind in (_JPEG, _PNG, _WEBP, _HEIC)}
PHOTO_EXTENSIONS = frozenset(one for endings in _BY_FORMAT.values() for one in endings)

_FIRST_BYTES = (
    (b"\xff\xd8\xff", _JPEG),
    (b"\x89PNG\r\n\x1a\n", _PNG),
    (b"GIF8", _GIF),
    (b"BM", _Kind(name="BMP")),
    (b"II*\0", _Kind(name="TIFF")),
    (b"MM\0*", _Kind(name="TIFF")),
    (b"%PDF", _Kind(name="PDF")),
    (b"PK\x03\x04", _Kind(name="Word, Excel, ZIP")),
    (b"\xd0\xcf\x11\xe0", _Kind(name="Word 97, Excel 97")),
)
_OTHER_PICTURES = frozenset({"GIF", "BMP", "TIFF"})
# ISO/IEC 23008-12: brands of HEIF with HEVC; `mif1` names no codec and is what some phones write.
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1"})


def endings_of(picture_format: str) -> tuple[str, ...]:
    """The endings, without a point, that a picture of that `PhotoFacts.format` may bear.

    The usual one is the first.
    """
    return _BY_FORMAT[picture_format]


def photo_facts(path: Path) -> PhotoFacts | PhotoFault:
    """Size, format and digest of the picture in `path`, or why it cannot serve as one."""
    try:
        size_bytes = path.stat().st_size
        if size_bytes > MOST_BYTES:
            return _heavy(size_bytes)
        data = path.read_bytes()
    except OSError as error:
        return unreadable(error)
    return facts_of(data, path.suffix.removeprefix(".").lower())


def facts_of(data: bytes, extension: str | None = None) -> PhotoFacts | PhotoFault:
    """The same for bytes; without an extension any name would fit them."""
    if len(data) > MOST_BYTES:
        return _heavy(len(data))
    if not data:
        return _fault("photo-unreadable", "Tệp ảnh trống (0 byte).", "The file is empty (0 bytes).")
    kind = _kind(data)
    if not kind.formats:
        return _no_picture(kind.name)
    try:
        return _decoded(data, kind, (*kind.extensions, "")[0] if extension is None else extension)
    except Exception as error:  # noqa: BLE001 decoders of foreign bytes raise whatever they like
        return unreadable(error)


def picture_digest(data: bytes) -> str:
    """By what a picture is known, and what is made of it."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


@cache
def reads_heic() -> bool:
    """Whether this installation reads HEIC; after the first call Pillow opens such files."""
    try:
        import pillow_heif  # noqa: PLC0415 loaded only when such a picture is met
    except ImportError:
        return False
    pillow_heif.register_heif_opener()
    return True


def holds_place(image: Image.Image, data: bytes) -> bool:
    """Whether a picture and its bytes hold where it was taken, as `tells_place` says."""
    if XMP_PLACE in data:
        return True
    # Damaged EXIF raises struct errors, warnings, type errors...
    with contextlib.suppress(Exception):
        return bool(image.getexif().get_ifd(ExifTags.IFD.GPSInfo))
    return False


def numbers_in(image: Image.Image) -> tuple[str, ...]:
    """What is written into a loaded picture with a number of people, as `PhotoFacts` says it."""
    tags: dict[int, object] = {}
    # Of damaged EXIF whatever can be read; the notes beside it are read all the same.
    with contextlib.suppress(Exception):
        exif = image.getexif()
        tags |= dict(exif)
        tags |= exif.get_ifd(ExifTags.IFD.Exif)
    notes = {name: note for name, note in image.info.items() if isinstance(name, str)}
    return notes_with_numbers(tags, notes)


def unreadable(error: Exception) -> PhotoFault:
    """The fault of a file that the machine or the decoder gave up on.

    Their own words, which are English, stand in the English message only.
    """
    if isinstance(error, OSError) and error.strerror:
        return _fault(
            "photo-unreadable",
            "Không mở được ảnh: máy không cho đọc tệp này. Xem lại tên tệp, quyền của tệp, chương "
            "trình đang mở tệp.",
            f"The picture cannot be opened: the machine refused ({error.strerror}). Look at its "
            "name, its permissions and the program that has it open.",
        )
    reason = _OBJECT.sub("", str(error)) or type(error).__name__
    if isinstance(error, UnidentifiedImageError):
        why = "đầu tệp giống ảnh nhưng bên trong không có ảnh"
    elif "truncated" in reason.lower():
        why = "tệp bị cắt cụt, chép hoặc tải chưa xong"
    else:
        why = "tệp hỏng, hoặc chép, tải chưa xong"
    return _fault(
        "photo-unreadable",
        f"Không mở được ảnh: {why}. Chép lại từ máy chụp.",
        f"The picture cannot be opened, it is damaged or incomplete ({reason}). Copy it again.",
    )


def _decoded(data: bytes, kind: _Kind, extension: str) -> PhotoFacts | PhotoFault:
    if kind is _HEIC and not reads_heic():
        return _fault(
            "photo-unreadable",
            "Máy này chưa đọc được ảnh HEIC. Đổi ảnh sang JPEG.",
            "This installation cannot read HEIC. Convert the picture to JPEG.",
        )
    width_px, height_px = _webp_canvas(data) if kind is _WEBP else (0, 0)
    if width_px * height_px > MOST_PIXELS:
        return _too_many_pixels(width_px, height_px)
    with warnings.catch_warnings():
        # A picture that Pillow doubts is not published; that it is large we judge ourselves.
        warnings.simplefilter("error")
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        # Here it reads EXIF; damage there spoils nothing, no EXIF data are published.
        warnings.filterwarnings("ignore", module=r"PIL\.TiffImagePlugin")
        # Gain maps of phones make such files; the first picture is whole.
        warnings.filterwarnings("ignore", "Image appears to be a malformed MPO", UserWarning)
        try:
            opened = Image.open(BytesIO(data), formats=kind.formats)
        except Image.DecompressionBombError:
            return _fault("photo-too-big", *_MANY_PIXELS)
        with opened as image:
            return _judged(image, data, kind, extension)


def _judged(
    image: Image.Image, data: bytes, kind: _Kind, extension: str
) -> PhotoFacts | PhotoFault:
    width_px, height_px = image.size
    if width_px * height_px > MOST_PIXELS:
        return _too_many_pixels(width_px, height_px)
    # Phones append a gain map or a second view to a JPEG: those are frames, but it does not move.
    if kind in {_PNG, _WEBP, _GIF} and getattr(image, "is_animated", False):
        return _fault(
            "photo-animated",
            "Đây là ảnh động. Chọn một ảnh tĩnh.",
            "This is an animation. Choose a still picture.",
        )
    if not kind.extensions:
        return _no_picture(kind.name)
    if extension not in kind.extensions:
        return _misnamed(kind, extension)
    if kind is _JPEG:
        if data.count(b"\xff\xda") > _MOST_JPEG_SCANS:
            raise ValueError("too many scans")
        # An eighth of the size is decoded several times faster and still reads every byte.
        image.draft(image.mode, (max(1, width_px // 8), max(1, height_px // 8)))
    image.load()
    if _orientation(image) in SIDEWAYS:
        width_px, height_px = height_px, width_px
    tells_place = holds_place(image, data)
    return PhotoFacts(
        digest=picture_digest(data),
        width_px=width_px,
        height_px=height_px,
        format=kind.name,
        tells_place=tells_place,
        names_camera=tells_place or _names_camera(image),
        numbers_in=numbers_in(image),
    )


def _names_camera(image: Image.Image) -> bool:
    """Whether it holds Make, Model or DateTimeOriginal (Exif 2.32).

    What programs for drawing write is not asked for: their name, who drew, the day of saving.
    """
    with contextlib.suppress(Exception):
        exif = image.getexif()
        tags = {ExifTags.Base.Make, ExifTags.Base.Model}
        taken = exif.get_ifd(ExifTags.IFD.Exif).get(ExifTags.Base.DateTimeOriginal)
        return bool(taken) or any(exif.get(tag) for tag in tags)
    return False


def _orientation(image: Image.Image) -> int:
    """The EXIF orientation; 1 when there is none or the EXIF data are damaged."""
    try:
        return int(image.getexif().get(ExifTags.Base.Orientation, 1))
    except Exception:  # noqa: BLE001 damaged EXIF raises struct errors, warnings, type errors...
        return 1


def _kind(data: bytes) -> _Kind:
    for first, kind in _FIRST_BYTES:
        if data.startswith(first):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _WEBP
    if data[4:8] == b"ftyp":
        brand = data[8:12]
        return _HEIC if brand in _HEIC_BRANDS else _Kind(name=brand.decode("ascii", "replace"))
    beginning = data[:1024].lower()
    if b"<svg" in beginning:
        return _Kind(name="SVG")
    if b"<html" in beginning or b"<!doctype" in beginning:
        return _Kind(name="HTML")
    return _Kind(name="")


def _webp_canvas(data: bytes) -> tuple[int, int]:
    """Width and height by the WebP container specification (RFC 9649, section 2).

    Read here because Pillow allocates the whole canvas as soon as it opens a file.
    """
    chunk = data[12:16]
    if chunk == b"VP8X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if chunk == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    return (
        int.from_bytes(data[26:28], "little") & 0x3FFF,
        int.from_bytes(data[28:30], "little") & 0x3FFF,
    )


_MANY_PIXELS = (
    "Nhiều nhất là 100 triệu điểm ảnh. Thu nhỏ, cạnh dài khoảng 4.000 điểm ảnh là đủ.",
    "At most 100 megapixels are taken. Shrink it; 4,000 px on the long side are plenty.",
)


def _too_many_pixels(width_px: int, height_px: int) -> PhotoFault:
    return _fault(
        "photo-too-big",
        f"Ảnh rộng {number_text(width_px)}, cao {number_text(height_px)} điểm ảnh. "
        f"{_MANY_PIXELS[0]}",
        f"The picture is {width_px:,} by {height_px:,} px. {_MANY_PIXELS[1]}",
    )


def _heavy(size_bytes: int) -> PhotoFault:
    most = MOST_BYTES // 1_000_000
    return _fault(
        "photo-too-big",
        f"Tệp ảnh nặng {file_size_text(size_bytes)}, nhiều nhất là {most} MB. Lưu lại ảnh nhỏ hơn.",
        f"The file has {size_bytes:,} bytes, at most {most} MB are taken. Save a smaller picture.",
    )


def _no_picture(name: str) -> PhotoFault:
    if name in _OTHER_PICTURES:
        return _fault(
            "photo-wrong-type",
            f"Đây là ảnh {name}; hồ sơ nhận ảnh JPEG, PNG, WebP hay HEIC. Mở ảnh, chọn Lưu thành "
            ".jpg.",
            f"This is a {name} picture; a profile takes JPEG, PNG, WebP or HEIC. Open it and save "
            "it as .jpg.",
        )
    found_vi = f"tệp {name}" if name else "tệp thuộc loại khác"
    found_en = f"a {name} file" if name else "a file of another kind"
    return _fault(
        "photo-wrong-type",
        f"Đây là {found_vi} đổi tên, không phải ảnh JPEG, PNG, WebP hay HEIC. Chọn đúng tệp ảnh.",
        f"This is {found_en} by another name, not a JPEG, PNG, WebP or HEIC picture. Choose one.",
    )


def _misnamed(kind: _Kind, extension: str) -> PhotoFault:
    right = kind.extensions[0]
    return _fault(
        "photo-wrong-type",
        f"Tệp có đuôi .{extension} nhưng bên trong là ảnh {kind.name}. Đổi đuôi thành .{right}.",
        f"The file ends in .{extension} but holds a {kind.name} picture. Rename it to .{right}.",
    )


def _fault(code: str, vi: str, en: str) -> PhotoFault:
    return PhotoFault(code=code, vi=vi, en=en)
