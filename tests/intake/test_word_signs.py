"""Ticks, boxes and bullets of Word, and what a style hides or crosses out."""

import shutil
from pathlib import Path

import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

from tests.intake.districts import LINES, document, saved
from tests.intake.documents import jpeg
from tests.intake.shipped import only_draft

FIELD = (
    '<w:r {names}><w:fldChar w:fldCharType="begin"><w:ffData>{inside}</w:ffData></w:fldChar></w:r>'
)
END = '<w:r {names}><w:fldChar w:fldCharType="end"/></w:r>'


def _add_field(paragraph: Paragraph, inside: str) -> None:
    for part in (FIELD, END):
        made = part.format(names=nsdecls("w"), inside=inside)
        paragraph.add_run().element.addprevious(parse_xml(made))


@pytest.mark.parametrize(
    "ticked", ["<w:checked/>", '<w:default w:val="1"/>', '<w:checked w:val="1"/>']
)
def test_boxes_of_old_forms_are_boxes(ticked: str, tmp_path: Path) -> None:
    made = document("Tên: Nhóm Mẫu", *LINES[1:])
    line = made.add_paragraph("Đối tượng: ")
    for state, words in (('<w:default w:val="0"/>', " Tập thể "), (ticked, " Hộ gia đình")):
        _add_field(line, f"<w:checkBox>{state}</w:checkBox>")
        line.add_run(words)

    draft = only_draft(tmp_path, {"ho-so.docx": saved(made)})

    assert draft.values["kind"] == "household"


@pytest.mark.parametrize(
    ("result", "kind"), [('<w:result w:val="1"/>', "household"), ("", "individual")]
)
def test_what_is_chosen_in_an_old_form_is_the_answer(
    result: str, kind: str, tmp_path: Path
) -> None:
    made = document("Tên: Nhóm Mẫu", *LINES[1:])
    entries = '<w:listEntry w:val="Cá nhân"/><w:listEntry w:val="Hộ gia đình"/>'
    _add_field(made.add_paragraph("Đối tượng: "), f"<w:ddList>{result}{entries}</w:ddList>")

    draft = only_draft(tmp_path, {"ho-so.docx": saved(made)})

    assert draft.values["kind"] == kind


@pytest.mark.parametrize(("full", "empty"), [("þ", "o"), ("\uf0fe", "\uf06f")])
def test_boxes_typed_in_a_font_of_signs_are_boxes(full: str, empty: str, tmp_path: Path) -> None:
    made = document("Tên: Nhóm Mẫu", *LINES[1:])
    line = made.add_paragraph("Đối tượng: ")
    for sign, words in ((empty, " Tập thể "), (full, " Hộ gia đình")):
        line.add_run(sign).font.name = "Wingdings"
        line.add_run(words)

    draft = only_draft(tmp_path, {"ho-so.docx": saved(made)})

    assert draft.values["kind"] == "household"


@pytest.mark.parametrize("sign", ["ü", "\uf0fc", "w:sym", "§"])
def test_a_tick_before_a_line_is_its_bullet(sign: str, tmp_path: Path) -> None:
    made = document(*LINES[:-1])
    made.add_paragraph("Kết quả:")
    line = made.add_paragraph()
    run = line.add_run("" if sign == "w:sym" else sign)
    run.font.name = "Wingdings"
    if sign == "w:sym":
        symbol = f'<w:sym {nsdecls("w")} w:font="Wingdings" w:char="F0FC"/>'
        run.element.append(parse_xml(symbol))
    line.add_run(" Xây 5 nhà")

    draft = only_draft(tmp_path, {"ho-so.docx": saved(made)})

    assert draft.values["achievements"] == {
        "activities": "Ông nuôi bò nhốt chuồng.",
        "results": ["Xây 5 nhà"],
    }


def test_words_that_were_given_a_font_of_signs_stay_words(tmp_path: Path) -> None:
    made = document(*LINES)
    made.add_paragraph("Kết quả: ").add_run("Thu 30 triệu").font.name = "Wingdings"

    draft = only_draft(tmp_path, {"ho-so.docx": saved(made)})

    assert "Thu 30 triệu" in str(draft.values["achievements"])


def test_a_box_that_somebody_typed_is_no_unknown_sign(tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"ho-so.docx": saved(document(*LINES, "Kết quả: □ Tốt"))})

    assert not any("để là □" in doubt.text.vi for doubt in draft.doubts)


@pytest.mark.parametrize("of", [WD_STYLE_TYPE.CHARACTER, WD_STYLE_TYPE.PARAGRAPH])
@pytest.mark.parametrize(("mark", "told"), [("hidden", "chữ ẩn"), ("strike", "chữ gạch bỏ")])
def test_what_a_style_hides_or_crosses_out_is_not_taken(
    of: WD_STYLE_TYPE, mark: str, told: str, tmp_path: Path
) -> None:
    made = document(*LINES)
    base = made.styles.add_style("Gốc", of)
    setattr(base.font, mark, True)
    style = made.styles.add_style("Riêng", of)
    style.base_style = base
    if of == WD_STYLE_TYPE.CHARACTER:
        made.add_paragraph().add_run("Không ai thấy", style=style)
    else:
        made.add_paragraph("Không ai thấy", style=style)

    draft = only_draft(tmp_path, {"ho-so.docx": saved(made)})

    assert "Không ai thấy" not in str(draft.values)
    assert [(row.place, row.text) for row in draft.leftovers] == [
        (f"đoạn 6, {told}", "Không ai thấy")
    ]


def test_a_run_may_show_what_its_style_hides(tmp_path: Path) -> None:
    made = document(*LINES)
    style = made.styles.add_style("Ẩn", WD_STYLE_TYPE.PARAGRAPH)
    style.font.hidden = True
    made.add_paragraph("", style=style).add_run("Kết quả: 3 hộ học theo").font.hidden = False

    draft = only_draft(tmp_path, {"ho-so.docx": saved(made)})

    assert "3 hộ học theo" in str(draft.values["achievements"])


def test_a_hidden_picture_is_told_and_not_taken(tmp_path: Path) -> None:
    made = document(*LINES)
    run = made.add_paragraph().add_run()
    file = tmp_path / "an.jpg"
    file.write_bytes(jpeg(400, 300))
    run.add_picture(str(file))
    run.font.hidden = True
    file.unlink()

    draft = only_draft(tmp_path, {"ho-so.docx": saved(made)})

    assert draft.pictures == []
    assert any("Hình bị ẩn" in doubt.text.vi for doubt in draft.doubts)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.slow
def test_what_a_web_page_hides_is_not_taken(tmp_path: Path) -> None:
    page = "".join(f"<p>{line}</p>" for line in LINES)
    hidden = '<p>Kết quả: Tốt <span style="Display: None">Không ai thấy</span></p>'
    made = f'<html><head><meta charset="utf-8"></head><body>{page}{hidden}</body></html>'

    draft = only_draft(tmp_path, {"trang.doc": made.encode()})

    assert "Không ai thấy" not in str(draft.values)
    assert any("Không ai thấy" in row.text for row in draft.leftovers)
