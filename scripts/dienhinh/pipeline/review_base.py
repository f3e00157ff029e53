"""What was wrong before a change: by that it is told apart what the change itself broke.

A change breaks files that it does not touch: a story that tells a profile which is gone.
"""

import contextlib
import os
import shutil
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from dienhinh.pipeline.examining import examine
from dienhinh.pipeline.options import Options
from dienhinh.problems import Problem, Severity
from dienhinh.read.revisions import Revision, RevisionError, revision


def of_the_change(
    base: str,
    problems: Iterable[Problem],
    paths: Collection[str],
    slugs: Collection[str],
    options: Options,
) -> Iterator[Problem]:
    """Those in the files or folders of the change, and those in others that it caused.

    Caused are errors, and reminders that name one of the profiles `slugs`, which were not there at
    `base`. Everything is read a second time to know that, and only where there is any.
    """
    doubtful = []
    for problem in problems:
        if _is_about(problem, paths):
            yield problem
        elif problem.severity is Severity.ERROR or _quotes(problem, slugs):
            doubtful.append(problem)
    if doubtful:
        yield from _new_since(base, doubtful, options)


def _is_about(problem: Problem, paths: Collection[str]) -> bool:
    """Whether it stands in one of the files or folders, or its other half does."""
    return any(
        above.as_posix() in paths
        for place in map(PurePosixPath, problem.paths)
        for above in (place, *place.parents)
    )


def _quotes(problem: Problem, slugs: Collection[str]) -> bool:
    """Whether its text names one of the profiles."""
    return any(f"“{slug}”" in problem.vi for slug in slugs)


def _new_since(base: str, problems: Iterable[Problem], options: Options) -> Iterator[Problem]:
    """They are known again by file, code and text: lines shift."""
    before = Counter(map(_known_by, _problems_at(base, options)))
    for problem in problems:
        key = _known_by(problem)
        if before[key]:
            before[key] -= 1
        else:
            yield problem


def _known_by(problem: Problem) -> tuple[str, str, str]:
    return problem.path, problem.code, problem.vi


def _problems_at(base: str, options: Options) -> list[Problem]:
    options.cache.mkdir(parents=True, exist_ok=True)
    # Beside what is linked: links do not cross file systems.
    with TemporaryDirectory(dir=options.cache) as scratch:
        at = Path(scratch)
        folders = {options.profiles: at / "profiles", options.docs: at / "docs"}
        for folder, copy in folders.items():
            _lay_out(folder, base, copy)
        found = examine(
            replace(
                options,
                profiles=folders[options.profiles],
                docs=folders[options.docs],
                cache=at / "cache",
            )
        )
        return [_moved(problem, folders) for problem in found.problems]


def _lay_out(folder: Path, base: str, into: Path) -> None:
    """The folder as it was; what lies in no repository that has the revision, as it is."""
    since, changed = _changed(folder, base)
    skipped = {folder / path for path in changed}

    def untold(above: str, names: Iterable[str]) -> set[str]:
        return {name for name in names if Path(above, name) in skipped}

    if folder.is_dir():
        shutil.copytree(folder, into, symlinks=True, ignore=untold, copy_function=_linked)
    for path in changed:
        content = since.content(path) if since else None
        if content is None:
            _without_empty(into / path, into)
        else:
            (into / path).parent.mkdir(parents=True, exist_ok=True)
            (into / path).write_bytes(content)


def _without_empty(file: Path, folder: Path) -> None:
    """Git holds no empty folder, and one among profiles would be told."""
    for above in file.relative_to(folder).parents[:-1]:
        with contextlib.suppress(OSError):
            (folder / above).rmdir()


def _changed(folder: Path, base: str) -> tuple[Revision | None, tuple[str, ...]]:
    if folder.is_dir():
        with contextlib.suppress(RevisionError):
            since = revision(folder, base)
            return since, since.changed_files()
    return None, ()


def _linked(source: str, target: str) -> None:
    """Pictures are many and large: their bytes are not copied where they need not be."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _moved(problem: Problem, folders: dict[Path, Path]) -> Problem:
    """As it would have been told of the folders themselves."""
    path, vi = problem.path, problem.vi
    for folder, copy in folders.items():
        path = path.replace(copy.as_posix(), folder.as_posix())
        vi = vi.replace(copy.as_posix(), folder.as_posix())
    return replace(problem, path=path, vi=vi)
