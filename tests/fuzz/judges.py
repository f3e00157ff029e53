"""What reads and judges each sort of YAML file of the repository, given its bytes."""

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache

from dienhinh.check.collections import shape_collections
from dienhinh.check.context import Context
from dienhinh.check.plans import shape_corrections, shape_plans
from dienhinh.check.reference import load_reference
from dienhinh.check.run import check_profile
from dienhinh.check.sound_figures import sound_figures
from dienhinh.check.units import check_unit
from dienhinh.derive.public import public_view
from dienhinh.model.folder import Folder, PhotoFacts
from dienhinh.model.reference_trees import OutlineTree, ReferenceTrees
from dienhinh.model.schema.lists import LISTS
from dienhinh.model.source import Tree, Value
from dienhinh.problems import Problem, Severity
from dienhinh.read.reference import reference_trees
from tests.folders import BASE, ROOT

CALL, UNIT = "so-ket-2023", "ba-to"
_TODAY = date(2026, 11, 22)
# The lists of the examples are short: judging all of them again takes less than a millisecond.


def judge_of(name: str) -> Callable[[Tree], list[Problem]]:
    """What judges a file of that name (`profile.yaml`, `call.yaml`, `units.yaml`...)."""
    stem = name.removesuffix(".yaml")
    if stem in LISTS:
        return lambda tree: _reference(lambda trees: {"lists": {**trees.lists, stem: tree}})
    return _JUDGES.get(name, _collection)


def _profile(tree: Tree) -> list[Problem]:
    context, folder = _context(), _folder(tree.root)
    profile, found = check_profile(tree, folder, context)
    if profile is not None and not any(p.severity is Severity.ERROR for p in found):
        public_view(profile, folder, context.reference, _TODAY)
    return found


def _unit(tree: Tree) -> list[Problem]:
    _, found = check_unit(tree, CALL, UNIT, _context())
    errors = [problem for problem in found if problem.severity is Severity.ERROR]
    if errors:
        sound_figures(tree, errors, CALL, UNIT, _context())
    return found


def _plan(tree: Tree) -> list[Problem]:
    return shape_plans([(CALL, tree)])[1]


def _corrections(tree: Tree) -> list[Problem]:
    return shape_corrections(tree)[1]


def _collection(tree: Tree) -> list[Problem]:
    return shape_collections([("chu-de", tree)])[1]


def _call(tree: Tree) -> list[Problem]:
    return _reference(lambda _trees: {"call_trees": ((CALL, tree),)})


def _outline(tree: Tree) -> list[Problem]:
    def with_it(trees: ReferenceTrees) -> Mapping[str, object]:
        first, *others = trees.outlines
        return {"outlines": (OutlineTree(call=CALL, name=first.name, tree=tree), *others)}

    return _reference(with_it)


def _reference(changes: Callable[[ReferenceTrees], Mapping[str, object]]) -> list[Problem]:
    trees = _base_trees()
    return load_reference(dataclasses.replace(trees, **changes(trees)))[1]  # type: ignore[arg-type] # one field, named above


_JUDGES: Mapping[str, Callable[[Tree], list[Problem]]] = {
    "profile.yaml": _profile,
    "unit.yaml": _unit,
    "plan.yaml": _plan,
    "corrections.yaml": _corrections,
    "call.yaml": _call,
    "nong-thon-moi.yaml": _outline,
    "vi-nguoi-ngheo.yaml": _outline,
}


@cache
def _context() -> Context:
    reference, problems = load_reference(reference_trees(ROOT / "profiles")[0])
    assert reference is not None, problems
    return Context(reference=reference, today=_TODAY, repository="private")


@cache
def _base_trees() -> ReferenceTrees:
    return reference_trees(BASE)[0]


def _folder(root: dict[str, Value]) -> Folder:
    """A folder where the file says that it lies, with the pictures that files mostly name."""
    above = "/".join(str(root.get(name, ""))[:40] for name in ("call", "unit"))
    photos = {
        f"anh-{number}.jpg": PhotoFacts(
            digest=f"{number}" * 32,
            width_px=1600,
            height_px=1200,
            format="JPEG",
            tells_place=False,
            names_camera=number == 3,
            numbers_in=(),
        )
        for number in (1, 2, 3)
    }
    return Folder(path=f"{above}/thu", files=tuple(photos), photos=photos)
