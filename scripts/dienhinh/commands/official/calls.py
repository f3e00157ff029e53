"""A new call: its folder with `call.yaml` and outlines, ready to be corrected by hand.

What is known is filled in (issuer, movements, their decisions, units of the day, the outline of the
call it is made like); what only the new dispatch says is marked, and `check` reminds of each mark.
"""

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dienhinh.check.faulty_lists import faulty_lists
from dienhinh.check.reference import load_reference
from dienhinh.commands.arguments import not_listed
from dienhinh.commands.official.commune_units import add_missing, addressed
from dienhinh.model.call import TO_WRITE, Call, Outline, OutlineItem, review_named
from dienhinh.model.lists import Unit
from dienhinh.model.reference import Reference
from dienhinh.model.schema.profile import AWARD_YEAR
from dienhinh.problems import Problem, Severity
from dienhinh.read.folders import LISTS_FOLDER
from dienhinh.read.reference import CALL_FILE, OUTLINES_FOLDER, reference_trees
from dienhinh.refusal import Refusal
from dienhinh.vietnamese import date_text, long_date_text, slug, upper_first
from dienhinh.write.files import new_folder, replace_file

# A slip of the keyboard is no call: the year before it must be one in which awards could be won.
_FIRST_YEAR, _LAST_YEAR = AWARD_YEAR.least + 1, AWARD_YEAR.most
_NUMBER = re.compile(r"\d+\w*\s*(?=/)")
_PERIOD = "như 2026-2030"
_UNCONFIRMED = (
    "    # Danh sách ở units.yaml chưa ai xác nhận cho ngày công văn. Hỏi lại từng nơi rồi sửa ở",
    "    # đó: còn thì xóa unconfirmed_from, hết thì ghi valid_to, mới thì thêm. Sau đó bỏ dấu #",
    "    # trước units: và trước những đơn vị được gửi, thêm đơn vị mới.",
)
_COMMITTEES = {
    "district": "Ủy ban nhân dân các huyện, thị xã, thành phố",
    "commune": "Ủy ban nhân dân các xã, phường, đặc khu",
}


