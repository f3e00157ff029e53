"""What a page offers to those who want to retell a profile: files, a piece to embed, links."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from dienhinh.derive.posters import poster_uri
from dienhinh.derive.share_cards import card_uri, square_card_uri, tall_card_uri
from dienhinh.derive.speech import speech_uri
from dienhinh.model.library import Library
from dienhinh.model.public import PublicProfile

EMBED_WIDTH_PX = 420
EMBED_HEIGHT_PX = 660


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file to take along; its size is known when the page is rendered."""

    name: str
    detail: str
    uri: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reuse:
    """The section "Dùng lại câu chuyện này"; `embed_code` is HTML for another site's page."""

    pictures: tuple[Download, ...]
    papers: tuple[Download, ...]
    embed_uri: str
    embed_code: str


def embed_uri(profile: PublicProfile) -> str:
    """The small page that other sites may show in a frame."""
    return _embed_of(profile.slug)


def embed_uris(profile: PublicProfile) -> tuple[str, ...]:
    """That page, and the addresses at which frames of other sites may still ask for it."""
    return tuple(map(_embed_of, (profile.slug, *profile.former_slugs)))


def oembed_uri(profile: PublicProfile) -> str:
    """The file by which other sites find that page (https://oembed.com)."""
    return f"{embed_uri(profile)}oembed.json"


def reuse(profile: PublicProfile, library: Library) -> Reuse | None:
    """What the page of a profile offers; nothing for a sample, which is invented."""
    if profile.is_sample:
        return None
    return Reuse(
        pictures=(
            Download(name="Ảnh vuông", detail="1.080 × 1.080", uri=square_card_uri(profile)),
            Download(name="Ảnh dọc", detail="1.080 × 1.920", uri=tall_card_uri(profile)),
            Download(name="Ảnh ngang", detail="1.200 × 630", uri=card_uri(profile)),
        ),
        papers=(
            Download(name="Áp phích A4", detail="PDF", uri=poster_uri(profile)),
            Download(name="Bài đọc loa ba phút", detail="Word", uri=speech_uri(profile)),
        ),
        embed_uri=embed_uri(profile),
        embed_code=_embed_code(profile, library),
    )


def reuse_uris(profile: PublicProfile) -> tuple[str, ...]:
    """The files that `reuse` offers."""
    if profile.is_sample:
        return ()
    pictures = (square_card_uri(profile), tall_card_uri(profile), card_uri(profile))
    return (*pictures, poster_uri(profile), speech_uri(profile))


def oembed(profile: PublicProfile, library: Library) -> Mapping[str, object]:
    """The answer that oEmbed 1.0 (https://oembed.com, section 2.3) gives for a profile."""
    address = library.address
    return {
        "version": "1.0",
        "type": "rich",
        "title": profile.name,
        "provider_name": address.name,
        "provider_url": address.base_url,
        "cache_age": 86400,
        "html": _embed_code(profile, library),
        "width": EMBED_WIDTH_PX,
        "height": EMBED_HEIGHT_PX,
        "thumbnail_url": address.absolute(card_uri(profile)),
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
    }


def facebook_link(address: str) -> str:
    """Facebook's own page for sharing an address; nothing of Facebook is loaded before."""
    return f"https://www.facebook.com/sharer/sharer.php?u={quote(address, safe='')}"


def _embed_of(slug: str) -> str:
    return f"nhung/{slug}/"


def _embed_code(profile: PublicProfile, library: Library) -> str:
    address = escape(library.address.absolute(embed_uri(profile)))
    return (
        f'<iframe src="{address}" title="{escape(profile.name)}" width="{EMBED_WIDTH_PX}" '
        f'height="{EMBED_HEIGHT_PX}" loading="lazy" style="border:0;max-width:100%"></iframe>'
    )
