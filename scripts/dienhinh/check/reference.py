"""The trees of the lists, calls and outlines become one `Reference`, or problems.

What is judged here: the shape of every entry, ids that stand twice, ids that lead nowhere, communes
whose code is in use twice on one day, whom a call asks, files that a call promises, folders and
files that disagree.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from dienhinh.check.addressees import addressed_units, units_of_communes
from dienhinh.check.copied_words import copied_number, copied_words, texts
from dienhinh.check.references_between import communes_in_time, duplicate_ids, loose_ends
from dienhinh.check.shape import shape
from dienhinh.model.call import TO_WRITE, Call, Outline, OutlineItem
from dienhinh.model.reference import Reference
from dienhinh.model.reference_trees import OutlineTree, ReferenceTrees
from dienhinh.model.schema.call import CALL, OUTLINE
from dienhinh.model.schema.fields import Field, Group, Items
from dienhinh.model.schema.lists import BESIDE, LISTS
from dienhinh.model.source import KeyPath, Tree
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import outline_mark

_MOST_ENTRIES = 5_000


def _list(name: str, entry: Group) -> Field:
    kind = Items(of=entry, fewest=1, most=_MOST_ENTRIES)
    return Field(name=name, type=kind, vi="Danh sách", en="List", required=True)


LIST_FIELDS: dict[str, tuple[Field, ...]] = {
    name: (_list(name, entry),) for name, entry in LISTS.items()
}
# A report tells what changed since a state of the store, which may be older than such a list.
LIST_FIELDS |= {
    name: (replace(_list(*BESIDE[name]), required=False, default=()), *LIST_FIELDS[name])
    for name in BESIDE
}
"""The top-level fields of each list by the name of its file, without `.yaml`."""


def load_reference(trees: ReferenceTrees) -> tuple[Reference | None, list[Problem]]:
    """The lists, calls and outlines, and every problem among them, in the order of their places.

    None when a file is missing, unreadable or of wrong shape. With ids that stand twice or lead
    nowhere there still is a `Reference` (the first of two counts), so that profiles can be judged
    in the same run.
    """
    loading = _Loading()
    lists: dict[str, Any] = {}
    for name, tree in trees.lists.items():
        lists |= loading.entries(tree, name)
    calls = {name: loading.call(tree) for name, tree in trees.call_trees}
    outlines = [(found, loading.outline(found.tree)) for found in trees.outlines]
    problems = loading.problems
    if problems or not trees.is_whole:
        return None, sorted(problems)
    reference = Reference(
        movements=_by_id(lists["movements"]),
        sectors=_by_id(lists["sectors"]),
        awards=_by_id(lists["awards"]),
        units=_by_id(lists["units"]),
        communes=lists["communes"],
        regions=_by_id(lists["regions"]),
        abbreviations=lists["abbreviations"],
        synonyms=lists["synonyms"],
        calls={name: call for name, call in calls.items() if call is not None},
        outlines={
            (found.call, found.name): outline for found, outline in outlines if outline is not None
        },
    )
    problems.extend(_between(trees, reference))
    problems.extend(units_of_communes(trees.lists["units"], lists["units"], reference.communes))
    return reference, sorted(problems)


class _Loading:
    """Shapes one file after another; their problems gather here."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def entries(self, tree: Tree, name: str) -> dict[str, tuple[Any, ...]]:
        """The lists of a file by name."""
        found: dict[str, tuple[Any, ...]] | None = self._shaped(tree, LIST_FIELDS[name], dict)
        return found or {}

    def call(self, tree: Tree) -> Call | None:
        found: Call | None = self._shaped(tree, CALL, Call)
        return found

    def outline(self, tree: Tree) -> Outline | None:
        found: Outline | None = self._shaped(tree, OUTLINE, Outline)
        return found

    def _shaped(self, tree: Tree, fields: tuple[Field, ...], record: type[Any]) -> Any:  # noqa: ANN401
        found, problems = shape(tree, fields, record, {})
        self.problems.extend(problems)
        return found


def _by_id(entries: tuple[Any, ...]) -> dict[str, Any]:
    """By id in the order of the file; the first of two equal ids counts."""
    found: dict[str, Any] = {}
    for entry in entries:
        found.setdefault(entry.id, entry)
    return found


