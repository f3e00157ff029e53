"""A built page as tests look at it: its head, its ids, its links, its words, its main content."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import urljoin

Attributes: TypeAlias = dict[str, str]

_ADDRESSES = ("href", "src", "action", "poster", "data-avif")
# Material's handbook shell has its menus in `<main>` too.
_HANDBOOK = "so-tay/"
_MAIN = re.compile(r"<main\b.*</main>", re.DOTALL)
_ROOT = "https://site/a/b/c/"
_UNSEEN = {"script", "style", "template"}
_VOID = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "wbr",
}


@dataclass(slots=True)
class HtmlPage:
    """`uri` is the file's path below the site; `tags` every start tag in order.

    `content` is what stands in `<main>`, in the handbook in its `<article>`: tags with full
    addresses and words without needless spaces, so that it is equal when readers see no difference.
    """

    uri: str
    html: str
    tags: list[tuple[str, Attributes]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    content: list[str] = field(default_factory=list)
    title: str = ""
    json_ld: list[Any] = field(default_factory=list)

    @property
    def ids(self) -> list[str]:
        """Every id, in order, doubles too."""
        return [attributes["id"] for _, attributes in self.tags if "id" in attributes]

    @property
    def addresses(self) -> Iterator[tuple[str, str, str]]:
        """Every (tag, attribute, address) of a link or a file."""
        for tag, attributes in self.tags:
            for name in _ADDRESSES:
                if name in attributes:
                    yield tag, name, attributes[name]
            for part in attributes.get("srcset", "").split(","):
                if part.strip():
                    yield tag, "srcset", part.split()[0]

    @property
    def main(self) -> str:
        """The markup of `<main>`."""
        found = _MAIN.search(self.html)
        return found.group() if found else ""

    @property
    def links(self) -> list[str]:
        """Where every `<a>` leads, as a full address of a site below some folder."""
        return [full_address(self.uri, to) for tag, _, to in self.addresses if tag == "a"]

    def meta(self, name: str) -> str:
        """The content of a meta element, by its name or property; empty when it is not there."""
        for tag, attributes in self.tags:
            if tag == "meta" and name in {attributes.get("name"), attributes.get("property")}:
                return attributes.get("content", "")
        return ""

    def count(self, tag: str) -> int:
        """How many elements of this name."""
        return sum(found == tag for found, _ in self.tags)

    def skeleton(self) -> list[tuple[str, tuple[str, ...]]]:
        """The elements and the names of their attributes: all that is markup, no text."""
        return [(tag, tuple(sorted(attributes))) for tag, attributes in self.tags]


class _Reader(HTMLParser):
    def __init__(self, page: HtmlPage) -> None:
        super().__init__(convert_charrefs=True)
        self.page = page
        self._open: list[tuple[str, Attributes]] = []
        self._data_block = ""
        self._content = "article" if page.uri.startswith(_HANDBOOK) else "main"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.page.tags.append((tag, attributes))
        if self._is_content():
            self.page.content.append(_shown_tag(self.page.uri, tag, attributes))
        if tag not in _VOID:
            self._open.append((tag, attributes))

    def _is_content(self) -> bool:
        return any(tag == self._content for tag, _ in self._open)

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            opened, _ = self._open.pop()
            if opened == "script" and self._data_block:
                self.page.json_ld.append(json.loads(self._data_block))
                self._data_block = ""
            if opened == tag:
                return

    def handle_data(self, data: str) -> None:
        tag, attributes = self._open[-1] if self._open else ("", {})
        if self._is_content() and data.strip():
            self.page.content.append(" ".join(data.split()))
        inside = {name for name, _ in self._open}
        if tag == "title" and "svg" not in inside:
            self.page.title += data
        elif attributes.get("type") == "application/ld+json":
            self._data_block += data
        elif not inside & _UNSEEN and data.strip():
            self.page.words.append(" ".join(data.split()))


def full_address(uri: str, address: str) -> str:
    """The address as the page's reader gets it, on a site below some folders.

    Below folders, so that one step too far up does not end at the root unnoticed.
    """
    return urljoin(_ROOT + uri.removesuffix("index.html"), address)


def _shown_tag(uri: str, tag: str, attributes: Attributes) -> str:
    full = {
        name: full_address(uri, value) if name in _ADDRESSES else value
        for name, value in attributes.items()
    }
    return f"<{tag} {sorted(full.items())}>"


def html_page(uri: str, html: str) -> HtmlPage:
    """The page read from its markup."""
    page = HtmlPage(uri, html)
    reader = _Reader(page)
    reader.feed(html)
    reader.close()
    return page


def html_pages(site: Path) -> dict[str, HtmlPage]:
    """Every page of a built site by its file's path."""
    files = sorted(path for path in site.rglob("*.html") if ".dienhinh" not in path.parts)
    uris = [path.relative_to(site).as_posix() for path in files]
    return {
        uri: html_page(uri, path.read_text(encoding="utf-8"))
        for uri, path in zip(uris, files, strict=True)
    }
