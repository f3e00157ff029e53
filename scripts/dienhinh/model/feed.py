"""News of one list of profiles, as a feed reader gets it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One page: its name and summary, the day it was published, its groups' names, its picture."""

    uri: str
    title: str
    summary: str
    published_on: date
    categories: tuple[str, ...]
    image: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """The file `uri` with the news of the page `page_uri`; entries newest first.

    `updated_on` is the day of the newest entry, or that of publishing while there is none.
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
