"""The phrase books in `phrasebook/`, and how a phrase is filled.

A book is a text file. `[name]` opens a section, every other line is one phrase of it; empty lines
and lines that begin with # are passed over. In a phrase `{name}` stands for a fact of the profile
or else for another phrase of the section `name`, `{n:3-9}` for a whole number in these bounds,
`{d:1-4}` for a number with one decimal from 1,1 to 4,9.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import TypeAlias

from dienhinh.demo.chance import Chance
from dienhinh.vietnamese import number_text, upper_first

Book: TypeAlias = Mapping[str, tuple[str, ...]]

_FOLDER = files("dienhinh.demo") / "phrasebook"
_SECTION = re.compile(r"\[([a-z]+)\]")
_SLOT = re.compile(r"\{([^{}]+)\}")
_NUMBER = re.compile(r"([nd]):(\d+)-(\d+)")


@cache
def book(name: str) -> Book:
    """The sections of one book; KeyError for a phrase outside any section."""
    sections: dict[str, list[str]] = {}
    section = ""
    for written in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        line = written.strip()
        opening = _SECTION.fullmatch(line)
        if opening is not None:
            section = opening[1]
            sections[section] = []
        elif line and not line.startswith("#"):
            sections[section].append(line)
    return {name: tuple(phrases) for name, phrases in sections.items()}


def joined(books: Iterable[Book]) -> Book:
    """One book with the phrases of all, section by section, in the order given."""
    sections: dict[str, tuple[str, ...]] = {}
    for each in books:
        for name, phrases in each.items():
            sections[name] = sections.get(name, ()) + phrases
    return sections


class Teller:
    """Tells the phrases of a book about one profile; none twice before all were told."""

    def __init__(self, sections: Book, facts: Mapping[str, str], chance: Chance) -> None:
        self._sections = sections
        self._facts = facts
        self._chance = chance
        self._left: dict[str, list[str]] = {}

    def sentence(self, section: str) -> str:
        """A phrase of the section, filled, beginning with a capital letter."""
        return upper_first(self.phrase(section))

    def phrase(self, section: str) -> str:
        """A phrase of the section, filled."""
        left = self._left.get(section)
        if not left:
            left = self._left[section] = list(self._sections[section])
        return self._filled(self._chance.take(left))

    def _filled(self, phrase: str) -> str:
        # Text and names of slots take turns, text first.
        parts = list(_parts(phrase))
        for place in range(1, len(parts), 2):
            parts[place] = self._slot(parts[place])
        return "".join(parts)

    def _slot(self, name: str) -> str:
        fact = self._facts.get(name)
        if fact is not None:
            return fact
        bounds = _bounds(name)
        return self.phrase(name) if bounds is None else self._number(*bounds)

    def _number(self, kind: str, least: int, most: int) -> str:
        if kind == "n":
            return number_text(self._chance.between(least, most))
        whole = self._chance.between(least, most)
        return f"{number_text(whole)},{self._chance.between(1, 9)}"


@cache
def _parts(phrase: str) -> tuple[str, ...]:
    return tuple(_SLOT.split(phrase))


@cache
def _bounds(name: str) -> tuple[str, int, int] | None:
    found = _NUMBER.fullmatch(name)
    return None if found is None else (found[1], int(found[2]), int(found[3]))
