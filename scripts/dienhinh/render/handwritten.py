"""Hand-written pages as the site generator built them: markers filled, leftovers cleaned."""

import re
from collections.abc import Callable
from typing import TypeAlias

# From a marker's name and argument to its HTML; None when there is no such piece.
Filler: TypeAlias = Callable[[str, str], str | None]

_END = "<!-- /dienhinh -->"
_MARKER = re.compile(
    r"(<!--\s*dienhinh:\s*([a-z-]+)(?:\s+([^\s>]+))?\s*-->)(?:.*?" + re.escape(_END) + ")?",
    re.DOTALL,
)
# Material's base.html hard-codes these; the HTML standard allows neither (checked with vnu).
_LEFTOVERS = (
    (re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"'), r"\1"),
    (re.compile(r' tabindex=""'), ""),
)


def filled(html: str, piece: Filler) -> str:
    """The page with the piece behind each marker `<!-- dienhinh: NAME ARGUMENT -->`.

    The marker stays and a second one ends the piece, so that filling again renews it. A marker
    without a piece is left as it is: checking has already reported it.
    """

    def put(found: re.Match[str]) -> str:
        made = piece(found[2], found[3] or "")
        return found[1] if made is None else f"{found[1]}{made}{_END}"

    return _MARKER.sub(put, html)


def cleaned(html: str) -> str:
    """The page without what the theme leaves that is no valid HTML."""
    for pattern, replacement in _LEFTOVERS:
        html = pattern.sub(replacement, html)
    return html
