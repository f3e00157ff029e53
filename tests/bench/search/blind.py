"""Blind queries: made by a machine from a corpus, after the engine, with one right answer each.

A span of three to six words that stands in one document only, even without diacritics, is asked for
in many ways. Spans cross the ends of sentences: nothing is chosen because the engine likes it.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np

from dienhinh.model.reference import Abbreviation
from dienhinh.model.search import SearchRecord
from dienhinh.render.search.stream import StreamBuilder
from dienhinh.vietnamese import fold
from dienhinh.vietnamese.search_terms import WORD, clean, terms
from tests.bench.search.keyboards import telex, vni

GROUPS_WITHOUT_TYPOS = (
    "exact",
    "no diacritics",
    "NFD",
    "half",
    "prefix",
    "phrase",
    "telex",
    "vni",
    "joined",
    "short form",
)
GROUPS_WITH_TYPOS = ("typo, no diacritics", "typo, diacritics")

_LETTERS = "abcdeghiklmnopqrstuvxy"
_LENGTHS = (3, 6)
_LEAST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Query:
    """A text to search for and the address of the one document that holds it."""

    group: str
    text: str
    answer: str


class Corpus:
    """Documents as rows of words without marks, so that a span can be counted."""

    def __init__(self, records: Sequence[SearchRecord]) -> None:
        builder = StreamBuilder(())
        for record in records:
            builder.add(record)
        stream = builder.stream()
        letters = [form.letters for form in stream.forms]
        self._numbers = {word: number for number, word in enumerate(dict.fromkeys(letters))}
        self._words = np.array([self._numbers[word] for word in letters])[stream.words]
        self._common = np.bincount(self._words)
        self._documents = stream.documents
        self._records = records

    def spans(self, count: int, chance: Random) -> list[tuple[str, list[str]]]:
        """Addresses and words of spans that are unique without diacritics."""
        found: list[tuple[str, list[str]]] = []
        while len(found) < count:
            document = chance.randrange(len(self._records))
            words = _words_of(self._records[document])
            size = chance.randint(*_LENGTHS)
            if len(words) <= size:
                continue
            first = chance.randrange(len(words) - size)
            span = words[first : first + size]
            is_text = sum(word.isalpha() for word in span) >= _LEAST_WORDS
            if is_text and self._holders(span) == {document}:
                found.append((self._records[document].uri, span))
        return found

    def _holders(self, span: Sequence[str]) -> set[int]:
        wanted = [self._numbers[term.letters] for word in span for term in terms(word)]
        rarest = min(range(len(wanted)), key=lambda place: int(self._common[wanted[place]]))
        places = np.flatnonzero(self._words == wanted[rarest]) - rarest
        places = places[(places >= 0) & (places + len(wanted) <= len(self._words))]
        for step, number in enumerate(wanted):
            places = places[self._words[places + step] == number]
        return set(self._documents[places].tolist())


def queries(
    records: Sequence[SearchRecord],
    abbreviations: Sequence[Abbreviation],
    spans: int,
    seed: int,
) -> Iterator[Query]:
    """All ways of asking for `spans` spans."""
    chance = Random(seed)  # noqa: S311 the same queries every time
    long_forms = {fold(long): a.short for a in abbreviations for long in a.long[:1]}
    for answer, span in Corpus(records).spans(spans, chance):
        for group, text in _ways(span, long_forms, chance).items():
            yield Query(group, text, answer)


def _ways(span: list[str], long_forms: Mapping[str, str], chance: Random) -> dict[str, str]:
    exact = " ".join(span)
    ways = {
        "exact": exact,
        "no diacritics": fold(exact),
        "NFD": unicodedata.normalize("NFD", exact),
        "half": " ".join(w if place % 2 else fold(w) for place, w in enumerate(span)),
        "prefix": " ".join([*span[:-1], _beginning(span[-1], chance)]),
        "phrase": f"“{exact}”",
        "telex": " ".join(telex(word, chance) for word in span),
        "vni": " ".join(vni(word, chance) for word in span),
    }
    if all(word.isalpha() for word in span):
        ways["joined"] = "".join(map(fold, span))
    short = _shortened(exact, long_forms)
    if short:
        ways["short form"] = short
    for group, words in (
        ("typo, no diacritics", [fold(word) for word in span]),
        ("typo, diacritics", span),
    ):
        mistyped = _mistyped(words, chance)
        if mistyped:
            ways[group] = " ".join(mistyped)
    return ways


def _words_of(record: SearchRecord) -> list[str]:
    return re.findall(WORD, clean("\n".join((record.title, *(t.text for t in record.texts)))))


def _beginning(word: str, chance: Random) -> str:
    """The word without its last one or two letters."""
    return word[: max(1, len(word) - chance.choice((1, 2)))] if word.isalpha() else word


def _shortened(span: str, long_forms: Mapping[str, str]) -> str | None:
    """The span with a long form as its abbreviation, if it holds one and something else."""
    padded = f" {fold(span)} "
    for long, short in long_forms.items():
        if f" {long} " in padded and len(padded) > len(long) + _LEAST_WORDS * 2:
            return padded.replace(f" {long} ", f" {short} ").strip()
    return None


def _mistyped(span: Sequence[str], chance: Random) -> list[str] | None:
    """One letter too many, too few, wrong, or two changed round, in one word of the span."""
    places = [place for place, word in enumerate(span) if len(word) > 2 and word.isalpha()]
    for _ in range(50 if places else 0):
        place = chance.choice(places)
        word = span[place]
        at = chance.randrange(len(word))
        letter = chance.choice(_LETTERS)
        changed = chance.choice(
            (
                word[:at] + word[at + 1 :],
                word[:at] + letter + word[at:],
                word[:at] + letter + word[at + 1 :],
                word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
            )
        )
        if fold(changed) != fold(word):
            return [*span[:place], changed, *span[place + 1 :]]
    return None
