"""The story calendar as iCalendar (RFC 5545), for the calendars of staff: a story is one entry.

Events are whole days of Việt Nam: they carry dates without a time, so that no device moves them
to another day. The same calendar gives the same bytes.
"""

import uuid
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar
from icalendar import Event as CalendarEvent

from dienhinh.model.calendar import Event, StoryCalendar
from dienhinh.model.schema.plan import CHANNEL_NAMES
from dienhinh.model.schema.profile import STATUSES
from dienhinh.vietnamese import VIET_NAM

STATUS_NAMES = {option.id: option.vi for option in STATUSES}
APPEARS = "Lên trang"
_DAY = timedelta(days=1)
# Only keeps these ids apart from all others.
_IDS = uuid.UUID("0f6d1c52-7c0e-5b6e-8a5f-1b9b6f1c2a11")


def ics(calendar: StoryCalendar) -> bytes:
    """The file; lines end with CRLF and are folded."""
    file = Calendar()
    file.add("prodid", "-//dienhinh//calendar//VI")
    file.add("version", "2.0")
    file.add("calscale", "GREGORIAN")
    file.add("x-wr-calname", "Lịch kể chuyện điển hình (nội bộ)")
    file.add("x-wr-timezone", "Asia/Ho_Chi_Minh")
    # What a reader of the calendar compares to know which copy is newer (3.8.7.2).
    stamp = datetime.combine(calendar.today, time(), VIET_NAM).astimezone(UTC)
    entries: dict[str, list[Event]] = {}
    for week in calendar.weeks:
        for event in week.events:
            entries.setdefault(event.uid, []).append(event)
    for events in entries.values():
        file.add_component(_entry(events, stamp))
    made: bytes = file.to_ical(sorted=True)
    return made


def channel_name(event: Event) -> str:
    """The channel in Vietnamese; the profile's own first day is an appearance on the site."""
    return APPEARS if event.channel is None else CHANNEL_NAMES[event.channel]


def _entry(events: Sequence[Event], stamp: datetime) -> CalendarEvent:
    """The entry of events that are one: several only where a story tells of several profiles."""
    event = next((event for event in events if event.is_over), events[0])
    made = CalendarEvent()
    made.add("uid", uuid.uuid5(_IDS, event.uid).urn)
    made.add("dtstamp", stamp)
    made.add("dtstart", event.day)
    made.add("dtend", event.day + _DAY)
    over = "Hết đồng ý, không được kể. " if event.is_over else ""
    made.add("summary", f"{over}{channel_name(event)}: {event.title or event.name}")
    made.add("description", "\n".join(_description(events)))
    made.add("status", _status(event))
    # A day on which something is planned is no day on which somebody is busy.
    made.add("transp", "TRANSPARENT")
    made.add("class", "CONFIDENTIAL")
    if event.link:
        made.add("url", event.link)
    return made


def _status(event: Event) -> str:
    if event.is_over:
        return "CANCELLED"
    return "CONFIRMED" if event.has_run or event.channel is None else "TENTATIVE"


def _description(events: Sequence[Event]) -> list[str]:
    lines = []
    for event in events:
        lines.append(f"{event.unit}; {event.movement}")
        lines.append(f"Hồ sơ: {event.name} ({event.slug}), {_profile_status(event)}")
    first = events[0]
    pairs = (("Nơi đăng", first.outlet), ("Ai làm", first.who), ("Ghi chú", first.note))
    lines += [f"{name}: {value}" for name, value in pairs if value]
    return lines


def _profile_status(event: Event) -> str:
    """Of the profile alone: what is planned of one that is published has not run yet."""
    is_public = event.status == "published"
    return f"hồ sơ {'đã lên trang' if is_public else STATUS_NAMES[event.status].lower()}"
