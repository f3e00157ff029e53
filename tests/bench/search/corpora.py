"""The texts the engine is measured on: the shipped pages, invented profiles, random words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

from dienhinh.check.reference import load_reference
from dienhinh.demo.chance import Chance
from dienhinh.demo.phrases import book
from dienhinh.demo.story import Story
from dienhinh.demo.subjects import Subjects
from dienhinh.derive.search_records import HandwrittenPage
from dienhinh.model.reference import Reference
from dienhinh.model.search import SearchRecord, SearchText, Zone
from dienhinh.pipeline import Options, examine
from dienhinh.read.reference import reference_trees
from tests.derive.every_page import search_records

PROFILES = Path("profiles")
_SEED = 7
_WORDS = 1_200
_UNITS = 6_000


@cache
def reference() -> Reference:
    """The shipped lists."""
    trees, _ = reference_trees(PROFILES)
    found, problems = load_reference(trees)
    assert found is not None, problems
    return found


def shipped(cache_folder: Path, pages: Iterable[HandwrittenPage] = ()) -> list[SearchRecord]:
    """The pages of the repository as it stands; of the hand-written ones those that are given."""
    options = Options(
        profiles=PROFILES,
        theme=Path("docs/theme"),
        docs=Path("docs"),
        cache=cache_folder,
        base_url="https://dien-hinh.test/",
        site_name="Kho thử",
        today=date(2026, 11, 22),
        repository="private",
    )
    library = examine(options).library
    assert library is not None
    return list(search_records(library, pages))


def handbook() -> Iterator[HandwrittenPage]:
    """The pages of the handbook, of their markup only what is between backticks taken away."""
    for path in sorted(Path("docs/so-tay").rglob("*.md")):
        text = re.sub("`[^`]*`", "", path.read_text(encoding="utf-8"))
        title = next(line[2:] for line in text.splitlines() if line.startswith("# "))
        yield HandwrittenPage(
            uri=f"{path.relative_to('docs').with_suffix('')}/", title=title, text=text
        )


class Invented(Sequence[SearchRecord]):
    """Profiles as `dienhinh demo` tells them, made anew each time one is asked for."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._call = reference().calls["so-ket-2023"]
        self._subjects = Subjects(reference(), self._call, _SEED)

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, place: int) -> SearchRecord:  # type: ignore[override]
        if not 0 <= place < self._count:
            raise IndexError(place)
        subject = self._subjects[place]
        story = Story(subject, self._call.date, Chance(f"{_SEED}:{place}:story"))
        summary, told, caption = story.summary(), story.achievements(), story.caption()
        paragraphs: list[str] = []
        for part in ("activities", "measures", "results", "effects"):
            told_here = told[part]
            paragraphs += [told_here] if isinstance(told_here, str) else told_here
        sector = reference().sectors[subject.sector]
        movement = reference().movements[subject.movement]
        where = (subject.address, subject.unit.full_name, sector.name, movement.official)
        return SearchRecord(
            uri=f"ho-so/{subject.slug}/",
            sort="profile",
            title=subject.name,
            texts=(
                SearchText(text=summary, zone=Zone.LEAD),
                SearchText(text="\n".join(paragraphs)),
                SearchText(text="\n".join(where), zone=Zone.LEAD),
                SearchText(text=caption),
            ),
            place=subject.address,
            movement=movement.short,
            facets=(("phong-trao", (movement.id,)), ("linh-vuc", (sector.id,))),
            figures=(("viec-lam", story.figures.jobs), ("ho", story.figures.households)),
        )


class RandomWords(Sequence[SearchRecord]):
    """Words without meaning, as common as in any text (Zipf): harder to rank than prose.

    6,000 units: 1,500 syllables, the others pairs of them.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        chance = Random(_SEED)  # noqa: S311 the same words every time
        syllables = _syllables()
        chance.shuffle(syllables)
        common = syllables[:1_500]
        pairs = [f"{chance.choice(common)} {chance.choice(common)}" for _ in range(_UNITS - 1_500)]
        units = common + pairs
        chance.shuffle(units)
        self._units = units
        self._weights: list[float] = []
        total = 0.0
        for rank in range(1, len(units) + 1):
            total += 1 / rank
            self._weights.append(total)

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, place: int) -> SearchRecord:  # type: ignore[override]
        if not 0 <= place < self._count:
            raise IndexError(place)
        chance = Random(f"{_SEED}:{place}")  # noqa: S311
        units = chance.choices(self._units, cum_weights=self._weights, k=_WORDS * 3 // 5)
        sentences = [
            " ".join(units[first : first + 9]).capitalize() + "."
            for first in range(0, len(units), 9)
        ]
        paragraphs = [" ".join(sentences[i : i + 5]) for i in range(0, len(sentences), 5)]
        return SearchRecord(
            uri=f"ho-so/ngau-nhien-{place}/",
            sort="profile",
            title=" ".join(chance.choices(self._units, cum_weights=self._weights, k=4)),
            texts=(SearchText(text="\n".join(paragraphs)),),
        )


def _syllables() -> list[str]:
    """The syllables of the phrase books."""
    names = ("general", "production", "services", "community", *reference().sectors)
    words = {
        word.lower()
        for name in names
        for phrases in book(name).values()
        for phrase in phrases
        for word in _letters_only(phrase)
    }
    return sorted(words)


def _letters_only(phrase: str) -> Iterator[str]:
    for word in phrase.split():
        if word.strip(".,;:!?“”()").isalpha():
            yield word.strip(".,;:!?“”()")
