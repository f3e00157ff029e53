"""Which lines of a document stand in the answers of our own form: no label begins in them.

"Họ và tên: …" among what somebody did is a line of the story there, not the next profile.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from dienhinh.intake.drafts.typed_text import label_key
from dienhinh.intake.lines import labels
from dienhinh.intake.lines.form_texts import is_own
from dienhinh.intake.questions import questions
from dienhinh.intake.word.pieces import Document, Piece, Row, lines_in
from dienhinh.model.source import KeyPath

# So many numbered questions in our very words, each in a cell of its own: no report has them.
_FEWEST_QUESTIONS = 5


class GivenLines:
    """The lines that were typed into the tagged fields or beside the questions of our own form.

    None in any other document: what people write without our form has labels anywhere.
    """

    def __init__(self, document: Document) -> None:
        """Look for them all, once."""
        typed = {line for control in document.controls for line in control.text.split("\n")}
        rows = [piece for piece in document.pieces if isinstance(piece, Row)]
        asked = sum(1 for row in rows if row.cells and _asks(row.cells[0]))
        if asked >= _FEWEST_QUESTIONS:
            typed.update(line.text for cell in _answers(document.pieces) for line in lines_in(cell))
        self._typed = frozenset(typed)

    def holds(self, text: str) -> bool:
        """Whether a line is one of them."""
        return text in self._typed

    def match(
        self, text: str, asked: KeyPath | None = None, *, is_cell: bool = False
    ) -> labels.Match | None:
        """The question that a line asks, see `labels.match`.

        One of them asks none, but may say again what is `asked` of it: "Tên: …" below a name.
        """
        found = labels.match(text, is_cell=is_cell)
        is_other = found is not None and found.path != asked
        return None if is_other and text in self._typed else found

    def begins_with_label(self, cell: tuple[Piece, ...], asked: KeyPath) -> bool:
        """Whether the first line of the cell beside a question is a label."""
        first = next(lines_in(cell), None)
        return first is not None and self.match(first.text, asked) is not None


def _answers(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    """The cells beside or below a question."""
    for above, below in pairwise((*pieces, None)):
        if not isinstance(above, Row) or not above.cells or not _asks(above.cells[0]):
            continue
        yield from above.cells[1:]
        if len(above.cells) == 1 and isinstance(below, Row) and len(below.cells) == 1:
            yield from (cell for cell in below.cells if not _asks(cell))


def _asks(cell: tuple[Piece, ...]) -> bool:
    """Whether a cell holds a numbered question of our form, its help, and nothing else."""
    first, *others = [line.text for line in lines_in(cell)] or [""]
    if labels.numbering(first) is None or not all(map(is_own, others)):
        return False
    return label_key(labels.without_number(first)) in _questions()


@cache
def _questions() -> frozenset[str]:
    return frozenset(label_key(question.label) for question in questions())
