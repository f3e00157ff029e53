from datetime import date

import pytest

from dienhinh.model.dates import PartialDate


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2018-08-15", date(2018, 8, 15), date(2018, 8, 15)),
    ],
)
def test_a_partial_date_spans_what_it_can_mean(text: str, first: date, last: date) -> None:
    found = PartialDate.parse(text)

    assert found is not None
    assert (found.first_day, found.last_day, str(found)) == (first, last, text)


@pytest.mark.parametrize(
    "text", ["", "18", "2018-13", "2018-00", "2023-02-30", "2018-8", "0000", "15/8/2022"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert PartialDate.parse(text) is None


@pytest.mark.parametrize(
    ("iso", "shown", "in_sentence"),
    [
        ("2018", "2018", "năm 2018"),
        ("2018-08", "8/2018", "tháng 8/2018"),
        ("2018-02", "02/2018", "tháng 02/2018"),
        ("2018-02-05", "05/02/2018", "ngày 05/02/2018"),
        ("2022-08-15", "15/8/2022", "ngày 15/8/2022"),
    ],
)
def test_dates_are_written_as_officials_do(iso: str, shown: str, in_sentence: str) -> None:
    found = PartialDate.parse(iso)

    assert found is not None
    assert (found.shown, found.in_sentence) == (shown, in_sentence)
