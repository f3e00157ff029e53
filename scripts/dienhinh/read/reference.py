"""Finds and reads what profiles refer to: `reference/*.yaml`, `<call>/call.yaml`, outlines.

In: the folder `profiles/`. Out: trees, and problems for files that are missing or cannot be read.
"""

import os
from pathlib import Path

from dienhinh.model.reference_trees import OutlineTree, ReferenceTrees
from dienhinh.model.schema.lists import LISTS
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Severity
from dienhinh.read.folders import LISTS_FOLDER, call_folders
from dienhinh.read.links import is_own_file, link_in_profiles
from dienhinh.read.yaml_tree import read_tree

CALL_FILE = "call.yaml"
OUTLINES_FOLDER = "outlines"


def reference_trees(root: Path) -> tuple[ReferenceTrees, list[Problem]]:
    """Every list, call and outline below `root`, and what is wrong with their files."""
    reading = _Reading(root)
    lists = {name: reading.tree(root / LISTS_FOLDER / f"{name}.yaml") for name in LISTS}
    calls = _calls(root, reading)
    call_trees = [(call, reading.tree(root / call / CALL_FILE)) for call in calls]
    outlines = [
        (call, file.stem, reading.tree(file))
        for call in calls
        for file in sorted((root / call / OUTLINES_FOLDER).glob("*.yaml"))
    ]
    trees = ReferenceTrees(
        lists={name: tree for name, tree in lists.items() if tree is not None},
        call_trees=tuple((call, tree) for call, tree in call_trees if tree is not None),
        outlines=tuple(
            OutlineTree(call=call, name=name, tree=tree)
            for call, name, tree in outlines
            if tree is not None
        ),
        is_whole=reading.is_whole,
    )
    return trees, reading.problems


def reference_files(root: Path) -> list[Path]:
    """The files that `reference_trees` reads, in the order of their paths."""
    found = list((root / LISTS_FOLDER).glob("*.yaml"))
    for call in call_folders(root):
        found += [*call.glob(CALL_FILE), *(call / OUTLINES_FOLDER).glob("*.yaml")]
    return sorted(file for file in found if is_own_file(file, root))


def _calls(root: Path, reading: "_Reading") -> list[str]:
    """The folders of calls; one that has nothing of a call is told, and the rest is read."""
    folders = call_folders(root)
    has_any = {folder.name: _is_call(folder) for folder in folders}
    calls = [name for name, is_call in has_any.items() if is_call]
    reading.problems.extend(
        _no_call(folder, calls) for folder in folders if not has_any[folder.name]
    )
    return calls


def _is_call(folder: Path) -> bool:
    call = folder / CALL_FILE
    return call.is_file() or call.is_symlink() or (folder / OUTLINES_FOLDER).is_dir()


class _Reading:
    """Trees one after another; their problems gather here."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.problems: list[Problem] = []
        self.is_whole = True

    def tree(self, file: Path) -> Tree | None:
        if not is_own_file(file, self._root):
            is_there = os.path.lexists(file)
            self.problems.append(link_in_profiles(file) if is_there else _missing(file))
            self.is_whole = False
            return None
        tree, problems = read_tree(file, file.as_posix())
        self.problems.extend(problems)
        self.is_whole = self.is_whole and tree is not None
        return tree


def _missing(file: Path) -> Problem:
    return Problem(
        file.as_posix(),
        1,
        1,
        "missing-file",
        Severity.ERROR,
        f"Thiếu tệp {file.name}. Hồ sơ cần nó để kiểm tra; chép lại từ bản gốc của kho.",
        f"The file {file.name} is missing. Profiles are checked against it; restore it.",
    )


def _no_call(folder: Path, calls: list[str]) -> Problem:
    """A folder beside the calls: of a unit that lies one level too high, or a call to be made."""
    call = calls[0] if len(calls) == 1 else "<đợt>"
    above = folder.parent.as_posix()
    return Problem(
        (folder / CALL_FILE).as_posix(),
        1,
        1,
        "missing-file",
        Severity.ERROR,
        f"Thư mục “{folder.name}” không có {CALL_FILE} nên không phải một đợt. Là thư mục của đơn "
        f"vị thì chuyển vào {above}/{call}/; là công văn mới thì chạy `dienhinh call new`.",
        f'The folder "{folder.name}" has no {CALL_FILE} and so is no call. When it is a unit\'s, '
        f"move it into {above}/{call}/; of a new call run `dienhinh call new`.",
    )
