"""The Markdown subset as runs of text, for documents that are not HTML (Word, PDF).

It reads what `markdown` makes, so that a text has the same emphasis and links everywhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Literal

from dienhinh.render.markdown import blocks, inline


@dataclass(frozen=True, slots=True, kw_only=True)
class RichRun:
    """A piece of text in one look; `link` is a full address or None, a line feed ends a line."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    link: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RichBlock:
    """A paragraph (one item) or a list; an item is a sequence of runs.

    `first` is the number of the first item.
    """

    kind: Literal["p", "ul", "ol"]
    items: tuple[tuple[RichRun, ...], ...]
    first: int = 1

    @property
    def has_lines(self) -> bool:
        """Whether a line ends within it where the writer ended it."""
        return any(run.text == "\n" for item in self.items for run in item)


def rich_blocks(text: str) -> tuple[RichBlock, ...]:
    """Paragraphs and flat lists of a longer text."""
    reader = _Reader()
    reader.feed(blocks(text))
    reader.close()
    return tuple(reader.found)


def rich_inline(text: str) -> tuple[RichRun, ...]:
    """The runs of a text on one line."""
    reader = _Reader()
    reader.feed(f"<p>{inline(text)}</p>")
    reader.close()
    return reader.found[0].items[0]


@dataclass(slots=True)
class _Look:
    bold: bool = False
    italic: bool = False
    link: str | None = None


@dataclass(slots=True)
class _Open:
    kind: Literal["p", "ul", "ol"]
    items: list[list[RichRun]] = field(default_factory=list)
    first: int = 1


def _opened(tag: str, values: Mapping[str, str | None]) -> _Open | None:
    match tag:
        case "p":
            return _Open("p", [[]])
        case "ul":
            return _Open("ul")
        case "ol":
            return _Open("ol", first=int(values.get("start") or 1))
    return None


class _Reader(HTMLParser):
    """Reads only the few tags that `markdown` makes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[RichBlock] = []
        self._look = _Look()
        self._open: _Open | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self._open = _opened(tag, values) or self._open
        match tag:
            case "br":
                self.handle_data("\n")
            case "li" if self._open is not None:
                self._open.items.append([])
            case "strong":
                self._look.bold = True
            case "em":
                self._look.italic = True
            case "a":
                self._look.link = values.get("href")

    def handle_endtag(self, tag: str) -> None:
        match tag:
            case "p" | "ul" | "ol" if self._open is not None:
                items = tuple(tuple(item) for item in self._open.items)
                kind, first = self._open.kind, self._open.first
                self.found.append(RichBlock(kind=kind, items=items, first=first))
                self._open = None
            case "strong":
                self._look.bold = False
            case "em":
                self._look.italic = False
            case "a":
                self._look.link = None

    def handle_data(self, data: str) -> None:
        if self._open is None or not self._open.items:
            return
        self._open.items[-1].append(
            RichRun(
                text=data,
                is_bold=self._look.bold,
                is_italic=self._look.italic,
                link=self._look.link,
            )
        )
