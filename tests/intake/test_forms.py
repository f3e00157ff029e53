"""The forms: made from the schema, up to date, the same bytes again, whole when they come back."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from dienhinh.intake.files.xml_parts import W, named, parsed, value
from dienhinh.intake.forms.answers_shown import options_shown
from dienhinh.intake.forms.files import form_files
from dienhinh.intake.forms.unit_report_form import unit_report_form
from dienhinh.intake.forms.word_form import Example, word_form
from dienhinh.intake.forms.workbook_form import workbook_form
from dienhinh.intake.lines.form_texts import MARKS, is_own
from dienhinh.intake.lines.labels import match
from dienhinh.intake.questions import CONSENTS_ASKED, question_at, questions, questions_for
from dienhinh.model.call import AddresseeGroup
from dienhinh.model.source import Value
from dienhinh.read.yaml_tree import read_tree
from tests.folders import ROOT
from tests.intake.shipped import CALL, VALUES, call, filled_form, only_draft, reference
from tests.reports.word_files import paragraphs

EXAMPLE = ROOT / "docs" / "bieu-mau" / "vi-du-ho-gia-dinh.docx"


def tags(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        root = parsed(source.read("word/document.xml"), "x")
    return [value(tag) for tag in named(root, f"{W}tag")]


def test_every_form_in_the_repository_is_up_to_date() -> None:
    docs, theme = ROOT / "docs", ROOT / "docs" / "theme"

    made = list(form_files(reference(), ROOT / "profiles", theme, docs, CALL))

    assert len(made) == 10
    assert [path.name for path, content in made if path.read_bytes() != content] == []


@pytest.mark.parametrize("kind", MARKS)
def test_a_form_asks_every_question_of_its_kind_once(kind: str) -> None:
    form = word_form(kind, reference(), CALL, "tóm tắt")

    assert tags(form) == [question.tag for question in questions_for(kind, call())]


def test_only_collectives_are_asked_for_members_and_only_persons_for_their_pictures() -> None:
    asked = {kind: {q.tag for q in questions_for(kind, None)} for kind in MARKS}

    assert [kind for kind in MARKS if "model.members" in asked[kind]] == ["collective"]
    assert [k for k in MARKS if "consent.photo.by" in asked[k]] == ["household", "individual"]


def test_what_needs_a_consent_of_its_own_may_be_given_it_and_need_not() -> None:
    asked = {kind: [q for q in questions_for(kind, None) if q.group == "consent"] for kind in MARKS}
    items = {kind: list(dict.fromkeys(q.path[1] for q in own)) for kind, own in asked.items()}

    persons = ["name", "photo", "phone", "address", "ethnicity"]
    assert items == {"collective": ["name", "phone"], "household": persons, "individual": persons}
    needed = {
        kind: {q.path[1] for q in own if q.is_needed_for(kind)} for kind, own in asked.items()
    }
    both = {"name", "photo"}
    assert needed == {"collective": set(), "household": both, "individual": both}


def test_a_consent_that_was_begun_is_asked_to_be_finished(tmp_path: Path) -> None:
    consent: list[Value] = [{"item": "phone", "by": "Bà Lê Thị Thí Dụ"}]
    begun, silent = (
        only_draft(
            tmp_path / str(number),
            {"a.docx": word_form("collective", reference(), CALL, "tóm tắt", Example(said, ()))},
        )
        for number, said in enumerate((VALUES | {"consent": consent}, VALUES))
    )

    told = "Thiếu: Đồng ý công khai số điện thoại (người đồng ý, ngày, giấy tờ)."
    assert begun.values["consent"] == consent
    assert told in [doubt.text.vi for doubt in begun.doubts]
    assert told not in [doubt.text.vi for doubt in silent.doubts]


def test_an_address_is_needed_only_where_no_workplace_is_asked(tmp_path: Path) -> None:
    address = question_at(("address",))
    assert address is not None
    assert [kind for kind in MARKS if address.is_needed_for(kind)] == ["collective", "household"]
    heads = openpyxl.load_workbook(io.BytesIO(workbook_form(reference(), CALL)))["Hồ sơ"][2]
    assert "Địa chỉ" in [cell.value for cell in heads]

    neither = {key: value for key, value in VALUES.items() if key != "address"}
    told = [
        [doubt.text.vi for doubt in only_draft(tmp_path / str(number), {"a.docx": form}).doubts]
        for number, form in enumerate(
            word_form("individual", reference(), CALL, "tóm tắt", Example(said, ()))
            for said in (neither, neither | {"workplace": "Trường THPT Thí Dụ"})
        )
    ]
    assert ["Thiếu: Địa chỉ." in doubts for doubts in told] == [True, False]


def test_every_label_leads_back_to_its_question() -> None:
    wrong = {}
    for question in questions():
        found = match(f"7. {question.label} *:")
        if found is None or found.path != question.path:
            wrong[question.tag] = found
    assert wrong == {}
    assert question_at(("no", "such")) is None


def test_forms_are_the_same_bytes_again() -> None:
    for kind in MARKS:
        first = word_form(kind, reference(), CALL, "tóm tắt")
        assert word_form(kind, reference(), CALL, "tóm tắt") == first
    assert workbook_form(reference(), CALL) == workbook_form(reference(), CALL)


def test_the_form_has_the_layout_of_a_paper() -> None:
    form = docx.Document(io.BytesIO(word_form("household", reference(), CALL, "tóm tắt")))

    section = form.sections[0]
    margins = (section.left_margin, section.right_margin)
    assert [round(side.mm) for side in margins if side] == [30, 15]
    heading = form.tables[0]
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in heading.cell(0, 1).text
    assert any("Hộ gia đình điển hình" in paragraph.text for paragraph in form.paragraphs)


def test_a_word_form_says_whom_it_goes_to_by_when(tmp_path: Path) -> None:
    sent = (
        "Biểu mẫu của đợt “Sơ kết hai phong trào thi đua năm 2023”; đơn vị gửi về Sở Nội vụ trước "
        "ngày 20/11/2023."
    )

    for form in (
        *(word_form(kind, reference(), CALL, "tóm tắt") for kind in MARKS),
        unit_report_form(reference(), CALL, "nong-thon-moi"),
    ):
        assert sent in paragraphs(form)
    assert is_own(sent)
    assert sent not in [
        row.text for row in only_draft(tmp_path, {"a.docx": filled_form()}).leftovers
    ]


def test_the_filled_example_comes_back_as_the_sample_it_is(tmp_path: Path) -> None:
    (file,) = (ROOT / "profiles").glob("*/*/mau-ho-det-tho-cam/profile.yaml")
    tree, _ = read_tree(file, "profile.yaml")
    assert tree is not None

    draft = only_draft(tmp_path, {"vi-du.docx": EXAMPLE.read_bytes()})

    kept = {k: v for k, v in tree.root.items() if k not in {"status", "publish_on"}}
    consents = kept["consent"]
    assert isinstance(consents, list)
    # In the order in which forms ask for them.
    kept["consent"] = [
        row
        for item in CONSENTS_ASKED
        for row in consents
        if isinstance(row, dict) and row["item"] == item
    ]
    read = {k: v for k, v in draft.values.items() if k != "status"}
    assert _trimmed(read) == _trimmed(kept)
    assert [p.content for p in draft.pictures] == [
        (file.parent / f"anh-{number}.jpg").read_bytes() for number in (1, 2, 3)
    ]


def _trimmed(node: object) -> object:
    if isinstance(node, dict):
        return {key: _trimmed(inner) for key, inner in node.items()}
    if isinstance(node, list):
        return [_trimmed(inner) for inner in node]
    return node.strip() if isinstance(node, str) else node


def test_the_workbook_offers_lists_and_keeps_numbers_as_text() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook_form(reference(), CALL)))
    sheet = book["Hồ sơ"]
    columns = {cell.value: cell for cell in sheet[1]}

    def offered(tag: str) -> list[object]:
        letter = get_column_letter(columns[tag].column or 1)
        rule = next(
            r for r in sheet.data_validations.dataValidation if f"{letter}3:" in str(r.sqref)
        )
        assert rule.type == "list"
        name = str(rule.formula1).lstrip("=")
        _, area = next(iter(book.defined_names[name].destinations))
        return [cell.value for (cell,) in book["Danh mục"][area.replace("$", "")]]

    assert book.sheetnames == ["Hướng dẫn", "Hồ sơ", "Danh mục"]
    units = offered("unit")
    assert (units[0], units[12]) == ("Huyện Ba Tơ", "Huyện Tư Nghĩa")
    assert "Hội Nông dân tỉnh Quảng Ngãi" in units[13:]
    assert len(offered("commune")) == 173
    assert len(offered("movement")) == 2
    assert "Trồng trọt" in offered("sector")
    for tag in ("phone", "model.founded", "model.as_of"):
        letter = get_column_letter(columns[tag].column or 1)
        assert sheet[f"{letter}3"].number_format == "@"


def test_a_unit_that_is_no_district_introduces_by_every_form(tmp_path: Path) -> None:
    unit = question_at(("unit",))
    assert unit is not None
    offered = options_shown(unit, reference(), CALL)
    page = (ROOT / "docs" / "lap-ho-so" / "index.html").read_text(encoding="utf-8")
    said = Example(VALUES | {"unit": "hoi-nong-dan-tinh"}, ())
    form = word_form("collective", reference(), CALL, "tóm tắt", said)
    with zipfile.ZipFile(io.BytesIO(form)) as source:
        words = source.read("word/document.xml").decode()

    assert offered[13:15] == (
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Quảng Ngãi",
        "Liên đoàn Lao động tỉnh Quảng Ngãi",
    )
    assert [name for name in offered if f'"{name}"]' not in page] == []
    assert [name for name in offered if f'displayText="{name}"' not in words] == []
    draft = only_draft(tmp_path, {"a.docx": form})
    assert (draft.values["unit"], draft.values["commune"]) == ("hoi-nong-dan-tinh", "21517")


def test_the_day_of_the_call_and_whom_it_asks_decide_which_units_are_offered() -> None:
    call = reference().calls[CALL]
    front = AddresseeGroup(id="front", name="Các hội, đoàn thể", nominates=True, units=())
    later = replace(call, date=date(2025, 8, 1), addressees=(front,))

    offered = reference().units_offered([later])

    groups = [unit.group for unit in offered]
    assert "district" not in groups
    assert set(groups[:18]) == {"front"}
    assert "front" not in groups[18:]
    assert set(offered) < set(reference().units_offered([later, call]))


def test_the_web_form_holds_all_it_needs() -> None:
    page = (ROOT / "docs" / "lap-ho-so" / "index.html").read_text(encoding="utf-8")

    assert "<style" not in page
    assert " src=" not in page
    assert "%data%" not in page
    assert "%script%" not in page
    assert page.count('"tag":') == len(questions(call())) - 1


def test_only_the_form_that_asks_the_workplace_speaks_of_it() -> None:
    told = {
        kind: any("đơn vị công tác" in question.help for question in questions_for(kind, call()))
        for kind in ("collective", "household", "individual")
    }

    assert told == {"collective": False, "household": False, "individual": True}


def test_the_help_of_the_summary_is_in_the_words_of_who_fills_the_form() -> None:
    page = (ROOT / "docs" / "lap-ho-so" / "index.html").read_text(encoding="utf-8")
    summary = question_at(("summary",))
    assert summary is not None

    assert "chia sẻ lên Zalo, Facebook: ai, làm gì, được gì." in summary.help
    assert summary.help in page
