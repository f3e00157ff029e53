"""A change to `profiles/` and to hand-written pages, as a whole: what `dienhinh review` tells.

Everything is read and checked as ever; of the profiles that differ from a revision the old file is
read too. The result holds only what may be told, see `model.review`.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath

from dienhinh.check.faulty_lists import faulty_lists
from dienhinh.check.reference import load_reference
from dienhinh.derive.discretion import NOTHING, Withheld, path_told
from dienhinh.model.plan import Story
from dienhinh.model.progress import Progress, silent
from dienhinh.model.review import (
    Review,
    count_errors,
)
from dienhinh.pipeline.examining import examine
from dienhinh.pipeline.options import Options
from dienhinh.pipeline.review_base import of_the_change
from dienhinh.pipeline.review_beside import (
    changed_pages,
    names_any,
    new_words,
    stories,
)
from dienhinh.pipeline.review_lists import changed_lists, stale_forms
from dienhinh.pipeline.review_moves import Moves, gone, moved
from dienhinh.pipeline.review_profile import Looking, problem_told
from dienhinh.pipeline.review_warnings import warnings
from dienhinh.problems import Problem
from dienhinh.read.folders import PROFILE_FILE, ProfilePlace, profile_places
from dienhinh.read.reference import reference_trees
from dienhinh.read.revisions import Revision, RevisionError, revision
from dienhinh.vietnamese.name_keys import bare_name_key

# `<call>/<unit>/<slug>/profile.yaml`
_DEPTH = 4


def review(options: Options, base: str, progress: Progress = silent) -> Review:
    """The change between `base` and the files as they lie there.

    Raises RevisionError when there is nothing to compare with.
    """
    since = revision(options.profiles, base)
    changed = since.changed_files()
    examined = examine(options, progress)
    trees, problems = reference_trees(options.profiles)
    reference, found = load_reference(trees)
    if reference is None:
        raise faulty_lists(RevisionError, options.profiles, [*problems, *found])
    known = {place.path: place for place in profile_places(options.profiles)[0]}
    folders = _profile_folders(changed, since, known)
    pages = dict(changed_pages(options.docs, base))
    hidden = examined.hidden_names()
    beside = replace(NOTHING, tells=partial(names_any, names=hidden))
    told = tuple(stories(options, pages, examined, beside))
    shown = {(options.profiles / path).as_posix() for path in (*folders, *changed)} | {*pages}
    slugs = {PurePosixPath(folder).name for folder in folders}
    touched = tuple(sorted(of_the_change(base, examined.problems, shown, slugs, options)))
    others = [
        path
        for path in changed
        if not any(PurePosixPath(path).is_relative_to(folder) for folder in folders)
    ]
    removed = tuple(gone(folders, known, since))
    moves = Moves(options, reference, touched, removed, moved(removed, folders, known, since))
    down = _taken_down(examined.stories, known.values())
    looking = Looking(options, since, reference, touched, changed, moves, hidden, down)
    looked = [looking.profile(path, known.get(path)) for path in folders]
    profiles = tuple(found for found, _ in looked)
    shown_folders = (PurePosixPath(options.profiles / path) for path in folders)
    withheld = dict(zip(shown_folders, (what for _, what in looked), strict=True))
    for path in _folders_of(touched, options, known):
        # Broken by the change and not part of it: nobody else has asked whose it is.
        folder = PurePosixPath(options.profiles / path)
        withheld.setdefault(folder, looking.withheld(known[path]))
    pages_told = [path_told(path, beside) for path in pages]
    return Review(
        base=base,
        profiles=profiles,
        stories=told,
        words=tuple(new_words(options, since, others, examined, beside)),
        other_files=(
            *(path_told((options.profiles / path).as_posix(), beside) for path in others),
            *(path for path in pages_told if path not in {one.path for one in told}),
        ),
        problems=tuple(
            problem_told(problem, _of_folder(problem, withheld) or beside) for problem in touched
        ),
        elsewhere=count_errors(examined.problems) - count_errors(touched),
        lists=tuple(changed_lists(options, since, others, reference, beside)),
        stale_forms=tuple(path_told(path, beside) for path in stale_forms(options, since)),
        warnings=tuple(warnings(options, since, beside)),
    )


def _taken_down(
    stories: Iterable[Story], places: Iterable[ProfilePlace]
) -> Mapping[str, list[ProfilePlace]]:
    """The profiles that were taken down, by the key of the name."""
    by_slug = {place.path.rpartition("/")[2]: place for place in places}
    found: dict[str, list[ProfilePlace]] = defaultdict(list)
    for story in stories:
        if story.status == "withdrawn":
            found[bare_name_key(story.name)].append(by_slug[story.slug])
    return found


def _profile_folders(
    changed: Iterable[str], since: Revision, known: dict[str, ProfilePlace]
) -> list[str]:
    """Folders of profiles, present or gone, in which a file differs; in the order of paths."""
    above = (PurePosixPath(path).parent for path in changed)
    deep = {path.as_posix() for path in above if len(path.parts) == _DEPTH - 1}
    return sorted(
        path
        for path in deep
        if path in known or since.content(f"{path}/{PROFILE_FILE}") is not None
    )


def _folders_of(problems: Iterable[Problem], options: Options, known: Collection[str]) -> set[str]:
    """The folders of profiles in which the problems lie."""
    root = options.profiles.as_posix()
    places = [PurePosixPath(problem.path) for problem in problems]
    below = (place.relative_to(root) for place in places if place.is_relative_to(root))
    return {above.as_posix() for path in below for above in path.parents} & {*known}


def _of_folder(problem: Problem, withheld: Mapping[PurePosixPath, Withheld]) -> Withheld | None:
    """What may not be told of the profile in whose folder a problem lies; None when in none's."""
    above = PurePosixPath(problem.path).parents
    return next((withheld[folder] for folder in above if folder in withheld), None)
