"""Tables as units send them: merged, in old fonts, summed wrongly, with words for numbers."""

import io
import random
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from openpyxl.comments import Comment
from openpyxl.styles import Font

from dienhinh.commands.official.papers import dossier, make_unit_report, report_file
from dienhinh.derive.reports.outline_papers import outline_paper
from dienhinh.intake.units.own_words import is_made_by_us
from dienhinh.model.official import Line
from dienhinh.model.plan import Plan
from dienhinh.read.unit_files import read_text_tree
from dienhinh.render.word.official import plain_file
from tests.intake.shipped import CALL, reference
from tests.intake.spoiling import new_paragraph, spoiled, tcvn3, texts
from tests.intake.test_units import fill_words
from tests.intake.unit_files import (
    AWARD_HEADS,
    POOR,
    POOR_NAME,
    RURAL,
    RURAL_NAME,
    doubts,
    everything_in,
    figures,
    given_nobody,
    imported,
    report,
    saved,
    table,
)
from tests.reports import corpus

DISTRICT = "Giấy khen của Chủ tịch UBND cấp huyện"
PROVINCE = "Bằng khen của Chủ tịch UBND tỉnh"
# How the items of an outline below its parts begin.
MARKED = ("1.", "2.", "3.", "4.", "5.", "6.", "a)", "b)", "c)", "d)", "- V")


def awards_of(root: Path) -> list[tuple[str, ...]]:
    """Movement, year, award and the three numbers of each row; "" for what is not there."""
    names = ("movement", "year", "award", "collectives", "households", "individuals")
    return [tuple(row.get(name, "") for name in names) for row in figures(root)["awards"]]


@pytest.mark.parametrize("sheet", ["Sheet1", "Danh mục"])
def test_a_table_without_our_form_is_known_by_its_headings(sheet: str, tmp_path: Path) -> None:
    heads = ("STT", "Danh hiệu, hình thức khen thưởng", "Năm", "Số tập thể", "Số hộ gia đình",
             "Số cá nhân", "Phong trào thi đua")  # fmt: skip
    rows = [("BẢNG KHEN THƯỞNG",), heads, (1, DISTRICT, 2022, 12, 5, 20, POOR_NAME)]

    book = table(rows, sheet)
    book.worksheets[0]["B3"].comment = Comment("Chưa kể năm 2023", "BT")

    imported(tmp_path, "khen.xlsx", saved(book))

    assert awards_of(tmp_path) == [(POOR, "2022", "giay-khen-huyen", "12", "5", "20")]
    assert "Chưa kể năm 2023" in everything_in(tmp_path)
    assert "BẢNG KHEN THƯỞNG" in everything_in(tmp_path)


def test_a_merged_cell_speaks_for_all_its_rows(tmp_path: Path) -> None:
    book = table([
        AWARD_HEADS,
        (POOR_NAME, 2022, DISTRICT, 12, 5, 20),
        (None, None, PROVINCE, 1, 0, 2),
        (RURAL_NAME, 2023, PROVINCE, 3, 0, 0),
    ])  # fmt: skip
    book.worksheets[0].merge_cells("A2:A3")
    book.worksheets[0].merge_cells("B2:B3")

    imported(tmp_path, "khen.xlsx", saved(book))

    assert awards_of(tmp_path) == [
        (POOR, "2022", "giay-khen-huyen", "12", "5", "20"),
        (POOR, "2022", "bang-khen-tinh", "1", "0", "2"),
        (RURAL, "2023", "bang-khen-tinh", "3", "0", "0"),
    ]


def test_a_number_merged_over_rows_is_not_shared_out(tmp_path: Path) -> None:
    book = table([
        AWARD_HEADS,
        (POOR_NAME, 2022, DISTRICT, 12, 5, 20),
        (POOR_NAME, 2023, DISTRICT, None, 1, 2),
    ])  # fmt: skip
    book.worksheets[0].merge_cells("D2:D3")

    done = imported(tmp_path, "khen.xlsx", saved(book))

    assert [row[3] for row in awards_of(tmp_path)] == ["12", ""]
    assert "ô gộp qua nhiều dòng" in doubts(done)


