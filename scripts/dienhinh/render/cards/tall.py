"""The card of a story on Zalo and Facebook: 1080 x 1920 px, to be seen on a telephone.

The programs lay their own buttons over the uppermost and the lowest 250 px: no text stands there.
"""

from pathlib import Path

from PIL import Image

from dienhinh.model.share_card import ShareCard
from dienhinh.render.cards.ground import TONES, Photo, Tone, contours, label_drawing, paste_photo
from dienhinh.render.cards.lettering import Lettering, Pen

_SIZE = (1080, 1920)
_PHOTO_BOTTOM = 900
_RULE = 10
_MARGIN = 80
_TEXT_WIDTH = _SIZE[0] - 2 * _MARGIN
_FOOT_TOP = 1580
_LEADING_PX = 56
# A notice below the name of the site lifts the foot by its own line.
_NOTICE_ROW = 46
_NAME_SIZES = ((84, 2), (76, 3), (64, 4), (54, 5), (46, 6))


def tall_card(card: ShareCard, photo: Photo, fonts: Path) -> Image.Image:
    """The drawn card."""
    tone = TONES[card.tone]
    image = Image.new("RGB", _SIZE, tone.ground)
    contours(image, tone, (0, _PHOTO_BOTTOM, *_SIZE))
    paste_photo(image, card, photo, (0, 0, _SIZE[0], _PHOTO_BOTTOM))
    pen = Pen(image, fonts)
    pen.draw.rectangle((0, _PHOTO_BOTTOM, _SIZE[0], _PHOTO_BOTTOM + _RULE), fill=tone.accent)
    label_drawing(pen, card, (_SIZE[0], _PHOTO_BOTTOM))
    kicker = Lettering(weight="bold", size=36, fill=tone.accent)
    top = _PHOTO_BOTTOM + _RULE + 48
    top = pen.write(card.kicker, (_MARGIN, top), kicker, _TEXT_WIDTH, most_lines=1)
    choices = tuple(
        (Lettering(weight="bold", size=size, fill=tone.text, leading=1.22), n)
        for size, n in _NAME_SIZES
    )
    name, lines = pen.fitting(card.name, choices, _TEXT_WIDTH)
    top = pen.write(card.name, (_MARGIN, top + 12), name, _TEXT_WIDTH, most_lines=lines)
    top = _figure(pen, card, tone, top)
    summary = Lettering(weight="regular", size=40, fill=tone.soft, leading=1.4)
    foot = _FOOT_TOP - (_NOTICE_ROW if card.notice else 0)
    lines = (foot - 24 - top) // _LEADING_PX
    if lines > 0:
        pen.write_running(card.summary, (_MARGIN, top), summary, _TEXT_WIDTH, most_lines=lines)
    _foot(pen, card, tone, foot)
    return image


def _figure(pen: Pen, card: ShareCard, tone: Tone, top: int) -> int:
    """The figure and its words on one line; the y below. Without a figure only a little room."""
    if not card.number:
        return top + 20
    number = Lettering(weight="bold", size=140, fill=tone.accent, leading=1.3)
    below = pen.write(card.number, (_MARGIN, top - 8), number, _TEXT_WIDTH, most_lines=1)
    left = _MARGIN + pen.width(card.number, number) + 28
    room = _SIZE[0] - _MARGIN - left
    sizes = ((Lettering(weight="bold", size=size, fill=tone.text), 1) for size in (46, 38, 30))
    words, _ = pen.fitting(card.number_of, tuple(sizes), room)
    lower = pen.font(number).getmetrics()[0] - pen.font(words).getmetrics()[0]
    pen.write(card.number_of, (left, top - 8 + lower), words, room, most_lines=1)
    return below


def _foot(pen: Pen, card: ShareCard, tone: Tone, top: int) -> None:
    pen.draw.line((_MARGIN, top, _SIZE[0] - _MARGIN, top), fill=tone.accent, width=4)
    footer = Lettering(weight="bold", size=36, fill=tone.text)
    below = pen.write(card.footer, (_MARGIN, top + 22), footer, _TEXT_WIDTH, most_lines=1)
    notice = Lettering(weight="regular", size=34, fill=tone.soft)
    pen.write(card.notice, (_MARGIN, below), notice, _TEXT_WIDTH, most_lines=1)
