"""Figures of a unit come in from our workbook and report form: whole, once, and never mixed."""

import io
import re
import time
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from dienhinh.check.context import Context
from dienhinh.check.units import check_report_text, check_unit
from dienhinh.intake.drafts.draft_answers import Given
from dienhinh.intake.forms.unit_report_form import unit_report_form
from dienhinh.intake.forms.unit_workbook import unit_workbook
from dienhinh.intake.importing import import_files
from dienhinh.problems import Severity
from dienhinh.read.unit_files import read_text_tree
from dienhinh.read.yaml_tree import read_tree
from tests.intake import unit_files
from tests.intake.shipped import CALL, TODAY, reference
from tests.intake.unit_files import (
    AWARDS,
    DOCUMENTS,
    FILLED,
    FIRST_ROW,
    POOR,
    POOR_NAME,
    TEXTS,
    TOTALS,
    blank_report,
    blank_workbook,
    doubts,
    figures,
    imported,
    saved,
    workbook,
)

CONTEXT = Context(reference=reference(), today=TODAY, repository="private")
EXPECTED = """\
# yaml-language-server: $schema=../../unit.schema.json
call: so-ket-2023
unit: ba-to
as_of: 2023-11-15
documents:
  - movement: vi-nguoi-ngheo
    form: plan
    number: 45/KH-UBND
    date: 2022-09-01
    issuer: UBND huyện Ba Tơ
    title: Triển khai
launched:
  - movement: vi-nguoi-ngheo
    name: Mỗi chi bộ một hộ
    purpose: Để cùng làm.
    criteria:
      - Có sổ
      - Mỗi quý một lần
    launched_on: 2022-04
awards:
  - movement: vi-nguoi-ngheo
    year: 2022
    award: giay-khen-huyen
    collectives: 12
    households: 5
    individuals: 20
  - movement: nong-thon-moi
    year: 2023
    award: bang-khen-tinh
    collectives: 1
    households: 0
    individuals: 2
    note: đột xuất
inspections:
  - movement: vi-nguoi-ngheo
    on: 2023-05
    by: Đoàn kiểm tra của huyện
    places: 6
    findings: Sổ ghi đủ.
totals:
  - movement: nong-thon-moi
    collectives: 1
  - movement: vi-nguoi-ngheo
    documents: 1
    launched: 1
    collectives: 12
    households: 5
    individuals: 20
    inspections: 1
"""


def unit_folder(root: Path) -> Path:
    return root / "profiles" / CALL / "ba-to"


def test_a_filled_workbook_becomes_unit_yaml(tmp_path: Path) -> None:
    done = imported(tmp_path, "so-lieu.xlsx", workbook(), Given(call=CALL))

    assert (unit_folder(tmp_path) / "unit.yaml").read_text(encoding="utf-8") == EXPECTED
    assert doubts(done) == ""
    assert done.report().startswith("Huyện Ba Tơ ← so-lieu.xlsx\n")
    assert "số liệu của 1 đơn vị, 0 hồ sơ mới" in done.report()


def test_what_comes_in_passes_every_rule(tmp_path: Path) -> None:
    imported(tmp_path, "so-lieu.xlsx", workbook())
    tree, problems = read_tree(unit_folder(tmp_path) / "unit.yaml", "unit.yaml")
    assert tree is not None
    entry, more = check_unit(tree, CALL, "ba-to", CONTEXT)

    assert entry is not None
    found = [problem.vi for problem in (*problems, *more) if problem.severity is Severity.ERROR]
    assert found == []


@pytest.mark.parametrize(
    ("name", "blank"), [("so-lieu.xlsx", blank_workbook), ("bao-cao.docx", blank_report)]
)
def test_a_blank_form_is_told_and_writes_nothing(
    name: str, blank: Callable[[], bytes], tmp_path: Path
) -> None:
    done = imported(tmp_path, name, blank())

    assert [row.doubt.text.vi for row in done.refused] == ["Tệp trống hoặc là biểu mẫu chưa điền."]
    assert not (tmp_path / "profiles").exists()


def test_the_same_file_again_changes_nothing(tmp_path: Path) -> None:
    imported(tmp_path, "so-lieu.xlsx", workbook())
    before = {p: p.read_bytes() for p in unit_folder(tmp_path).rglob("*") if p.is_file()}

    done = imported(tmp_path, "so-lieu.xlsx", workbook())

    assert done.units[0].changes == []
    after = {p: p.read_bytes() for p in unit_folder(tmp_path).rglob("*") if p.is_file()}
    assert after == before


