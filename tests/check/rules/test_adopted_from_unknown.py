from dienhinh.check.rules import adopted_from_unknown
from dienhinh.model.source import Spot
from tests.builders import a_context
from tests.check.places import a_corpus, a_trace, places


def test_an_unknown_profile_is_told_with_the_nearest() -> None:
    first = a_trace("htx-ba-tieu", name="Hợp tác xã Ba Tiêu")
    second = a_trace("to-det", adopted_from=("htx-ba-tiu", Spot(90, 17)))

    [problem] = adopted_from_unknown.check_all(a_corpus(first, second), a_context())

    assert places([problem]) == [(90, 17, "adopted-from-unknown")]
    cure = "Có phải là “Hợp tác xã Ba Tiêu”? Nếu phải, ghi htx-ba-tieu. Nếu không, ghi tên"
    assert cure in problem.vi


def test_a_known_profile_is_right_wherever_it_stands() -> None:
    first = a_trace("to-det", adopted_from=("to-moc", Spot(90, 17)))

    assert (
        list(adopted_from_unknown.check_all(a_corpus(first, a_trace("to-moc")), a_context())) == []
    )


def test_nobody_learns_from_oneself() -> None:
    trace = a_trace("to-det", adopted_from=("to-det", Spot(90, 17)))

    [problem] = adopted_from_unknown.check_all(a_corpus(trace), a_context())

    assert problem.path == trace.path
