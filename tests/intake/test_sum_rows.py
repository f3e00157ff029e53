"""Rows that add up others, and people and offices whose names begin like such a row."""

from pathlib import Path

import pytest

from dienhinh.intake.lists.sum_rows import is_sum_row
from tests.intake import districts, unit_files
from tests.intake.shipped import taken
from tests.intake.unit_files import figures, imported

_HEADINGS = ("STT", "Tên tập thể", "Địa chỉ", "Điện thoại", "Kết quả")
_NAMES = (
    "Công ty Thí Dụ",
    "Tổ hợp tác Thí Dụ",
    "Công đoàn Thí Dụ",
    "Cộng đồng thôn Thí Dụ",
    "Tổng đội thanh niên Thí Dụ",
)
_ROWS = [
    (str(number), name, "xã Long Sơn", f"0255 300 000{number}", "Trồng chè.")
    for number, name in enumerate(_NAMES)
]
_SUM = ("", "Tổng cộng", "", "", "5 mô hình")


def _word() -> bytes:
    made = districts.document("UBND HUYỆN MINH LONG")
    districts.table(made, _HEADINGS, *_ROWS, _SUM)
    return districts.saved(made)


def _excel() -> bytes:
    return unit_files.saved(unit_files.table([_HEADINGS, *_ROWS, _SUM]))


@pytest.mark.parametrize(("name", "made"), [("a.docx", _word()), ("a.xlsx", _excel())])
def test_nominees_whose_names_begin_like_a_sum_are_profiles(
    name: str, made: bytes, tmp_path: Path
) -> None:
    drafts = taken(tmp_path, {name: made}).drafts

    assert tuple(draft.name for draft in drafts) == _NAMES
    assert "5 mô hình" in " ".join(row.text for row in drafts[-1].leftovers)


@pytest.mark.parametrize(
    ("name", "others", "is_sum"),
    [
        ("Tổng cộng", (), True),
        ("TỔNG CỘNG (I + II)", ("5 mô hình", "Sổ ghi đủ."), True),
        ("IV. Cộng", ("12",), True),
        ("Cộng năm 2022", ("12",), True),
        ("Tổng số hộ", ("12",), True),
        ("Tổng cộng toàn huyện", ("12",), True),
        ("Cộng phong trào “Vì người nghèo”", ("12",), True),
        ("Tong cong", ("12",), True),
        ("Tổng cộng các thôn của xã Ba Vì", ("12", "-"), True),
        ("Tổng cộng các thôn của xã Ba Vì", ("Sổ ghi đủ.",), False),
        ("Tổng công ty Thí Dụ", ("12",), False),
        ("Tổng vệ sinh môi trường", ("12",), False),
        ("Công an huyện", ("4",), False),
        ("Cộng tác viên dân số", ("4",), False),
        ("Tổ hợp tác Thí Dụ", ("4",), False),
    ],
)
def test_a_sum_has_only_the_words_of_one(
    name: str, others: tuple[str, ...], *, is_sum: bool
) -> None:
    assert is_sum_row(name, others) is is_sum


def test_rows_of_a_unit_that_begin_like_a_sum_are_written(tmp_path: Path) -> None:
    launched = [
        ("Phong trào thi đua", "Tên phong trào", "Mục đích", "Tiêu chí"),
        (unit_files.POOR_NAME, "Tổng vệ sinh Thí Dụ", "Sạch làng", "Mỗi tuần một buổi"),
        (unit_files.POOR_NAME, "Cộng đồng Thí Dụ góp công", "Có nhà ở", "Mỗi xã 05 nhà"),
    ]
    seen = [
        ("Đoàn kiểm tra", "Thời gian", "Số nơi", "Kết quả"),
        ("Công an huyện", "5/2023", 4, "Sổ ghi đủ."),
        ("UBND huyện", "6/2023", 5, "Sổ ghi đủ."),
        ("Tổng cộng", None, 9, None),
    ]

    imported(tmp_path, "a.xlsx", unit_files.saved(unit_files.table(launched)))
    done = imported(tmp_path, "b.xlsx", unit_files.saved(unit_files.table(seen)))

    kept = figures(tmp_path)
    assert [row["name"] for row in kept["launched"]] == [
        "Tổng vệ sinh Thí Dụ",
        "Cộng đồng Thí Dụ góp công",
    ]
    assert [(row["by"], row["places"]) for row in kept["inspections"]] == [
        ("Công an huyện", "4"),
        ("UBND huyện", "5"),
    ]
    assert "Dòng tổng" not in str(done)
