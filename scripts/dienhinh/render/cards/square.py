"""The card of a post on Zalo and Facebook: 1080 x 1080 px, picture above, text below.

Without a picture the text has all of it.
"""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from dienhinh.model.share_card import ShareCard
from dienhinh.render.cards.figure import figure_set, write_figure
from dienhinh.render.cards.ground import (
    TONES,
    Photo,
    Tone,
    contours,
    has_picture,
    label_picture,
    paste_photo,
)
from dienhinh.render.cards.lettering import Lettering, Pen
from dienhinh.render.cards.story import Column, story_set

_SIDE = 1080
_PHOTO_BOTTOM = 560
_RULE = 8
_MARGIN = 64
_TEXT_WIDTH = _SIDE - 2 * _MARGIN
_FOOT_TOP = 992
_ROW_HEIGHT = 128
_GAP = 8
# Each notice below the name of the site lifts the foot by its own line.
_NOTICE_ROW = 38


@dataclass(frozen=True, slots=True, kw_only=True)
class _Room:
    """Where the text begins, and its letters in px: of names with their most lines."""

    top: int
    names: tuple[tuple[int, int], ...]
    least_name: int
    summaries: tuple[int, ...]
    most_lines: int


_BELOW_PICTURE = _Room(
    top=_PHOTO_BOTTOM + _RULE + 30,
    names=((64, 2), (56, 3), (48, 3), (42, 4), (36, 5)),
    least_name=42,
    summaries=(32, 28),
    most_lines=4,
)
_ALONE = _Room(
    top=84,
    names=((104, 3), (92, 4), (80, 4), (68, 5), (60, 5), (52, 6)),
    least_name=60,
    summaries=(46, 42, 38, 34),
    most_lines=8,
)


def square_card(card: ShareCard, photo: Photo, fonts: Path) -> Image.Image:
    """The drawn card."""
    tone = TONES[card.tone]
    image = Image.new("RGB", (_SIDE, _SIDE), tone.ground)
    pen = Pen(image, fonts)
    room = _BELOW_PICTURE if has_picture(card, photo) else _ALONE
    if room is _ALONE:
        contours(image, tone, (0, 0, _SIDE, _SIDE))
    else:
        contours(image, tone, (0, _PHOTO_BOTTOM, _SIDE, _SIDE))
        paste_photo(image, card, photo, (0, 0, _SIDE, _PHOTO_BOTTOM))
        pen.draw.rectangle((0, _PHOTO_BOTTOM, _SIDE, _PHOTO_BOTTOM + _RULE), fill=tone.accent)
        label_picture(pen, card, (0, _SIDE, _PHOTO_BOTTOM))
    kicker = Lettering(weight="bold", size=30, fill=tone.accent)
    top = pen.write(card.kicker, (_MARGIN, room.top), kicker, _TEXT_WIDTH, most_lines=1)
    foot = _FOOT_TOP - _NOTICE_ROW * len(card.notices)
    _story(pen, card, tone, room, (top + 8, foot))
    pen.draw.line((_MARGIN, foot, _SIDE - _MARGIN, foot), fill=tone.accent, width=3)
    footer = Lettering(weight="bold", size=28, fill=tone.text)
    below = pen.write(card.footer, (_MARGIN, foot + 20), footer, _TEXT_WIDTH, most_lines=1)
    notice = Lettering(weight="regular", size=26, fill=tone.soft)
    for line in card.notices:
        below = pen.write(line, (_MARGIN, below), notice, _TEXT_WIDTH, most_lines=1)
    return image


def _story(pen: Pen, card: ShareCard, tone: Tone, room: _Room, between: tuple[int, int]) -> None:
    """The name, and the figure below it; where none is stated, the beginning of the summary."""
    top, foot = between
    column = Column(
        width=_TEXT_WIDTH,
        names=tuple(
            (Lettering(weight="bold", size=size, fill=tone.text, leading=1.24), n)
            for size, n in room.names
        ),
        least_name=room.least_name,
        summaries=tuple(
            Lettering(weight="regular", size=size, fill=tone.soft, leading=1.4)
            for size in room.summaries
        ),
        gap=_GAP,
        most_lines=room.most_lines,
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
