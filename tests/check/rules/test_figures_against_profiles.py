from typing import Any

from dienhinh.check.context import Corpus
from dienhinh.check.rules.figures_against_profiles import check_all
from dienhinh.check.run import trace
from dienhinh.problems import Severity
from tests.builders import a_context, an_entry
from tests.check.units import a_unit_entry, an_award

POOR = "vi-nguoi-ngheo"


def corpus(*profiles: dict[str, Any], **figures: Any) -> Corpus:  # noqa: ANN401 any YAML value
    """The unit's figures beside profiles made with these changes."""
    return Corpus(
        traces=tuple(trace(an_entry(**changes)) for changes in profiles),
        call_trees=(),
        units=(a_unit_entry(**figures),),
    )


def test_another_number_of_nominated_profiles_is_told_with_the_profiles() -> None:
    found = corpus({}, totals=[{"movement": POOR, "nominated": 3}])

    (problem,) = check_all(found, a_context())

    assert problem.severity is Severity.WARNING
    assert "đã giới thiệu 3 điển hình, trong kho có 1 hồ sơ" in problem.vi
    assert [related.vi for related in problem.related] == ["“Tổ hợp tác Suối Mẫu”"]


def test_an_award_of_a_profile_that_the_figures_leave_no_room_for_is_told() -> None:
    found = corpus({}, awards=[an_award(award="bk-tinh", collectives=0)])

    (problem,) = check_all(found, a_context())

    told = "năm 2022 cho tập thể (phong trào “Vì người nghèo”)"
    assert f"ghi 0 Bằng khen của Chủ tịch UBND tỉnh {told}" in problem.vi
    assert "1 hồ sơ" in problem.vi


def test_figures_that_hold_the_awards_of_the_profiles_are_silent() -> None:
    found = corpus({}, awards=[an_award(award="bk-tinh", collectives=1)])

    assert list(check_all(found, a_context())) == []


def test_figures_not_given_contradict_nothing() -> None:
    assert list(check_all(corpus({}), a_context())) == []


def test_awards_counted_for_another_movement_contradict_nothing_until_none_is_stated() -> None:
    other = [an_award(award="bk-tinh", movement="nong-thon-moi")]
    none = {"collectives": 0, "households": 0, "individuals": 0}

    assert list(check_all(corpus({}, awards=other), a_context())) == []
    stated = corpus({}, awards=other, totals=[{"movement": POOR, **none}])
    assert len(list(check_all(stated, a_context()))) == 1


def test_press_profiles_samples_and_withdrawn_ones_are_not_the_units_word() -> None:
    profiles: list[dict[str, Any]] = [
        {"origin": "press"},
        {"origin": "sample"},
        {"status": "withdrawn"},
    ]

    assert list(check_all(corpus(*profiles, awards=[]), a_context())) == []


def test_an_award_of_a_year_that_is_not_asked_about_is_left_alone() -> None:
    found = corpus({"awards__0__year": 2020}, awards=[])

    assert list(check_all(found, a_context())) == []


def test_of_a_call_that_no_list_knows_no_award_is_asked() -> None:
    """Another rule tells that the call is unknown; here nothing may stop the check."""
    found = corpus({"call": "dot-la"}, call="dot-la", awards=[])

    assert list(check_all(found, a_context())) == []