def test_headings_in_two_rows_and_a_row_of_column_numbers_are_understood(tmp_path: Path) -> None:
    rows = [
        ("Phong trào thi đua", "Năm", "Hình thức", "Số lượng", None, None),
        (None, None, None, "Tập thể", "Hộ gia đình", "Cá nhân"),
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
        (POOR_NAME, 2022, DISTRICT, 12, 5, 20),
    ]

    done = imported(tmp_path, "khen.xlsx", saved(table(rows)))

    assert awards_of(tmp_path) == [(POOR, "2022", "giay-khen-huyen", "12", "5", "20")]
    assert done.units[0].draft.leftovers == []


def test_rows_that_only_name_a_movement_or_a_year_speak_for_those_below(tmp_path: Path) -> None:
    rows = [
        ("TT", "Hình thức", "Năm", "Tập thể", "Hộ gia đình", "Cá nhân"),
        ("I", f"I. Phong trào “{POOR_NAME}”"),
        (1, DISTRICT, 2022, 12, 5, 20),
        (None, f"II. Phong trào “{RURAL_NAME}”"),
        (None, "1/ Năm 2023"),
        (2, DISTRICT, None, 1, 0, 0),
    ]
    rows[1] = (None, rows[1][1])

    imported(tmp_path, "khen.xlsx", saved(table(rows)))

    assert awards_of(tmp_path) == [
        (POOR, "2022", "giay-khen-huyen", "12", "5", "20"),
        (RURAL, "2023", "giay-khen-huyen", "1", "0", "0"),
    ]


@pytest.mark.parametrize(
    ("typed", "value", "told"),
    [
        ("12 tập thể", "12", ""),
        ("1.234", "1234", ""),
        ("khoảng 10", "", "không rõ là con số nào"),
        ("10-12", "", "không rõ là con số nào"),
        ("12 + 3", "", "không rõ là con số nào"),
        ("mười hai", "", "không rõ là con số nào"),
        ("-", "0", "máy hiểu là 0"),
        ("Không", "0", "máy hiểu là 0"),
        (1.234, "", "Excel giữ số lẻ"),
        (None, "", "Ô “Tập thể” trống nên để trống, không coi là 0"),
    ],
)
def test_words_in_a_place_for_a_number(
    typed: object, value: str, told: str, tmp_path: Path
) -> None:
    rows = [AWARD_HEADS, (POOR_NAME, 2022, DISTRICT, typed, 5, 20)]

    done = imported(tmp_path, "khen.xlsx", saved(table(rows)))

    assert awards_of(tmp_path)[0][3] == value
    assert told in doubts(done)
    others = [line for line in doubts(done).split("\n") if "Số liệu tính đến ngày nào" not in line]
    assert bool(told) == bool(others)
    if typed is not None and not value:
        assert str(typed) in everything_in(tmp_path)


def test_a_wrong_sum_is_told_and_neither_number_changed(tmp_path: Path) -> None:
    rows = [
        (*AWARD_HEADS, "Cộng"),
        (POOR_NAME, 2022, DISTRICT, 12, 5, 20, 38),
        (POOR_NAME, 2023, DISTRICT, 1, 0, 2, 3),
        ("Tổng cộng", None, None, 13, 5, 21, 41),
    ]

    done = imported(tmp_path, "khen.xlsx", saved(table(rows)))

    assert [row[3:] for row in awards_of(tmp_path)] == [("12", "5", "20"), ("1", "0", "2")]
    assert figures(tmp_path)["totals"] == [
        {"movement": POOR, "collectives": "13", "households": "5", "individuals": "21"}
    ]
    assert "Dòng tổng ghi “Cá nhân” 21, cộng các dòng được 22" in doubts(done)
    assert "Cột “Cộng” ghi 38, cộng ba cột được 37" in doubts(done)


def test_a_sum_below_each_year_covers_that_year(tmp_path: Path) -> None:
    rows = [
        AWARD_HEADS,
        (POOR_NAME, 2022, DISTRICT, 12, 5, 20),
        ("Cộng năm 2022", None, None, 12, 5, 20),
        (POOR_NAME, 2023, DISTRICT, 1, 0, 2),
        ("Cộng năm 2023", None, None, 1, 0, 2),
        ("Tổng cộng", None, None, 13, 5, 22),
    ]

    done = imported(tmp_path, "khen.xlsx", saved(table(rows)))

    assert len(awards_of(tmp_path)) == 2
    assert "Dòng tổng" not in doubts(done)


