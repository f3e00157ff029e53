"""By what a page is known again: all that it is made from, as one short key.

A page is made from its record, the sizes of the files it offers, the theme, the frame, the site's
address and this program; from nothing else. So a page of the same key need not be rendered again.
"""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from dienhinh.model.output import SiteAddress, page_file
from dienhinh.model.page import Page
from dienhinh.pipeline.makers import program
from dienhinh.write.records import packed

_KEY_BYTES = 12


class PageKeys:
    """The keys of the pages of one site."""

    def __init__(self, theme: Path, frame: bytes, address: SiteAddress) -> None:
        """`frame` is the built frame page; `common` is what all keys have in common.

        OSError when a template cannot be read.
        """
        digest = hashlib.blake2b(digest_size=16)
        digest.update(repr((program(), address)).encode())
        digest.update(frame)
        for template in sorted(theme.rglob("*.html")):
            digest.update(b"\0" + template.relative_to(theme).as_posix().encode() + b"\0")
            digest.update(template.read_bytes())
        self.common = digest.hexdigest()

    def key(self, page: Page, sizes: Mapping[str, int]) -> str:
        """The key of a page that tells these sizes, bytes by address."""
        digest = hashlib.blake2b(self.common.encode(), digest_size=_KEY_BYTES)
        digest.update(packed((page, sorted(sizes.items()))))
        return digest.hexdigest()


def files_of(page: Page) -> Iterator[str]:
    """The files that are made of a page's record: the page, and its feed beside the first page."""
    yield page_file(page.uri)
    if page.feed and page.feed.page_uri == page.uri:
        yield from (page.feed.uri, page.feed.json_uri)
