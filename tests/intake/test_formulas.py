"""Cells of formulas whose results the file does not hold: kept, and told where they stand."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from dienhinh.intake.sources import take
from tests.intake import unit_files
from tests.intake.shipped import GIVEN, names, only_draft, taken

HEADS = ("STT", "Tên tập thể", "Địa chỉ", "Kết quả", "Số thành viên", "Ghi chú")
ONE = (1, "Tổ hợp tác Mẫu", "xã Ba Vì, huyện Ba Tơ", '="Thu nhập "&200', "=5+2", '=B2&"x"')
SHEET = "xl/worksheets/sheet1.xml"


def changed(data: bytes, *changes: tuple[str, str, str]) -> bytes:
    """A workbook with words of its parts replaced: part, old, new."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            text = source.read(name)
            for part, old, new in changes:
                if part == name:
                    assert old.encode() in text
                    text = text.replace(old.encode(), new.encode())
            target.writestr(name, text)
    return out.getvalue()


def test_formulas_without_results_are_kept_and_told(tmp_path: Path) -> None:
    rows = [HEADS, ONE, (None, "Tổng cộng", None, None, "=SUM(E2:E2)")]
    data = unit_files.saved(unit_files.table(rows))

    draft = only_draft(tmp_path, {"a.xlsx": data})

    assert "achievements" not in draft.values
    assert [(row.place, row.text) for row in draft.leftovers] == [
        ("trang “Sheet1”, ô D2", 'Kết quả: ="Thu nhập "&200'),
        ("trang “Sheet1”, ô E2", "Số thành viên: =5+2"),
        ("trang “Sheet1”, ô F2", 'Ghi chú: =B2&"x"'),
        ("trang “Sheet1”, ô B3", "Tổng cộng"),
        ("trang “Sheet1”, ô E3", "=SUM(E2:E2)"),
    ]
    row, rest = [doubt for doubt in draft.doubts if "công thức" in doubt.text.vi]
    assert row.place == rest.place == "trang “Sheet1”"
    assert row.text.vi.startswith("Ô D2, E2, F2 là công thức mà tệp không lưu kết quả")
    assert row.quoted == '="Thu nhập "&200; =5+2; =B2&"x"'
    assert rest.quoted == "=SUM(E2:E2)"


def test_a_formula_with_its_result_is_read(tmp_path: Path) -> None:
    data = unit_files.saved(unit_files.table([HEADS, ONE]))
    said = changed(
        data,
        (SHEET, "<f>5+2</f><v></v>", "<f>5+2</f><v>7</v>"),
        (SHEET, '<c r="D2">', '<c r="D2" t="str">'),
        (SHEET, "200</f><v></v>", "200</f><v>Thu nhập 200</v>"),
        # Nothing is a result as well.
        (SHEET, '<c r="F2">', '<c r="F2" t="str">'),
    )

    draft = only_draft(tmp_path, {"a.xlsx": said})

    assert draft.values["model"] == {"members": 7}
    assert draft.values["achievements"] == {"results": ["Thu nhập 200"]}
    assert not [doubt for doubt in draft.doubts if "công thức" in doubt.text.vi]
    assert draft.leftovers == []


@pytest.mark.parametrize(("load", "members"), [('fullCalcOnLoad="1"', None), ("", 0)])
def test_nought_in_a_file_that_asks_to_be_reckoned_is_no_result(
    load: str, members: int | None, tmp_path: Path
) -> None:
    rows = [HEADS, (*ONE[:3], "Tốt", "=5+2")]
    data = changed(
        unit_files.saved(unit_files.table(rows)),
        (SHEET, "<f>5+2</f><v></v>", "<f>5+2</f><v>0</v>"),
        ("xl/workbook.xml", 'fullCalcOnLoad="1"', load),
    )

    draft = only_draft(tmp_path, {"a.xlsx": data})

    told = [doubt.text.vi for doubt in draft.doubts]
    assert any("công thức" in text for text in told) == (members is None)
    assert draft.values.get("model") == (None if members is None else {"members": members})


def test_a_shared_formula_names_the_cell_that_holds_it(tmp_path: Path) -> None:
    rows = [HEADS, (*ONE[:3], "Tốt", "=5+2"), (2, "Tổ Hai", *ONE[2:3], "Tốt", "=5+3")]
    data = changed(
        unit_files.saved(unit_files.table(rows)),
        (SHEET, "<f>5+2</f>", '<f t="shared" si="0" ref="E2:E3">5+2</f>'),
        (SHEET, "<f>5+3</f>", '<f t="shared" si="0"/>'),
    )

    _, second = taken(tmp_path, {"a.xlsx": data}).drafts

    assert [row.text for row in second.leftovers] == ["Số thành viên: =5+2 [E2]"]


def test_formulas_of_a_unit_s_table_are_told(tmp_path: Path) -> None:
    rows = [
        unit_files.AWARD_HEADS,
        (unit_files.POOR_NAME, 2022, "Giấy khen của Chủ tịch UBND cấp huyện", "=6+6", 5, 20),
    ]

    path = tmp_path / "a.xlsx"
    path.write_bytes(unit_files.saved(unit_files.table(rows)))
    (unit,) = take([path], names(), replace(GIVEN, unit="ba-to")).units

    assert ("trang “Sheet1”, ô D2", "=6+6") in [(r.place, r.text) for r in unit.leftovers]
    assert any("Ô D2 là công thức" in doubt.text.vi for doubt in unit.doubts)


def test_a_sheet_that_is_not_understood_says_its_formulas(tmp_path: Path) -> None:
    rows = [("Mục", "Số"), ("Một", "=1+1"), ("Hai", "=1+2")]

    (refused,) = taken(tmp_path, {"a.xlsx": unit_files.saved(unit_files.table(rows))}).refused[-1:]

    assert {"=1+1", "=1+2"} <= {row.text for row in refused.leftovers}


def test_a_form_in_a_sheet_tells_its_formulas(tmp_path: Path) -> None:
    rows = [("Tên mô hình", "Tổ Mẫu"), ("Địa chỉ", "xã Ba Vì"), ("Số thành viên", "=7*2")]
    rows += [("Kết quả", "Bán 40 bê")]

    draft = only_draft(tmp_path, {"a.xlsx": unit_files.saved(unit_files.table(rows))})

    assert ("trang “Sheet1”, ô B3", "=7*2") in [(r.place, r.text) for r in draft.leftovers]
    assert any("Ô B3 là công thức" in doubt.text.vi for doubt in draft.doubts)
