from dienhinh.check.rules import photo_repeated
from dienhinh.model.source import Spot
from dienhinh.problems import Related, Severity
from tests.builders import a_context
from tests.check.places import a_corpus, a_trace, places


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


def test_a_profile_that_was_taken_down_lends_its_picture() -> None:
    first = a_trace("mot", photos=(("aa", Spot(74, 9)),), status="withdrawn")
    second = a_trace("hai", photos=(("aa", Spot(74, 9)),))

    assert list(photo_repeated.check_all(a_corpus(first, second), a_context())) == []
