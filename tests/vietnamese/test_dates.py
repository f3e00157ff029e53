from datetime import date

import pytest

from dienhinh.vietnamese import date_text, long_date_text, month_text

# Every date of the dispatch among them: 02/11/2023, 17/6/2022, 15/8/2022, 20/11/2023.
DATES = [
    (date(2023, 11, 20), "20/11/2023", "ngày 20 tháng 11 năm 2023"),
    (date(2023, 11, 2), "02/11/2023", "ngày 02 tháng 11 năm 2023"),
    (date(2022, 6, 17), "17/6/2022", "ngày 17 tháng 6 năm 2022"),
    (date(2022, 8, 15), "15/8/2022", "ngày 15 tháng 8 năm 2022"),
    (date(2024, 1, 5), "05/01/2024", "ngày 05 tháng 01 năm 2024"),
    (date(2024, 2, 29), "29/02/2024", "ngày 29 tháng 02 năm 2024"),
    (date(2024, 3, 10), "10/3/2024", "ngày 10 tháng 3 năm 2024"),
    (date(2024, 9, 9), "09/9/2024", "ngày 09 tháng 9 năm 2024"),
    (date(2024, 10, 1), "01/10/2024", "ngày 01 tháng 10 năm 2024"),
]


@pytest.mark.parametrize(("day", "short", "long"), DATES)
def test_dates_take_zeros_as_decree_30_says(day: date, short: str, long: str) -> None:
    assert date_text(day) == short
    assert long_date_text(day) == long


@pytest.mark.parametrize(
    ("month", "text"),
    [(1, "tháng 01/2018"), (2, "tháng 02/2018"), (8, "tháng 8/2018"), (12, "tháng 12/2018")],
)
def test_month_text_takes_zeros_as_dates_do(month: int, text: str) -> None:
    assert month_text(2018, month) == text
