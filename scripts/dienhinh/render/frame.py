"""The frame: one page built by the site generator, into which every generated page is stamped.

The generator (MkDocs, ProperDocs or Zensical) renders `docs/khung.md` with the tokens below; this
module cuts the result at the tokens once and joins the pieces for each page. The frame stands one
folder below the root, so its own links begin with `..`: they are turned to each page's own way.
What stands between the tokens `scripts` is there for the policy alone and goes into no page.
"""

import re
from dataclasses import dataclass
from typing import Literal

from dienhinh.model.output import way_to_root

FRAME_URI = "khung/"
_TOKEN = re.compile(r"\u2042(head|body|nav:[^\u2042]*|root)\u2042")
_SCRIPTS = re.compile("\u2042scripts\u2042.*?\u2042scripts\u2042", re.DOTALL)
# MkDocs writes `../x`, Zensical `./../x`.
_RELATIVE = re.compile(r'(\s(?:href|src|action)=")(?:\./)?\.\.(?:/([^"]*))?"')


class FrameError(ValueError):
    """The built frame lacks a token: the theme and this program do not belong together."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame's pieces: texts and, between them, the names of what goes there."""

    texts: tuple[str, ...]
    slots: tuple[str, ...]

    def stamp(self, uri: str, section: str, head: str, body: str) -> bytes:
        """The whole page for `uri`; `section` is the menu entry where the reader is."""
        root = way_to_root(uri)
        pieces = [self.texts[0]]
        for slot, text in zip(self.slots, self.texts[1:], strict=True):
            if slot == "root":
                pieces.append(root)
            elif slot == "head":
                pieces.append(head)
            elif slot == "body":
                pieces.append(body)
            else:
                pieces.append(_current(slot.removeprefix("nav:"), uri, section))
            pieces.append(text)
        return "".join(pieces).encode()


def frame(html: str) -> Frame:
    """The pieces of the built frame page; FrameError when a token is missing or doubled."""
    rooted = _RELATIVE.sub(lambda found: f'{found[1]}\u2042root\u2042{found[2] or ""}"', html)
    parts = _TOKEN.split(_SCRIPTS.sub("", rooted))
    slots = tuple(parts[1::2])
    for name in ("head", "body"):
        if slots.count(name) != 1:
            message = f"the frame holds {slots.count(name)} tokens of {name!r}, it must hold one"
            raise FrameError(message)
    return Frame(texts=tuple(parts[0::2]), slots=slots)


def _current(
    entry: str, uri: str, section: str
) -> Literal["", ' aria-current="page"', ' aria-current="true"']:
    if entry == uri:
        return ' aria-current="page"'
    return ' aria-current="true"' if entry == section else ""
