"""Whose agreement a profile needs, on which day, and how it stands.

Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15: data of a person are made public with consent (Điều 16);
silence is not consent, and consent can be proved and withdrawn (Điều 9). The name of a collective
is not personal data.
"""

from datetime import date

from dienhinh.check.context import Context
from dienhinh.model.consent import withdrawal_day
from dienhinh.model.profile import Profile
from dienhinh.problems import Severity
from dienhinh.vietnamese.dates import date_text


def is_about_people(profile: Profile) -> bool:
    """Whether the profile is of a person or a family, and not yet taken down."""
    return profile.is_of_person and profile.status != "withdrawn"


def deciding_day(profile: Profile, context: Context) -> date:
    """The first day, from today on, on which readers see the profile."""
    return max(context.today, context.first_day_of(profile) or context.today)


def severity_of(profile: Profile) -> Severity:
    """What stops a profile that goes out is a reminder in a draft."""
    return Severity.WARNING if profile.status == "draft" else Severity.ERROR


def severity_without(profile: Profile, item: str) -> Severity | None:
    """What it is that a profile has no `item`, which the dispatch asks for; None is no problem.

    Who takes a consent back may ask that the item be deleted too. An error would then keep the old
    site, and with it the person, on the net.
    """
    if profile.status == "withdrawn":
        return None
    if any(c.item == item and c.withdrawn_on is not None for c in profile.consent):
        return Severity.WARNING
    return severity_of(profile)


def standing(profile: Profile, item: str, day: date) -> tuple[str, str]:
    """Why no consent for the item is in force on that day, in Vietnamese and English."""
    given = [consent for consent in profile.consent if consent.item == item]
    if not given:
        return "chưa ghi", "none is recorded"
    last = max(given, key=lambda consent: consent.on)
    withdrawn_on = withdrawal_day(profile.kind, last, given)
    if withdrawn_on is not None and withdrawn_on <= day:
        return f"đã rút lại ngày {date_text(withdrawn_on)}", f"it was withdrawn on {withdrawn_on}"
    if last.until is not None and last.until < day:
        return f"đã hết hạn ngày {date_text(last.until)}", f"it ended on {last.until}"
    return f"chỉ có từ ngày {date_text(last.on)}", f"it begins only on {last.on}"
