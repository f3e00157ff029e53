from dienhinh.check.rules import published_before_call
from tests.builders import a_context, an_entry
from tests.check.places import places


def test_a_day_before_the_dispatch_is_told() -> None:
    problems = list(published_before_call.check(an_entry(publish_on="2023-11-01"), a_context()))

    assert places(problems) == [(9, 13, "published-before-call")]


def test_the_day_of_the_dispatch_is_early_enough() -> None:
    entry = an_entry(publish_on="2023-11-02")

    assert list(published_before_call.check(entry, a_context())) == []


def test_an_unknown_call_has_no_date() -> None:
    entry = an_entry(call="so-ket-2019", publish_on="2019-01-01")

    assert list(published_before_call.check(entry, a_context())) == []
