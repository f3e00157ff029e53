"""One Word document on A4: page, fonts, page numbers, footnotes, and the same bytes every time.

    document = WordDocument(title="Báo cáo sơ kết", margins=OFFICIAL_MARGINS)
    document.page_numbers("top")
    document.paragraph("I. KHÁI QUÁT", Look(style="Heading 1"))
    document.paragraph(["Toàn tỉnh có ", Run(text="24", note="Bảng 1"), " mô hình."], BODY)
    content = document.to_bytes()

`blocks.Block` has the paragraphs, pictures, rules and tables; `content` the records they take.
"""

import io
from datetime import UTC, datetime
from typing import Literal

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from dienhinh.render.word.blank import blank_file
from dienhinh.render.word.blocks import Block
from dienhinh.render.word.content import OFFICIAL_MARGINS, Look, Margins
from dienhinh.render.word.footnotes import Footnotes
from dienhinh.render.word.package import package_bytes

# Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.3: Times New Roman, Unicode; body 13 or 14 pt.
FONT = "Times New Roman"
A4_MM = (210, 297)
_LONGEST_PROPERTY = 255
# Body text of an official paper: justified, first line 1.27 cm, 6 pt after.
BODY = Look(align="justify", first_line_mm=12.7, after_pt=6)
_NO_CLOCK = datetime(2000, 1, 1, tzinfo=UTC)
_HEADER_MM = 10
_FOOTER_PT = 10


class WordDocument(Block):
    """A document being written; `title`, `author`, `keywords` go into the file's properties.

    `holds_hyphens`: no line ends behind one within a number or a word (1234/QĐ-UBND).
    """

    def __init__(  # noqa: PLR0913 a page has these
        self,
        *,
        title: str,
        author: str = "",
        subject: str = "",
        keywords: str = "",
        margins: Margins = OFFICIAL_MARGINS,
        size_pt: float = 14,
        holds_hyphens: bool = False,
    ) -> None:
        """Begin with one empty upright A4 page."""
        self._docx = docx.Document(io.BytesIO(blank_file(FONT, size_pt)))
        self._margins = margins
        self._size_pt = size_pt
        super().__init__(self._docx, Footnotes(), holds_hyphens=holds_hyphens)
        self._set_page(self._docx.sections[0], is_wide=False)
        known = self._docx.core_properties
        known.title, known.author, known.subject = map(_property, (title, author, subject))
        known.last_modified_by, known.comments, known.language = _property(author), "", "vi-VN"
        known.created = known.modified = _NO_CLOCK.replace(tzinfo=None)
        known.revision = 1
        if keywords:
            known.keywords = _property(keywords)

    @property
    def text_width_mm(self) -> float:
        """The width between the margins of an upright page."""
        return A4_MM[0] - self._margins.left_mm - self._margins.right_mm

    def page_numbers(
        self, where: Literal["top", "bottom"], *, on_first_page: bool = False, size_pt: float = 13
    ) -> None:
        """Number the pages in the middle of the header or footer.

        Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.7: top, Arabic, 13 or 14 pt, not on page one.
        """
        section = self._docx.sections[0]
        section.different_first_page_header_footer = not on_first_page
        place = section.header if where == "top" else section.footer
        paragraph = place.paragraphs[0]
        paragraph.alignment = 1
        _field(paragraph, "PAGE", size_pt)

    def footer(self, text: str) -> None:
        """A line at the bottom of every page, in the middle, after the page number if there is one.

        A first page without number has it too.
        """
        section = self._docx.sections[0]
        places = [section.footer]
        if section.different_first_page_header_footer:
            places.append(section.first_page_footer)
        for place in places:
            paragraph = place.paragraphs[0]
            if paragraph.runs:
                paragraph = place.add_paragraph()
            paragraph.alignment = 1
            paragraph.add_run(text).font.size = Pt(_FOOTER_PT)

    def section(self, *, is_wide: bool, counts_anew: bool = False) -> None:
        """Begin a new page, lying (`is_wide`) or upright; header and footer go on.

        With `counts_anew` its pages are numbered from 1, the first without a number, as those of an
        annex are.
        """
        section = self._docx.add_section(WD_SECTION.NEW_PAGE)
        section.different_first_page_header_footer = counts_anew
        self._set_page(section, is_wide=is_wide)
        numbering = section._sectPr  # noqa: SLF001 no public door
        for before in numbering.findall(qn("w:pgNumType")):
            numbering.remove(before)
        if counts_anew:
            # The schema fixes the order: numbering stands behind the margins.
            start = OxmlElement("w:pgNumType", {qn("w:start"): "1"})
            numbering.find(qn("w:pgMar")).addnext(start)

    def to_bytes(self) -> bytes:
        """The .docx file; the same content gives the same bytes."""
        package = self._docx.part.package
        name = "/word/footnotes.xml"
        blank = next(p.blob for p in package.iter_parts() if str(p.partname) == name)
        return package_bytes(package, {name: self._footnotes.part(blank)})

    def _set_page(self, section: Section, *, is_wide: bool) -> None:
        width, height = A4_MM[::-1] if is_wide else A4_MM
        section.orientation = WD_ORIENT.LANDSCAPE if is_wide else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Mm(width), Mm(height)
        section.top_margin = Mm(self._margins.top_mm)
        section.right_margin = Mm(self._margins.right_mm)
        section.bottom_margin = Mm(self._margins.bottom_mm)
        section.left_margin = Mm(self._margins.left_mm)
        section.header_distance = section.footer_distance = Mm(_HEADER_MM)


def _property(text: str) -> str:
    """A property of the file; Word allows 255 characters, and lists show the first few only."""
    return text if len(text) <= _LONGEST_PROPERTY else text[: _LONGEST_PROPERTY - 1] + "…"


def _field(paragraph: Paragraph, code: str, size_pt: float) -> None:
    """A field that Word fills itself (ECMA-376 part 1, 17.16)."""
    for kind in ("begin", code, "end"):
        run = paragraph.add_run()
        run.font.size = Pt(size_pt)
        if kind == code:
            element = OxmlElement("w:instrText")
            element.set(qn("xml:space"), "preserve")
            element.text = f" {code} "
        else:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)  # noqa: SLF001 no public door
