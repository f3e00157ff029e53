from datetime import date

from dienhinh.check.rules import not_valid_then
from tests.builders import a_call, a_commune, a_context, a_reference, a_unit, an_entry
from tests.check.places import places

CALL_OF_2025 = {"so-ket-2023": a_call(date=date(2025, 11, 2))}


def test_a_unit_that_ended_before_the_call_is_told() -> None:
    context = a_context(reference=a_reference(calls=CALL_OF_2025, communes=()))

    [problem] = not_valid_then.check(an_entry(), context)

    assert places([problem]) == [(4, 7, "not-valid-then")]
    assert problem.vi.startswith("Huyện Ba Tơ không còn từ ngày 01/7/2025, còn đợt này xét theo")


def test_a_unit_that_began_after_the_call_is_told() -> None:
    units = {"ba-to": a_unit(valid_from=date(2024, 1, 1))}
    context = a_context(reference=a_reference(units=units))

    [problem] = not_valid_then.check(an_entry(), context)

    assert problem.vi.startswith("Huyện Ba Tơ chỉ có từ ngày 01/01/2024")


def test_the_code_of_a_commune_of_later_is_told_with_that_of_then() -> None:
    later = a_commune(code="21490", valid_from=date(2025, 7, 1), valid_to=None)
    context = a_context(reference=a_reference(communes=(a_commune(), later)))

    [problem] = not_valid_then.check(an_entry(commune="21490"), context)

    assert places([problem]) == [(12, 10, "not-valid-then")]
    assert problem.vi == (
        "Mã “21490” (xã Ba Tiêu) chỉ có từ ngày 01/7/2025, còn đợt này xét theo ngày 02/11/2023. "
        "Ghi “21517”, mã khi ấy của xã Ba Tiêu."
    )


def test_a_reused_code_is_judged_by_who_held_it_then() -> None:
    assert list(not_valid_then.check(an_entry(commune="21484"), a_context())) == []


def test_an_award_given_after_it_ended_is_told_at_its_year() -> None:
    entry = an_entry(awards__0__award="gk-huyen", awards__0__year=2026)

    problems = list(not_valid_then.check(entry, a_context()))

    assert places(problems) == [(86, 9, "not-valid-then")]


def test_an_award_of_the_year_in_which_it_ended_may_be() -> None:
    entry = an_entry(awards__0__award="gk-huyen", awards__0__year=2025)

    assert list(not_valid_then.check(entry, a_context())) == []


def test_what_is_not_known_at_all_is_another_rules_business() -> None:
    entry = an_entry(unit="tay-tra", commune="99999", awards__0__award="giai-nhat")

    assert list(not_valid_then.check(entry, a_context())) == []
