"""The headings of an outline in somebody's report: "2. Thuận lợi", "b) Chủ quan:", shortened ones.

A report follows its outline, so a heading is looked for only behind the last one found. Few words
("Hạn chế: …") head an item only with its mark or in its chapter: elsewhere they are the story's.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dienhinh.intake.drafts.typed_text import label_key
from dienhinh.intake.units.own_words import BRACKETS
from dienhinh.model.call import NOMINEES_TITLE, Outline, OutlineItem
from dienhinh.vietnamese import fold

_MARKED = re.compile(
    r"^\s*(?P<mark>[IVX]{1,5}|\d{1,2}|[a-zđ]|[-–+•])\s*(?:[.)/]\s*|\s)(?P<text>.+)$", re.DOTALL
)
# The items below which units introduce models and people.
INTRODUCING = frozenset({"models", "nominees"})
_END = re.compile(
    r"^(?:noi nhan|tm |kt |tuq |tl |thu truong|phu luc|chu tich$|giam doc$"
    r"|tren day la\b.*\bbao cao\b)"
)
# Words enough to know a heading by them, or by them at its beginning; and where it is the next one.
_FEWEST_WORDS = 4
_FEWEST_WORDS_OF_NEXT = 3
# Without what stands in brackets: an outline's instruction may be longer than this.
_LONGEST = 420


@dataclass(frozen=True, slots=True)
class Heading:
    """The address of an item, and what its writer put behind its words on the same line."""

    key: str
    rest: str


@dataclass(frozen=True, slots=True)
class _Item:
    """An item by keys for comparing; `inside` are the words its brackets hold."""

    key: str
    mark: str
    title: str
    inside: frozenset[str]

    @property
    def chapter(self) -> str:
        """The part of the outline it stands in; its own address where it is one."""
        return self.key.partition(".")[0]


@dataclass(frozen=True, slots=True)
class _Typed:
    """A line by keys for comparing: its mark, all its words, those before a colon."""

    mark: str
    words: str
    whole: str
    head: str
    begin: str
    rest: str


class Headings:
    """The items of one outline, and how far a reading has come."""

    def __init__(self, outline: Outline | None, others: Iterable[Outline] = ()) -> None:
        """Begin before the first item; without an outline nothing is a heading.

        An item may be headed as `others` head theirs of the same address.
        """
        walk = () if outline is None else tuple(outline.walk())
        beside = [dict(other.walk()) for other in others]
        alike = {key: [other[key] for other in beside if key in other] for key, _ in walk}
        self._items = [
            _Item(key, _mark(item), title, _inside(f"{words} ({item.instruction})"))
            for key, item in walk
            for title, words in _titles(item, alike[key]).items()
        ]
        self._introducing = frozenset(key for key, item in walk if item.data in INTRODUCING)
        self._leaves = frozenset(key for key, item in walk if not item.items)
        self._found: tuple[str, ...] = ()
        self._next = 0

    @property
    def passed_over(self) -> tuple[str, ...]:
        """The items with words of their own that have no heading before the last one found."""
        passed = (item.key for item in self._items[: self._next])
        return tuple(
            key for key in dict.fromkeys(passed) if key in self._leaves and key not in self._found
        )

    def introduces(self, key: str) -> bool:
        """Whether the item of that address asks for models or nominees."""
        return key in self._introducing

    def knows(self, key: str) -> bool:
        """Whether the outline has an item of that address."""
        return any(item.key == key for item in self._items)

    def among(self, texts: Iterable[str]) -> list[str]:
        """Those of the lines that are headings, without moving on."""
        before = self._next, self._found
        found = [text for text in texts if self.at(text) is not None]
        self._next, self._found = before
        return found

    def is_first(self, text: str) -> bool:
        """Whether a line heads the first item, wherever the reading is."""
        line = _typed(text)
        return line is not None and bool(self._items) and bool(self._head(line, self._items[0]))

    def at(self, text: str) -> Heading | None:
        """The item that a line heads; None when it is no heading."""
        line = _typed(text)
        if line is None:
            return None
        for position in range(self._next, len(self._items)):
            heading = self._head(line, self._items[position])
            if heading is not None:
                self._next = position + 1
                self._found += (heading.key,)
                return heading
        return None

    def _head(self, line: _Typed, item: _Item) -> Heading | None:
        # Lists numbered by Word itself come with a dash in place of their number.
        if line.mark not in {"", "-", item.mark}:
            return None
        is_marked = bool(line.mark) and line.mark == item.mark
        is_whole = self._is_title(line.whole, item, is_marked=is_marked)
        if not is_whole and not self._is_title(line.begin, item, is_marked=is_marked):
            return None
        is_certain = (is_marked and line.mark != "-") or self._is_known_by_words(item)
        if not is_certain and not (is_whole and item.key == item.chapter):
            return None
        head, rest = (line.words, "") if is_whole else (line.head, line.rest)
        return Heading(item.key, line.words if _says_more(head, item) else rest)

    def _is_title(self, key: str, item: _Item, *, is_marked: bool) -> bool:
        """Whether a line's key is a title; with the title's mark its beginning, or more than it."""
        if not key or not item.title:
            return False
        if key == item.title:
            return True
        short, long = sorted((key, item.title), key=len)
        if not is_marked or not long.startswith(short + " "):
            return False
        fewest = _FEWEST_WORDS_OF_NEXT if item.key == self._due() else _FEWEST_WORDS
        return len(short.split()) >= fewest

    def _due(self) -> str:
        """The address of the item that follows the last one found."""
        rest = (item.key for item in self._items[self._next :])
        return next((key for key in rest if key not in self._found[-1:]), "")

    def _is_known_by_words(self, item: _Item) -> bool:
        """Whether the title alone is enough: it is long, or stands in the chapter being read."""
        last = self._found[-1] if self._found else self._items[0].key
        is_here = item.chapter == last.partition(".")[0] and item.key != item.chapter
        return is_here or len(item.title.split()) >= _FEWEST_WORDS

    @staticmethod
    def is_end(text: str) -> bool:
        """Whether receivers, the signature or an annex begin here."""
        return _END.match(f"{label_key(text)}") is not None or fold(text).startswith("tm.")


def _typed(text: str) -> _Typed | None:
    """None for a line that is too long for a heading."""
    if len(BRACKETS.sub("", text)) > _LONGEST:
        return None
    marked = _MARKED.match(text)
    mark = marked["mark"].lower().replace("–", "-") if marked else ""
    words = marked["text"] if marked else text
    head, colon, rest = words.partition(":")
    return _Typed(
        mark=mark,
        words=words.strip(),
        whole=_key(words),
        head=head,
        begin=label_key(head) if colon else "",
        rest=rest.strip(),
    )


def _mark(item: OutlineItem) -> str:
    return item.number.lower().replace("–", "-")


def _titles(item: OutlineItem, alike: Iterable[OutlineItem]) -> dict[str, str]:
    """The words of an item by key, and how reports head what the outline tells the units to do."""
    words = [item.title, *(other.title for other in alike if other.number == item.number)]
    words += [NOMINEES_TITLE] if item.data == "nominees" else []
    titles: dict[str, str] = {}
    for title in words:
        titles.setdefault(label_key(title), title)
    return titles


def _key(words: str) -> str:
    """The key of words of any length: that of labels stops within a long bracket."""
    return label_key(BRACKETS.sub(" ", words))


def _inside(text: str) -> frozenset[str]:
    return frozenset(map(label_key, BRACKETS.findall(text)))


def _says_more(words: str, item: _Item) -> bool:
    """Whether a heading says more than the outline does: then its writer added something."""
    return len(_key(words)) > len(item.title) or not _inside(words) <= item.inside
