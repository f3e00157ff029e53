"""Collections as they stand in lists, and their share cards."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dienhinh.derive.names import COLLECTIONS
from dienhinh.derive.photo_plan import Picture, picture
from dienhinh.derive.share_cards import titled_cards
from dienhinh.derive.totals import tally
from dienhinh.model.collection import Collection
from dienhinh.model.library import Library
from dienhinh.model.page import Link
from dienhinh.model.public import PublicProfile
from dienhinh.model.share_card import ShareCard
from dienhinh.vietnamese import number_text, quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionCard:
    """A collection in a list: the picture of its first profile, how many real profiles it has."""

    link: Link
    summary: str
    picture: Picture | None
    count: int


def collection_link(collection: Collection) -> Link:
    """The page of a collection."""
    return Link(collection.title, f"{COLLECTIONS.uri}{collection.id}/")


def collection_citation(collection: Collection, library: Library) -> str:
    """How to name the theme as a source, on one line."""
    address = library.address.absolute(collection_link(collection).uri)
    return f"Chuyên đề {quoted(collection.title)}, {library.address.name}, {address}"


def collection_card(collection: Collection, library: Library) -> CollectionCard:
    """The card of one collection."""
    members = library.members(collection)
    first = first_pictured(members)
    return CollectionCard(
        link=collection_link(collection),
        summary=collection.summary,
        picture=picture(first.photos[0]) if first else None,
        count=tally(members).real,
    )


def collection_cards(library: Library) -> tuple[CollectionCard, ...]:
    """The cards of all collections, in the order of their titles."""
    return tuple(collection_card(collection, library) for collection in library.collections)


def collection_card_uri(collection: Collection) -> str:
    """The picture beside a link to the collection, 1200 x 630 px."""
    return f"the/chuyen-de/{collection.id}.jpg"


def collection_square_uri(collection: Collection) -> str:
    """The picture of a post, 1080 x 1080 px."""
    return f"the/vuong/chuyen-de/{collection.id}.jpg"


def first_pictured(members: Iterable[PublicProfile]) -> PublicProfile | None:
    """The profile whose picture stands for a collection."""
    return next((profile for profile in members if profile.photos), None)


def collection_share_cards(library: Library) -> Iterator[ShareCard]:
    """A wide and a square card of each collection."""
    for collection in library.collections:
        members = library.members(collection)
        yield from titled_cards(
            collection_card_uri(collection),
            collection_square_uri(collection),
            library,
            kicker="Chuyên đề",
            name=collection.title,
            summary=collection.summary,
            opening=first_pictured(members),
            number=number_text(tally(members).real),
            number_of="hồ sơ",
        )
