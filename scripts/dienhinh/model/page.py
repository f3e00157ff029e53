"""A page before it is rendered: what stands in its head, and the data of its template."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dienhinh.model.feed import Feed


@dataclass(frozen=True, slots=True)
class Link:
    """A name and where it leads, relative to the site's root."""

    name: str
    uri: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One generated page.

    `uri` ends with a slash and is relative to the site's root. `template` is a file of
    `docs/theme/pages/`. `section` is the address of its entry in the main menu. `image` is the
    share picture. `json_ld` is the `@graph` of schema.org. `data` is a frozen record made by the
    module of `derive.pages` that has the template's name. `feed` is its news, where it has any.
    `oembed` is the file by which others can embed it. `is_bare`: the template is the whole document
    and is not stamped into the frame. `moved_to` is the page that stood at this address and now
    stands at that one: browsers and search engines are led there. `offers` are the files whose size
    the page tells, if they are made: nothing but this record, the theme and those sizes decides
    what the page looks like.
    """

    uri: str
    template: str
    title: str
    description: str
    section: str
    crumbs: tuple[Link, ...]
    data: object
    json_ld: tuple[Mapping[str, Any], ...] = ()
    image: str | None = None
    image_alt: str = ""
    is_indexed: bool = True
    changed_on: date | None = None
    feed: Feed | None = None
    oembed: str | None = None
    is_bare: bool = False
    moved_to: str | None = None
    offers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """A piece a hand-written page asks for by a marker; `template` is of `theme/fragments/`."""

    template: str
    data: object
