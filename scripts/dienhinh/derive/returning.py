"""Somebody who was taken down would be shown again: what a reviewer must read before all else.

A consent taken back does not come to life again by a line that goes (Luật Bảo vệ dữ liệu cá nhân
91/2025/QH15, Điều 10): only a new one lets the person be shown.
"""

import contextlib
from collections.abc import Iterable, Iterator
from datetime import date

from dienhinh.model.source import Tree
from dienhinh.vietnamese import date_text
from dienhinh.vietnamese.name_keys import bare_name_key

_NEW = (
    "hiện lại thì phải có sự đồng ý MỚI, ghi ngày sau ngày gỡ, có giấy của lần ấy; các dòng đồng ý "
    "cũ không còn giá trị."
)


def returning(
    before: Tree | None, tree: Tree, removed: Iterable[Tree], kept: Iterable[Tree]
) -> Iterator[str]:
    """Whole sentences without a name, of a profile that is new or another than before.

    `removed` are profiles whose folders the change removes, `kept` others that are there; only
    those taken down count.
    """
    if _is_down(tree):
        return
    if before is not None:
        lost = _withdrawals(before) - _withdrawals(tree)
        if _is_down(before):
            yield f"Hồ sơ này đã gỡ{_on(_withdrawals(before))}: {_NEW}"
        elif lost:
            yield f"Sự đồng ý đã rút{_on(lost)} nay ghi như chưa rút: {_NEW}"
    if before is None or _leaves_drafts(before, tree):
        yield from _of_one_name(tree, removed, "mà thay đổi này xóa")
        yield from _of_one_name(tree, kept, "còn giữ tệp")


def _of_one_name(tree: Tree, others: Iterable[Tree], where: str) -> Iterator[str]:
    for other in others:
        if _is_down(other) and _person(other) == _person(tree):
            yield (
                f"Cùng tên với một hồ sơ đã gỡ{_on(_withdrawals(other))} {where}. Nếu là cùng một "
                f"người, {_NEW}"
            )


def _leaves_drafts(before: Tree, tree: Tree) -> bool:
    """Whether it may be shown from now on: a draft may have been approved as one of many."""
    return before.root.get("status") == "draft" != tree.root.get("status")


def _is_down(tree: Tree) -> bool:
    return tree.root.get("status") == "withdrawn"


def _person(tree: Tree) -> str:
    """The name alone, as names are compared."""
    return bare_name_key(str(tree.root.get("name") or ""))


def _withdrawals(tree: Tree) -> set[tuple[str, date]]:
    """Which items were withdrawn on which days; what is no day is left out."""
    rows = tree.root.get("consent")
    found = set()
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, dict):
            with contextlib.suppress(ValueError):
                day = date.fromisoformat(str(row.get("withdrawn_on")))
                found.add((str(row.get("item")), day))
    return found


def _on(withdrawals: Iterable[tuple[str, date]]) -> str:
    day = max((day for _, day in withdrawals), default=None)
    return f" ngày {date_text(day)}" if day else ""
