"""Feeds as Atom (RFC 4287) and as JSON Feed 1.1 (https://jsonfeed.org/version/1.1)."""

import json
import uuid
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from dienhinh.model.dates import midnight
from dienhinh.model.feed import Feed, FeedEntry
from dienhinh.model.output import Output, SiteAddress

# Section 4.2.6: an id stays when the site moves. It is made of the site's name and the path, which
# stay; this number only keeps such ids apart from all others.
_IDS = uuid.UUID("6f0f2c0e-6d0e-5a0b-9b59-3c8d5f1a7e42")
# XML 1.0, 2.2: no document may hold these, not even escaped.
_FORBIDDEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF))


def files(feed: Feed, site: SiteAddress) -> Iterator[Output]:
    """The feed in both forms."""
    yield atom(feed, site)
    yield json_feed(feed, site)


def atom(feed: Feed, site: SiteAddress) -> Output:
    """The feed as a file."""
    return Output(feed.uri, "\n".join(_lines(feed, site)).encode())


def json_feed(feed: Feed, site: SiteAddress) -> Output:
    """The feed as a JSON file; ids are those of the Atom form."""
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": site.absolute(feed.page_uri),
        "feed_url": site.absolute(feed.json_uri),
        "language": "vi",
        "authors": [{"name": site.name, "url": site.base_url}],
        "items": [_item(entry, site) for entry in feed.entries],
    }
    text = json.dumps(document, ensure_ascii=False, indent=1)
    return Output(feed.json_uri, f"{text}\n".encode())


def _item(entry: FeedEntry, site: SiteAddress) -> dict[str, Any]:
    return {
        "id": _id(entry.uri, site),
        "url": site.absolute(entry.uri),
        "title": entry.title,
        "summary": entry.summary,
        "content_text": _content(entry),
        "image": site.absolute(entry.image),
        "date_published": midnight(entry.published_on),
        "date_modified": midnight(entry.updated_on),
        "tags": list(entry.categories),
    }


def _lines(feed: Feed, site: SiteAddress) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">'
    yield f"<id>{_id(feed.uri, site)}</id>"
    yield f"<title>{_text(feed.title)}</title>"
    yield f"<updated>{midnight(feed.updated_on)}</updated>"
    yield f"<author><name>{_text(site.name)}</name></author>"
    yield f'<link rel="self" type="application/atom+xml" href={_address(feed.uri, site)}/>'
    yield f'<link rel="alternate" type="text/html" href={_address(feed.page_uri, site)}/>'
    yield "<rights>CC BY 4.0</rights>"
    for entry in feed.entries:
        yield from _entry(entry, site)
    yield "</feed>\n"


def _entry(entry: FeedEntry, site: SiteAddress) -> Iterator[str]:
    yield "<entry>"
    yield f"<id>{_id(entry.uri, site)}</id>"
    yield f"<title>{_text(entry.title)}</title>"
    yield f"<published>{midnight(entry.published_on)}</published>"
    yield f"<updated>{midnight(entry.updated_on)}</updated>"
    yield f'<link rel="alternate" type="text/html" href={_address(entry.uri, site)}/>'
    for name in entry.categories:
        yield f"<category term={quoteattr(name.translate(_FORBIDDEN))}/>"
    yield f"<summary>{_text(entry.summary)}</summary>"
    if entry.corrections:
        # What a reader shows in place of the summary: who has read the old text learns what is new.
        yield f'<content type="text">{_text(_content(entry))}</content>'
    yield "</entry>"


def _content(entry: FeedEntry) -> str:
    return "\n\n".join((*entry.corrections, entry.summary))


def _id(uri: str, site: SiteAddress) -> str:
    return uuid.uuid5(_IDS, f"{site.name}\n{uri}").urn


def _address(uri: str, site: SiteAddress) -> str:
    return quoteattr(site.absolute(uri))


def _text(text: str) -> str:
    return escape(text.translate(_FORBIDDEN))
