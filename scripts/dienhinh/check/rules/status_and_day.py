"""Status and day of publishing contradict each other; what readers see follows the day."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.problems import Problem, Severity

CODE = "status-and-day"
SEVERITY = Severity.WARNING


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    status, own = entry.profile.status, entry.profile.publish_on
    day = context.first_day_of(entry.profile)
    if day is None:
        return
    if status == "scheduled" and day <= context.today:
        vi = f"Đã tới ngày đăng {day} và hồ sơ đã hiện trên trang. Ghi status: published."
        en = f"The day {day} has come and the profile is shown. Type status: published."
    elif status == "published" and day > context.today and day != own:
        vi = (
            f"Công văn của đợt đề ngày {day}, chưa tới, nên hồ sơ chưa hiện. Ghi status: scheduled "
            f"và publish_on: {day} hoặc muộn hơn."
        )
        en = (
            f"The dispatch of its call is dated {day}, still to come, and nothing is shown. Type "
            f"status: scheduled and publish_on: {day} or later."
        )
    elif status == "published" and day > context.today:
        vi = f"Ngày đăng {day} chưa tới nên hồ sơ chưa hiện. Ghi status: scheduled."
        en = f"The day {day} is still to come and nothing is shown. Type status: scheduled."
    else:
        return
    yield entry.tree.problem(("status",), CODE, SEVERITY, vi, en)
