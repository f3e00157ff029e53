"""The card of a post on Zalo and Facebook: 1080 x 1080 px, picture above, text below."""

from pathlib import Path

from PIL import Image

from dienhinh.model.share_card import ShareCard
from dienhinh.render.cards.ground import TONES, Photo, Tone, contours, label_drawing, paste_photo
from dienhinh.render.cards.lettering import Lettering, Pen

_SIDE = 1080
_PHOTO_BOTTOM = 560
_RULE = 8
_MARGIN = 64
_TEXT_WIDTH = _SIDE - 2 * _MARGIN
_FOOT_TOP = 992
_NAME_SIZES = ((64, 2), (56, 3), (48, 3), (42, 4), (36, 5))
_ROW_HEIGHT = 128
# A notice below the name of the site lifts the foot by its own line.
_NOTICE_ROW = 38


def square_card(card: ShareCard, photo: Photo, fonts: Path) -> Image.Image:
    """The drawn card."""
    tone = TONES[card.tone]
    image = Image.new("RGB", (_SIDE, _SIDE), tone.ground)
    contours(image, tone, (0, _PHOTO_BOTTOM, _SIDE, _SIDE))
    paste_photo(image, card, photo, (0, 0, _SIDE, _PHOTO_BOTTOM))
    pen = Pen(image, fonts)
    pen.draw.rectangle((0, _PHOTO_BOTTOM, _SIDE, _PHOTO_BOTTOM + _RULE), fill=tone.accent)
    label_drawing(pen, card, (_SIDE, _PHOTO_BOTTOM))
    kicker = Lettering(weight="bold", size=30, fill=tone.accent)
    top = _PHOTO_BOTTOM + _RULE + 30
    top = pen.write(card.kicker, (_MARGIN, top), kicker, _TEXT_WIDTH, most_lines=1)
    choices = tuple(
        (Lettering(weight="bold", size=size, fill=tone.text, leading=1.24), n)
        for size, n in _NAME_SIZES
    )
    name, lines = pen.fitting(card.name, choices, _TEXT_WIDTH)
    top = pen.write(card.name, (_MARGIN, top + 8), name, _TEXT_WIDTH, most_lines=lines)
    foot = _FOOT_TOP - (_NOTICE_ROW if card.notice else 0)
    _figure(pen, card, tone, (top, foot))
    pen.draw.line((_MARGIN, foot, _SIDE - _MARGIN, foot), fill=tone.accent, width=3)
    footer = Lettering(weight="bold", size=28, fill=tone.text)
    below = pen.write(card.footer, (_MARGIN, foot + 20), footer, _TEXT_WIDTH, most_lines=1)
    notice = Lettering(weight="regular", size=26, fill=tone.soft)
    pen.write(card.notice, (_MARGIN, below), notice, _TEXT_WIDTH, most_lines=1)
    return image


def _figure(pen: Pen, card: ShareCard, tone: Tone, between: tuple[int, int]) -> None:
    """The figure, large, with its words; where none is stated, the beginning of the summary."""
    top, foot = between
    room = foot - top
    if card.number:
        size = 100 if room >= _ROW_HEIGHT else 72
        number = Lettering(weight="bold", size=size, fill=tone.accent)
        words = Lettering(weight="bold", size=36, fill=tone.text)
        y = foot - round(size * 1.36)
        pen.write(card.number, (_MARGIN, y), number, _TEXT_WIDTH, most_lines=1)
        left = _MARGIN + pen.width(card.number, number) + 24
        # Both stand on one line: letters hang below the top of their box by their own ascent.
        lower = pen.font(number).getmetrics()[0] - pen.font(words).getmetrics()[0]
        pen.write(card.number_of, (left, y + lower), words, _SIDE - _MARGIN - left, most_lines=1)
        return
    summary = Lettering(weight="regular", size=32, fill=tone.soft, leading=1.4)
    lines = (room - 16) // 45
    if lines > 0:
        pen.write_running(card.summary, (_MARGIN, top + 8), summary, _TEXT_WIDTH, most_lines=lines)