def _between(trees: ReferenceTrees, reference: Reference) -> Iterator[Problem]:
    for name, tree in trees.lists.items():
        for field in LIST_FIELDS[name]:
            yield from duplicate_ids(tree, field.name)
        yield from loose_ends(tree, LIST_FIELDS[name], reference)
    yield from communes_in_time(trees.lists["communes"], reference.communes)
    for name, tree in trees.call_trees:
        yield from loose_ends(tree, CALL, reference)
        yield from _call(tree, name, reference)
    for found in trees.outlines:
        yield from loose_ends(found.tree, OUTLINE, reference)
        yield from _outline(found, reference.outlines)
        yield from copied_words(found, reference)


def _call(tree: Tree, folder: str, reference: Reference) -> Iterator[Problem]:
    call = reference.calls[folder]
    yield from copied_number(tree, call, reference)
    if call.id != folder:
        yield _disagreement(tree, "id", folder)
    if call.deadline < call.date:
        yield tree.problem(
            ("deadline",),
            "bad-date",
            Severity.ERROR,
            f"Hạn gửi trước ngày của công văn ({call.date}). Sửa một trong hai ngày.",
            f"The deadline is before the date of the call ({call.date}). Correct one of them.",
        )
    yield from _bounds(tree, call)
    yield from addressed_units(tree, call, reference.units)
    yield from _unfinished(tree)
    for position, movement in enumerate(call.movements):
        is_known = movement in reference.movements
        if is_known and (folder, movement) not in reference.outlines:
            yield tree.problem(
                ("movements", position),
                "missing-file",
                Severity.ERROR,
                f"Thiếu đề cương của phong trào này: outlines/{movement}.yaml. Thêm tệp ấy.",
                f"The outline of this movement is missing: outlines/{movement}.yaml. Add it.",
            )


def _bounds(tree: Tree, call: Call) -> Iterator[Problem]:
    pairs = (
        (("quota", "most"), call.quota.least, call.quota.most),
        (("pages_most",), call.pages_least, call.pages_most),
        (("photos_most",), call.photos_least, call.photos_most),
    )
    for path, least, most in pairs:
        if most < least:
            yield tree.problem(
                path,
                "out-of-range",
                Severity.ERROR,
                f"Mức nhiều nhất ({most}) nhỏ hơn mức ít nhất ({least}). Sửa một trong hai số.",
                f"The most ({most}) is less than the least ({least}). Correct one of them.",
            )


def _outline(found: OutlineTree, outlines: Mapping[tuple[str, str], Outline]) -> Iterator[Problem]:
    outline = outlines[found.call, found.name]
    if outline.call != found.call:
        yield _disagreement(found.tree, "call", found.call)
    if outline.movement != found.name:
        yield _disagreement(found.tree, "movement", found.name)
    yield from _unfinished(found.tree)
    yield from _numbering(found.tree, outline.sections, ("sections",), 0)


def _unfinished(tree: Tree) -> Iterator[Problem]:
    """Texts of a new call that a person must still write; its profiles are published meanwhile."""
    for path, text in texts(tree.root, ()):
        if TO_WRITE in text:
            yield tree.problem(
                path,
                "missing-text",
                Severity.WARNING,
                f"Chỗ này còn để dấu “{TO_WRITE}”: công văn và đề cương của đợt chưa được đăng. "
                "Chép nguyên văn từ công văn rồi xóa dấu ấy.",
                f'Here still stands "{TO_WRITE}": the dispatch and its outlines are not published. '
                "Copy the words of the dispatch over it.",
            )


def _numbering(
    tree: Tree, items: tuple[OutlineItem, ...], path: KeyPath, level: int
) -> Iterator[Problem]:
    """Numbers follow each other: I, II; 1, 2; a, b, c, d, đ, e (Nghị định 30/2020/NĐ-CP, II.5)."""
    for position, item in enumerate(items):
        expected = outline_mark(level, position)
        if item.number not in {expected, "-"}:
            yield tree.problem(
                (*path, position, "number"),
                "bad-form",
                Severity.ERROR,
                f"Số của mục là “{item.number}”, theo thứ tự phải là “{expected}” (sau d là đ). "
                f"Ghi {expected}.",
                f'The number is "{item.number}", in order it is "{expected}". Type {expected}.',
            )
        yield from _numbering(tree, item.items, (*path, position, "items"), level + 1)


def _disagreement(tree: Tree, field: str, name: str) -> Problem:
    return tree.problem(
        (field,),
        "folder-mismatch",
        Severity.ERROR,
        f"Mục {field} ghi “{tree.root[field]}” nhưng tệp nằm ở “{name}”. Ghi {name} hoặc đổi tên "
        "tệp.",
        f'{field} says "{tree.root[field]}" but the file lies at "{name}". Correct one.',
    )
