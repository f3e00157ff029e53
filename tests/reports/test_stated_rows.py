from dataclasses import replace
from typing import Any

import pytest

from dienhinh import pipeline
from dienhinh.commands.official.papers import make_province_report, report_file
from dienhinh.derive.reports.stated_rows import documents_table, inspections_table, launched_table
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import Figure, Grid
from dienhinh.model.unit_figures import UnitFigures
from tests.reports.corpus import POOR, RURAL
from tests.reports.word_files import paragraphs

BOTH = (RURAL, POOR)


def listing(found: Dossier, **lists: Any) -> Dossier:  # noqa: ANN401 any list of a unit
    """The dossier with these lists as the only answers of Ba Tơ, and nobody else's."""
    figures: UnitFigures = replace(found.figures["ba-to"], totals=(), **lists)
    return replace(found, figures={"ba-to": figures})


def shown(grid: Grid) -> list[list[object]]:
    return [[cell.value if isinstance(cell, Figure) else cell for cell in row] for row in grid.rows]


@pytest.fixture(scope="module")
def doubled(found: Dossier) -> Dossier:
    """Ba Tơ lists its plan and its inspection for the other movement too."""
    ba_to = found.figures["ba-to"]
    _, plan = ba_to.documents or ()
    (visit,) = ba_to.inspections or ()
    (launch,) = ba_to.launched or ()
    return listing(
        found,
        documents=(*(ba_to.documents or ()), replace(plan, movement=RURAL)),
        inspections=(visit, replace(visit, movement=RURAL, findings="Khác.")),
        launched=(launch, replace(launch, movement=RURAL)),
    )


def test_one_document_listed_for_two_movements_is_one_with_both_rows(doubled: Dossier) -> None:
    both = documents_table(doubled, BOTH)

    assert shown(both) == [["Chỉ thị", 1], ["Kế hoạch", 1], ["Tổng cộng", 2]]
    _, (_, plans), (_, total) = both.rows
    assert isinstance(plans, Figure)
    assert isinstance(total, Figure)
    assert (plans.source, total.source) == ("ba-to 2-3", "ba-to 1-3")
    assert shown(documents_table(doubled, (RURAL,))) == [["Kế hoạch", 1], ["Tổng cộng", 1]]


def test_one_inspection_listed_for_two_movements_is_one_in_as_many_places(
    doubled: Dossier,
) -> None:
    assert shown(inspections_table(doubled, BOTH)) == [["Huyện Ba Tơ", 1, 6], ["Toàn tỉnh", 1, 6]]


def test_two_inspections_alike_for_one_movement_stay_two(found: Dossier) -> None:
    (visit,) = found.figures["ba-to"].inspections or ()
    other = replace(visit, findings="Xã khác.")
    rows = (visit, other, replace(visit, movement=RURAL))

    told = inspections_table(listing(found, inspections=rows), BOTH)

    assert shown(told) == [["Huyện Ba Tơ", 2, 12], ["Toàn tỉnh", 2, 12]]


def test_units_without_an_inspection_are_told_apart_from_those_that_did_not_answer(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    ba_to = found.figures["ba-to"]
    none = replace(ba_to, unit="son-ha", path="so-ket-2023/son-ha/unit.yaml", inspections=())
    # The association did not answer.
    dossier = replace(found, figures={**found.figures, "ba-to": ba_to, "son-ha": none})

    rows = shown(inspections_table(dossier, (POOR,)))

    assert sorted(map(str, rows[:-1])) == ["['Huyện Ba Tơ', 1, 6]", "['Huyện Sơn Hà', 0, 0]"]
    assert rows[-1] == ["Toàn tỉnh", 1, 6]
    report = make_province_report(dossier, (POOR,), internal=False, earlier=None)
    texts = paragraphs(report_file(corpus_options, report, ".docx"))
    assert (
        "01 đơn vị chưa báo cáo về kiểm tra, giám sát; 01 đơn vị báo cáo không có kiểm tra, giám "
        "sát Phong trào thi đua."
    ) in texts


def test_documents_of_two_units_are_two_whatever_their_numbers(found: Dossier) -> None:
    ba_to = found.figures["ba-to"]
    other = replace(ba_to, unit="son-ha", path="so-ket-2023/son-ha/unit.yaml")

    told = documents_table(replace(found, figures={"ba-to": ba_to, "son-ha": other}), BOTH)

    assert shown(told)[-1] == ["Tổng cộng", 4]


def test_one_movement_launched_for_both_is_told_once_with_both(doubled: Dossier) -> None:
    (number, *told), total = launched_table(doubled, BOTH).rows

    assert isinstance(number, Figure)
    assert (number.value, number.source) == (1, "ba-to 1-2")
    assert told == [
        "Huyện Ba Tơ",
        "Mỗi chi bộ giúp một hộ thoát nghèo",
        "Vì người nghèo; Nông thôn mới",
        "Để hộ nào cũng có người cùng làm.",
        "- Có sổ theo dõi từng hộ\n- Mỗi quý một lần đến nhà",
    ]
    assert isinstance(total[2], Figure)
    assert (total[1], total[2].value, total[2].source) == ("Tổng cộng", 1, "ba-to 1-2")


def test_movements_launched_with_other_words_stay_apart(found: Dossier) -> None:
    (launch,) = found.figures["ba-to"].launched or ()
    other = replace(launch, movement=RURAL, purpose="Để làng sạch.")

    assert len(launched_table(listing(found, launched=(launch, other)), BOTH).rows[:-1]) == 2


def test_the_synthesis_says_that_it_counts_once_where_it_covers_several(
    doubled: Dossier, corpus_options: pipeline.Options
) -> None:
    said = {
        "Văn bản kê ở nhiều phong trào chỉ đếm một lần.",
        "Cuộc kiểm tra, giám sát kê ở nhiều phong trào chỉ đếm một lần.",
    }
    both, single = (
        paragraphs(report_file(corpus_options, report, ".docx"))
        for report in (
            make_province_report(doubled, movements, internal=False, earlier=None)
            for movements in (BOTH, (POOR,))
        )
    )

    assert said <= set(both)
    assert not said & set(single)
