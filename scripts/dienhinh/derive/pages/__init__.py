"""The generated pages: one module a page type, with the record its template prints.

A module holds `pages`. A new type of page is a new module here, its name in `_GROWING` or `_FEW`,
and a template of the same name in `docs/theme/pages/`.
"""

from collections.abc import Iterator

from dienhinh.derive.pages import (
    awards,
    collection,
    commune,
    dispatch,
    embed,
    filters,
    index,
    kind,
    listing,
    movement,
    news,
    open_data,
    outline,
    places,
    press_room,
    profile,
    search,
    sector,
    statistics,
    unit,
    withdrawn,
)
from dienhinh.derive.related import neighbours
from dienhinh.model.library import Library
from dienhinh.model.page import Page
from dienhinh.model.share import WHOLE, Share

# Their pages grow with the number of profiles: `pages(library, share)`.
_GROWING = (listing, movement, unit, commune, sector, kind, profile, embed)
# These are few and of bounded size: `pages(library)`.
_FEW = (
    filters,
    index,
    places,
    outline,
    dispatch,
    awards,
    statistics,
    open_data,
    search,
    press_room,
    collection,
    news,
    withdrawn,
)


def all_pages(library: Library, share: Share = WHOLE) -> Iterator[Page]:
    """Every generated page of the share, one after the other: never all in memory."""
    for module in _GROWING:
        yield from module.pages(library, share)
    for module in _FEW:
        if share.holds(module.__name__):
            yield from module.pages(library)


def prepare(library: Library) -> None:
    """Make what many pages share, once, before processes make the pages from copies of it."""
    neighbours(library)
