from datetime import date

import pytest

from dienhinh.check.rules import status_and_day
from tests.builders import a_call, a_context, a_reference, an_entry
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


def test_published_in_a_call_to_come_is_told_with_its_day() -> None:
    lists = a_reference(calls={"so-ket-2023": a_call(date=date(2024, 3, 1))})

    [problem] = status_and_day.check(
        an_entry(status="published", publish_on="2023-11-28"), a_context(reference=lists)
    )

    assert problem.vi == (
        "Công văn của đợt đề ngày 2024-03-01, chưa tới, nên hồ sơ chưa hiện. Ghi status: "
        "scheduled và publish_on: 2024-03-01 hoặc muộn hơn."
    )
