"""News of one list of profiles, as a feed reader gets it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One page: its name and summary, its groups' names, its picture.

    `updated_on` is the day it was published or last corrected; `corrections` say what was wrong,
    newest first, a line each.
    """

    uri: str
    title: str
    summary: str
    published_on: date
    updated_on: date
    corrections: tuple[str, ...]
    categories: tuple[str, ...]
    image: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """The file `uri` with the news of the page `page_uri`; what changed last comes first.

    `updated_on` is the day of the first entry, or that of publishing while there is none.
    """

    uri: str
    page_uri: str
    title: str
    updated_on: date
    entries: tuple[FeedEntry, ...]

    @property
    def json_uri(self) -> str:
        """The same news as JSON Feed, beside the Atom file."""
        return self.uri.removesuffix(".xml") + ".json"
