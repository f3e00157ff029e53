"""Read and check everything; of each profile only what the public may see is kept."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from dienhinh.check.articles import shape_articles
from dienhinh.check.collections import shape_collections
from dienhinh.check.context import (
    CollectionEntry,
    Context,
    Corpus,
    CorrectionsEntry,
    PlanEntry,
    Trace,
    UnitEntry,
)
from dienhinh.check.faulty_lists import faulty_lists
from dienhinh.check.for_logs import for_logs
from dienhinh.check.pages import person_names
from dienhinh.check.plans import shape_corrections, shape_plans
from dienhinh.check.reference import load_reference
from dienhinh.check.report_words import named_in_reports, unnamed
from dienhinh.check.run import check_corpus
from dienhinh.derive.library import library
from dienhinh.model.article import Article
from dienhinh.model.consent import PERSONS, may_be_shown
from dienhinh.model.library import Library
from dienhinh.model.marker import Marker, PageLink
from dienhinh.model.plan import Plan, Story
from dienhinh.model.progress import Progress, silent
from dienhinh.model.public import PublicProfile, Withdrawn
from dienhinh.model.reference import Reference
from dienhinh.model.source import Tree
from dienhinh.model.unit_figures import ReportText
from dienhinh.pipeline.options import Options, PublishError
from dienhinh.pipeline.profile_rows import Digests, ProfileRow, Shown, profile_rows, shown_in
from dienhinh.pipeline.profile_texts import ProfileTexts
from dienhinh.pipeline.public_words import PublicWords
from dienhinh.pipeline.unit_answers import unit_answers
from dienhinh.pipeline.workers import records_that_stay
from dienhinh.problems import Problem, Severity
from dienhinh.read.articles import article_names, article_trees
from dienhinh.read.clear_numbers import clear_numbers_beside
from dienhinh.read.collections import collection_trees
from dienhinh.read.folders import ProfilePlace, profile_places
from dienhinh.read.markers import links_within, markers
from dienhinh.read.plans import corrections_tree, plan_trees
from dienhinh.read.reference import reference_trees

_Read = TypeVar("_Read")
_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """All problems in the order of their places; the library, or None when there are errors.

    The problems are told as logs may hold them (`check.for_logs`).
    `plans`, `stories` and `articles` are internal: what is planned, every profile of right shape,
    every story of the site, those that wait for their day too. Of a plan with a fault `plans` has
    the slots without one.
    `faulty_names` are in files without right shape that may be of people.
    `reference` is None when a list is unusable. `digests` tell by slug whether a public
    profile is another than before.
    """

    problems: tuple[Problem, ...]
    library: Library | None
    count: int
    plans: tuple[Plan, ...] = ()
    stories: tuple[Story, ...] = ()
    faulty_names: tuple[str, ...] = ()
    articles: tuple[Article, ...] = ()
    reference: Reference | None = None
    digests: Mapping[str, Digests] = field(default_factory=dict)

    def hidden_names(self) -> frozenset[str]:
        """The names of people whom nobody may name today, as far as is known."""
        people = (
            story.name
            for story in self.stories
            if story.kind in PERSONS and not story.is_sample and story.slug not in self.digests
        )
        return person_names((*people, *self.faulty_names), self.reference)

    def to_publish(self) -> "Examined":
        """Without what publishing does not ask for: every process would hold it to the end."""
        return replace(self, problems=(), plans=(), stories=(), faulty_names=(), articles=())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Profiles:
    """Every profile folder as read: what checking the whole needs, and what the public may see."""

    places: tuple[ProfilePlace, ...]
    rows: Sequence[ProfileRow]
    traces: tuple[Trace, ...]
    stories: Mapping[str, Story]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """What lies beside the profiles, and the problems of its files.

    Plans and corrections may be of wrong shape; all else is of right shape.
    """

    plans: tuple[PlanEntry, ...]
    corrections: CorrectionsEntry | None
    units: tuple[UnitEntry, ...]
    collections: tuple[CollectionEntry, ...]
    articles: tuple[tuple[Article, Tree], ...]
    markers: tuple[Marker, ...]
    links: tuple[PageLink, ...]
    texts: tuple[ReportText, ...]
    problems: tuple[Problem, ...]

    @property
    def sound_plans(self) -> tuple[Plan, ...]:
        """Those of right shape."""
        return tuple(entry.plan for entry in self.plans if entry.is_sound)


def examine(options: Options, progress: Progress = silent) -> Examined:
    """Read and check the lists, the calls and every profile."""
    trees, problems = reference_trees(options.profiles)
    reference, found = load_reference(trees)
    problems += found
    if reference is None:
        told = tuple(for_logs(problem, frozenset()) for problem in sorted(problems))
        return Examined(problems=told, library=None, count=0)
    context = Context(reference=reference, today=options.today, repository=options.repository)
    profiles, found = _profiles(options, context, progress)
    problems += found
    if context.repository == "public":
        problems += clear_numbers_beside(options.profiles, profiles.places)
    beside = _beside(options, context)
    problems += beside.problems
    corpus = Corpus(
        traces=profiles.traces,
        call_trees=trees.call_trees,
        collections=beside.collections,
        slugs=frozenset(place.path.rpartition("/")[2] for place in profiles.places),
        stories=profiles.stories,
        plans=beside.plans,
        corrections=beside.corrections,
        units=beside.units,
        articles={
            **dict.fromkeys(sorted(article_names(options.docs))),
            **{article.slug: article for article, _ in beside.articles},
        },
    )
    problems += check_corpus(corpus, context)
    problems += _in_reports(options, context, corpus, beside)
    with records_that_stay():
        public = list(shown_in(profiles.rows))
        shown = _library(options, context, profiles, public, beside)
    written = PublicWords(
        options, shown, corpus, beside.articles, markers=beside.markers, links=beside.links
    )
    problems += written.problems()
    # The head of a story is read twice: as YAML, and as a part of its page.
    problems = sorted(set(problems))
    is_sound = not any(problem.severity is Severity.ERROR for problem in problems)
    examined = Examined(
        problems=(),
        library=shown if is_sound else None,
        count=len(profiles.places),
        plans=tuple(entry.without_faults for entry in beside.plans),
        stories=tuple(profiles.stories.values()),
        faulty_names=tuple(row.faulty_name for row in profiles.rows if row.faulty_name),
        articles=tuple(article for article, _ in beside.articles),
        reference=reference,
        digests={row.profile.slug: row.digests for row in public if row},
    )
    hidden = examined.hidden_names() if context.repository == "public" else frozenset()
    return replace(examined, problems=tuple(for_logs(problem, hidden) for problem in problems))


def _in_reports(
    options: Options, context: Context, corpus: Corpus, beside: _Beside
) -> Iterator[Problem]:
    names = person_names(unnamed(corpus.stories.values(), context.today), context.reference)
    texts = (((options.profiles / text.path).as_posix(), text) for text in beside.texts)
    return named_in_reports(texts, names)


def _library(
    options: Options,
    context: Context,
    profiles: _Profiles,
    public: Sequence[Shown | None],
    beside: _Beside,
) -> Library:
    """What the public may see of all that was read."""
    log = beside.corrections
    seen = {row.profile.slug for row in public if row}
    return library(
        _views(profiles.rows, public),
        context.reference,
        options.address,
        options.today,
        plans=beside.sound_plans,
        corrections=log.log.corrections if log is not None and log.is_sound else (),
        collections=[entry.collection for entry in beside.collections],
        articles=[article for article, _ in beside.articles],
        texts=ProfileTexts(options, context, zip(profiles.places, public, strict=True)),
        gone={
            slug
            for slug, story in profiles.stories.items()
            if slug not in seen and story.was_public_by(options.today)
        },
        unsaid={
            slug
            for slug, story in profiles.stories.items()
            if not may_be_shown(story, "ethnicity", options.today)
        },
    )


def _views(
    rows: Iterable[ProfileRow], public: Iterable[Shown | None]
) -> Iterator[PublicProfile | Withdrawn | None]:
    for row, shown in zip(rows, public, strict=True):
        yield shown.profile if shown else row.withdrawn


def _profiles(
    options: Options, context: Context, progress: Progress
) -> tuple[_Profiles, list[Problem]]:
    places, problems = profile_places(options.profiles)
    with records_that_stay():
        rows = profile_rows(options, context, places, progress)
    traces: list[Trace] = []
    stories: dict[str, Story] = {}
    for row in rows:
        problems += row.problems
        if row.trace is not None and row.story is not None:
            traces.append(row.trace)
            stories[row.trace.slug] = row.story
    read = _Profiles(places=tuple(places), rows=rows, traces=tuple(traces), stories=stories)
    return read, problems


def _beside(options: Options, context: Context) -> _Beside:
    plans, of_plans = _shaped(plan_trees(options.profiles), shape_plans)
    corrections, of_corrections = _shaped(corrections_tree(options.profiles), shape_corrections)
    answers = unit_answers(options.profiles, context)
    collections, of_collections = _shaped(collection_trees(options.profiles), shape_collections)
    pieces = tuple(markers(options.docs))
    links = tuple(links_within(options.docs, options.base_url))
    articles, of_articles = _articles(options, pieces, links)
    return _Beside(
        plans=plans,
        corrections=corrections,
        units=answers.entries,
        collections=collections,
        articles=articles,
        markers=pieces,
        links=links,
        texts=answers.texts,
        problems=(*of_plans, *of_corrections, *answers.problems, *of_collections, *of_articles),
    )


def _shaped(
    read: tuple[_Read, list[Problem]],
    shape: Callable[[_Read], tuple[_Made, list[Problem]]],
) -> tuple[_Made, list[Problem]]:
    """The records of files that were read, and the problems of reading and of shape."""
    trees, problems = read
    made, found = shape(trees)
    return made, [*problems, *found]


def _articles(
    options: Options, pieces: Iterable[Marker], links: Iterable[PageLink]
) -> tuple[tuple[tuple[Article, Tree], ...], list[Problem]]:
    trees, problems = article_trees(options.docs)
    articles, found = shape_articles(trees, pieces, links)
    return articles, [*problems, *found]


def known_lists(options: Options) -> Reference:
    """The reference lists; PublishError says what is wrong with them."""
    trees, problems = reference_trees(options.profiles)
    reference, found = load_reference(trees)
    if reference is None:
        raise faulty_lists(PublishError, options.profiles, [*problems, *found])
    return reference
