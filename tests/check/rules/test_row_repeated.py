from dienhinh.check.rules.row_repeated import check_unit
from tests.builders import a_context
from tests.check.places import places
from tests.check.units import a_document, a_launch, a_unit_entry, an_inspection

RURAL = "nong-thon-moi"


def told(**lists: object) -> int:
    return len(list(check_unit(a_unit_entry(**lists), a_context())))


def test_a_document_of_one_number_day_and_issuer_is_told_with_the_first() -> None:
    rows = [a_document(), a_document(number="46/KH-UBND"), a_document(number="45/KH – UBND")]

    (problem,) = check_unit(a_unit_entry(documents=rows), a_context())

    assert problem.code == "row-repeated"
    assert "dòng 1 của documents" in problem.vi
    assert problem.related[0].line < problem.line


def test_another_number_day_issuer_or_movement_is_another_document() -> None:
    rows = [
        a_document(),
        a_document(number="45/QĐ-UBND"),
        a_document(date="2023-09-01"),
        a_document(issuer="UBND xã Ba Tiêu"),
        a_document(movement=RURAL),
    ]

    assert told(documents=rows) == 0


def test_documents_without_a_number_go_by_their_titles() -> None:
    nameless = {"number": "không số"}
    rows = [a_document(**nameless), a_document(**nameless, title="Về khen thưởng")]

    assert told(documents=rows) == 0
    assert told(documents=[*rows, a_document(**nameless)]) == 1


def test_a_movement_of_one_name_is_one_unless_day_or_document_tell_two_apart() -> None:
    first = a_launch(launched_on="2022-05", document="Kế hoạch 45/KH-UBND")

    assert told(launched=[first, a_launch()]) == 1
    assert told(launched=[first, a_launch(launched_on="2022")]) == 1
    assert told(launched=[first, a_launch(launched_on="2023-05")]) == 0
    assert told(launched=[first, a_launch(document="Kế hoạch 46/KH-UBND")]) == 0
    assert told(launched=[first, a_launch(name="Góp sức"), a_launch(movement=RURAL)]) == 0


def test_a_row_is_told_once_however_many_it_repeats() -> None:
    entry = a_unit_entry(launched=[a_launch(), a_launch(), a_launch()])

    assert len(places(list(check_unit(entry, a_context())))) == 2


def test_inspections_that_differ_in_anything_are_two() -> None:
    rows = [
        an_inspection(),
        an_inspection(on="2023-05-12"),
        an_inspection(places=3),
        an_inspection(findings="Làm tốt."),
        an_inspection(movement=RURAL),
    ]

    assert told(inspections=rows) == 0
    assert told(inspections=[an_inspection(), an_inspection()]) == 1


def test_lists_that_nobody_answered_repeat_nothing() -> None:
    assert told() == 0


def test_one_movement_spelt_two_ways_is_one() -> None:
    spellings = ("Chung sức vì Hòa Bình", "Chung sức  vì Hoà Bình", "Chung sức vì “Hòa Bình”")
    first = a_launch(name=spellings[0], document="Kế hoạch 45/KH-UBND")

    for name in spellings[1:]:
        again = a_launch(name=name, document="Kế hoạch  45/KH – UBND")
        assert told(launched=[first, again]) == 1
