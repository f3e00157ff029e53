"""The calendar as staff get it: for their calendar programs, the terminal, a spreadsheet."""

import csv
import io
import json
from datetime import date
from typing import Any

import pytest
from icalendar import Calendar

from dienhinh.model.calendar import Balance, Event, Share, StoryCalendar, Untold, Week
from dienhinh.render.calendar_file import ics
from dienhinh.render.calendar_text import calendar_csv, calendar_json, calendar_text

UNTOLD = Untold(slug="htx-2", name="HTX Hai", unit="Sơn Hà", movement="M", planned_on=None)


def an_event(**changes: Any) -> Event:  # noqa: ANN401 any attribute of the record
    values: dict[str, Any] = {
        "uid": "so-ket-2023/htx/radio//1",
        "day": date(2026, 11, 27),
        "channel": "radio",
        "slug": "htx",
        "name": "HTX Suối Mẫu",
        "unit": "Ba Tơ",
        "movement": "Vì người nghèo",
        "outlet": "Đài Mẫu",
        "who": "Tổ truyền thông",
        "note": "=1+1; hỏi lại",
        "title": None,
        "link": None,
        "status": "published",
        "has_run": False,
    }
    return Event(**values | changes)


def a_calendar(*events: Event, today: date = date(2026, 11, 25)) -> StoryCalendar:
    return StoryCalendar(
        today=today,
        first=date(2026, 11, 23),
        weeks=(
            Week(first=date(2026, 11, 23), events=events),
            Week(first=date(2026, 11, 30), events=(), suggestion=UNTOLD),
        ),
        untold=(UNTOLD,),
        balance=(
            Balance(
                id="unit",
                shares=(
                    Share(name="Ba Tơ", profiles=1, told=0, planned=1),
                    Share(name="Sơn Hà", profiles=2, told=0, planned=0),
                    Share(name="Trà Bồng", profiles=0, told=0, planned=0),
                ),
            ),
        ),
    )


def parsed(calendar: StoryCalendar) -> list[Any]:
    return list(Calendar.from_ical(ics(calendar)).walk("VEVENT"))


def test_an_event_is_a_whole_day_that_no_time_zone_can_move() -> None:
    [event] = parsed(a_calendar(an_event()))

    assert event["dtstart"].to_ical() == b"20261127"
    assert event["dtstart"].params["VALUE"] == "DATE"
    assert event["dtend"].to_ical() == b"20261128"
    # Midnight of the day of making in Việt Nam.
    assert event["dtstamp"].to_ical() == b"20261124T170000Z"


def test_an_event_says_what_where_and_who() -> None:
    [event] = parsed(a_calendar(an_event()))

    assert str(event["summary"]) == "Phát thanh, truyền hình: HTX Suối Mẫu"
    assert str(event["description"]).splitlines() == [
        "Ba Tơ; Vì người nghèo",
        "Hồ sơ: HTX Suối Mẫu (htx), hồ sơ đã lên trang",
        "Nơi đăng: Đài Mẫu",
        "Ai làm: Tổ truyền thông",
        "Ghi chú: =1+1; hỏi lại",
    ]
    assert str(event["class"]) == "CONFIDENTIAL"


def test_a_story_of_several_profiles_is_one_entry_that_has_its_headline() -> None:
    story: dict[str, Any] = {
        "uid": "tin/https://dien-hinh.test/tin/a/",
        "channel": "website",
        "title": "Chăn bò theo phiên",
        "outlet": None,
        "note": None,
        "who": None,
    }
    events = (an_event(**story), an_event(**story, slug="htx-2", name="HTX Hai", status="draft"))

    [event] = parsed(a_calendar(*events))

    assert str(event["summary"]) == "Trang thông tin điện tử: Chăn bò theo phiên"
    assert str(event["description"]).splitlines() == [
        "Ba Tơ; Vì người nghèo",
        "Hồ sơ: HTX Suối Mẫu (htx), hồ sơ đã lên trang",
        "Ba Tơ; Vì người nghèo",
        "Hồ sơ: HTX Hai (htx-2), hồ sơ bản nháp",
    ]


def test_what_ran_is_settled_and_what_is_planned_is_not() -> None:
    link = "https://dai.example.vn/a"
    planned, ran = parsed(
        a_calendar(an_event(), an_event(uid="2", has_run=True, title="Giữ đất", link=link))
    )

    assert (str(planned["status"]), str(ran["status"])) == ("TENTATIVE", "CONFIRMED")
    assert str(ran["url"]) == link