def test_a_newer_file_changes_only_the_row_it_changed(tmp_path: Path) -> None:
    imported(tmp_path, "so-lieu.xlsx", workbook())
    path = unit_folder(tmp_path) / "unit.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("awards:", "# đã đối chiếu\nawards:"), "utf-8"
    )
    rows = {**FILLED, AWARDS: [(*FILLED[AWARDS][0][:3], 13, 5, 20), FILLED[AWARDS][1]]}

    done = imported(tmp_path, "so-lieu.xlsx", workbook(rows))

    changed = EXPECTED.replace("awards:", "# đã đối chiếu\nawards:").replace(
        "    collectives: 12\n    households: 5\n    individuals: 20\n  - movement: nong",
        "    collectives: 13\n    households: 5\n    individuals: 20\n  - movement: nong",
    )
    assert path.read_text(encoding="utf-8") == changed
    assert len(done.units[0].changes) == 1
    assert "đơn vị tự cộng 12, bảng có 13" in doubts(done)


def test_what_an_editor_corrected_stays_and_the_other_value_is_told(tmp_path: Path) -> None:
    imported(tmp_path, "so-lieu.xlsx", workbook())
    path = unit_folder(tmp_path) / "unit.yaml"
    edited = path.read_text(encoding="utf-8").replace("places: 6", "places: 7")
    path.write_text(edited, encoding="utf-8")
    name = unit_files.INSPECTIONS
    rows = {**FILLED, name: [(*FILLED[name][0][:3], 9, "Sổ ghi đủ.")]}

    done = imported(tmp_path, "so-lieu.xlsx", workbook(rows))

    assert path.read_text(encoding="utf-8") == edited
    assert "nguồn này ghi" in doubts(done)
    assert "Số nơi được kiểm tra: 9" in doubts(done)


def test_the_same_file_again_neither_undoes_nor_disputes_what_an_editor_did(tmp_path: Path) -> None:
    imported(tmp_path, "so-lieu.xlsx", workbook())
    path = unit_folder(tmp_path) / "unit.yaml"
    text = path.read_text(encoding="utf-8").replace("places: 6", "places: 7")
    begin, end = text.index("launched:"), text.index("awards:")
    path.write_text(text[:begin] + text[end:], encoding="utf-8")
    edited = path.read_bytes()

    done = imported(tmp_path, "so-lieu.xlsx", workbook())

    assert path.read_bytes() == edited
    assert doubts(done) == ""


def test_a_row_that_a_newer_file_lacks_is_kept_and_told(tmp_path: Path) -> None:
    imported(tmp_path, "so-lieu.xlsx", workbook())
    rows = {**FILLED, AWARDS: FILLED[AWARDS][:1]}

    done = imported(tmp_path, "so-lieu.xlsx", workbook(rows))

    assert len(figures(tmp_path)["awards"]) == 2
    assert "không còn dòng “nong-thon-moi 2023 bang-khen-tinh đột xuất”" in doubts(done)


def test_two_files_of_one_unit_come_together(tmp_path: Path) -> None:
    imported(tmp_path, "mot.xlsx", workbook({AWARDS: FILLED[AWARDS][:1]}))

    imported(tmp_path, "hai.xlsx", workbook({AWARDS: FILLED[AWARDS][1:]}))

    assert [row["award"] for row in figures(tmp_path)["awards"]] == [
        "giay-khen-huyen",
        "bang-khen-tinh",
    ]
    reviews = sorted(path.name for path in unit_folder(tmp_path).glob("can-xem-lai-*.md"))
    assert reviews == ["can-xem-lai-hai-xlsx.md", "can-xem-lai-mot-xlsx.md"]


def test_hundreds_of_rows_come_to_a_file_that_is_there_at_once(tmp_path: Path) -> None:
    imported(tmp_path, "mot.xlsx", workbook())
    more = [(POOR_NAME, 1950 + n % 70, f"Giấy khen số {n}", n, 0, 0) for n in range(300)]
    heads = ("Phong trào thi đua", "Năm", "Hình thức", "Tập thể", "Hộ gia đình", "Cá nhân")
    book = saved(unit_files.table([heads, *more]))
    begun = time.process_time()

    imported(tmp_path, "hai.xlsx", book)

    assert time.process_time() - begun < 5
    assert [row.get("collectives") for row in figures(tmp_path)["awards"][2:]] == [
        str(number) for number in range(300)
    ]


def test_two_equal_rows_are_both_kept(tmp_path: Path) -> None:
    imported(tmp_path, "so-lieu.xlsx", workbook({AWARDS: [FILLED[AWARDS][0]] * 2}))

    assert len(figures(tmp_path)["awards"]) == 2


