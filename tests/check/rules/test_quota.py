from dienhinh.check.rules import quota
from dienhinh.problems import Severity
from tests.builders import a_context
from tests.check.places import a_corpus, a_trace, places


def test_units_that_introduced_too_few_are_named_once_for_each_movement() -> None:
    corpus = a_corpus(a_trace("mot"), a_trace("hai"), a_trace("ba", unit="son-ha"))

    problems = list(quota.check_all(corpus, a_context()))

    assert places(problems) == [(40, 1, "quota"), (40, 1, "quota")]
    assert {problem.severity for problem in problems} == {Severity.WARNING}
    assert problems[0].vi == (
        "Phong trào “Nông thôn mới”: 2/2 đơn vị chưa đủ 2 hồ sơ: Ba Tơ (0), Sơn Hà (0). Nhắc các "
        "đơn vị ấy giới thiệu thêm."
    )
    assert problems[1].vi == (
        "Phong trào “Vì người nghèo”: 1/2 đơn vị chưa đủ 2 hồ sơ: Sơn Hà (1). Nhắc các đơn vị ấy "
        "giới thiệu thêm."
    )


def test_only_what_units_nominated_and_did_not_withdraw_counts() -> None:
    corpus = a_corpus(
        a_trace("mot", origin="press"),
        a_trace("hai", origin="sample"),
        a_trace("ba", status="withdrawn"),
        a_trace("bon", call="so-ket-2019"),
        a_trace("nam", status="draft"),
    )

    problems = list(quota.check_all(corpus, a_context()))

    assert "Ba Tơ (1), Sơn Hà (0)" in problems[1].vi


def test_each_unit_over_the_quota_is_told_with_its_profiles() -> None:
    traces = [a_trace(slug) for slug in ("mot", "hai", "ba", "bon")]

    problems = list(quota.check_all(a_corpus(*traces), a_context()))

    assert problems[-1].vi == (
        "Phong trào “Vì người nghèo”: Ba Tơ giới thiệu 4 hồ sơ, công văn chỉ nhận đến 3. Để đơn vị "
        "chọn lại."
    )
    assert [related.vi for related in problems[-1].related] == [trace.name for trace in traces]


def test_units_that_are_not_asked_may_introduce_any_number() -> None:
    traces = [a_trace(slug, unit="hoi-nong-dan") for slug in ("mot", "hai", "ba", "bon")]

    problems = list(quota.check_all(a_corpus(*traces), a_context()))

    assert not any("Hội Nông dân" in problem.vi for problem in problems)
