"""Finds and reads `collections/*.yaml`.

In: the folder `profiles/`. Out: trees with their names, and problems for files that cannot be read
or that bear a name which cannot be an address.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from dienhinh.model.collection import COLLECTIONS_FOLDER
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Severity
from dienhinh.read.links import is_own_file, link_in_profiles
from dienhinh.read.yaml_tree import read_tree
from dienhinh.vietnamese import is_device, slug

_GOOD_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.yaml")


def collection_trees(root: Path) -> tuple[list[tuple[str, Tree]], list[Problem]]:
    """Pairs of name and tree in the order of the names; hidden files are passed over."""
    trees: list[tuple[str, Tree]] = []
    problems: list[Problem] = []
    for file in _files(root / COLLECTIONS_FOLDER):
        if not is_own_file(file, root):
            problems.append(link_in_profiles(file))
            continue
        if not _GOOD_NAME.fullmatch(file.name) or is_device(file.name):
            problems.append(_misnamed(file))
            continue
        tree, found = read_tree(file, file.as_posix())
        problems += found
        if tree is not None:
            trees.append((file.stem, tree))
    return trees, problems


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        for path in sorted(folder.iterdir()):
            if (path.is_file() or path.is_symlink()) and not path.name.startswith("."):
                yield path


def _misnamed(file: Path) -> Problem:
    better = f"{slug(file.name.partition('.')[0]) or 'ten-khong-dau'}.yaml"
    if is_device(better):
        better = f"chuyen-de-{better}"
    return Problem(
        file.as_posix(),
        1,
        1,
        "misplaced-file",
        Severity.ERROR,
        f"Tệp này không được đọc: tên phải là chữ thường không dấu, nối bằng gạch ngang, đuôi "
        f".yaml, không trùng tên thiết bị của Windows. Đổi thành {better}.",
        "This file is not read: its name must be lower-case ASCII words joined by hyphens with the "
        f"ending .yaml, and no device of Windows. Rename it {better}.",
    )
