"""`/loc/`: all ways to narrow the list of profiles; a page for each value without a section."""

from collections.abc import Iterator
from dataclasses import dataclass

from dienhinh.derive import json_ld
from dienhinh.derive.cards import facet_values
from dienhinh.derive.facets import Facet, all_facets
from dienhinh.derive.former_places import FACET, former_places
from dienhinh.derive.names import (
    FILTERS,
    MODEL_NAMES,
    MODEL_SLUGS,
    PICTURE_NAMES,
    PICTURE_SLUGS,
    filter_link,
)
from dienhinh.derive.pages.group import group_pages
from dienhinh.derive.ranges import RANGE_FACETS
from dienhinh.derive.totals import tally
from dienhinh.model.library import Library
from dienhinh.model.page import Link, Page
from dienhinh.model.public import PublicProfile

FILTERS_TOLD = (
    "Xem hồ sơ điển hình theo phong trào, loại hình, hình thức, lĩnh vực, nơi, năm thành lập, ảnh, "
    "việc làm, hộ được hỗ trợ, thành viên; mỗi mục một trang."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """The data of `filters.html`; `samples` says how many there are, which no facet counts."""

    facets: tuple[Facet, ...]
    samples: int


def pages(library: Library) -> Iterator[Page]:
    """The overview, then every value, with or without profiles; a former province with some."""
    yield Page(
        uri=FILTERS.uri,
        template="filters.html",
        title=FILTERS.name,
        description=FILTERS_TOLD,
        section=FILTERS.uri,
        crumbs=(),
        data=Filters(facets=all_facets(library), samples=tally(library.profiles).samples),
        json_ld=(json_ld.breadcrumbs((), FILTERS, library.address),),
    )
    members: dict[tuple[str, str], list[PublicProfile]] = {}
    for profile in library.profiles:
        for facet, values in facet_values(profile, library):
            for value in values:
                members.setdefault((facet, value), []).append(profile)
    for facet, value, link, heading in filter_values(library):
        yield from group_pages(
            link,
            members.get((facet, value), ()),
            library,
            template="group.html",
            parent=FILTERS,
            heading=heading,
            intro="",
            description=f"Điển hình tiên tiến Quảng Ngãi. {heading}: cách làm, kết quả, số liệu.",
        )


def filter_values(library: Library) -> Iterator[tuple[str, str, Link, str]]:
    """Facet, value, page and heading of every value that has a page here."""
    for facet, slugs, names in (
        ("hinh-thuc", MODEL_SLUGS, MODEL_NAMES),
        ("anh", PICTURE_SLUGS, PICTURE_NAMES),
    ):
        for key, slug in slugs.items():
            link = filter_link(facet, slug, names[key])
            yield facet, slug, link, f"Hồ sơ {link.name.lower()}"
    for ranged in RANGE_FACETS:
        for part in ranged.ranges:
            link = filter_link(ranged.id, part.id, part.name)
            yield ranged.id, part.id, link, ranged.title.format(part.name.lower())
    for place in former_places(library):
        if place.region is not None:
            yield FACET, place.id, place.link, f"Hồ sơ ở {place.region.told}"
