"""The story calendar for the terminal, for other programs (JSON) and for a spreadsheet (CSV)."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from datetime import date, timedelta
from typing import Final

from dienhinh.model.calendar import Balance, Event, StoryCalendar, Untold, Week
from dienhinh.model.schema.fields import field_named
from dienhinh.model.schema.plan import CHANNELS
from dienhinh.model.schema.profile import PROFILE, STATUSES
from dienhinh.problems import Language
from dienhinh.render.calendar_file import channel_name, ics
from dienhinh.render.safe_csv import csv_bytes
from dienhinh.vietnamese import date_text, quoted

_SUNDAY = timedelta(days=6)
_DAYS = {
    "vi": ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_WORDS = {
    "vi": {
        "title": "Lịch kể chuyện, nội bộ, tính đến ngày {today}",
        "week": "Tuần {first} - {last}",
        "gap": "  chưa có chuyện nào",
        "suggestion": "  gợi ý: {slug}  {name} · {unit} · {movement}",
        "gaps": "Tuần trống: {number}/{weeks}",
        "untold": "Hồ sơ đang đăng mà chưa kể ở kênh nào: {number}",
        "planned": "đã hẹn {day}",
        "balance": "Cân bằng theo {field}: đang đăng, đã kể, sẽ kể trong các tuần trên; "
        "! là chưa kể, chưa hẹn",
        "none": "  chưa có hồ sơ nào: {names}",
        "ran": "đã đăng, phát",
        "booked": "đã hẹn",
        "overdue": "quá hẹn, chưa ghi đã đăng",
        "over": "hết đồng ý, không được kể",
        "profile": "hồ sơ {status}",
        "appears": "Lên trang",
    },
    "en": {
        "title": "Story calendar, internal, as of {today}",
        "week": "Week {first} - {last}",
        "gap": "  no story",
        "suggestion": "  suggestion: {slug}  {name} · {unit} · {movement}",
        "gaps": "Weeks without a story: {number} of {weeks}",
        "untold": "Public profiles told nowhere yet: {number}",
        "planned": "planned for {day}",
        "balance": "Balance by {field}: public, told, planned in these weeks; "
        "! is neither told nor planned",
        "none": "  no profile yet: {names}",
        "ran": "ran",
        "booked": "planned",
        "overdue": "overdue",
        "over": "consent ended, not to be told",
        "profile": "profile {status}",
        "appears": "Appears",
    },
}
_COLUMNS = (
    "Ngày", "Thứ", "Kênh", "Báo, đài, trang", "Hồ sơ", "Tên", "Đơn vị giới thiệu", "Phong trào",
    "Tình trạng của hồ sơ", "Ai làm", "Đã đăng, phát", "Hết đồng ý", "Tên bài", "Đường dẫn",
    "Ghi chú",
)  # fmt: skip


def calendar_text(calendar: StoryCalendar, language: Language) -> str:
    """For the terminal: weeks, gaps, what was never told, balance."""
    return "\n".join(_lines(calendar, language)) + "\n"


def calendar_json(calendar: StoryCalendar) -> bytes:
    """Every field of the records; days as ISO 8601."""
    rows = asdict(calendar) | {"gaps": calendar.gaps}
    return (json.dumps(rows, ensure_ascii=False, indent=1, default=date.isoformat) + "\n").encode()


def calendar_csv(calendar: StoryCalendar) -> bytes:
    """One event a line in the words of the office, as `safe_csv` writes it; programs take JSON."""
    events = (event for week in calendar.weeks for event in week.events)
    return csv_bytes(_COLUMNS, [_row(event) for event in events])


# What a calendar can be written as, by the name a person types.
CALENDAR_FORMS: Final[Mapping[str, Callable[[StoryCalendar, Language], bytes]]] = {
    "text": lambda calendar, language: calendar_text(calendar, language).encode(),
    "json": lambda calendar, _language: calendar_json(calendar),
    "csv": lambda calendar, _language: calendar_csv(calendar),
    "ics": lambda calendar, _language: ics(calendar),
}


def _row(event: Event) -> tuple[str | None, ...]:
    return (
        event.day.isoformat(),
        _DAYS["vi"][event.day.weekday()],
        channel_name(event),
        event.outlet,
        event.slug,
        event.name,
        event.unit,
        event.movement,
        _status_name(event, "vi"),
        event.who,
        "x" if event.has_run else None,
        "x" if event.is_over else None,
        event.title,
        event.link,
        event.note,
    )


def _lines(calendar: StoryCalendar, language: Language) -> Iterator[str]:
    words = _WORDS[language]
    yield words["title"].format(today=_day(calendar.today, language))
    for week in calendar.weeks:
        yield ""
        yield from _week(week, calendar.today, language)
    yield ""
    yield words["gaps"].format(number=len(calendar.gaps), weeks=len(calendar.weeks))
    yield ""
    yield words["untold"].format(number=len(calendar.untold))
    yield from (_untold(story, language) for story in calendar.untold)
    for balance in calendar.balance:
        yield ""
        yield from _balance(balance, language)


def _week(week: Week, today: date, language: Language) -> Iterator[str]:
    words = _WORDS[language]
    last = week.first + _SUNDAY
    yield words["week"].format(first=_day(week.first, language), last=_day(last, language))
    if week.is_gap:
        yield words["gap"]
    if week.suggestion is not None:
        story = week.suggestion
        yield words["suggestion"].format(
            slug=story.slug, name=story.name, unit=story.unit, movement=story.movement
        )
    for event in week.events:
        weekday = _DAYS[language][event.day.weekday()]
        parts = [
            _channel(event, language),
            event.outlet,
            event.name,
            event.unit,
            quoted(event.title) if event.title else None,
            _status(event, today, language),
            event.who,
        ]
        yield f"  {weekday} {_day(event.day, language)}  " + " · ".join(filter(None, parts))


def _channel(event: Event, language: Language) -> str:
    if event.channel is None:
        return _WORDS[language]["appears"]
    option = next(option for option in CHANNELS if option.id == event.channel)
    return option.vi if language == "vi" else option.en


def _status(event: Event, today: date, language: Language) -> str:
    """Of a profile's own day its status; of a slot what became of it, and a profile not public."""
    words = _WORDS[language]
    if event.has_run:
        return words["ran"]
    if event.is_over:
        return words["over"]
    status = _status_name(event, language).lower()
    if event.channel is None:
        return status
    slot = words["booked" if event.day >= today else "overdue"]
    return (
        slot if event.status == "published" else f"{slot}, {words['profile'].format(status=status)}"
    )


