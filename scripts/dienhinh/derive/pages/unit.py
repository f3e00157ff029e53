"""`/dia-ban/<unit>/`: a district as it was, its profiles, and where its communes are now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dienhinh.derive.former_places import former_places
from dienhinh.derive.kits import group_kit_uri
from dienhinh.derive.names import PLACES, commune_link, unit_link
from dienhinh.derive.pages.group import group_pages
from dienhinh.model.library import Library
from dienhinh.model.lists import Commune, Unit
from dienhinh.model.page import Link, Page
from dienhinh.model.public import PublicProfile
from dienhinh.model.share import WHOLE, Share
from dienhinh.vietnamese import sort_key, upper_first
from dienhinh.vietnamese.villages import begun_small


@dataclass(frozen=True, slots=True, kw_only=True)
class OldCommune:
    """A commune of the district in 2023 and the present communes that hold its area."""

    name: str
    became: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutUnit:
    """What only the page of a district shows; `ended_on` is the first day it no longer existed.

    `is_mixed` when communes or agencies introduced some of its profiles.
    """

    full_name: str
    former_names: tuple[str, ...]
    ended_on: date | None
    communes: tuple[OldCommune, ...]
    today: tuple[Link, ...]
    kit: str
    is_mixed: bool


def pages(library: Library, share: Share = WHOLE) -> Iterator[Page]:
    """A page for each district."""
    members = {place.id: place.profiles for place in former_places(library)}
    for unit in library.districts():
        about = _about(unit, members[unit.id], library)
        yield from group_pages(
            unit_link(unit, library),
            members[unit.id],
            library,
            template="unit.html",
            parent=PLACES,
            heading=unit.full_name,
            intro="",
            description=_description(about),
            about=about,
            offers=(about.kit,),
            share=share,
        )


def _description(about: AboutUnit) -> str:
    name = begun_small(about.full_name)
    if about.ended_on is None:
        return f"Điển hình tiên tiến của {name}."
    return f"Điển hình tiên tiến của {name} cũ và các xã, phường, đặc khu nay giữ địa bàn ấy."


def _about(unit: Unit, profiles: Sequence[PublicProfile], library: Library) -> AboutUnit:
    old = [
        c
        for c in library.reference.communes_of(unit.id)
        if library.reference.was_there_at_a_call(c)
    ]
    present = [c for c in library.communes_present() if unit.id in c.units]
    return AboutUnit(
        full_name=unit.full_name,
        former_names=unit.former_names,
        ended_on=unit.valid_to if unit.valid_to and unit.valid_to <= library.today else None,
        communes=tuple(_old_commune(c, library) for c in sorted(old, key=_by_name)),
        today=tuple(commune_link(c) for c in sorted(present, key=_by_name)),
        kit=group_kit_uri(unit_link(unit, library)),
        is_mixed=any(profile.unit != unit.id for profile in profiles),
    )


def _old_commune(commune: Commune, library: Library) -> OldCommune:
    holders = library.reference.holders_of(commune, library.today)
    return OldCommune(
        name=upper_first(commune.full_name),
        became=tuple(commune_link(holder) for holder in holders),
    )


def _by_name(commune: Commune) -> tuple[object, ...]:
    return (sort_key(commune.name), commune.code)
