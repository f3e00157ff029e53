from dienhinh.check.rules.stated_total_alone import check_unit
from tests.builders import a_context
from tests.check.units import a_document, a_unit_entry

POOR, RURAL = "vi-nguoi-ngheo", "nong-thon-moi"


def test_a_sum_without_its_list_is_told_for_each_list() -> None:
    entry = a_unit_entry(
        totals=[{"movement": POOR, "documents": 1200, "collectives": 12, "individuals": 20}]
    )

    documents, awards = check_unit(entry, a_context())

    assert "“Số văn bản” 1.200, nhưng mục “Văn bản đã ban hành” (documents) chưa kê" in documents.vi
    assert (
        "“Số lượt tập thể được khen” 12, “Số lượt cá nhân được khen” 20, nhưng mục “Khen thưởng"
    ) in awards.vi


def test_rows_of_another_movement_are_no_list_for_this_one() -> None:
    rows = [a_document(movement=RURAL)]
    entry = a_unit_entry(documents=rows, totals=[{"movement": POOR, "documents": 5}])

    (problem,) = check_unit(entry, a_context())

    assert problem.code == "stated-total-alone"


def test_a_zero_says_that_there_is_nothing_and_an_empty_list_is_another_matter() -> None:
    """A sum beside an empty list differs from it."""
    stated = {"movement": POOR, "documents": 0, "launched": 1, "collectives": 0}
    entry = a_unit_entry(launched=[], totals=[stated])

    assert list(check_unit(entry, a_context())) == []
