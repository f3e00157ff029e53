"""The communes that an address names: a model of two communes lies in both, not in one of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from dienhinh.model.lists import Commune
from dienhinh.model.reference import Reference
from dienhinh.vietnamese import canonical_tone
from dienhinh.vietnamese.place_kinds import COMMUNE_KINDS, any_kind

_SORTS = rf"\b(?<!thị )(?:{any_kind(COMMUNE_KINDS)})\b"
_SORT = re.compile(_SORTS)
_FIRST = re.compile(r"\s*:?\s+")
_NEXT = re.compile(r"\s*(?:[,;/&–-]|\bvà\b)\s*(?:và\s+)?")
# What follows "và" is one more place, told in a way that is not understood.
_GOES_ON = re.compile(rf"\s*,?\s*\bvà\b(?!\s*{_SORTS})")


@dataclass(frozen=True, slots=True)
class Named:
    """Communes in the order of the address; `is_all` when it names no other, of any time."""

    communes: tuple[Commune, ...]
    is_all: bool


def communes_named(
    place: str, then: Commune | None, unit: str, reference: Reference, day: date
) -> Named:
    """What an address names of the district of `then`, else of `unit`, as it was on a day.

    The sort stands before each name, or before the first of several: "xã Trà Tân và Trà Giang".
    Marks count (Sơn Hà, Sơn Hạ). A name that is the district's too needs its sort before it.
    """
    district = then.unit if then else unit
    of_sort: dict[str, dict[str, Commune]] = {}
    for commune in reference.communes:
        if commune.unit == district and commune.exists_on(day):
            of_sort.setdefault(commune.type, {})[_key_of(commune.name)] = commune
    above = reference.units.get(district or "")
    return _named(_key(place), of_sort, _key_of(above.name) if above else "")


def _named(text: str, of_sort: Mapping[str, Mapping[str, Commune]], above: str) -> Named:
    found: dict[Commune, None] = {}
    is_all = True
    for sort in _SORT.finditer(text):
        names = of_sort.get(sort[0], {})
        listed = list(_listed(text, sort.end(), names, above))
        found |= dict.fromkeys(names[name] for name, _ in listed)
        is_all = is_all and bool(listed) and not _GOES_ON.match(text, listed[-1][1])
    return Named(tuple(found), is_all)


def _listed(
    text: str, at: int, names: Mapping[str, Commune], above: str
) -> Iterator[tuple[str, int]]:
    """The names that follow a sort, each with where it ends."""
    before = _FIRST.match(text, at)
    while before is not None:
        start = before.end()
        here = [name for name in names if _stands_at(text, start, name)]
        name = max(here, key=len, default="")
        if not name or (name == above and before.re is _NEXT):
            return
        at = start + len(name)
        yield name, at
        before = _NEXT.match(text, at)


def _stands_at(text: str, start: int, name: str) -> bool:
    return text.startswith(name, start) and not text[start + len(name) :][:1].isalnum()


def _key(name: str) -> str:
    return canonical_tone(name).lower()


# Of a few hundred names, asked for with every profile.
_key_of = cache(_key)
