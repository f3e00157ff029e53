from dienhinh.check.rules import award_before_founding
from tests.builders import a_context, an_entry
from tests.check.places import places


def test_an_award_older_than_the_collective_is_told_at_its_year() -> None:
    problems = list(award_before_founding.check(an_entry(awards__0__year=2017), a_context()))

    assert places(problems) == [(86, 9, "award-before-founding")]


def test_an_award_of_the_founding_year_may_be() -> None:
    entry = an_entry(awards__0__year=2018)

    assert list(award_before_founding.check(entry, a_context())) == []


def test_a_person_may_have_been_honoured_before_the_model() -> None:
    entry = an_entry(kind="individual", model__members=None, awards__0__year=2015)

    assert list(award_before_founding.check(entry, a_context())) == []