def test_a_grade_or_title_beside_the_name_of_an_award_is_its_note(tmp_path: Path) -> None:
    """Two grades of one order in one year are two awards, and our own report writes them so."""
    named = ("Huân chương Lao động hạng Nhì", "Huân chương Lao động hạng Ba", "Nghệ nhân ưu tú")
    rows = [AWARD_HEADS, *((POOR_NAME, 2022, name, 0, 0, 1) for name in (*named, DISTRICT))]

    imported(tmp_path, "khen.xlsx", saved(table(rows)))

    told = [(row["award"], row.get("note")) for row in figures(tmp_path)["awards"]]
    assert told == [
        ("huan-chuong-lao-dong", "hạng Nhì"),
        ("huan-chuong-lao-dong", "hạng Ba"),
        ("nghe-nhan-nhan-dan-uu-tu", "Nghệ nhân ưu tú"),
        ("giay-khen-huyen", None),
    ]


def test_an_award_that_no_list_has_is_kept_in_words(tmp_path: Path) -> None:
    rows = [AWARD_HEADS, (POOR_NAME, 2022, "Cờ của Hội Người cao tuổi", 1, 0, 0)]

    done = imported(tmp_path, "khen.xlsx", saved(table(rows)))

    assert awards_of(tmp_path) == [(POOR, "2022", "", "1", "0", "0")]
    assert "không có trong danh mục khen thưởng" in doubts(done)
    assert "Cờ của Hội Người cao tuổi" in everything_in(tmp_path)


def test_a_row_of_no_movement_is_not_given_one(tmp_path: Path) -> None:
    rows = [AWARD_HEADS, (None, 2022, DISTRICT, 1, 0, 0)]

    done = imported(tmp_path, "khen.xlsx", saved(table(rows)))

    assert awards_of(tmp_path)[0][0] == ""
    assert "Không rõ dòng này của phong trào nào" in doubts(done)


def test_old_fonts_in_a_table_become_unicode(tmp_path: Path) -> None:
    book = table([AWARD_HEADS, (POOR_NAME, 2022, tcvn3(DISTRICT), 12, 5, 20)])
    book.worksheets[0]["C2"].font = Font(name=".VnTime")

    done = imported(tmp_path, "khen.xlsx", saved(book))

    assert awards_of(tmp_path) == [(POOR, "2022", "giay-khen-huyen", "12", "5", "20")]
    assert "phông cũ (.VnTime)" in doubts(done)


# Word


def filled_report() -> Document:
    """Our form with three awards, the last cell of each column left as it was."""
    form = report()
    fill_words(form, {"don-vi.as_of": "15/11/2023", "I.1": "Huyện miền núi."})
    awards = next(t for t in form.tables if t.cell(0, 0).text == "Năm")
    for row, line in enumerate(
        (("2022", DISTRICT, "12", "5", "20"), ("", PROVINCE, "1", "0", "2"))
    ):
        for column, text in enumerate(line):
            awards.cell(row + 1, column).paragraphs[0].add_run(text)
    return form


def test_cells_of_word_merged_over_rows_and_columns_keep_their_columns(tmp_path: Path) -> None:
    form = filled_report()
    awards = next(t for t in form.tables if t.cell(0, 0).text == "Năm")
    awards.cell(1, 0).merge(awards.cell(2, 0))
    awards.cell(3, 0).merge(awards.cell(3, 1)).paragraphs[0].add_run("Tổng cộng")
    for column, text in enumerate(("13", "5", "22"), 2):
        awards.cell(3, column).paragraphs[0].add_run(text)

    done = imported(tmp_path, "bao-cao.docx", saved(form))

    assert awards_of(tmp_path) == [
        (POOR, "2022", "giay-khen-huyen", "12", "5", "20"),
        (POOR, "2022", "bang-khen-tinh", "1", "0", "2"),
    ]
    assert figures(tmp_path)["totals"][0]["individuals"] == "22"
    assert "Dòng tổng" not in doubts(done)


def without_marks_of_hints(form: Document) -> bytes:
    """As .doc and .rtf bring it back: the grey texts of empty places are plain text."""
    for mark in list(form.element.body.iter(qn("w:showingPlcHdr"))):
        mark.getparent().remove(mark)
    return saved(form)


def test_the_grey_texts_of_empty_places_are_nobodys_words(tmp_path: Path) -> None:
    blank = imported(tmp_path / "blank", "a.docx", without_marks_of_hints(report()))
    imported(tmp_path, "a.docx", without_marks_of_hints(filled_report()))

    assert [row.doubt.text.vi for row in blank.refused] == ["Tệp trống hoặc là biểu mẫu chưa điền."]
    assert "[" not in everything_in(tmp_path).replace("- [ ]", "")
    assert sorted(figures(tmp_path)) == ["as_of", "awards", "call", "unit"]


