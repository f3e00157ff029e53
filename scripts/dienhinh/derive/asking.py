"""Whom to ask about a profile: its own number, its office, the department, or the editors."""

import re

from dienhinh.model.library import Library
from dienhinh.model.public import PublicProfile, PublicText
from dienhinh.vietnamese import date_text

_HOUSE = re.compile(r"(?:số\s*)?\d", re.IGNORECASE)
_UNTOLD = "số điện thoại của hồ sơ không công bố."


def has_office(profile: PublicProfile, text: PublicText) -> bool:
    """Whether it tells of a door to knock at: a workplace, or a house with its number.

    A village or commune is none: a project has no office there, and the commune may have ended.
    """
    return text.workplace is not None or _HOUSE.match(profile.place) is not None


def kit_contact(profile: PublicProfile, text: PublicText, library: Library) -> str:
    """The sentence of a press kit that follows “Liên hệ:”."""
    if text.contact is not None:
        given = f"công bố theo đồng ý ngày {date_text(text.contact.consent_on)}"
        ends = [day for day in (text.contact.last_day, profile.last_day) if day is not None]
        until = f", chỉ đến hết ngày {date_text(min(ends))}" if ends else ""
        return f"điện thoại {text.contact.display} ({given}{until}), chỉ dùng để liên hệ viết bài."
    editors = library.address.contact.told
    # The department did not put stories from the press in and cannot answer for them.
    if profile.origin != "press":
        beside = f", hoặc nhóm biên tập của trang: {editors}" if editors else ""
        return f"qua Sở Nội vụ tỉnh Quảng Ngãi{beside}; {_UNTOLD}"
    if has_office(profile, text):
        return f"hỏi thẳng nơi ghi ở mục địa chỉ; {_UNTOLD}"
    if editors:
        return f"hỏi nhóm biên tập của trang: {editors}; {_UNTOLD}"
    page = library.address.absolute("dong-gop/#bao-cho-sai")
    return f"hỏi tờ báo nguồn ở cuối hồ sơ, hoặc nhóm biên tập theo cách ghi ở {page}; {_UNTOLD}"
