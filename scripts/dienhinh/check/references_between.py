"""Ids within and between the lists: standing twice, leading nowhere, in use twice on one day."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Final

from dienhinh.check.suggestions import nearest
from dienhinh.check.wording import shown, shown_en
from dienhinh.model.lists import Commune
from dienhinh.model.reference import Reference
from dienhinh.model.schema.fields import Field
from dienhinh.model.schema.fields import Reference as ReferenceType
from dienhinh.model.schema.leaves import raw_leaves
from dienhinh.model.source import KeyPath, Tree, Value
from dienhinh.problems import Problem, Related, Severity
from dienhinh.vietnamese import date_text

_FOREVER = date.max
# What identifies an entry, by list; the others go by `id`.
_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "abbreviations": ("short",),
    "communes": ("code", "valid_from"),
    "synonyms": ("word",),
}


def duplicate_ids(tree: Tree, name: str) -> Iterator[Problem]:
    """Entries of a list that bear the id of an earlier one."""
    key = _KEYS.get(name, ("id",))
    first: dict[tuple[object, ...], int] = {}
    for position, entry in enumerate(_entries(tree, name)):
        own = tuple(str(entry.get(part)) for part in key)
        if own not in first:
            first[own] = position
            continue
        spot = tree.value_spot((name, first[own], key[0]))
        yield tree.problem(
            (name, position, key[0]),
            "duplicate-id",
            Severity.ERROR,
            f"“{', '.join(map(str, own))}” đã dùng cho một mục khác. Đổi mã hoặc xóa một mục.",
            f'"{", ".join(map(str, own))}" is the id of another entry. Change it or delete one.',
            related=(Related(tree.path, spot.line, spot.column, "mục ấy ở đây", "it is here"),),
        )


def communes_in_time(tree: Tree, communes: tuple[Commune, ...]) -> Iterator[Problem]:
    """Communes that bear one code on one day, and those that ended and lead to none of their end.

    What became of a commune is followed step by step to a day (`Reference.holders_of`).
    """
    by_code: dict[str, list[tuple[Commune, int]]] = {}
    for position, commune in enumerate(communes):
        by_code.setdefault(commune.code, []).append((commune, position))
    for bearers in by_code.values():
        bearers.sort(key=lambda bearer: bearer[0].valid_from)
        for (earlier, _), (later, position) in pairwise(bearers):
            end = earlier.valid_to or _FOREVER
            if later.valid_from < end and later.valid_from != earlier.valid_from:
                yield tree.problem(
                    ("communes", position, "valid_from"),
                    "duplicate-id",
                    Severity.ERROR,
                    f"Mã {later.code} còn của {earlier.full_name} "
                    f"{'đến ' + date_text(end) if earlier.valid_to else 'và chưa hết'}. Sửa ngày.",
                    f"The code {later.code} still belongs to {earlier.full_name} "
                    f"{'until ' + str(end) if earlier.valid_to else 'without end'}. Correct a date."
                    "",
                )
    for position, commune in enumerate(communes):
        yield from _successors(tree, position, commune, by_code)


def _successors(
    tree: Tree,
    position: int,
    commune: Commune,
    by_code: Mapping[str, list[tuple[Commune, int]]],
) -> Iterator[Problem]:
    end = commune.valid_to
    if end is not None and not commune.became:
        yield tree.problem(
            ("communes", position, "valid_to"),
            "missing-successor",
            Severity.WARNING,
            f"{commune.full_name} hết từ ngày {date_text(end)} mà không rõ nay là đâu. Thêm "
            "became: mã các xã có phần đất ấy từ ngày đó.",
            f"{commune.full_name} ended on {end} and leads nowhere. Add became: the codes of the "
            "communes that hold its area from that day on.",
        )
    for place, code in enumerate(commune.became):
        path = ("communes", position, "became", place)
        if code not in by_code:
            then = {code for code, bearers in by_code.items() if _is_borne(bearers, end)}
            yield _unknown(tree, path, code, "communes", then)
        elif end is not None and not _is_borne(by_code[code], end):
            yield tree.problem(
                path,
                "missing-successor",
                Severity.WARNING,
                f"Ngày {date_text(end)} không xã nào có mã “{code}”, nên {commune.full_name} không "
                "rõ nay là đâu. Ghi mã của xã có phần đất ấy từ ngày đó.",
                f'On {end} no commune bears the code "{code}", so {commune.full_name} leads '
                "nowhere. Type the code of the commune that holds its area from that day on.",
            )


def _is_borne(bearers: list[tuple[Commune, int]], day: date | None) -> bool:
    return day is None or any(commune.exists_on(day) for commune, _ in bearers)


def loose_ends(tree: Tree, fields: tuple[Field, ...], reference: Reference) -> Iterator[Problem]:
    """Every id of another list, by the schema, that the list does not hold."""
    for leaf in raw_leaves(tree.root, fields):
        # A block or list in the place of an id is told with the shape of the file.
        if isinstance(leaf.type, ReferenceType) and not isinstance(leaf.value, dict | list):
            known = reference.ids(leaf.type.to)
            if leaf.value not in known:
                yield _unknown(tree, leaf.path, str(leaf.value), leaf.type.to, known)


def _unknown(tree: Tree, path: KeyPath, value: str, to: str, known: Collection[str]) -> Problem:
    near = nearest(value, [(name, name) for name in known])
    cure = f"Ghi {near}" if near else "Sửa mã hoặc thêm vào danh mục ấy"
    cure_en = f"Type {near}" if near else "Correct it or add it to that list"
    return tree.problem(
        path,
        "unknown-reference",
        Severity.ERROR,
        f"{shown(value)} không có trong danh mục {to}. {cure}.",
        f"{shown_en(value)} is not in the list {to}. {cure_en}.",
    )


def _entries(tree: Tree, name: str) -> list[dict[str, Value]]:
    entries = tree.root.get(name)
    if not isinstance(entries, list):
        return []
    return [entry if isinstance(entry, dict) else {} for entry in entries]
