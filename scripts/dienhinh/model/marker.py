"""A place in a hand-written page that asks for a generated piece, or leads to a generated page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dienhinh.model.source import Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """`<!-- dienhinh: NAME ARGUMENT... -->` at a spot of a file; each argument with its own."""

    path: str
    spot: Spot
    name: str
    arguments: tuple[tuple[str, Spot], ...] = ()

    @property
    def profiles(self) -> tuple[str, ...]:
        """The folder names of the profiles that the piece shows."""
        expected = MARKERS.get(self.name)
        if expected is None or expected.of != "profile":
            return ()
        return tuple(text for text, _ in self.arguments[: expected.most])


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What a piece takes: `least` to `most` ids of `of` (`profile` or `collection`).

    `has_number`: a whole number may follow, from 1 on. `may_be_gone`: a profile that is not public
    is only a warning, because the piece then takes another.
    """

    of: str = "profile"
    least: int = 0
    most: int = 0
    has_number: bool = False
    may_be_gone: bool = False


# Every piece that a hand-written page may ask for.
MARKERS: Mapping[str, Expected] = MappingProxyType(
    {
        "card": Expected(least=1, most=1),
        "collection": Expected(of="collection", least=1, most=1),
        "collections": Expected(),
        "compare": Expected(least=2, most=4),
        "contact": Expected(),
        "hero": Expected(most=1, may_be_gone=True),
        "movements": Expected(),
        "news": Expected(),
        "newest": Expected(),
        "photo": Expected(least=1, most=1, has_number=True),
        "sectors": Expected(),
        "tiles": Expected(),
        "totals": Expected(),
    }
)

MARKER = re.compile(r"<!--\s*dienhinh:\s*(\S*)((?:\s+[^\s>]+)*?)\s*-->")
"""A marker within a line: its name, its arguments."""
LINKED: Mapping[str, str] = MappingProxyType({"ho-so": "profile", "chuyen-de": "collection"})
"""What the pages below these folders of the site are of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """A link to the page `name` below `folder`, one of LINKED, at a spot of a file."""

    path: str
    spot: Spot
    folder: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteLink:
    """A link to `target`, the address from the site's root without its slash, at a spot."""

    path: str
    spot: Spot
    target: str
