from dienhinh.check.rules.report_received_before_date import check_unit
from tests.builders import a_context
from tests.check.units import a_unit_entry


def a_report(date: str, received_on: str) -> dict[str, str]:
    return {
        "movement": "vi-nguoi-ngheo",
        "number": "215/BC-UBND",
        "date": date,
        "received_on": received_on,
    }


def test_a_report_received_before_its_day_is_told_with_that_day() -> None:
    rows = [a_report("2023-11-15", "2023-11-16"), a_report("2023-11-24", "2023-11-16")]

    (problem,) = check_unit(a_unit_entry(reports=rows), a_context())

    assert problem.code == "report-received-before-date"
    assert problem.vi.startswith(
        "“2023-11-16” ở trước ngày của báo cáo 215/BC-UBND (24/11/2023): không thể nhận"
    )
    assert (problem.line, problem.related[0].line) == (12, 11)


def test_a_report_may_be_received_on_its_day() -> None:
    entry = a_unit_entry(reports=[a_report("2023-11-16", "2023-11-16")])

    assert list(check_unit(entry, a_context())) == []
