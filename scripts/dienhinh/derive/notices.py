"""What must go along with a profile that is passed on without its page."""

import re

from dienhinh.derive.names import communes_today
from dienhinh.model.library import Library
from dienhinh.model.profile import Source
from dienhinh.model.public import PublicProfile
from dienhinh.vietnamese import comparison_key, date_text
from dienhinh.vietnamese.villages import begun_small

_PRESS = "Theo báo chí, địa phương chưa xác nhận"
# The words with which editors note that they know only the address of an article.
_GUESSED = "tiêu đề suy"
_COMMUNE = re.compile(r"\b(?:(?<!thị )xã|phường|thị trấn|đặc khu)\b", re.IGNORECASE)


def press_notice(profile: PublicProfile) -> str:
    """That nobody but the press vouches for it; empty where somebody does."""
    return _PRESS if profile.origin == "press" else ""


def last_day_notice(profile: PublicProfile) -> str:
    """Until when it may be used: what is printed stays; empty where the consent has no end."""
    if profile.last_day is None:
        return ""
    return f"Chỉ dùng đến hết ngày {date_text(profile.last_day)}"


def last_day_warning(profile: PublicProfile) -> str:
    """The same as a sentence that gives the reason; empty where the consent has no end."""
    notice = last_day_notice(profile)
    return f"{notice}: sau ngày ấy không còn sự đồng ý công khai." if notice else ""


def short_notices(profile: PublicProfile) -> tuple[str, ...]:
    """Both, a line each, without full stops; none for most."""
    found = (press_notice(profile), last_day_notice(profile))
    return tuple(notice for notice in found if notice)


def place_told(profile: PublicProfile, library: Library) -> str:
    """Its place with the commune that holds it today, which no page beside it tells.

    Not where the place names several communes, or none though its commune is known: today's would
    be said of more than is known to lie in it.
    """
    names = [begun_small(link.name) for link in communes_today(profile, library)]
    today = ", ".join(names)
    place, then = profile.place, profile.commune and library.communes[profile.commune].full_name
    if then is None:
        is_certain = not _COMMUNE.search(place)
    else:
        is_named = comparison_key(then) in comparison_key(place)
        is_certain = is_named and len(_COMMUNE.findall(place)) == 1
    if not today or not is_certain or comparison_key(today) in comparison_key(place):
        return place
    return f"{place} (nay thuộc {today})"


def source_name(source: Source) -> str:
    """Title and publisher of a source; without its title where that is guessed."""
    is_guessed = source.note is not None and _GUESSED in source.note.lower()
    return source.publisher if is_guessed else f"{source.title}, {source.publisher}"
