"""A source does not say when it was published, so its figures cannot be placed in time."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.english import quoted as quoted_en
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import quoted

CODE = "source-without-date"
SEVERITY = Severity.WARNING


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    for position, source in enumerate(entry.profile.sources):
        if source.date is None:
            yield entry.tree.problem(
                ("sources", position),
                CODE,
                SEVERITY,
                f"Nguồn {quoted(source.title)} chưa có ngày đăng. Thêm date: năm, năm-tháng hoặc "
                "năm-tháng-ngày, không tìm được thì để nguyên.",
                f"The source {quoted_en(source.title)} has no date. Add date: year, year-month or "
                "year-month-day, or leave it when it cannot be found.",
            )
