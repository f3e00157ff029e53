"""An administrative paper as a Word file, in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I.

A4, margins 20/20/30/15 mm, Times New Roman 14 pt, first line 1.27 cm, 6 pt between paragraphs, the
national heading in two columns, page numbers top centre from page 2. The same paper gives the same
bytes.
"""

from dataclasses import replace

from dienhinh.model.official import (
    MOTTO,
    NATION,
    Annex,
    Block,
    Figure,
    Foot,
    Grid,
    GridCell,
    Head,
    Heading,
    Line,
    OfficialPaper,
    PictureFile,
    Pictures,
    PictureSource,
    Piece,
    Prose,
    Words,
    plain,
)
from dienhinh.render.word.blocks import Block as Place
from dienhinh.render.word.content import HEAD_MM, Cell, Look, Run, kept_with_next
from dienhinh.render.word.document import BODY, WordDocument
from dienhinh.render.word.markdown import markdown_paragraphs
from dienhinh.vietnamese import number_text

_RULE_UNDER_ISSUER, _RULE_UNDER_MOTTO, _RULE_UNDER_TITLE = 26.0, 60.0, 40.0
# Without it the mark reads as a power: 12 and note 3 as 12 to the third.
_BEFORE_NOTE = "\u202f"
_GAP_COLOR = "B00000"
_CENTER = Look(align="center")
_ABOVE_RULE = Look(align="center", after_pt=2)
_SIGNATURE_LINES = 4
_TALLEST_PICTURE_MM = 75.0
_DOTS_PER_MM = 8

_HEADINGS = {
    1: Look(
        style="Heading 1", align="justify", first_line_mm=12.7, before_pt=6, after_pt=6,
        is_bold=True, is_italic=False,
    ),
    2: Look(
        style="Heading 2", align="justify", first_line_mm=12.7, before_pt=0, after_pt=6,
        is_bold=True, is_italic=False,
    ),
    3: Look(
        style="Heading 3", align="justify", first_line_mm=12.7, before_pt=0, after_pt=6,
        is_bold=False, is_italic=False,
    ),
}  # fmt: skip
_CELL_PT, _SMALL_PT, _MANY_COLUMNS = 12, 11, 8
_NUMBERS, _NUMBERS_MM = "TT", 10.0


def official_file(paper: OfficialPaper, pictures: PictureSource) -> bytes:
    """The paper as .docx; `pictures` hands out the pictures it shows."""
    return _Writing(paper, pictures).content()


def plain_file(paper: OfficialPaper) -> bytes:
    """A paper without pictures as .docx."""
    return official_file(paper, _no_picture)


def _no_picture(file: PictureFile, _width_px: int) -> bytes:
    raise LookupError(f"a paper without pictures shows {file.source}")


