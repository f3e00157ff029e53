"""Whom a call asks, and units that are communes."""

from dataclasses import replace
from datetime import date

import pytest

from dienhinh.check.addressees import addressed_units, units_of_communes
from dienhinh.model.call import AddresseeGroup
from dienhinh.model.lists import Unit
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Severity
from dienhinh.read.yaml_tree import parse_tree
from tests.builders import a_call, a_commune, a_unit
from tests.check.places import places

COMMUNE = a_commune(code="21529", name="Ba Vì", valid_from=date(2025, 7, 1), valid_to=None)
UNITS = """\
units:
  - {id: xa-ba-vi-21529, code: "21529"}
"""


def tree(text: str) -> Tree:
    found, problems = parse_tree(text.encode(), "call.yaml")
    assert found is not None, problems
    return found


def a_commune_unit(**changes: object) -> Unit:
    values: dict[str, object] = {
        "id": "xa-ba-vi-21529",
        "full_name": "Xã Ba Vì",
        "group": "commune",
        "code": "21529",
        "valid_from": date(2025, 7, 1),
        "valid_to": None,
    }
    return a_unit(**values | changes)


def asked(*groups: tuple[str, ...], day: date = date(2023, 11, 2)) -> list[Problem]:
    (first,) = (group for group in a_call().addressees if group.units)
    rows = tuple(type(first)(id="district", name="UBND", nominates=True, units=g) for g in groups)
    units = {"ba-to": a_unit(), "xa-ba-vi-21529": a_commune_unit()}
    text = "addressees:\n" + "".join(f"  - units: [{', '.join(group)}]\n" for group in groups)
    return list(addressed_units(tree(text), a_call(addressees=rows, date=day), units))


def test_units_of_the_day_asked_once_are_right() -> None:
    assert asked(("ba-to",)) == []
    assert asked(("xa-ba-vi-21529",), day=date(2026, 3, 1)) == []


def test_a_unit_that_ended_is_told_with_both_days() -> None:
    [problem] = asked(("xa-ba-vi-21529", "ba-to"), day=date(2026, 3, 1))

    assert places([problem]) == [(2, 29, "not-valid-then")]
    assert problem.vi == (
        "Huyện Ba Tơ không còn từ ngày 01/7/2025, còn công văn đề ngày 01/3/2026. Xóa dòng này, "
        "hoặc ghi đơn vị có vào ngày ấy."
    )


def test_a_unit_that_is_still_to_come_is_told() -> None:
    [problem] = asked(("xa-ba-vi-21529",))

    assert problem.vi.startswith("Xã Ba Vì chỉ có từ ngày 01/7/2025, còn công văn")


def test_a_unit_asked_twice_is_told_in_whichever_group() -> None:
    [problem] = asked(("ba-to",), ("ba-to",))

    assert places([problem]) == [(3, 13, "duplicate-id")]
    assert [(r.line, r.column) for r in problem.related] == [(2, 13)]


def test_a_unit_that_nobody_confirmed_for_the_day_is_told_and_no_error() -> None:
    unit = a_unit(id="so-thi-du", full_name="Sở Thí Dụ", valid_to=None)
    unit = replace(unit, unconfirmed_from=date(2025, 3, 1))

    def told(day: date) -> list[Problem]:
        group = AddresseeGroup(id="department", name="Các sở", nominates=False, units=(unit.id,))
        call = a_call(addressees=(group,), date=day)
        return list(
            addressed_units(tree("addressees:\n  - units: [so-thi-du]\n"), call, {unit.id: unit})
        )

    [problem] = told(date(2025, 3, 1))
    assert places([problem]) == [(2, 13, "not-confirmed")]
    assert problem.severity is Severity.WARNING
    assert problem.vi.startswith("Từ ngày 01/3/2025 chưa ai xác nhận Sở Thí Dụ còn và còn tên này")
    assert told(date(2025, 2, 28)) == []


def test_an_unknown_unit_is_left_to_the_rule_of_ids() -> None:
    assert asked(("khong-co",)) == []


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param(a_commune_unit(), id="the same"),
        pytest.param(a_commune_unit(valid_from=None), id="its first day not said"),
        pytest.param(a_commune_unit(group="front", full_name="Khác"), id="of another group"),
        pytest.param(a_commune_unit(code=None, full_name="Khác"), id="without a code"),
    ],
)
def test_a_unit_agrees_with_the_commune_of_its_code(unit: Unit) -> None:
    assert list(units_of_communes(tree(UNITS), [unit], [COMMUNE])) == []


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param(a_commune_unit(full_name="Xã Sơn Hạ"), id="another name"),
        pytest.param(a_commune_unit(full_name="Xã Ba Vĩ"), id="another mark"),
        pytest.param(a_commune_unit(valid_to=date(2030, 1, 1)), id="another end"),
        pytest.param(a_commune_unit(valid_from=date(2023, 4, 10)), id="another beginning"),
    ],
)
def test_a_unit_that_is_another_commune_is_told(unit: Unit) -> None:
    [problem] = units_of_communes(tree(UNITS), [unit], [COMMUNE])

    assert places([problem]) == [(2, 32, "wrong-unit-commune")]
    assert "mã “21529” là xã Ba Vì (valid_from: 2025-07-01), còn ở đây là Xã" in problem.vi


def test_of_two_communes_of_the_code_the_one_that_began_with_the_unit_is_meant() -> None:
    ended = a_commune(
        code="21529", name="Ba Vì", valid_from=date(2025, 7, 1), valid_to=date(2030, 1, 1)
    )
    later = a_commune(code="21529", name="Mới", valid_from=date(2030, 1, 1), valid_to=None)

    [problem] = units_of_communes(tree(UNITS), [a_commune_unit()], [ended, later])

    assert (
        "là xã Ba Vì (valid_from: 2025-07-01, valid_to: 2030-01-01), còn ở đây là Xã Ba Vì "
        "(valid_from: 2025-07-01). Ghi" in problem.vi
    )


def test_a_code_that_no_commune_bears_is_told() -> None:
    [problem] = units_of_communes(tree(UNITS), [a_commune_unit()], [])

    assert problem.vi.startswith("communes.yaml không có mã “21529” của Xã Ba Vì.")