def test_a_total_of_0_for_every_movement_is_an_answer(tmp_path: Path) -> None:
    names = (unit_files.RURAL_NAME, POOR_NAME)
    rows = {TOTALS: [(name, 0, None, None, 0, 0, 0, 3) for name in names]}

    imported(tmp_path, "so-lieu.xlsx", workbook(rows))

    found = figures(tmp_path)
    assert (found["documents"], found["awards"]) == ([], [])
    assert "launched" not in found
    assert "inspections" not in found


def test_figures_of_nobody_are_not_imported(tmp_path: Path) -> None:
    done = imported(tmp_path, "so-lieu.xlsx", workbook(unit=""), Given(call=CALL))

    (refused,) = done.refused
    assert "--unit" in refused.doubt.text.vi
    assert not (tmp_path / "profiles").exists()


def test_the_unit_of_the_file_stands_above_that_of_the_command(tmp_path: Path) -> None:
    done = imported(tmp_path, "so-lieu.xlsx", workbook(unit="Huyện Sơn Hà"))

    assert figures(tmp_path, "son-ha")["unit"] == "son-ha"
    assert "không phải “ba-to”" in doubts(done)


def test_words_of_the_workbook_go_to_their_section(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook({})))
    sheet = book[TEXTS]
    for row in range(FIRST_ROW, sheet.max_row + 1):
        if (sheet.cell(row, 1).value, sheet.cell(row, 2).value) == (POOR_NAME, "III.1.b"):
            sheet.cell(row, 4).value = "Có nơi chưa vào cuộc.\n# Không phải đề mục"

    imported(tmp_path, "so-lieu.xlsx", saved(book))

    text = (unit_folder(tmp_path) / "bao-cao" / f"{POOR}.md").read_text(encoding="utf-8")
    assert text == ("## III.1.b Hạn chế\n\nCó nơi chưa vào cuộc.\n\n\\# Không phải đề mục\n")


def test_words_of_an_editor_stay_and_new_sections_take_their_place(tmp_path: Path) -> None:
    path = unit_folder(tmp_path) / "bao-cao" / f"{POOR}.md"
    path.parent.mkdir(parents=True)
    path.write_text("<!-- nhắc -->\n## I.2\nĐường tốt.\n\n## IV.-1\nThêm vốn.\n", "utf-8")
    form = unit_files.report()
    fill_words(form, {"I.2": "Đường xấu.", "III.1.a": "Đúng hạn.\nCó sổ."})

    done = imported(tmp_path, "bao-cao.docx", saved(form))

    assert path.read_text(encoding="utf-8") == (
        "<!-- nhắc -->\n## I.2\nĐường tốt.\n\n"
        "## III.1.a Ưu điểm\n\nĐúng hạn.\n\nCó sổ.\n\n## IV.-1\nThêm vốn.\n"
    )
    assert "nguồn này ghi: “Đường xấu.”" in doubts(done)
    tree, problems = read_text_tree(path, "x.md")
    assert tree is not None
    assert problems == []
    assert check_report_text(tree, CALL, "ba-to", POOR, CONTEXT)[1] == []


@pytest.mark.parametrize("is_folder", [True, False])
def test_reports_named_alike_each_have_their_review(tmp_path: Path, *, is_folder: bool) -> None:
    inbox = tmp_path / "bc"
    files = [inbox / name / "bao-cao.docx" for name in ("ngheo", "ntm")]
    for path in files:
        path.parent.mkdir(parents=True)
        form = unit_files.report()
        fill_words(form, {"I.2": "Đường tốt."})
        path.write_bytes(saved(form))

    given = Given(call=CALL, unit="ba-to")
    import_files(tmp_path / "profiles", [inbox] if is_folder else files, reference(), given)

    for name in ("ngheo", "ntm"):
        review = unit_folder(tmp_path) / f"can-xem-lai-{name}-bao-cao-docx.md"
        assert f"Nguồn: {name}/bao-cao.docx." in review.read_text(encoding="utf-8")


def test_words_outside_the_places_of_a_refused_form_are_listed(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(blank_workbook()))
    book["Thông tin chung"].cell(30, 1).value = "Huyện đã làm xong, hỏi anh Ba 0914 222 333."
    given = Given(call=CALL, unit="ba-to", may_hold_phone=False)

    done = imported(tmp_path, "so-lieu.xlsx", saved(book), given)

    assert done.units == ()
    text = done.report()
    assert "Huyện đã làm xong, hỏi anh Ba «số điện thoại, xem tệp gốc»." in text


