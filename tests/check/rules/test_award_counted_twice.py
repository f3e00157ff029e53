import pytest

from dienhinh.check.rules.award_counted_twice import check_unit
from tests.builders import a_context
from tests.check.units import a_unit_entry, an_award


def test_two_rows_of_one_form_year_and_movement_are_told_with_the_first() -> None:
    entry = a_unit_entry(awards=[an_award(), an_award(year=2023), an_award(collectives=3)])

    (problem,) = check_unit(entry, a_context())

    assert problem.code == "award-counted-twice"
    assert "Giấy khen của Chủ tịch UBND cấp huyện năm 2022" in problem.vi
    assert "phong trào “Vì người nghèo”" in problem.vi
    assert problem.related[0].line < problem.line


def test_other_years_forms_and_movements_are_other_rows() -> None:
    rows = [an_award(), an_award(year=2023), an_award(award="bk-tinh")]

    entry = a_unit_entry(awards=[*rows, an_award(movement="nong-thon-moi")])

    assert list(check_unit(entry, a_context())) == []


def test_notes_tell_awards_of_one_form_apart() -> None:
    entry = a_unit_entry(awards=[an_award(note="hạng Nhì"), an_award(note="hạng Ba")])

    assert list(check_unit(entry, a_context())) == []


@pytest.mark.parametrize("other", [None, "hạng ba"])
def test_a_note_that_is_missing_or_the_same_tells_nothing_apart(other: str | None) -> None:
    entry = a_unit_entry(awards=[an_award(note="Hạng Ba"), an_award(note=other)])

    assert len(list(check_unit(entry, a_context()))) == 1
