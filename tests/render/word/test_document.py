import io
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Length, Pt

from dienhinh.render.word.content import OFFICIAL_MARGINS, Look, Run
from dienhinh.render.word.document import BODY, WordDocument


def a_document(*, holds_hyphens: bool = False) -> WordDocument:
    return WordDocument(
        title="Báo cáo thử",
        author="Ban thử",
        margins=OFFICIAL_MARGINS,
        holds_hyphens=holds_hyphens,
    )


def opened(document: WordDocument) -> docx.document.Document:
    return docx.Document(io.BytesIO(document.to_bytes()))


def mm(length: Length | None) -> float:
    """A length as Word keeps it, in whole twentieths of a point, back in mm."""
    assert length is not None
    return round(float(length.mm), 1)


def part(document: WordDocument, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(document.to_bytes())) as archive:
        return archive.read(name).decode()


def test_the_same_content_is_the_same_bytes() -> None:
    def made() -> bytes:
        document = a_document()
        document.page_numbers("top")
        document.paragraph(["Có ", Run(text="24", note="Bảng 1"), " mô hình."], BODY)
        document.table([["a", "b"]], [80, 80])
        return document.to_bytes()

    assert made() == made()


def test_no_entry_and_no_property_tells_when_it_was_made() -> None:
    document = a_document()
    with zipfile.ZipFile(io.BytesIO(document.to_bytes())) as archive:
        dates = {entry.date_time for entry in archive.infolist()}

    assert dates == {(1980, 1, 1, 0, 0, 0)}
    made = opened(document).core_properties
    assert {str(made.created)[:10], str(made.modified)[:10]} == {"2000-01-01"}


def test_a_title_longer_than_word_allows_is_cut_in_the_properties() -> None:
    document = WordDocument(title="Đề cương " * 40, margins=OFFICIAL_MARGINS)

    title = opened(document).core_properties.title
    assert (len(title), title[-1]) == (255, "…")


def test_the_page_is_a4_with_the_margins_of_official_papers() -> None:
    section = opened(a_document()).sections[0]

    assert (mm(section.page_width), mm(section.page_height)) == (210, 297)
    assert (mm(section.left_margin), mm(section.right_margin)) == (30, 15)
    assert (mm(section.top_margin), mm(section.bottom_margin)) == (20, 20)


def test_the_body_is_vietnamese_times_new_roman_in_every_script() -> None:
    styles = part(a_document(), "word/styles.xml")

    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        assert f'w:{script}="Times New Roman"' in styles
    assert '<w:lang w:val="vi-VN"' in styles
    assert '<w:sz w:val="28"/>' in styles


def test_text_comes_back_letter_by_letter() -> None:
    document = a_document()
    document.paragraph(["Tổ ", Run(text="đẵ ỡ Ữ", is_bold=True), " <&> “x”"], BODY)

    paragraph = opened(document).paragraphs[0]
    assert paragraph.text == "Tổ đẵ ỡ Ữ <&> “x”"
    assert [run.bold for run in paragraph.runs] == [None, True, None]
    assert paragraph.paragraph_format.space_after == Pt(6)
    assert mm(paragraph.paragraph_format.first_line_indent) == 12.7


def test_notes_are_real_footnotes_with_ids_in_their_order() -> None:
    document = a_document()
    document.paragraph([Run(text="24", note="Bảng 1 & 2"), " và ", Run(text="37", note="Bảng 3")])

    body = opened(document).element.body
    references = body.iter(qn("w:footnoteReference"))
    assert [reference.get(qn("w:id")) for reference in references] == ["1", "2"]
    notes = part(document, "word/footnotes.xml")
    assert notes.index('w:id="1"') < notes.index("Bảng 1 &amp; 2") < notes.index("Bảng 3")
    assert 'w:type="separator" w:id="-1"' in notes
    types = part(document, "[Content_Types].xml")
    assert "wordprocessingml.footnotes+xml" in types


def test_hyphens_are_held_where_the_document_says_so_and_come_back_as_hyphens() -> None:
    document = a_document(holds_hyphens=True)
    told = "Số 1234/QĐ-UBND, 5,5-6,0"
    document.paragraph([Run(text=told, is_bold=True), Run(text="a-b", link="https://a-b.vn/")])
    document.table([[told]], [100])
    plain = a_document()
    plain.paragraph(told)

    paragraph = opened(document).paragraphs[0]
    assert paragraph.text == f"{told}a-b"
    assert all(run.bold for run in paragraph.runs)
    assert part(document, "word/document.xml").count("<w:noBreakHyphen/>") == 4
    assert "noBreakHyphen" not in part(plain, "word/document.xml")


