from functools import cache
from pathlib import Path

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm

from dienhinh.check.reference import load_reference
from dienhinh.derive.reports.outline_papers import outline_files, outline_uri
from dienhinh.model.official import PaperFile
from dienhinh.model.reference import Reference
from dienhinh.read.reference import reference_trees
from dienhinh.render.word.official import plain_file
from tests.builders import a_call, a_reference
from tests.folders import ROOT
from tests.reports.word_files import laid_out, needs_office, opened, paragraphs

MOVEMENTS = ("nong-thon-moi", "vi-nguoi-ngheo")


@cache
def shipped() -> Reference:
    trees, _ = reference_trees(ROOT / "profiles")
    reference, problems = load_reference(trees)
    assert reference is not None, problems
    return reference


@cache
def files(movement: str) -> dict[str, PaperFile]:
    """The Word files of a shipped outline by the last part of their address."""
    outline = shipped().outlines["so-ket-2023", movement]
    return {f.uri.rpartition("/")[2]: f for f in outline_files(outline, shipped())}


def blank(movement: str) -> bytes:
    return plain_file(files(movement)[f"de-cuong-{movement}.docx"].paper)


@pytest.mark.parametrize("movement", MOVEMENTS)
def test_there_is_a_blank_file_and_one_for_each_district(movement: str) -> None:
    names = list(files(movement))

    assert len(names) == 14
    assert names[0] == f"de-cuong-{movement}.docx"
    assert f"de-cuong-{movement}-ba-to.docx" in names


@pytest.mark.parametrize("movement", MOVEMENTS)
def test_the_page_is_a4_with_the_margins_of_the_decree(movement: str) -> None:
    (section,) = opened(blank(movement)).sections

    page = (section.page_width, section.page_height)
    margins = (
        section.top_margin,
        section.bottom_margin,
        section.left_margin,
        section.right_margin,
    )
    assert [round(length / Mm(1)) for length in page if length] == [210, 297]
    assert [round(length / Mm(1)) for length in margins if length] == [20, 20, 30, 15]


def test_pages_are_numbered_top_centre_but_not_the_first() -> None:
    (section,) = opened(blank("nong-thon-moi")).sections

    assert section.different_first_page_header_footer
    assert section.first_page_header.paragraphs[0].text == ""
    (number,) = section.header.paragraphs
    assert number.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert "PAGE" in number._p.xml  # noqa: SLF001 the field has no public form


def test_the_font_is_times_new_roman_in_vietnamese() -> None:
    styles = opened(blank("nong-thon-moi")).styles.element.xml

    assert 'w:ascii="Times New Roman"' in styles
    assert 'w:cs="Times New Roman"' in styles
    assert 'w:val="vi-VN"' in styles
    assert '<w:sz w:val="28"/>' in styles


def test_the_head_has_two_columns_with_room_for_number_and_day() -> None:
    head = opened(blank("nong-thon-moi")).tables[0]

    left, right = (cell.text.split("\n") for cell in head.rows[0].cells)

    assert [line for line in left if line] == [
        "CƠ QUAN, ĐƠN VỊ",
        "ĐỊA PHƯƠNG",
        "Số:      /BC-.....",
    ]
    assert [line for line in right if line] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Quảng Ngãi, ngày      tháng 11 năm 2023",
    ]


def test_a_units_file_bears_its_name_symbol_place_and_signature() -> None:
    content = plain_file(files("vi-nguoi-ngheo")["de-cuong-vi-nguoi-ngheo-ba-to.docx"].paper)

    texts = paragraphs(content)

    assert texts[:3] == ["ỦY BAN NHÂN DÂN", "HUYỆN BA TƠ", "Số:      /BC-UBND"]
    assert "Ba Tơ, ngày      tháng      năm 2023" in texts
    assert texts[-3:] == [
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        ".....................................",
    ]


@pytest.mark.parametrize("movement", MOVEMENTS)
def test_every_item_stands_there_in_order_with_its_mark(movement: str) -> None:
    outline = shipped().outlines["so-ket-2023", movement]
    texts = paragraphs(blank(movement))

    start = texts.index("I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH")
    marks = [text.split(" ", 1)[0] for text in texts[start : start + 32]]

    assert " ".join(marks) == (
        "I. 1. 2. 3. II. 1. 2. a) b) c) d) 3. 4. a) b) c) 5. 6. III. 1. a) b) 2. a) b) 3. 4. IV. "
        "- - Nơi -"
    )
    assert len(list(outline.walk())) == 30


def test_the_fourth_section_is_in_capitals_as_the_decree_wants() -> None:
    assert "IV. ĐỀ XUẤT, KIẾN NGHỊ" in paragraphs(blank("nong-thon-moi"))


def test_instructions_are_in_italics_and_their_brackets_are_not() -> None:
    document = opened(blank("nong-thon-moi"))
    item = next(p for p in document.paragraphs if p.text.startswith("d) "))

    italics = [run.text for run in item.runs if run.italic]

    assert italics == ["số lượng, tên phong trào, mục đích, tiêu chí thi đua"]
    assert item.text.endswith("tiêu chí thi đua).")


def test_a_later_call_leaves_the_address_of_the_first_alone() -> None:
    first = a_reference().outlines["so-ket-2023", "vi-nguoi-ngheo"]
    later = type(first)(
        **{name: getattr(first, name) for name in first.__slots__} | {"call": "so-ket-2026"}
    )
    calls = {"so-ket-2023": a_call(), "so-ket-2026": a_call(id="so-ket-2026", date=later_day())}
    reference = a_reference(calls=calls, outlines={(o.call, o.movement): o for o in (later, first)})

    assert outline_uri(first, reference) == "de-cuong/vi-nguoi-ngheo/"
    assert outline_uri(later, reference) == "de-cuong/so-ket-2026-vi-nguoi-ngheo/"


def later_day() -> object:
    return a_call().date.replace(year=2026)


@needs_office
@pytest.mark.slow
def test_laid_out_it_has_two_pages_and_the_heading_on_one_line(tmp_path: Path) -> None:
    pages = laid_out(blank("nong-thon-moi"), tmp_path)

    assert len(pages) == 2
    assert "CƠ QUAN, ĐƠN VỊ" in pages[0].splitlines()[0]
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in pages[0].splitlines()[0]
    assert pages[1].split()[0] == "2"
