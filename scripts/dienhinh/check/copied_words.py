"""Words that belong to another call: who makes a new one begins with a copy of the last.

Told are a number of the dispatch that an earlier call has too; in an outline a period and a first
year of awards that the call contradicts, the name of a movement that the outline is not of, and
districts where the call asks none.
Such words may be meant, so they are remarks.
"""

import re
from collections.abc import Iterator

from dienhinh.model.call import Call, Outline
from dienhinh.model.lists import Movement
from dienhinh.model.reference import Reference
from dienhinh.model.reference_trees import OutlineTree
from dienhinh.model.source import KeyPath, Tree, Value
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import comparison_key

_PERIOD = re.compile(r"giai\s+đoạn\s+(\d{4}\s*[-–]\s*\d{4})")
_YEARS = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
_SINCE = re.compile(r"từ\s+năm\s+(\d{4})\s+đến\s+nay")
_DISTRICTS = re.compile(r"huyện,\s+thị\s+xã(?:,\s+thành\s+phố)?", re.IGNORECASE)
_CODE = "missing-text"


def copied_words(found: OutlineTree, reference: Reference) -> Iterator[Problem]:
    """A remark for each text of the outline and each sort of such words in it."""
    call = reference.calls.get(found.call)
    if call is None:
        return
    outline = reference.outlines[found.call, found.name]
    for path, text in texts(found.tree.root, ()):
        words = " ".join(text.split())
        yield from _period(found.tree, path, words, call)
        yield from _since(found.tree, path, words, call)
        yield from _movement(found.tree, path, words, outline, reference)
        yield from _districts(found.tree, path, words, call)


def copied_number(tree: Tree, call: Call, reference: Reference) -> Iterator[Problem]:
    """A remark when the dispatch has the number of an earlier one; without figures it has none."""
    number = comparison_key(call.number_as_written)
    earlier = [
        other
        for other in reference.calls.values()
        if other.date < call.date and comparison_key(other.number_as_written) == number
    ]
    if earlier and any(sign.isdigit() for sign in number):
        yield tree.problem(
            ("number_as_written",),
            _CODE,
            Severity.WARNING,
            f"Công văn của đợt {earlier[0].id} cũng mang số này. Có lẽ còn số của đợt trước: ghi "
            "số của công văn mới; chưa có số thì chỉ ghi ký hiệu, như “Số: /SNV-TĐKT”.",
            f"The dispatch of the call {earlier[0].id} has this number too. It may be that of the "
            "call before: type the number of the new dispatch, or its sign alone while it has "
            'none, such as "Số: /SNV-TĐKT".',
        )


def texts(value: Value, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Every text below a value with the way to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from texts(inner, (*path, name))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from texts(inner, (*path, position))


def _period(tree: Tree, path: KeyPath, words: str, call: Call) -> Iterator[Problem]:
    asked = _YEARS.fullmatch(call.period.strip())
    for period in _PERIOD.findall(words) if asked else ():
        years = _YEARS.fullmatch(period)
        if asked and years and years.groups() != asked.groups():
            yield tree.problem(
                path,
                _CODE,
                Severity.WARNING,
                f"Đề cương ghi “giai đoạn {period}”, đợt này là giai đoạn {call.period}. Có lẽ còn "
                f"chữ của đợt trước: ghi {call.period} nếu công văn mới ghi thế.",
                f'The outline says "giai đoạn {period}", the period of this call is {call.period}. '
                f"These may be words of the call before: type {call.period} if the new dispatch "
                "does.",
            )
            return


def _since(tree: Tree, path: KeyPath, words: str, call: Call) -> Iterator[Problem]:
    for year in _SINCE.findall(words):
        if int(year) != call.awards_since:
            yield tree.problem(
                path,
                _CODE,
                Severity.WARNING,
                f"Đề cương ghi “từ năm {year} đến nay”, còn awards_since của đợt là "
                f"{call.awards_since}. So với công văn rồi sửa một trong hai.",
                f'The outline says "từ năm {year} đến nay", awards_since of the call is '
                f"{call.awards_since}. Compare with the dispatch and correct one of them.",
            )
            return


def _names(other: Movement, own: Movement) -> Iterator[str]:
    """What the other is called, by itself and by the province; not what belongs to the own name."""
    for name in (other.name.casefold(), other.official.casefold()):
        if name not in own.official.casefold():
            yield name


def _movement(
    tree: Tree, path: KeyPath, words: str, outline: Outline, reference: Reference
) -> Iterator[Problem]:
    own = reference.movements.get(outline.movement)
    if own is None:
        return
    folded = words.casefold()
    for other in reference.movements.values():
        if other.id != own.id and any(name in folded for name in _names(other, own)):
            yield tree.problem(
                path,
                _CODE,
                Severity.WARNING,
                f"Đề cương của phong trào “{own.name}” nhắc “{other.name}”. Có lẽ còn chữ của đề "
                f"cương được chép theo: ghi {own.name} nếu công văn mới ghi thế.",
                f'The outline of the movement "{own.name}" names "{other.name}". These may be '
                f"words of the outline it was copied from: type {own.name} if the new dispatch "
                "does.",
            )
            return


def _districts(tree: Tree, path: KeyPath, words: str, call: Call) -> Iterator[Problem]:
    found = _DISTRICTS.search(words)
    if found is not None and all(group.id != "district" for group in call.addressees):
        yield tree.problem(
            path,
            _CODE,
            Severity.WARNING,
            f"Đề cương ghi “{found.group()}”, còn công văn của đợt không gửi tới cấp huyện. Có lẽ "
            "còn chữ của đợt trước: ghi như công văn mới, chẳng hạn “xã, phường, đặc khu”.",
            f'The outline says "{found.group()}", but the dispatch of this call is sent to no '
            "district. These may be words of the call before: type those of the new dispatch, such "
            'as "xã, phường, đặc khu".',
        )
