"""As many photos are asked for, and taken, as the call of the profile says."""

import io
import json
import re
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.forms.web_form import web_form
from dienhinh.intake.forms.word_form import Example, word_form
from dienhinh.intake.forms.workbook_form import workbook_form
from dienhinh.intake.interview import Interview
from dienhinh.intake.questions import questions
from dienhinh.intake.sources import take
from dienhinh.model.call import Call
from dienhinh.model.reference import Reference
from tests.folders import ROOT
from tests.intake.shipped import CALL, GIVEN, VALUES, call, picture, reference
from tests.intake.test_forms import tags


def four_or_five() -> Call:
    return replace(call(), photos_least=4, photos_most=5)


def lists() -> Reference:
    return replace(reference(), calls={CALL: four_or_five()})


def form(count: int) -> bytes:
    pictures = [(picture(number), f"Ảnh {number}") for number in range(count)]
    return word_form("collective", lists(), CALL, "tóm tắt thành tích", Example(VALUES, pictures))


def draft(folder: Path, count: int) -> Draft:
    (folder / "ho-so.docx").write_bytes(form(count))
    (made,) = take([folder / "ho-so.docx"], Names(lists(), four_or_five()), GIVEN).drafts
    return made


def told_of_count(made: Draft) -> list[str]:
    return [d.text.vi for d in made.doubts if "ảnh dùng được" in d.text.vi]


@pytest.mark.parametrize("count", [4, 5])
def test_as_many_as_the_call_asks_for_are_taken_and_nothing_is_told(
    tmp_path: Path, count: int
) -> None:
    made = draft(tmp_path, count)

    rows = made.values["photos"]
    assert isinstance(rows, list)
    assert [row["file"] for row in rows if isinstance(row, dict)] == [
        f"anh-{number}.jpg" for number in range(1, count + 1)
    ]
    assert told_of_count(made) == []


def test_fewer_are_told_with_the_number_of_the_call(tmp_path: Path) -> None:
    made = draft(tmp_path, 3)

    assert told_of_count(made) == ["Cần 4 hoặc 5 ảnh, nguồn có 3 ảnh dùng được."]


def test_forms_ask_for_each_photo_of_the_call() -> None:
    asked = [q.tag for q in questions(four_or_five()) if q.group == "photos"]
    sheet = openpyxl.load_workbook(io.BytesIO(workbook_form(lists(), CALL)))["Hồ sơ"]
    columns = [str(cell.value) for cell in sheet[1]]

    assert asked[-1] == "photos.4.kind"
    assert [tag for tag in tags(form(0)) if tag.startswith("photos.")] == asked
    assert [tag for tag in columns if tag.startswith("photos.") and ".file" not in tag] == asked


def test_a_photo_beyond_the_least_number_is_not_needed() -> None:
    needed = {q.path[1] for q in questions(four_or_five()) if q.group == "photos" and q.is_needed}

    assert needed == {0, 1, 2, 3}


def test_the_web_form_knows_the_number_of_its_call() -> None:
    page = web_form(ROOT / "docs" / "theme", lists(), CALL).decode()
    found = re.search(r'<script type="application/json"[^>]*>(.*?)</script>', page, re.DOTALL)

    assert found is not None
    data = json.loads(found[1])
    assert data["photos"] == [4, 5]
    assert data["photosAsked"] == "4 hoặc 5"


def test_asking_goes_on_to_the_number_of_the_call(tmp_path: Path) -> None:
    files = []
    for number in range(6):
        files.append(tmp_path / f"{number}.jpg")
        files[-1].write_bytes(picture(number))
    asked: list[str] = []

    def ask(prompt: str, _: object) -> str:
        asked.append(prompt)
        found = re.match(r"Tệp ảnh (\d)", prompt)
        return str(files[int(found[1]) - 1]) if found else "."

    made = Interview(lists(), GIVEN, ask, lambda _: None).draft()

    assert len(made.pictures) == 5
    assert not any(prompt.startswith("Tệp ảnh 6") for prompt in asked)
