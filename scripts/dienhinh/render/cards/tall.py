"""The card of a story on Zalo and Facebook: 1080 x 1920 px, to be seen on a telephone.

The programs lay their own buttons over the uppermost and the lowest 250 px: no text stands there.
Without a picture the text has all between.
"""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from dienhinh.model.share_card import ShareCard
from dienhinh.render.cards.figure import Figure, figure_set, write_figure
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

_SIZE = (1080, 1920)
_PHOTO_BOTTOM = 900
_RULE = 10
_MARGIN = 80
_TEXT_WIDTH = _SIZE[0] - 2 * _MARGIN
_FOOT_TOP = 1580
_BEFORE_FIGURE = -8
_WITHOUT_FIGURE = 20
# Each notice below the name of the site lifts the foot by its own line.
_NOTICE_ROW = 46


@dataclass(frozen=True, slots=True, kw_only=True)
class _Room:
    """Where the text begins, and its letters in px: of names with their most lines."""

    top: int
    names: tuple[tuple[int, int], ...]
    least_name: int
    summaries: tuple[int, ...]
    most_lines: int


_BELOW_PICTURE = _Room(
    top=_PHOTO_BOTTOM + _RULE + 48,
    names=((84, 2), (76, 3), (64, 4), (54, 5), (46, 6)),
    least_name=54,
    summaries=(40, 36, 32),
    most_lines=6,
)
_ALONE = _Room(
    top=320,
    names=((112, 4), (96, 5), (84, 5), (76, 6), (64, 6)),
    least_name=76,
    summaries=(54, 48, 44, 40),
    most_lines=10,
)


def tall_card(card: ShareCard, photo: Photo, fonts: Path) -> Image.Image:
    """The drawn card."""
    tone = TONES[card.tone]
    image = Image.new("RGB", _SIZE, tone.ground)
    pen = Pen(image, fonts)
    room = _BELOW_PICTURE if has_picture(card, photo) else _ALONE
    if room is _ALONE:
        contours(image, tone, (0, 0, *_SIZE))
    else:
        contours(image, tone, (0, _PHOTO_BOTTOM, *_SIZE))
        paste_photo(image, card, photo, (0, 0, _SIZE[0], _PHOTO_BOTTOM))
        pen.draw.rectangle((0, _PHOTO_BOTTOM, _SIZE[0], _PHOTO_BOTTOM + _RULE), fill=tone.accent)
        label_picture(pen, card, (0, _SIZE[0], _PHOTO_BOTTOM))
    kicker = Lettering(weight="bold", size=36, fill=tone.accent)
    top = pen.write(card.kicker, (_MARGIN, room.top), kicker, _TEXT_WIDTH, most_lines=1)
    top += 12
    foot = _FOOT_TOP - _NOTICE_ROW * len(card.notices)
    figure = _figure(pen, card, tone) if card.number else None
    between = figure.number.leading_px + _BEFORE_FIGURE if figure else _WITHOUT_FIGURE
    story = story_set(pen, card, _column(tone, room, between), foot - 24 - top)
    at = (_MARGIN, top)
    top = pen.write(card.name, at, story.name, _TEXT_WIDTH, most_lines=story.name_lines)
    if figure:
        write_figure(pen, card, figure, (_MARGIN, top + _BEFORE_FIGURE), _TEXT_WIDTH)
    if story.lines > 0:
        at = (_MARGIN, top + between)
        pen.write_running(card.summary, at, story.summary, _TEXT_WIDTH, most_lines=story.lines)
    _foot(pen, card, tone, foot)
    return image


def _column(tone: Tone, room: _Room, between: int) -> Column:
    return Column(
        width=_TEXT_WIDTH,
        names=tuple(
            (Lettering(weight="bold", size=size, fill=tone.text, leading=1.22), n)
            for size, n in room.names
        ),
        least_name=room.least_name,
        summaries=tuple(
            Lettering(weight="regular", size=size, fill=tone.soft, leading=1.4)
            for size in room.summaries
        ),
        gap=between,
        most_lines=room.most_lines,
    )


def _figure(pen: Pen, card: ShareCard, tone: Tone) -> Figure:
    """The words of a large figure stand in two lines, which the number is as high as."""
    return figure_set(
        pen,
        card,
        tuple(
            Lettering(weight="bold", size=size, fill=tone.accent, leading=1.3)
            for size in (140, 120, 100, 84)
        ),
        tuple(
            (Lettering(weight="bold", size=size, fill=tone.text), lines)
            for lines in (1, 2)
            for size in (46, 38)
        ),
        _TEXT_WIDTH,
    )


def _foot(pen: Pen, card: ShareCard, tone: Tone, top: int) -> None:
    pen.draw.line((_MARGIN, top, _SIZE[0] - _MARGIN, top), fill=tone.accent, width=4)
    footer = Lettering(weight="bold", size=36, fill=tone.text)
    below = pen.write(card.footer, (_MARGIN, top + 22), footer, _TEXT_WIDTH, most_lines=1)
    notice = Lettering(weight="regular", size=34, fill=tone.soft)
    for line in card.notices:
        below = pen.write(line, (_MARGIN, below), notice, _TEXT_WIDTH, most_lines=1)
