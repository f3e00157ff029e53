"""Address, commune and unit of a profile that contradict each other, told while all is at hand.

By the rules of `dienhinh check`, which would tell them one after another.
"""

from collections.abc import Iterator

from dienhinh.check.rules.commune_not_in_address import named_instead
from dienhinh.check.rules.commune_of_another_unit import is_elsewhere
from dienhinh.intake.answers import ADDRESS, COMMUNE
from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts.bare_address import with_kinds
from dienhinh.intake.drafts.draft_answers import Taken
from dienhinh.model.both import Both
from dienhinh.model.lists import Commune, Unit
from dienhinh.vietnamese.villages import begun_small


def tell_contradictions(taken: Taken) -> None:
    """Tell each contradiction once; to be called when all three are taken."""
    names = taken.names
    answer = taken.answers.by_path.get(ADDRESS)
    address = with_kinds(answer.text, names, taken.unit) if answer else ""
    day = names.named_call.date
    commune = names.reference.commune_on(str(taken.values.get(COMMUNE, "")), day)
    other = named_instead(address, commune, names.reference, day) if commune else None
    if commune is not None and other is not None:
        told = Both(
            f"Địa chỉ ghi {other}, mà mã xã “{commune.code}” là {commune.full_name}; xem bên nào "
            "đúng:",
            f"The address says {other}, but the commune “{commune.code}” is {commune.full_name}; "
            "see which is right:",
        )
        taken.tell(told, ADDRESS)
    unit = names.reference.units.get(taken.unit or "")
    is_given = ("unit",) not in taken.answers.by_path and taken.given.unit == taken.unit
    # What a source says beside a unit that is given is told where that is taken.
    if unit is not None and not is_given:
        taken.doubts += _of_unit(taken, unit, names.units.district_within(address), commune)


def _of_unit(
    taken: Taken, unit: Unit, district: Unit | None, commune: Commune | None
) -> Iterator[Doubt]:
    """A unit beside the district of the address, else beside the commune."""
    if unit.group == "district" and district is not None and district != unit:
        place = Both(
            f"Địa chỉ ở {begun_small(district.full_name)}",
            f"The address is in {district.full_name}",
        )
        path = ADDRESS
    elif commune is not None and is_elsewhere(commune, unit):
        owner = taken.names.reference.units.get(commune.unit or "")
        of = f" thuộc {begun_small(owner.full_name)}" if owner else ""
        of_en = f" of {owner.full_name}" if owner else ""
        name = commune.full_name[:1].upper() + commune.full_name[1:]
        place = Both(f"{name} (mã “{commune.code}”){of}", f"{name} (“{commune.code}”){of_en}")
        path = COMMUNE if COMMUNE in taken.answers.by_path else ADDRESS
    else:
        return
    said = taken.answers.by_path.get(path)
    yield Doubt(
        text=Both(
            f"{place.vi}, mà đơn vị là “{unit.full_name}”; xem bên nào đúng:",
            f"{place.en}, but the unit is “{unit.full_name}”; see which is right:",
        ),
        place=said.place if said else "",
        quoted=said.text if said else "",
    )
