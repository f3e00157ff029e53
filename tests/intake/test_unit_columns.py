"""Awards with the years side by side, and rows that head others behind a running number."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
import pytest

from tests.intake.test_unit_papers import BODY, title
from tests.intake.test_unit_tables import DISTRICT, PROVINCE, awards_of
from tests.intake.unit_files import (
    POOR,
    POOR_NAME,
    RURAL,
    RURAL_NAME,
    doubts,
    everything_in,
    figures,
    imported,
    paper,
    saved,
    table,
)

KINDS = ("Tập thể", "Hộ gia đình", "Cá nhân")
SUMS = ("Tổng cộng", 17, 6, 23, 11, 4, 17)
YEARS = [
    ("TT", "Hình thức khen thưởng", "Năm 2022", None, None, "Năm 2023", None, None),
    (None, None, *KINDS, *KINDS),
    (1, PROVINCE, 2, 1, 3, 1, 0, 2),
    (2, DISTRICT, 15, 5, 20, 10, 4, 15),
    (None, *SUMS),
]
TAKEN = [
    (POOR, "2022", "bang-khen-tinh", "2", "1", "3"),
    (POOR, "2022", "giay-khen-huyen", "15", "5", "20"),
    (POOR, "2023", "bang-khen-tinh", "1", "0", "2"),
    (POOR, "2023", "giay-khen-huyen", "10", "4", "15"),
]


def of_poor(rows: Sequence[Sequence[object]]) -> Any:  # noqa: ANN401 openpyxl
    """A table of awards below a row that names their movement."""
    heads, rest = list(rows[:2]), list(rows[2:])
    return table([*heads, ("I", f"Phong trào “{POOR_NAME}”"), *rest])


def test_years_side_by_side_become_a_row_each(tmp_path: Path) -> None:
    book = of_poor(YEARS)
    for cells in ("A1:A2", "B1:B2", "C1:E1", "F1:H1"):
        book.worksheets[0].merge_cells(cells)

    done = imported(tmp_path, "khen.xlsx", saved(book))

    assert awards_of(tmp_path) == TAKEN
    assert "totals" not in figures(tmp_path)
    assert done.units[0].draft.leftovers == []
    assert "Dòng tổng" not in doubts(done)


def test_years_side_by_side_in_word_become_a_row_each(tmp_path: Path) -> None:
    rows = [["" if cell is None else str(cell) for cell in row] for row in YEARS]
    made = docx.Document()
    for line in ("BÁO CÁO", title(POOR_NAME), *BODY):
        made.add_paragraph(line)
    grid = made.add_table(len(rows), 8)
    for cells, texts in zip(grid.rows, rows, strict=True):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = text
    for begin, end in (((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (0, 4)), ((0, 5), (0, 7))):
        grid.cell(*begin).merge(grid.cell(*end))

    imported(tmp_path, "bc.docx", saved(made))

    assert awards_of(tmp_path) == TAKEN
    assert "totals" not in figures(tmp_path)


def test_a_wrong_sum_of_a_year_is_told(tmp_path: Path) -> None:
    rows = [*YEARS[:-1], (None, "Tổng cộng", 17, 6, 23, 11, 4, 18)]

    done = imported(tmp_path, "khen.xlsx", saved(of_poor(rows)))

    assert "Dòng tổng ghi “Cá nhân” 18, cộng các dòng được 17" in doubts(done)


def test_a_year_without_figures_is_told_and_not_taken_for_0(tmp_path: Path) -> None:
    rows = [*YEARS[:3], (2, DISTRICT, 15, 5, 20, None, None, None), (3, "Thư khen")]

    done = imported(tmp_path, "khen.xlsx", saved(of_poor(rows)))

    assert [row[:3] for row in awards_of(tmp_path)] == [
        (POOR, "2022", "bang-khen-tinh"),
        (POOR, "2022", "giay-khen-huyen"),
        (POOR, "2022", ""),
        (POOR, "2023", "bang-khen-tinh"),
    ]
    assert "Các ô dưới “Năm 2023” của dòng này trống nên không ghi, không coi là 0." in doubts(done)
    assert everything_in(tmp_path).count("> Thư khen") == 1


@pytest.mark.parametrize(("number", "kept"), [(5, 0), (6, 1)])
def test_a_block_that_adds_up_the_years_is_kept_only_where_it_differs(
    number: int, kept: int, tmp_path: Path
) -> None:
    rows = [
        (*YEARS[0], "Tổng cộng", None, None),
        (*YEARS[1], *KINDS),
        (*YEARS[2], 3, 1, number),
    ]

    imported(tmp_path, "khen.xlsx", saved(of_poor(rows)))

    assert awards_of(tmp_path) == [TAKEN[0], TAKEN[2]]
    assert everything_in(tmp_path).count(f"> {number}\n") == kept


@pytest.mark.parametrize("labels", [("Đợt 1", "Đợt 2"), ("Năm 2022", "Năm 2022"), (None, None)])
def test_columns_that_ask_alike_without_years_give_no_total(
    labels: tuple[str | None, str | None], tmp_path: Path
) -> None:
    first, second = labels
    rows = [
        ("TT", "Hình thức khen thưởng", first, None, None, second, None, None),
        ("TT", "Hình thức khen thưởng", *KINDS, *KINDS),
        *YEARS[2:],
    ]

    done = imported(tmp_path, "khen.xlsx", saved(of_poor(rows)))

    assert [row[3:] for row in awards_of(tmp_path)] == [("2", "1", "3"), ("15", "5", "20")]
    assert "totals" not in figures(tmp_path)
    assert "Nhiều cột cùng tiêu đề này mà không rõ khác nhau thế nào" in doubts(done)
    assert "> 10" in everything_in(tmp_path)


# Rows that head others

HEADS = ("TT", "Hình thức", "Năm", *KINDS)


def test_rows_that_head_others_may_bear_a_running_number(tmp_path: Path) -> None:
    rows = [
        HEADS,
        ("I", f"Phong trào “{RURAL_NAME}”"),
        ("1", "Bằng khen của UBND tỉnh"),
        (None, None, 2022, 2, 0, 1),
        (None, None, 2023, 1, 1, 2),
        ("2", DISTRICT),
        (None, None, 2022, 5, 2, 12),
        (None, "Cộng", None, 8, 3, 15),
        ("II", f"Phong trào “{POOR_NAME}”"),
        ("1", DISTRICT, 2022, 3, 4, 5),
        (None, None, 2023, 1, 0, 0),
    ]

    imported(tmp_path, "khen.xlsx", saved(table(rows)))

    assert awards_of(tmp_path) == [
        (RURAL, "2022", "bang-khen-tinh", "2", "0", "1"),
        (RURAL, "2023", "bang-khen-tinh", "1", "1", "2"),
        (RURAL, "2022", "giay-khen-huyen", "5", "2", "12"),
        (POOR, "2022", "giay-khen-huyen", "3", "4", "5"),
        (POOR, "2023", "", "1", "0", "0"),
    ]


def test_an_award_of_which_nothing_is_told_stays_a_row(tmp_path: Path) -> None:
    rows = [
        HEADS,
        ("I", f"Phong trào “{POOR_NAME}”"),
        (1, PROVINCE),
        (2, DISTRICT, 2022, 3, 4, 5),
        (3, PROVINCE),
        ("Tổng cộng", None, None, 3, 4, 5),
    ]

    imported(tmp_path, "khen.xlsx", saved(table(rows)))

    assert [row[2] for row in awards_of(tmp_path)] == [
        "bang-khen-tinh",
        "giay-khen-huyen",
        "bang-khen-tinh",
    ]


def test_words_in_the_column_of_running_numbers_are_kept(tmp_path: Path) -> None:
    rows = [HEADS, (1, DISTRICT, 2022, 3, 4, 5), (2,), ("Chưa kể đợt cuối năm",)]

    imported(tmp_path, "khen.xlsx", saved(table(rows)))

    assert len(awards_of(tmp_path)) == 1
    assert "> Chưa kể đợt cuối năm" in everything_in(tmp_path)


def test_a_row_of_both_movements_is_given_to_neither(tmp_path: Path) -> None:
    both = f"{RURAL_NAME}; Vì người nghèo"
    rows = [(*HEADS, "Phong trào thi đua"), (1, DISTRICT, 2022, 3, 4, 5, both)]

    imported(tmp_path, "khen.xlsx", saved(table(rows)))

    assert awards_of(tmp_path)[0][0] == ""
    assert both in everything_in(tmp_path)


def test_a_campaign_named_after_a_movement_is_no_heading(tmp_path: Path) -> None:
    launched = [
        ("TT", "Tên phong trào", "Mục đích", "Tiêu chí thi đua"),
        ("1", "Mỗi chi bộ một hộ", "Giảm nghèo", "Có sổ"),
        ("2", "Ngày thứ bảy vì người nghèo", "", ""),
    ]

    imported(tmp_path, "bc.docx", paper("BÁO CÁO", title(POOR_NAME), *BODY, launched))

    assert [row["name"] for row in figures(tmp_path)["launched"]] == [
        "Mỗi chi bộ một hộ",
        "Ngày thứ bảy vì người nghèo",
    ]
