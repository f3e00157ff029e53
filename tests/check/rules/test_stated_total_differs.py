import pytest

from dienhinh.check.rules.stated_total_differs import check_unit
from tests.builders import a_context
from tests.check.units import a_unit_entry, an_award

POOR = "vi-nguoi-ngheo"


def test_each_sum_that_differs_is_told_with_both_numbers() -> None:
    entry = a_unit_entry(
        awards=[an_award(), an_award(year=2023, collectives=1, households=0, individuals=0)],
        totals=[{"movement": POOR, "collectives": 14, "households": 5}],
    )

    (problem,) = check_unit(entry, a_context())

    assert "Số lượt tập thể được khen ghi 14, cộng các dòng đã kê được 13" in problem.vi


def test_rows_of_another_movement_do_not_count() -> None:
    entry = a_unit_entry(
        awards=[an_award(), an_award(movement="nong-thon-moi", collectives=100)],
        totals=[{"movement": POOR, "collectives": 12}],
    )

    assert list(check_unit(entry, a_context())) == []


def test_a_list_that_was_not_answered_is_no_zero() -> None:
    entry = a_unit_entry(totals=[{"movement": POOR, "collectives": 12, "launched": 1}])

    assert list(check_unit(entry, a_context())) == []


def test_a_list_with_rows_of_another_movement_only_is_no_zero() -> None:
    entry = a_unit_entry(
        awards=[an_award(movement="nong-thon-moi")],
        totals=[{"movement": POOR, "collectives": 12}],
    )

    assert list(check_unit(entry, a_context())) == []


@pytest.mark.parametrize("name", ["documents", "launched", "inspections"])
def test_an_empty_list_is_a_zero(name: str) -> None:
    entry = a_unit_entry(**{name: []}, totals=[{"movement": POOR, name: 1}])

    (problem,) = check_unit(entry, a_context())

    assert "ghi 1, cộng các dòng đã kê được 0" in problem.vi
