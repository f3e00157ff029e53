"""The forms of a call that asks communes, with outlines that number their items anew."""

import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import openpyxl
import pytest

from dienhinh.intake.drafts.typed_text import label_key
from dienhinh.intake.forms.answers_shown import answer_shown, communes_shown
from dienhinh.intake.forms.files import form_files
from dienhinh.intake.forms.unit_workbook import unit_workbook
from dienhinh.intake.forms.web_form import web_form
from dienhinh.intake.forms.word_form import word_form
from dienhinh.intake.lines.form_texts import MARKS, is_own
from dienhinh.intake.questions import question_at
from dienhinh.intake.units.own_words import own_words
from dienhinh.model.call import AddresseeGroup, OutlineItem
from dienhinh.model.outline_addresses import address_asked
from dienhinh.model.reference import Reference
from tests.folders import ROOT
from tests.intake.shipped import CALL, reference

LATER = "so-ket-2027"
THEME = ROOT / "docs" / "theme"


def without_the_third(items: tuple[OutlineItem, ...]) -> tuple[OutlineItem, ...]:
    """The outline without II.3, so that all behind it moves up."""
    section = items[1]
    left = [item for item in section.items if item.number != "3"]
    moved = tuple(replace(item, number=str(n)) for n, item in enumerate(left, 1))
    return (items[0], replace(section, items=moved), *items[2:])


def later() -> Reference:
    """The shipped lists with a call of November 2026 that asks communes."""
    known = reference()
    asked = AddresseeGroup(id="commune", name="UBND các xã", nominates=True, units=())
    call = replace(
        known.calls[CALL],
        id=LATER,
        title="Sơ kết năm 2027",
        date=date(2026, 11, 1),
        addressees=(asked,),
        awards_since=2025,
    )
    outlines = {
        (LATER, movement): replace(o, call=LATER, sections=without_the_third(o.sections))
        for (_, movement), o in known.outlines.items()
    }
    return replace(
        known, calls={**known.calls, LATER: call}, outlines={**known.outlines, **outlines}
    )


def printed(form: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(form)) as source:
        return unescape(re.sub(r"<[^>]+>", "\n", source.read("word/document.xml").decode()))


@pytest.mark.parametrize("kind", MARKS)
def test_a_form_tells_year_place_and_item_of_its_own_call(kind: str) -> None:
    text = printed(word_form(kind, later(), LATER, "tóm tắt"))

    assert "Từ năm 2025 đến nay; có số quyết định thì ghi." in text
    assert "Cơ quan, đơn vị hoặc xã, phường, đặc khu giới thiệu." in text
    assert "Đề cương kèm công văn, mục II.3.c: “tóm tắt”." in text
    assert not re.search("huyện|năm 2022|Ba Tiêu", text)


def test_what_the_forms_of_any_call_say_is_nobodys_answer() -> None:
    for kind in MARKS:
        for line in printed(word_form(kind, later(), LATER, "tóm tắt")).splitlines():
            if "Từ năm" in line or "giới thiệu." in line or "Ghi như lúc" in line or "[" in line:
                assert is_own(line), line
    assert is_own("Từ năm 2022 đến nay; có số quyết định thì ghi.")
    assert is_own("Đề cương kèm công văn, mục II.4.c: “tóm tắt”.")
    assert not is_own("Từ năm 2025 đến nay; có hai quyết định khen.")


def test_the_web_form_asks_awards_of_its_call_and_offers_the_communes_of_its_day() -> None:
    page = web_form(THEME, later(), LATER).decode()
    (data,) = re.findall(r'id="du-lieu">(.*?)</script>', page)
    told = json.loads(data)

    assert told["awardsSince"] == 2025
    assert "2022 đến nay" not in page
    assert len(told["communes"]) == 96
    assert ["21529", "xã Ba Vì"] in told["communes"]


def test_communes_of_a_call_of_districts_are_offered_with_their_district() -> None:
    offered = communes_shown(reference(), CALL)

    assert len(offered) == 173
    assert offered["21517"] == "xã Ba Tiêu, huyện Ba Tơ"


@pytest.mark.parametrize(("call", "name"), [(CALL, "xã Phổ Nhơn"), (LATER, "xã Nguyễn Nghiêm")])
def test_a_code_means_the_commune_of_the_day_of_the_call(call: str, name: str) -> None:
    commune = question_at(("commune",))
    assert commune is not None

    assert answer_shown(commune, {"call": call, "commune": "21457"}, later()) == name


def test_the_sheets_of_a_unit_bear_the_numbers_of_the_outlines_of_the_call() -> None:
    book = openpyxl.load_workbook(io.BytesIO(unit_workbook(later(), LATER)))

    assert book.sheetnames[2:6] == [
        "Văn bản (II.2)",
        "Phong trào (II.2.d)",
        "Khen thưởng (II.4)",
        "Kiểm tra (II.5)",
    ]
    assert book["Khen thưởng (II.4)"]["C1"].value == "Mục II.4: mỗi hình thức, mỗi năm một dòng."
    assert book["Kiểm tra (II.5)"]["C1"].value == "Mục II.5 của đề cương."
    assert book["Hướng dẫn"]["A12"].value == (
        "9. Điển hình giới thiệu (mục II.3.c) gửi bằng biểu mẫu tóm tắt thành tích, không ghi ở "
        "đây."
    )
    assert "Tên đầy đủ, như Xã Ba Vì." in [row[2].value for row in book["Thông tin chung"].rows]
    assert label_key("Mục II.4: mỗi hình thức, mỗi năm một dòng.") in own_words(later(), LATER)


def test_where_the_outlines_differ_no_number_is_told() -> None:
    lists = later()
    key = (LATER, "vi-nguoi-ngheo")
    as_before = replace(reference().outlines[CALL, "vi-nguoi-ngheo"], call=LATER)
    mixed = replace(lists, outlines={**lists.outlines, key: as_before})
    book = openpyxl.load_workbook(io.BytesIO(unit_workbook(mixed, LATER)))

    assert address_asked(mixed, LATER, "awards") == ""
    assert book.sheetnames[2:6] == [
        "Văn bản (II.2)",
        "Phong trào (II.2.d)",
        "Khen thưởng",
        "Kiểm tra",
    ]
    assert book["Khen thưởng"]["C1"].value == "Mỗi hình thức, mỗi năm một dòng."
    assert "Đề cương kèm công văn: “tóm tắt”." in printed(
        word_form("household", mixed, LATER, "tóm tắt")
    )


def test_the_example_is_that_of_its_own_call(tmp_path: Path) -> None:
    made = {path.name: content for path, content in form_files_of(later(), tmp_path)}

    text = printed(made["vi-du-ho-gia-dinh.docx"])
    assert "Từ năm 2022 đến nay; có số quyết định thì ghi." in text
    assert "Từ năm 2025" in printed(made["tom-tat-thanh-tich-ho-gia-dinh.docx"])


def form_files_of(lists: Reference, docs: Path) -> list[tuple[Path, bytes]]:
    return list(form_files(lists, ROOT / "profiles", THEME, docs, LATER))