def test_a_report_of_an_old_font_without_tags_is_read(tmp_path: Path) -> None:
    form = filled_report()
    for control in list(form.element.body.iter(qn("w:sdt"))):
        if control.find(f".//{qn('w:showingPlcHdr')}") is not None:
            control.getparent().remove(control)
            continue
        for child in list(control.find(qn("w:sdtContent"))):
            control.addprevious(child)
        control.getparent().remove(control)
    data = spoiled(saved(form), texts(tcvn3, ".VnTime"))

    done = imported(tmp_path, "bao-cao.docx", data)

    assert awards_of(tmp_path)[0] == (POOR, "2022", "giay-khen-huyen", "12", "5", "20")
    assert figures(tmp_path)["as_of"] == "2023-11-15"
    assert "Huyện miền núi." in everything_in(tmp_path)
    assert "phông cũ (.VnTime)" in doubts(done)


def test_a_report_in_the_words_of_its_unit_is_read_by_the_outline(tmp_path: Path) -> None:
    paper = docx.Document()
    for line in (
        "ỦY BAN NHÂN DÂN HUYỆN SƠN HÀ",
        "BÁO CÁO",
        f"Sơ kết Phong trào thi đua “{POOR_NAME}”",
        "I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH",
        "1. Đặc điểm tình hình",
        "Huyện có 14 xã.",
        "2. Thuận lợi:",
        "Dân đồng lòng.",
        "3. Khó khăn: đường xa.",
        "II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA",
        "6. Công tác kiểm tra, giám sát",
        "Kiểm tra hai lần.",
        "III. ĐÁNH GIÁ CHUNG",
        "1. Đánh giá chung",
        "a) Ưu điểm",
        "Làm đúng hạn.",
        "Nơi nhận:",
        "- Lưu: VT, PNV.",
    ):
        paper.add_paragraph(line)
    buffer = io.BytesIO()
    paper.save(buffer)

    done = imported(tmp_path, "bc.docx", buffer.getvalue(), given_nobody())

    text = (tmp_path / "profiles" / "so-ket-2023" / "son-ha" / "bao-cao" / f"{POOR}.md").read_text(
        encoding="utf-8"
    )
    assert [line for line in text.split("\n") if line and not line.startswith("#")] == [
        "Huyện có 14 xã.",
        "Dân đồng lòng.",
        "đường xa.",
        "Kiểm tra hai lần.",
        "Làm đúng hạn.",
    ]
    assert "- Lưu: VT, PNV." in everything_in(tmp_path)
    assert "Đơn vị “Huyện Sơn Hà” suy từ chỗ này" in doubts(done)


@pytest.mark.parametrize("movement", [POOR, RURAL])
def test_the_outline_that_the_site_offers_comes_back_filled(movement: str, tmp_path: Path) -> None:
    outline = reference().outlines[CALL, movement]
    made = outline_paper(outline, reference().calls[CALL], reference().units["ba-to"])
    paper = docx.Document(io.BytesIO(plain_file(made)))
    found = [
        row
        for row in paper.element.body.iter(qn("w:p"))
        if "".join(part.text or "" for part in row.iter(qn("w:t"))).startswith(MARKED)
    ]
    for number, head in enumerate(found):
        head.addnext(new_paragraph(f"Lời {number} của đơn vị."))

    imported(tmp_path, "bc.docx", saved(paper))

    folder = tmp_path / "profiles" / CALL / "ba-to" / "bao-cao"
    text = (folder / f"{movement}.md").read_text(encoding="utf-8")
    keys = [key for key, _ in outline.walk() if "." in key]
    assert [line.split()[1] for line in text.split("\n") if line.startswith("## ")] == keys
    assert [line for line in text.split("\n") if line and not line.startswith("#")] == [
        f"Lời {number} của đơn vị." for number in range(len(keys))
    ]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Số liệu tính đến hết ngày 15/11/2023.", "2023-11-15"),
        ("Tính đến 15 tháng 11 năm 2023 có 20 hộ thoát nghèo.", "2023-11-15"),
        ("Tính đến tháng 11/2023 có 20 hộ thoát nghèo.", None),
        ("Tính đến 15/11/2023 có 20 hộ, tính đến 30/11/2023 có 25 hộ.", None),
    ],
)
def test_the_day_of_the_figures_is_what_the_report_says(
    line: str, day: str | None, tmp_path: Path
) -> None:
    paper = docx.Document()
    for text in (f"BÁO CÁO Phong trào thi đua “{POOR_NAME}”", *HEADS[:8], line):
        paper.add_paragraph(text)

    done = imported(tmp_path, "bc.docx", saved(paper))

    assert figures(tmp_path).get("as_of") == day
    assert ("Thêm vào unit.yaml một dòng, ví dụ: “as_of: 2023-11-01”" in doubts(done)) == (not day)
    assert ("Ngày số liệu tính đến suy từ ngày ghi ở chỗ này" in doubts(done)) == bool(day)


