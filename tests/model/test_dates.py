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
