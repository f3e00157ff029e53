"""An address whose last places stand without their kinds: "Thôn 1, Ba Động, Ba Tơ, Quảng Ngãi".

For looking places up: the address of the profile keeps the words of the source.
"""

import re

from dienhinh.intake.drafts.places import Names
from dienhinh.intake.drafts.typed_text import one_line
from dienhinh.model.lists import Commune, Unit
from dienhinh.vietnamese.villages import begun_small

_BETWEEN = re.compile(r"\s*[,;–-]\s*")


def with_kinds(address: str, names: Names, unit: str | None) -> str:
    """The address with the kinds of its last two places, where the lists know them by their names.

    The name of the province behind them is passed over. Without a district the last place is a
    commune of `unit`, or any where the province tells that it is one.
    """
    places = [part for part in _BETWEEN.split(one_line(address).rstrip(" .")) if part]
    province = [places.pop()] if len(places) > 1 and names.is_province(places[-1]) else []
    if not places or names.is_province(places[-1]):
        return address
    *before, last = places
    named = names.called(last)
    district = next((place for place in named if isinstance(place, Unit)), None)
    if district is not None and len(named) == 1:
        if before:
            before[-1] = _shown(names.communes_called(before[-1], district.id)) or before[-1]
        last = begun_small(district.full_name)
    elif province or (unit and before):
        within = None if province else unit
        # Who still writes the district that is gone means the commune before it.
        inner = names.communes_called(before[-1], within) if before else []
        if inner and names.was_district(last):
            before[-1] = _shown(inner)
        else:
            last = _shown(names.communes_called(last, within)) or last
    return ", ".join([*before, last, *province])


def _shown(communes: list[Commune]) -> str:
    """All that a name may mean: whoever looks for one finds that there are several."""
    return " / ".join(dict.fromkeys(commune.full_name for commune in communes))
