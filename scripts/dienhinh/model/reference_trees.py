"""The files of the reference lists, the calls and the outlines, read but not yet judged."""

from collections.abc import Mapping
from dataclasses import dataclass

from dienhinh.model.source import Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineTree:
    """One outline: the folder of its call, the name of its file without extension, its tree."""

    call: str
    name: str
    tree: Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceTrees:
    """`lists` by the name of their file; `call_trees` are pairs of folder name and tree.

    A file that is absent or no sound YAML is left out; `is_whole` says that none was.
    """

    lists: Mapping[str, Tree]
    call_trees: tuple[tuple[str, Tree], ...]
    outlines: tuple[OutlineTree, ...]
    is_whole: bool
