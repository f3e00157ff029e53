"""A commune answers another call, of one movement and another outline: an invented one."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest

from dienhinh.check.reference import load_reference
from dienhinh.intake.drafts.draft_answers import Given
from dienhinh.intake.forms.unit_report_form import unit_report_form
from dienhinh.intake.forms.unit_workbook import unit_workbook
from dienhinh.intake.importing import Imported, import_files
from dienhinh.model.reference import Reference
from dienhinh.read.reference import reference_trees
from tests.intake.test_units import fill_words
from tests.intake.unit_files import doubts, everything_in, paper, saved, table
from tests.reports.test_calls import options

CALL, MOVEMENT, UNIT = "thi-dua-2026", "lang-khong-rac", "xa-ba-to-21484"
Bring = Callable[[str, bytes], Imported]
__all__ = ["options"]


@pytest.fixture
def lists(options: object) -> Reference:
    found, problems = load_reference(reference_trees(options.profiles)[0])  # type: ignore[attr-defined] # the options of a run
    assert found is not None, problems
    return found


@pytest.fixture
def bring(lists: Reference, tmp_path: Path) -> Bring:
    """Import one file without saying of whom it is."""

    def run(name: str, data: bytes) -> Imported:
        (tmp_path / name).write_bytes(data)
        root = tmp_path / "made" / "profiles"
        return import_files(root, [tmp_path / name], lists, Given(call=CALL))

    return run


def text_of(root: Path, name: str) -> str:
    return (root / "made" / "profiles" / CALL / UNIT / name).read_text(encoding="utf-8")


def test_its_workbook_asks_for_its_movement_and_offers_its_communes(lists: Reference) -> None:
    book = openpyxl.load_workbook(io.BytesIO(unit_workbook(lists, CALL)))

    offered = {cell.value for row in book["Danh mục"].iter_rows() for cell in row}
    assert {"Xã Ba Tơ", "Xã Ba Vì", "Đặc khu Lý Sơn"} <= offered
    keys = [row[1].value for row in book["Lời báo cáo"].iter_rows(min_row=4)]
    assert keys == ["I.1.a", "I.1.b", "I.1.c", "I.1.đ", "I.1.e", "II.1"]


def test_its_report_form_is_read_by_its_outline(
    lists: Reference, bring: Bring, tmp_path: Path
) -> None:
    form = docx.Document(io.BytesIO(unit_report_form(lists, CALL, MOVEMENT)))
    fill_words(form, {
        "don-vi.unit": "UBND xã Ba Tơ", "don-vi.as_of": "01/10/2026", "I.1.đ": "Khen ba lần.",
    })  # fmt: skip

    done = bring("bao-cao.docx", saved(form))

    assert doubts(done) == ""
    assert text_of(tmp_path, f"bao-cao/{MOVEMENT}.md") == ("## I.1.đ Khen thưởng\n\nKhen ba lần.\n")
    assert f"unit: {UNIT}\n" in text_of(tmp_path, "unit.yaml")


def test_rows_of_a_call_with_one_movement_belong_to_it(bring: Bring, tmp_path: Path) -> None:
    rows = [
        ("ỦY BAN NHÂN DÂN XÃ BA TƠ",),
        ("Năm", "Hình thức", "Tập thể", "Hộ gia đình", "Cá nhân"),
        (2026, "Bằng khen của Chủ tịch UBND tỉnh", 1, 2, 0),
    ]

    done = bring("khen.xlsx", saved(table(rows)))

    assert f"  - movement: {MOVEMENT}\n    year: 2026\n" in text_of(tmp_path, "unit.yaml")
    assert "Đơn vị “Xã Ba Tơ” suy từ chỗ này" in doubts(done)
    assert "ỦY BAN NHÂN DÂN XÃ BA TƠ" in everything_in(tmp_path / "made")


def test_words_of_a_call_with_one_movement_belong_to_it(
    lists: Reference, bring: Bring, tmp_path: Path
) -> None:
    heads = [f"{item.number}) {item.title}" for _, item in lists.outlines[CALL, MOVEMENT].walk()]

    bring("bc.docx", paper("ỦY BAN NHÂN DÂN XÃ BA TƠ", "BÁO CÁO", *heads, "Đủ vốn."))

    assert "Đủ vốn." in text_of(tmp_path, f"bao-cao/{MOVEMENT}.md")
