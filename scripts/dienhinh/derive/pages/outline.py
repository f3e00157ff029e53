"""`/de-cuong/<movement>/`: a report outline, word for word, with an address for every item."""

from collections.abc import Iterator
from dataclasses import dataclass

from dienhinh.derive import json_ld
from dienhinh.derive.names import DISPATCHES, OUTLINES, movement_link
from dienhinh.derive.reports.outline_papers import outline_files, outline_name, outline_uri
from dienhinh.model.call import Call, Outline, OutlineItem
from dienhinh.model.library import Library
from dienhinh.model.page import Link, Page
from dienhinh.model.reference import Reference
from dienhinh.vietnamese import sentence_case


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineLine:
    """One item: `level` 1 (I.) to 3 (a), `anchor` its id on the page, `key` its address."""

    key: str
    anchor: str
    level: int
    item: OutlineItem


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlinePage:
    """The data of `outline.html`; `blank` and `files` are Word files, these bear a unit's name.

    `is_over`: its deadline has passed; `newer` is the outline that the newest call gives the
    movement, where that is a later one.
    """

    outline: Outline
    call: Call
    is_over: bool
    newer: Link | None
    dispatch: Link
    movement: Link
    lines: tuple[OutlineLine, ...]
    blank: Link
    files: tuple[Link, ...]


def pages(library: Library) -> Iterator[Page]:
    """A page for each outline."""
    for (call_id, movement_id), outline in library.reference.outlines.items():
        here = Link(outline.title, outline_uri(outline, library.reference))
        call = library.reference.calls[call_id]
        movement = library.reference.movements[movement_id]
        files = tuple(outline_files(outline, library.reference))
        yield Page(
            uri=here.uri,
            template="outline.html",
            title=f"Đề cương: {outline_name(movement.short, outline, library.reference)}",
            description=f"{sentence_case(outline.name)}: {outline.title}.",
            section=OUTLINES.uri,
            crumbs=(OUTLINES,),
            data=OutlinePage(
                outline=outline,
                call=call,
                is_over=call.is_over_on(library.today),
                newer=_newer(outline, library.reference),
                dispatch=Link(call.title, f"{DISPATCHES.uri}{call.id}/"),
                movement=movement_link(movement),
                lines=tuple(_lines(outline)),
                blank=Link("Mẫu trống", files[0].uri),
                files=tuple(Link(file.owner or "", file.uri) for file in files[1:]),
            ),
            json_ld=(json_ld.breadcrumbs((OUTLINES,), here, library.address),),
            offers=tuple(file.uri for file in files),
        )


def _newer(outline: Outline, reference: Reference) -> Link | None:
    newest = reference.outlines_newest_first(outline.movement)[0]
    if reference.calls[newest.call].date <= reference.calls[outline.call].date:
        return None
    return Link(reference.calls[newest.call].title, outline_uri(newest, reference))


def _lines(outline: Outline) -> Iterator[OutlineLine]:
    for key, item in outline.walk():
        # "đ" is a letter of its own in numbering; an address is ASCII, so it becomes "dd".
        anchor = "muc-" + key.replace("đ", "dd").replace(".", "-").replace("--", "-").lower()
        yield OutlineLine(key=key, anchor=anchor, level=key.count(".") + 1, item=item)
