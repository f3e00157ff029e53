"""Blind queries: made by a machine from a corpus, after the engine, with one right answer each.

A span of three to six words that stands in one document only, even without diacritics, is asked
for in many ways. Spans cross the ends of sentences: nothing is chosen because the engine likes it.
Words that only one document has together, and that stand side by side in none, are asked for too.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

import numpy as np

from dienhinh.model.lists import Abbreviation
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
GROUPS_APART = ("apart",)

_LETTERS = "abcdeghiklmnopqrstuvxy"
_LENGTHS = (3, 6)
_LEAST_WORDS = 2
_MOST_ANSWERS = 10
_APART = 3
_TRIES = 40


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
        self._documents = stream.documents_at(np.arange(len(stream.words)))
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

    def begun(self, span: Sequence[str], chance: Random) -> str:
        """The span without its last one or two letters; with them where else too many hold it.

        Of more than ten pages that hold what was typed, no engine can tell which was meant.
        """
        *others, last = span
        size = len(last) - chance.choice((1, 2)) if last.isalpha() else len(last)
        for typed in range(max(1, size), len(last)):
            if len(self._holders(others, fold(last[:typed]))) <= _MOST_ANSWERS:
                return " ".join([*others, last[:typed]])
        return " ".join(span)

    def apart(self, document: int, chance: Random) -> str | None:
        """Words of a document that no other has together, and that meet in none; or bad luck."""
        words = [word for word in _words_of(self._records[document]) if word.isalpha()]
        for _ in range(_TRIES if len(words) >= _APART else 0):
            chosen = chance.sample(words, _APART)
            together = set.intersection(*(self._holders([word]) for word in chosen))
            if together == {document} and not any(map(self._holders, pairwise(chosen))):
                return " ".join(chosen)
        return None

    def _holders(self, span: Sequence[str], beginning: str = "") -> set[int]:
        """The documents with these words, behind them perhaps one that begins so."""
        wanted = [[self._numbers[term.letters]] for word in span for term in terms(word)]
        if beginning:
            numbers = self._numbers.items()
            wanted.append([number for word, number in numbers if word.startswith(beginning)])
        rarest = min(range(len(wanted)), key=lambda place: int(self._common[wanted[place]].sum()))
        places = np.flatnonzero(np.isin(self._words, wanted[rarest])) - rarest
        places = places[(places >= 0) & (places + len(wanted) <= len(self._words))]
        for step, numbers_here in enumerate(wanted):
            places = places[np.isin(self._words[places + step], numbers_here)]
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
    corpus = Corpus(records)
    for answer, span in corpus.spans(spans, chance):
        ways = {**_ways(span, long_forms, chance), "prefix": corpus.begun(span, chance)}
        for group, text in ways.items():
            yield Query(group, text, answer)
    for _ in range(spans):
        document = chance.randrange(len(records))
        words = corpus.apart(document, chance)
        if words:
            yield Query(GROUPS_APART[0], words, records[document].uri)


def _ways(span: list[str], long_forms: Mapping[str, str], chance: Random) -> dict[str, str]:
    exact = " ".join(span)
    ways = {
        "exact": exact,
        "no diacritics": fold(exact),
        "NFD": unicodedata.normalize("NFD", exact),
        "half": " ".join(w if place % 2 else fold(w) for place, w in enumerate(span)),
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
