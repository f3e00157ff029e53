"""The headings of an outline in somebody's report: "2. Thuận lợi", "b) Chủ quan:", shortened ones.

A report follows its outline, so a heading is looked for only behind the last one found.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dienhinh.intake.typed_text import label_key
from dienhinh.intake.units.own_words import BRACKETS
from dienhinh.model.reference import NOMINEES_TITLE, Outline, OutlineItem
from dienhinh.vietnamese import fold

_MARKED = re.compile(
    r"^\s*(?P<mark>[IVX]{1,5}|\d{1,2}|[a-zđ]|[-–+•])\s*(?:[.)/]\s*|\s)(?P<text>.+)$", re.DOTALL
)
# The items below which units introduce models and people.
_INTRODUCING = frozenset({"models", "nominees"})
_END = re.compile(r"^(?:noi nhan|tm |kt |tuq |tl |thu truong|phu luc|chu tich$|giam doc$)")
# Words enough to know a heading by its beginning.
_FEWEST_WORDS = 4
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


class Headings:
    """The items of one outline, and how far a reading has come."""

    def __init__(self, outline: Outline | None) -> None:
        """Begin before the first item; without an outline nothing is a heading."""
        walk = () if outline is None else tuple(outline.walk())
        self._items = [
            _Item(key, _mark(item), label_key(title), _inside(f"{title} ({item.instruction})"))
            for key, item in walk
            for title in _titles(item)
        ]
        self._introducing = frozenset(key for key, item in walk if item.data in _INTRODUCING)
        self._next = 0

    def introduces(self, key: str) -> bool:
        """Whether the item of that address asks for models or nominees."""
        return key in self._introducing

    def knows(self, key: str) -> bool:
        """Whether the outline has an item of that address."""
        return any(item.key == key for item in self._items)

    def count(self, texts: Iterable[str]) -> int:
        """How many headings a document has, without moving on."""
        before, found = self._next, 0
        for text in texts:
            found += self.at(text) is not None
        self._next = before
        return found

    def at(self, text: str) -> Heading | None:
        """The item that a line heads; None when it is no heading."""
        if len(BRACKETS.sub("", text)) > _LONGEST:
            return None
        marked = _MARKED.match(text)
        mark = marked["mark"].lower().replace("–", "-") if marked else ""
        words = marked["text"] if marked else text
        head, colon, rest = words.partition(":")
        whole, begin = _key(words), label_key(head) if colon else ""
        for position in range(self._next, len(self._items)):
            item = self._items[position]
            # Lists numbered by Word itself come with a dash in place of their number.
            if mark not in {"", "-", item.mark}:
                continue
            is_marked = bool(mark) and mark == item.mark
            if _is_title(whole, item.title, is_marked=is_marked):
                self._next = position + 1
                return Heading(item.key, words.strip() if _says_more(words, item) else "")
            if _is_title(begin, item.title, is_marked=is_marked):
                self._next = position + 1
                return Heading(item.key, words.strip() if _says_more(head, item) else rest.strip())
        return None

    @staticmethod
    def is_end(text: str) -> bool:
        """Whether receivers, the signature or an annex begin here."""
        return _END.match(f"{label_key(text)}") is not None or fold(text).startswith("tm.")


def _mark(item: OutlineItem) -> str:
    return item.number.lower().replace("–", "-")


def _titles(item: OutlineItem) -> tuple[str, ...]:
    """The words of an item, and how reports head what the outline tells the units to do."""
    return (item.title, NOMINEES_TITLE) if item.data == "nominees" else (item.title,)


def _key(words: str) -> str:
    """The key of words of any length: that of labels stops within a long bracket."""
    return label_key(BRACKETS.sub(" ", words))


def _inside(text: str) -> frozenset[str]:
    return frozenset(map(label_key, BRACKETS.findall(text)))


def _says_more(words: str, item: _Item) -> bool:
    """Whether a heading says more than the outline does: then its writer added something."""
    return len(_key(words)) > len(item.title) or not _inside(words) <= item.inside


def _is_title(key: str, title: str, *, is_marked: bool) -> bool:
    """Whether a line's key is a title, or with the title's mark its beginning or more than it."""
    if not key or not title:
        return False
    if key == title:
        return True
    short, long = sorted((key, title), key=len)
    is_enough = len(short.split()) >= _FEWEST_WORDS
    return is_marked and is_enough and long.startswith(short + " ")
