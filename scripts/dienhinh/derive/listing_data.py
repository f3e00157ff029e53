"""The list of all profiles in columns: what `/ho-so/` loads when it has more than one page."""

from collections.abc import Iterator, Sequence

from dienhinh.derive.cards import card, facet_values, short_forms
from dienhinh.derive.measures import MEASURES, figure
from dienhinh.derive.pages.listing import PER_PAGE
from dienhinh.derive.photo_plan import picture_name
from dienhinh.model.library import Library
from dienhinh.model.listing import FacetColumn, ListingData, NumberColumn, Value
from dienhinh.model.public import PublicProfile
from dienhinh.vietnamese import kept_together, numbers_held, sort_key

# Measured: 24 cards picked from 5,000 by a figure lie in nearly as many files whatever their size,
# so small files cost least; smaller ones would be too many.
CARDS_PER_FILE = 50


def listing_data(library: Library) -> ListingData | None:
    """The columns; None when all cards stand on the one page."""
    if len(library.profiles) <= PER_PAGE:
        return None
    profiles = library.profiles[::-1]
    return ListingData(
        count=len(profiles),
        facets=_facet_columns(profiles, library),
        numbers=tuple(
            NumberColumn(id=measure.id, rows=tuple(figure(p, measure) for p in profiles))
            for measure in MEASURES
        ),
        slugs=tuple(profile.slug for profile in profiles),
        words=tuple(_words(profile, library) for profile in profiles),
        by_name=tuple(sorted(range(len(profiles)), key=lambda row: sort_key(profiles[row].name))),
        cards=_files_of_cards(profiles, library),
    )


def _words(profile: PublicProfile, library: Library) -> str:
    text = f"{profile.name}, {profile.place}"
    return ", ".join(filter(None, (text, short_forms(text, library))))


def _facet_columns(profiles: Sequence[PublicProfile], library: Library) -> tuple[FacetColumn, ...]:
    columns: dict[str, tuple[dict[tuple[str, ...], int], list[int]]] = {}
    for profile in profiles:
        for facet, values in facet_values(profile, library):
            sets, rows = columns.setdefault(facet, ({}, []))
            rows.append(sets.setdefault(values, len(sets)))
    return tuple(
        FacetColumn(id=facet, sets=tuple(sets), rows=tuple(rows))
        for facet, (sets, rows) in columns.items()
    )


def _files_of_cards(
    profiles: Sequence[PublicProfile], library: Library
) -> Iterator[tuple[tuple[Value, ...], ...]]:
    for start in range(0, len(profiles), CARDS_PER_FILE):
        chunk = profiles[start : start + CARDS_PER_FILE]
        yield tuple(_card_row(profile, library) for profile in chunk)


def _card_row(profile: PublicProfile, library: Library) -> tuple[Value, ...]:
    """A card in the order in which `listing-columns.js` reads it; the picture last, if any.

    Lines end where those of the cards on a page do.
    """
    shown = card(profile, library)
    row: tuple[Value, ...] = (
        shown.slug,
        numbers_held(kept_together(shown.name)),
        numbers_held(shown.summary),
        shown.tone,
        shown.movement.name,
        shown.told_unit,
        shown.kind.name,
        shown.sector.name,
        int(shown.is_sample),
        shown.founded,
        shown.members,
        shown.jobs,
        shown.households,
    )
    if not profile.photos:
        return row
    photo = profile.photos[0]
    return (
        *row,
        picture_name(photo),
        photo.width_px,
        photo.height_px,
        photo.alt,
        int(photo.is_illustration),
    )
