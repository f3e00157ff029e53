"""Status and day of publishing contradict each other; what readers see follows the day."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.problems import Problem, Severity

CODE = "status-and-day"
SEVERITY = Severity.WARNING


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    status, day = entry.profile.status, entry.profile.publish_on
    if day is None:
        return
    if status == "scheduled" and day <= context.today:
        vi = f"Đã tới ngày đăng {day} và hồ sơ đã hiện trên trang. Ghi status: published."
        en = f"The day {day} has come and the profile is shown. Type status: published."
    elif status == "published" and day > context.today:
        vi = f"Ngày đăng {day} chưa tới nên hồ sơ chưa hiện. Ghi status: scheduled."
        en = f"The day {day} is still to come and nothing is shown. Type status: scheduled."
    else:
        return
    yield entry.tree.problem(("status",), CODE, SEVERITY, vi, en)
