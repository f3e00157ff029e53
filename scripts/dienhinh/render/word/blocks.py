"""Paragraphs, pictures, rules and tables: what a page and a cell of a table can both hold."""

import io
from collections.abc import Callable, Sequence

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run as DocxRun

from dienhinh.render.word.content import PLAIN, Cell, Look, Run, Text, kept_with_next
from dienhinh.render.word.footnotes import Footnotes, refer, refer_again
from dienhinh.render.word.tables import Row, add_row, color_lines, pad
from dienhinh.vietnamese import NO_BREAK_HYPHEN, hyphens_held

_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}


class Block:
    """A place that text can be put into: the body of a document, or a cell."""

    def __init__(
        self, place: Document | _Cell, footnotes: Footnotes, *, holds_hyphens: bool = False
    ) -> None:
        """Made by `WordDocument` and `table`; not by callers."""
        self._place = place
        self._footnotes = footnotes
        self._holds_hyphens = holds_hyphens
        # A new cell holds one empty paragraph, which Word demands; the first text goes there.
        self._waiting = place.paragraphs[0] if isinstance(place, _Cell) else None

    def paragraph(self, text: Text, look: Look = PLAIN) -> None:
        """Add a paragraph; an empty text makes an empty line."""
        paragraph = self._new_paragraph(look)
        for run in _runs(text):
            self._add_run(paragraph, run, look)
        if not len(paragraph.runs):
            _size_of_empty_line(paragraph, look)

    def picture(self, content: bytes, width_mm: float, alt: str, look: Look = PLAIN) -> None:
        """Add a paragraph with a JPEG or PNG, its height following; `alt` is read to the blind."""
        self.pictures([(content, width_mm, alt)], look)

    def pictures(self, rows: Sequence[tuple[bytes, float, str]], look: Look = PLAIN) -> None:
        """Add one paragraph with several (content, width in mm, alt) beside each other."""
        paragraph = self._new_paragraph(look)
        for content, width_mm, alt in rows:
            shape = paragraph.add_run().add_picture(io.BytesIO(content), width=Mm(width_mm))
            inline = shape._inline  # noqa: SLF001 python-docx offers no door to it
            # LibreOffice takes 3 mm where none is named: the picture stood beyond the margin.
            for side in ("distT", "distB", "distL", "distR"):
                inline.set(side, "0")
            properties = inline.docPr
            properties.set("descr", alt)
            # Word repairs a file in which two drawings have one number.
            properties.set("id", str(self._footnotes.next_drawing()))

    def rule(self, width_mm: float, length_mm: float) -> None:
        """A line of `length_mm` in the middle of a place that is `width_mm` wide.

        It is the border of a thin empty paragraph: drawn lines wander between word processors.
        """
        side_mm = max(0.0, (width_mm - length_mm) / 2)
        look = Look(left_mm=side_mm, right_mm=side_mm, exact_line_pt=3, size_pt=1)
        paragraph = self._new_paragraph(look)
        _size_of_empty_line(paragraph, look)
        borders = OxmlElement("w:pBdr")
        top = OxmlElement("w:top")
        for name, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "auto")):
            top.set(qn(f"w:{name}"), value)
        borders.append(top)
        # The schema fixes the order: borders stand before spacing and indents.
        paragraph._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001 no public door
            borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
        )

    def table(  # noqa: PLR0913 a table has these
        self,
        rows: Sequence[Row],
        widths_mm: Sequence[float],
        *,
        header_rows: int = 0,
        has_borders: bool = True,
        padding_mm: float | None = None,
        border: str = "auto",
    ) -> list[list["Block"]]:
        """Add a table; the blocks of its cells by row and entry, to put more into them.

        A row has one entry for each column, from the left; texts are cells without a look.
        `padding_mm` is the side padding of all cells, `border` the colour of the lines (RRGGBB;
        `auto` is that of the text). A row is broken across pages only when it is high; the
        first `header_rows` are repeated on each page, read out as headers and never stand alone
        at its end. ValueError when a row does not fill the columns.
        """
        table = self._place.add_table(0, len(widths_mm))
        if has_borders:
            table.style = "Table Grid"
            color_lines(table, border)
        table.autofit = False
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        for column, width_mm in zip(table.columns, widths_mm, strict=True):
            column.width = Mm(width_mm)
        if padding_mm is not None:
            pad(table, padding_mm)
        blocks = []
        for number, row in enumerate(rows):
            is_header = number < header_rows
            places = add_row(table, row, widths_mm, is_header=is_header)
            blocks.append(
                [
                    self._filled(place, kept_with_next(cell) if is_header else cell)
                    for place, cell in places
                ]
            )
        return blocks

    def columns(self, left_mm: float, right_mm: float) -> "tuple[Block, Block]":
        """Two empty places side by side, without lines, as heads and feet of papers have them."""
        ((left, right),) = self.table(
            [["", ""]], (left_mm, right_mm), has_borders=False, padding_mm=0
        )
        return left, right

    def _filled(self, place: _Cell, cell: Cell) -> "Block":
        block = Block(place, self._footnotes, holds_hyphens=self._holds_hyphens)
        if cell.text:
            block.paragraph(cell.text, cell.look)
        return block

    def _new_paragraph(self, look: Look) -> Paragraph:
        paragraph, self._waiting = self._waiting, None
        if paragraph is None:
            paragraph = self._place.add_paragraph()
        if look.style != "Normal":
            paragraph.style = look.style
        _apply(paragraph, look)
        return paragraph

    def _add_run(self, paragraph: Paragraph, run: Run, look: Look) -> None:
        made = self._text_run(paragraph, run, look)
        if run.link:
            relation = paragraph.part.relate_to(
                run.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
            )
            made.style = "Hyperlink"
            link = OxmlElement("w:hyperlink")
            link.set(qn("r:id"), relation)
            paragraph._p.append(link)  # noqa: SLF001 no public door
            link.append(made._r)  # noqa: SLF001 no public door
        if run.note and run.note_scope:
            number, is_known = self._footnotes.add_once(run.note, run.note_scope)
            if is_known:
                refer_again(paragraph, number)
            else:
                refer(paragraph, number, is_bookmarked=True)
        elif run.note:
            refer(paragraph, self._footnotes.add(run.note))

    def _text_run(self, paragraph: Paragraph, run: Run, look: Look) -> DocxRun:
        """The last of its runs: each hyphen that is held begins another one."""
        pieces = [run.text]
        if self._holds_hyphens and not run.link:
            pieces = hyphens_held(run.text).split(NO_BREAK_HYPHEN)
        first, *others = pieces
        made = paragraph.add_run(first)
        _dress(made, run, look)
        for text in others:
            made = paragraph.add_run(text)
            made._r.insert(0, OxmlElement("w:noBreakHyphen"))  # noqa: SLF001 no public door
            _dress(made, run, look)
        return made


