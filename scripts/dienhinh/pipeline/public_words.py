"""Words written by hand beside the profiles: whom they name, what they show and link to.

Pages, stories, themes, corrections and the titles of pieces that ran are read by everybody. What
waits for its day may name what is public by then, and nothing else. Of plans, corrections and
themes a rule says whether they name an ethnic group (`check.ethnic_words`), of pages this module.
The profiles' own texts are asked only whom else they name.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path, PurePosixPath

from dienhinh.check.articles import picture_problem
from dienhinh.check.context import Corpus
from dienhinh.check.ethnic_words import page_problems
from dienhinh.check.file_names import name_problems
from dienhinh.check.links_within import beside_problems, link_problems, waiting_story_problems
from dienhinh.check.markers import broken_marker_problems, marker_problems, photo_problems
from dienhinh.check.page_html import html_problems
from dienhinh.check.page_markdown import markdown_problems
from dienhinh.check.page_pictures import picture_problems
from dienhinh.check.pages import (
    PAGE,
    may_name,
    named_problems,
    named_within,
    number_problems,
    people_in,
    person_names,
    story_problems,
)
from dienhinh.check.rules.date_far_ahead import far_ahead
from dienhinh.check.rules.photo_repeated import gone_photographs, gone_problem
from dienhinh.check.run import sound_profile
from dienhinh.check.unread_files import goes_out_as_it_is, unread_problems
from dienhinh.check.unseen import WhyUnseen, why_profile_unseen, why_renamed, why_theme_unseen
from dienhinh.check.words_about import Telling, stories_linked, tellings, words_beside
from dienhinh.markup.samples import without_samples
from dienhinh.model.article import NEWS_FOLDER, Article
from dienhinh.model.consent import PERSONS
from dienhinh.model.folder import Folder
from dienhinh.model.library import Library
from dienhinh.model.marker import Marker, PageLink
from dienhinh.model.plan import Story
from dienhinh.model.schema.leaves import public_texts
from dienhinh.model.schema.profile import PROFILE
from dienhinh.model.source import Tree
from dienhinh.pipeline.options import Options
from dienhinh.problems import Problem
from dienhinh.read.any_text import text_in
from dienhinh.read.links import links_out
from dienhinh.read.photo_facts import picture_digest
from dienhinh.read.source_text import conflict_marks, not_nfc
from dienhinh.read.written_pages import (
    HANDBOOK_FOLDER,
    files_beside,
    misnamed_pages,
    names_below,
    undecoded_pages,
    written_pages,
)
from dienhinh.read.yaml_tree import read_tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Nameable:
    """What may be named on a day: titles of profiles by slug, of themes by id.

    `gone` is what was public once and is not on the day: withdrawn, a consent ended, a theme
    without profiles. To name it must not keep the old site, with the person on it, on the net.
    """

    profiles: Mapping[str, str]
    themes: Mapping[str, str]
    gone: Collection[str]


class PublicWords:
    """All such words of one run; articles, markers and links are those below the pages' folder."""

    def __init__(  # noqa: PLR0913 a page is judged by all of these
        self,
        options: Options,
        shown: Library,
        corpus: Corpus,
        articles: Sequence[tuple[Article, Tree]],
        *,
        markers: Sequence[Marker],
        links: Sequence[PageLink],
    ) -> None:
        self._options = options
        self._shown = shown
        self._corpus = corpus
        self._articles = articles
        self._markers = markers
        self._links = links
        self._later = {
            tree.path: article.date for article, tree in articles if article.date > options.today
        }
        self._people_in = lru_cache(maxsize=None)(lambda name: people_in(name, shown.reference))
        self._nameable_on = lru_cache(maxsize=None)(self._nameable)
        self._hidden_on = lru_cache(maxsize=None)(self._hidden)

    def problems(self) -> Iterator[Problem]:
        """What they name that is not public, or not by their day; files that nobody looked into."""
        options = self._options
        yield from links_out(options.docs)
        yield from misnamed_pages(options.docs, options.theme)
        yield from undecoded_pages(options.docs)
        yield from name_problems(names_below(options.docs))
        yield from self._of_files()
        for article, tree in self._articles:
            day = self._day(tree.path)
            nameable, why = self._nameable_on(day), self._why_on(day)
            yield from far_ahead(tree, ("date",), article.date, options.today)
            problem = picture_problem(
                article, tree, nameable.profiles, gone=nameable.gone, why_unseen=why
            )
            if problem:
                yield problem
        photos = {profile.slug: len(profile.photos) for profile in self._shown.profiles}
        for marker in self._markers:
            yield from photo_problems(marker, photos)
            day = self._day(marker.path)
            nameable, why = self._nameable_on(day), self._why_on(day)
            yield from marker_problems(
                [marker],
                nameable.profiles,
                nameable.themes,
                gone=nameable.gone,
                why_unseen=why,
            )
        for link in self._links:
            day = self._day(link.path)
            nameable, why = self._nameable_on(day), self._why_on(day)
            yield from link_problems(
                link, nameable.profiles, nameable.themes, gone=nameable.gone, why_unseen=why
            )
        stories = f"{(options.docs / NEWS_FOLDER).as_posix()}/"
        handbook = f"{(options.docs / HANDBOOK_FOLDER).as_posix()}/"
        for path, text in written_pages(options.docs):
            yield from conflict_marks(text, path)
            yield from not_nfc(text, path)
            yield from html_problems(path, text)
            yield from beside_problems(path, text, self._files)
            yield from picture_problems(path, text, self._size_of)
            yield from broken_marker_problems(path, text)
            yield from markdown_problems(path, text, is_story=path.startswith(stories))
            day = self._day(path)
            yield from waiting_story_problems(path, text, self._corpus.articles, day)
            people = self._people(self._page_about(path, text), day)
            yield from named_problems(path, text, self._hidden_on(day), people)
            if path.startswith(stories):
                yield from story_problems(path, text)
            else:
                words = without_samples(text) if path.startswith(handbook) else text
                yield from number_problems(path, words, PAGE, options.contact.phone)
            told = self._told_in.get(path, ())
            yield from page_problems(path, text, told, day)
        for beside in words_beside(self._corpus, options.today):
            # Of who is to come the rule `plan-teaser-tells` asks more.
            people = self._people(beside.about, beside.day, gone_only=True)
            hidden = self._hidden_on(beside.day)
            yield from named_within(beside.tree, [beside.text], hidden, people)
        yield from self._in_profiles()

    def _in_profiles(self) -> Iterator[Problem]:
        """The texts of profiles that go out; a file is read again only when it may name somebody.

        A name of its own is told by right: one who was introduced twice may have left once.
        """
        reference, today = self._shown.reference, self._options.today
        for trace in self._corpus.traces:
            story = self._corpus.stories[trace.slug]
            day = max(story.first_day or today, today)
            names = self._hidden_on(day)
            others = [trace.adopted_from[0]] if trace.adopted_from else []
            people = self._people(others, day)
            is_asked = people or may_name(trace.name_pairs, names)
            if not story.is_public_on(day) or not is_asked:
                continue
            tree, _problems = read_tree(Path(trace.path), trace.path)
            if tree is not None:
                folder = Folder(path=str(PurePosixPath(trace.path).parent), files=(), photos={})
                texts = public_texts(sound_profile(tree, folder, reference), PROFILE)
                own = person_names([trace.name], reference)
                yield from named_within(tree, texts, names - own, people - own)

    def _of_files(self) -> Iterator[Problem]:
        """What lies beside the pages and goes out as it is."""
        beside = [*files_beside(self._options.docs, self._options.theme)]
        yield from self._gone_pictures(file for file in beside if not goes_out_as_it_is(file))
        files = filter(goes_out_as_it_is, beside)
        stories = self._options.docs / NEWS_FOLDER
        today = self._options.today
        with_texts = ((file, text_in(file)) for file in files)
        phone = self._options.contact.phone
        yield from unread_problems(with_texts, stories, self._hidden_on(today), phone)

    def _gone_pictures(self, files: Iterable[Path]) -> Iterator[Problem]:
        """The pictures beside the pages that no profile may show any more."""
        gone = gone_photographs(self._corpus, self._options.today)
        for file in files if gone else ():
            if picture_digest(file.read_bytes()) in gone:
                yield gone_problem(file.as_posix())

    @cached_property
    def _files(self) -> frozenset[str]:
        """Every file below the pages' folder."""
        return frozenset(name for name in names_below(self._options.docs) if Path(name).is_file())

    def _size_of(self, path: str) -> int | None:
        return Path(path).stat().st_size if path in self._files else None

    @cached_property
    def _tellings(self) -> tuple[Telling, ...]:
        return tuple(tellings(self._markers, self._links, self._articles))

    @cached_property
    def _told_in(self) -> Mapping[str, Sequence[Story]]:
        """The profiles that a page tells, by its path: with a piece, its picture, or a link."""
        told: defaultdict[str, dict[str, Story]] = defaultdict(dict)
        for telling in self._tellings:
            story = self._corpus.stories.get(telling.name)
            if telling.what == "profile" and story is not None:
                told[telling.path][telling.name] = story
        return {path: tuple(stories.values()) for path, stories in told.items()}

    def _page_about(self, path: str, text: str) -> Iterator[str]:
        """The same by their folders, with those of the themes and the stories that it leads to."""
        yield from self._about.get(path, ())
        articles = self._corpus.articles
        for name in stories_linked(text, frozenset(articles)):
            article = articles[name]
            yield from article.about if article else ()

    @cached_property
    def _about(self) -> Mapping[str, Collection[str]]:
        themes = {e.collection.id: e.collection.profiles for e in self._corpus.collections}
        about: defaultdict[str, set[str]] = defaultdict(set)
        for telling in self._tellings:
            is_theme = telling.what == "collection"
            about[telling.path].update(
                themes.get(telling.name, ()) if is_theme else (telling.name,)
            )
        return about

    def _day(self, path: str) -> date:
        """The day from which a page is read."""
        return self._later.get(path, self._options.today)

    def _why_on(self, day: date) -> WhyUnseen:
        """Why something that is there is not public on a day."""

        def why(what: str, name: str) -> tuple[str, str] | None:
            if what == "profile":
                if name in self._renamed:
                    return why_renamed(name, self._renamed[name])
                is_there = name in self._corpus.slugs
                story = self._corpus.stories.get(name)
                return why_profile_unseen(name, story, day) if is_there else None
            themes = (entry.collection for entry in self._corpus.collections)
            theme = next((theme for theme in themes if theme.id == name), None)
            return why_theme_unseen(theme, day) if theme else None

        return why

    @cached_property
    def _renamed(self) -> Mapping[str, str]:
        """What public profiles are called now, by the names that their folders had."""
        return {
            slug: profile.slug
            for profile in self._shown.profiles
            for slug in profile.former_slugs
            if slug not in self._corpus.slugs
        }

    def _nameable(self, day: date) -> Nameable:
        today = self._options.today
        stories, collections = self._corpus.stories, self._corpus.collections
        gone = {slug for slug, story in stories.items() if story.was_public_by(today)}
        gone |= {e.collection.id for e in collections if e.collection.is_shown_on(today)}
        profiles = {profile.slug: profile.name for profile in self._shown.profiles}
        themes = {theme.id: theme.title for theme in self._shown.collections}
        if day > today:
            profiles |= {
                slug: story.name
                for slug, story in stories.items()
                if story.is_public_on(day) and not story.is_public_on(today)
            }
            themes |= {
                entry.collection.id: entry.collection.title
                for entry in collections
                if entry.collection.is_shown_on(day) and not entry.collection.is_shown_on(today)
            }
            ended = {slug for slug in profiles if slug in stories and stories[slug].lacks_on(day)}
            profiles = {slug: name for slug, name in profiles.items() if slug not in ended}
            gone |= ended
        gone -= profiles.keys() | themes.keys()
        return Nameable(profiles=profiles, themes=themes, gone=frozenset(gone))

    def _hidden(self, day: date) -> frozenset[str]:
        """The names of people whom nobody may name on a day."""
        nameable = self._nameable_on(day).profiles
        people = (
            trace.name
            for trace in self._corpus.traces
            if trace.kind in PERSONS and trace.origin != "sample" and trace.slug not in nameable
        )
        return person_names(people, self._shown.reference)

    def _people(
        self, slugs: Iterable[str], day: date, *, gone_only: bool = False
    ) -> frozenset[str]:
        """Those of the profiles whom nobody may name on a day; only of what was public before."""
        nameable = self._nameable_on(day).profiles
        stories = (self._corpus.stories[slug] for slug in slugs if slug in self._corpus.stories)
        return frozenset().union(
            *(
                self._people_in(story.name)
                for story in stories
                if story.kind in PERSONS
                and not story.is_sample
                and story.slug not in nameable
                and (story.was_public_by(day) or not gone_only)
            )
        )
