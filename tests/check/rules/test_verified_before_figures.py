import pytest

from dienhinh.check.rules import verified_before_figures
from tests.builders import a_context, an_entry
from tests.check.places import places


def test_figures_of_after_the_last_confirmation_are_told_with_its_day() -> None:
    entry = an_entry(model__as_of="2023-12")

    problems = list(verified_before_figures.check(entry, a_context()))

    assert places(problems) == [(72, 10, "verified-before-figures")]
    assert problems[0].vi.startswith(
        "Số liệu tính đến 12/2023, sau lần xác nhận cuối ngày 10/11/2023."
    )


@pytest.mark.parametrize("as_of", ["2023-10", "2023-11", "2023-11-10", "2023", None])
def test_figures_that_may_have_been_known_to_it_are_confirmed(as_of: str | None) -> None:
    entry = an_entry(origin="press", model__as_of=as_of)

    assert list(verified_before_figures.check(entry, a_context())) == []


def test_one_later_confirmation_is_enough() -> None:
    again = [{"by": "UBND xã", "on": "2023-11-10"}, {"by": "UBND xã", "on": "2023-12-01"}]

    entry = an_entry(model__as_of="2023-12", verified=again)

    assert list(verified_before_figures.check(entry, a_context())) == []


def test_what_nobody_confirmed_is_none_of_its_business() -> None:
    entry = an_entry(model__as_of="2023-12", verified=None)

    assert list(verified_before_figures.check(entry, a_context())) == []
