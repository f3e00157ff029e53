from dienhinh.check.rules import founded_after_figures
from tests.builders import a_context, an_entry
from tests.check.places import places


def test_a_model_founded_after_its_figures_is_told_at_the_figures() -> None:
    entry = an_entry(model__founded="2023-11", model__as_of="2023-10")

    problems = list(founded_after_figures.check(entry, a_context()))

    assert places(problems) == [(72, 10, "founded-after-figures")]


def test_dates_that_may_mean_one_day_are_in_order() -> None:
    entry = an_entry(model__founded="2023-10-30", model__as_of="2023")

    assert list(founded_after_figures.check(entry, a_context())) == []


def test_without_one_of_the_dates_there_is_nothing_to_compare() -> None:
    entry = an_entry(origin="press", model__founded=None)

    assert list(founded_after_figures.check(entry, a_context())) == []
