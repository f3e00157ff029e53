import re
from pathlib import Path

import pytest

from dienhinh.demo import phrases
from dienhinh.demo.chance import Chance
from dienhinh.demo.phrases import Book, Teller, book, joined
from dienhinh.vietnamese import is_nfc

_FOLDER = Path(phrases.__file__).with_name("phrasebook")
_BOOKS = sorted(file.stem for file in _FOLDER.glob("*.txt"))
_FAMILIES = ("production", "services", "community")
_SECTORS = sorted(set(_BOOKS) - {"general", "names", *_FAMILIES})
# What a story tells about its subject; see dienhinh.demo.story.
_FACTS = dict.fromkeys(
    (
        *("who", "people", "place", "village", "deed", "thing", "jobs", "households"),
        *("founded", "founded_year", "year", "year_next", "month", "as_of"),
        *("this_year", "last_year"),
    ),
    "…",
)


def _teller(sections: Book, facts: dict[str, str] | None = None) -> Teller:
    return Teller(sections, facts or {}, Chance("1"))


def test_a_fact_comes_before_a_section_of_the_same_name() -> None:
    teller = _teller({"begin": ("{who} làm.",), "who": ("ai đó",)}, {"who": "tổ"})

    assert teller.sentence("begin") == "Tổ làm."


def test_no_phrase_is_told_twice_before_all_were_told() -> None:
    teller = _teller({"tool": ("cuốc", "liềm", "rựa")})

    assert sorted(teller.phrase("tool") for _ in range(3)) == ["cuốc", "liềm", "rựa"]


def test_numbers_stay_in_their_bounds_and_are_written_as_in_vietnamese() -> None:
    teller = _teller({"amount": ("{n:1200-1201} con, {d:2-2} ha",)})

    amounts = {teller.phrase("amount") for _ in range(50)}

    assert all(re.fullmatch(r"1\.20[01] con, 2,[1-9] ha", amount) for amount in amounts)
    assert {amount[:5] for amount in amounts} == {"1.200", "1.201"}


def test_books_are_joined_section_by_section() -> None:
    assert joined([{"a": ("1",)}, {"a": ("2",), "b": ("3",)}]) == {"a": ("1", "2"), "b": ("3",)}


@pytest.mark.parametrize("name", _BOOKS)
def test_a_book_is_nfc_and_says_nothing_twice_in_a_section(name: str) -> None:
    sections = book(name)

    assert is_nfc((_FOLDER / f"{name}.txt").read_text(encoding="utf-8"))
    assert {s: p for s, p in sections.items() if len(set(p)) < len(p) or not p} == {}


@pytest.mark.parametrize("sector", _SECTORS)
@pytest.mark.parametrize("family", _FAMILIES)
def test_every_slot_of_a_book_can_be_filled(sector: str, family: str) -> None:
    sections = joined((book("general"), book(family), book(sector)))
    teller = _teller(sections, _FACTS)

    told = [teller.phrase(name) for name, lines in sections.items() for _ in lines]

    assert [text for text in told if "{" in text or "}" in text] == []
