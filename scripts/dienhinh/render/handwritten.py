"""Hand-written pages as the site generator built them: markers filled, leftovers cleaned."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from html import unescape
from typing import TypeAlias
from urllib.parse import unquote, urljoin, urlsplit

from dienhinh.markup.reader import HtmlReader
from dienhinh.render.unbroken import unbroken_html
from dienhinh.vietnamese import is_syllable

# From a marker's name and arguments to its HTML; None when there is no such piece.
Filler: TypeAlias = Callable[[str, tuple[str, ...]], str | None]
# From a marker's name and arguments to those that may stay in the page.
Public: TypeAlias = Callable[[str, tuple[str, ...]], tuple[str, ...]]

_END = "<!-- /dienhinh -->"
_MARKER = re.compile(
    r"(<!--\s*dienhinh:\s*([a-z-]+)((?:\s+[^\s>]+)*?)\s*-->)(?:.*?" + re.escape(_END) + ")?",
    re.DOTALL,
)
# Material's base.html hard-codes these; the HTML standard allows none (checked with vnu).
_LEFTOVERS = (
    (re.compile(r"""(<(?:img|br|hr)\b(?:[^<>"']|"[^"]*"|'[^']*')*?)\s*/>"""), r"\1>"),
    (re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"'), r"\1"),
    (re.compile(r' tabindex=""'), ""),
    # Python-Markdown aligns the columns of a table by styles, which the policy forbids.
    (re.compile(r'(<t[hd]) style="text-align: (right|center);">'), r'\1 class="\2">'),
    (re.compile(r'(<t[hd]) style="text-align: left;">'), r"\1>"),
)

_ADDRESS = re.compile(
    r"""\s(src|srcset|href|poster|content)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE
)
_FROM_ROOT = re.compile(r'(<a\s(?:[^<>]*\s)?href=")/(?!/)')


def filled(html: str, piece: Filler, public: Public) -> str:
    """The page with the piece behind each marker `<!-- dienhinh: NAME ARGUMENT -->`.

    The marker stays and a second one ends the piece, so that filling again renews it. It may name
    profiles that were taken down: these go from it, and without a piece it goes altogether.
    """

    def put(found: re.Match[str]) -> str:
        name, arguments = found[2], tuple(found[3].split())
        made = piece(name, arguments)
        if made is None:
            return ""
        left = public(name, arguments)
        mark = found[1] if left == arguments else f"<!-- dienhinh: {' '.join((name, *left))} -->"
        return f"{mark}{made}{_END}"

    return _MARKER.sub(put, html)


def cleaned(html: str) -> str:
    """The page without what the theme leaves that is no valid HTML, no number in it broken."""
    for pattern, replacement in _LEFTOVERS:
        html = pattern.sub(replacement, html)
    return unbroken_html(html)


def led_from_root(html: str, base: str) -> str:
    """The page with links to `/bao-chi/` and the like leading over `base`, its way to the root.

    People write such links to generated pages, which the site generator does not know; the site
    itself may stand in a folder of a host, or be opened from a disk.
    """
    return _FROM_ROOT.sub(lambda found: found[1] + base, html)


def files_named(html: str, address: str) -> Iterator[str]:
    """The full addresses, without escapes, of what the page at a full address shows or leads to."""
    for found in _ADDRESS.finditer(html):
        links = [unescape(found[2] or found[3] or found[4] or "")]
        if found[1].lower() == "srcset":
            links = [link.split()[0] for link in links[0].split(",") if link.strip()]
        for link in links:
            # What is no address, such as "http://[", leads nowhere.
            with suppress(ValueError):
                whole = urlsplit(urljoin(address, link))
                yield unquote(whole._replace(query="", fragment="").geturl())


def readable(html: str) -> tuple[str, str]:
    """The heading of a built page and the text of its main part, a line for each block."""
    reader = _Reader()
    reader.feed(html)
    lines = (" ".join(line.split()) for line in "".join(reader.text).splitlines())
    return " ".join("".join(reader.title).split()), "\n".join(line for line in lines if line)


class _Reader(HtmlReader):
    """Gathers what a reader of the main part sees; headings end at their tag, as blocks do.

    Blocks begin at theirs too, and a badge upon a picture stands by itself.
    What is shown to be typed (`pre`, a marker) is no text that anybody looks for, nor is what was
    put behind a marker, its heading apart: cards and numbers of profiles that have pages of their
    own. Code that would be found as prose (`ho-so/ho-ba-thi-du/`, `0905.123.456`) is "…"; names of
    fields and commands stay, and of faults (`not-in-list`): code in a link or behind "Mã: ".
    """

    _SILENT = frozenset({"script", "style", "nav", "form", "button", "svg", "pre"})
    _BLOCKS = frozenset(
        {
            "p",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "td",
            "th",
            "dt",
            "dd",
            "div",
            "br",
            "picture",
            "figcaption",
        }
    )

    def __init__(self) -> None:
        super().__init__()
        self.title: list[str] = []
        self.text: list[str] = []
        self._in_main = False
        self._in_title = False
        self._in_badge = False
        self._in_piece = False
        self._in_code = False
        self._in_link = False
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_code = tag == "code"
        if tag == "a":
            self._in_link = True
        self._in_badge = tag == "span" and "tag" in (dict(attrs).get("class") or "").split()
        if tag in self._BLOCKS or self._in_badge:
            self.text.append("\n")
        if tag == "main":
            self._in_main = True
        elif tag == "h1":
            self._in_title = not self.title
        elif tag in self._SILENT:
            self._silent += 1

    def handle_endtag(self, tag: str) -> None:
        self._in_code = False
        if tag == "main":
            self._in_main = False
        elif tag == "a":
            self._in_link = False
        elif tag in self._SILENT:
            self._silent = max(0, self._silent - 1)
        if tag == "h1":
            self._in_title = False
        if tag in self._BLOCKS or self._in_badge:
            self.text.append("\n")
            self._in_badge = False

    def handle_comment(self, data: str) -> None:
        found = data.split()
        if found[:1] == ["dienhinh:"]:
            self._in_piece = True
        elif found == ["/dienhinh"]:
            self._in_piece = False

    def handle_data(self, data: str) -> None:
        if not self._in_main or self._silent or data.lstrip().startswith("<!--"):
            return
        if self._in_piece and not self._in_title:
            return
        is_name = self._in_link or "".join(self.text[-1:]).endswith("Mã: ")
        if self._in_code and not is_name and _is_like_prose(data):
            data = "…"
        # Where a line of the source ends is nothing to the reader.
        (self.title if self._in_title else self.text).append(re.sub(r"\s+", " ", data))


def _is_like_prose(code: str) -> bool:
    """Whether most of its words are numbers, or Vietnamese syllables with marks or without."""
    words = re.findall(r"\w+", code)
    # Without marks "dat" is none, but "đát" is.
    prose = [w for w in words if w.isdigit() or is_syllable(w) or is_syllable(f"{w}\u0301")]
    return len(prose) * 2 > len(words)
