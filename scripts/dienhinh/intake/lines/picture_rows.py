"""Pictures side by side in a row of a table, their captions in the row below or above.

Each picture is put together with the words of its own column, as if both stood in one cell.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from dienhinh.intake.lines import labels
from dienhinh.intake.lines.caption_lines import LONGEST_CAPTION
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
    """The pieces, a short line above the only picture of its paragraph, or cell, put below it.

    So whatever is looked for below a picture is found. `place` is the same for both; what has a
    label or a number of its own stays where it is.
    """
    made: list[Piece] = []
    for place, group in groupby(pieces, _place):
        here = list(group)
        if place and len(here) == _PAIR and isinstance(here[1], Shot) and _is_words(here[0]):
            here.reverse()
        made += here
    return made


def _place(piece: Piece) -> str:
    return "" if isinstance(piece, Row) else piece.place


def _is_words(piece: Piece) -> bool:
    return (
        isinstance(piece, Line)
        and len(piece.text) <= LONGEST_CAPTION
        and labels.match(piece.text) is None
        and labels.numbering(piece.text) is None
    )
