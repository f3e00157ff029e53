"""Profiles whose folder a change takes away, and those that only lie in another folder now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dienhinh.check.run import shape_profile
from dienhinh.derive.leaving import Past, is_shown
from dienhinh.model.folder import Folder
from dienhinh.model.reference import Reference
from dienhinh.model.source import Tree
from dienhinh.pipeline.options import Options
from dienhinh.problems import Problem
from dienhinh.read.folders import PROFILE_FILE, ProfilePlace
from dienhinh.read.revisions import Revision
from dienhinh.read.yaml_tree import parse_tree, read_tree
from dienhinh.vietnamese import fold


@dataclass(frozen=True, slots=True)
class Moves:
    """What was, of every changed profile; `pairs` as `moved` gives them."""

    options: Options
    reference: Reference
    problems: tuple[Problem, ...]
    removed: tuple[Tree, ...]
    pairs: Mapping[str, str]

    def past(self, path: str, before: Tree | None, now: Tree | None) -> Past:
        """Of a folder that is new and took the place of another, what lay in that one.

        `before` and `now` are what the folder held, and holds.
        """
        other = self.pairs.get(path)
        was = before or next((tree for tree in self.removed if tree.path == other), None)
        folder = Folder(path=path, files=(), photos={})
        profile = shape_profile(was, folder, self.reference)[0] if was else None
        return Past(
            profile=profile,
            was_shown=is_shown(profile, folder, self.reference, self.options.today),
            folder=path,
            moved=other,
            slugs=tuple(_slugs((other or path).rpartition("/")[2], was)),
            former_slugs=tuple(_former_slugs(now)),
            named_by=tuple(self._naming(path)),
        )

    def _naming(self, path: str) -> Iterator[str]:
        own = (self.options.profiles / path).as_posix()
        slug = path.rpartition("/")[2]
        for problem in self.problems:
            if f"“{slug}”" in problem.vi and not problem.path.startswith(f"{own}/"):
                yield problem.path


def _slugs(own: str, was: Tree | None) -> Iterator[str]:
    yield own
    yield from _former_slugs(was)


def _former_slugs(tree: Tree | None) -> Iterator[str]:
    told = tree.root.get("former_slugs") if tree else None
    yield from map(str, told if isinstance(told, list) else ())


def gone(
    folders: Iterable[str], known: Mapping[str, ProfilePlace], since: Revision
) -> Iterator[Tree]:
    """The profiles whose folder the change removes, as they were; each with its folder as path."""
    for folder in folders:
        content = None if folder in known else since.content(f"{folder}/{PROFILE_FILE}")
        tree = None if content is None else parse_tree(content, folder)[0]
        if tree is not None:
            yield tree


def moved(
    removed: Iterable[Tree],
    folders: Iterable[str],
    known: Mapping[str, ProfilePlace],
    since: Revision,
) -> Mapping[str, str]:
    """By each folder of a pair the other: one is gone, and a new one holds the same profile.

    The same is what holds the same facts, or else bears the same name and is of the same kind.
    """
    new = {}
    for folder in folders:
        if folder in known and since.content(f"{folder}/{PROFILE_FILE}") is None:
            tree = read_tree(known[folder].file, folder)[0]
            if tree is not None:
                new[folder] = tree
    pairs: dict[str, str] = {}
    for old in removed:
        same = [f for f, tree in new.items() if tree.root == old.root]
        same += [f for f, tree in new.items() if _who(tree) == _who(old) != ("", "")]
        other = next((found for found in same if found not in pairs), None)
        if other is not None:
            pairs |= {old.path: other, other: old.path}
    return pairs


def _who(tree: Tree) -> tuple[str, str]:
    name = fold(str(tree.root.get("name") or ""))
    return (name, str(tree.root.get("kind"))) if name else ("", "")
