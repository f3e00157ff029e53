"""The small view of a profile: on listings, beside other profiles, in hand-written pages."""

from dataclasses import dataclass

from dienhinh.derive.former_places import FACET, former_place_ids
from dienhinh.derive.names import (
    KIND_SLUGS,
    MODEL_SLUGS,
    PICTURE_SLUGS,
    communes_today,
    kind_link,
    movement_link,
    sector_link,
    unit_link,
)
from dienhinh.derive.other_calls import other_calls
from dienhinh.derive.photo_plan import Picture, any_picture, picture
from dienhinh.derive.ranges import RANGE_FACETS
from dienhinh.model.library import Library
from dienhinh.model.page import Link
from dienhinh.model.public import Figures, PublicProfile
from dienhinh.vietnamese import teaser

# Four lines of a card on a wide screen, about five on a telephone.
_LONGEST_SUMMARY = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A profile in a list.

    `call_year` is there where a profile of another call has the same name. `facets` gives for each
    facet the values the profile has; `search` is the text for the keyword box; `jobs`,
    `households` are None when no source states them.
    """

    slug: str
    uri: str
    name: str
    summary: str
    movement: Link
    tone: str
    kind: Link
    unit: Link
    sector: Link
    call_year: int | None
    picture: Picture | None
    founded: int | None
    jobs: int | None
    households: int | None
    members: int | None
    published: str
    is_sample: bool
    facets: tuple[tuple[str, tuple[str, ...]], ...]
    search: str

    @property
    def told_unit(self) -> str:
        """The unit, and the year of the call where the name alone tells no two cards apart."""
        name = self.unit.name
        return f"{name}, đợt {self.call_year}" if self.call_year else name


def card(profile: PublicProfile, library: Library) -> Card:
    """The card of a profile; the same object at each call."""
    key = ("card", profile.slug)
    made: Card | None = library.kept.get(key)
    if made is None:
        made = library.kept[key] = _card(profile, library)
    return made


def _card(profile: PublicProfile, library: Library) -> Card:
    figures = profile.figures
    is_named_again = profile.slug in other_calls(library).named
    return Card(
        slug=profile.slug,
        uri=profile.uri,
        name=profile.name,
        summary=teaser(profile.summary, _LONGEST_SUMMARY),
        movement=movement_link(library.movement(profile)),
        tone=library.movement(profile).tone,
        kind=kind_link(profile.kind),
        unit=unit_link(library.unit(profile), library),
        sector=sector_link(library.sector(profile)),
        call_year=library.call(profile).date.year if is_named_again else None,
        picture=picture(profile.photos[0]) if profile.photos else None,
        founded=figures.founded.year if figures and figures.founded else None,
        jobs=figures.jobs_created if figures else None,
        households=figures.households_supported if figures else None,
        members=figures.members if figures else None,
        published=profile.published_on.isoformat(),
        is_sample=profile.is_sample,
        facets=facet_values(profile, library),
        search=_search_text(profile, library, figures),
    )


def blank_card() -> Card:
    """A card with everything a card can have, for a script to copy and fill."""
    nothing = Link("", "")
    return Card(
        slug="",
        uri="",
        name="",
        summary="",
        movement=nothing,
        tone="",
        kind=nothing,
        unit=nothing,
        sector=nothing,
        call_year=None,
        picture=any_picture("{}"),
        founded=0,
        jobs=0,
        households=0,
        members=0,
        published="",
        is_sample=True,
        facets=(),
        search="",
    )


def facet_values(
    profile: PublicProfile, library: Library
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The values of a profile under each facet, by the facet's name in addresses."""
    return (
        ("phong-trao", (profile.movement,)),
        ("loai-hinh", (KIND_SLUGS[profile.kind],)),
        ("linh-vuc", (profile.sector,)),
        (FACET, former_place_ids(profile, library)),
        ("xa", tuple(code for code, _ in profile.communes_today)),
        ("hinh-thuc", (MODEL_SLUGS[profile.is_model],)),
        ("anh", tuple(sorted({PICTURE_SLUGS[p.is_illustration] for p in profile.photos}))),
        *((facet.id, facet.values(profile)) for facet in RANGE_FACETS),
    )


def short_forms(text: str, library: Library) -> str:
    """The abbreviations, as readers type them, of what the text says in full: "HTX TP"."""
    said = text.casefold()
    known = library.reference.abbreviations
    return " ".join(one.short for one in known if any(long.casefold() in said for long in one.long))


def _search_text(profile: PublicProfile, library: Library, figures: Figures | None) -> str:
    then = library.communes[profile.commune].full_name if profile.commune else ""
    parts = [
        profile.name,
        profile.summary,
        profile.place,
        then,
        *(link.name for link in communes_today(profile, library)),
        library.unit(profile).full_name,
        library.sector(profile).name,
        library.movement(profile).short,
        "mô hình" if figures else "gương",
    ]
    text = " ".join(parts)
    return f"{text} {short_forms(text, library)}".rstrip()
