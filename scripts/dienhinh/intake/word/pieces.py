"""A document as a sequence of pieces, whatever program wrote it: lines, table rows, pictures."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from dienhinh.intake.doubts import Doubt, Leftover


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of text with its place."""

    text: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """A picture: its bytes as they were in the file; None when the file only points to it.

    `name` is what the source calls it, `caption` what stands beside it when that is certain.
    """

    name: str
    place: str
    content: bytes | None
    is_cropped: bool = False
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a table.

    `spans` are the columns that each cell takes, `carried` whether the cell goes on from the row
    above; empty where every cell stands for itself.
    """

    cells: "tuple[tuple[Piece, ...], ...]"
    place: str
    spans: tuple[int, ...] = ()
    carried: tuple[bool, ...] = ()

    @property
    def table(self) -> str:
        """The place of its table: “bảng 2” of “bảng 2, dòng 3”."""
        return self.place.rpartition(", ")[0]


Piece: TypeAlias = Line | Shot | Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """What was typed into a tagged field of our own form."""

    tag: str
    text: str
    place: str


@dataclass(slots=True, kw_only=True)
class Document:
    """All of one document. `form` is the mark of our own form, "" for any other document."""

    name: str
    pieces: tuple[Piece, ...] = ()
    controls: tuple[Control, ...] = ()
    beside: list[Leftover] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    form: str = ""


def lines_in(pieces: tuple[Piece, ...]) -> Iterator[Line]:
    """Every line, those of tables included."""
    for piece in pieces:
        if isinstance(piece, Line):
            yield piece
        elif isinstance(piece, Row):
            for cell in piece.cells:
                yield from lines_in(cell)


def shots_in(pieces: tuple[Piece, ...]) -> Iterator[Shot]:
    """Every picture, those in tables included, in reading order."""
    for piece in pieces:
        if isinstance(piece, Shot):
            yield piece
        elif isinstance(piece, Row):
            for cell in piece.cells:
                yield from shots_in(cell)


def text_of(pieces: tuple[Piece, ...]) -> str:
    """The text of pieces, a line each."""
    return "\n".join(line.text for line in lines_in(pieces))
