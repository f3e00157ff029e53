"""`/loai-hinh/<kind>/`: collectives, households, individuals."""

from collections.abc import Iterator

from dienhinh.derive.names import KINDS, kind_link
from dienhinh.derive.pages.group import group_pages
from dienhinh.model.library import Library
from dienhinh.model.page import Page
from dienhinh.model.schema.profile import KIND_NAMES
from dienhinh.model.share import WHOLE, Share

INTROS = {
    "collective": "Hợp tác xã, tổ hợp tác, làng nghề, thôn, xã, hội, doanh nghiệp có cách làm hay.",
    "household": "Những gia đình vươn lên và giúp người khác cùng vươn lên.",
    "individual": "Những người làm tốt việc của mình và việc chung.",
}


def pages(library: Library, share: Share = WHOLE) -> Iterator[Page]:
    """A page for each kind."""
    for kind, name in KIND_NAMES.items():
        yield from group_pages(
            kind_link(kind),
            [p for p in library.profiles if p.kind == kind],
            library,
            template="group.html",
            parent=KINDS,
            heading=name,
            intro=INTROS[kind],
            description=f"Điển hình tiên tiến Quảng Ngãi là {name.lower()}.",
            share=share,
        )
