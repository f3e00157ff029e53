"""`/tim-kiem/`: the page of the search engine, with the facets of the profiles."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from dienhinh.derive.facets import Facet, FacetValue, all_facets
from dienhinh.derive.measures import MEASURES
from dienhinh.derive.names import SEARCH
from dienhinh.model.library import Library
from dienhinh.model.page import Page
from dienhinh.model.search import SORT_NAMES

SORT_FACET = "loai-trang"
_WORDS = ("hợp tác xã", "du lich cong dong", "HTX nông nghiệp", "“trồng rừng”")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One way to order results; `id` is a figure of the index."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """The data of `search.html`."""

    facets: tuple[Facet, ...]
    orders: tuple[Order, ...]
    examples: tuple[str, ...]


def pages(library: Library) -> Iterator[Page]:
    """The one page; what it shows depends on the reader, so it is not for search engines."""
    sorts = Facet(
        id=SORT_FACET,
        name="Loại trang",
        values=tuple(FacetValue(id=i, name=n, uri="", count=0) for i, n in SORT_NAMES.items()),
    )
    yield Page(
        uri=SEARCH.uri,
        template="search.html",
        title=SEARCH.name,
        description=(
            "Tìm trong mọi hồ sơ, địa bàn, phong trào, đề cương và trang hướng dẫn: có dấu hoặc "
            "không dấu, viết tắt, tên xã cũ và mới."
        ),
        section=SEARCH.uri,
        crumbs=(),
        data=Search(
            facets=(sorts, *all_facets(library)),
            orders=tuple(Order(id=m.id, name=f"Nhiều {m.noun} trước") for m in MEASURES),
            examples=(*_WORDS, *_a_place(library)),
        ),
        is_indexed=False,
    )


def _a_place(library: Library) -> tuple[str, ...]:
    """The name of one place that has a page."""
    districts = (unit.name for unit in library.districts())
    communes = (commune.name for commune in library.communes_present())
    return tuple(islice(chain(districts, communes), 1))