class CallError(Refusal):
    """A call cannot be made as asked; the text says why, in both languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCall:
    """What is asked for: `like` is the call it is modelled on, `groups` who must introduce."""

    id: str
    title: str
    day: date
    deadline: date
    movements: tuple[str, ...]
    groups: tuple[str, ...]
    like: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lists:
    """The lists as they are, and what is wrong with them."""

    reference: Reference
    errors: tuple[Problem, ...]


def make_call(profiles: Path, wanted: NewCall) -> list[Path]:
    """Write the files of a new call; their paths. Nothing is written when CallError is raised."""
    lists = _lists(profiles)
    _refuse(profiles, wanted, lists.reference)
    units = profiles / LISTS_FOLDER / "units.yaml"
    before = units.read_bytes()
    try:
        return _made(profiles, wanted, lists, units)
    except CallError:
        if units.read_bytes() != before:
            replace_file(units, before)
        raise


def _made(profiles: Path, wanted: NewCall, lists: _Lists, units: Path) -> list[Path]:
    written = []
    reference = lists.reference
    if "commune" in wanted.groups and add_missing(units, wanted.day, reference):
        written.append(units)
        reference = _sound(profiles, lists)
    texts = {CALL_FILE: _call_text(wanted, reference)}
    for movement in wanted.movements:
        texts[f"{OUTLINES_FOLDER}/{movement}.yaml"] = _outline_text(wanted, movement, reference)
    folder = profiles / wanted.id
    # There when all is in it: a call without its outline stops every command.
    with new_folder(folder) as made:
        (made / OUTLINES_FOLDER).mkdir()
        for name, text in texts.items():
            replace_file(made / name, text.encode())
    try:
        _sound(profiles, lists)
    except CallError:
        shutil.rmtree(folder)
        raise
    return [*written, *(folder / name for name in texts)]


def _lists(profiles: Path) -> _Lists:
    trees, problems = reference_trees(profiles)
    reference, found = load_reference(trees)
    found = [*problems, *found]
    if reference is None:
        raise faulty_lists(CallError, profiles, found)
    errors = tuple(problem for problem in found if problem.severity is Severity.ERROR)
    return _Lists(reference=reference, errors=errors)


def unconfirmed(profiles: Path, wanted: NewCall) -> list[Unit]:
    """The units of the groups asked of which nobody has confirmed that they are there that day."""
    reference = _lists(profiles).reference
    units = (unit for group in wanted.groups for unit in addressed(group, wanted.day, reference))
    return [unit for unit in units if not unit.is_confirmed_on(wanted.day)]


def _sound(profiles: Path, before: _Lists) -> Reference:
    """The lists as they are now; CallError tells errors that were not there before."""
    now = _lists(profiles)
    new = [problem for problem in now.errors if problem not in before.errors]
    if new:
        raise faulty_lists(CallError, profiles, new)
    return now.reference


def _refuse(profiles: Path, wanted: NewCall, reference: Reference) -> None:
    _refuse_typed(wanted)
    if (profiles / wanted.id).exists():
        raise CallError(
            f"Đợt {wanted.id} đã có; đặt mã khác.",
            f"The call {wanted.id} is there already; give another id.",
            is_mistyped=True,
        )
    if wanted.like not in reference.calls:
        raise not_listed(CallError, "--like", wanted.like, reference.calls, profiles)
    for movement in wanted.movements:
        if movement not in reference.movements:
            listed = ", ".join(reference.movements)
            raise CallError(
                f"Phong trào “{movement}” chưa có trong reference/movements.yaml (đang có: "
                f"{listed}). Thêm vào đó trước.",
                f'The movement "{movement}" is not in reference/movements.yaml, which has: '
                f"{listed}. Add it there first.",
                is_mistyped=True,
            )


def _refuse_typed(wanted: NewCall) -> None:
    """What cannot be meant, whatever is there."""
    if wanted.id != slug(wanted.id) or not wanted.id:
        raise CallError(
            f"Mã đợt “{wanted.id}” phải là chữ thường không dấu, nối bằng gạch ngang, như "
            "so-ket-2026.",
            f'The id "{wanted.id}" must be lower-case ASCII words joined by hyphens: so-ket-2026.',
            is_mistyped=True,
        )
    if not wanted.title.strip():
        raise CallError(
            "Đợt chưa có tên; ghi tên như công văn gọi.",
            "The call has no title: give the one of the dispatch.",
            about="--title",
            is_mistyped=True,
        )
    if not _FIRST_YEAR <= wanted.day.year <= _LAST_YEAR:
        raise CallError(
            f"Ngày công văn {wanted.day} không thể đúng; xem lại năm.",
            f"The date of the dispatch {wanted.day} cannot be right: look at the year.",
            about="--date",
            is_mistyped=True,
        )
    if wanted.deadline < wanted.day:
        raise CallError(
            f"Hạn gửi {wanted.deadline} trước ngày công văn {wanted.day}; ghi ngày sau đó.",
            f"The deadline {wanted.deadline} is before the date of the dispatch {wanted.day}: "
            "give a later day.",
            about="--deadline",
            is_mistyped=True,
        )


def _call_text(wanted: NewCall, reference: Reference) -> str:
    like = reference.calls[wanted.like]
    lines = [
        f"# {wanted.title}. Chỗ nào có “{TO_WRITE}” thì chép nguyên văn công văn rồi xóa dấu ấy.",
        f"id: {wanted.id}",
        f"title: {_quoted(wanted.title)}",
        f"subject: {_mark('trích yếu của công văn, như V/v sơ kết Phong trào thi đua')}",
        f"number_as_written: {_quoted(_unnumbered(like.number_as_written))}",
        f"date_as_written: {_quoted(long_date_text(wanted.day))}",
        f"date: {wanted.day}",
        f"deadline: {wanted.deadline}",
        f"deadline_text: {_quoted(f'trước ngày {date_text(wanted.deadline)}')}",
        f"issuer_parent: {_quoted(like.issuer_parent)}",
        f"issuer: {_quoted(like.issuer)}",
        f"place: {_quoted(like.place)}",
        f"period: {_mark(f'giai đoạn, {_PERIOD}')}",
        "legal_basis:",
        *(line for movement in wanted.movements for line in _decision(movement, reference)),
        f"opening: {_mark('đoạn căn cứ')}",
        f"request: {_mark('đoạn yêu cầu')}",
        f"closing: {_mark('lời kết')}",
        'receivers: ["Như trên", "Lưu: VT"]',
        f"signer: {{role: {_quoted(like.signer.role)}, name: {_mark('họ tên người ký')}}}",
        "addressees:",
        *_addressees(wanted, reference),
        f"movements: [{', '.join(wanted.movements)}]",
        *_measures(like, wanted.day),
    ]
    return "\n".join(lines) + "\n"


def _decision(movement: str, reference: Reference) -> Iterator[str]:
    decision = reference.movements[movement].decision
    yield f"  - number: {_quoted(decision.number)}"
    yield f"    date: {decision.date}"
    yield f"    issuer: {_quoted(decision.issuer)}"
    yield f"    title: {_quoted(decision.title)}"


def _addressees(wanted: NewCall, reference: Reference) -> Iterator[str]:
    for group in wanted.groups:
        units = addressed(group, wanted.day, reference)
        is_open = any(not unit.is_confirmed_on(wanted.day) for unit in units)
        # Of other groups the dispatch of 2023 gave the name alone: their units are by hearsay.
        named = None if is_open else _COMMITTEES.get(group)
        name = _quoted(named) if named else _mark("tên nhóm, và so từng đơn vị ở units")
        yield f"  - id: {group}"
        yield f"    name: {name}"
        yield f"    nominates: {'true' if group in _COMMITTEES else 'false'}"
        if is_open:
            yield from _UNCONFIRMED
        if units:
            mark = "# " if is_open else ""
            yield f"    {mark}units:"
            yield from (f"    {mark}  - {unit.id}" for unit in units)


def _measures(like: Call, day: date) -> Iterator[str]:
    yield f"quota: {{least: {like.quota.least}, most: {like.quota.most}}}"
    for name in ("pages_least", "pages_most", "photos_least", "photos_most"):
        yield f"{name}: {getattr(like, name)}"
    yield f"awards_since: {day.year - 1}  # công văn hỏi khen thưởng từ năm nào thì ghi năm ấy"
    yield "reports_to:"
    yield from (f"  - {_quoted(name)}" for name in like.reports_to or (like.issuer_parent,))


def _outline_text(wanted: NewCall, movement: str, reference: Reference) -> str:
    """The outline of the model call for the movement, else for its first one, to be corrected."""
    known = reference.outlines
    first = reference.calls[wanted.like].movements[0]
    like: Outline = known.get((wanted.like, movement)) or known[wanted.like, first]
    review = upper_first(review_named(wanted.title) or "kết quả")
    official = reference.movements[movement].official
    title = f"{review} triển khai thực hiện Phong trào thi đua “{official}”"
    if "giai đoạn" in like.title:
        title += f" giai đoạn {TO_WRITE} {_PERIOD}"
    lines = [
        f"# Chép theo đề cương của đợt {wanted.like}. Sửa từng mục cho đúng đề cương mới;",
        "# data là số liệu trong kho trả lời mục ấy, giữ nguyên ở mục tương ứng.",
        f"movement: {movement}",
        f"call: {wanted.id}",
        f"name: {_quoted(like.name)}",
        f"title: {_quoted(title)}",
        f"annexed_to: {_mark('(Kèm theo Công văn số ...)')}",
        f"number_as_written: {_quoted(_unnumbered(like.number_as_written))}",
        f"date_as_written: {_quoted(f'{reference.calls[wanted.like].place}, ' + _month(wanted))}",
        "sections:",
        *(line for section in like.sections for line in _item(section, "  ")),
    ]
    return "\n".join(lines) + "\n"


def _unnumbered(number: str) -> str:
    """A number as it stands on a dispatch before the office has given it one: `Số: /SNV-TĐKT`."""
    return _NUMBER.sub("", number, count=1)


def _month(wanted: NewCall) -> str:
    return "ngày tháng " + long_date_text(wanted.day).partition(" tháng ")[2]


def _item(item: OutlineItem, indent: str) -> Iterator[str]:
    yield f'{indent}- number: "{item.number}"'
    yield f"{indent}  title: {_quoted(item.title)}"
    if item.instruction is not None:
        yield f"{indent}  instruction: {_quoted(item.instruction)}"
    if item.ending:
        yield f"{indent}  ending: {_quoted(item.ending)}"
    if item.data is not None:
        yield f"{indent}  data: {item.data}"
    if item.items:
        yield f"{indent}  items:"
        for child in item.items:
            yield from _item(child, f"{indent}    ")


def _mark(what: str) -> str:
    return _quoted(f"{TO_WRITE} {what}")


def _quoted(text: str) -> str:
    """A double-quoted YAML scalar; JSON strings are such (YAML 1.2.2, section 1.3)."""
    return json.dumps(text, ensure_ascii=False)


def model_call(profiles: Path, day: date) -> str:
    """The call that one of the day is made like when nobody says otherwise."""
    call = _lists(profiles).reference.current_call(day)
    if call is None:
        raise CallError(
            "Kho chưa có đợt nào để làm theo; chép một đợt có call.yaml vào trước.",
            "There is no call yet to model it on; put a folder with a call.yaml there first.",
            about=profiles,
        )
    return call.id
