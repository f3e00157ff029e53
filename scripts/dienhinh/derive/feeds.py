"""The news of a list of profiles."""

from collections.abc import Iterable

from dienhinh.derive.share_cards import card_uri
from dienhinh.model.article import Article
from dienhinh.model.feed import Feed, FeedEntry
from dienhinh.model.library import Library
from dienhinh.model.page import Link
from dienhinh.model.public import PublicProfile
from dienhinh.model.schema.profile import KIND_NAMES
from dienhinh.vietnamese import date_text

FEED_FILE = "feed.xml"
# A reader asks every few hours; more than this never appears in between.
_MOST_ENTRIES = 30


def feed(page: Link, profiles: Iterable[PublicProfile], library: Library, uri: str = "") -> Feed:
    """The profiles published or changed last; samples are invented, so no news.

    Of one day they stay in the order given, newest first. The file stands beside the page unless
    `uri` says otherwise.
    """
    real = (profile for profile in profiles if not profile.is_sample)
    newest = sorted(real, key=library.changed_on, reverse=True)[:_MOST_ENTRIES]
    return Feed(
        uri=uri or f"{page.uri}{FEED_FILE}",
        page_uri=page.uri,
        title=page.name,
        updated_on=library.changed_on(newest[0]) if newest else library.today,
        entries=tuple(_entry(profile, library) for profile in newest),
    )


def corrections_told(told: PublicProfile | Article, library: Library) -> tuple[str, ...]:
    """What subscribers are told was wrong on a page, newest first."""
    return tuple(
        f"Đính chính ngày {date_text(entry.on)}: {entry.text}"
        for entry in library.corrections_of(told)
    )


def _entry(profile: PublicProfile, library: Library) -> FeedEntry:
    return FeedEntry(
        uri=profile.uri,
        title=profile.name,
        summary=profile.summary,
        published_on=profile.published_on,
        updated_on=library.changed_on(profile),
        corrections=corrections_told(profile, library),
        categories=(
            library.movement(profile).short,
            KIND_NAMES[profile.kind],
            library.sector(profile).name,
            library.unit(profile).name,
        ),
        image=card_uri(profile),
    )
