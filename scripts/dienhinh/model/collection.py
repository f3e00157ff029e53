"""A theme chosen by staff: profiles in an order that tells something together."""

from dataclasses import dataclass
from datetime import date

COLLECTIONS_FOLDER = "collections"


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """One file of `profiles/collections/`; `id` is its name without `.yaml`.

    `text` is the Markdown subset of the site; `profiles` are slugs in the order in which they are
    read. It is public from `publish_on`, or at once without it.
    """

    id: str
    title: str
    summary: str
    text: str
    profiles: tuple[str, ...]
    publish_on: date | None

    def is_shown_on(self, day: date) -> bool:
        """Whether the public may see it on that day."""
        return self.publish_on is None or self.publish_on <= day
