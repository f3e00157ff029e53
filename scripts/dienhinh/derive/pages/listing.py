"""`/ho-so/`: all profiles with facets; the paging that every list of profiles shares."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dienhinh.derive import json_ld
from dienhinh.derive.cards import Card, blank_card, card
from dienhinh.derive.facets import Facet, all_facets
from dienhinh.derive.feeds import FEED_FILE, feed
from dienhinh.derive.names import PROFILES
from dienhinh.derive.totals import Tally, Totals, tally, totals
from dienhinh.model.library import Library
from dienhinh.model.page import Link, Page
from dienhinh.model.public import PublicProfile
from dienhinh.model.share import WHOLE, Share
from dienhinh.vietnamese import count_word, number_text

# Measured: one page stays fast to about 300 cards; 60 keep a page under 280 KB with its pictures.
PER_PAGE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class CardList:
    """One page of a list: `count` profiles in all, `number` of `of` pages, links to the others.

    `tally` says how many of them are samples.
    """

    cards: tuple[Card, ...]
    count: int
    tally: Tally
    number: int
    of: int
    previous: Link | None
    next: Link | None
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The data of `listing.html`; `blank` is copied by its script when there are several pages.

    `movements` is their number in words.
    """

    list: CardList
    facets: tuple[Facet, ...]
    totals: Totals
    blank: Card
    movements: str


def card_lists(
    profiles: Sequence[PublicProfile], first: Link, library: Library, share: Share = WHOLE
) -> Iterator[tuple[Link, CardList]]:
    """A list cut into pages: the address of each and its cards. An empty list has one page.

    Only the pages of the share come.
    """
    chunks = [profiles[start : start + PER_PAGE] for start in range(0, len(profiles), PER_PAGE)]
    counted = tally(profiles)
    links = tuple(_page_link(first, number) for number in range(1, max(1, len(chunks)) + 1))
    for position, link in enumerate(links):
        if not share.holds(link.uri):
            continue
        chunk = chunks[position] if chunks else ()
        yield (
            link,
            CardList(
                cards=tuple(card(profile, library) for profile in chunk),
                count=len(profiles),
                tally=counted,
                number=position + 1,
                of=len(links),
                previous=links[position - 1] if position else None,
                next=links[position + 1] if position + 1 < len(links) else None,
                pages=links,
            ),
        )


def title_of(heading: str, part: CardList) -> str:
    """The title of one page of a list."""
    return heading if part.number == 1 else f"{heading}, trang {part.number}"


def pages(library: Library, share: Share = WHOLE) -> Iterator[Page]:
    """`/ho-so/` and its further pages."""
    heading = "Hồ sơ điển hình"
    every_facet = all_facets(library)
    sums = totals(library.profiles)
    news = feed(Link(heading, PROFILES.uri), library.profiles, library, FEED_FILE)
    blank = blank_card()
    for link, part in card_lists(library.profiles, PROFILES, library, share):
        title = title_of(heading, part)
        yield Page(
            uri=link.uri,
            template="listing.html",
            title=title,
            description=(
                f"{number_text(sums.profiles)} hồ sơ tập thể, hộ gia đình, cá nhân điển hình "
                "tiên tiến của tỉnh Quảng Ngãi: lọc theo phong trào, loại hình, lĩnh vực, địa bàn."
            ),
            section=PROFILES.uri,
            crumbs=() if part.number == 1 else (PROFILES,),
            data=Listing(
                list=part,
                facets=every_facet,
                totals=sums,
                blank=blank,
                movements=count_word(len(library.reference.movements)),
            ),
            json_ld=(
                json_ld.breadcrumbs((), Link(title, link.uri), library.address),
                json_ld.collection(title, link.uri, part.cards, library.address),
            ),
            feed=news,
        )


def _page_link(first: Link, number: int) -> Link:
    if number == 1:
        return Link("1", first.uri)
    return Link(str(number), f"{first.uri}trang-{number}/")
