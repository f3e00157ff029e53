"""What all share cards have in common: tones, the picture, what is said on it, the file."""

import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw

from dienhinh.model.share_card import ShareCard
from dienhinh.render import tones
from dienhinh.render.cards.lettering import Lettering, Pen
from dienhinh.render.photos import upright_srgb

MOST_BYTES = 150_000
_LABEL = Lettering(weight="bold", size=26, fill="#ffffff")
_CREDIT = Lettering(weight="regular", size=26, fill="#ffffff")
# Four times as fine as the card, then made smaller: Pillow draws arcs without smooth edges.
_FINE = 4


@dataclass(frozen=True, slots=True)
class Tone:
    """The colours of one movement; every text has at least 7:1 on `ground`."""

    ground: str
    contour: str
    accent: str
    text: str
    soft: str


# The contour lines and the softer letters on the ground of each.
_ON_GROUND = {
    "green": ("#1d6c54", "#dcefe6"),
    "clay": ("#7d3a20", "#f8e3d9"),
    "slate": ("#42566b", "#e6edf4"),
}
TONES = {
    tone: Tone(tones.TONES[tone].deep, contour, "#ffd98a", "#ffffff", soft)
    for tone, (contour, soft) in _ON_GROUND.items()
}


@dataclass(frozen=True, slots=True)
class Photo:
    """The original picture; `softness` times fewer details make a smaller file."""

    file: Path | None
    softness: int = 1


def has_picture(card: ShareCard, photo: Photo) -> bool:
    """Whether there is a picture to paste."""
    return photo.file is not None and card.photo is not None


def paste_photo(
    image: Image.Image, card: ShareCard, photo: Photo, box: tuple[int, int, int, int]
) -> None:
    """The picture filling the box (left, top, right, bottom); nothing where there is none.

    Of a photograph the middle is shown, of a tall one the upper part, where the head of a person
    is; who is drawn stands in the lower part of a picture.
    """
    if photo.file is None or card.photo is None:
        return
    left, top, right, bottom = box
    wide, high = right - left, bottom - top
    size = (card.photo.width_px, card.photo.height_px)
    scale = max(wide / size[0], high / size[1])
    shown = (max(wide, round(size[0] * scale)), max(high, round(size[1] * scale)))
    pixels = upright_srgb(photo.file, shown)
    x, spare = (shown[0] - wide) // 2, shown[1] - high
    from_top = 85 if card.photo.is_illustration else 20 if size[1] > size[0] else 50
    y = spare * from_top // 100
    pixels = pixels.crop((x, y, x + wide, y + high))
    if photo.softness > 1:
        pixels = pixels.reduce(photo.softness).resize((wide, high), Image.Resampling.BICUBIC)
    image.paste(pixels, (left, top))


def label_picture(
    pen: Pen, card: ShareCard, foot: tuple[int, int, int], *, is_above: bool = False
) -> None:
    """Say in the lower right corner of the picture that it is drawn, or who took it: all of it.

    `foot` is (left, right, bottom) of the picture; `is_above`: (left, right, top), in the upper
    corner, where the picture is so high that those drawn stand below. The name of an office may
    need several lines.
    """
    if not card.label or card.photo is None:
        return
    style = _LABEL if card.photo.is_illustration else _CREDIT
    left, right = foot[0] + 20, foot[1] - 20
    room = right - left - 32
    lines = pen.lines(card.label, style, room)
    wide = room if lines > 1 else pen.width(card.label, style)
    high = lines * style.leading_px + 13
    top = foot[2] + 20 if is_above else foot[2] - 20 - high
    box = (right - wide - 32, top, right, top + high)
    pen.draw.rounded_rectangle(box, radius=8, fill="#16211c")
    pen.write(card.label, (box[0] + 16, box[1] + 7), style, room, most_lines=lines)


def contours(image: Image.Image, tone: Tone, box: tuple[int, int, int, int]) -> None:
    """Contour lines of terraced fields on the ground, as on the site's home page."""
    left, top, right, bottom = box
    image.paste(_contours(tone, right - left, bottom - top), (left, top))


@lru_cache(maxsize=8)
def _contours(tone: Tone, wide: int, high: int) -> Image.Image:
    """The same for every card of one tone and shape, and dearer than all the rest of it."""
    fine = Image.new("RGB", (wide * _FINE, high * _FINE), tone.ground)
    draw = ImageDraw.Draw(fine)
    x, y = round(wide * 0.92) * _FINE, round(high * 1.25) * _FINE
    for radius in range(high // 5, wide + high, 46):
        across, up = radius * _FINE, round(radius * 0.62) * _FINE
        draw.ellipse(
            (x - across, y - up, x + across, y + up), outline=tone.contour, width=3 * _FINE
        )
    return fine.reduce(_FINE)


def jpeg(image: Image.Image) -> bytes:
    """The card as JPEG, as good as `MOST_BYTES` allows; letters suffer below this quality."""
    for quality in (86, 82, 78, 70, 60, 50):
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=quality, progressive=True, optimize=True)
        if buffer.tell() <= MOST_BYTES:
            break
    return buffer.getvalue()
