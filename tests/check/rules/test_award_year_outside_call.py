from datetime import date

from dienhinh.check.rules.award_year_outside_call import check_unit
from tests.builders import a_context
from tests.check.units import a_unit_entry, an_award


def test_a_year_before_the_first_asked_is_told() -> None:
    entry = a_unit_entry(awards=[an_award(year=2020)])

    (problem,) = check_unit(entry, a_context())

    assert "từ năm 2021 đến nay" in problem.vi
    assert "2020" in problem.vi


def test_a_year_after_the_figures_is_told_though_it_has_begun() -> None:
    entry = a_unit_entry(as_of="2022-12-31", awards=[an_award(year=2023)])

    (problem,) = check_unit(entry, a_context(today=date(2024, 3, 1)))

    assert "tính đến năm 2022" in problem.vi


def test_years_asked_for_are_silent() -> None:
    entry = a_unit_entry(awards=[an_award(year=2021), an_award(year=2023)])

    assert list(check_unit(entry, a_context())) == []
