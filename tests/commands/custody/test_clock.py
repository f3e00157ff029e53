from datetime import date

import pytest

from dienhinh.commands.custody.clock import clock


@pytest.mark.parametrize(
    ("requested_on", "answer_by", "withdrawn_by", "deleted_by"),
    [
        # Monday, Thursday, Saturday, over the end of a year.
        ("2026-11-23", "2026-11-25", "2026-12-08", "2026-12-13"),
        ("2026-11-26", "2026-11-30", "2026-12-11", "2026-12-16"),
        ("2026-11-28", "2026-12-01", "2026-12-13", "2026-12-18"),
        ("2026-12-31", "2027-01-04", "2027-01-15", "2027-01-20"),
    ],
)
def test_days_are_counted_from_the_day_after_the_request(
    requested_on: str, answer_by: str, withdrawn_by: str, deleted_by: str
) -> None:
    times = clock(date.fromisoformat(requested_on))

    found = (times.answer_by, times.withdrawn_by, times.deleted_by)
    assert [day.isoformat() for day in found] == [answer_by, withdrawn_by, deleted_by]
