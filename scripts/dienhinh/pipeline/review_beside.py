"""What a change does beside the profiles: pages, stories, and new words of plan, log and themes.

The words of a plan's announcement, a correction or a theme are read by everybody after the next
building, so whoever approves the change is shown them.
"""

import contextlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath

from dienhinh.check.collections import shape_collections
from dienhinh.check.ethnic_words import CODE as _NAMES_GROUP
from dienhinh.check.pages import named_at
from dienhinh.check.plans import shape_corrections, shape_plans
from dienhinh.derive.discretion import Withheld, path_told, without_numbers_of_people
from dienhinh.derive.exposure import story_standing
from dienhinh.model.article import NEWS_FOLDER
from dienhinh.model.collection import COLLECTIONS_FOLDER
from dienhinh.model.plan import CORRECTIONS_FILE, PLAN_FILE
from dienhinh.model.review import NewWords, State, StoryReview
from dienhinh.model.schema.collection import COLLECTION
from dienhinh.model.schema.leaves import FreeText, public_texts
from dienhinh.model.schema.plan import CORRECTIONS, PLAN
from dienhinh.model.source import Tree
from dienhinh.pipeline.examining import Examined
from dienhinh.pipeline.options import Options
from dienhinh.read.links import is_own_file
from dienhinh.read.revisions import Revision, RevisionError, revision
from dienhinh.read.written_pages import page_text
from dienhinh.read.yaml_tree import parse_tree, read_tree
from dienhinh.vietnamese import date_text, nfc

UNTOLD_TITLE = "không chép tên bài ra đây vì nêu người, điều mà trang chưa được nêu"
# Of rules that find, by more than whole names, who may not be told.
_TELLING = frozenset({"person-not-public", "plan-teaser-tells"})
_AT_ONCE = "sẽ công khai ngay lần dựng tới"


def changed_pages(docs: Path, base: str) -> Iterator[tuple[str, State]]:
    """Every file below `docs/` that differs, as problems name it, and how.

    None where they lie in no repository that has the revision: the profiles may be elsewhere.
    """
    if docs.is_dir():
        with contextlib.suppress(RevisionError):
            since = revision(docs, base)
            for path in since.changed_files():
                was = since.content(path) is not None
                is_there = (docs / path).is_file()
                yield (
                    (docs / path).as_posix(),
                    "removed" if not is_there else "changed" if was else "added",
                )


def stories(
    options: Options, pages: Mapping[str, State], examined: Examined, beside: Withheld
) -> Iterator[StoryReview]:
    """The stories among the pages; of a title that tells what is withheld only that it does."""
    folder = (options.docs / NEWS_FOLDER).as_posix()
    heads = {f"{folder}/{article.slug}.md": article for article in examined.articles}
    # Not of the library, which there is none of while any file has an error.
    known = {story.slug: story.name for story in examined.stories}
    public = {slug: name for slug, name in known.items() if slug in examined.digests}
    groups = _naming_a_group(examined)
    telling = set(_with_telling_titles(heads, examined))
    for path, state in pages.items():
        where = PurePosixPath(path)
        if where.parent.as_posix() != folder or where.suffix != ".md":
            continue
        head = heads.get(path)
        slugs = head.profiles if head else ()
        yield StoryReview(
            path=path_told(path, beside),
            state=state,
            title=_title(head.title, _of_file(path, beside, groups), is_telling=path in telling)
            if head
            else path_told(where.stem, beside),
            standing=story_standing(head, state, options.today),
            tells=tuple(
                without_numbers_of_people(public[slug]) for slug in slugs if slug in public
            ),
            others=sum(slug in known and slug not in public for slug in slugs),
            faulty=sum(slug not in known for slug in slugs),
        )


def _title(title: str, beside: Withheld, *, is_telling: bool) -> str:
    is_untold = is_telling or beside.forbids(title)
    return UNTOLD_TITLE if is_untold else without_numbers_of_people(title)


