"""A news story that staff write by hand: `docs/tin/<slug>.md`."""

from dataclasses import dataclass
from datetime import date

NEWS_FOLDER = "tin"
STORY_TEMPLATE = "story.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The head of one file, as its front matter says it; the text is the site generator's.

    `description` is the lead. `picture` is the slug of the profile whose first picture opens the
    story, `shows` are those of the profiles that pieces in its text show, `links` of those that it
    leads to. The story is public from `date` on.
    """

    slug: str
    title: str
    description: str
    date: date
    template: str
    picture: str | None
    shows: tuple[str, ...] = ()
    links: tuple[str, ...] = ()

    def is_at(self, link: str) -> bool:
        """Whether a link leads to its page, on whatever host the site was when it was copied."""
        return f"{link.partition('?')[0].rstrip('/')}/".endswith(f"/{self.uri}")

    @property
    def profiles(self) -> tuple[str, ...]:
        """The profiles that it tells, each once, in the order of the text."""
        opening = (self.picture,) if self.picture else ()
        return tuple(dict.fromkeys((*self.shows, *opening)))

    @property
    def about(self) -> tuple[str, ...]:
        """Whom its words may be about: the profiles that it tells or leads to."""
        return tuple(dict.fromkeys((*self.profiles, *self.links)))

    @property
    def uri(self) -> str:
        """Its page, relative to the site's root."""
        return f"{NEWS_FOLDER}/{self.slug}/"
