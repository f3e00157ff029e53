"""A font of before Unicode says how a word is read only where the words themselves agree."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from dienhinh.intake.drafts.typed_text import Run, joined
from tests.intake.districts import LINES, saved
from tests.intake.shipped import only_draft
from tests.intake.spoiling import tcvn3, vni

STORY = "Nội dung thực hiện: Ông vận động bà con góp đất làm đường, được nhân dân tin yêu."
NAME = "Họ và tên: Lê Hùng"
FONTS = (".VnTime", ".VnTimeH", "VNI-Times")


@pytest.mark.parametrize("font", FONTS)
def test_unicode_in_an_old_font_stays_as_it_stands(font: str) -> None:
    assert joined([Run(STORY, font)]) == (STORY, set())


@pytest.mark.parametrize(("font", "typed"), [(".VnTime", tcvn3), ("VNI-Times", vni)])
def test_words_typed_for_an_old_font_are_decoded_with_it(
    font: str, typed: Callable[[str], str]
) -> None:
    story = STORY.lower()

    assert joined([Run(typed(story), font)]) == (story, {font})
    assert joined([Run(typed("bà con"), font)]) == ("bà con", {font})


def test_a_letter_that_word_set_in_another_font_shows_that_its_word_is_unicode() -> None:
    runs = [Run("H", ".VnTime"), Run("ợ", "Times New Roman"), Run("p tác xã", ".VnTime")]

    assert joined(runs) == ("Hợp tác xã", set())


def test_a_label_in_unicode_says_nothing_of_the_answer_beside_it() -> None:
    runs = [Run("Địa chỉ: ", "Times New Roman"), Run(tcvn3("xã đông"), ".VnTime")]

    assert joined(runs) == ("Địa chỉ: xã đông", {".VnTime"})


def test_a_paragraph_of_both_sorts_is_read_word_by_word() -> None:
    runs = [Run(f"{tcvn3('họ và tên')}: Phạm Văn Hùng", ".VnTime")]

    assert joined(runs) == ("họ và tên: Phạm Văn Hùng", {".VnTime"})


def _in_font(font: str, *lines: str) -> docx.document.Document:
    made = docx.Document()
    for line in lines:
        run = made.add_paragraph().add_run(line)
        run.font.name = font
    return made


def test_a_short_answer_is_read_as_the_rest_of_its_document(tmp_path: Path) -> None:
    made = _in_font(".VnTime", NAME.replace("Họ và tên", "Tên"), *LINES[1:], STORY)

    draft = only_draft(tmp_path, {"ho-so.docx": saved(made)})

    assert draft.values["name"] == "Lê Hùng"
    assert "Ông vận động bà con góp đất" in str(draft.values["achievements"])
    assert not any("phông cũ" in doubt.text.vi for doubt in draft.doubts)


def test_where_a_document_mixes_them_it_is_told(tmp_path: Path) -> None:
    mixed = f"{tcvn3('Kết quả')}: Ông được nhân dân tin yêu"
    made = _in_font(".VnTime", *map(tcvn3, LINES), mixed)

    draft = only_draft(tmp_path, {"ho-so.docx": saved(made)})

    assert "Ông được nhân dân tin yêu" in str(draft.values["achievements"])
    told = [d for d in draft.doubts if "đoán từng chữ" in d.text.vi]
    assert [doubt.quoted for doubt in told] == ["Kết quả: Ông được nhân dân tin yêu"]


def test_a_font_of_the_theme_stands_before_that_of_the_style(tmp_path: Path) -> None:
    made = docx.Document()
    made.styles["Normal"].font.name = ".VnTime"
    for line in ("Họ và tên: Lê Hùng", "Địa chỉ: xã Ba Vì, huyện Ba Tơ"):
        run = made.add_paragraph().add_run(line)
        theme = f'<w:rFonts {nsdecls("w")} w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
        run.element.get_or_add_rPr().append(parse_xml(theme))

    draft = only_draft(tmp_path, {"ho-so.docx": saved(made)})

    assert draft.values["name"] == "Lê Hùng"
    assert draft.values["address"] == "xã Ba Vì, huyện Ba Tơ"
