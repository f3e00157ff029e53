from dienhinh.check.rules import commune_of_another_unit
from tests.builders import a_commune, a_context, a_reference, an_entry
from tests.check.places import places

OF_SON_HA = a_commune(code="21292", name="Sơn Hạ", unit="son-ha")
CONTEXT = a_context(reference=a_reference(communes=(a_commune(), OF_SON_HA)))


def test_a_commune_of_another_district_is_told_with_its_owner() -> None:
    [problem] = commune_of_another_unit.check(an_entry(commune="21292"), CONTEXT)

    assert places([problem]) == [(12, 10, "commune-of-another-unit")]
    assert problem.vi.startswith(
        "Mã “21292” là xã Sơn Hạ của huyện Sơn Hà, không thuộc huyện Ba Tơ."
    )


def test_a_union_may_introduce_people_of_any_commune() -> None:
    entry = an_entry(unit="hoi-nong-dan", commune="21292")

    assert list(commune_of_another_unit.check(entry, CONTEXT)) == []


def test_the_own_commune_is_right() -> None:
    assert list(commune_of_another_unit.check(an_entry(), CONTEXT)) == []
