"""Lays out an example as a whole `profiles/` folder and checks it as the command does.

A case holds either a `profile.yaml` with its files, put into `so-ket-2023/ba-to/<case>/` beside two
good pictures, or a tree of its own that is laid over `tests/examples/base/`.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from dienhinh.check.collections import shape_collections
from dienhinh.check.context import (
    Context,
    Corpus,
    CorrectionsEntry,
    Entry,
    PlanEntry,
    Repository,
    Trace,
)
from dienhinh.check.plans import shape_corrections, shape_plans, story
from dienhinh.check.reference import load_reference
from dienhinh.check.run import check_corpus, check_profile, trace
from dienhinh.model.plan import Story
from dienhinh.pipeline.unit_answers import unit_answers
from dienhinh.problems import Problem
from dienhinh.read.collections import collection_trees
from dienhinh.read.folders import profile_places, read_folder
from dienhinh.read.plans import corrections_tree, plan_trees
from dienhinh.read.reference import reference_trees
from dienhinh.read.yaml_tree import read_tree
from tests.folders import EXAMPLES

UNIT = "so-ket-2023/ba-to"
_EXPECTED = "expected.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One folder of examples: what is expected of it, on which day, in whose repository.

    The last two are written into `expected.txt` as `# today: 2026-06-01`, `# repository: public`.
    """

    folder: Path
    expected: tuple[str, ...]
    repository: Repository = "private"
    today: date = date(2023, 12, 1)

    @property
    def code(self) -> str:
        """The problem it is an example of; `valid` for those that have none."""
        return self.folder.parent.name


def cases(kind: str) -> Iterator[Case]:
    """Every folder that holds an `expected.txt` below `tests/examples/<kind>/`."""
    for file in sorted((EXAMPLES / kind).rglob(_EXPECTED)):
        written = file.read_text(encoding="utf-8").splitlines()
        expected = tuple(line for line in written if not line.startswith("#"))
        case = Case(folder=file.parent, expected=expected)
        for line in written:
            if line.startswith("# today: "):
                case = replace(case, today=date.fromisoformat(line.removeprefix("# today: ")))
        if "# repository: public" in written:
            case = replace(case, repository="public")
        yield case


def lay_out(case: Path, root: Path) -> None:
    """Copy the base and the case into the new folder `root`."""
    shutil.copytree(EXAMPLES / "base", root)
    target = root
    if (case / "profile.yaml").exists():
        target = root / UNIT / case.name
        shutil.copytree(EXAMPLES / "pictures", target)
    shutil.copytree(case, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns(_EXPECTED))


def checked(root: Path, case: Case) -> list[Problem]:
    """Every problem below `root` on the case's day, in order, with paths relative to it."""
    trees, problems = reference_trees(root)
    reference, found = load_reference(trees)
    problems += found
    if reference is not None:
        context = Context(reference=reference, today=case.today, repository=case.repository)
        traces: list[Trace] = []
        stories: dict[str, Story] = {}
        for found, remembered, told in _profiles(root, context):
            problems += found
            traces += remembered
            stories |= told
        plans, log, found = _plans(root)
        problems += found
        answers = unit_answers(root, context)
        problems += answers.problems
        collection_files, found = collection_trees(root)
        problems += found
        collections, found = shape_collections(collection_files)
        problems += found
        corpus = Corpus(
            traces=tuple(traces),
            collections=collections,
            units=answers.entries,
            call_trees=trees.call_trees,
            slugs=frozenset(stories),
            stories=stories,
            plans=plans,
            corrections=log,
        )
        problems += check_corpus(corpus, context)
    prefix = f"{root.as_posix()}/"
    return sorted(replace(p, path=p.path.removeprefix(prefix)) for p in problems)


def lines(problems: list[Problem]) -> list[str]:
    """`path:line:column: code`, one line for each."""
    return [f"{p.path}:{p.line}:{p.column}: {p.code}" for p in problems]


def _plans(
    root: Path,
) -> tuple[tuple[PlanEntry, ...], CorrectionsEntry | None, list[Problem]]:
    plan_files, problems = plan_trees(root)
    plans, found = shape_plans(plan_files)
    problems += found
    log_file, found = corrections_tree(root)
    problems += found
    log, found = shape_corrections(log_file)
    return plans, log, [*problems, *found]


def _profiles(
    root: Path, context: Context
) -> Iterator[tuple[list[Problem], list[Trace], dict[str, Story]]]:
    places, problems = profile_places(root)
    yield problems, [], {}
    for place in places:
        tree, found = read_tree(place.file, place.shown_as)
        traces = []
        stories = {}
        if tree is not None:
            folder = read_folder(root, place, {}, {})
            profile, more = check_profile(tree, folder, context)
            found += more
            if profile is not None:
                traces.append(trace(Entry(profile=profile, tree=tree, folder=folder)))
                stories[profile.slug] = story(profile, context)
        yield found, traces, stories
