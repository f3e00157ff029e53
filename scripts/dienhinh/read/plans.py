"""Finds and reads what belongs to no profile: `<call>/plan.yaml` and `corrections.yaml`.

In: the folder `profiles/`. Out: trees, and problems for files that cannot be read or that bear
nearly the right name, because nobody would look into them.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from dienhinh.model.plan import CORRECTIONS_FILE, PLAN_FILE
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Severity
from dienhinh.read.folders import LISTS_FOLDER, call_folders
from dienhinh.read.links import is_own_file
from dienhinh.read.yaml_tree import read_tree

_PLAN_LIKE = re.compile(r"(?:plan|ke-hoach)\W*\d*\W*(?:\.ya?ml)?(?:\.txt)?", re.IGNORECASE)
_CORRECTIONS_LIKE = re.compile(
    r"(?:corrections?|dinh-chinh)\W*\d*\W*(?:\.ya?ml)?(?:\.txt)?", re.IGNORECASE
)


def plan_trees(root: Path) -> tuple[list[tuple[str, Tree]], list[Problem]]:
    """The plans there are, as pairs of call and tree, in the order of the calls."""
    trees: list[tuple[str, Tree]] = []
    problems = [
        problem
        for folder in (root, root / LISTS_FOLDER)
        for problem in _misnamed(folder, _PLAN_LIKE, "", "profiles/<đợt>/plan.yaml")
    ]
    for folder in call_folders(root):
        problems += _misnamed(folder, _PLAN_LIKE, PLAN_FILE, f"{folder.name}/{PLAN_FILE}")
        tree, found = _tree(folder / PLAN_FILE, root)
        problems += found
        if tree is not None:
            trees.append((folder.name, tree))
    return trees, problems


def corrections_tree(root: Path) -> tuple[Tree | None, list[Problem]]:
    """The log of corrections; None when there is none, or when it cannot be read."""
    problems = list(_misnamed(root, _CORRECTIONS_LIKE, CORRECTIONS_FILE, CORRECTIONS_FILE))
    for folder in (root / LISTS_FOLDER, *call_folders(root)):
        problems += _misnamed(folder, _CORRECTIONS_LIKE, "", f"profiles/{CORRECTIONS_FILE}")
    tree, found = _tree(root / CORRECTIONS_FILE, root)
    return tree, [*problems, *found]


def _tree(file: Path, root: Path) -> tuple[Tree | None, list[Problem]]:
    # Of a link that leads out `read.folders` tells.
    return read_tree(file, file.as_posix()) if is_own_file(file, root) else (None, [])


def _misnamed(folder: Path, like: re.Pattern[str], right: str, where: str) -> Iterator[Problem]:
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.name != right and like.fullmatch(path.name):
            yield Problem(
                path.as_posix(),
                1,
                1,
                "misplaced-file",
                Severity.ERROR,
                f"Tệp này không được đọc. Đổi tên và đặt ở {where}.",
                f"This file is not read. It is called {where}.",
            )
