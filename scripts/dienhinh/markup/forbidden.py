"""What no page may hold: programs, frames, styles of its own, files of other hosts, ways away.

The site's Content Security Policy stops most of it in a browser, but not every host sends its
headers, and nothing stops a page that leads its reader elsewhere. So a page is refused that holds
any, and `check` tells where in the source it stands.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from dienhinh.markup.reader import HtmlReader

Kind = Literal["program", "frame", "style", "outside", "away", "form", "picture"]

_FRAMES = {"iframe", "object", "embed", "frame", "frameset", "portal"}
_LINKS_THAT_LOAD = (
    "stylesheet", "icon", "apple-touch-icon", "mask-icon", "preload", "prefetch", "modulepreload",
    "manifest", "preconnect", "dns-prefetch", "prerender",
)  # fmt: skip
# Attributes that make a browser ask for an address, on whatever they stand.
_LOADING = {"src", "poster", "background", "action", "formaction"}
_LOADING_LISTS = {"srcset", "imagesrcset", "ping"}
_DRAWING = {"use", "image", "feimage"}
# `to` and `values` are what SVG sets a link to.
_RUNNING = {"href", "xlink:href", "src", "action", "formaction", "to", "values"}
_PROGRAM = re.compile(r"(?:javascript|vbscript):", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
# Browsers read no tag in these (HTML, 13.2.5.2, 13.2.5.3); `script`, `style` the parser knows.
_UNREAD = {"title", "textarea", "xmp", "iframe", "noembed", "noframes"}
# What HTML had for looks before there were sheets (HTML, 16.2).
_LOOKING = {"font", "center", "big", "basefont", "blink", "marquee", "strike", "tt"}
_LOOKS = ("align", "bgcolor", "color", "face", "valign")
# Of every form that a person writes: it leads to the site's own search.
_SEARCH = re.compile(r"(?:\.{0,2}/)*tim-kiem/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Forbidden:
    """One such thing: where its tag begins, from 1 on, and the tag with what is wrong in it."""

    line: int
    column: int
    kind: Kind
    told: str


def forbidden(html: str) -> list[Forbidden]:
    """Everything of the kind, in order, but programs between two `script` tags.

    A page built from the theme holds forms, which is why `form` stands only for those of
    `forbidden_by_hand`.
    """
    reader = _Reader()
    reader.feed(html)
    return reader.found


def forbidden_by_hand(html: str) -> list[Forbidden]:
    """The same in what people write, where any `script` and any form but a search is refused.

    So are old ways to give looks, and pictures as tags: the site generator finds only those that
    are written as Markdown.
    """
    reader = _ReaderOfSource()
    reader.feed(html)
    return reader.found


def is_outside(address: str) -> bool:
    """Whether an address leads to another host, or by another way than the page itself came."""
    plain = _plain(address)
    scheme = _SCHEME.match(plain)
    return plain.startswith("//") or (scheme is not None and scheme[0].lower() != "data:")


def is_program(address: str) -> bool:
    """Whether an address is a program that runs where somebody follows it."""
    return _PROGRAM.match(_plain(address)) is not None


def _plain(address: str) -> str:
    """As browsers read it (URL Standard, 4.4): no tab, no line break, a backslash is a slash."""
    bare = re.sub(r"[\t\n\r]", "", address)
    return bare.lstrip("".join(map(chr, range(0x21)))).replace("\\", "/")


class _Reader(HtmlReader):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Forbidden] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values: dict[str, str] = {}
        for name, value in attrs:
            # Of two attributes of one name the first counts.
            values.setdefault(name, value or "")
        for kind, told in self._of_tag(tag, values):
            line, offset = self.getpos()
            self.found.append(Forbidden(line=line, column=offset + 1, kind=kind, told=told))
        if tag in _UNREAD:
            self.set_cdata_mode(tag)

    def _of_tag(self, tag: str, values: Mapping[str, str]) -> Iterator[tuple[Kind, str]]:
        if tag in _FRAMES:
            # Whatever stands in it goes with it.
            yield "frame", f"<{tag}>"
            return
        if tag == "style":
            yield "style", f"<{tag}>"
        elif tag == "base":
            yield "away", f"<{tag}>"
        elif tag == "meta" and values.get("http-equiv", "").strip().lower() == "refresh":
            yield "away", f'<meta http-equiv="refresh" content="{values.get("content", "")[:120]}">'
        for name, value in values.items():
            kind = _kind(tag, name, values)
            if kind is not None:
                yield kind, f'<{tag} {name}="{value[:120]}">'


class _ReaderOfSource(_Reader):
    def _of_tag(self, tag: str, values: Mapping[str, str]) -> Iterator[tuple[Kind, str]]:
        if tag == "script":
            yield "program", "<script>"
        elif tag == "form" and not _SEARCH.fullmatch(values.get("action", "")):
            yield "form", "<form>"
        else:
            yield from super()._of_tag(tag, values)
            yield from _by_hand(tag, values)


def _by_hand(tag: str, values: Mapping[str, str]) -> Iterator[tuple[Kind, str]]:
    if tag in _LOOKING:
        yield "style", f"<{tag}>"
    elif tag == "img" and not is_outside(values.get("src", "")):
        yield "picture", f'<img src="{values.get("src", "")[:120]}">'
    for name in _LOOKS:
        if name in values:
            yield "style", f'<{tag} {name}="{values[name][:120]}">'


def _kind(tag: str, name: str, values: Mapping[str, str]) -> Kind | None:
    """What is wrong with an attribute of a tag, None for nothing."""
    value = values[name]
    if name == "style":
        return "style"
    if name.startswith("on") or (name in _RUNNING and is_program(value)):
        return "program"
    if name in _LOADING_LISTS:
        return "outside" if any(map(is_outside, re.split(r"[\s,]+", value))) else None
    return "outside" if _loads(tag, name, values) and is_outside(value) else None


def _loads(tag: str, name: str, values: Mapping[str, str]) -> bool:
    if tag == "link" and name == "href":
        return not {*values.get("rel", "").lower().split()}.isdisjoint(_LINKS_THAT_LOAD)
    return name in _LOADING or (tag in _DRAWING and name in {"href", "xlink:href"})
