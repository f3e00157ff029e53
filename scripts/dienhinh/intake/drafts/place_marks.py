"""Places whose names are alike but for their marks: Ba Tơ and Ba Tô, Sơn Hà and Sơn Hạ.

Names are compared without marks, so that people may leave them out; where they were typed, they
decide. Never one of two by its place in a list.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import TypeVar

from dienhinh.model.lists import Commune, Unit
from dienhinh.vietnamese import canonical_tone, comparison_key, fold
from dienhinh.vietnamese.place_kinds import kinds_spelled

Place = Commune | Unit
AnyPlace = TypeVar("AnyPlace", bound=Place)
_BETWEEN = str.maketrans(dict.fromkeys("-,()", " "))
NameOf = Callable[[Place], str]


def plain(text: str) -> str:
    """For comparing: without case, marks, quotes, hyphens, commas, brackets."""
    return " ".join(comparison_key(fold(text)).translate(_BETWEEN).split())


# Of a few hundred names, looked for in every address.
@cache
def plain_name(name: str) -> str:
    """The same of a name of the lists."""
    return plain(name)


def full_name(place: Place) -> str:
    """Type and name."""
    return place.full_name


def named_within(places: Iterable[AnyPlace], text: str) -> list[list[AnyPlace]]:
    """Those whose name with its type stands in a text, together where names are alike."""
    rest = f" {plain(kinds_spelled(text))} "
    named: dict[str, list[AnyPlace]] = {}
    for place in places:
        named.setdefault(f" {plain_name(place.full_name)} ", []).append(place)
    found = []
    for name in sorted(named, key=len, reverse=True):
        # What lies inside a longer name is no place of its own.
        if name in rest:
            found.append(named[name])
            rest = rest.replace(name, " | ")
    return found


def standing(places: Iterable[AnyPlace], text: str) -> list[AnyPlace]:
    """Those of the only name that stands in a text; none when several do."""
    found = named_within(places, text)
    return found[0] if len(found) == 1 else []


def marked(
    ranks: Sequence[Sequence[AnyPlace]], text: str, name_of: NameOf = full_name
) -> list[AnyPlace]:
    """Those of the first rank that are written with their marks, else of the first that has any.

    So one of a later rank only where none of the earlier is meant; several where it is not clear.
    """
    exact = [written(rows, text, name_of) for rows in ranks]
    return next((list(rows) for rows in (*exact, *ranks) if rows), [])


def written(places: Iterable[AnyPlace], text: str, name_of: NameOf = full_name) -> list[AnyPlace]:
    """Those whose name stands in a text with the same marks."""
    exact = canonical_tone(kinds_spelled(text)).lower()
    return [place for place in places if canonical_tone(name_of(place)).lower() in exact]
