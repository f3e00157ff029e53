"""The pages that only name groups: of movements, sectors, kinds, outlines, dispatches."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dienhinh.derive import json_ld
from dienhinh.derive.names import (
    DISPATCHES,
    KINDS,
    MOVEMENTS,
    OUTLINES,
    SECTORS,
    kind_link,
    movement_link,
    sector_link,
)
from dienhinh.derive.pages.dispatch import deadline_told
from dienhinh.derive.pages.kind import INTROS
from dienhinh.derive.reports.outline_papers import outline_name, outline_uri
from dienhinh.model.call import Call
from dienhinh.model.library import Library
from dienhinh.model.page import Link, Page
from dienhinh.model.schema.profile import KIND_NAMES
from dienhinh.vietnamese import count_word, upper_first


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One group: `count` real profiles, or None where counting says nothing."""

    link: Link
    text: str
    count: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The data of `index.html`."""

    heading: str
    intro: str
    entries: tuple[Entry, ...]


def pages(library: Library) -> Iterator[Page]:
    """One page for each list of groups."""
    real = [profile for profile in library.profiles if not profile.is_sample]
    reference = library.reference
    movement = Counter(p.movement for p in real)
    sector = Counter(p.sector for p in real)
    kind = Counter(p.kind for p in real)
    yield _page(
        MOVEMENTS,
        "Phong trào thi đua",
        f"{upper_first(count_word(len(reference.movements)))} phong trào mà công văn yêu cầu sơ "
        "kết và tuyên truyền điển hình.",
        tuple(
            Entry(
                link=Link(m.official, movement_link(m).uri),
                text=m.description,
                count=movement[m.id],
            )
            for m in reference.movements.values()
        ),
        library,
    )
    yield _page(
        SECTORS,
        "Lĩnh vực",
        "Việc mà các điển hình đang làm.",
        tuple(
            Entry(link=sector_link(s), text=s.description, count=sector[s.id])
            for s in reference.sectors.values()
        ),
        library,
    )
    yield _page(
        KINDS,
        "Loại hình",
        "Điển hình là tập thể, hộ gia đình hoặc cá nhân.",
        tuple(Entry(link=kind_link(k), text=INTROS[k], count=kind[k]) for k in KIND_NAMES),
        library,
    )
    yield _outline_index(library)
    yield _dispatch_index(library)


def _outline_index(library: Library) -> Page:
    reference = library.reference
    return _page(
        OUTLINES,
        "Đề cương báo cáo",
        "Đề cương để cơ quan, đơn vị, địa phương viết báo cáo; mỗi đợt, mỗi phong trào một bản.",
        tuple(
            Entry(
                link=Link(
                    outline_name(reference.movements[o.movement].official, o, reference),
                    outline_uri(o, reference),
                ),
                text=_annexed(reference.calls[o.call], library.today),
                count=None,
            )
            for o in reference.outlines_newest_first()
        ),
        library,
    )


def _annexed(call: Call, today: date) -> str:
    """The dispatch that an outline came with; its number is not known, so it has none here."""
    return (
        f"Kèm công văn “{call.title}”. {deadline_told(call, today)} Xem trên trang, tải bản Word."
    )


def _dispatch_index(library: Library) -> Page:
    return _page(
        DISPATCHES,
        "Công văn",
        "Các đợt sơ kết và công văn yêu cầu.",
        tuple(
            Entry(
                link=Link(c.title, f"{DISPATCHES.uri}{c.id}/"),
                text=_asked(c, library.today),
                count=None,
            )
            for c in library.reference.calls_newest_first()
        ),
        library,
    )


def _asked(call: Call, today: date) -> str:
    """Who wrote the dispatch, about what, and by when it asks for an answer."""
    who = f"{call.issuer}, {call.issuer_parent}"
    return f"{who}: {call.subject}. {deadline_told(call, today)}"


def _page(
    here: Link, heading: str, intro: str, entries: tuple[Entry, ...], library: Library
) -> Page:
    return Page(
        uri=here.uri,
        template="index.html",
        title=heading,
        description=intro,
        section=here.uri,
        crumbs=(),
        data=Index(heading=heading, intro=intro, entries=entries),
        json_ld=(json_ld.breadcrumbs((), here, library.address),),
    )
