"""Numbers that Word puts before paragraphs count as if they were typed."""

import io
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from dienhinh.intake.word.file import read_word
from dienhinh.intake.word.pieces import Line
from tests.intake.shipped import taken

LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))
PARTED = (("decimal", "%1."), ("decimal", "%1.%2."), ("bullet", "•"))
REPORT = (
    (0, "THÔNG TIN"),
    (1, "Tên tập thể: Tổ hợp tác nuôi dê xã Ba Vì"),
    (1, "Địa chỉ: xã Ba Vì, huyện Ba Tơ"),
    (0, "NỘI DUNG"),
    (1, "Kết quả"),
    (2, "Có 45 con dê"),
    (1, "Hiệu quả"),
    (None, "Các hộ có thu nhập ổn định hơn trước."),
    (0, "ĐỀ XUẤT, KIẾN NGHỊ"),
    (None, "Đề nghị cho vay thêm vốn."),
)
Rows = tuple[tuple[int | None, str], ...]


def listed(rows: Rows, levels: tuple[tuple[str, str], ...], start: int = 1) -> bytes:
    """A document whose paragraphs are items of one list at the level each row names."""
    made = docx.Document()
    root = made.part.numbering_part.element
    inside = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start if at == 0 else 1}"/>'
        f'<w:numFmt w:val="{sort}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (sort, text) in enumerate(levels)
    )
    space = nsdecls("w")
    list_xml = f'<w:abstractNum {space} w:abstractNumId="99">{inside}</w:abstractNum>'
    root.insert(0, parse_xml(list_xml))
    root.append(parse_xml(f'<w:num {space} w:numId="99"><w:abstractNumId w:val="99"/></w:num>'))
    for level, text in rows:
        paragraph = made.add_paragraph(text)
        if level is not None:
            mark = f'<w:ilvl w:val="{level}"/><w:numId w:val="99"/>'
            looks = paragraph.paragraph_format.element.get_or_add_pPr()
            looks.append(parse_xml(f"<w:numPr {space}>{mark}</w:numPr>"))
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def lines_of(data: bytes) -> list[str]:
    return [piece.text for piece in read_word("a.docx", data).pieces if isinstance(piece, Line)]


@pytest.mark.parametrize(
    ("levels", "start", "shown"),
    [
        (LEVELS, 1, ["I. a", "1. b", "2. c", "a) d", "II. e", "1. f", "g"]),
        (LEVELS, 4, ["IV. a", "1. b", "2. c", "a) d", "V. e", "1. f", "g"]),
        (PARTED, 1, ["1. a", "1.1. b", "1.2. c", "- d", "2. e", "2.1. f", "g"]),
    ],
)
def test_paragraphs_have_the_numbers_that_word_shows(
    levels: tuple[tuple[str, str], ...], start: int, shown: list[str]
) -> None:
    rows = ((0, "a"), (1, "b"), (1, "c"), (2, "d"), (0, "e"), (1, "f"), (None, "g"))

    assert lines_of(listed(rows, levels, start)) == shown


def test_a_style_of_the_list_numbers_too() -> None:
    made = docx.Document()
    for style in ("List Number", "List Number", "List Bullet"):
        made.add_paragraph("a", style=style)
    out = io.BytesIO()
    made.save(out)

    assert lines_of(out.getvalue()) == ["1. a", "2. a", "a"]


def test_a_chapter_numbered_by_word_ends_the_answer_above(tmp_path: Path) -> None:
    (draft,) = taken(tmp_path, {"a.docx": listed(REPORT, LEVELS)}).drafts

    assert draft.values["achievements"] == {
        "results": ["Có 45 con dê"],
        "effects": "Các hộ có thu nhập ổn định hơn trước.",
    }
    left = [row.text for row in draft.leftovers]
    assert left[-2:] == ["III. ĐỀ XUẤT, KIẾN NGHỊ", "Đề nghị cho vay thêm vốn."]
