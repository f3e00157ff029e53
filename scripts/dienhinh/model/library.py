"""All that the public pages are made from, on one day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dienhinh.model.article import Article
from dienhinh.model.call import Call
from dienhinh.model.collection import Collection
from dienhinh.model.lists import Commune, CommuneKey, Movement, Sector, Unit
from dienhinh.model.output import SiteAddress
from dienhinh.model.public import (
    Announcement,
    Coverage,
    PublicCorrection,
    PublicProfile,
    PublicText,
    Withdrawn,
)
from dienhinh.model.reference import Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """The public profiles, newest first, with the lists they refer to.

    `reference` has only the calls and outlines whose words may be told, `calls` all that profiles
    belong to, by id. `by_slug` holds every public profile, `communes` every commune by its key,
    `withdrawn` the profiles that were taken down. `coverage` is what ran about a profile, by slug,
    newest first; `announcements` come soonest first, `corrections` newest first, `corrected_on` is
    the day of the last one by slug. `collections` name only public profiles and come in the order
    of their titles, `articles` newest first, `told_in` by slug those that tell a profile. `texts`
    are by slug those of the profiles that do not hold their own.
    """

    address: SiteAddress
    today: date
    reference: Reference
    profiles: tuple[PublicProfile, ...]
    by_slug: Mapping[str, PublicProfile]
    calls: Mapping[str, Call]
    communes: Mapping[CommuneKey, Commune]
    withdrawn: tuple[Withdrawn, ...]
    coverage: Mapping[str, tuple[Coverage, ...]] = field(default_factory=dict)
    announcements: tuple[Announcement, ...] = ()
    corrections: tuple[PublicCorrection, ...] = ()
    corrected_on: Mapping[str, date] = field(default_factory=dict)
    collections: tuple[Collection, ...] = ()
    articles: tuple[Article, ...] = ()
    told_in: Mapping[str, tuple[Article, ...]] = field(default_factory=dict)
    texts: Mapping[str, PublicText] = field(default_factory=dict, compare=False, repr=False)
    # What is derived from one profile and asked for by many pages, by (what, slug): nothing here
    # can change while a library lives.
    kept: dict[tuple[str, str], Any] = field(default_factory=dict, compare=False, repr=False)

    def movement(self, profile: PublicProfile) -> Movement:
        """The movement of a profile; checking made sure that it is known."""
        return self.reference.movements[profile.movement]

    def sector(self, profile: PublicProfile) -> Sector:
        """The sector of a profile."""
        return self.reference.sectors[profile.sector]

    def unit(self, profile: PublicProfile) -> Unit:
        """The unit that introduced a profile."""
        return self.reference.units[profile.unit]

    def call(self, profile: PublicProfile) -> Call:
        """The call a profile answers."""
        return self.calls[profile.call]

    def text(self, profile: PublicProfile) -> PublicText:
        """The texts of a profile; it may have to be read first, so ask once for a page."""
        return profile.text or self.texts[profile.slug]

    def members(self, collection: Collection) -> tuple[PublicProfile, ...]:
        """The profiles of a collection in its order."""
        return tuple(self.by_slug[slug] for slug in collection.profiles)

    def corrections_of(self, told: PublicProfile | Article) -> tuple[PublicCorrection, ...]:
        """What was corrected on the page of a profile or of an article, newest first."""
        field = "article" if isinstance(told, Article) else "profile"
        return tuple(entry for entry in self.corrections if getattr(entry, field) == told.slug)

    def changed_on(self, profile: PublicProfile) -> date:
        """The day the page of a profile last told something new, as far as it is known.

        Published, corrected, or given figures of a later date: of these the first day that they can
        be of.
        """
        as_of = profile.figures.as_of if profile.figures else None
        days = (self.corrected_on.get(profile.slug), as_of.first_day if as_of else None)
        told = (day for day in days if day is not None and day <= self.today)
        return max((profile.published_on, *told))

    def districts(self) -> tuple[Unit, ...]:
        """The units that nominate, in the order of the reference list."""
        return tuple(unit for unit in self.reference.units.values() if unit.group == "district")

    def communes_present(self) -> tuple[Commune, ...]:
        """The communes that exist on the day, in the order of the reference list."""
        return tuple(c for c in self.reference.communes if c.exists_on(self.today))
