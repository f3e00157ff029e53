"""An id that its list in `profiles/` does not hold, or a name typed instead of the id."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.check.leaves import leaves
from dienhinh.check.suggestions import nearest
from dienhinh.check.wording import shown, shown_en
from dienhinh.model.profile import Profile
from dienhinh.model.schema.fields import Reference as ReferenceType
from dienhinh.model.schema.leaves import Leaf
from dienhinh.problems import Problem, Severity

CODE = "unknown-reference"
SEVERITY = Severity.ERROR

_FILES = {
    "awards": "profiles/reference/awards.yaml",
    "calls": "profiles/*/call.yaml",
    "communes": "profiles/reference/communes.yaml",
    "movements": "profiles/reference/movements.yaml",
    "sectors": "profiles/reference/sectors.yaml",
    "units": "profiles/reference/units.yaml",
}


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    for leaf in leaves(entry.profile):
        # Which profiles exist is known only when all are read: rule adopted-from-unknown.
        if not isinstance(leaf.type, ReferenceType) or leaf.type.to == "profiles":
            continue
        if leaf.value not in context.reference.ids(leaf.type.to):
            choices = _choices(entry.profile, context, leaf.type.to)
            yield _problem(entry, leaf, leaf.type.to, choices)


def _choices(profile: Profile, context: Context, to: str) -> list[tuple[str, str]]:
    """Pairs of id and name; several names may lead to one id."""
    reference = context.reference
    if to == "communes":
        return _communes(profile, context)
    if to == "calls":
        return [(call.id, call.title) for call in reference.calls.values()]
    if to == "units":
        units = reference.units.values()
        return [(unit.id, name) for unit in units for name in (unit.full_name, unit.name)]
    tables = {
        "awards": [(award.id, award.name) for award in reference.awards.values()],
        "movements": [(movement.id, movement.name) for movement in reference.movements.values()],
        "sectors": [(sector.id, sector.name) for sector in reference.sectors.values()],
    }
    return tables[to]


def _communes(profile: Profile, context: Context) -> list[tuple[str, str]]:
    """The communes of the call's day by name, those of the profile's unit before namesakes."""
    call = context.call_of(profile)
    day = call.date if call else context.today
    valid = [commune for commune in context.reference.communes if commune.exists_on(day)]
    valid.sort(key=lambda commune: profile.unit not in (commune.unit, *commune.units))
    return [(commune.code, name) for commune in valid for name in (commune.full_name, commune.name)]


def _problem(entry: Entry, leaf: Leaf, to: str, choices: list[tuple[str, str]]) -> Problem:
    near = nearest(str(leaf.value), choices)
    if near is None:
        cure_vi = f"Ghi một mã của danh sách ấy cho mục “{leaf.field.vi}”"
        cure_en = f"Type an id of that list for {leaf.field.en}"
    else:
        name = next(name for identifier, name in choices if identifier == near)
        typed = f'"{near}"' if near.isdigit() else near
        cure_vi = f"Có phải là {name}? Nếu phải, ghi {typed}"
        cure_en = f"Is it {name}? If so, type {typed}"
    vi = f"{shown(str(leaf.value))} không có trong {_FILES[to]}. {cure_vi}."
    en = f"{shown_en(str(leaf.value))} is not in {_FILES[to]}. {cure_en}."
    return entry.tree.problem(leaf.path, CODE, SEVERITY, vi, en)