class _Writing:
    """One paper on its way into a document."""

    def __init__(self, paper: OfficialPaper, pictures: PictureSource) -> None:
        self._paper = paper
        self._pictures = pictures
        self._document = WordDocument(
            title=paper.name, subject=plain(paper.title), keywords=paper.mark
        )
        self._width_mm = self._document.text_width_mm
        self._grids = 0

    def content(self) -> bytes:
        paper = self._paper
        self._document.page_numbers("top")
        self._head(paper.head)
        self._title()
        self._addressees()
        body, annexes = _parted(paper.blocks)
        for block in _led_to_foot(body) if paper.foot is not None else body:
            self._block(block)
        if paper.foot is not None:
            self._foot(paper.foot)
        for block in annexes:
            self._block(block)
        return self._document.to_bytes()

    def _head(self, head: Head) -> None:
        left_mm, right_mm = HEAD_MM
        left, right = self._document.columns(left_mm, right_mm)
        if head.parent:
            left.paragraph(Run(text=head.parent.upper(), size_pt=12), _CENTER)
        *above, last = head.issuer
        for line in above:
            left.paragraph(Run(text=line, size_pt=12, is_bold=True), _CENTER)
        left.paragraph(Run(text=last, size_pt=12, is_bold=True), _ABOVE_RULE)
        left.rule(left_mm, _RULE_UNDER_ISSUER)
        left.paragraph(Run(text=head.number, size_pt=13), Look(align="center", before_pt=4))
        if head.subject:
            left.paragraph(Run(text=head.subject, size_pt=12), Look(align="center", before_pt=6))
        right.paragraph(Run(text=NATION, size_pt=12, is_bold=True), _CENTER)
        right.paragraph(Run(text=MOTTO, size_pt=13, is_bold=True), _ABOVE_RULE)
        right.rule(right_mm, _RULE_UNDER_MOTTO)
        right.paragraph(
            Run(text=head.place_date, size_pt=13, is_italic=True),
            Look(align="center", before_pt=4),
        )

    def _title(self) -> None:
        paper = self._paper
        if not paper.kind:
            self._document.paragraph("", Look(exact_line_pt=12))
            return
        self._document.paragraph(
            Run(text=paper.kind, is_bold=True), Look(align="center", before_pt=18)
        )
        self._document.paragraph(
            _runs(paper.title, is_bold=True),
            Look(align="center", left_mm=8, right_mm=8, after_pt=3),
        )
        self._document.rule(self._width_mm, _RULE_UNDER_TITLE)
        if paper.note:
            self._document.paragraph(
                Run(text=paper.note, is_italic=True),
                Look(align="center", before_pt=4, left_mm=8, right_mm=8),
            )
        self._document.paragraph("", Look(exact_line_pt=8, size_pt=4))

    def _addressees(self) -> None:
        """One addressee stands on the line of "Kính gửi", several below it (mục II.9)."""
        given = self._paper.addressees
        if len(given) == 1:
            self._document.paragraph(f"Kính gửi: {given[0]}", Look(align="center", after_pt=12))
        elif given:
            self._document.paragraph("Kính gửi:", Look(left_mm=35, after_pt=3))
            for number, name in enumerate(given, 1):
                ending = "." if number == len(given) else ";"
                self._document.paragraph(
                    f"- {name}{ending}",
                    Look(left_mm=48, first_line_mm=-4, after_pt=12 if ending == "." else 3),
                )

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._heading(block)
            case Line():
                self._line(block)
            case Prose():
                written = markdown_paragraphs(block.markdown, is_below=block.is_below_point)
                for text, look in written:
                    self._document.paragraph(text, look)
            case Grid():
                self._grid(block)
            case Pictures():
                self._row_of_pictures(block)
            case Annex():
                self._annex(block)

    def _heading(self, heading: Heading) -> None:
        """A line that nothing follows is no heading: it may stand alone at the end of a page."""
        look = _HEADINGS[heading.level] if heading.is_title else BODY
        if heading.keeps_with_next:
            look = replace(look, keep_with_next=True)
        words = heading.words
        if heading.level == 1 and isinstance(words, str):
            words = words.upper()
        runs = [Run(text=f"{heading.mark} ", is_bold=look.is_bold)] if heading.mark else []
        runs.extend(_runs(words, is_bold=look.is_bold))
        self._document.paragraph(runs, look)

    def _line(self, line: Line) -> None:
        look = Look(
            align="justify", first_line_mm=12.7, after_pt=6, keep_with_next=line.keeps_with_next
        )
        self._document.paragraph(
            [*([f"{line.mark} "] if line.mark else []), *_runs(line.words)], look
        )

    def _grid(self, grid: Grid) -> None:
        self._grids += 1
        scope = f"table {self._grids}"
        if grid.caption:
            self._document.paragraph(
                Run(text=grid.caption, is_italic=True, size_pt=13, note=grid.note),
                Look(align="center", before_pt=4, after_pt=4, keep_with_next=True),
            )
        size_pt = _SMALL_PT if len(grid.columns) >= _MANY_COLUMNS else _CELL_PT
        head = Look(size_pt=size_pt, align="center", is_bold=True)
        rows: list[list[Cell]] = [[Cell(text=name, look=head) for name in grid.columns]]
        for number, row in enumerate(grid.rows):
            is_total = number >= len(grid.rows) - grid.totals
            cells = row if grid.note is None else tuple(map(_without_note, row))
            made = [_cell(cell, scope, size_pt, is_total=is_total) for cell in cells]
            # A sum alone on a page says not what it is the sum of.
            is_above_sum = grid.totals > 0 and number == len(grid.rows) - grid.totals - 1
            rows.append([*map(kept_with_next, made)] if is_above_sum else made)
        self._document.table(rows, self._widths(grid), header_rows=1, padding_mm=1)
        self._document.paragraph("", Look(exact_line_pt=10, size_pt=4))

    def _widths(self, grid: Grid) -> list[float]:
        """Shares as mm; the column of numbers is just wide enough for three figures."""
        if grid.columns[0] != _NUMBERS:
            share = self._width_mm / sum(grid.widths)
            return [round(width * share, 2) for width in grid.widths]
        share = (self._width_mm - _NUMBERS_MM) / sum(grid.widths[1:])
        return [_NUMBERS_MM, *(round(width * share, 2) for width in grid.widths[1:])]

    def _row_of_pictures(self, row: Pictures) -> None:
        if not row.files:
            return
        width_mm = (self._width_mm - 4 * (len(row.files) - 1)) / len(row.files)
        widths = [
            min(width_mm, _TALLEST_PICTURE_MM * file.width_px / file.height_px)
            for file in row.files
        ]
        columns = [self._width_mm / len(row.files)] * len(row.files)
        cells = self._document.table(
            [[""] * len(row.files)], columns, has_borders=False, padding_mm=1
        )[0]
        for place, file, width in zip(cells, row.files, widths, strict=True):
            content = self._pictures(file, round(width * _DOTS_PER_MM))
            place.picture(content, width, file.alt, Look(align="center", keep_with_next=True))
            place.paragraph(
                Run(text=file.caption, is_italic=True, size_pt=11),
                Look(align="center", after_pt=6),
            )

    def _annex(self, annex: Annex) -> None:
        """Pages of an annex are numbered by themselves (Phụ lục I, mục I.7)."""
        self._document.section(is_wide=annex.is_wide, counts_anew=True)
        # A4 lying: 297 mm less the same margins left and right.
        self._width_mm = self._document.text_width_mm + (87.0 if annex.is_wide else 0.0)
        self._document.paragraph(Run(text=annex.mark, is_bold=True), _CENTER)
        self._document.paragraph(
            annex.title.upper(), Look(style="Heading 1", align="center", before_pt=0, after_pt=0)
        )
        self._document.paragraph(
            Run(text=annex.annexed_to, is_italic=True), Look(align="center", after_pt=8)
        )

    def _foot(self, foot: Foot) -> None:
        left_mm = 0.52 * self._width_mm
        self._document.paragraph("", Look(exact_line_pt=8, size_pt=4, keep_with_next=True))
        left, right = self._document.columns(left_mm, self._width_mm - left_mm)
        _receivers(left, foot.receivers)
        for line in foot.role:
            right.paragraph(Run(text=line, is_bold=True), _CENTER)
        for _ in range(_SIGNATURE_LINES):
            right.paragraph("", Look(align="center", exact_line_pt=12))
        right.paragraph(Run(text=foot.name, is_bold=True), _CENTER)


