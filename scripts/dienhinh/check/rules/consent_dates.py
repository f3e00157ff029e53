"""A consent ends, or was withdrawn, before it was given."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.problems import Problem, Severity

CODE = "consent-dates"
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    for position, consent in enumerate(entry.profile.consent):
        for name in ("until", "withdrawn_on"):
            end = getattr(consent, name)
            if end is not None and end < consent.on:
                yield entry.tree.problem(
                    ("consent", position, name),
                    CODE,
                    SEVERITY,
                    f"“{end}” ở trước ngày đồng ý {consent.on}. Sửa một trong hai ngày.",
                    f'"{end}" is before the day of consent {consent.on}. Correct one of the two.',
                )
