"""The card beside a link (Open Graph): 1200 x 630 px, text left, picture right."""

from pathlib import Path

from PIL import Image

from dienhinh.model.share_card import ShareCard
from dienhinh.render.cards.ground import TONES, Photo, Tone, label_picture, paste_photo
from dienhinh.render.cards.lettering import Lettering, Pen
from dienhinh.render.cards.story import Column, story_set

_SIZE = (1200, 630)
_PHOTO_LEFT = 640
_MARGIN = 56
_TEXT_WIDTH = _PHOTO_LEFT - 2 * _MARGIN + 8
_FIGURE_TOP = 480
_RULE_TOP = 532
_GAP = 14
# Each notice below the name of the site lifts all that stands at the foot by its own line.
_NOTICE_ROW = 38
_NAME_SIZES = ((60, 3), (52, 3), (46, 4), (40, 5), (36, 5), (32, 6), (28, 8))


def wide_card(card: ShareCard, photo: Photo, fonts: Path) -> Image.Image:
    """The drawn card."""
    tone = TONES[card.tone]
    image = Image.new("RGB", _SIZE, tone.ground)
    paste_photo(image, card, photo, (_PHOTO_LEFT, 0, *_SIZE))
    pen = Pen(image, fonts)
    kicker = Lettering(weight="bold", size=28, fill=tone.accent)
    top = pen.write(card.kicker, (_MARGIN, 52), kicker, _TEXT_WIDTH, most_lines=1)
    top += 18
    lift = _NOTICE_ROW * len(card.notices)
    story = story_set(pen, card, _column(tone), _FIGURE_TOP - lift - _GAP - top)
    at = (_MARGIN, top)
    top = pen.write(card.name, at, story.name, _TEXT_WIDTH, most_lines=story.name_lines)
    if story.lines > 0:
        at = (_MARGIN, top + _GAP)
        pen.write_running(card.summary, at, story.summary, _TEXT_WIDTH, most_lines=story.lines)
    _bottom(pen, card, tone, lift)
    label_picture(pen, card, (_PHOTO_LEFT, *_SIZE))
    return image


def _column(tone: Tone) -> Column:
    return Column(
        width=_TEXT_WIDTH,
        names=tuple(
            (Lettering(weight="bold", size=size, fill=tone.text), n) for size, n in _NAME_SIZES
        ),
        least_name=40,
        summaries=tuple(
            Lettering(weight="regular", size=size, fill=tone.soft) for size in (28, 26)
        ),
        gap=_GAP,
        most_lines=4,
    )


def _bottom(pen: Pen, card: ShareCard, tone: Tone, lift: int) -> None:
    rule = _RULE_TOP - lift
    pen.draw.line((_MARGIN, rule, _PHOTO_LEFT - _MARGIN, rule), fill=tone.accent, width=3)
    figure = Lettering(weight="bold", size=30, fill=tone.text)
    words = f"{card.number} {card.number_of}".strip()
    pen.write(words, (_MARGIN, _FIGURE_TOP - lift), figure, _TEXT_WIDTH, most_lines=1)
    footer = Lettering(weight="bold", size=26, fill=tone.text)
    below = pen.write(card.footer, (_MARGIN, rule + 20), footer, _TEXT_WIDTH, most_lines=1)
    notice = Lettering(weight="regular", size=26, fill=tone.soft)
    for line in card.notices:
        below = pen.write(line, (_MARGIN, below), notice, _TEXT_WIDTH, most_lines=1)
