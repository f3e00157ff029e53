"""The markers in hand-written pages and their links to pages of the site, with their places."""

import re
from collections.abc import Iterator
from pathlib import Path

from dienhinh.markup.samples import without_samples
from dienhinh.model.marker import LINKED, MARKER, Marker, PageLink, SiteLink
from dienhinh.model.source import Spot
from dienhinh.read.written_pages import written_pages


def markers(docs: Path) -> Iterator[Marker]:
    """Every marker of every Markdown file under `docs`, in order; code samples are passed over."""
    for path, number, line in _lines(docs):
        for marker in MARKER.finditer(line):
            yield Marker(
                path=path,
                spot=Spot(number, marker.start() + 1),
                name=marker[1],
                arguments=tuple(
                    (word[0], Spot(number, marker.start(2) + word.start() + 1))
                    for word in re.finditer(r"\S+", marker[2])
                ),
            )


def links_within(docs: Path, base_url: str) -> Iterator[PageLink]:
    """Every link of those files to a profile or a theme of the site, code samples passed over.

    An address that is only written out leads there as well.
    """
    host = re.escape(base_url.rstrip("/"))
    folders = "|".join(LINKED)
    link = re.compile(
        rf"(?:(?:(?<=[(<=\"'])|(?<=\]:)[ \t]+<?)(?:{host})?|{host})/?(?:\.\.?/)*"
        rf"({folders})/([^\s/()<>\"'#?]+?)/?(?=[.,;:!]*(?:[#?)<>\"'\s]|$))"
    )
    for path, number, line in _lines(docs):
        for found in link.finditer(line):
            spot = Spot(number, found.start(2) + 1)
            yield PageLink(path=path, spot=spot, folder=found[1], name=found[2])


def links_from_root(docs: Path, base_url: str) -> Iterator[SiteLink]:
    """Every link of those files that begins at the site's root, code samples passed over."""
    host = re.escape(base_url.rstrip("/"))
    before = r"\]\(\s*<?|^\s*\[[^\]]+\]:\s+<?|\b(?:href|src)=[\"']"
    link = re.compile(rf"(?:{before})(?:{host})?/(?!/)([^\s()\"'<>]*)")
    for path, number, line in _lines(docs):
        for found in link.finditer(line):
            yield SiteLink(path=path, spot=Spot(number, found.start(1)), target=found[1])


def _lines(docs: Path) -> Iterator[tuple[str, int, str]]:
    """Path, number and text of each line of the pages that is no sample of code."""
    for path, text in written_pages(docs):
        for number, line in enumerate(without_samples(text).splitlines(), 1):
            yield path, number, line
