"""Pictures put together with the words that stand beside them, before lines are read.

In a table the captions are in the row below or above: each picture comes to the words of its own
column, as if both stood in one cell. In a paragraph short words above a picture come below it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, zip_longest

from dienhinh.intake.lines import labels
from dienhinh.intake.lines.answer_ends import heads_pictures
from dienhinh.intake.lines.caption_lines import LONGEST_CAPTION, is_bare
from dienhinh.intake.word.pieces import Line, Piece, Row, Shot, shots_in, text_of

# A picture and the line that stands with it.
_PAIR = 2


def with_captions(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, every row of pictures joined with the row of its captions."""
    made: list[Piece] = []
    position = 0
    while position < len(pieces):
        joined = _joined(pieces[position : position + 2])
        made.append(joined or pieces[position])
        position += 2 if joined else 1
    return made


def is_of_pictures(row: Row) -> bool:
    """Whether a row holds pictures and nothing longer than their captions."""
    return any(shots_in((row,))) and all(
        len(text_of(cell)) <= LONGEST_CAPTION for cell in row.cells
    )


def _joined(pair: Sequence[Piece]) -> Row | None:
    first, *others = pair
    if not others or not isinstance(first, Row) or not isinstance(others[0], Row):
        return None
    second = others[0]
    is_one_table = first.table == second.table and len(first.cells) == len(second.cells)
    for shown, told in ((first, second), (second, first)):
        if is_one_table and _are_captions(shown, told):
            cells = zip(shown.cells, told.cells, strict=True)
            return replace(shown, cells=tuple(picture + words for picture, words in cells))
    return None


def _are_captions(shown: Row, told: Row) -> bool:
    """Whether one row holds only pictures and the other short words in the same columns."""
    if any(not isinstance(piece, Shot) for cell in shown.cells for piece in cell):
        return False
    texts = [text_of(cell) for cell in told.cells]
    if any(shots_in((told,))) or any(labels.match(text) is not None for text in texts):
        return False
    where = [[bool(cell) for cell in shown.cells], [bool(text) for text in texts]]
    return any(where[0]) and where[0] == where[1] and max(map(len, texts)) <= LONGEST_CAPTION


def captions_below(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, short lines above each picture of their paragraph, or cell, put below it.

    So whatever is looked for below a picture is found. `place` is the same for both; what has a
    label or a number of its own stays where it is.
    """
    made: list[Piece] = []
    groups = [(place, list(group)) for place, group in groupby(pieces, _place)]
    for number, (place, here) in enumerate(groups, 1):
        following = (group for _, group in groups[number:])
        if place and _are_above(here) and not _go_on_below(made, following):
            pairs = zip(here[::_PAIR], here[1::_PAIR], strict=True)
            made += [piece for words, picture in pairs for piece in (picture, words)]
        else:
            made += here
    return made


def _are_above(here: Sequence[Piece]) -> bool:
    """Whether these are short lines, each with one picture behind it."""
    is_even = len(here) % _PAIR == 0
    return is_even and all(map(_is_words, here[::_PAIR])) and all(map(_is_shot, here[1::_PAIR]))


def _go_on_below(above: Sequence[Piece], following: Iterable[Sequence[Piece]]) -> bool:
    """Whether the line is of a bare picture above, as the last picture has a line below it too.

    The writer then only broke the paragraphs elsewhere.
    """
    if not above or not _is_shot(above[-1]):
        return False
    last = next((group for group in following if not _are_above(group)), [])
    return len(last) == 1 and _is_words(last[0])


def unsure_captions(pieces: Sequence[Piece]) -> dict[Line, str]:
    """Lines between pictures that may be of the one above or below, with what stands above all.

    So it is where lines and pictures in paragraphs of their own take turns, a line first and a
    picture last.
    """
    found: dict[Line, str] = {}
    chain: list[Line] = []
    is_after_shot = False
    for piece, following in zip_longest(pieces, pieces[1:]):
        is_next_shot = isinstance(following, Shot)
        if isinstance(piece, Line) and is_next_shot and _may_be_caption(piece, following):
            chain = [*chain, piece] if is_after_shot else [piece]
        elif isinstance(piece, Line) or not _is_shot(piece) or is_next_shot:
            chain = []
        elif not isinstance(following, Line) or not _may_be_caption(following):
            found |= dict.fromkeys(chain[1:], chain[0].text if chain else "")
            chain = []
        is_after_shot = _is_shot(piece)
    return found


def _may_be_caption(line: Line, below: Piece | None = None) -> bool:
    """Whether a line without a number may be a caption, that of a picture below it too."""
    is_title = below is not None and heads_pictures(line.text, [below])
    is_own_caption = labels.caption(line.text) is not None or line.text.isupper()
    return (
        _is_words(line)
        and is_bare(line.text, is_in_answer=True)
        and not is_title
        and not is_own_caption
    )


def _place(piece: Piece) -> str:
    return "" if isinstance(piece, Row) else piece.place


def _is_shot(piece: Piece) -> bool:
    return isinstance(piece, Shot)


def _is_words(piece: Piece) -> bool:
    return (
        isinstance(piece, Line)
        and len(piece.text) <= LONGEST_CAPTION
        and labels.match(piece.text) is None
        and labels.numbering(piece.text) is None
    )
