"""Share cards of 1200 x 630 px as JPEG of at most 150 KB (Open Graph), drawn with Pillow.

Text is shaped by libraqm with the site's own font, so that Vietnamese marks stand right; nothing is
smaller than 26 px, to be read on a telephone.
"""

import io
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from dienhinh.model.share_card import ShareCard
from dienhinh.render.photos import upright_srgb

# Raised whenever the drawing changes: cached cards are then drawn anew.
RECIPE = "1"
SIZE = (1200, 630)
_MOST_BYTES = 150_000
_PHOTO_LEFT = 640
_MARGIN = 56
# Headings are balanced; running text is not.
_MOST_BALANCED = 3
_FIGURE_TOP = 480
_TEXT_WIDTH = _PHOTO_LEFT - 2 * _MARGIN + 8
_TONES = {
    "green": {"ground": "#0f5f47", "kicker": "#ffd98a", "text": "#ffffff", "soft": "#dcefe6"},
    "clay": {"ground": "#6e2a12", "kicker": "#ffd98a", "text": "#ffffff", "soft": "#f8e3d9"},
}


def share_card(card: ShareCard, photo: Path | None, fonts: Path) -> bytes:
    """The card as JPEG bytes; `photo` is the original picture, `fonts` the theme's font folder."""
    tone = _TONES[card.tone]
    image = Image.new("RGB", SIZE, tone["ground"])
    if photo is not None and card.photo is not None:
        size = (card.photo.width_px, card.photo.height_px)
        image.paste(_cover(photo, size, (SIZE[0] - _PHOTO_LEFT, SIZE[1])), (_PHOTO_LEFT, 0))
    draw = ImageDraw.Draw(image)
    top = _write(
        draw, card.kicker, (_MARGIN, 52), _font(fonts, "bold", 28), tone["kicker"], lines=1
    )
    name_font, name_lines = _name_font(draw, card.name, fonts)
    top = _write(draw, card.name, (_MARGIN, top + 18), name_font, tone["text"], lines=name_lines)
    room = (_FIGURE_TOP - 22 - top) // 38
    if room > 0:
        font = _font(fonts, "regular", 28)
        _write(draw, card.summary, (_MARGIN, top + 12), font, tone["soft"], lines=min(4, room))
    _bottom(draw, card, fonts, tone)
    if card.label and photo is not None:
        _label(draw, card.label, _font(fonts, "bold", 26))
    return _jpeg(image)


def _bottom(draw: ImageDraw.ImageDraw, card: ShareCard, fonts: Path, tone: dict[str, str]) -> None:
    draw.line((_MARGIN, 532, _PHOTO_LEFT - _MARGIN, 532), fill=tone["kicker"], width=3)
    if card.figure:
        _write(
            draw,
            card.figure,
            (_MARGIN, _FIGURE_TOP),
            _font(fonts, "bold", 30),
            tone["text"],
            lines=1,
        )
    _write(draw, card.footer, (_MARGIN, 552), _font(fonts, "bold", 26), tone["text"], lines=1)


def _cover(photo: Path, size: tuple[int, int], box: tuple[int, int]) -> Image.Image:
    """The middle of a picture, filling the box."""
    scale = max(box[0] / size[0], box[1] / size[1])
    shown = (max(box[0], round(size[0] * scale)), max(box[1], round(size[1] * scale)))
    pixels = upright_srgb(photo, shown)
    left, top = (shown[0] - box[0]) // 2, (shown[1] - box[1]) // 2
    return pixels.crop((left, top, left + box[0], top + box[1]))


def _name_font(
    draw: ImageDraw.ImageDraw, name: str, fonts: Path
) -> tuple[ImageFont.FreeTypeFont, int]:
    """The largest size at which the whole name fits in its lines."""
    for size, lines in ((60, 3), (52, 3), (46, 4), (40, 5)):
        font = _font(fonts, "bold", size)
        if len(_broken(draw, name, font, _TEXT_WIDTH)) <= lines:
            return font, lines
    return _font(fonts, "bold", 36), 5


def _write(  # noqa: PLR0913 drawing a text needs all of these
    draw: ImageDraw.ImageDraw,
    text: str,
    at: tuple[int, int],
    font: ImageFont.FreeTypeFont,
    fill: str,
    *,
    lines: int,
) -> int:
    """Write a text in at most `lines` lines, with an ellipsis where it is cut; the y below it."""
    broken = _balanced(draw, text, font)
    if len(broken) > lines:
        broken = broken[:lines]
        broken[-1] = _with_ellipsis(draw, broken[-1], font)
    left, top = at
    for line in broken:
        draw.text((left, top), line, font=font, fill=fill, language="vi")
        top += round(font.size * 1.34)
    return top


def _balanced(draw: ImageDraw.ImageDraw, text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """Lines of like length: the narrowest column with no more lines, so no word hangs alone."""
    best = _broken(draw, text, font, _TEXT_WIDTH)
    if len(best) > _MOST_BALANCED:
        return best
    for width in range(_TEXT_WIDTH - 20, _TEXT_WIDTH // 2, -20):
        lines = _broken(draw, text, font, width)
        if len(lines) > len(best) or any(draw.textlength(x, font=font) > width for x in lines):
            break
        best = lines
    return best


def _broken(
    draw: ImageDraw.ImageDraw, text: str, font: ImageFont.FreeTypeFont, width: int
) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and draw.textlength(longer, font=font) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _with_ellipsis(draw: ImageDraw.ImageDraw, line: str, font: ImageFont.FreeTypeFont) -> str:
    words = line.split()
    while words and draw.textlength(" ".join(words) + "…", font=font) > _TEXT_WIDTH:
        words.pop()
    return " ".join(words).rstrip(",;:.") + "…"


def _label(draw: ImageDraw.ImageDraw, text: str, font: ImageFont.FreeTypeFont) -> None:
    width = draw.textlength(text, font=font)
    right, bottom = SIZE[0] - 20, SIZE[1] - 20
    box = (right - width - 32, bottom - 48, right, bottom)
    draw.rounded_rectangle(box, radius=8, fill="#16211c")
    draw.text((box[0] + 16, box[1] + 7), text, font=font, fill="#ffffff", language="vi")


def _jpeg(image: Image.Image) -> bytes:
    for quality in (84, 78, 70, 60, 50, 40):
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=quality, progressive=True, optimize=True)
        if buffer.tell() <= _MOST_BYTES:
            break
    return buffer.getvalue()


@lru_cache(maxsize=16)
def _font(fonts: Path, weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(fonts / f"be-vietnam-pro-{weight}.woff2", size)
