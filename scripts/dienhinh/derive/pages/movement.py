"""`/phong-trao/<id>/`: a movement, its decision, its spread over the districts, its profiles."""

from collections.abc import Iterator
from dataclasses import dataclass

from dienhinh.derive.names import MOVEMENTS, movement_link
from dienhinh.derive.pages.group import group_pages
from dienhinh.derive.reports.outline_papers import outline_uri
from dienhinh.derive.tiles import TileView, tiles
from dienhinh.model.library import Library
from dienhinh.model.lists import Decision
from dienhinh.model.page import Link, Page
from dienhinh.model.share import WHOLE, Share


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutMovement:
    """What only the page of a movement shows."""

    tone: str
    national: str
    decision: Decision
    outlines: tuple[Link, ...]
    tiles: tuple[TileView, ...]


def pages(library: Library, share: Share = WHOLE) -> Iterator[Page]:
    """A page for each movement."""
    for movement in library.reference.movements.values():
        profiles = [p for p in library.profiles if p.movement == movement.id]
        outlines = tuple(
            Link(
                f"Đề cương báo cáo, {library.reference.calls[outline.call].title}",
                outline_uri(outline, library.reference),
            )
            for outline in library.reference.outlines_newest_first(movement.id)
        )
        yield from group_pages(
            movement_link(movement),
            profiles,
            library,
            template="movement.html",
            parent=MOVEMENTS,
            heading=movement.official,
            intro=movement.description,
            description=f"Phong trào “{movement.official}”: các điển hình, cách làm, kết quả.",
            about=AboutMovement(
                tone=movement.tone,
                national=movement.name,
                decision=movement.decision,
                outlines=outlines,
                tiles=tiles(profiles, library, movement.id),
            ),
            share=share,
        )
