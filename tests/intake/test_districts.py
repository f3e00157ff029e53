"""What districts send besides our form: lists, dotted lines, boxes to tick, hidden words."""

import shutil
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from dienhinh.intake.drafts.draft import Draft
from tests.intake.districts import LINES, document, saved, table, with_drawings
from tests.intake.shipped import only_draft, taken


def drafts(folder: Path, made: Document) -> list[Draft]:
    done = taken(folder, {"ho-so.docx": saved(made)})
    assert [row.doubt.text.vi for row in done.refused] == []
    return done.drafts


def test_each_row_of_a_list_is_a_profile(tmp_path: Path) -> None:
    made = document("DANH SÁCH GƯƠNG ĐIỂN HÌNH")
    table(
        made,
        ("TT", "Họ và tên", "Địa chỉ", "Điện thoại", "Nội dung thực hiện", "Ghi chú riêng"),
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
        ("1", "Ông Lê Mẫu Một", "xã Ba Vì, huyện Ba Tơ", "0905123456", "Trồng keo.", "già yếu"),
        ("2", "HTX Mẫu Hai", "xã Ba Tiêu, huyện Ba Tơ", "0905123457", "Nuôi bò.", ""),
    )

    first, second = drafts(tmp_path, made)

    assert (first.name, first.values["kind"], first.values["commune"]) == (
        "Ông Lê Mẫu Một", "individual", "21529",
    )  # fmt: skip
    assert [row.text for row in first.leftovers] == [
        "DANH SÁCH GƯƠNG ĐIỂN HÌNH",
        "Ghi chú riêng: già yếu",
    ]
    assert (second.name, second.values["kind"]) == ("HTX Mẫu Hai", "collective")
    assert second.values["phone"] == "0905 123 457"
    assert second.values["achievements"] == {"activities": "Nuôi bò."}
    assert second.leftovers == []


def test_profiles_whose_names_no_label_tells_are_told_apart_by_what_repeats(
    tmp_path: Path,
) -> None:
    lines = []
    for name in ("Một", "Hai"):
        lines += [f"1. Địa chỉ: xã Mẫu {name}", "2. Điện thoại: 0905123456"]
        lines += ["3. Nội dung thực hiện", f"Việc của {name}.", "4. Kết quả", "Tốt."]

    first, second = drafts(tmp_path, document(*lines))

    stories = [draft.values["achievements"] for draft in (first, second)]
    assert stories == [
        {"activities": "Việc của Một.", "results": ["Tốt."]},
        {"activities": "Việc của Hai.", "results": ["Tốt."]},
    ]


def test_rows_of_dots_to_write_on_are_no_answers(tmp_path: Path) -> None:
    made = document(
        "Tên: ......Ông Trần Chấm..........",
        "Địa chỉ ………: xã Ba Vì, huyện Ba Tơ………",
        "Điện thoại..... 0905 123 999 .....",
        "Nội dung thực hiện:.......................",
        "Ông nuôi bò, dê... rồi bán.......................",
        "Kết quả: ............",
    )

    (draft,) = drafts(tmp_path, made)

    assert draft.name == "Ông Trần Chấm"
    assert draft.values["address"] == "xã Ba Vì, huyện Ba Tơ"
    assert draft.values["unit"] == "ba-to"
    assert draft.values["phone"] == "0905 123 999"
    assert draft.values["achievements"] == {"activities": "Ông nuôi bò, dê... rồi bán"}
    assert draft.leftovers == []


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("☐ Tập thể  ☒ Hộ gia đình  ☐ Cá nhân", "household"),
        ("[ ] Tập thể [x] Cá nhân", "individual"),
        ("( ) Cá nhân (X) Tập thể", "collective"),
        ("☒ Tập thể ☒ Cá nhân", None),
        ("☐ Tập thể ☐ Cá nhân", None),
    ],
)
def test_the_ticked_box_is_the_answer(typed: str, kind: str | None, tmp_path: Path) -> None:
    (draft,) = drafts(tmp_path, document(f"Đối tượng: {typed}", "Tên: Nhóm Mẫu", *LINES[1:]))

    assert draft.values.get("kind") == kind


def test_boxes_of_wingdings_are_boxes(tmp_path: Path) -> None:
    made = docx.Document()
    line = made.add_paragraph("Đối tượng: ")
    for sign, words in (("F0A8", " Tập thể "), ("F0FE", " Hộ gia đình")):
        run = line.add_run()
        run.element.append(parse_xml(f'<w:sym {nsdecls("w")} w:font="Wingdings" w:char="{sign}"/>'))
        line.add_run(words)
    made.add_paragraph("Tên: Nhóm Mẫu")

    (draft,) = drafts(tmp_path, made)

    assert draft.values["kind"] == "household"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Chi hội Nông dân thôn Mẫu", "collective"),
        ("Chị Đinh Thị Mẫu", "individual"),
        ("Ba Tiêu xanh", None),
        ("Hộ bà Đinh Thị Mẫu", "household"),
        ("Tổ hợp tác Mẫu", "collective"),
    ],
)
def test_the_kind_follows_from_a_name_with_its_marks(
    name: str, kind: str | None, tmp_path: Path
) -> None:
    (draft,) = drafts(tmp_path, document(f"Tên: {name}", *LINES[1:]))

    assert draft.values.get("kind") == kind


def test_hidden_words_are_shown_to_the_editor_and_not_taken(tmp_path: Path) -> None:
    made = document(*LINES)
    made.add_paragraph().add_run("Ghi chú không ai được thấy").font.hidden = True

    (draft,) = drafts(tmp_path, made)

    assert "không ai được thấy" not in str(draft.values)
    assert [(row.place, row.text) for row in draft.leftovers] == [
        ("đoạn 6, chữ ẩn", "Ghi chú không ai được thấy")
    ]