def test_a_report_that_says_no_day_has_that_of_its_paper(tmp_path: Path) -> None:
    paper = docx.Document()
    head = "Ba Tơ, ngày 20 tháng 11 năm 2023"
    for text in (head, f"BÁO CÁO Phong trào thi đua “{POOR_NAME}”", *HEADS[:8], "Có 14 xã."):
        paper.add_paragraph(text)

    imported(tmp_path, "bc.docx", saved(paper))

    assert figures(tmp_path)["as_of"] == "2023-11-20"


def test_what_our_report_says_of_what_ran_is_nobody_s_words(tmp_path: Path) -> None:
    corpus.lay_out(tmp_path / "corpus")
    options = corpus.options(tmp_path / "corpus")
    told = (corpus.a_slot("to-hop-tac-suoi-mau", corpus.TODAY),)
    found = replace(dossier(options, None), plans=(Plan(call=CALL, slots=told),))
    made = make_unit_report(found, "ba-to", POOR, internal=False)

    imported(tmp_path, "bao-cao.docx", report_file(options, made, ".docx"))

    text = tmp_path / "profiles" / CALL / "ba-to" / "bao-cao" / f"{POOR}.md"
    assert "II.4.a" not in text.read_text(encoding="utf-8")
    assert figures(tmp_path)["documents"] == as_text(corpus.BA_TO["documents"])


def test_our_report_of_a_unit_that_need_not_nominate_brings_no_words(tmp_path: Path) -> None:
    corpus.lay_out(tmp_path / "corpus")
    options = corpus.options(tmp_path / "corpus")
    made = make_unit_report(dossier(options, None), "hoi-nong-dan-tinh", POOR, internal=False)

    imported(tmp_path, "bao-cao.docx", report_file(options, made, ".docx"))

    assert list(tmp_path.glob("profiles/*/*/bao-cao/*.md")) == []


@pytest.mark.parametrize("movement", [POOR, RURAL])
@pytest.mark.parametrize("unit", ["ba-to", "son-ha"])
def test_what_our_report_says_of_nominees_is_no_word_of_the_unit(
    movement: str, unit: str, tmp_path: Path
) -> None:
    corpus.lay_out(tmp_path)
    made = make_unit_report(dossier(corpus.options(tmp_path), None), unit, movement, internal=False)
    lines = [b.words for b in made.paper.blocks if isinstance(b, Line)]
    texts = [w if isinstance(w, str) else "".join(p.text for p in w) for w in lines]
    told = [text for text in texts if "đề cương hỏi" in text or "do đơn vị" in text]

    assert told
    assert [text for text in told if not is_made_by_us(text)] == []


def test_our_own_report_comes_back_as_it_was(tmp_path: Path) -> None:
    corpus.lay_out(tmp_path / "corpus")
    options = corpus.options(tmp_path / "corpus")
    made = make_unit_report(dossier(options, None), "ba-to", POOR, internal=False)

    done = imported(tmp_path, "bao-cao.docx", report_file(options, made, ".docx"))

    given, found = corpus.BA_TO, figures(tmp_path)
    for name in ("documents", "inspections"):
        assert found[name] == as_text([row for row in given[name] if row["movement"] == POOR])
    assert sorted(found["awards"], key=lambda row: row["year"]) == as_text(given["awards"][:2])
    (launched,) = found["launched"]
    assert launched["criteria"] == given["launched"][0]["criteria"]
    text = tmp_path / "profiles" / CALL / "ba-to" / "bao-cao" / f"{POOR}.md"
    words = [line for line in text.read_text(encoding="utf-8").split("\n") if line]
    assert words == [
        "## I.1 Đặc điểm tình hình",
        "Huyện có 19 xã, phần lớn là đồng bào Hrê.",
        "- Đường dốc.",
        "- Ruộng ít.",
        "## III.1.b Hạn chế",
        "Có nơi chưa vào cuộc.",
    ]
    assert "Dòng tổng" not in doubts(done)


