"""The address names one commune, and `commune` is the code of another one.

A warning: a person may live in one commune and work in the other, and an address is free text. In a
list of 173 lines the next one is soon chosen, and the page and the map then tell of a wrong place.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache

from dienhinh.check.context import Context, Entry
from dienhinh.check.rules.commune_of_another_unit import is_elsewhere
from dienhinh.model.lists import Commune
from dienhinh.model.reference import Reference
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import canonical_tone

CODE = "commune-not-in-address"
SEVERITY = Severity.WARNING


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    profile, reference = entry.profile, context.reference
    call = context.call_of(profile)
    if call is None or profile.commune is None or profile.address is None:
        return
    commune = reference.commune_on(profile.commune, call.date)
    unit = reference.units.get(profile.unit)
    if commune is None or (unit is not None and is_elsewhere(commune, unit)):
        # One fault is told once.
        return
    name = named_instead(profile.address, commune, reference, call.date)
    if name is None:
        return
    yield entry.tree.problem(
        ("commune",),
        CODE,
        SEVERITY,
        f"Địa chỉ ghi {name}, mà mã “{commune.code}” là {commune.full_name}. Ghi mã của {name}, "
        "hoặc sửa địa chỉ.",
        f'The address tells {name}, but "{commune.code}" is {commune.full_name}. Type the code of '
        f"{name}, or correct the address.",
    )


def named_instead(address: str, commune: Commune, reference: Reference, day: date) -> str | None:
    """The full name of the only other commune that an address tells; None where it tells this."""
    # A "thị xã" is no "xã".
    text = canonical_tone(address).lower().replace("thị xã ", "")
    if any(_stands_in(name, text) for name in _own_names(commune, reference)):
        return None
    named = _named(text, day, reference)
    return named.pop() if len(named) == 1 else None


def _own_names(commune: Commune, reference: Reference) -> Iterator[str]:
    """What an address in it may call it: a name that is its district's too needs its sort."""
    unit = reference.units.get(commune.unit or "")
    yield commune.full_name if unit and unit.name == commune.name else commune.name
    yield from (row.full_name for row in reference.communes if row.code in commune.became)


def _named(address: str, day: date, reference: Reference) -> set[str]:
    """The communes of a day whose names with their sorts stand there, none inside a longer name."""
    rows = (row for row in reference.communes if row.exists_on(day))
    names = {row.full_name for row in rows if _stands_in(row.full_name, address)}
    longer = {name for name in names if any(other.startswith(f"{name} ") for other in names)}
    return names - longer


def _stands_in(name: str, address: str) -> bool:
    _, *behind = address.split(_key_of(name))
    return any(not rest[:1].isalnum() for rest in behind)


# Of a few hundred names, asked for with every profile.
@cache
def _key_of(name: str) -> str:
    return canonical_tone(name).lower()
