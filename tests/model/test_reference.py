from datetime import date

from tests.builders import a_call, a_reference, a_unit


def test_units_that_must_introduce_are_offered_first_and_only_those_of_the_day() -> None:
    office = a_unit(id="hoi", name="Hội", full_name="Hội", group="front", code=None, valid_to=None)
    units = (office, a_unit(), a_unit(id="moi", group="commune", valid_from=date(2025, 7, 1)))
    reference = a_reference(units={unit.id: unit for unit in units})

    offered = reference.units_offered([a_call()])

    assert [unit.id for unit in offered] == ["ba-to", "hoi"]
