"""What hand-written pages may ask for: `<!-- dienhinh: NAME ARGUMENT... -->`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dienhinh.derive.cards import Card, card
from dienhinh.derive.collections import CollectionCard, collection_card, collection_cards
from dienhinh.derive.comparison import Comparison, comparison
from dienhinh.derive.facets import facets
from dienhinh.derive.names import movement_link
from dienhinh.derive.news import NewsCard, StoryHead, news_card, story_foot, story_head
from dienhinh.derive.photo_plan import Picture, picture
from dienhinh.derive.share_cards import SITE_CARD
from dienhinh.derive.tiles import TileView, tiles
from dienhinh.derive.totals import Totals, totals
from dienhinh.model.library import Library
from dienhinh.model.marker import MARKERS
from dienhinh.model.page import Fragment, Link
from dienhinh.model.public import PublicProfile
from dienhinh.model.site_contact import SiteContact

_NEWEST = 6
_NEWS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """Profiles side by side."""

    cards: tuple[Card, ...]
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MovementEntry:
    """A movement on the home page."""

    link: Link
    tone: str
    description: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoOf:
    """A picture with the profile it belongs to."""

    picture: Picture
    profile: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class FormHead:
    """The page on which a profile is typed, and the picture that is shown where it is shared."""

    page: Link
    image: str


def totals_fragment(arguments: tuple[str, ...], library: Library) -> Totals:
    """The key figures of all real profiles."""
    del arguments
    return totals(library.profiles)


def newest_fragment(arguments: tuple[str, ...], library: Library) -> Cards:
    """The newest real profiles, one of each district first so that no district fills the page."""
    del arguments
    real = [profile for profile in library.profiles if not profile.is_sample]
    return Cards(
        cards=tuple(card(profile, library) for profile in _spread(real)[:_NEWEST]), count=len(real)
    )


def hero_fragment(arguments: tuple[str, ...], library: Library) -> Card | None:
    """The profile that opens the home page: the named one, else the newest with a picture."""
    named = library.by_slug.get(arguments[0]) if arguments else None
    if named:
        return card(named, library)
    for profile in library.profiles:
        if profile.photos and not profile.is_sample:
            return card(profile, library)
    return None


def card_fragment(arguments: tuple[str, ...], library: Library) -> Card | None:
    """The card of one profile."""
    profile = library.by_slug.get(arguments[0]) if arguments else None
    return card(profile, library) if profile else None


def photo_fragment(arguments: tuple[str, ...], library: Library) -> PhotoOf | None:
    """One picture of a profile with its caption: the first, or the one of that number."""
    profile = library.by_slug.get(arguments[0]) if arguments else None
    number = int(arguments[1]) if len(arguments) > 1 else 1
    if profile is None or number > len(profile.photos):
        return None
    return PhotoOf(
        picture=picture(profile.photos[number - 1]), profile=Link(profile.name, profile.uri)
    )


def compare_fragment(arguments: tuple[str, ...], library: Library) -> Comparison | None:
    """Several profiles beside each other."""
    profiles = [library.by_slug[slug] for slug in arguments if slug in library.by_slug]
    return comparison(profiles, library) if profiles else None


def contact_fragment(arguments: tuple[str, ...], library: Library) -> SiteContact:
    """How the editors are reached, beside the ways that are always open."""
    del arguments
    return library.address.contact


def movements_fragment(arguments: tuple[str, ...], library: Library) -> tuple[MovementEntry, ...]:
    """The movements, each with the number of its profiles."""
    del arguments
    return tuple(
        MovementEntry(
            link=Link(movement.official, movement_link(movement).uri),
            tone=movement.tone,
            description=movement.description,
            count=sum(p.movement == movement.id and not p.is_sample for p in library.profiles),
        )
        for movement in library.reference.movements.values()
    )


def tiles_fragment(arguments: tuple[str, ...], library: Library) -> tuple[TileView, ...]:
    """The tile map."""
    del arguments
    return tiles(library.profiles, library)


def sectors_fragment(arguments: tuple[str, ...], library: Library) -> object:
    """The fields of work that have profiles."""
    del arguments
    every = facets([p for p in library.profiles if not p.is_sample], library)
    return next(facet for facet in every if facet.id == "linh-vuc")


def collection_fragment(arguments: tuple[str, ...], library: Library) -> CollectionCard | None:
    """The card of one collection."""
    for collection in library.collections:
        if arguments and collection.id == arguments[0]:
            return collection_card(collection, library)
    return None


def collections_fragment(
    arguments: tuple[str, ...], library: Library
) -> tuple[CollectionCard, ...]:
    """All collections."""
    del arguments
    return collection_cards(library)


def news_fragment(arguments: tuple[str, ...], library: Library) -> tuple[NewsCard, ...]:
    """The newest stories."""
    del arguments
    return tuple(news_card(article, library) for article in library.articles[:_NEWS])


def head_fragment(arguments: tuple[str, ...], library: Library) -> StoryHead | None:
    """The head of a story, asked for by its template with the address of its page."""
    return story_head(arguments[0], library) if arguments else None


def foot_fragment(arguments: tuple[str, ...], library: Library) -> object:
    """What stands below a story, asked for by its template."""
    return story_foot(arguments[0], library) if arguments else None


def form_head_fragment(arguments: tuple[str, ...], library: Library) -> FormHead | None:
    """The head of the page on which a profile is typed, which asks for it with its address."""
    del library
    return FormHead(page=Link("Lập hồ sơ", arguments[0]), image=SITE_CARD) if arguments else None


FRAGMENTS: Mapping[str, Callable[[tuple[str, ...], Library], object]] = {
    "card": card_fragment,
    "collection": collection_fragment,
    "collections": collections_fragment,
    "compare": compare_fragment,
    "contact": contact_fragment,
    "hero": hero_fragment,
    "movements": movements_fragment,
    "news": news_fragment,
    "newest": newest_fragment,
    "photo": photo_fragment,
    "sectors": sectors_fragment,
    "tiles": tiles_fragment,
    "totals": totals_fragment,
    # Asked for by the templates of the web form and of stories, not by writers.
    "form-head": form_head_fragment,
    "story-foot": foot_fragment,
    "story-head": head_fragment,
    "story-image": head_fragment,
}


def fragment(name: str, arguments: tuple[str, ...], library: Library) -> Fragment | None:
    """The piece a marker asks for; None when there is no such piece or profile."""
    make = FRAGMENTS.get(name)
    data = make(arguments, library) if make else None
    return None if data is None else Fragment(template=f"{name}.html", data=data)


def public_arguments(name: str, arguments: tuple[str, ...], library: Library) -> tuple[str, ...]:
    """The arguments of a marker without those that name a profile or theme nobody may see."""
    expected = MARKERS.get(name)
    if expected is None:
        return arguments
    named = arguments[: expected.most] if expected.has_number else arguments
    themes = {theme.id for theme in library.collections}
    shown = tuple(it for it in named if it in library.by_slug or it in themes)
    return shown + arguments[len(named) :]


def _spread(profiles: list[PublicProfile]) -> list[PublicProfile]:
    seen: set[str] = set()
    first: list[PublicProfile] = []
    rest: list[PublicProfile] = []
    for profile in profiles:
        (rest if profile.unit in seen else first).append(profile)
        seen.add(profile.unit)
    return first + rest
