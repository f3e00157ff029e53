"""Of whom the words beside the profiles tell: pages, themes, plans and the log of corrections.

A short name tells somebody only where it is known of whom the words are.
"""

import contextlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dienhinh.check.context import Corpus
from dienhinh.model.article import NEWS_FOLDER, Article
from dienhinh.model.marker import LINKED, MARKERS, Marker, PageLink
from dienhinh.model.plan import Corrections, Plan
from dienhinh.model.schema.collection import COLLECTION
from dienhinh.model.schema.leaves import FreeText, NotSoundError, public_texts
from dienhinh.model.schema.plan import CORRECTIONS, PLAN
from dienhinh.model.source import Spot, Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsAbout:
    """A public text of the file `tree`, read from `day` on; it is about the profiles `about`."""

    tree: Tree
    text: FreeText
    day: date
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A spot of a hand-written page that shows, or leads to, a "profile" or a "collection"."""

    path: str
    spot: Spot
    what: str
    name: str


def words_beside(corpus: Corpus, today: date) -> Iterator[WordsAbout]:
    """Every public text of themes, plans and corrections, with the profiles that it is about.

    Those of a theme are the listed ones, those of a correction of an article the article's.
    """
    for entry in corpus.collections:
        theme = entry.collection
        day = max(theme.publish_on or today, today)
        for text in public_texts(theme, COLLECTION):
            yield WordsAbout(tree=entry.tree, text=text, day=day, about=theme.profiles)
    for plan in corpus.plans:
        for text in public_texts(plan.plan, PLAN):
            about = _of_slot(plan.plan, text)
            yield WordsAbout(tree=plan.tree, text=text, day=today, about=about)
    log = corpus.corrections
    if log is not None:
        for text in public_texts(log.log, CORRECTIONS):
            about = _of_correction(log.log, text, corpus)
            yield WordsAbout(tree=log.tree, text=text, day=today, about=about)


def _of_slot(plan: Plan, text: FreeText) -> tuple[str, ...]:
    with contextlib.suppress(NotSoundError):
        return (plan.slots[int(text.path[1])].profile,)
    return ()


def _of_correction(log: Corrections, text: FreeText, corpus: Corpus) -> tuple[str, ...]:
    with contextlib.suppress(NotSoundError):
        row = log.corrections[int(text.path[1])]
        article = corpus.articles.get(row.article or "")
        return article.about if article else (row.profile,) if row.profile else ()
    return ()


def tellings(
    markers: Iterable[Marker], links: Iterable[PageLink], articles: Iterable[tuple[Article, Tree]]
) -> Iterator[Telling]:
    """What the pages show and lead to: with a piece, a link, or the picture of a story."""
    for marker in markers:
        expected = MARKERS.get(marker.name)
        if expected is not None:
            for name, spot in marker.arguments[: expected.most]:
                yield Telling(path=marker.path, spot=spot, what=expected.of, name=name)
    for article, tree in articles:
        if article.picture:
            spot = tree.value_spot(("picture",))
            yield Telling(path=tree.path, spot=spot, what="profile", name=article.picture)
    for link in links:
        yield Telling(path=link.path, spot=link.spot, what=LINKED[link.folder], name=link.name)


def stories_linked(text: str, stories: frozenset[str]) -> Iterator[str]:
    """Those of the stories, by their file without `.md`, to which a page leads."""
    if stories:
        yield from (found[1] or found[2] for found in links_to_stories(stories).finditer(text))


@lru_cache(maxsize=8)
def links_to_stories(stories: frozenset[str]) -> re.Pattern[str]:
    """A link to one of them, as a file beside the page or as an address: its group is the name."""
    names = "|".join(map(re.escape, sorted(stories)))
    return re.compile(
        rf"(?:(?<=[(<=\"'/])|(?<=\]:[ ]))(?P<file>{names})\.md(?=[#?)>\"'\s]|$)"
        rf"|(?<![\w-]){NEWS_FOLDER}/(?P<page>{names})(?=[/#?)>\"'\s.,;:!]|$)"
    )
