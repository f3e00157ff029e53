"""Which files are made of a picture, and how a page asks for them; no picture is read.

Widths and formats were measured (AVIF at speed 9 beats WebP in bytes and time; JPEG for the rest).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dienhinh.model.photo_variants import FORMATS, Variant
from dienhinh.model.public import PublicPhoto
from dienhinh.vietnamese import upper_first

WIDTHS_PX = (480, 960, 1600)
_DRAWN = re.compile(r"(?:tranh(?: vẽ)? minh họa|tranh vẽ|minh họa)\s*:\s*(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture as a template shows it.

    `sources` are (MIME type, srcset parts as (uri, width in px)), best first; `fallback` serves a
    browser that knows neither; `large` and `large_avif` open in full size.
    """

    alt: str
    caption: str
    credit_line: str
    label: str
    width_px: int
    height_px: int
    sources: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    fallback: str
    large: str
    large_avif: str
    is_illustration: bool


def variants(photo: PublicPhoto) -> Iterator[Variant]:
    """Every file to be made of a picture, largest first; none is larger than the original."""
    for width in reversed(_widths(photo)):
        height = max(1, round(photo.height_px * width / photo.width_px))
        for kind in FORMATS:
            yield Variant(digest=photo.digest, width_px=width, height_px=height, format=kind)


def picture(photo: PublicPhoto) -> Picture:
    """The picture with all its files, for `<picture>`."""
    widths = _widths(photo)
    by_format = {
        kind: tuple((_uri(photo, width, kind), width) for width in widths) for kind in FORMATS
    }
    middle = widths[len(widths) // 2]
    return Picture(
        alt=photo.alt,
        caption=_caption(photo),
        credit_line=photo.credit_line,
        label="Minh họa" if photo.is_illustration else "Ảnh",
        width_px=photo.width_px,
        height_px=photo.height_px,
        sources=tuple((f"image/{kind}", by_format[kind]) for kind in FORMATS if kind != "jpeg"),
        fallback=_uri(photo, middle, "jpeg"),
        large=_uri(photo, widths[-1], "jpeg"),
        large_avif=_uri(photo, widths[-1], "avif"),
        is_illustration=photo.is_illustration,
    )


def _caption(photo: PublicPhoto) -> str:
    """Without “Tranh minh họa:” at its head: on a page that is written upon the picture itself."""
    head = _DRAWN.match(photo.caption) if photo.is_illustration else None
    if head is None:
        return photo.caption
    told = photo.caption[head.end() :]
    return upper_first(told)


def told_drawn(photo: PublicPhoto, words: str) -> str:
    """Words about a picture that stand without it: of a drawing they say that it is one."""
    is_told = words.lower().startswith(("tranh", "minh họa", "hình vẽ"))
    return words if is_told or not photo.is_illustration else f"Tranh minh họa: {words}"


def picture_name(photo: PublicPhoto) -> str:
    """What the names of all files of a picture begin with."""
    return _uri(photo, 0, FORMATS[0]).rpartition("-")[0]


def any_picture(name: str) -> Picture:
    """A picture in the widest size whose files all have `name` in the place of their name."""
    stands_for = PublicPhoto(
        source="",
        digest="",
        width_px=WIDTHS_PX[-1],
        height_px=WIDTHS_PX[-1],
        caption="",
        alt="",
        credit="",
        is_illustration=True,
    )
    made = picture(stands_for)
    known = picture_name(stands_for)
    return replace(
        made,
        fallback=made.fallback.replace(known, name),
        sources=tuple(
            (kind, tuple((uri.replace(known, name), width) for uri, width in files))
            for kind, files in made.sources
        ),
    )


def _uri(photo: PublicPhoto, width_px: int, kind: str) -> str:
    return Variant(digest=photo.digest, width_px=width_px, height_px=0, format=kind).uri


def _widths(photo: PublicPhoto) -> tuple[int, ...]:
    """The planned widths an original can fill; a small original is served once, as it is."""
    fitting = tuple(width for width in WIDTHS_PX if width <= photo.width_px)
    return fitting or (photo.width_px,)
