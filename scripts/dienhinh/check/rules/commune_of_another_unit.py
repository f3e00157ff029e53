"""The commune belongs to another district than the one that introduces the profile."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.model.lists import Commune, Unit
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese.villages import begun_small

CODE = "commune-of-another-unit"
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    profile, reference = entry.profile, context.reference
    call, unit = context.call_of(profile), reference.units.get(profile.unit)
    # A department, a union or a school may introduce people of any commune.
    if call is None or unit is None or profile.commune is None:
        return
    commune = reference.commune_on(profile.commune, call.date)
    if commune is None or not is_elsewhere(commune, unit):
        return
    owner = reference.units.get(commune.unit or "")
    owner_name = begun_small(owner.full_name) if owner else "đơn vị khác"
    unit_name = begun_small(unit.full_name)
    yield entry.tree.problem(
        ("commune",),
        CODE,
        SEVERITY,
        f"Mã “{commune.code}” là {commune.full_name} của {owner_name}, không thuộc "
        f"{unit_name}. Ghi mã của một xã thuộc {unit_name}, hoặc sửa mục unit.",
        f'"{commune.code}" is {commune.full_name} of {owner_name}, not of {unit_name}. Type '
        "the code of a commune of that unit, or correct the unit.",
    )


def is_elsewhere(commune: Commune, unit: Unit) -> bool:
    """Since 1 July 2025 communes introduce profiles themselves: theirs is the only one."""
    if unit.group == "commune":
        return commune.code != unit.code
    return unit.group == "district" and commune.unit not in {None, unit.id}
