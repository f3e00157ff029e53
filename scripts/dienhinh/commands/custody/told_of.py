"""Which words beside the profiles are about one of them, and where they name the person shortly.

By a short name somebody is found only where words are known to be about them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dienhinh.check.articles import shape_articles
from dienhinh.check.collections import shape_collections
from dienhinh.check.context import CollectionEntry, Corpus
from dienhinh.check.pages import named_problems, named_within, people_in
from dienhinh.check.plans import shape_corrections, shape_plans
from dienhinh.check.reference import load_reference
from dienhinh.check.run import sound_profile
from dienhinh.check.words_about import Telling, stories_linked, tellings, words_beside
from dienhinh.commands.custody.withdrawal import Withdrawal
from dienhinh.model.folder import Folder
from dienhinh.model.reference import Reference
from dienhinh.model.schema.leaves import public_texts
from dienhinh.model.schema.profile import PROFILE
from dienhinh.model.source import Tree
from dienhinh.problems import Problem
from dienhinh.read.articles import article_trees
from dienhinh.read.collections import collection_trees
from dienhinh.read.folders import ProfilePlace, profile_places
from dienhinh.read.markers import links_within, markers
from dienhinh.read.plans import corrections_tree, plan_trees
from dienhinh.read.reference import reference_trees
from dienhinh.read.site_settings import pages_folder
from dienhinh.read.written_pages import written_pages
from dienhinh.read.yaml_tree import read_tree

_ADOPTED = ("replication", "adopted_from")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldOf:
    """Places as `path:line`.

    `pieces` are the pages, themes, corrections of articles, and profiles that learnt from it, which
    are about the profile: each may tell of it without any name. `named` is wherever words about it
    name one of its people.
    """

    pieces: tuple[str, ...]
    named: tuple[str, ...]


def told_of(profiles: Path, done: Withdrawal, *, base_url: str, today: date) -> ToldOf:
    """What is written about the profile taken down; `base_url` is where the site will be."""
    slug = done.slug
    reference = load_reference(reference_trees(profiles)[0])[0]
    people = people_in(done.name, reference) if done.is_person else frozenset()
    docs = pages_folder(profiles.parent)
    pieces, links = tuple(markers(docs)), tuple(links_within(docs, base_url))
    articles = shape_articles(article_trees(docs)[0], pieces, links)[0]
    corpus = Corpus(
        traces=(),
        call_trees=(),
        collections=shape_collections(collection_trees(profiles)[0])[0],
        plans=shape_plans(plan_trees(profiles)[0])[0],
        corrections=shape_corrections(corrections_tree(profiles)[0])[0],
        articles={article.slug: article for article, _ in articles},
    )
    stories = frozenset(article.slug for article, _ in articles if slug in article.about)
    themes = [entry for entry in corpus.collections if slug in entry.collection.profiles]
    on_pages = tuple(tellings(pieces, links, articles))
    adopters = tuple(_adopters(profiles, slug))
    found = [
        *(_named_in_profiles(adopters, people, reference) if reference else ()),
        *_named_beside(corpus, slug, people, today),
        *_named_on_pages(docs, _pages_about(on_pages, slug, themes), stories, people),
    ]
    return ToldOf(
        pieces=(
            *(_place(entry, slug) for entry in themes),
            *_corrections(corpus, slug),
            *_first_tellings(on_pages, slug),
            *(f"{tree.path}:{tree.value_spot(_ADOPTED).line}" for _, tree in adopters),
        ),
        named=tuple(f"{problem.path}:{problem.line}" for problem in found),
    )


def _adopters(profiles: Path, slug: str) -> Iterator[tuple[ProfilePlace, Tree]]:
    """The profiles that say that they learnt from it."""
    for place in profile_places(profiles)[0]:
        tree, _problems = read_tree(place.file, place.shown_as)
        told = tree.root.get(_ADOPTED[0]) if tree else None
        if tree is not None and isinstance(told, dict) and told.get(_ADOPTED[1]) == slug:
            yield place, tree


def _named_in_profiles(
    adopters: Iterable[tuple[ProfilePlace, Tree]], people: frozenset[str], reference: Reference
) -> Iterator[Problem]:
    for place, tree in adopters:
        folder = Folder(path=place.path, files=place.files, photos={})
        texts = public_texts(sound_profile(tree, folder, reference), PROFILE)
        yield from named_within(tree, texts, (), people)


def _named_beside(
    corpus: Corpus, slug: str, people: frozenset[str], today: date
) -> Iterator[Problem]:
    for words in words_beside(corpus, today):
        if slug in words.about:
            yield from named_within(words.tree, [words.text], (), people)


def _named_on_pages(
    docs: Path, about: set[str], stories: frozenset[str], people: frozenset[str]
) -> Iterator[Problem]:
    """On the pages about it, and on those that lead to one of the `stories` about it."""
    for path, text in written_pages(docs):
        if path in about or any(stories_linked(text, stories)):
            yield from named_problems(path, text, (), people)


def _pages_about(
    on_pages: Iterable[Telling], slug: str, themes: Sequence[CollectionEntry]
) -> set[str]:
    shown = {("profile", slug), *(("collection", entry.collection.id) for entry in themes)}
    return {telling.path for telling in on_pages if (telling.what, telling.name) in shown}


def _place(entry: CollectionEntry, slug: str) -> str:
    position = entry.collection.profiles.index(slug)
    return f"{entry.tree.path}:{entry.tree.value_spot(('profiles', position)).line}"


def _corrections(corpus: Corpus, slug: str) -> Iterator[str]:
    """Those of articles about it: those of the profile itself are shown no more."""
    log = corpus.corrections
    if log is not None and log.is_sound:
        for position, row in enumerate(log.log.corrections):
            article = corpus.articles.get(row.article or "")
            if article is not None and slug in article.about:
                spot = log.tree.value_spot(("corrections", position, "article"))
                yield f"{log.tree.path}:{spot.line}"


def _first_tellings(on_pages: Iterable[Telling], slug: str) -> Iterator[str]:
    """Where each page first shows the profile or leads to it."""
    lines: dict[str, int] = {}
    for telling in on_pages:
        if (telling.what, telling.name) == ("profile", slug):
            line = telling.spot.line
            lines[telling.path] = min(line, lines.get(telling.path, line))
    return (f"{path}:{line}" for path, line in sorted(lines.items()))