def fill_words(form: object, words: dict[str, str]) -> None:
    """Type into the places of the report form that have these addresses."""
    root = form.element.body  # type: ignore[attr-defined] # Word's document
    space = root.nsmap["w"]
    for control in list(root.iter(f"{{{space}}}sdt")):
        tag = control.find(f".//{{{space}}}tag").get(f"{{{space}}}val")
        text = words.get(tag.removeprefix("loi."))
        if text is None:
            continue
        hint = control.find(f".//{{{space}}}showingPlcHdr")
        hint.getparent().remove(hint)
        place = next(control.iter(f"{{{space}}}t"))
        place.text = ""
        run = place.getparent()
        for number, line in enumerate(text.split("\n")):
            if number:
                run.append(run.makeelement(f"{{{space}}}br", {}))
            made = run.makeelement(f"{{{space}}}t", {})
            made.text = line
            run.append(made)


def test_the_report_form_gives_figures_of_its_movement(tmp_path: Path) -> None:
    form = unit_files.report()
    fill_words(form, {"don-vi.unit": "Huyện Ba Tơ", "don-vi.as_of": "15/11/2023"})
    awards = next(t for t in form.tables if t.cell(0, 0).text == "Năm")
    for column, text in enumerate(("2022", "", "12", "5", "20")):
        awards.cell(1, column).paragraphs[0].add_run(text)
    awards.cell(1, 1).paragraphs[0].add_run("Giấy khen của Chủ tịch UBND huyện")

    done = imported(tmp_path, "bao-cao.docx", saved(form), Given(call=CALL))

    assert figures(tmp_path)["as_of"] == "2023-11-15"
    assert figures(tmp_path)["awards"] == [
        {
            "movement": POOR,
            "year": "2022",
            "award": "giay-khen-huyen",
            "collectives": "12",
            "households": "5",
            "individuals": "20",
        }
    ]
    assert "máy hiểu là “Giấy khen của Chủ tịch UBND cấp huyện”" in doubts(done)


def test_in_a_public_repository_no_number_is_written(tmp_path: Path) -> None:
    rows = {**FILLED, DOCUMENTS: [(*FILLED[DOCUMENTS][0][:5], "Triển khai, gọi 0255 300 0000")]}
    given = Given(call=CALL, unit="ba-to", may_hold_phone=False)

    done = imported(tmp_path, "so-lieu.xlsx", workbook(rows), given)

    assert not re.search(r"300\W?0000", unit_files.everything_in(tmp_path))
    assert "số điện thoại trong tệp không ghi lại" in doubts(done)


def test_forms_of_a_unit_are_the_same_bytes_again() -> None:
    assert unit_workbook(reference(), CALL) == blank_workbook()
    assert unit_report_form(reference(), CALL, POOR) == blank_report()


def test_what_is_remembered_of_a_unit_is_the_same_whatever_the_numbers(tmp_path: Path) -> None:
    remembered = []
    for number in ("0905 111 222", "0914 333 444"):
        plan = (POOR_NAME, "Kế hoạch", "45/KH", "01/9/2022", "UBND huyện", f"Hỏi qua {number}")
        root = tmp_path / number

        imported(root, "a.xlsx", workbook({DOCUMENTS: [plan]}))

        assert figures(root)["documents"][0]["title"] == f"Hỏi qua {number}"
        folder = root / "profiles" / CALL / "ba-to"
        remembered.append((folder / ".nhap-don-vi.json").read_bytes())
    assert remembered[0] == remembered[1]


def test_another_number_in_a_row_of_a_unit_is_told_without_it(tmp_path: Path) -> None:
    for number in ("0905 111 222", "0914 333 444"):
        plan = (POOR_NAME, "Kế hoạch", "45/KH", "01/9/2022", "UBND huyện", f"Hỏi qua {number}")
        done = imported(tmp_path, "a.xlsx", workbook({DOCUMENTS: [plan]}))

    assert figures(tmp_path)["documents"][0]["title"] == "Hỏi qua 0905 111 222"
    assert "trong kho ghi khác nên giữ nguyên; nguồn này ghi:" in doubts(done)
    assert "0914…" in doubts(done)
    assert "333 444" not in doubts(done)


def test_models_without_a_profile_are_told_in_the_report_form(tmp_path: Path) -> None:
    """The outline asks for all models (II.4.b), its list only for the few nominees (II.4.c)."""
    form = unit_files.report()
    fill_words(form, {"don-vi.unit": "Huyện Ba Tơ", "II.4.b": "Xã nào cũng có đội làm đường."})

    imported(tmp_path, "bao-cao.docx", saved(form), Given(call=CALL))

    (text,) = tmp_path.rglob("bao-cao/*.md")
    assert "## II.4.b" in text.read_text(encoding="utf-8")
    assert "Xã nào cũng có đội làm đường." in text.read_text(encoding="utf-8")
