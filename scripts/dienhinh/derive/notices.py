"""What must go along with a profile that is passed on without its page."""

from dataclasses import dataclass

from dienhinh.derive.names import communes_today, is_where_it_was
from dienhinh.model.library import Library
from dienhinh.model.profile import Source
from dienhinh.model.public import PublicProfile
from dienhinh.vietnamese import comparison_key, date_text
from dienhinh.vietnamese.villages import begun_small

_PRESS = "Theo báo chí, địa phương chưa xác nhận"


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
    """Its place with the communes that hold it today, which no page beside it tells.

    Not where the place names more: today's would be said of more than is known to lie in it.
    """
    names = [begun_small(link.name) for link in communes_today(profile, library)]
    today, place = ", ".join(names), profile.place
    is_told = comparison_key(today) in comparison_key(place)
    if not today or is_told or not profile.is_place_in_today:
        return place
    return f"{place} (nay thuộc {today})"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadPlace:
    """Its commune for the line over a name, around the unit that introduced the profile.

    `before` is "xã Sơn Trà" before a unit that is its district, or the whole place beside a unit
    that is nowhere (`is_apart`); `today` is "xã Tây Trà" where the commune has another name now.
    Empty where nothing is known, or the unit is the commune.
    """

    before: str
    today: str
    is_apart: bool


def head_place(profile: PublicProfile, library: Library) -> HeadPlace:
    """Where a profile is, as the line over its name has it beside the unit."""
    unit = library.unit(profile)
    commune = library.communes[profile.commune] if profile.commune else None
    before, is_apart = "", False
    if commune is not None and commune.code != unit.code:
        is_apart = unit.id != commune.unit
        before = library.reference.commune_told(commune) if is_apart else commune.full_name
    is_told = bool(before) and profile.is_place_in_today
    today = ", ".join(begun_small(link.name) for link in communes_today(profile, library))
    is_new = is_told and commune is not None and today != commune.full_name
    return HeadPlace(
        before=before,
        today=today if is_new else "",
        is_apart=is_apart,
    )


def today_label(profile: PublicProfile) -> str:
    """What stands before the links to its communes of today, beside its place."""
    if is_where_it_was(profile):
        return "Trang của nơi này:"
    return "Nay thuộc" if profile.is_place_in_today else "Xếp theo địa bàn hiện nay:"


def source_name(source: Source) -> str:
    """Title and publisher of a source; without its title where that is guessed."""
    return source.publisher if source.is_title_guessed else f"{source.title}, {source.publisher}"
