"""A profile is dated before the dispatch that asked for it."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import date_text

CODE = "published-before-call"
SEVERITY = Severity.WARNING


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    call, day = context.call_of(entry.profile), entry.profile.publish_on
    if call is None or day is None or day >= call.date:
        return
    yield entry.tree.problem(
        ("publish_on",),
        CODE,
        SEVERITY,
        f"Ngày đăng {day} ở trước ngày của công văn ({date_text(call.date)}). Sửa ngày, hoặc chọn "
        "đúng đợt ở mục call.",
        f"{day} is before the date of the dispatch ({call.date}). Correct the day, or choose the "
        "right call.",
    )