def test_the_id_depends_on_the_slot_and_nothing_else() -> None:
    [one] = parsed(a_calendar(an_event()))
    [moved] = parsed(a_calendar(an_event(day=date(2026, 11, 28), name="Tên mới")))
    [other] = parsed(a_calendar(an_event(uid="so-ket-2023/htx/radio//2")))

    assert one["uid"] == moved["uid"]
    assert one["uid"] != other["uid"]


def test_the_file_is_the_same_bytes_again_and_keeps_to_the_form() -> None:
    long_note = "Chuyện dài của một tổ hợp tác ở vùng cao. " * 20
    content = ics(a_calendar(an_event(note=long_note), an_event(uid="2")))

    assert content == ics(a_calendar(an_event(note=long_note), an_event(uid="2")))
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
    assert b"X-WR-TIMEZONE:Asia/Ho_Chi_Minh" in lines


def test_the_text_shows_weeks_gaps_the_untold_and_who_is_told_too_little() -> None:
    assert calendar_text(a_calendar(an_event()), "vi").splitlines() == [
        "Lịch kể chuyện, nội bộ, tính đến ngày 25/11/2026",
        "",
        "Tuần 23/11/2026 - 29/11/2026",
        (
            "  thứ Sáu 27/11/2026  Phát thanh, truyền hình · Đài Mẫu · HTX Suối Mẫu · Ba Tơ"
            " · đã hẹn · Tổ truyền thông"
        ),
        "",
        "Tuần 30/11/2026 - 06/12/2026",
        "  chưa có chuyện nào",
        "  gợi ý: htx-2  HTX Hai · Sơn Hà · M",
        "",
        "Tuần trống: 1/2",
        "",
        "Hồ sơ đang đăng mà chưa kể ở kênh nào: 1",
        "  htx-2  HTX Hai · Sơn Hà · M",
        "",
        (
            "Cân bằng theo đơn vị giới thiệu: đang đăng, đã kể, sẽ kể trong các tuần trên; "
            "! là chưa kể, chưa hẹn"
        ),
        "  Ba Tơ     1    0    1",
        "  Sơn Hà    2    0    0 !",
        "  chưa có hồ sơ nào: Trà Bồng",
    ]


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (an_event(), "đã hẹn"),
        (an_event(status="draft"), "đã hẹn, hồ sơ bản nháp"),
        (an_event(day=date(2026, 11, 24)), "quá hẹn, chưa ghi đã đăng"),
        (an_event(day=date(2026, 11, 24), has_run=True), "đã đăng, phát"),
        (an_event(channel=None), "đã đăng"),
    ],
)
def test_of_a_slot_it_says_what_became_of_it(event: Event, told: str) -> None:
    lines = calendar_text(a_calendar(event), "vi").splitlines()

    [line] = [line for line in lines if event.name in line]
    assert f" · {told} · Tổ truyền thông" in line


def test_the_text_comes_in_english_too() -> None:
    text = calendar_text(a_calendar(an_event(has_run=True), an_event(channel=None)), "en")

    assert "  Fri 2026-11-27  Radio and television · Đài Mẫu · HTX Suối Mẫu · Ba Tơ · ran" in text
    assert "  Fri 2026-11-27  Appears · " in text
    assert "Weeks without a story: 1 of 2" in text


def test_a_spreadsheet_takes_no_note_for_a_formula() -> None:
    content = calendar_csv(a_calendar(an_event())).decode("utf-8-sig")

    [row] = csv.DictReader(io.StringIO(content))
    assert (row["Ngày"], row["Thứ"], row["Kênh"], row["Tình trạng của hồ sơ"]) == (
        "2026-11-27",
        "thứ Sáu",
        "Phát thanh, truyền hình",
        "Đã đăng",
    )
    assert row["Ghi chú"].startswith("'=1+1")


def test_json_holds_every_field_and_the_gaps() -> None:
    rows = json.loads(calendar_json(a_calendar(an_event())))

    assert rows["gaps"] == ["2026-11-30"]
    assert rows["weeks"][0]["events"][0]["day"] == "2026-11-27"
    assert rows["untold"][0]["slug"] == "htx-2"


def test_what_is_over_says_so_in_every_form() -> None:
    over = a_calendar(an_event(is_over=True))

    [event] = Calendar.from_ical(ics(over)).walk("VEVENT")
    assert event["status"] == "CANCELLED"
    assert str(event["summary"]).startswith("Hết đồng ý, không được kể. Phát thanh")
    assert " · hết đồng ý, không được kể · " in calendar_text(over, "vi")
    assert " · consent ended, not to be told · " in calendar_text(over, "en")
    [row] = csv.DictReader(io.StringIO(calendar_csv(over).decode("utf-8-sig")))
    assert row["Hết đồng ý"] == "x"
