"""What is told about a subject: figures, summary, the four parts of the achievements, replication.

The length varies from 600 to 1,300 words; nothing is said twice in one profile.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from dienhinh.demo.chance import Chance
from dienhinh.demo.phrases import Book, Teller, book, joined
from dienhinh.demo.subjects import Subject
from dienhinh.vietnamese import number_text

_FIRST_YEAR = 2009
_WORDS = (680, 1240)
_WORDS_PER_SENTENCE = 19
# The paragraphs of the activities in order, with their share of the sentences.
_PARAGRAPHS = (
    (("begin",), 4),
    (("start",), 4),
    (("setback", "turn"), 4),
    (("details",), 4),
    (("learn",), 4),
    (("market", "join"), 4),
    (("books",), 3),
    (("people",), 4),
    (("details", "setback", "turn"), 3),
    (("present",), 3),
)
_SHARES = sum(share for _sections, share in _PARAGRAPHS)
_RULES_PERCENT = 25
_RULES_AFTER = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of a story; a *mô hình* declares them, a *gương* only tells them."""

    founded: str
    founded_year: int
    jobs: int
    households: int
    members: int
    as_of: str


class Story:
    """Tells about one subject; each part may be asked for once."""

    def __init__(self, subject: Subject, call_date: date, chance: Chance) -> None:
        self._chance = chance
        self.figures = _figures(subject, call_date, chance)
        facts = _facts(subject, self.figures, call_date, chance)
        self._sections = _book(subject.sector, subject.work.family)
        self._teller = Teller(self._sections, facts, chance)

    def summary(self) -> str:
        return self._teller.sentence("summary")

    def caption(self) -> str:
        return self._teller.sentence("captions")

    def achievements(self) -> dict[str, str | list[str]]:
        """The four parts under their names in the schema."""
        chance = self._chance
        wanted = chance.between(*_WORDS)
        measures = self._few("measures", chance.between(4, 7))
        results = self._few("results", chance.between(4, 7))
        effects = _text(self._paragraphs([("effects",)] * 2, [2 + chance.index(2), 2]))
        rules = self._rules() if chance.happens(_RULES_PERCENT) else ""
        told = sum(map(_word_count, (*measures, *results, effects, rules)))
        activities = self._activities(wanted - told, rules)
        return {
            "activities": activities,
            "measures": measures,
            "results": results,
            "effects": effects,
        }

    def replication(self) -> dict[str, str | list[str]]:
        """Steps and conditions always, cost and visits often."""
        said: dict[str, str | list[str]] = {
            "steps": self._few("steps", self._chance.between(3, 5)),
            "conditions": self._teller.sentence("conditions"),
        }
        for name in ("cost", "visits"):
            if self._chance.happens(65):
                said[name] = self._teller.sentence(name)
        return said

    def _few(self, section: str, count: int) -> list[str]:
        return [self._teller.sentence(section) for _ in range(count)]

    def _activities(self, words: int, rules: str) -> str:
        sections = [names for names, _share in _PARAGRAPHS]
        paragraphs = self._paragraphs(sections, _counts(words // _WORDS_PER_SENTENCE))
        if rules:
            paragraphs.insert(_RULES_AFTER, rules)
        return _text(paragraphs)

    def _paragraphs(self, sections: Sequence[tuple[str, ...]], counts: Sequence[int]) -> list[str]:
        """One paragraph for each row of sections, with so many sentences from them."""
        paragraphs = []
        for names, count in zip(sections, counts, strict=True):
            # Not every family has every section: trade has a market, building a road has none.
            known = [name for name in names if name in self._sections]
            order = sorted((known[turn % len(known)] for turn in range(count)), key=known.index)
            paragraphs.append(" ".join(map(self._teller.sentence, order)))
        return paragraphs

    def _rules(self) -> str:
        """A sentence and a short list, as villages write their agreements."""
        lines = self._few("rule", self._chance.between(3, 5))
        opening = self._teller.sentence("rules")
        return f"{opening}\n\n" + "\n".join(f"- {line}" for line in lines)


def _counts(sentences: int) -> list[int]:
    """How many sentences each paragraph gets, at least one."""
    counts: list[int] = []
    given = 0
    for _sections, share in _PARAGRAPHS:
        given += share
        counts.append(max(1, round(given * sentences / _SHARES) - sum(counts)))
    return counts


def _text(paragraphs: Sequence[str]) -> str:
    return "\n\n".join(paragraphs) + "\n"


def _word_count(text: str) -> int:
    return len(text.split())


@cache
def _book(sector: str, family: str) -> Book:
    return joined((book("general"), book(family), book(sector)))


def _figures(subject: Subject, call_date: date, chance: Chance) -> Figures:
    year = chance.between(_FIRST_YEAR, call_date.year - 2)
    month = chance.between(1, 12)
    founded = str(year) if chance.happens(30) else f"{year}-{month:02d}"
    before = call_date.replace(day=1).toordinal() - 1
    many = 3 if subject.kind == "collective" else 1
    return Figures(
        founded=founded,
        founded_year=year,
        jobs=_uneven(chance, 12 * many),
        households=_uneven(chance, 14 * many),
        members=5 + _uneven(chance, 40),
        as_of=date.fromordinal(before).isoformat()[:7],
    )


def _uneven(chance: Chance, usual: int) -> int:
    """Mostly below `usual`, now and then up to eight times as much, never below 3."""
    share = chance.between(1, 1000) / 1000
    return 3 + round(usual * share**2 * (8 if chance.happens(4) else 2))


def _facts(subject: Subject, figures: Figures, call_date: date, chance: Chance) -> dict[str, str]:
    last = call_date.year - 1
    next_year = chance.between(figures.founded_year + 1, last)
    year, _dash, month = figures.founded.partition("-")
    as_of_year, _dash, as_of_month = figures.as_of.partition("-")
    return {
        "who": subject.who,
        "people": subject.people,
        "place": subject.place,
        "village": subject.village,
        "deed": subject.work.deed,
        "thing": subject.work.thing,
        "jobs": number_text(figures.jobs),
        "households": number_text(figures.households),
        "founded": f"tháng {int(month)}/{year}" if month else f"năm {year}",
        "founded_year": year,
        "year": str(chance.between(figures.founded_year, last - 1)),
        "year_next": f"năm {next_year}",
        "month": f"tháng {chance.between(1, 12)}/{next_year}",
        "as_of": f"tháng {int(as_of_month)}/{as_of_year}",
        "this_year": str(call_date.year),
        "last_year": str(last),
    }
