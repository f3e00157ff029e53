from dataclasses import replace
from datetime import date

import pytest

from dienhinh.model.lists import Commune
from dienhinh.model.schema.call import CALL, OUTLINE
from dienhinh.model.schema.fields import Reference as ReferenceType
from dienhinh.model.schema.fields import fields_within
from dienhinh.model.schema.lists import LISTS
from dienhinh.model.schema.profile import PROFILE
from dienhinh.model.schema.unit import UNIT_FIGURES
from tests.builders import a_call, a_commune, a_reference, a_unit


def test_units_that_must_introduce_are_offered_first_and_only_those_of_the_day() -> None:
    office = a_unit(id="hoi", name="Hội", full_name="Hội", group="front", code=None, valid_to=None)
    units = (office, a_unit(), a_unit(id="moi", group="commune", valid_from=date(2025, 7, 1)))
    reference = a_reference(units={unit.id: unit for unit in units})

    offered = reference.units_offered([a_call()])

    assert [unit.id for unit in offered] == ["ba-to", "hoi"]


@pytest.mark.parametrize(
    ("day", "current", "meant"),
    [
        pytest.param(date(2023, 1, 1), "cu", ["cu"], id="all to come"),
        pytest.param(date(2026, 11, 1), "z", ["a", "z"], id="two of one day"),
        pytest.param(date(2027, 1, 10), "z", ["a", "z"], id="the newest is over, the other open"),
        pytest.param(date(2027, 2, 1), "z", ["z"], id="all over"),
        pytest.param(date(2028, 3, 1), "sau", ["sau"], id="the last"),
    ],
)
def test_the_current_call_is_the_newest_that_has_begun(
    day: date, current: str, meant: list[str]
) -> None:
    both = date(2026, 11, 1)
    calls = (
        a_call(id="sau", date=date(2028, 3, 1), deadline=date(2028, 4, 1)),
        a_call(id="a", date=both, deadline=date(2027, 1, 31)),
        a_call(id="z", date=both, deadline=date(2026, 12, 31)),
        a_call(id="cu", date=date(2023, 11, 2), deadline=date(2023, 11, 20)),
    )
    lists = a_reference(calls={call.id: call for call in calls})

    found = lists.current_call(day)

    assert found is not None
    assert found.id == current
    assert sorted(call.id for call in lists.calls_meant(day)) == meant


SINCE, LATER = date(2025, 7, 1), date(2030, 1, 1)


def communes_of_three_times() -> tuple[Commune, ...]:
    """Ba Tiêu became Ba Vì, which became Ba Tô in 2030; the code of Ba Vì went to Mẫu Mới."""

    def present(code: str, name: str, first: date, **changes: object) -> Commune:
        values: dict[str, object] = {"valid_to": None, "unit": None, "became": ()}
        return a_commune(code=code, name=name, valid_from=first, **values | changes)

    return (
        a_commune(),
        present("21529", "Ba Vì", SINCE, valid_to=LATER, became=("21523",)),
        present("21523", "Ba Tô", SINCE),
        present("21529", "Mẫu Mới", LATER),
    )


@pytest.mark.parametrize(
    ("day", "holders"),
    [
        (date(2024, 1, 1), ["Ba Tiêu"]),
        (date(2025, 7, 1), ["Ba Vì"]),
        (date(2029, 12, 31), ["Ba Vì"]),
        (date(2030, 1, 1), ["Ba Tô"]),
    ],
)
def test_what_became_of_a_commune_is_followed_step_by_step(day: date, holders: list[str]) -> None:
    communes = communes_of_three_times()

    found = a_reference(communes=communes).holders_of(communes[0], day)

    assert [commune.name for commune in found] == holders


def test_parts_that_come_together_again_are_one() -> None:
    first, *_ = communes_of_three_times()
    split = replace(first, became=("1", "2"))
    parts = [
        replace(first, code=code, name=code, valid_from=SINCE, valid_to=LATER, became=("3",))
        for code in ("1", "2")
    ]
    whole = replace(first, code="3", name="3", valid_from=LATER, valid_to=None, became=())
    lists = a_reference(communes=(split, *parts, whole))

    assert [c.name for c in lists.holders_of(split, SINCE)] == ["1", "2"]
    assert [c.name for c in lists.holders_of(split, LATER)] == ["3"]


def test_former_communes_stand_by_those_that_hold_their_area() -> None:
    communes = communes_of_three_times()

    found = a_reference(communes=communes).former_communes(LATER)

    assert {key: [c.name for c in rows] for key, rows in found.items()} == {
        ("21523", SINCE): ["Ba Tiêu", "Ba Vì"]
    }


def test_whatever_list_a_field_refers_to_its_ids_are_known_and_told_by_their_names() -> None:
    reference = a_reference()
    lists = (field for entry in LISTS.values() for field in entry.fields)
    fields = (*PROFILE, *UNIT_FIGURES, *CALL, *OUTLINE, *lists)
    # Which profiles there are, no list says.
    referring = (field.inner for _, field in fields_within(fields))
    named = {kind.to for kind in referring if isinstance(kind, ReferenceType)} - {"profiles"}

    assert named == {"awards", "calls", "communes", "movements", "regions", "sectors", "units"}
    for to in named:
        for id_ in reference.ids(to):
            assert reference.told(to, id_) != id_
        assert reference.told(to, "khong-co") == "khong-co"


def test_a_code_tells_what_bears_it_on_the_day_of_a_call() -> None:
    reference = a_reference()

    assert reference.told("communes", "21517") == "xã Ba Tiêu, huyện Ba Tơ"
    assert reference.told("calls", "so-ket-2023") == "Sơ kết phong trào thi đua năm 2023"


def test_a_code_that_nothing_bore_on_a_call_tells_what_bears_it() -> None:
    commune = a_commune(valid_from=date(2030, 1, 1), valid_to=None, unit=None)

    assert a_reference(communes=(commune,)).told("communes", "21517") == "xã Ba Tiêu"
