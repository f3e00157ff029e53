"""The card of a post on Zalo and Facebook: 1080 x 1080 px, picture above, text below."""

from pathlib import Path

from PIL import Image

from dienhinh.model.share_card import ShareCard
from dienhinh.render.cards.figure import figure_set, write_figure
from dienhinh.render.cards.ground import TONES, Photo, Tone, contours, label_picture, paste_photo
from dienhinh.render.cards.lettering import Lettering, Pen
from dienhinh.render.cards.story import Column, story_set

_SIDE = 1080
_PHOTO_BOTTOM = 560
_RULE = 8
_MARGIN = 64
_TEXT_WIDTH = _SIDE - 2 * _MARGIN
_FOOT_TOP = 992
_NAME_SIZES = ((64, 2), (56, 3), (48, 3), (42, 4), (36, 5))
_ROW_HEIGHT = 128
_GAP = 8
# Each notice below the name of the site lifts the foot by its own line.
_NOTICE_ROW = 38


def square_card(card: ShareCard, photo: Photo, fonts: Path) -> Image.Image:
    """The drawn card."""
    tone = TONES[card.tone]
    image = Image.new("RGB", (_SIDE, _SIDE), tone.ground)
    contours(image, tone, (0, _PHOTO_BOTTOM, _SIDE, _SIDE))
    paste_photo(image, card, photo, (0, 0, _SIDE, _PHOTO_BOTTOM))
    pen = Pen(image, fonts)
    pen.draw.rectangle((0, _PHOTO_BOTTOM, _SIDE, _PHOTO_BOTTOM + _RULE), fill=tone.accent)
    label_picture(pen, card, (0, _SIDE, _PHOTO_BOTTOM))
    kicker = Lettering(weight="bold", size=30, fill=tone.accent)
    top = _PHOTO_BOTTOM + _RULE + 30
    top = pen.write(card.kicker, (_MARGIN, top), kicker, _TEXT_WIDTH, most_lines=1)
    foot = _FOOT_TOP - _NOTICE_ROW * len(card.notices)
    _story(pen, card, tone, (top + 8, foot))
    pen.draw.line((_MARGIN, foot, _SIDE - _MARGIN, foot), fill=tone.accent, width=3)
    footer = Lettering(weight="bold", size=28, fill=tone.text)
    below = pen.write(card.footer, (_MARGIN, foot + 20), footer, _TEXT_WIDTH, most_lines=1)
    notice = Lettering(weight="regular", size=26, fill=tone.soft)
    for line in card.notices:
        below = pen.write(line, (_MARGIN, below), notice, _TEXT_WIDTH, most_lines=1)
    return image


def _story(pen: Pen, card: ShareCard, tone: Tone, between: tuple[int, int]) -> None:
    """The name, and the figure below it; where none is stated, the beginning of the summary."""
    top, foot = between
    column = Column(
        width=_TEXT_WIDTH,
        names=tuple(
            (Lettering(weight="bold", size=size, fill=tone.text, leading=1.24), n)
            for size, n in _NAME_SIZES
        ),
        least_name=42,
        summaries=tuple(
            Lettering(weight="regular", size=size, fill=tone.soft, leading=1.4) for size in (32, 28)
        ),
        gap=_GAP,
        most_lines=4,
    )
    if card.number:
        name, lines = pen.fitting(card.name, column.names, _TEXT_WIDTH)
        top = pen.write(card.name, (_MARGIN, top), name, _TEXT_WIDTH, most_lines=lines)
        _figure(pen, card, tone, (top, foot))
        return
    story = story_set(pen, card, column, foot - 8 - top)
    at = (_MARGIN, top)
    top = pen.write(card.name, at, story.name, _TEXT_WIDTH, most_lines=story.name_lines)
    if story.lines > 0:
        at = (_MARGIN, top + _GAP)
        pen.write_running(card.summary, at, story.summary, _TEXT_WIDTH, most_lines=story.lines)


def _figure(pen: Pen, card: ShareCard, tone: Tone, between: tuple[int, int]) -> None:
    top, foot = between
    sizes = (100, 84, 72) if foot - top >= _ROW_HEIGHT else (72, 60, 50)
    figure = figure_set(
        pen,
        card,
        tuple(
            Lettering(weight="bold", size=size, fill=tone.accent, leading=1.36) for size in sizes
        ),
        tuple((Lettering(weight="bold", size=size, fill=tone.text), 1) for size in (36, 30)),
        _TEXT_WIDTH,
    )
    at = (_MARGIN, foot - figure.number.leading_px)
    write_figure(pen, card, figure, at, _TEXT_WIDTH)