def _with_telling_titles(paths: Iterable[str], examined: Examined) -> Iterator[str]:
    """The stories of whose title the check says that it names somebody, by a short name perhaps."""
    for path in paths:
        lines = {p.line for p in examined.problems if p.path == path and p.code in _TELLING}
        if lines and not lines.isdisjoint(_lines_of_title(page_text(Path(path)))):
            yield path


def _lines_of_title(text: str) -> Iterator[int]:
    """The lines of the title in the head of a story, from 1 on."""
    is_title = False
    for number, line in enumerate(text.splitlines(), 1):
        if number > 1 and line.rstrip() == "---":
            return
        is_title = line.startswith("title:") or (is_title and line[:1].isspace())
        if is_title:
            yield number


def new_words(
    options: Options,
    since: Revision,
    paths: Iterable[str],
    examined: Examined,
    beside: Withheld,
) -> Iterator[NewWords]:
    """Of those files what readers will see and did not see before, in the order of the files."""
    groups = _naming_a_group(examined)
    for path in paths:
        shown_as = (options.profiles / path).as_posix()
        withheld = _of_file(shown_as, beside, groups)
        file = options.profiles / path
        tree = read_tree(file, shown_as)[0] if is_own_file(file, options.profiles) else None
        content = since.content(path)
        before = None if content is None else parse_tree(content, shown_as)[0]
        old = Counter(text.text for text, _ in _words(path, before, options.today))
        words = [*_words(path, tree, options.today)]
        lines = [tree.value_spot(text.path).line if tree else 1 for text, _ in words]
        telling = {
            max((line for line in lines if line <= problem.line), default=1)
            for problem in examined.problems
            if problem.path == shown_as and problem.code in _TELLING
        }
        for (text, when), line in zip(words, lines, strict=True):
            if old[text.text]:
                old[text.text] -= 1
                continue
            is_hidden = line in telling or withheld.forbids(text.text)
            yield NewWords(
                path=path_told(shown_as, beside),
                line=line,
                label=text.vi,
                text=None if is_hidden else without_numbers_of_people(text.text),
                when=when,
            )


def _naming_a_group(examined: Examined) -> frozenset[str]:
    """The files that name an ethnic group of people who did not agree to that."""
    return frozenset(problem.path for problem in examined.problems if problem.code == _NAMES_GROUP)


def _of_file(path: str, beside: Withheld, naming_a_group: Collection[str]) -> Withheld:
    return replace(beside, ethnicity=path in naming_a_group)


def names_any(text: str, names: Collection[str]) -> bool:
    """Whether a text holds one of the names."""
    return next(named_at(nfc(text), names), None) is not None


def _words(path: str, tree: Tree | None, today: date) -> Iterable[tuple[FreeText, str]]:
    """The public words of a plan, a theme or the log of corrections, with when they are read."""
    where = PurePosixPath(path)
    if tree is None:
        return ()
    if where.name == PLAN_FILE:
        return _of_plan(tree)
    if path == CORRECTIONS_FILE:
        log = shape_corrections(tree)[0]
        return [(text, _AT_ONCE) for text in public_texts(log.log, CORRECTIONS)] if log else ()
    if where.parent.name == COLLECTIONS_FOLDER:
        return _of_theme(where.stem, tree, today)
    return ()


def _of_plan(tree: Tree) -> Iterator[tuple[FreeText, str]]:
    for entry in shape_plans([("", tree)])[0]:
        for text in public_texts(entry.plan, PLAN):
            is_announced = text.path[-1] == "teaser"
            yield (
                text,
                _AT_ONCE if is_announced else "hiện trên trang hồ sơ khi đã đăng, phát và có link",
            )


def _of_theme(name: str, tree: Tree, today: date) -> Iterator[tuple[FreeText, str]]:
    for entry in shape_collections([(name, tree)])[0]:
        theme = entry.collection
        when = _AT_ONCE
        if theme.publish_on and not theme.is_shown_on(today):
            when = f"công khai từ ngày {date_text(theme.publish_on)}"
        for text in public_texts(theme, COLLECTION):
            yield text, when
