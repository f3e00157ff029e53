"""The card beside a link (Open Graph): 1200 x 630 px, text left, picture right."""

from pathlib import Path

from PIL import Image

from dienhinh.model.share_card import ShareCard
from dienhinh.render.cards.ground import TONES, Photo, Tone, label_drawing, paste_photo
from dienhinh.render.cards.lettering import Lettering, Pen

_SIZE = (1200, 630)
_PHOTO_LEFT = 640
_MARGIN = 56
_TEXT_WIDTH = _PHOTO_LEFT - 2 * _MARGIN + 8
_FIGURE_TOP = 480
_RULE_TOP = 532
_SUMMARY_LEADING_PX = 38
# A notice below the name of the site lifts all that stands at the foot by its own line.
_NOTICE_ROW = 38
_NAME_SIZES = ((60, 3), (52, 3), (46, 4), (40, 5), (36, 5))


def wide_card(card: ShareCard, photo: Photo, fonts: Path) -> Image.Image:
    """The drawn card."""
    tone = TONES[card.tone]
    image = Image.new("RGB", _SIZE, tone.ground)
    paste_photo(image, card, photo, (_PHOTO_LEFT, 0, *_SIZE))
    pen = Pen(image, fonts)
    kicker = Lettering(weight="bold", size=28, fill=tone.accent)
    top = pen.write(card.kicker, (_MARGIN, 52), kicker, _TEXT_WIDTH, most_lines=1)
    name, lines = pen.fitting(
        card.name,
        tuple((Lettering(weight="bold", size=size, fill=tone.text), n) for size, n in _NAME_SIZES),
        _TEXT_WIDTH,
    )
    top = pen.write(card.name, (_MARGIN, top + 18), name, _TEXT_WIDTH, most_lines=lines)
    lift = _NOTICE_ROW if card.notice else 0
    room = (_FIGURE_TOP - lift - 22 - top) // _SUMMARY_LEADING_PX
    if room > 0:
        summary = Lettering(weight="regular", size=28, fill=tone.soft)
        pen.write_running(
            card.summary, (_MARGIN, top + 12), summary, _TEXT_WIDTH, most_lines=min(4, room)
        )
    _bottom(pen, card, tone, lift)
    label_drawing(pen, card, _SIZE)
    return image


def _bottom(pen: Pen, card: ShareCard, tone: Tone, lift: int) -> None:
    rule = _RULE_TOP - lift
    pen.draw.line((_MARGIN, rule, _PHOTO_LEFT - _MARGIN, rule), fill=tone.accent, width=3)
    figure = Lettering(weight="bold", size=30, fill=tone.text)
    words = f"{card.number} {card.number_of}".strip()
    pen.write(words, (_MARGIN, _FIGURE_TOP - lift), figure, _TEXT_WIDTH, most_lines=1)
    footer = Lettering(weight="bold", size=26, fill=tone.text)
    below = pen.write(card.footer, (_MARGIN, rule + 20), footer, _TEXT_WIDTH, most_lines=1)
    notice = Lettering(weight="regular", size=26, fill=tone.soft)
    pen.write(card.notice, (_MARGIN, below), notice, _TEXT_WIDTH, most_lines=1)
