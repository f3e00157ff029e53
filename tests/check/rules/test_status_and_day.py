import pytest

from dienhinh.check.rules import status_and_day
from tests.builders import a_context, an_entry
from tests.check.places import places


@pytest.mark.parametrize(
    ("status", "day", "cure"),
    [
        ("scheduled", "2023-12-01", "Ghi status: published."),
        ("published", "2023-12-02", "Ghi status: scheduled."),
    ],
)
def test_a_status_behind_its_day_is_told_with_the_right_one(
    status: str, day: str, cure: str
) -> None:
    [problem] = status_and_day.check(an_entry(status=status, publish_on=day), a_context())

    assert places([problem]) == [(8, 9, "status-and-day")]
    assert problem.vi.endswith(cure)


@pytest.mark.parametrize(
    ("status", "day"),
    [
        ("scheduled", "2023-12-02"),
        ("published", "2023-12-01"),
        ("draft", "2023-11-28"),
        ("withdrawn", "2030-01-01"),
    ],
)
def test_other_statuses_and_days_go_together(status: str, day: str) -> None:
    entry = an_entry(status=status, publish_on=day)

    assert list(status_and_day.check(entry, a_context())) == []
