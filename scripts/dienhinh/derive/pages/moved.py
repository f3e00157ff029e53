"""`/dia-ban/<commune>-<code>/` of a commune that is no more: since when, and who has its area now.

A commune of today has a page; renamed or merged, it leaves links to that page behind.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dienhinh.derive.names import PLACES, commune_link
from dienhinh.model.library import Library
from dienhinh.model.page import Link, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedCommune:
    """The data of `moved.html`: `since` is the first day it was no more, `heirs` have its area."""

    since: date
    heirs: tuple[Link, ...]


def pages(library: Library) -> Iterator[Page]:
    """A short page for each commune that had one; communes of districts, gone by 2025, had none."""
    taken = {commune_link(commune).uri for commune in library.communes_present()}
    gone = [
        (commune.valid_to, commune)
        for commune in library.reference.communes
        if commune.unit is None and commune.valid_to and commune.valid_to <= library.today
    ]
    # An address may have ended twice; it was there until the last time.
    for ended, commune in sorted(gone, key=lambda row: row[0], reverse=True):
        link = commune_link(commune)
        if link.uri in taken:
            continue
        taken.add(link.uri)
        holders = library.reference.holders_of(commune, library.today)
        yield Page(
            uri=link.uri,
            template="moved.html",
            title=link.name,
            description=f"{link.name}: nay thuộc xã, phường, đặc khu khác.",
            section=PLACES.uri,
            crumbs=(PLACES,),
            data=MovedCommune(since=ended, heirs=tuple(map(commune_link, holders))),
            is_indexed=False,
        )
