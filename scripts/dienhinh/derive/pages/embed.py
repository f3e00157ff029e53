"""`/nhung/<slug>/`: a profile as a small card that pages of other sites may show in a frame."""

from collections.abc import Iterator
from dataclasses import dataclass

from dienhinh.derive.cards import Card, card
from dienhinh.derive.names import PROFILES
from dienhinh.derive.notices import short_notices
from dienhinh.derive.reuse import embed_uris
from dienhinh.derive.share_cards import timed_figure
from dienhinh.model.library import Library
from dienhinh.model.page import Page
from dienhinh.model.public import PublicProfile
from dienhinh.model.share import WHOLE, Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Embed:
    """The data of `embed.html`; `figure` is a number and its words, `notice` may be empty.

    `summary` is the whole of it: the card of a list shortens its own.
    """

    card: Card
    summary: str
    credit: str
    figure: tuple[str, str] | None
    notice: str
    address: str
    home: str


def pages(library: Library, share: Share = WHOLE) -> Iterator[Page]:
    """A card for each real profile; search engines are led to the profile itself."""
    for profile in library.profiles:
        for uri in () if profile.is_sample else embed_uris(profile):
            if share.holds(uri):
                yield _page(uri, profile, library)


def _page(uri: str, profile: PublicProfile, library: Library) -> Page:
    return Page(
        uri=uri,
        template="embed.html",
        title=f"Thẻ nhúng: {profile.name}",
        description=profile.summary,
        section=PROFILES.uri,
        crumbs=(),
        data=Embed(
            card=card(profile, library),
            summary=profile.summary,
            credit=profile.photos[0].credit_line if profile.photos else "",
            figure=timed_figure(profile),
            notice=". ".join(short_notices(profile)),
            address=library.address.absolute(profile.uri),
            home=library.address.base_url,
        ),
        is_indexed=False,
        is_bare=True,
    )
