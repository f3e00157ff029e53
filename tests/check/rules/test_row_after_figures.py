from dienhinh.check.rules.row_after_figures import check_unit
from tests.builders import a_context
from tests.check.units import a_document, a_launch, a_unit_entry, an_inspection


def told(**changes: object) -> list[str]:
    return [problem.vi for problem in check_unit(a_unit_entry(**changes), a_context())]


def test_what_came_after_the_day_of_the_figures_is_told_with_that_day() -> None:
    (problem,) = check_unit(
        a_unit_entry(documents=[a_document(), a_document(date="2023-11-16")]), a_context()
    )

    assert problem.code == "row-after-figures"
    assert problem.vi.startswith("“2023-11-16” ở sau ngày số liệu tính đến (15/11/2023).")
    assert problem.related[0].line == 3


def test_every_list_with_days_is_looked_at() -> None:
    found = told(
        as_of="2023-10-31",
        launched=[a_launch(launched_on="2023-11"), a_launch(name="Góp sức")],
        inspections=[an_inspection(on="2023-11-02")],
    )

    assert [text[:12] for text in found] == ["“2023-11” ở ", "“2023-11-02”"]


def test_the_day_itself_and_a_month_or_year_that_holds_it_are_within() -> None:
    assert told(
        documents=[a_document(date="2023-11-15")],
        launched=[a_launch(launched_on="2023-11")],
        inspections=[an_inspection(on="2023")],
    ) == []  # fmt: skip


def test_what_is_still_to_come_is_told_by_the_rule_of_the_future() -> None:
    assert told(documents=[a_document(date="2023-12-02")]) == []