def _receivers(place: Place, receivers: tuple[str, ...]) -> None:
    place.paragraph(Run(text="Nơi nhận:", is_bold=True, is_italic=True, size_pt=12))
    for number, name in enumerate(receivers, 1):
        ending = "." if number == len(receivers) else ";"
        place.paragraph(Run(text=f"- {name.rstrip('.;')}{ending}", size_pt=11))


def _led_to_foot(body: tuple[Block, ...]) -> tuple[Block, ...]:
    """The last line goes with the signature, which never stands alone on a page."""
    if body and isinstance(body[-1], Heading | Line):
        return (*body[:-1], replace(body[-1], keeps_with_next=True))
    return body


def _parted(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """What stands above the signature, and the annexes below it."""
    for position, block in enumerate(blocks):
        if isinstance(block, Annex):
            return blocks[:position], blocks[position:]
    return blocks, ()


def _without_note(cell: GridCell) -> GridCell:
    return Figure(value=cell.value) if isinstance(cell, Figure) else cell


def _cell(cell: GridCell, scope: str, size_pt: float, *, is_total: bool) -> Cell:
    """Notes of one text are written once for a table."""
    if isinstance(cell, Figure):
        if cell.value is None:
            return Cell(text="")
        number = Run(
            text=number_text(cell.value) + (_BEFORE_NOTE if cell.note else ""),
            is_bold=is_total or None,
            note=cell.note,
            note_scope=scope,
        )
        return Cell(text=number, look=Look(size_pt=size_pt, align="right"))
    look = Look(size_pt=size_pt, align="left")
    return Cell(text=_runs(cell, is_bold=is_total or None), look=look)


def _runs(words: Words, *, is_bold: bool | None = None) -> list[Run]:
    if isinstance(words, str):
        return [Run(text=words, is_bold=is_bold)]
    return [_run(piece, is_bold) for piece in words]


def _run(piece: Piece, is_bold: bool | None) -> Run:  # noqa: FBT001 a look, handed on
    return Run(
        text=piece.text,
        is_bold=is_bold,
        is_italic=piece.is_italic or None,
        color=_GAP_COLOR if piece.is_gap else None,
        note=piece.note,
    )
