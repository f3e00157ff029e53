"""`/dia-ban/<commune>-<code>/`: a commune of today, what it was made of, its profiles."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from dienhinh.derive.cards import Card, card
from dienhinh.derive.distances import Where, about_km, nearest, profiles_by_place
from dienhinh.derive.names import PLACES, commune_link, unit_link
from dienhinh.derive.pages.group import group_pages
from dienhinh.model.library import Library
from dienhinh.model.lists import Commune, CommuneKey
from dienhinh.model.page import Link, Page
from dienhinh.model.public import PublicProfile
from dienhinh.model.share import WHOLE, Share

_HOW_MANY_NEAR = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearby:
    """A profile of another commune and how far it is, in words."""

    card: Card
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutCommune:
    """What only the page of a commune shows: since when, of what, in which former districts.

    `near` are the nearest profiles elsewhere: who looks here finds somebody to visit.
    """

    since: date
    former: tuple[str, ...]
    units: tuple[Link, ...]
    region: str
    near: tuple[Nearby, ...]


def pages(library: Library, share: Share = WHOLE) -> Iterator[Page]:
    """A page for each present commune, with or without profiles."""
    profiles: dict[CommuneKey, list[PublicProfile]] = {}
    for profile in library.profiles:
        for key in profile.communes_today:
            profiles.setdefault(key, []).append(profile)
    former = _former_communes(library)
    places = profiles_by_place(library)
    for commune in library.communes_present():
        link = commune_link(commune)
        # Looked for once, not by every process: only the first page shows them.
        near = tuple(_near(commune, places, library)) if share.holds(link.uri) else ()
        yield from group_pages(
            link,
            profiles.get(commune.key, []),
            library,
            template="commune.html",
            parent=PLACES,
            heading=link.name,
            intro="",
            description=f"Điển hình tiên tiến trên địa bàn {commune.full_name}, tỉnh Quảng Ngãi.",
            about=AboutCommune(
                since=commune.valid_from,
                former=former.get(commune.key, ()),
                units=tuple(unit_link(library.reference.units[id_]) for id_ in commune.units),
                region=library.reference.regions[commune.region].told,
                near=near,
            ),
            share=share,
        )


def _near(
    commune: Commune, places: Mapping[Where, Sequence[PublicProfile]], library: Library
) -> Iterator[Nearby]:
    if commune.point is None:
        return
    found = nearest(commune.point, places)
    elsewhere = ((p, km) for p, km in found if commune.key not in p.communes_today)
    for profile, distance in islice(elsewhere, _HOW_MANY_NEAR):
        why = about_km(distance)
        yield Nearby(card=card(profile, library), why=f"{why[0].upper()}{why[1:]}")


def _former_communes(library: Library) -> dict[CommuneKey, tuple[str, ...]]:
    """The full names of the communes at the calls' dates, by the present one that holds them."""
    lists = library.reference
    return {
        key: tuple(
            dict.fromkeys(_with_unit(c, library) for c in former if lists.was_there_at_a_call(c))
        )
        for key, former in lists.former_communes(library.today).items()
    }


def _with_unit(commune: Commune, library: Library) -> str:
    unit = library.reference.units[commune.unit].name if commune.unit else ""
    return f"{commune.full_name} ({unit})" if unit else commune.full_name
