"""What the pages of a movement, a place, a sector and a kind have in common."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dienhinh.derive import json_ld
from dienhinh.derive.feeds import feed
from dienhinh.derive.pages.listing import CardList, card_lists, title_of
from dienhinh.derive.totals import Totals, totals
from dienhinh.model.library import Library
from dienhinh.model.page import Link, Page
from dienhinh.model.public import PublicProfile
from dienhinh.model.share import WHOLE, Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The data of `group.html` and its relatives; `about` is what only this type of page shows."""

    heading: str
    intro: str
    list: CardList
    totals: Totals
    about: object = None


def group_pages(  # noqa: PLR0913 a page has these parts
    here: Link,
    profiles: Sequence[PublicProfile],
    library: Library,
    *,
    template: str,
    parent: Link,
    heading: str,
    intro: str,
    description: str,
    about: object = None,
    offers: tuple[str, ...] = (),
    share: Share = WHOLE,
) -> Iterator[Page]:
    """The pages of one group that are in the share; only the first shows `about` and `offers`."""
    sums = totals(profiles)
    news = feed(Link(heading, here.uri), profiles, library)
    for link, part in card_lists(profiles, here, library, share):
        title = title_of(heading, part)
        crumbs = (parent,) if part.number == 1 else (parent, here)
        yield Page(
            uri=link.uri,
            template=template,
            title=title,
            description=description,
            section=parent.uri,
            crumbs=crumbs,
            data=Group(
                heading=heading,
                intro=intro,
                list=part,
                totals=sums,
                about=about if part.number == 1 else None,
            ),
            json_ld=(
                json_ld.breadcrumbs(crumbs, Link(title, link.uri), library.address),
                json_ld.collection(title, link.uri, part.cards, library.address),
            ),
            feed=news if news.entries else None,
            offers=offers if part.number == 1 else (),
        )
