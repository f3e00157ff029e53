"""A call of communes of 2026 beside the shipped one, as `dienhinh call new` makes it."""

from dataclasses import replace
from datetime import date
from functools import cache

from dienhinh.intake.drafts.places import Names
from dienhinh.model.call import AddresseeGroup
from dienhinh.model.lists import Commune, Unit
from dienhinh.model.reference import Reference
from tests.intake.shipped import CALL, reference

LATER = "so-ket-2027"
MOVEMENT = "nong-thon-moi"
DAY = date(2026, 11, 1)


@cache
def both_calls() -> Reference:
    """The shipped lists with the communes of the day as units, and a call that asks them."""
    known = reference()
    communes = [_unit(commune) for commune in known.communes if commune.exists_on(DAY)]
    asked = AddresseeGroup(
        id="commune", name="UBND xã", nominates=True, units=tuple(unit.id for unit in communes)
    )
    call = replace(
        known.calls[CALL],
        id=LATER,
        title="Sơ kết năm 2027",
        date=DAY,
        deadline=date(2026, 12, 31),
        addressees=(asked, *(g for g in known.calls[CALL].addressees if g.id == "department")),
        movements=(MOVEMENT,),
    )
    return replace(
        known,
        units={**known.units, **{unit.id: unit for unit in communes}},
        calls={**known.calls, LATER: call},
        outlines={
            **known.outlines,
            (LATER, MOVEMENT): replace(known.outlines[CALL, MOVEMENT], call=LATER),
        },
    )


def asking(*groups: str, kept: str) -> Names:
    """Names in a call of that day that asks whole groups of units; one district was kept."""
    known = both_calls()
    addressees = tuple(
        AddresseeGroup(id=group, name=group, nominates=True, units=()) for group in groups
    )
    units = {**known.units, kept: replace(known.units[kept], valid_to=None)}
    return Names(replace(known, units=units), replace(known.calls[LATER], addressees=addressees))


def later_names() -> Names:
    """Names in the call of communes."""
    return Names(both_calls(), both_calls().calls[LATER])


def _unit(commune: Commune) -> Unit:
    name = commune.full_name[0].upper() + commune.full_name[1:]
    return Unit(
        id=f"{commune.slug}-{commune.code}",
        name=name,
        full_name=name,
        group="commune",
        code=commune.code,
        valid_from=commune.valid_from,
        valid_to=commune.valid_to,
        tile=None,
        point=None,
    )
