"""The ledger of requests about a person's data: who asked for what, by when it is due.

A CSV file in the private folder that spreadsheets open and people write into: the answer is noted
by hand, columns may be added, and what a spreadsheet saved with semicolons goes on so.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from dienhinh.commands.custody import CustodyError
from dienhinh.commands.custody.clock import clock
from dienhinh.commands.custody.private_folder import refuse_shared, write_secret
from dienhinh.render.safe_csv import BYTE_ORDER_MARK, harmless

# What a file of another version calls a column too.
_HEADS = {
    "requested_on": "Nhận yêu cầu",
    "answer_by": "Hạn trả lời",
    "answered_on": "Ngày trả lời",
    "done_on": "Ngày gỡ trong kho",
    "withdraw_by": "Hạn gỡ khỏi trang",
    "delete_by": "Hạn xóa hẳn",
    "profile": "Hồ sơ",
    "item": "Mục",
    "reason": "Lý do",
}
_NEEDED = ("requested_on", "done_on", "profile", "item", "reason")
_WHOLE = "profile"
# As the command writes a day and as Vietnamese spreadsheets save it.
_DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d/%m/%y", "%d-%m-%Y")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A line of the ledger; `item` is None for the whole profile."""

    requested_on: date
    profile: str
    item: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A line as it was read; `request` is None when its day is none that is known, or it is cut."""

    line: int
    request: Request | None
    is_answered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Unanswered:
    """What of the ledger still asks for work: `unread` are the numbers of lines nobody can read."""

    requests: tuple[Request, ...]
    unread: tuple[int, ...]


def record(ledger: Path, request: Request, done_on: date, reason: str) -> bool:
    """Add a line for the request, or leave the one that is there; whether it was added.

    The file is for its owner only. CustodyError when it lies in a repository or is in another
    encoding, OSError when it cannot be read or written.
    """
    refuse_shared(ledger)
    text = _text_of(ledger)
    if any(row.request == request for row in _rows(text)):
        return False
    due = clock(request.requested_on)
    values = {
        "requested_on": str(request.requested_on),
        "answer_by": str(due.answer_by),
        "answered_on": "",
        "done_on": str(done_on),
        "withdraw_by": str(due.withdrawn_by),
        "delete_by": str(due.deleted_by),
        "profile": request.profile,
        "item": request.item or _WHOLE,
        "reason": harmless(reason),
    }
    made = io.StringIO()
    rows = csv.writer(made, lineterminator="\n", delimiter=_delimiter(text))
    columns = _columns(text)
    if not text:
        made.write(BYTE_ORDER_MARK)
        rows.writerow(_HEADS.values())
    made.write(_closing(text))
    # Without the columns that a request needs the whole line goes in as it is: nothing is lost.
    if not set(_NEEDED) <= set(columns):
        columns = tuple(_HEADS)
    rows.writerow(values.get(column, "") for column in columns)
    write_secret(ledger, made.getvalue(), more=True)
    return True


def unanswered(ledger: Path) -> Unanswered:
    """The requests beside which no day of an answer is noted, in the order of the ledger.

    None of a ledger without a column for it. CustodyError when the file cannot be read.
    """
    try:
        text = _text_of(ledger)
    except OSError as error:
        raise CustodyError(
            f"không đọc được sổ ghi yêu cầu ({error.strerror}).",
            f"the ledger of requests cannot be read ({error.strerror}).",
            about=ledger,
        ) from error
    if "answered_on" not in _columns(text):
        return Unanswered(requests=(), unread=())
    rows = tuple(_rows(text))
    return Unanswered(
        requests=tuple(row.request for row in rows if row.request and not row.is_answered),
        unread=tuple(row.line for row in rows if row.request is None),
    )


def _text_of(ledger: Path) -> str:
    """The ledger, nothing when there is none. CustodyError when it is in another encoding."""
    try:
        return ledger.read_text(encoding="utf-8-sig") if ledger.exists() else ""
    except UnicodeDecodeError as error:
        raise CustodyError(
            "sổ không ghi theo UTF-8. Mở bằng bảng tính, lưu lại với kiểu “CSV UTF-8”, rồi chạy "
            "lại.",
            'the ledger is not UTF-8. Open it in a spreadsheet, save it as "CSV UTF-8" and run '
            "again.",
            about=ledger,
        ) from error


def _closing(text: str) -> str:
    """What ends the last line, which a loss of power, a spreadsheet or an editor left open."""
    quote = '"' if text.count('"') % 2 else ""
    return f"{quote}\n" if text and (quote or not text.endswith("\n")) else ""


def _rows(text: str) -> Iterator[_Row]:
    columns = _columns(text)
    reader = csv.reader(io.StringIO(text + _closing(text)), delimiter=_delimiter(text))
    next(reader, None)
    for cells in reader:
        if not any(cell.strip() for cell in cells):
            continue
        values = dict.fromkeys(_HEADS, "") | dict(zip(columns, cells, strict=False))
        asked, item = _day(values["requested_on"]), values["item"].strip()
        request = None
        # A line that was cut names perhaps half a profile.
        if asked is not None and len(cells) >= len(columns):
            request = Request(
                requested_on=asked,
                profile=values["profile"].strip(),
                item=None if item == _WHOLE else item,
            )
        yield _Row(
            line=reader.line_num, request=request, is_answered=bool(values["answered_on"].strip())
        )


def _columns(text: str) -> tuple[str, ...]:
    """The columns of the file by our names; another's by what stands there."""
    ours = {head: name for name, head in _HEADS.items()}
    first = next(csv.reader(io.StringIO(text), delimiter=_delimiter(text)), [])
    return tuple(ours.get(head.strip(), head.strip()) for head in first)


def _delimiter(text: str) -> str:
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)


def _day(text: str) -> date | None:
    for form in _DAYS:
        try:
            return datetime.strptime(text.strip(), form).date()  # noqa: DTZ007 a day has no time zone
        except ValueError:
            continue
    return None
