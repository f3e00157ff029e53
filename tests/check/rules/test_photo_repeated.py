from dataclasses import replace
from datetime import date

import pytest

from dienhinh.check.rules import photo_repeated
from dienhinh.model.consent import Agreed
from dienhinh.model.plan import Story
from dienhinh.model.source import Spot
from dienhinh.problems import Related, Severity
from tests.builders import a_context
from tests.check.places import a_corpus, a_trace, places
from tests.check.plans import a_story


def test_one_picture_twice_in_a_profile_is_an_error() -> None:
    trace = a_trace(photos=(("aa", Spot(74, 9)), ("aa", Spot(79, 9))))

    [problem] = photo_repeated.check_all(a_corpus(trace), a_context())

    assert places([problem]) == [(79, 9, "photo-repeated")]
    assert problem.severity is Severity.ERROR


def test_one_picture_in_two_profiles_is_a_warning_that_shows_the_first() -> None:
    first = a_trace("mot", photos=(("aa", Spot(74, 9)), ("bb", Spot(79, 9))))
    second = a_trace("hai", photos=(("cc", Spot(60, 9)), ("bb", Spot(65, 9))))

    [problem] = photo_repeated.check_all(a_corpus(first, second), a_context())

    assert (problem.path, problem.line, problem.severity) == (second.path, 65, Severity.WARNING)
    assert problem.related == (Related(first.path, 79, 9, "Ảnh ấy ở đây.", "It is here."),)


def test_a_profile_that_was_taken_down_lends_its_drawing() -> None:
    first = a_trace("mot", photos=(("aa", Spot(74, 9)),), status="withdrawn")
    second = a_trace("hai", photos=(("aa", Spot(74, 9)),))

    assert list(photo_repeated.check_all(a_corpus(first, second), a_context())) == []


AGREED = Agreed(item="photo", on=date(2023, 11, 12), last_day=None)
ENDED = replace(AGREED, last_day=date(2023, 11, 30))
SHOWN = a_story(kind="individual", needs=("name", "photo"), agreed=(AGREED,))


@pytest.mark.parametrize(
    ("story", "found"),
    [
        (replace(SHOWN, status="withdrawn"), True),
        (replace(SHOWN, agreed=(ENDED,)), True),
        (replace(SHOWN, agreed=(ENDED,), kind="collective"), True),
        (replace(SHOWN, status="withdrawn", needs=("name",)), False),
        (replace(SHOWN, status="withdrawn", origin="sample"), False),
        (replace(SHOWN, agreed=(), kind="collective"), False),
    ],
)
def test_a_photograph_that_may_be_shown_no_more_is_told_where_it_still_stands(
    story: Story, *, found: bool
) -> None:
    gone = a_trace("mot", photos=(("aa", Spot(74, 9)),), status="withdrawn")
    other = a_trace("hai", photos=(("bb", Spot(60, 9)), ("aa", Spot(65, 9))))
    corpus = replace(a_corpus(gone, other), stories={"mot": story, "hai": a_story(slug="hai")})

    problems = list(photo_repeated.check_all(corpus, a_context()))

    assert [(p.path, p.line, p.severity) for p in problems] == (
        [(other.path, 65, Severity.WARNING)] * found
    )
    # Whose it is, no log may tell.
    assert not any(p.related for p in problems)
