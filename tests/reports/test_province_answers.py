"""Who answered is judged by the movements of the report, and counted against who was named."""

from dataclasses import replace
from datetime import date

import pytest

from dienhinh.derive.reports.province_answers import Answers, board_of
from dienhinh.derive.reports.province_report import province_report
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import Grid, plain
from dienhinh.model.unit_figures import SentReport
from tests.reports.corpus import POOR, RURAL, with_faulty_figures

DAY = "Đến ngày 01/12/2023 (hạn gửi trước ngày 20/11/2023)"
NAMED = f"{DAY}, 02 đơn vị có tên trong danh sách; đã nhận"


def told(dossier: Dossier, *movements: str) -> list[str]:
    lines = Answers(dossier, board_of(dossier, movements), movements).who_answered()
    return [plain(line.words) for line in lines][:2]


@pytest.fixture(scope="module")
def only_poor(found: Dossier) -> Dossier:
    """Ba Tơ sent profiles for one movement and nothing else; nobody else sent anything."""
    filed = tuple(one for one in found.filed if one.movement == POOR)
    return replace(found, filed=filed, figures={}, texts={})


def test_what_came_for_another_movement_is_nothing_for_this_one(only_poor: Dossier) -> None:
    assert told(only_poor, RURAL) == [
        f"{NAMED} 0/2 báo cáo.",
        "02 đơn vị chưa gửi cả báo cáo lẫn hồ sơ: huyện Ba Tơ, huyện Sơn Hà.",
    ]
    assert told(only_poor, POOR)[1] == "01 đơn vị chưa gửi cả báo cáo lẫn hồ sơ: huyện Sơn Hà."
    assert (
        told(only_poor, RURAL, POOR)[1] == "01 đơn vị chưa gửi cả báo cáo lẫn hồ sơ: huyện Sơn Hà."
    )


def test_all_who_sent_nothing_are_named_once_however_many(only_poor: Dossier) -> None:
    rows = board_of(only_poor, (RURAL,))
    silent = next(row for row in rows.rows if row.unit == "son-ha")

    def second(count: int) -> str:
        board = replace(rows, rows=(silent,) * count)
        return plain(list(Answers(only_poor, board, (RURAL,)).who_answered())[1].words)

    assert second(21).startswith("21 đơn vị chưa gửi cả báo cáo lẫn hồ sơ: huyện Sơn Hà, ")
    assert second(21).count("huyện Sơn Hà") == 21


def test_the_first_table_tells_who_answered(only_poor: Dossier) -> None:
    blocks = province_report(only_poor, (RURAL,), internal=False).paper.blocks

    captions = [block.caption for block in blocks if isinstance(block, Grid)]
    assert captions[0] == "Bảng 1. Tình hình trả lời"


def test_figures_answer_for_the_movements_they_tell_of(found: Dossier, only_poor: Dossier) -> None:
    ba_to = found.figures["ba-to"]
    rows = tuple(row for row in ba_to.awards or () if row.movement == POOR)
    poor = replace(
        ba_to, documents=None, launched=None, inspections=None, awards=rows, reports=(), totals=()
    )
    of_poor = replace(only_poor, figures={"ba-to": poor})
    of_all = replace(only_poor, figures={"ba-to": replace(poor, documents=())})
    unread = with_faulty_figures(only_poor, "ba-to")

    assert told(of_poor, RURAL)[1].startswith("02 đơn vị chưa gửi")
    assert told(of_all, RURAL)[1].startswith("01 đơn vị chưa gửi")
    assert told(unread, RURAL)[1].startswith("01 đơn vị chưa gửi")


def test_words_that_are_told_in_the_report_are_an_answer(
    found: Dossier, only_poor: Dossier
) -> None:
    spoken = replace(only_poor, texts={("son-ha", RURAL): found.texts["ba-to", POOR]})

    assert told(spoken, RURAL)[1] == "01 đơn vị chưa gửi cả báo cáo lẫn hồ sơ: huyện Ba Tơ."


def test_a_unit_the_dispatch_does_not_name_is_counted_apart(found: Dossier) -> None:
    sent = SentReport(
        movement=POOR, number="7-BC/HND", date=date(2023, 11, 1), received_on=date(2023, 11, 2)
    )
    association = replace(found.figures["hoi-nong-dan-tinh"], reports=(sent,), documents=None)
    dossier = replace(
        found, figures={**found.figures, "hoi-nong-dan-tinh": replace(association, launched=None)}
    )

    assert told(dossier, POOR)[0] == (
        f"{NAMED} 1/2 báo cáo. Ngoài danh sách, 01 đơn vị khác trả lời, gửi 01 báo cáo."
    )
    assert told(dossier, RURAL)[0] == f"{NAMED} 0/2 báo cáo."


def test_a_unit_whose_file_could_not_be_read_is_not_counted_as_silent(found: Dossier) -> None:
    unread = with_faulty_figures(found, "ba-to")

    answers = Answers(unread, board_of(unread, (POOR,)), (POOR,))

    (line,) = answers.unanswered("documents")
    assert plain(line.words).startswith("01 đơn vị chưa báo cáo về văn bản đã ban hành;")


def test_a_unit_not_named_is_in_no_count_of_a_movement_it_does_not_tell_of(found: Dossier) -> None:
    """The numbers of one movement add up to the units that the dispatch names."""
    association = replace(found.figures["hoi-nong-dan-tinh"], documents=None, launched=None)
    ba_to = replace(found.figures["ba-to"], documents=())
    figures = {"ba-to": ba_to, "hoi-nong-dan-tinh": association}
    dossier = replace(found, figures=figures)

    of_rural = province_report(dossier, (RURAL,), internal=False)
    of_poor = province_report(dossier, (POOR,), internal=False)

    grids = dict(of_rural.grids)
    for title in ("Tình hình trả lời", "Khen thưởng theo đơn vị"):
        named = [str(row[1]) for row in grids[title].rows]
        assert named[:2] == ["Huyện Ba Tơ", "Huyện Sơn Hà"]
        assert "Hội Nông dân tỉnh Quảng Ngãi" not in named
        assert "Hội Nông dân tỉnh Quảng Ngãi" in [
            str(row[1]) for row in dict(of_poor.grids)[title].rows
        ]
    answers = Answers(dossier, board_of(dossier, (RURAL,)), (RURAL,))
    assert answers.none_stated("documents") == (
        "01 đơn vị báo cáo không có văn bản nào về Phong trào thi đua; 01 đơn vị chưa báo cáo."
    )
