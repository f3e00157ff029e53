"""All that is derived from a library, for tests that look through all of it."""

from collections.abc import Iterable, Iterator

from dienhinh.derive.pages import GROUP_TYPES, group_pages, profile_pages
from dienhinh.derive.search_records import HandwrittenPage, search_sources
from dienhinh.model.library import Library
from dienhinh.model.page import Page
from dienhinh.model.search import SearchRecord


def all_pages(library: Library) -> Iterator[Page]:
    """Every generated page, one after the other: never all in memory."""
    yield from profile_pages(library)
    for type_ in GROUP_TYPES:
        yield from group_pages(type_, library)


def search_records(library: Library, pages: Iterable[HandwrittenPage]) -> Iterator[SearchRecord]:
    """Every page that can be found, in the order of `search_sources`."""
    return (source.record() for source in search_sources(library, pages, lambda _: ""))
