"""The card beside a link (Open Graph): 1200 x 630 px, text left, picture right."""

from pathlib import Path

from PIL import Image

from dienhinh.model.share_card import ShareCard
from dienhinh.render.cards.figure import figure_set, write_figure
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
_NUMBER_SIZES = (100, 84, 72, 60, 50)
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
    if card.number:
        _figure(pen, card, tone, (top, _RULE_TOP - lift))
    else:
        _story(pen, card, tone, (top, _FIGURE_TOP - lift))
    _bottom(pen, card, tone, lift)
    # Faces of a photograph stand high, and who is drawn low.
    is_above = card.photo is not None and card.photo.is_illustration
    label_picture(
        pen, card, (_PHOTO_LEFT, _SIZE[0], 0 if is_above else _SIZE[1]), is_above=is_above
    )
    return image


def _figure(pen: Pen, card: ShareCard, tone: Tone, between: tuple[int, int]) -> None:
    """The name, and the figure as large as there is room for below it."""
    top, foot = between
    name, lines = pen.fitting(card.name, _column(tone).names, _TEXT_WIDTH)
    top = pen.write(card.name, (_MARGIN, top), name, _TEXT_WIDTH, most_lines=lines)
    numbers = tuple(
        Lettering(weight="bold", size=size, fill=tone.accent, leading=1.36)
        for size in _NUMBER_SIZES
    )
    figure = figure_set(
        pen,
        card,
        tuple(each for each in numbers if each.leading_px <= foot - top) or numbers[-1:],
        tuple((Lettering(weight="bold", size=size, fill=tone.text), 2) for size in (34, 30, 26)),
        _TEXT_WIDTH,
    )
    write_figure(pen, card, figure, (_MARGIN, foot - figure.number.leading_px), _TEXT_WIDTH)


def _story(pen: Pen, card: ShareCard, tone: Tone, between: tuple[int, int]) -> None:
    """The name and the beginning of the summary; below them what stands in place of a figure."""
    top, foot = between
    story = story_set(pen, card, _column(tone), foot - _GAP - top)
    at = (_MARGIN, top)
    top = pen.write(card.name, at, story.name, _TEXT_WIDTH, most_lines=story.name_lines)
    if story.lines > 0:
        at = (_MARGIN, top + _GAP)
        pen.write_running(card.summary, at, story.summary, _TEXT_WIDTH, most_lines=story.lines)
    words = Lettering(weight="bold", size=30, fill=tone.text)
    pen.write(card.number_of, (_MARGIN, foot), words, _TEXT_WIDTH, most_lines=1)


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
    footer = Lettering(weight="bold", size=26, fill=tone.text)
    below = pen.write(card.footer, (_MARGIN, rule + 20), footer, _TEXT_WIDTH, most_lines=1)
    notice = Lettering(weight="regular", size=26, fill=tone.soft)
    for line in card.notices:
        below = pen.write(line, (_MARGIN, below), notice, _TEXT_WIDTH, most_lines=1)
