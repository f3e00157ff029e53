"""The trees of collections become records, or problems of shape and wording."""

from collections.abc import Iterable, Iterator

from dienhinh.check.context import CollectionEntry
from dienhinh.check.prose import numbers_in_name, record_problems
from dienhinh.check.shape import shape, sound_shape
from dienhinh.model.both import FILE
from dienhinh.model.collection import Collection
from dienhinh.model.schema.collection import COLLECTION
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Related, Severity


def shape_collections(
    trees: Iterable[tuple[str, Tree]],
) -> tuple[tuple[CollectionEntry, ...], list[Problem]]:
    """The collections of right shape with their trees; every problem of shape and wording."""
    entries: list[CollectionEntry] = []
    problems: list[Problem] = []
    for name, tree in trees:
        collection, found = shape(tree, COLLECTION, Collection, {"id": name})
        seen = collection or sound_shape(tree, COLLECTION, Collection, {"id": name})
        problems += [*found, *record_problems(tree, seen, COLLECTION)]
        for code, told in numbers_in_name(name, FILE):
            problems.append(tree.problem((), code, Severity.ERROR, told.vi, told.en))
        if collection is not None:
            problems += _twice(collection, tree)
            entries.append(CollectionEntry(collection=collection, tree=tree))
    return tuple(entries), problems


def _twice(collection: Collection, tree: Tree) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for position, slug in enumerate(collection.profiles):
        if slug not in first:
            first[slug] = position
            continue
        spot = tree.value_spot(("profiles", first[slug]))
        yield tree.problem(
            ("profiles", position),
            "duplicate-id",
            Severity.ERROR,
            f"Hồ sơ {slug} đã có trong chuyên đề này. Xóa một dòng.",
            f"The profile {slug} is in this collection already. Delete one line.",
            related=(Related(tree.path, spot.line, spot.column, "dòng ấy ở đây", "it is here"),),
        )
