"""By what a page is known again: all that it is made from, as one short key.

A page is made from its record, the sizes of the files it offers, the theme, the frame, the site's
address and this program; from nothing else. So a page of the same key need not be rendered again.
"""

import copyreg
import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from dienhinh.derive.cards import Card
from dienhinh.model.output import SiteAddress, page_file
from dienhinh.model.page import Page
from dienhinh.pipeline.profile_rows import program
from dienhinh.write.memo import packed_by_value

_KEY_BYTES = 12


class PageKeys:
    """The keys of the pages of one site."""

    def __init__(self, theme: Path, frame: bytes, address: SiteAddress, image: str) -> None:
        """`frame` is the built frame page, `image` what is shared of pages without one of theirs.

        `common` is what all keys have in common. OSError when a template cannot be read.
        """
        digest = hashlib.blake2b(digest_size=16)
        digest.update(repr((program(), address, image)).encode())
        digest.update(frame)
        for template in sorted(theme.rglob("*.html")):
            digest.update(b"\0" + template.relative_to(theme).as_posix().encode() + b"\0")
            digest.update(template.read_bytes())
        self.common = digest.hexdigest()
        self._made: dict[int, tuple[Card, str]] = {}
        self._cards = {**copyreg.dispatch_table, Card: self._card}

    def _card(self, card: Card) -> tuple[type[str], tuple[str]]:
        """A card by its digest: each stands on a dozen pages, and is the same record on all."""
        kept = self._made.get(id(card))
        if kept is None:
            made = hashlib.blake2b(packed_by_value(card), digest_size=_KEY_BYTES).hexdigest()
            # Holding the card keeps its id from being given to another.
            kept = self._made[id(card)] = (card, made)
        return str, (kept[1],)

    def key(self, page: Page, sizes: Mapping[str, int]) -> str:
        """The key of a page that tells these sizes, bytes by address."""
        digest = hashlib.blake2b(self.common.encode(), digest_size=_KEY_BYTES)
        digest.update(packed_by_value((page, sorted(sizes.items())), self._cards))
        return digest.hexdigest()


def files_of(page: Page) -> Iterator[str]:
    """The files that are made of a page's record: the page, and its feed beside the first page."""
    yield page_file(page.uri)
    if page.feed and page.feed.page_uri == page.uri:
        yield from (page.feed.uri, page.feed.json_uri)
