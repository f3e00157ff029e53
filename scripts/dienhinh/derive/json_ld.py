"""What search engines read: schema.org nodes of a page (https://schema.org, JSON-LD 1.1)."""

from collections.abc import Iterable, Mapping
from typing import Any

from dienhinh.derive.cards import Card
from dienhinh.derive.names import KIND_NAMES
from dienhinh.derive.photo_plan import picture
from dienhinh.model.library import Library
from dienhinh.model.output import SiteAddress
from dienhinh.model.page import Link
from dienhinh.model.public import PublicProfile

Node = Mapping[str, Any]

# A household has no type of its own in schema.org; a collective is an organisation.
_TYPES = {"collective": "Organization", "household": "Organization", "individual": "Person"}


def breadcrumbs(crumbs: Iterable[Link], here: Link, address: SiteAddress) -> Node:
    """The way from the home page to this page."""
    steps = (Link("Trang chủ", ""), *crumbs, here)
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": link.name,
                "item": address.absolute(link.uri),
            }
            for position, link in enumerate(steps, 1)
        ],
    }


def collection(name: str, uri: str, cards: Iterable[Card], address: SiteAddress) -> Node:
    """A page that lists profiles."""
    return {
        "@type": "CollectionPage",
        "name": name,
        "url": address.absolute(uri),
        "inLanguage": "vi",
        "mainEntity": {
            "@type": "ItemList",
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": position,
                    "name": card.name,
                    "url": address.absolute(card.uri),
                }
                for position, card in enumerate(cards, 1)
            ],
        },
    }


def article(profile: PublicProfile, library: Library, image: str) -> Node:
    """The story of a profile and what it is about."""
    address = library.address
    return {
        "@type": "Article",
        "headline": profile.name,
        "description": profile.summary,
        "inLanguage": "vi",
        "mainEntityOfPage": address.absolute(profile.uri),
        "datePublished": profile.published_on.isoformat(),
        "image": [address.absolute(image), *_images(profile, address)],
        "about": _about(profile, library),
        "articleSection": library.movement(profile).short,
        "keywords": [library.sector(profile).name, KIND_NAMES[profile.kind]],
        "citation": [source.url for source in profile.sources if source.url],
        "publisher": {"@type": "Organization", "name": address.name, "url": address.base_url},
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }


def _images(profile: PublicProfile, address: SiteAddress) -> list[Node]:
    return [
        {
            "@type": "ImageObject",
            "contentUrl": address.absolute(picture(photo).large),
            "caption": photo.caption,
            "creditText": photo.credit,
        }
        for photo in profile.photos
    ]


def _about(profile: PublicProfile, library: Library) -> Node:
    about: dict[str, Any] = {
        "@type": _TYPES[profile.kind],
        "name": profile.name,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": profile.place,
            "addressRegion": "Quảng Ngãi",
            "addressCountry": "VN",
        },
    }
    if profile.figures and profile.figures.founded and profile.kind == "collective":
        about["foundingDate"] = str(profile.figures.founded)
    awards = [library.reference.awards[award.award].name for award in profile.awards]
    if awards:
        about["award"] = awards
    return about
