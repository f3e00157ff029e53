"""`/dia-ban/<commune>-<code>/`: a commune of today, what it was made of, its profiles.

Profiles that tell only the former district stand there too, by themselves: they are of the whole
district, so neither of the commune nor at any distance from it.
"""

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
from dienhinh.vietnamese import canonical_tone, upper_first

_HOW_MANY_NEAR = 3
_HOW_MANY_OF_DISTRICT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideCard:
    """A profile that is not of the commune, and why it stands here: of what, or how far it is."""

    card: Card
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Namesake:
    """A former commune of the same name whose area lies elsewhere today, in `today`."""

    name: str
    until: date
    today: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutCommune:
    """What only the page of a commune shows: since when, of what, in which former districts.

    `of_district` are profiles that tell only one of those districts, at most three of each; `near`
    the nearest profiles elsewhere: who looks here finds somebody to visit.
    """

    since: date
    former: tuple[str, ...]
    units: tuple[Link, ...]
    region: str
    namesakes: tuple[Namesake, ...]
    of_district: tuple[BesideCard, ...]
    near: tuple[BesideCard, ...]


def pages(library: Library, share: Share = WHOLE) -> Iterator[Page]:
    """A page for each present commune, with or without profiles."""
    profiles: dict[CommuneKey, list[PublicProfile]] = {}
    for profile in library.profiles:
        for key in profile.communes_today:
            profiles.setdefault(key, []).append(profile)
    former = _former_communes(library)
    namesakes = _namesakes(library)
    of_districts = _of_districts(library)
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
                units=tuple(
                    unit_link(library.reference.units[id_], library) for id_ in commune.units
                ),
                region=library.reference.regions[commune.region].told,
                namesakes=tuple(namesakes.get(commune.key, ())),
                of_district=tuple(_of_district(commune, of_districts, library)),
                near=near,
            ),
            share=share,
        )


def _near(
    commune: Commune, places: Mapping[Where, Sequence[PublicProfile]], library: Library
) -> Iterator[BesideCard]:
    if commune.point is None:
        return
    found = nearest(commune.point, places)
    elsewhere = (
        (p, km) for p, km in found if p.communes_today and commune.key not in p.communes_today
    )
    for profile, distance in islice(elsewhere, _HOW_MANY_NEAR):
        why = about_km(distance)
        yield BesideCard(card=card(profile, library), why=upper_first(why))


def _of_districts(library: Library) -> dict[str, list[PublicProfile]]:
    """The real profiles that tell no commune, by the former district that introduced them."""
    found: dict[str, list[PublicProfile]] = {}
    for profile in library.profiles:
        if not profile.communes_today and not profile.is_sample:
            found.setdefault(profile.unit, []).append(profile)
    return found


def _of_district(
    commune: Commune, profiles: Mapping[str, Sequence[PublicProfile]], library: Library
) -> Iterator[BesideCard]:
    for unit in commune.units:
        name = library.reference.units[unit].full_name
        for profile in profiles.get(unit, ())[:_HOW_MANY_OF_DISTRICT]:
            yield BesideCard(card=card(profile, library), why=f"{name} cũ, không ghi xã")


def _namesakes(library: Library) -> dict[CommuneKey, list[Namesake]]:
    """By present commune the former ones that bore its name and are no part of it."""
    lists, today = library.reference, library.today
    present: dict[str, list[Commune]] = {}
    for commune in library.communes_present():
        present.setdefault(canonical_tone(commune.name), []).append(commune)
    found: dict[CommuneKey, list[Namesake]] = {}
    for former in lists.communes:
        if former.valid_to is None or former.valid_to > today:
            continue
        holders = lists.holders_of(former, today)
        for commune in present.get(canonical_tone(former.name), ()):
            if holders and commune not in holders:
                namesake = Namesake(
                    name=_with_unit(former, library),
                    until=former.valid_to,
                    today=tuple(map(commune_link, holders)),
                )
                found.setdefault(commune.key, []).append(namesake)
    return found


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
