"""A unit that states sums and lists nothing is neither silent nor complete, wherever it is told."""

from dataclasses import replace

import pytest

from dienhinh.derive.reports.board import question_states, unanswered
from dienhinh.derive.reports.province_answers import Answers, board_of
from dienhinh.derive.reports.province_report import province_report
from dienhinh.derive.reports.unit_report import unit_report
from dienhinh.intake.units.own_words import is_made_by_us
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import Figure, Grid, Line, plain
from dienhinh.model.unit_figures import StatedTotals
from tests.reports.corpus import POOR, RURAL

TOTALS = StatedTotals(
    movement=POOR,
    documents=5,
    launched=1,
    nominated=2,
    collectives=12,
    households=None,
    individuals=1020,
    inspections=4,
)


@pytest.fixture(scope="module")
def summed(found: Dossier) -> Dossier:
    """Ba Tơ states sums for one movement and listed nothing."""
    ba_to = replace(
        found.figures["ba-to"],
        documents=None,
        launched=None,
        awards=None,
        inspections=None,
        totals=(TOTALS,),
    )
    return replace(found, figures={**found.figures, "ba-to": ba_to})


def lines(blocks: object) -> list[str]:
    return [plain(block.words) for block in blocks if isinstance(block, Line)]  # type: ignore[attr-defined]


def rows(grid: Grid) -> list[list[str | int | None]]:
    return [
        [cell.value if isinstance(cell, Figure) else plain(cell) for cell in row]
        for row in grid.rows
    ]


def test_the_report_of_the_unit_tells_the_sum_and_that_nothing_is_listed(summed: Dossier) -> None:
    report = unit_report(summed, "ba-to", POOR, internal=False)

    told = [text for text in lines(report.paper.blocks) if "ghi tổng" in text]
    where = "(totals trong so-ket-2023/ba-to/unit.yaml), chưa kê từng dòng ở mục"
    assert told == [
        (
            f"[Mục II.2.a chưa đủ: đơn vị ghi tổng 05 văn bản {where} “Văn bản đã ban hành” "
            "(documents).]"
        ),
        (
            f"[Mục II.2.b chưa đủ: đơn vị ghi tổng 05 văn bản {where} “Văn bản đã ban hành” "
            "(documents).]"
        ),
        (
            f"[Mục II.2.d chưa đủ: đơn vị ghi tổng 01 phong trào {where} “Phong trào do đơn vị "
            "phát động” (launched). Đề cương hướng dẫn: số lượng, tên phong trào, mục đích, tiêu "
            "chí thi đua.]"
        ),
        (
            f"[Mục II.5 chưa đủ: đơn vị ghi tổng 12 tập thể, 1.020 cá nhân {where} “Khen thưởng "
            "qua phong trào” (awards). Đề cương hướng dẫn: nêu cụ thể số liệu tập thể, hộ gia "
            "đình, cá nhân đã được nhận các hình thức khen thưởng thông qua Phong trào thi đua.]"
        ),
        (
            f"[Mục II.6 chưa đủ: đơn vị ghi tổng 04 cuộc kiểm tra {where} “Kiểm tra, giám sát” "
            "(inspections).]"
        ),
    ]
    assert all(map(is_made_by_us, told))
    assert not any("chưa khai" in text for text in lines(report.paper.blocks))
    other = unit_report(summed, "son-ha", POOR, internal=False)
    assert not any("ghi tổng" in text for text in lines(other.paper.blocks))


def test_the_tables_of_the_province_count_the_sums_in_rows_of_their_own(summed: Dossier) -> None:
    grids = dict(province_report(summed, (POOR,), internal=False).grids)

    assert rows(grids["Văn bản đã ban hành"]) == [
        ["Chưa kê (đơn vị chỉ ghi tổng)", 5],
        ["Tổng cộng", 5],
    ]
    assert rows(grids["Phong trào do đơn vị phát động"]) == [
        ["", "Chưa kê (đơn vị chỉ ghi tổng)", 1, "", ""],
        ["", "Tổng cộng", 1, "", ""],
    ]
    assert rows(grids["Khen thưởng theo hình thức"])[-2:] == [
        ["", "Chưa kê hình thức (đơn vị chỉ ghi tổng)", "", 12, None, 1020, 1032],
        ["", "Tổng cộng", "", 14, 1, 1020, 1035],
    ]
    assert rows(grids["Khen thưởng theo năm"])[-2:] == [
        ["Chưa kê năm (đơn vị chỉ ghi tổng)", 12, None, 1020, 1032],
        ["Tổng cộng", 14, 1, 1020, 1035],
    ]
    by_unit = rows(grids["Khen thưởng theo đơn vị"])
    assert by_unit[0] == [
        "1",
        "Huyện Ba Tơ",
        12,
        None,
        1020,
        1032,
        "mới có tổng, chưa kê từng dòng",
    ]
    assert by_unit[-1] == ["", "Toàn tỉnh", 14, 1, 1020, 1035, ""]
    assert rows(grids["Kiểm tra, giám sát"]) == [
        ["Huyện Ba Tơ (mới có tổng, chưa kê từng dòng)", 4, None],
        ["Toàn tỉnh", 4, None],
    ]


def test_a_number_with_sums_in_it_says_where_both_stand(summed: Dossier) -> None:
    grid = dict(province_report(summed, (POOR,), internal=False).grids)["Khen thưởng theo năm"]

    cell = grid.rows[-1][1]
    assert isinstance(cell, Figure)
    assert cell.source == "hoi-nong-dan-tinh 1; ba-to totals 1"
    assert cell.note == (
        "Số liệu các đơn vị khai ở mục “Khen thưởng qua phong trào”: hoi-nong-dan-tinh/unit.yaml, "
        "dòng 1. Đơn vị chỉ ghi tổng ở mục “Tổng số đơn vị tự cộng”: ba-to/unit.yaml, dòng 1."
    )


def test_the_synthesis_names_the_unit_and_does_not_call_it_silent(summed: Dossier) -> None:
    answers = Answers(summed, board_of(summed, (POOR,)), (POOR,))

    (told,) = lines(answers.summed("launched"))
    assert told == (
        "01 đơn vị chỉ ghi tổng về phong trào do mình phát động, chưa kê từng dòng: huyện Ba Tơ "
        "(01 phong trào)."
    )
    assert answers.none_stated("launched") == (
        "01 đơn vị báo cáo không có phong trào hưởng ứng do mình phát động; 01 đơn vị chưa báo cáo."
    )
    assert lines(answers.unanswered("inspections")) == [
        "02 đơn vị chưa báo cáo về kiểm tra, giám sát."
    ]


def test_on_the_board_the_question_stays_open_and_is_told_to_have_its_sum(summed: Dossier) -> None:
    mark = "mới có tổng, chưa kê từng dòng"

    assert unanswered(summed, "ba-to", (POOR,))[0] == f"Văn bản đã ban hành ({mark})"
    assert unanswered(summed, "ba-to", (RURAL, POOR))[:2] == (
        "Văn bản đã ban hành (Nông thôn mới)",
        f"Văn bản đã ban hành (Vì người nghèo: {mark})",
    )


def test_a_cell_of_the_synthesis_says_for_which_movement_a_question_is_open(
    summed: Dossier,
) -> None:
    states = question_states(summed, "ba-to", (RURAL, POOR))

    assert states["documents"] == [
        "thiếu: Nông thôn mới",
        "mới có tổng, chưa kê từng dòng: Vì người nghèo",
    ]
    assert question_states(summed, "son-ha", (RURAL, POOR))["awards"] == ["thiếu"]
