"""The page a withdrawn profile leaves: that something was here, and nothing of what it was."""

from collections.abc import Iterator

from dienhinh.derive.names import PROFILES
from dienhinh.model.library import Library
from dienhinh.model.page import Page


def pages(library: Library) -> Iterator[Page]:
    """One short neutral page at each address of each withdrawn profile."""
    for uri in (uri for withdrawn in library.withdrawn for uri in withdrawn.uris):
        yield Page(
            uri=uri,
            template="withdrawn.html",
            title="Hồ sơ đã được gỡ",
            description="Hồ sơ này đã được gỡ khỏi trang.",
            section=PROFILES.uri,
            crumbs=(PROFILES,),
            data=None,
            is_indexed=False,
        )
