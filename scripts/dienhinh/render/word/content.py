"""What stands in a Word document, as values: runs of text, the look of a paragraph, table cells."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

Align = Literal["left", "center", "right", "justify"]


# The national heading needs 95 mm at 12 pt bold to stay on one line.
HEAD_MM = (65.0, 100.0)
"""The columns of the head of an official paper: who writes, and the national heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A piece of text in one look; None leaves what the paragraph says.

    `link` is a full address; `note` makes a real Word footnote after the text. A line feed in
    `text` is a line break, a tab is a tab. `color` is RRGGBB. Notes of one text with the same
    `note_scope` are written once; later ones refer to the first.
    """

    text: str
    is_bold: bool | None = None
    is_italic: bool | None = None
    size_pt: float | None = None
    color: str | None = None
    link: str | None = None
    note: str | None = None
    note_scope: str | None = None


Text = str | Run | Sequence[str | Run]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a paragraph stands: lengths in mm and points; None leaves what its style says.

    `style` is a name of `blank.py` ("Normal", "Heading 1".."Heading 3", "Title", "Caption",
    "List Bullet", "List Number"). A negative `first_line_mm` hangs. `line_spacing` counts lines,
    `exact_line_pt` fixes their height. The font values hold for runs that say nothing themselves.
    """

    style: str = "Normal"
    align: Align | None = None
    first_line_mm: float | None = None
    left_mm: float | None = None
    right_mm: float | None = None
    before_pt: float | None = None
    after_pt: float | None = None
    line_spacing: float | None = None
    exact_line_pt: float | None = None
    keep_with_next: bool = False
    keep_together: bool = False
    size_pt: float | None = None
    is_bold: bool | None = None
    is_italic: bool | None = None
    color: str | None = None


PLAIN = Look()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table: its text, look and ground; `fill` is RRGGBB."""

    text: Text
    look: Look = PLAIN
    fill: str | None = None


def kept_with_next(cell: Cell) -> Cell:
    """The cell of a row that stays on the page of the row below it."""
    return replace(cell, look=replace(cell.look, keep_with_next=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """The empty border of a page, in mm."""

    top_mm: float
    right_mm: float
    bottom_mm: float
    left_mm: float


# Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.2: 20-25 above and below, 30-35 left, 15-20 right.
OFFICIAL_MARGINS = Margins(top_mm=20, right_mm=15, bottom_mm=20, left_mm=30)
EVEN_MARGINS = Margins(top_mm=20, right_mm=20, bottom_mm=20, left_mm=20)
