"""What search engines read: schema.org nodes of a page (https://schema.org, JSON-LD 1.1)."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from dienhinh.derive.brand import LOGO_FOLDER, SQUARE_LOGO
from dienhinh.derive.cards import Card
from dienhinh.derive.photo_plan import picture
from dienhinh.model.article import Article
from dienhinh.model.awards_told import award_told
from dienhinh.model.dates import midnight
from dienhinh.model.library import Library
from dienhinh.model.open_data import LICENCE_ADDRESS
from dienhinh.model.output import SiteAddress
from dienhinh.model.page import Link
from dienhinh.model.public import PublicCorrection, PublicPhoto, PublicProfile
from dienhinh.model.schema.profile import KIND_NAMES

Node = Mapping[str, Any]


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
    """A page that lists profiles; samples are invented, so machines are told of real ones only."""
    real = (card for card in cards if not card.is_sample)
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
                for position, card in enumerate(real, 1)
            ],
        },
    }


def article(profile: PublicProfile, library: Library, image: str) -> Node:
    """The story of a real profile, where it is set and what it is about."""
    address = library.address
    return {
        "@type": "Article",
        "headline": profile.name,
        "description": profile.summary,
        "inLanguage": "vi",
        "mainEntityOfPage": address.absolute(profile.uri),
        "datePublished": midnight(profile.published_on),
        "dateModified": midnight(library.changed_on(profile)),
        **_corrections(library.corrections_of(profile)),
        "image": [address.absolute(image), *_images(profile.photos, address)],
        "about": _about(profile, library),
        "contentLocation": _place(profile),
        "articleSection": library.movement(profile).short,
        "keywords": [library.sector(profile).name, KIND_NAMES[profile.kind]],
        **_citation(profile),
        "author": _editors(address),
        "publisher": _editors(address),
        "license": LICENCE_ADDRESS,
    }


def news_article(article: Article, library: Library, *, changed_on: date, image: str) -> Node:
    """A story that staff wrote, last told anew on `changed_on`; `image` is a file of the site."""
    address = library.address
    opening = library.by_slug.get(article.picture or "")
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "description": article.description,
        "inLanguage": "vi",
        "mainEntityOfPage": address.absolute(article.uri),
        "datePublished": midnight(article.date),
        "dateModified": midnight(changed_on),
        **_corrections(library.corrections_of(article)),
        "image": [
            address.absolute(image),
            *_images(opening.photos[:1] if opening else (), address),
        ],
        "author": _editors(address),
        "publisher": _editors(address),
        "license": LICENCE_ADDRESS,
    }


def _editors(address: SiteAddress) -> Node:
    return {
        "@type": "Organization",
        "name": address.name,
        "url": address.base_url,
        "logo": {
            "@type": "ImageObject",
            "url": address.absolute(f"{LOGO_FOLDER}{SQUARE_LOGO.file}.png"),
            "width": SQUARE_LOGO.width_px,
            "height": SQUARE_LOGO.height_px,
        },
    }


def _corrections(entries: Iterable[PublicCorrection]) -> Node:
    """What was corrected (https://schema.org/correction), newest first."""
    told = [
        {"@type": "CorrectionComment", "text": entry.text, "datePublished": midnight(entry.on)}
        for entry in entries
    ]
    return {"correction": told} if told else {}


def _citation(profile: PublicProfile) -> Node:
    addresses = [source.url for source in profile.sources if source.url]
    return {"citation": addresses} if addresses else {}


def _images(photos: Iterable[PublicPhoto], address: SiteAddress) -> list[Node]:
    return [
        {
            "@type": "ImageObject",
            "contentUrl": address.absolute(picture(photo).large),
            "caption": photo.caption,
            "creditText": photo.credit,
            **({"license": LICENCE_ADDRESS} if photo.is_open else {}),
        }
        for photo in photos
    ]


def _about(profile: PublicProfile, library: Library) -> Node:
    """A person, or something of which no type is sure.

    A collective may be an association, a village, a policy or a whole district, and schema.org has
    none for a household.
    """
    if profile.kind != "individual":
        return {"@type": "Thing", "name": profile.name}
    person: dict[str, Any] = {"@type": "Person", "name": profile.name}
    forms = library.reference.awards
    awards = [
        award_told(forms[award.award], award.note, award.decision).name for award in profile.awards
    ]
    return person | {"award": awards} if awards else person


def _place(profile: PublicProfile) -> Node:
    return {
        "@type": "Place",
        "address": {
            "@type": "PostalAddress",
            "addressLocality": profile.place,
            "addressRegion": "Quảng Ngãi",
            "addressCountry": "VN",
        },
    }
