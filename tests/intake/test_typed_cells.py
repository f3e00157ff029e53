"""Days that a workbook holds as numbers, below headings that ask for a day and others."""

from datetime import date
from pathlib import Path

import pytest

from tests.intake import unit_files
from tests.intake.shipped import only_draft
from tests.intake.test_list_columns import told

HEADS = ("STT", "Tên tập thể", "Địa chỉ", "Kết quả", "Thời gian thành lập mô hình", "Ngày sinh")


def row(tmp_path: Path, founded: object, born: object) -> tuple[str, list[str]]:
    """What is told of a list with these cells, and what is left over."""
    one = (1, "Tổ hợp tác Mẫu", "xã Ba Vì, huyện Ba Tơ", "Tốt", founded, born)
    draft = only_draft(tmp_path, {"a.xlsx": unit_files.saved(unit_files.table([HEADS, one]))})
    return told(draft), [left.text for left in draft.leftovers]


def test_a_number_for_a_day_is_told_as_the_day_it_may_be(tmp_path: Path) -> None:
    said, left = row(tmp_path, 43466, 25689)

    assert "ô E2: Ô này là số 43466, có thể là ngày 01/01/2019 do Excel giữ dạng số" in said
    assert "ô F2: Ô này là số 25689, có thể là ngày 01/5/1970 do Excel giữ dạng số" in said
    assert left == ["Thời gian thành lập mô hình: 43466", "Ngày sinh: 25689"]


@pytest.mark.parametrize("founded", [2019, date(2019, 3, 15)])
def test_a_year_and_a_day_are_no_such_number(founded: object, tmp_path: Path) -> None:
    said, left = row(tmp_path, founded, date(1970, 5, 1))

    assert "do Excel giữ dạng số" not in said
    assert "không rõ con số nào" not in said
    assert left == ["Ngày sinh: 1970-05-01"]


@pytest.mark.parametrize(
    ("look", "number", "shown"),
    [
        ('#,##0 "đồng"', 1_500_000, "1.500.000 đồng"),
        ('0.0" ha"', 2.5, "2,5 ha"),
        (r"_-* #,##0\ [$₫-42A]_-;\-* #,##0\ [$₫-42A]_-", 45_000, "45.000 ₫"),
        ('[Red]#,##0" con";"không"', 20, "20 con"),
        ("#,##0", 1_500_000, "1500000"),
        ('"Tổng "0', 7, "7"),
    ],
)
def test_the_unit_that_a_cell_shows_is_kept(
    look: str, number: float, shown: str, tmp_path: Path
) -> None:
    book = unit_files.table([HEADS[:4], (1, "Tổ hợp tác Mẫu", "xã Ba Vì, huyện Ba Tơ", number)])
    book.worksheets[0]["D2"].number_format = look

    draft = only_draft(tmp_path, {"a.xlsx": unit_files.saved(book)})

    assert draft.values["achievements"] == {"results": [shown]}


def test_a_number_with_a_unit_is_a_count(tmp_path: Path) -> None:
    heads = (*HEADS[:4], "Số thành viên")
    one = (1, "Tổ hợp tác Mẫu", "xã Ba Vì, huyện Ba Tơ", "Tốt", 15)
    book = unit_files.table([heads, one])
    book.worksheets[0]["E2"].number_format = '0" người"'

    draft = only_draft(tmp_path, {"a.xlsx": unit_files.saved(book)})

    assert draft.values["model"] == {"members": 15}
