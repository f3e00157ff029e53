"""The name on a card and the beginning of the summary below it, set so that both have room."""

from collections.abc import Iterator
from dataclasses import dataclass

from dienhinh.model.share_card import ShareCard
from dienhinh.render.cards.lettering import Lettering, Pen
from dienhinh.vietnamese import sentences, whole_beginnings


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """How name and summary of one shape may be set, largest first.

    `names` are letterings of the name with the most lines it may have. For the sake of the summary
    a name is not set below `least_name` px. Between both lies `gap` px; a summary of whole
    sentences has up to `most_lines` lines, more only where the first sentence needs them.
    """

    width: int
    names: tuple[tuple[Lettering, int], ...]
    least_name: int
    summaries: tuple[Lettering, ...]
    gap: int
    most_lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The lettering chosen: `name` in at most `name_lines`, `summary` in at most `lines`.

    `is_whole` says that these lines hold the first sentence of the summary, `is_told` that they
    hold a beginning of it that tells something.
    """

    name: Lettering
    name_lines: int
    summary: Lettering
    lines: int
    is_whole: bool
    is_told: bool


def story_set(pen: Pen, card: ShareCard, column: Column, height: int) -> Story:
    """The largest lettering in which the whole name and a whole first sentence stand in `height`.

    Where there is none the sentence will be cut, and the name is as large as leaves room for that;
    where it cannot be cut well, as large as it may be.
    """
    stories = list(_stories(pen, card, column, height))
    whole = (story for story in stories if story.is_whole)
    cut = (story for story in stories if story.is_told)
    return next(whole, None) or next(cut, stories[0])


def _stories(pen: Pen, card: ShareCard, column: Column, height: int) -> Iterator[Story]:
    """Every way to set the whole name, largest first."""
    first = next(iter(sentences(card.summary)), "")
    shortest = (first, *whole_beginnings(first))[-1]
    needs = [
        (style, pen.lines(first, style, column.width), pen.lines(shortest, style, column.width))
        for style in column.summaries
    ]
    largest, _ = pen.fitting(card.name, column.names, column.width)
    smallest = min(column.least_name, largest.size)
    for name, name_lines in column.names:
        if not smallest <= name.size <= largest.size:
            continue
        above = pen.lines(card.name, name, column.width) * name.leading_px + column.gap
        for summary, needed, least in needs:
            room = max(0, (height - above) // summary.leading_px)
            yield Story(
                name=name,
                name_lines=name_lines,
                summary=summary,
                lines=min(room, max(column.most_lines, needed)),
                is_whole=needed <= room,
                is_told=least <= room,
            )
