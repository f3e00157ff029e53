"""The generated pages: one module a page type, with the record its template prints.

A module holds `pages(library) -> Iterator[Page]`. A new type of page is a new module here, its name
in `_MODULES`, and a template of the same name in `docs/theme/pages/`.
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
from dienhinh.model.library import Library
from dienhinh.model.page import Page

_MODULES = (
    listing,
    filters,
    index,
    movement,
    places,
    unit,
    commune,
    sector,
    kind,
    outline,
    dispatch,
    awards,
    statistics,
    open_data,
    search,
    press_room,
    profile,
    embed,
    collection,
    news,
    withdrawn,
)


def all_pages(library: Library) -> Iterator[Page]:
    """Every generated page, one after the other: never all in memory."""
    for module in _MODULES:
        yield from module.pages(library)
