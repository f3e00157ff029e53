"""Where a profile's own words tell its address below the commune.

`derive.public` hides the field `address` without consent, and a workplace that leads to a home, and
no other text.
"""

from collections.abc import Iterator

from dienhinh.check.leaves import free_texts
from dienhinh.model.profile import Profile
from dienhinh.model.reference import Reference
from dienhinh.model.schema.leaves import FreeText
from dienhinh.vietnamese.homes import home_in
from dienhinh.vietnamese.villages import Village


def village_of(address: str, reference: Reference) -> Village:
    """What of an address lies below the communes and districts of the lists."""
    above = {unit.name for unit in reference.units.values()}
    above |= {commune.name for commune in reference.communes}
    return Village(address, above)


def home_of(profile: Profile) -> str:
    """The address, and from its village or house on the workplace, where that leads to a home."""
    told = [profile.address] if profile.address else []
    if profile.workplace_tells_home:
        parts = (profile.workplace or "").split(",")
        first = next(at for at, part in enumerate(parts) if home_in(part))
        home = home_in(parts[first]) or ""
        told += [parts[first][parts[first].index(home) :], *parts[first + 1 :]]
    return ", ".join(told)


def village_told(profile: Profile, reference: Reference) -> Iterator[FreeText]:
    """The public texts, none hidden with the address, that name a part of it below the commune."""
    home = home_of(profile)
    if not home:
        return
    village = village_of(home, reference)
    hidden = {"address", "workplace"} if profile.workplace_tells_home else {"address"}
    for place in free_texts(profile):
        is_hidden = place.is_internal or place.path[0] in hidden
        if not is_hidden and village.is_told_in(place.text):
            yield place
