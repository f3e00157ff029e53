"""The figure of a card, large, and its words beside it; as large as both have room for whole."""

from dataclasses import dataclass

from dienhinh.model.share_card import ShareCard
from dienhinh.render.cards.lettering import Lettering, Pen


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The lettering of number and words, and the most lines of the words, which have `room` px."""

    number: Lettering
    words: Lettering
    lines: int
    room: int


def figure_set(
    pen: Pen,
    card: ShareCard,
    numbers: tuple[Lettering, ...],
    words: tuple[tuple[Lettering, int], ...],
    width: int,
) -> Figure:
    """The first of the `numbers`, largest first, that leaves room for `words` in `width` px."""
    figures = [
        Figure(number=number, words=style, lines=lines, room=_beside(pen, card, number, width))
        for number in numbers
        for style, lines in words
    ]
    fitting = (
        figure
        for figure in figures
        if pen.fits(card.number_of, figure.words, figure.room, most_lines=figure.lines)
    )
    return next(fitting, figures[-1])


def write_figure(pen: Pen, card: ShareCard, figure: Figure, at: tuple[int, int], width: int) -> int:
    """Write both, the words beside the number; the y below.

    The last line of the words stands on the line of the number: letters hang below the top of
    their box by their own ascent.
    """
    left, top = at
    below = pen.write(card.number, at, figure.number, width, most_lines=1)
    lower = pen.font(figure.number).getmetrics()[0] - pen.font(figure.words).getmetrics()[0]
    above = min(figure.lines, pen.lines(card.number_of, figure.words, figure.room)) - 1
    at = (left + width - figure.room, top + lower - above * figure.words.leading_px)
    pen.write(card.number_of, at, figure.words, figure.room, most_lines=figure.lines)
    return below


def _beside(pen: Pen, card: ShareCard, number: Lettering, width: int) -> int:
    """The px right of the number, from a gap of a fifth of its size."""
    return width - pen.width(card.number, number) - number.size // 5
