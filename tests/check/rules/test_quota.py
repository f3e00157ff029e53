import datetime as dt
from dataclasses import replace

from dienhinh.check.rules import quota
from dienhinh.model.call import AddresseeGroup
from dienhinh.problems import Severity
from tests.builders import a_call, a_context, a_reference, a_unit
from tests.check.places import a_corpus, a_trace, places


def test_units_that_introduced_too_few_are_named_once_for_each_movement() -> None:
    corpus = a_corpus(a_trace("mot"), a_trace("hai"), a_trace("ba", unit="son-ha"))

    problems = list(quota.check_all(corpus, a_context()))

    assert places(problems) == [(40, 1, "quota"), (40, 1, "quota")]
    assert {problem.severity for problem in problems} == {Severity.WARNING}
    assert problems[0].vi == (
        "Phong trào “Nông thôn mới”: 2/2 đơn vị chưa đủ 2 hồ sơ. Chưa có hồ sơ nào: Ba Tơ, Sơn Hà. "
        "Nhắc các đơn vị ấy giới thiệu thêm."
    )
    assert problems[1].vi == (
        "Phong trào “Vì người nghèo”: 1/2 đơn vị chưa đủ 2 hồ sơ. Mới có 1: Sơn Hà. Nhắc các đơn "
        "vị ấy giới thiệu thêm."
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

    assert "Chưa có hồ sơ nào: Sơn Hà. Mới có 1: Ba Tơ." in problems[1].vi


def test_each_unit_over_the_quota_is_told_with_its_profiles() -> None:
    traces = [a_trace(slug) for slug in ("mot", "hai", "ba", "bon")]

    problems = list(quota.check_all(a_corpus(*traces), a_context()))

    assert problems[-1].vi == (
        "Phong trào “Vì người nghèo”: Ba Tơ giới thiệu 4 hồ sơ, công văn chỉ nhận đến 3. Để đơn vị "
        "chọn lại."
    )
    assert [related.vi for related in problems[-1].related] == [f"“{t.name}”" for t in traces]


def test_units_that_are_not_asked_may_introduce_any_number() -> None:
    traces = [a_trace(slug, unit="hoi-nong-dan") for slug in ("mot", "hai", "ba", "bon")]

    problems = list(quota.check_all(a_corpus(*traces), a_context()))

    assert not any("Hội Nông dân" in problem.vi for problem in problems)


def test_of_96_communes_the_first_are_named_and_where_all_stand() -> None:
    units = {
        f"xa-{n}": a_unit(id=f"xa-{n}", name=f"Xã {n}", full_name=f"Xã {n}") for n in range(96)
    }
    group = AddresseeGroup(id="commune", name="Các xã", nominates=True, units=tuple(units))
    call = a_call(addressees=(group,))
    context = a_context(reference=a_reference(units=units, calls={call.id: call}))
    corpus = a_corpus(a_trace("mot", unit="xa-9"))

    problems = list(quota.check_all(corpus, context))

    assert problems[1].vi == (
        "Phong trào “Vì người nghèo”: 96/96 đơn vị chưa đủ 2 hồ sơ. Chưa có hồ sơ nào: Xã 0, Xã 1, "
        "Xã 2, Xã 3, Xã 4 và 90 đơn vị khác. Mới có 1: Xã 9. Xem đủ: dienhinh board --call "
        "so-ket-2023. Nhắc các đơn vị ấy giới thiệu thêm."
    )
    assert "With 0: Xã 0, Xã 1, Xã 2, Xã 3, Xã 4 and 90 others. With 1: Xã 9." in problems[1].en


def test_a_unit_that_ended_is_asked_for_nothing_more() -> None:
    reference = a_reference()
    call = reference.calls["so-ket-2023"]
    asked = [unit for group in call.addressees if group.nominates for unit in group.units]
    ended = dt.date(2025, 7, 1)
    ba_to = replace(reference.units["ba-to"], valid_to=ended)
    corpus = a_corpus(*(a_trace(slug) for slug in ("mot", "hai", "ba", "bon")))

    one_ended = a_reference(units={**reference.units, "ba-to": ba_to})
    rest = list(quota.check_all(corpus, a_context(reference=one_ended, today=ended)))
    before = list(
        quota.check_all(corpus, a_context(reference=one_ended, today=ended - dt.timedelta(days=1)))
    )
    gone = {unit: replace(reference.units[unit], valid_to=ended) for unit in asked}
    all_ended = a_reference(units={**reference.units, **gone})

    assert not any("Ba Tơ" in problem.vi for problem in rest)
    assert all("1/1 đơn vị" in problem.vi for problem in rest)
    assert any("Ba Tơ" in problem.vi for problem in before)
    assert not list(quota.check_all(corpus, a_context(reference=all_ended, today=ended)))
