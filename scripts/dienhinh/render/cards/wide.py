"""The card beside a link (Open Graph): 1200 x 630 px, text left, picture right.

Without a picture the text has all of it: half a card left empty looks like one that failed to load.
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

_SIZE = (1200, 630)
_PHOTO_LEFT = 640
_MARGIN = 56
_FIGURE_TOP = 480
_RULE_TOP = 532
_GAP = 14
_NUMBER_SIZES = (100, 84, 72, 60, 50)
# Each notice below the name of the site lifts all that stands at the foot by its own line.
_NOTICE_ROW = 38


@dataclass(frozen=True, slots=True, kw_only=True)
class _Room:
    """Where the text ends on the right, and its letters in px: of names with their most lines."""

    right: int
    names: tuple[tuple[int, int], ...]
    least_name: int
    summaries: tuple[int, ...]

    @property
    def width(self) -> int:
        return self.right - 2 * _MARGIN + 8


_BESIDE_PICTURE = _Room(
    right=_PHOTO_LEFT,
    names=((60, 3), (52, 3), (46, 4), (40, 5), (36, 5), (32, 6), (28, 8)),
    least_name=40,
    summaries=(28, 26),
)
_ALONE = _Room(
    right=_SIZE[0],
    names=((84, 2), (76, 2), (68, 3), (60, 3), (52, 4), (46, 4), (40, 5)),
    least_name=40,
    summaries=(38, 34, 30, 26),
)


def wide_card(card: ShareCard, photo: Photo, fonts: Path) -> Image.Image:
    """The drawn card."""
    tone = TONES[card.tone]
    image = Image.new("RGB", _SIZE, tone.ground)
    room = _BESIDE_PICTURE if has_picture(card, photo) else _ALONE
    if room is _ALONE:
        contours(image, tone, (0, 0, *_SIZE))
    paste_photo(image, card, photo, (_PHOTO_LEFT, 0, *_SIZE))
    pen = Pen(image, fonts)
    kicker = Lettering(weight="bold", size=28, fill=tone.accent)
    top = pen.write(card.kicker, (_MARGIN, 52), kicker, room.width, most_lines=1)
    top += 18
    lift = _NOTICE_ROW * len(card.notices)
    if card.number:
        _figure(pen, card, tone, room, (top, _RULE_TOP - lift))
    else:
        _story(pen, card, tone, room, (top, _FIGURE_TOP - lift))
    _bottom(pen, card, tone, room, lift)
    # Faces of a photograph stand high, and who is drawn low.
    is_above = card.photo is not None and card.photo.is_illustration
    label_picture(
        pen, card, (_PHOTO_LEFT, _SIZE[0], 0 if is_above else _SIZE[1]), is_above=is_above
    )
    return image


def _figure(pen: Pen, card: ShareCard, tone: Tone, room: _Room, between: tuple[int, int]) -> None:
    """The name, and the figure as large as there is room for below it."""
    top, foot = between
    name, lines = pen.fitting(card.name, _column(tone, room).names, room.width)
    top = pen.write(card.name, (_MARGIN, top), name, room.width, most_lines=lines)
    numbers = tuple(
        Lettering(weight="bold", size=size, fill=tone.accent, leading=1.36)
        for size in _NUMBER_SIZES
    )
    figure = figure_set(
        pen,
        card,
        tuple(each for each in numbers if each.leading_px <= foot - top) or numbers[-1:],
        tuple((Lettering(weight="bold", size=size, fill=tone.text), 2) for size in (34, 30, 26)),
        room.width,
    )
    write_figure(pen, card, figure, (_MARGIN, foot - figure.number.leading_px), room.width)


def _story(pen: Pen, card: ShareCard, tone: Tone, room: _Room, between: tuple[int, int]) -> None:
    """The name and the beginning of the summary; below them what stands in place of a figure."""
    top, foot = between
    story = story_set(pen, card, _column(tone, room), foot - _GAP - top)
    at = (_MARGIN, top)
    top = pen.write(card.name, at, story.name, room.width, most_lines=story.name_lines)
    if story.lines > 0:
        at = (_MARGIN, top + _GAP)
        pen.write_running(card.summary, at, story.summary, room.width, most_lines=story.lines)
    words = Lettering(weight="bold", size=30, fill=tone.text)
    pen.write(card.number_of, (_MARGIN, foot), words, room.width, most_lines=1)


def _column(tone: Tone, room: _Room) -> Column:
    return Column(
        width=room.width,
        names=tuple(
            (Lettering(weight="bold", size=size, fill=tone.text), n) for size, n in room.names
        ),
        least_name=room.least_name,
        summaries=tuple(
            Lettering(weight="regular", size=size, fill=tone.soft) for size in room.summaries
        ),
        gap=_GAP,
        most_lines=4,
    )


def _bottom(pen: Pen, card: ShareCard, tone: Tone, room: _Room, lift: int) -> None:
    rule = _RULE_TOP - lift
    pen.draw.line((_MARGIN, rule, room.right - _MARGIN, rule), fill=tone.accent, width=3)
    footer = Lettering(weight="bold", size=26, fill=tone.text)
    below = pen.write(card.footer, (_MARGIN, rule + 20), footer, room.width, most_lines=1)
    notice = Lettering(weight="regular", size=26, fill=tone.soft)
    for line in card.notices:
        below = pen.write(line, (_MARGIN, below), notice, room.width, most_lines=1)
