from dienhinh.check.rules import model_incomplete
from dienhinh.problems import Severity
from tests.builders import a_context, an_entry
from tests.check.places import places


def test_a_collective_without_its_number_of_members_is_incomplete() -> None:
    [problem] = model_incomplete.check(an_entry(model__members=None), a_context())

    assert places([problem]) == [(67, 1, "model-incomplete")]
    assert problem.severity is Severity.ERROR
    assert "Số lượng thành viên tham gia (members)" in problem.vi


def test_a_household_is_not_asked_for_members() -> None:
    entry = an_entry(kind="household", model__members=None)

    assert list(model_incomplete.check(entry, a_context())) == []


def test_what_newspapers_do_not_state_is_a_warning_with_the_list() -> None:
    entry = an_entry(origin="press", model={"founded": "2018-08", "households_supported": 0})

    [problem] = model_incomplete.check(entry, a_context())

    assert problem.severity is Severity.WARNING
    assert problem.en == (
        "The sources do not state jobs_created, members, as_of; the page will say so. Add them "
        "when known."
    )


def test_a_profile_without_a_model_is_complete() -> None:
    assert list(model_incomplete.check(an_entry(model=None), a_context())) == []
