"""Files that say which call they answer, imported into another one: both lie side by side."""

import io
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest

from dienhinh.intake.drafts.draft_answers import Given
from dienhinh.intake.forms.unit_workbook import unit_workbook
from dienhinh.intake.importing import Imported, import_files
from dienhinh.model.reference import Reference
from tests.intake.commune_call import LATER, MOVEMENT, both_calls
from tests.intake.shipped import CALL
from tests.intake.test_units import fill_words
from tests.intake.unit_files import RURAL, blank_report, saved, workbook

TITLE = "trang “Thông tin chung”, ô B3"


def brought(
    folder: Path, name: str, data: bytes, call: str = LATER, reference: Reference | None = None
) -> Imported:
    (folder / name).write_bytes(data)
    known = reference or both_calls()
    return import_files(folder / "profiles", [folder / name], known, Given(call=call))


def of_2027() -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(unit_workbook(both_calls(), LATER)))
    said = {"Đơn vị *": "Xã Ba Tô", "Số liệu tính đến ngày *": "15/11/2026"}
    for label, answer, *_ in book["Thông tin chung"].iter_rows(min_row=3):
        answer.value = said.get(str(label.value), answer.value)
    book["Lời báo cáo"]["D4"] = "Xã ở vùng cao."
    return saved(book)


def written(folder: Path) -> list[str]:
    root = folder / "profiles"
    return sorted(file.parent.relative_to(root).as_posix() for file in root.glob("*/*/unit.yaml"))


def test_a_workbook_goes_to_the_call_that_it_names(tmp_path: Path) -> None:
    done = brought(tmp_path, "so-lieu.xlsx", workbook())

    assert written(tmp_path) == [f"{CALL}/ba-to"]
    (told,) = done.units[0].doubts
    assert told.place == TITLE
    assert told.text.vi == f"Tệp này của đợt {CALL}, không phải {LATER} đang nhập; máy theo tệp:"
    text = (tmp_path / "profiles" / CALL / "ba-to" / "unit.yaml").read_text(encoding="utf-8")
    # The other call does not ask for this movement.
    assert "movement: vi-nguoi-ngheo" in text


def test_a_workbook_of_the_call_that_is_imported_is_not_told(tmp_path: Path) -> None:
    done = brought(tmp_path, "so-lieu.xlsx", workbook(), call=CALL)

    assert written(tmp_path) == [f"{CALL}/ba-to"]
    assert done.units[0].doubts == []


def test_a_workbook_of_a_later_call_is_read_by_its_units_and_its_outline(tmp_path: Path) -> None:
    brought(tmp_path, "so-lieu.xlsx", of_2027(), call=CALL)

    assert written(tmp_path) == [f"{LATER}/xa-ba-to-21523"]
    text = tmp_path / "profiles" / LATER / "xa-ba-to-21523" / "bao-cao" / f"{MOVEMENT}.md"
    assert "Xã ở vùng cao." in text.read_text(encoding="utf-8")


def test_two_calls_of_one_title_leave_it_to_the_command(tmp_path: Path) -> None:
    known = both_calls()
    title = known.calls[CALL].title
    calls = {**known.calls, LATER: replace(known.calls[LATER], title=title)}

    brought(tmp_path, "a.xlsx", of_2027(), LATER, replace(known, calls=calls))

    assert written(tmp_path) == [f"{LATER}/xa-ba-to-21523"]


def report(movement: str, *, names_call: bool = True) -> bytes:
    """A form as it is made now, or one made before forms named their call."""
    form = docx.Document(io.BytesIO(blank_report(movement)))
    answers = {"don-vi.unit": "Huyện Ba Tơ", "don-vi.as_of": "15/11/2023", "I.1": "Núi cao."}
    fill_words(form, answers)
    if not names_call:
        form.core_properties.subject = f"DH-04/1-{movement}"
    return saved(form)


def test_a_report_form_goes_to_the_call_that_asks_for_its_movement(tmp_path: Path) -> None:
    done = brought(tmp_path, "bc.docx", report("vi-nguoi-ngheo"))

    assert [(row.draft.call, row.draft.unit) for row in done.units] == [(CALL, "ba-to")]
    assert f"Tệp này của đợt {CALL}" in done.units[0].doubts[0].text.vi
    assert list(done.units[0].draft.texts) == [("vi-nguoi-ngheo", "I.1")]


def and_so_ket_2024() -> Reference:
    """The lists with a call that asks for what that of 2023 does."""
    known = both_calls()
    other = replace(known.calls[CALL], id="so-ket-2024")
    return replace(known, calls={**known.calls, other.id: other})


@pytest.mark.parametrize("call", ["so-ket-2024", LATER])
def test_a_form_goes_to_the_call_that_it_names_though_another_asks_the_same(
    call: str, tmp_path: Path
) -> None:
    done = brought(tmp_path, "bc.docx", report("vi-nguoi-ngheo"), call, and_so_ket_2024())

    assert [row.draft.call for row in done.units] == [CALL]
    assert f"Tệp này của đợt {CALL}" in done.units[0].doubts[0].text.vi


@pytest.mark.parametrize("call", ["so-ket-2024", LATER])
def test_a_form_without_its_call_that_several_ask_for_is_not_guessed(
    call: str, tmp_path: Path
) -> None:
    data = report("vi-nguoi-ngheo", names_call=False)

    done = brought(tmp_path, "bc.docx", data, call, and_so_ket_2024())

    if call == LATER:
        assert "--call so-ket-2023 hoặc --call so-ket-2024" in done.refused[0].doubt.text.vi
        assert written(tmp_path) == []
    else:
        assert [row.draft.call for row in done.units] == [call]


def test_a_form_without_its_call_that_names_a_district_is_not_taken_for_a_communes(
    tmp_path: Path,
) -> None:
    """Both calls ask for the movement; its unit is none of the later one."""
    done = brought(tmp_path, "bc.docx", report(RURAL, names_call=False))

    assert written(tmp_path) == []
    told = done.refused[0].doubt.text.vi
    assert "Không rõ số liệu của đơn vị nào" in told
    assert "Huyện Ba Tơ không có vào ngày công văn (01/11/2026)" in told
