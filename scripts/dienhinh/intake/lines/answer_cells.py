"""Cells of a table of a document: whether they go on with an answer above them."""

from collections.abc import Iterator, Sequence

from dienhinh.intake.drafts.typed_text import label_key
from dienhinh.intake.lines import labels
from dienhinh.intake.lines.answer_ends import closes_paper
from dienhinh.intake.lines.form_texts import is_own
from dienhinh.intake.word.pieces import Piece, Row, lines_in, shots_in
from dienhinh.model.source import KeyPath


def goes_on_with_answer(cells: Sequence[tuple[Piece, ...]], current: KeyPath | None) -> bool:
    """Whether a row of these cells is one line of the answer to `current`, begun above the table.

    Words of our own form, another label, a signature or a picture are no part of it.
    """
    texts = [line.text for cell in cells for line in lines_in(cell)]
    if not texts or any(map(is_own, texts)):
        return False
    # In a table of households a column is called so.
    asking = [text for text in texts if label_key(text) != labels.HEAD_OF_HOUSEHOLD]
    named = (found.path for text in asking if (found := labels.match(text)) is not None)
    if any(path != current for path in named) or any(map(closes_paper, texts)):
        return False
    return not any(True for cell in cells for _ in shots_in(cell))


def tables_last(cell: tuple[Piece, ...]) -> Iterator[Piece]:
    """The pieces of a cell, those outside its inner tables first."""
    yield from (piece for piece in cell if not isinstance(piece, Row))
    yield from (piece for piece in cell if isinstance(piece, Row))