def test_a_link_leads_where_it_says() -> None:
    document = a_document()
    document.paragraph(Run(text="mở", link="https://example.org/?a=1&b=2"))

    paragraph = opened(document).paragraphs[0]
    assert [link.address for link in paragraph.hyperlinks] == ["https://example.org/?a=1&b=2"]
    assert paragraph.text == "mở"


def test_page_numbers_stand_in_the_header_but_not_on_page_one() -> None:
    document = a_document()
    document.page_numbers("top")

    section = opened(document).sections[0]
    assert section.different_first_page_header_footer
    assert " PAGE " in part(document, "word/header1.xml")
    assert section.first_page_header.paragraphs[0].text == ""


def test_headings_of_a_table_come_on_every_page_and_no_short_row_is_broken() -> None:
    document = a_document()
    document.table([["TT", "Nhóm"], ["1", "2"]], [20, 140], header_rows=1)

    rows = opened(document).tables[0].rows
    assert [[cell.text for cell in row.cells] for row in rows] == [["TT", "Nhóm"], ["1", "2"]]
    written = part(document, "word/document.xml").split("<w:tr>")[1:]
    assert [row.count("<w:tblHeader/>") for row in written] == [1, 0]
    assert [row.count("<w:cantSplit/>") for row in written] == [1, 1]
    # Headings do not end a page.
    assert [row.count("<w:keepNext/>") for row in written] == [2, 0]


@pytest.mark.parametrize(
    "high", ["chữ " * 150, "\n".join(["- ý"] * 20)], ids=["one paragraph", "many lines"]
)
def test_a_high_row_may_go_on_over_the_end_of_a_page(high: str) -> None:
    """Kept whole, it would leave up to its height empty on the page before."""
    document = a_document()
    document.table([["1", high], ["2", "thấp"]], [20, 40])

    written = part(document, "word/document.xml").split("<w:tr>")[1:]
    assert [row.count("<w:cantSplit/>") for row in written] == [0, 1]


@pytest.mark.parametrize("row", [["1", "2"], ["1", "2", "3", "4"]])
def test_a_row_that_does_not_fill_the_columns_is_our_bug(row: list[str]) -> None:
    with pytest.raises(ValueError, match=r"column"):
        a_document().table([row], [50, 50, 50])


def test_what_is_put_into_a_cell_later_stands_below_its_text() -> None:
    document = a_document()
    left, right = document.table([["Sở", ""]], [60, 100], has_borders=False, padding_mm=0)[0]
    left.rule(60, 20)
    right.paragraph("Độc lập", Look(align="center", is_bold=True))

    cells = opened(document).tables[0].rows[0].cells
    assert [p.text for p in cells[0].paragraphs] == ["Sở", ""]
    assert [p.text for p in cells[1].paragraphs] == ["Độc lập"]
    assert part(document, "word/document.xml").count("<w:pBdr>") == 1


def test_a_lying_section_is_wide_and_numbered_from_its_first_page() -> None:
    document = a_document()
    document.page_numbers("top")
    document.paragraph("đứng")
    document.section(is_wide=True)
    document.paragraph("nằm")

    first, second = opened(document).sections
    assert (mm(second.page_width), mm(second.page_height)) == (297, 210)
    assert first.different_first_page_header_footer
    assert not second.different_first_page_header_footer


def test_pages_of_a_section_that_counts_anew_begin_with_1_which_is_not_shown() -> None:
    document = a_document()
    document.page_numbers("top")
    document.paragraph("báo cáo")
    document.section(is_wide=True, counts_anew=True)
    document.paragraph("phụ lục")
    document.section(is_wide=False)
    document.paragraph("sau")

    _, annex, after = opened(document).sections
    assert annex.different_first_page_header_footer
    assert not after.different_first_page_header_footer
    xml = part(document, "word/document.xml")
    assert xml.count('<w:pgNumType w:start="1"/>') == 1
    at = xml.index("<w:pgNumType")
    assert xml[:at].rstrip().rpartition("<")[2].startswith("w:pgMar")