def as_text(value: object) -> object:
    """Plain values as the reader of these tests gives them: every scalar is text."""
    if isinstance(value, list):
        return [as_text(item) for item in value]
    if isinstance(value, dict):
        return {key: as_text(item) for key, item in value.items()}
    return str(value)


@pytest.mark.parametrize("seed", range(12))
def test_no_word_of_a_table_is_lost(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)  # noqa: S311 not for secrets
    rows: list[list[object]] = [list(AWARD_HEADS), [POOR_NAME, 2022, DISTRICT, 12, 5, 20]]
    marks = []
    for number in range(chance.randrange(1, 6)):
        row: list[object] = [
            chance.choice((POOR_NAME, None, "Tổng cộng", f"lạ{seed}x{number}x0")),
            *(chance.choice((2023, DISTRICT, None, f"lạ{seed}x{number}x{at}")) for at in range(7)),
        ]
        marks += [cell for cell in row if isinstance(cell, str) and cell.startswith("lạ")]
        rows.append(row)

    done = imported(tmp_path, "khen.xlsx", saved(table(rows)))

    told = everything_in(tmp_path) + doubts(done)
    assert [mark for mark in marks if mark not in told] == []


@pytest.mark.parametrize("sign", ["nt", "Như trên", '"', "”"])
def test_a_ditto_sign_means_what_stands_above_and_is_told(sign: str, tmp_path: Path) -> None:
    rows = [
        AWARD_HEADS,
        (POOR_NAME, 2022, DISTRICT, 12, 5, 20),
        (sign, 2023, sign, 1, 0, 2),
    ]

    done = imported(tmp_path, "khen.xlsx", saved(table(rows)))

    assert awards_of(tmp_path)[1] == (POOR, "2023", "giay-khen-huyen", "1", "0", "2")
    assert "Máy hiểu là như dòng trên" in doubts(done)


HEADS = (
    "I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH", "1. Đặc điểm tình hình", "2. Thuận lợi", "3. Khó khăn",
    "II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA",
    "c) Giới thiệu các mô hình, gương điển hình", "6. Công tác kiểm tra, giám sát",
    "III. ĐÁNH GIÁ CHUNG", "1. Đánh giá chung", "a) Ưu điểm", "b) Hạn chế",
    "IV. Đề xuất, kiến nghị",
    "- Với tỉnh", "Nơi nhận:",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(6))
def test_no_word_of_a_report_is_lost(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)  # noqa: S311 not for secrets
    paper = docx.Document()
    marks: list[str] = []

    def mark() -> str:
        marks.append(f"lạ{seed}x{len(marks)}")
        return marks[-1]

    paper.add_paragraph(f"BÁO CÁO sơ kết Phong trào thi đua “{POOR_NAME}”")
    for head in HEADS:
        paper.add_paragraph(head + chance.choice(("", ":", ": {}", " {}", " ({})")).format(mark()))
        for shape in chance.sample(
            ("{}", "- {}", "1. {}", "# {}", "({})", "<!-- {} -->", "*{}*"), 2
        ):
            paper.add_paragraph(shape.format(mark()))
        if chance.random() < 0.5:
            rows = paper.add_table(2, chance.randrange(1, 5))
            for cell in (cell for row in rows.rows for cell in row.cells):
                cell.text = mark()
    given = {mark for mark in marks if mark in "\n".join(_all_text(paper))}

    done = imported(tmp_path, "bc.docx", saved(paper))

    told = everything_in(tmp_path) + doubts(done)
    assert len(given) > 20
    assert sorted(mark for mark in given if mark not in told) == []
    tree, problems = read_text_tree(
        tmp_path / "profiles" / CALL / "ba-to" / "bao-cao" / f"{POOR}.md", "x.md"
    )
    assert tree is not None
    assert problems == []


def _all_text(paper: Document) -> list[str]:
    cells = (cell.text for table in paper.tables for row in table.rows for cell in row.cells)
    return [*(paragraph.text for paragraph in paper.paragraphs), *cells]
