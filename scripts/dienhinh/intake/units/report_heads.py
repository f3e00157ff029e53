"""The head of a report by an outline: the movements its title names, and where a second one begins.

What the head does not say is looked for in the headings; the story below them names the other
movement of a call as often as its own.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.drafts.typed_text import label_key
from dienhinh.intake.units.headings import Headings
from dienhinh.intake.word.pieces import Document, Line, Piece, lines_in
from dienhinh.model.both import Both
from dienhinh.vietnamese import fold

_FEWEST_HEADINGS = 5
_MOST_LINES = 40
_MOST_PIECES = 12
_TITLE = re.compile(r"(?:bao cao|de cuong|so ket)\b")
# What stands below a title and names movements too: why the report is written.
_SENTENCE_BEGINS = re.compile(r"(?:thuc hien|can cu|kinh gui|kem theo|tiep theo|theo)\b")
_SENTENCE_ENDS = (".", ":", ";")
_OF_LETTERHEAD = re.compile(
    r"so\b|v/v|cong hoa xa hoi|doc lap\W+tu do|.*\bngay\b.*\bthang\b|\W*$", re.DOTALL
)


def is_report(texts: Sequence[str], names: Names) -> bool:
    """Whether enough lines are headings of an outline of the call."""
    return any(len(found.among(texts)) >= _FEWEST_HEADINGS for found in _outlines(names))


def movements_named(texts: Sequence[str], names: Names) -> frozenset[str]:
    """The movements that the title of a report names; else those of its head, of its headings."""
    outlines = _outlines(names)
    head: list[str] = []
    for text in texts[:_MOST_LINES]:
        if any(headings.at(text) is not None for headings in outlines):
            break
        head.append(text)
    title = [text for text in head if not _is_sentence(text)]
    heads = [text for headings in _outlines(names) for text in headings.among(texts)]
    return next((found for row in (title, head, heads) if (found := _named(row, names))), _NONE)


_NONE: frozenset[str] = frozenset()


def _outlines(names: Names) -> list[Headings]:
    call = names.named_call
    found = (names.reference.outlines.get((call.id, movement)) for movement in call.movements)
    return [Headings(outline) for outline in found if outline is not None]


def _is_sentence(text: str) -> bool:
    """Whether a line below a title goes on to tell something."""
    is_ended = text.rstrip().endswith(_SENTENCE_ENDS)
    return is_ended or _SENTENCE_BEGINS.match(label_key(text)) is not None


def _named(texts: Iterable[str], names: Names) -> frozenset[str]:
    """Those named in lines, also over the end of a line; misspelled ones by the line."""
    lines = list(texts)
    within = names.movements_within(" ".join(lines))
    guesses = (names.movement(line) for line in lines) if not within else ()
    return within or frozenset(guess.id for guess in guesses if guess is not None)


# Two reports in one file


def reports_in(document: Document, names: Names) -> tuple[Document, ...]:
    """A document for each report that has a title and the first heading of its own.

    What stands beside the text stays with the first one; our own form is one report.
    """
    pieces = document.pieces
    starts = [] if document.form else [at for at in _starts(pieces, names) if at]
    if not starts:
        return (document,)
    bounds = [0, *starts, len(pieces)]
    parts = [pieces[begin:end] for begin, end in pairwise(bounds)]
    if not all(is_report(_texts(part), names) for part in parts):
        # A part that is no report by itself belongs to the whole.
        return (document,)
    return tuple(_part(document, part, number, len(parts)) for number, part in enumerate(parts, 1))


def _part(document: Document, pieces: tuple[Piece, ...], number: int, count: int) -> Document:
    told = Both(
        f"Tệp chứa {count} báo cáo; máy đọc riêng từng báo cáo, đây là báo cáo thứ {number}.",
        f"Reports in the file: {count}; each was read by itself, this is number {number}.",
    )
    if number == 1:
        return replace(document, pieces=pieces, doubts=[Doubt(text=told), *document.doubts])
    name = f"{document.name} ({number})"
    return Document(name=name, pieces=pieces, doubts=[Doubt(text=told)])


def _starts(pieces: Sequence[Piece], names: Names) -> list[int]:
    """Where a report begins behind another: at the letterhead above a title of its own."""
    outlines = _outlines(names)
    firsts = [
        at
        for at, piece in enumerate(pieces)
        if isinstance(piece, Line) and any(headings.is_first(piece.text) for headings in outlines)
    ]
    found = []
    for before, first in pairwise(firsts):
        title = _title(pieces, max(before + 1, first - _MOST_PIECES), first)
        if title is not None and _named(_texts(pieces[title:first]), names):
            found.append(_above(pieces, title, before + 1))
    return found


def _title(pieces: Sequence[Piece], begin: int, end: int) -> int | None:
    lines = ((at, pieces[at]) for at in range(begin, end))
    return next(
        (
            at
            for at, piece in lines
            if isinstance(piece, Line) and _TITLE.match(label_key(piece.text))
        ),
        None,
    )


def _above(pieces: Sequence[Piece], title: int, lowest: int) -> int:
    """The first piece of the letterhead that stands above a title."""
    at = title
    while at > max(lowest, title - _MOST_PIECES) and _is_of_letterhead(pieces[at - 1]):
        at -= 1
    return at


def _is_of_letterhead(piece: Piece) -> bool:
    return all(
        not Headings.is_end(text) and (text.isupper() or _OF_LETTERHEAD.match(fold(text)))
        for text in _texts((piece,))
    )


def _texts(pieces: Sequence[Piece]) -> list[str]:
    return [line.text for line in lines_in(tuple(pieces))]
