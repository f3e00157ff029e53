from dataclasses import replace

import pytest

from dienhinh.check.rules import former_slug_taken
from dienhinh.model.source import Spot
from dienhinh.problems import Related
from tests.builders import a_context
from tests.check.places import a_corpus, a_trace, places
from tests.check.plans import a_story

HERE, LATER = Spot(90, 16), Spot(91, 16)


def test_an_old_address_at_which_another_profile_stands_is_told_with_that_one() -> None:
    there = a_trace("to-det")
    renamed = a_trace("to-moc", former_slugs=(("to-det", HERE),))

    [problem] = former_slug_taken.check_all(a_corpus(renamed, there), a_context())

    assert (problem.path, problem.line, problem.column) == (renamed.path, *HERE)
    assert "“to-det” là tên thư mục của một hồ sơ khác" in problem.vi
    assert problem.related == (Related(there.path, 1, 7, "Hồ sơ ấy ở đây.", "It is here."),)


def test_an_old_address_of_two_profiles_is_told_at_the_second() -> None:
    first = a_trace("to-moc", former_slugs=(("to-det", HERE),))
    second = a_trace("to-may", former_slugs=(("to-det", LATER),))

    [problem] = former_slug_taken.check_all(a_corpus(first, second), a_context())

    assert problem.path == second.path
    assert [other.path for other in problem.related] == [first.path]
    assert "Hai hồ sơ cùng ghi tên cũ “to-det”" in problem.vi


@pytest.mark.parametrize(
    ("slugs", "place"),
    [
        pytest.param((("to-moc", HERE),), HERE, id="its own name"),
        pytest.param((("to-det", HERE), ("to-det", LATER)), LATER, id="twice"),
    ],
)
def test_a_line_for_nothing_is_to_be_removed(
    slugs: tuple[tuple[str, Spot], ...], place: Spot
) -> None:
    trace = a_trace("to-moc", former_slugs=slugs)

    problems = [*former_slug_taken.check_all(a_corpus(trace), a_context())]

    assert places(problems) == [(*place, "former-slug-taken")]
    assert problems[0].vi.endswith("Bỏ dòng này.")


def test_an_old_address_of_one_profile_is_right() -> None:
    trace = a_trace("to-moc", former_slugs=(("to-det", HERE),))

    assert not [*former_slug_taken.check_all(a_corpus(trace, a_trace("to-may")), a_context())]


def test_nobody_is_led_from_what_was_taken_down_to_another_profile() -> None:
    renamed = a_trace("to-moc", former_slugs=(("to-det", HERE),))
    corpus = a_corpus(renamed, a_trace("to-det"))
    gone = replace(corpus, stories={"to-det": a_story(slug="to-det", status="withdrawn")})

    [problem] = former_slug_taken.check_all(gone, a_context())

    assert "là thư mục của một hồ sơ đã gỡ" in problem.vi
    assert "đổi tên" not in problem.vi
