"""The generated pages: one module a page type, with the record its template prints.

A module holds `pages`. A new type of page is a new module here, its name in `_GROWING` or `_FEW`
(and in `_OFFERING` where it tells the sizes of files), and a template of the same name in
`docs/theme/pages/`. Only pages of profiles may ask for the texts of profiles.
"""

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType, ModuleType

from dienhinh.derive.other_calls import other_calls
from dienhinh.derive.pages import (
    awards,
    collection,
    commune,
    dispatch,
    embed,
    filters,
    former_address,
    index,
    kind,
    listing,
    moved,
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
from dienhinh.derive.related import Told, neighbours
from dienhinh.model.library import Library
from dienhinh.model.page import Page
from dienhinh.model.share import WHOLE, Share


def _name(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2]


# Their pages grow with the number of profiles: `pages(library, share)`.
_GROWING = (listing, movement, unit, commune, sector, kind, embed)
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
    moved,
    former_address,
    withdrawn,
)
_OFFERING = (unit, outline, press_room, collection)

PROFILE = "profile"
"""The type of the pages of profiles."""

GROUP_TYPES: tuple[str, ...] = tuple(_name(module) for module in (*_GROWING, *_FEW))
"""The types of all other pages, by the names of their modules."""

OFFERING_TYPES: frozenset[str] = frozenset(_name(module) for module in _OFFERING)
"""Those of them that tell the sizes of files."""

_MODULES = {_name(module): module for module in (*_GROWING, *_FEW)}


def profile_pages(
    library: Library,
    share: Share = WHOLE,
    slugs: Collection[str] | None = None,
    known: Mapping[str, Told] = MappingProxyType({}),
) -> Iterator[Page]:
    """The pages of profiles that are in the share; of these `slugs` only, where they are given.

    `known` are relatives found before among the same profiles.
    """
    return profile.pages(library, share, slugs, known)


def group_pages(type_: str, library: Library, share: Share = WHOLE) -> Iterator[Page]:
    """The pages of one of `GROUP_TYPES` that are in the share."""
    module = _MODULES[type_]
    if module in _GROWING:
        yield from module.pages(library, share)
    elif share.holds(type_):
        yield from module.pages(library)


def prepare(library: Library) -> None:
    """Make what pages of profiles share, once, before processes make them from copies of it."""
    neighbours(library)
    other_calls(library)
