"""`/linh-vuc/<id>/`: a field of work and its profiles."""

from collections.abc import Iterator

from dienhinh.derive.names import SECTORS, sector_link
from dienhinh.derive.pages.group import group_pages
from dienhinh.model.library import Library
from dienhinh.model.page import Page
from dienhinh.model.share import WHOLE, Share
from dienhinh.vietnamese import lower_first


def pages(library: Library, share: Share = WHOLE) -> Iterator[Page]:
    """A page for each sector, with or without profiles."""
    for sector in library.reference.sectors.values():
        told = lower_first(sector.name)
        yield from group_pages(
            sector_link(sector),
            [p for p in library.profiles if p.sector == sector.id],
            library,
            template="group.html",
            parent=SECTORS,
            heading=sector.name,
            intro=sector.description,
            description=f"Điển hình tiên tiến Quảng Ngãi trong lĩnh vực {told}.",
            share=share,
        )
