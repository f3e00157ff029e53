"""What earlier imports made is read once a run, and what the run itself writes once more."""

import io
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from dienhinh.intake.drafts.draft_answers import Given
from dienhinh.intake.importing import Imported, import_files
from dienhinh.model.source import Tree
from dienhinh.problems import Problem
from dienhinh.read.yaml_tree import parse_tree
from tests.intake.shipped import CALL, reference

ROWS = 16
UNIT = "UBND HUYỆN BA TƠ"


def _list(count: int, results: str) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.append([UNIT])
    sheet.append(["STT", "Tên mô hình, điển hình", "Địa chỉ", "Nội dung", "Kết quả"])
    for number in range(1, count + 1):
        name = f"Tổ hợp tác Thí Dụ {number}"
        sheet.append([number, name, "xã Ba Vì", f"Trồng ngô vụ {number}", results])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _imported(folder: Path, count: int, results: str) -> Imported:
    (folder / "a.xlsx").write_bytes(_list(count, results))
    return import_files(folder / "profiles", [folder / "a.xlsx"], reference(), Given(call=CALL))


def test_a_list_again_reads_each_profile_a_few_times(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _imported(tmp_path, ROWS, "Tốt.")
    read = []

    def counting(data: bytes, path: str) -> tuple[Tree | None, list[Problem]]:
        read.append(path)
        return parse_tree(data, path)

    monkeypatch.setattr("dienhinh.intake.folders.yaml_files.parse_tree", counting)

    done = _imported(tmp_path, ROWS, "Rất tốt.")

    assert [len(outcome.changes) for outcome in done.outcomes] == [1] * ROWS
    assert len(read) < 8 * ROWS


def test_a_row_that_came_in_between_moves_no_other(tmp_path: Path) -> None:
    _imported(tmp_path, 3, "Tốt.")

    done = _imported(tmp_path, 5, "Tốt.")

    assert [outcome.is_new for outcome in done.outcomes] == [False] * 3 + [True] * 2
    assert len({outcome.folder for outcome in done.outcomes}) == 5
