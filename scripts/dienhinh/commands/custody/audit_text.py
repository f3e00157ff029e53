"""The audit as text for reading, JSON for programs, CSV for spreadsheets."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, fields
from typing import Final

from dienhinh.commands.custody.audit import AuditRow, ending
from dienhinh.model.schema.profile import CONSENT_ITEMS
from dienhinh.render.safe_csv import csv_bytes
from dienhinh.vietnamese import date_text

_ITEMS = {option.id: option.vi for option in CONSENT_ITEMS}


def as_text(rows: Sequence[AuditRow], within_days: int) -> bytes:
    """What ends soon first, then every item with its consent, one a line."""
    soon = ending(rows, within_days)
    lines = [
        f"Sắp hết hạn trong {within_days} ngày: {len(soon)}",
        *(f"  còn {row.days_left} ngày: {row.slug}, {_item(row)}, {row.by}" for row in soon),
    ]
    shown = sum(row.is_shown for row in rows)
    lines += ["", f"Mục đang hiện: {shown}; mục không hiện: {len(rows) - shown}"]
    lines += [f"  {row.slug}: {_item(row)}: {row.state}{_ground(row)}" for row in rows]
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


def _cell(value: object) -> str | int | None:
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


AUDIT_FORMS: Final[dict[str, Callable[[Sequence[AuditRow], int], bytes]]] = {
    "text": as_text,
    "json": as_json,
    "csv": as_csv,
}


def _item(row: AuditRow) -> str:
    return _ITEMS.get(row.item, "cả hồ sơ")


def _ground(row: AuditRow) -> str:
    if row.ground == "organisation":
        return ", của tổ chức nên không cần đồng ý" if row.is_shown else ""
    if row.on is None:
        return ""
    until = f" đến {date_text(row.until)}" if row.until else ""
    return f" ({row.by}, đồng ý {date_text(row.on)}{until})"