def _runs(text: Text) -> list[Run]:
    if isinstance(text, Run):
        return [text]
    if isinstance(text, str):
        return [Run(text=text)] if text else []
    return [Run(text=piece) if isinstance(piece, str) else piece for piece in text]


def _apply(paragraph: Paragraph, look: Look) -> None:
    form = paragraph.paragraph_format
    if look.align:
        paragraph.alignment = _ALIGN[look.align]
    if look.exact_line_pt is not None:
        form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    values = {
        "first_line_indent": _length(Mm, look.first_line_mm),
        "left_indent": _length(Mm, look.left_mm),
        "right_indent": _length(Mm, look.right_mm),
        "space_before": _length(Pt, look.before_pt),
        "space_after": _length(Pt, look.after_pt),
        "line_spacing": _length(Pt, look.exact_line_pt) or look.line_spacing,
        "keep_with_next": look.keep_with_next or None,
        "keep_together": look.keep_together or None,
    }
    for name, value in values.items():
        if value is not None:
            setattr(form, name, value)


def _length(unit: Callable[[float], Length], value: float | None) -> Length | None:
    return None if value is None else unit(value)


def _dress(made: DocxRun, run: Run, look: Look) -> None:
    bold = look.is_bold if run.is_bold is None else run.is_bold
    italic = look.is_italic if run.is_italic is None else run.is_italic
    size_pt = run.size_pt or look.size_pt
    color = run.color or look.color
    if bold is not None:
        made.bold = bold
    if italic is not None:
        made.italic = italic
    if size_pt:
        made.font.size = Pt(size_pt)
    if color:
        made.font.color.rgb = RGBColor.from_string(color)


def _size_of_empty_line(paragraph: Paragraph, look: Look) -> None:
    """An empty line is as high as the font of its end mark."""
    if look.size_pt is None:
        return
    mark = OxmlElement("w:rPr")
    size = OxmlElement("w:sz")
    size.set(qn("w:val"), str(round(2 * look.size_pt)))
    mark.append(size)
    paragraph._p.get_or_add_pPr().append(mark)  # noqa: SLF001 no public door
