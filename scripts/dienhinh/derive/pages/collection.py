"""`/chuyen-de/` and `/chuyen-de/<id>/`: themes chosen by staff, profiles in their order."""

from collections.abc import Iterator
from dataclasses import dataclass

from dienhinh.derive import json_ld
from dienhinh.derive.cards import Card, card
from dienhinh.derive.collections import (
    collection_card_uri,
    collection_cards,
    collection_citation,
    collection_link,
    collection_square_uri,
    first_pictured,
)
from dienhinh.derive.feeds import feed
from dienhinh.derive.kits import group_kit_uri
from dienhinh.derive.names import COLLECTIONS
from dienhinh.derive.reuse import Download, facebook_link
from dienhinh.derive.share_cards import card_alt
from dienhinh.derive.totals import Totals, totals
from dienhinh.model.collection import Collection
from dienhinh.model.library import Library
from dienhinh.model.page import Link, Page

COLLECTIONS_TOLD = "Những hồ sơ nên đọc cạnh nhau, do nhóm biên tập chọn và xếp thứ tự."


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionPage:
    """The data of `collection.html`."""

    summary: str
    text: str
    cards: tuple[Card, ...]
    totals: Totals
    downloads: tuple[Download, ...]
    kit: str
    address: str
    share_facebook: str
    citation: str


def pages(library: Library) -> Iterator[Page]:
    """The list of collections, then a page for each."""
    yield Page(
        uri=COLLECTIONS.uri,
        template="collections.html",
        title=COLLECTIONS.name,
        description=COLLECTIONS_TOLD,
        section=COLLECTIONS.uri,
        crumbs=(),
        data=collection_cards(library),
        json_ld=(json_ld.breadcrumbs((), COLLECTIONS, library.address),),
    )
    for collection in library.collections:
        yield _page(collection, library)


def _page(collection: Collection, library: Library) -> Page:
    here = collection_link(collection)
    members = library.members(collection)
    cards = tuple(card(profile, library) for profile in members)
    newest_first = sorted(members, key=lambda profile: -profile.published_on.toordinal())
    news = feed(Link(f"Chuyên đề: {collection.title}", here.uri), newest_first, library)
    address = library.address.absolute(here.uri)
    kit = group_kit_uri(here)
    square, wide = collection_square_uri(collection), collection_card_uri(collection)
    return Page(
        uri=here.uri,
        template="collection.html",
        title=collection.title,
        description=collection.summary,
        section=COLLECTIONS.uri,
        crumbs=(COLLECTIONS,),
        data=CollectionPage(
            summary=collection.summary,
            text=collection.text,
            cards=cards,
            totals=totals(members),
            downloads=(
                Download(name="Ảnh vuông", detail="1.080 × 1.080", uri=square),
                Download(name="Ảnh ngang", detail="1.200 × 630", uri=wide),
            ),
            kit=kit,
            address=address,
            share_facebook=facebook_link(address),
            citation=collection_citation(collection, library),
        ),
        json_ld=(
            json_ld.breadcrumbs((COLLECTIONS,), here, library.address),
            json_ld.collection(collection.title, here.uri, cards, library.address),
        ),
        image=wide,
        image_alt=card_alt(first_pictured(members), collection.title),
        feed=news if news.entries else None,
        offers=(kit, square, wide),
    )
