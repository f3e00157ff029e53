"""Stories written by hand as the site lists them: head, card, feed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dienhinh.derive import json_ld
from dienhinh.derive.feeds import FEED_FILE, corrections_told
from dienhinh.derive.names import NEWS, article_link
from dienhinh.derive.notices import last_day_warning
from dienhinh.derive.photo_plan import Picture, picture
from dienhinh.derive.reuse import facebook_link
from dienhinh.derive.share_cards import card_alt, titled_cards
from dienhinh.model.article import NEWS_FOLDER, Article
from dienhinh.model.feed import Feed, FeedEntry
from dienhinh.model.library import Library
from dienhinh.model.output import SiteAddress
from dienhinh.model.page import Link
from dienhinh.model.plan import Plan, Slot
from dienhinh.model.public import PublicCorrection
from dienhinh.model.share_card import ShareCard
from dienhinh.vietnamese import date_text, quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsCard:
    """A story in a list, and most of what opens its own page."""

    link: Link
    date: date
    lead: str
    picture: Picture | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryHead:
    """What opens it; `corrected_on` is the day of its newest correction, told below.

    `image_alt` is what the picture shows that stands beside a link to it.
    """

    card: NewsCard
    corrected_on: date | None
    image_alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryFoot:
    """What closes it: what was corrected, sharing, with the picture of a post, how to cite it.

    Also what machines read of it, and the stories before.
    """

    corrections: tuple[PublicCorrection, ...]
    address: str
    share_facebook: str
    square: str
    citation: str
    last_day_warning: str
    json_ld: json_ld.Node
    others: tuple[NewsCard, ...]


_OTHERS = 3
_WEBSITE = "website"


def news_card(article: Article, library: Library) -> NewsCard:
    """The card of a story."""
    return NewsCard(
        link=article_link(article),
        date=article.date,
        lead=article.description,
        picture=story_picture(article, library),
    )


def story_head(uri: str, library: Library) -> StoryHead | None:
    """The head of the story at that address; None when there is none."""
    article = _at(uri, library)
    if article is None:
        return None
    corrections = library.corrections_of(article)
    return StoryHead(
        card=news_card(article, library),
        corrected_on=max((entry.on for entry in corrections), default=None),
        image_alt=card_alt(library.by_slug.get(article.picture or ""), article.title),
    )


def story_foot(uri: str, library: Library) -> StoryFoot | None:
    """The foot of the story at that address; None when there is none."""
    article = _at(uri, library)
    if article is None:
        return None
    address = library.address.absolute(article.uri)
    day = article.date
    others = [other for other in library.articles if other is not article][:_OTHERS]
    return StoryFoot(
        corrections=library.corrections_of(article),
        address=address,
        share_facebook=facebook_link(address),
        square=_square_uri(article),
        citation=", ".join(
            (quoted(article.title), library.address.name, f"đăng ngày {date_text(day)}", address)
        ),
        last_day_warning=_last_day_warning(article, library),
        json_ld=json_ld.news_article(
            article, library, changed_on=news_changed_on(article, library), image=_card_uri(article)
        ),
        others=tuple(news_card(other, library) for other in others),
    )


def _last_day_warning(article: Article, library: Library) -> str:
    """Until when the first of its profiles may be used; empty where no consent ends."""
    told = (library.by_slug[slug] for slug in article.profiles if slug in library.by_slug)
    limited = [profile for profile in told if profile.last_day is not None]
    first = min(limited, key=lambda profile: profile.last_day or date.max, default=None)
    return last_day_warning(first) if first else ""


def news_share_cards(library: Library) -> Iterator[ShareCard]:
    """A wide and a square card of each story, which name the story and no profile."""
    for article in library.articles:
        yield from titled_cards(
            _card_uri(article),
            _square_uri(article),
            library,
            kicker=NEWS.name,
            name=article.title,
            summary=article.description,
            opening=library.by_slug.get(article.picture or ""),
        )


def _card_uri(article: Article) -> str:
    """The picture beside a link to the story, 1200 x 630 px; `page_head.html` names it too."""
    return f"the/{article.uri.rstrip('/')}.jpg"


def _square_uri(article: Article) -> str:
    """The picture of a post, 1080 x 1080 px."""
    return f"the/vuong/{article.uri.rstrip('/')}.jpg"


def news_plan(
    articles: Iterable[Article], plans: Iterable[Plan], address: SiteAddress, today: date
) -> Plan:
    """The stories of the site as tellings, which run by themselves on their day.

    A telling that one of the `plans` holds with the address of the story is left to that plan.
    """
    planned = [(slot.profile, slot.link) for plan in plans for slot in plan.slots if slot.link]
    told = (
        (article, slug, address.absolute(article.uri))
        for article in articles
        for slug in article.profiles
    )
    return Plan(
        call=NEWS_FOLDER,
        slots=tuple(
            Slot(
                date=article.date,
                profile=slug,
                channel=_WEBSITE,
                outlet=None,
                who=None,
                ran_on=article.date if article.date <= today else None,
                title=article.title,
                link=link,
                teaser=None,
                note=None,
            )
            for article, slug, link in told
            if not any(slug == of and article.is_at(to) for of, to in planned)
        ),
    )


def news_feed(library: Library) -> Feed:
    """The stories as a feed; one that was corrected comes again."""
    entries = (_entry(article, library) for article in library.articles)
    newest = sorted(entries, key=lambda entry: entry.updated_on, reverse=True)
    return Feed(
        uri=f"{NEWS.uri}{FEED_FILE}",
        page_uri=NEWS.uri,
        title="Tin và bài",
        updated_on=newest[0].updated_on if newest else library.today,
        entries=tuple(newest),
    )


def _entry(article: Article, library: Library) -> FeedEntry:
    return FeedEntry(
        uri=article.uri,
        title=article.title,
        summary=article.description,
        published_on=article.date,
        updated_on=news_changed_on(article, library),
        corrections=corrections_told(article, library),
        categories=("Tin và bài",),
        image=_card_uri(article),
    )


def news_changed_on(article: Article, library: Library) -> date:
    """The day it was published or last corrected."""
    return max((article.date, *(entry.on for entry in library.corrections_of(article))))


def story_picture(article: Article, library: Library) -> Picture | None:
    """The picture that opens it, if it has one."""
    profile = library.by_slug.get(article.picture or "")
    return picture(profile.photos[0]) if profile and profile.photos else None


def _at(uri: str, library: Library) -> Article | None:
    return next((article for article in library.articles if article.uri == uri), None)
