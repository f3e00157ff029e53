"""The audit as text for reading, JSON for programs, CSV and Excel for tables to sort and sign."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Final

from dienhinh.commands.custody.audit import WORKPLACE, AuditRow, State, ending
from dienhinh.model.schema.fields import field_named
from dienhinh.model.schema.profile import CONSENT_ITEMS, KINDS, ORIGINS, PROFILE, STATUSES
from dienhinh.model.workbook import Sheet, SheetCell, Tone
from dienhinh.problems import Language
from dienhinh.render.safe_csv import csv_bytes
from dienhinh.render.workbook import workbook_file
from dienhinh.vietnamese import date_text

_NAMES = {option.id: option.vi for option in (*KINDS, *ORIGINS, *STATUSES)}
_WORKPLACE = field_named(PROFILE, WORKPLACE)
_SHOWN, _ENDING, _HIDDEN = "đang hiện", "sắp hết hạn", "không hiện"
_TITLE = "Ai đang hiện trên trang, theo đồng ý nào (nội bộ)"
_COLUMNS = (
    ("Hồ sơ", 28), ("Họ tên, tên gọi", 34), ("Loại hình", 14), ("Đơn vị", 16), ("Trạng thái", 13),
    ("Nguồn gốc", 24), ("Mục", 24), ("Trên trang", 14), ("Vì sao", 40), ("Người đồng ý", 24),
    ("Ngày đồng ý", 13), ("Đến hết ngày", 13), ("Ngày rút", 13), ("Còn mấy ngày", 9),
)  # fmt: skip
_TONES = (Tone(column=7, fills=((_ENDING, "FCE8B2"), (_SHOWN, "DDF0DD"))),)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """How one language says it."""

    items: Mapping[str, str]
    whole: str
    ending: str
    left: str
    sums: str
    shown: str
    hidden: str
    why_hidden: Mapping[State, str]
    told: str
    day: Callable[[date], str]
    organisation: str
    agreed: str
    until: str


_WORDS: Final[Mapping[Language, _Words]] = {
    "vi": _Words(
        items={option.id: option.vi for option in CONSENT_ITEMS} | {WORKPLACE: _WORKPLACE.vi},
        whole="cả hồ sơ",
        ending="Sắp hết hạn trong {days} ngày: {count}",
        left="  còn {days} ngày: {slug}, {item}, {by}",
        sums="Mục đang hiện: {shown}; mục không hiện: {others}",
        shown=_SHOWN,
        hidden=_HIDDEN,
        why_hidden={
            "no-consent": "chưa có đồng ý",
            "withdrawn": "đã rút đồng ý",
            "ended": "đồng ý đã hết hạn",
            "not-yet": "đồng ý chưa có hiệu lực",
            "sealed": "số đang niêm phong",
            "not-public": "hồ sơ không đang đăng",
            "no-item": "hồ sơ không có mục này (ảnh là tranh vẽ, hoặc để trống)",
            "unreadable": "tệp còn lỗi, chạy dienhinh check",
        },
        told="; NHƯNG bài vẫn nêu thôn, xóm hay đường, xem dienhinh check",
        day=date_text,
        organisation=", của tổ chức nên không cần đồng ý",
        agreed="đồng ý {}",
        until=" đến {}",
    ),
    "en": _Words(
        items={option.id: option.en for option in CONSENT_ITEMS} | {WORKPLACE: _WORKPLACE.en},
        whole="the profile",
        ending="Ending within {days} days: {count}",
        left="  days left {days}: {slug}, {item}, {by}",
        sums="Items shown: {shown}; not shown: {others}",
        shown="shown",
        hidden="not shown",
        why_hidden={
            "no-consent": "no consent yet",
            "withdrawn": "the consent was withdrawn",
            "ended": "the consent has ended",
            "not-yet": "the consent is not in force yet",
            "sealed": "the number is sealed",
            "not-public": "the profile is not public now",
            "no-item": "the profile has no such item (its pictures are drawings, or it is empty)",
            "unreadable": "the file has errors, run dienhinh check",
        },
        told="; BUT its texts tell the village or street, see dienhinh check",
        day=date.isoformat,
        organisation=", of an organisation, which needs no consent",
        agreed="consent of {}",
        until=" until {}",
    ),
}


def as_text(rows: Sequence[AuditRow], within_days: int, language: Language = "vi") -> bytes:
    """What ends soon first, then every item with its consent, one a line; names as written."""
    words = _WORDS[language]
    soon = ending(rows, within_days)
    shown = sum(row.is_shown for row in rows)
    lines = [
        words.ending.format(days=within_days, count=len(soon)),
        *(
            words.left.format(days=row.days_left, slug=row.slug, item=_item(row, words), by=row.by)
            for row in soon
        ),
        "",
        words.sums.format(shown=shown, others=len(rows) - shown),
        *(
            f"  {row.slug}: {_item(row, words)}: {_state(row, words)}{_ground(row, words)}"
            for row in rows
        ),
    ]
    return ("\n".join(lines) + "\n").encode()


def as_json(rows: Sequence[AuditRow], within_days: int) -> bytes:
    """An array of objects with the names of `AuditRow`, days as YYYY-MM-DD."""
    soon = {(row.slug, row.item) for row in ending(rows, within_days)}
    values = [asdict(row) | {"ends_soon": (row.slug, row.item) in soon} for row in rows]
    return json.dumps(values, ensure_ascii=False, indent=1, default=str).encode() + b"\n"


def as_csv(rows: Sequence[AuditRow], _within_days: int) -> bytes:
    """One line a row, the columns named as in `AuditRow`."""
    names = [field.name for field in fields(AuditRow)]
    values = [asdict(row) for row in rows]
    return csv_bytes(names, [[_cell(row[name]) for name in names] for row in values])


def as_workbook(rows: Sequence[AuditRow], within_days: int) -> bytes:
    """Two sheets to sort and filter: what ends soon, soonest first, then every item."""
    soon = ending(rows, within_days)
    near = {id(row) for row in soon}
    names, widths = zip(*_COLUMNS, strict=True)
    sheets = [
        Sheet(
            name=name,
            title=f"{_TITLE}: {title}",
            columns=names,
            widths=widths,
            rows=tuple(_row(row, is_ending=id(row) in near) for row in chosen),
            tones=_TONES,
        )
        for name, title, chosen in (
            ("Sắp hết hạn", f"hết hạn trong {within_days} ngày", soon),
            ("Mọi mục", "mọi mục của mọi hồ sơ", rows),
        )
    ]
    return workbook_file(_TITLE, sheets)


def _row(row: AuditRow, *, is_ending: bool) -> tuple[SheetCell, ...]:
    shown = _ENDING if is_ending else _SHOWN if row.is_shown else _HIDDEN
    agreed = "của tổ chức, không cần đồng ý" if row.ground == "organisation" else "theo đồng ý"
    why = agreed if row.is_shown else _why_hidden(row, _WORDS["vi"])
    return (
        row.slug,
        row.name,
        _NAMES.get(row.kind, row.kind),
        row.unit,
        _NAMES.get(row.status, row.status),
        _NAMES.get(row.origin, row.origin),
        _item(row, _WORDS["vi"]),
        shown,
        why,
        row.by,
        row.on,
        row.until,
        row.withdrawn_on,
        row.days_left,
    )


def _cell(value: object) -> str | int | None:
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


AUDIT_FORMS: Final[dict[str, Callable[[Sequence[AuditRow], int], bytes]]] = {
    "text": as_text,
    "json": as_json,
    "csv": as_csv,
    "xlsx": as_workbook,
}


def _item(row: AuditRow, words: _Words) -> str:
    return words.items.get(row.item, words.whole)


def _state(row: AuditRow, words: _Words) -> str:
    return words.shown if row.is_shown else f"{words.hidden}: {_why_hidden(row, words)}"


def _why_hidden(row: AuditRow, words: _Words) -> str:
    return words.why_hidden[row.state] + (words.told if row.is_told else "")


def _ground(row: AuditRow, words: _Words) -> str:
    if row.ground == "organisation":
        return words.organisation if row.is_shown else ""
    if row.on is None:
        return ""
    until = words.until.format(words.day(row.until)) if row.until else ""
    return f" ({row.by}, {words.agreed.format(words.day(row.on))}{until})"