def _status_name(event: Event, language: Language) -> str:
    option = next(option for option in STATUSES if option.id == event.status)
    return option.vi if language == "vi" else option.en


def _untold(story: Untold, language: Language) -> str:
    line = f"  {story.slug}  {story.name} · {story.unit} · {story.movement}"
    if story.planned_on is None:
        return line
    return f"{line} · " + _WORDS[language]["planned"].format(day=_day(story.planned_on, language))


def _balance(balance: Balance, language: Language) -> Iterator[str]:
    words = _WORDS[language]
    field = field_named(PROFILE, balance.id)
    name = field.vi.lower() if language == "vi" else field.en.lower()
    yield words["balance"].format(field=name)
    shown = [s for s in balance.shares if s.profiles or s.planned]
    width = max((len(share.name) for share in shown), default=0)
    for share in shown:
        mark = " !" if share.profiles and not share.told and not share.planned else ""
        numbers = f"{share.profiles:4} {share.told:4} {share.planned:4}"
        yield f"  {share.name:{width}} {numbers}{mark}"
    empty = [share.name for share in balance.shares if share not in shown]
    if empty:
        yield words["none"].format(names=", ".join(empty))


def _day(day: date, language: Language) -> str:
    return date_text(day) if language == "vi" else day.isoformat()