@pytest.mark.parametrize("mark", ["strike", "double_strike"])
def test_struck_out_words_are_shown_to_the_editor_and_not_taken(mark: str, tmp_path: Path) -> None:
    made = document(*LINES)
    line = made.add_paragraph("Kết quả: ")
    setattr(line.add_run("Chưa").font, mark, True)
    line.add_run(" thoát nghèo")

    (draft,) = drafts(tmp_path, made)

    assert "thoát nghèo" in str(draft.values["achievements"])
    assert "Chưa" not in str(draft.values)
    assert [(row.place, row.text) for row in draft.leftovers] == [("đoạn 6, chữ gạch bỏ", "Chưa")]


def test_raised_figures_stay_raised_and_signs_of_formulas_are_read(tmp_path: Path) -> None:
    made = document(*LINES)
    line = made.add_paragraph("Kết quả: ")
    sign = f'<w:sym {nsdecls("w")} w:font="Symbol" w:char="F0B3"/>'
    line.add_run().element.append(parse_xml(sign))
    for words, is_raised in (
        (" 3 x 10", False),
        ("5", True),
        (" cây trên 200 m", False),
        ("2", True),
    ):
        line.add_run(words).font.superscript = is_raised

    (draft,) = drafts(tmp_path, made)

    assert "≥ 3 x 10⁵ cây trên 200 m²" in str(draft.values["achievements"])
    assert not any("□" in doubt.text.vi for doubt in draft.doubts)


def test_a_sign_that_is_not_known_is_told(tmp_path: Path) -> None:
    made = document(*LINES)
    line = made.add_paragraph("Kết quả: thu ")
    sign = f'<w:sym {nsdecls("w")} w:font="Webdings" w:char="F04A"/>'
    line.add_run().element.append(parse_xml(sign))
    line.add_run(" 30 triệu đồng")

    (draft,) = drafts(tmp_path, made)

    assert "thu □ 30 triệu đồng" in str(draft.values["achievements"])
    told = [doubt for doubt in draft.doubts if "để là □" in doubt.text.vi]
    assert [(doubt.place, doubt.quoted) for doubt in told] == [
        ("đoạn 6", "Kết quả: thu □ 30 triệu đồng")
    ]


def test_two_communes_in_an_address_are_told_and_none_is_written(tmp_path: Path) -> None:
    address = "sống ở xã Ba Tiêu, làm ở xã Ba Vì"
    made = document("Tên: Nhóm Mẫu", "Đơn vị: huyện Ba Tơ", f"Địa chỉ: {address}", *LINES[3:])

    (draft,) = drafts(tmp_path, made)

    assert "commune" not in draft.values
    (told,) = [doubt for doubt in draft.doubts if "nhiều xã" in doubt.text.vi]
    assert "xã Ba Tiêu (21517), xã Ba Vì (21529)" in told.text.vi
    assert told.quoted == address


def test_formulas_are_text(tmp_path: Path) -> None:
    made = document(*LINES[:-1])
    line = made.add_paragraph("Kết quả: ")
    math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    formula = f'<m:oMath xmlns:m="{math}"><m:r><m:t>35 × 12</m:t></m:r></m:oMath>'
    line.add_run().element.addnext(parse_xml(formula))

    (draft,) = drafts(tmp_path, made)

    assert "35 × 12" in str(draft.values["achievements"])


def test_numbers_of_rows_are_not_kept_as_text(tmp_path: Path) -> None:
    made = docx.Document()
    table(
        made,
        ("1", "Họ và tên", "Ông Phạm Mẫu"),
        ("2.", "Địa chỉ", "xã Ba Vì, huyện Ba Tơ"),
        ("3", "Kết quả", "3 hộ học theo"),
    )

    (draft,) = drafts(tmp_path, made)

    assert draft.leftovers == []
    assert draft.values["achievements"] == {"results": ["3 hộ học theo"]}


def test_what_is_drawn_or_put_in_from_elsewhere_is_told(tmp_path: Path) -> None:
    data = with_drawings()

    draft = only_draft(tmp_path, {"ho-so.docx": data})

    assert {(row.place, row.text) for row in draft.leftovers} == {
        ("sơ đồ SmartArt", "Ba bước của tổ"),
        ("biểu đồ", "Thu nhập qua các năm"),
    }
    told = "\n".join(doubt.line() for doubt in draft.doubts)
    assert "đầu trang: Hình đặt ở đây không lấy vào hồ sơ" in told
    assert "biểu đồ: Biểu đồ không đưa được vào hồ sơ" in told
    assert "Có phần chèn từ một tệp khác" in told


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.slow
def test_a_web_page_named_doc_and_xml_of_word_2003_are_read(tmp_path: Path) -> None:
    page = "".join(f"<p>{line}</p>" for line in LINES)
    wordml = "http://schemas.microsoft.com/office/word/2003/wordml"
    old = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in LINES)
    files = {
        "trang.doc": f'<html><head><meta charset="utf-8"></head><body>{page}</body></html>',
        "cu.xml": (
            '<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?>'
            f'<w:wordDocument xmlns:w="{wordml}"><w:body>{old}</w:body></w:wordDocument>'
        ),
    }

    done = taken(tmp_path, {name: text.encode() for name, text in files.items()})

    assert [draft.name for draft in done.drafts] == ["Ông Trần Văn Thí Dụ"] * 2
    assert [draft.values["phone"] for draft in done.drafts] == ["0905 123 456"] * 2
