"""The tables of the synthesis over one movement: nothing of another is counted in."""

from dataclasses import replace
from datetime import date

import pytest

from dienhinh.derive.reports.answer_tables import answers_table
from dienhinh.derive.reports.board import board
from dienhinh.derive.reports.changes_since import changed_grid
from dienhinh.derive.reports.nominees import nominees
from dienhinh.derive.reports.province_tables import ProvinceTables
from dienhinh.derive.reports.stated_rows import documents_table, inspections_table
from dienhinh.model.dates import PartialDate
from dienhinh.model.dossier import Dossier
from dienhinh.model.lists import UNLISTED_AWARD
from dienhinh.model.official import Figure, Grid
from dienhinh.model.unit_figures import AwardCount, Inspection, IssuedDocument
from dienhinh.pages_a4 import text_height_mm
from tests.reports.corpus import POOR, RURAL


def shown(grid: Grid) -> list[list[str]]:
    """The rows as they are read; a number without what it was counted from."""
    return [
        [str(cell.value) if isinstance(cell, Figure) else str(cell) for cell in row]
        for row in grid.rows
    ]


def paper(movement: str, form: str) -> IssuedDocument:
    day = date(2023, 5, 1)
    return IssuedDocument(
        movement=movement, form=form, number="1", date=day, issuer="Huyện ủy", title="Thi đua"
    )


def inspection(movement: str, places: int) -> Inspection:
    when = PartialDate(2023, 5)
    return Inspection(movement=movement, on=when, by="Đoàn kiểm tra", places=places, findings=None)


def award(form: str, note: str | None = None) -> AwardCount:
    return AwardCount(
        movement=POOR,
        year=2023,
        award=form,
        collectives=1,
        households=0,
        individuals=0,
        note=note,
    )


@pytest.fixture(scope="module")
def stated(found: Dossier) -> Dossier:
    """Ba Tơ has papers and inspections of both movements, and awards of two levels."""
    told = replace(
        found.figures["ba-to"],
        documents=(
            paper(POOR, "directive"),
            paper(POOR, "plan"),
            paper(POOR, "plan"),
            paper(RURAL, "plan"),
        ),
        inspections=(inspection(POOR, 6), inspection(RURAL, 40)),
        awards=(award("giay-khen-huyen"), award("bang-khen-tinh")),
    )
    return replace(found, figures={"ba-to": told})


def tables(stated: Dossier, *movements: str) -> ProvinceTables:
    units = [row.unit for row in board(stated).rows]
    own = nominees(stated, units, movements, "nomination", internal=False)
    return ProvinceTables(stated, board(stated), movements, own)


def test_documents_are_counted_by_their_form(stated: Dossier) -> None:
    counts = shown(documents_table(stated, (POOR,)))

    assert [row[1] for row in counts] == ["1", "2", "3"]
    assert counts[-1][0] == "Tổng cộng"


def test_documents_of_another_movement_are_not_counted(stated: Dossier) -> None:
    assert [row[1] for row in shown(documents_table(stated, (RURAL,)))] == ["1", "1"]


def test_inspections_of_another_movement_are_not_counted(stated: Dossier) -> None:
    assert [row[1:] for row in shown(inspections_table(stated, (POOR,)))] == [["1", "6"]] * 2
    assert [row[1:] for row in shown(inspections_table(stated, (RURAL,)))] == [["1", "40"]] * 2


def test_sectors_without_a_profile_are_left_out(stated: Dossier) -> None:
    rows = shown(tables(stated, POOR).by_sector())

    assert len(stated.reference.sectors) > 1
    assert [row[1] for row in rows] == [stated.reference.sectors["trong-trot"].name, "Toàn tỉnh"]


def test_awards_stand_in_the_order_of_their_levels(stated: Dossier) -> None:
    """Whatever the order of the list of awards."""
    for turned in (False, True):
        rows = sorted(stated.reference.awards.items(), reverse=turned)
        lists = replace(stated.reference, awards=dict(rows))
        levels = [
            row[2] for row in shown(tables(replace(stated, reference=lists), POOR).awards_by_form())
        ]

        assert levels == ["Cấp bộ, tỉnh", "Cấp cơ sở", ""]


def test_what_the_catalogue_lacks_is_a_row_for_each_award(stated: Dossier) -> None:
    """Outline II.5 asks for every award by name; one row of all would tell of none."""
    merit = stated.reference.awards["bang-khen-tinh"]
    order = replace(merit, id="order", name="Huân chương", grades=("hạng Nhất", "hạng Ba"))
    unlisted = replace(merit, id=UNLISTED_AWARD, name="Khác (ghi tên, nơi trao, năm)")
    lists = {"order": order, UNLISTED_AWARD: unlisted}
    given = (
        award(UNLISTED_AWARD, "Cờ của Hội Nông dân"),
        award("order", "hạng Ba, thời kỳ đổi mới"),
        award(UNLISTED_AWARD, "Biểu dương hộ thoát nghèo"),
        award("order", "hạng Nhất"),
        award("order", "hạng Ba"),
        award(UNLISTED_AWARD, "cờ của Hội nông dân"),
    )
    ba_to = replace(stated.figures["ba-to"], awards=given)
    known = replace(stated.reference, awards=lists)
    dossier = replace(stated, figures={"ba-to": ba_to}, reference=known)

    rows = shown(tables(dossier, POOR).awards_by_form())

    assert [(row[1], row[-1]) for row in rows] == [
        ("Huân chương hạng Nhất", "1"),
        ("Huân chương hạng Ba", "2"),
        ("Cờ của Hội Nông dân", "2"),
        ("Biểu dương hộ thoát nghèo", "1"),
        ("Tổng cộng", "6"),
    ]


def test_models_of_one_name_are_told_because_they_may_be_one(found: Dossier) -> None:
    made = tables(found, POOR, RURAL)
    model = next(nominee for nominee in made._own if nominee.is_model)  # noqa: SLF001 its list
    other = replace(model, number=9, name=f"{model.name} ")
    hidden = replace(model, number=10, lacks="nêu tên")
    given = (model, other, hidden)

    told = ProvinceTables(found, board(found), (POOR, RURAL), given).alike()

    assert told == (f"“Tổ hợp tác Suối Mẫu” (Huyện Ba Tơ, hồ sơ số {model.number}, 9)",)
    assert made.alike() == ()


@pytest.mark.parametrize(
    ("column", "text"), [(1, "Huyện Ba Tơ"), (2, "chưa nhận"), (3, "0/2-3"), (6, "thiếu 1/8 mục")]
)
def test_who_answered_takes_one_line_for_a_unit_that_sent_little(
    stated: Dossier, column: int, text: str
) -> None:
    """With a hundred communes a second line in each row is two more pages."""
    widths = answers_table(stated, board(stated), (RURAL, POOR)).widths
    # A4 between the margins without the column of numbers; cells have 1 mm at each side.
    width_mm = (165 - 10) * widths[column] / sum(widths[1:]) - 2

    line = text_height_mm("a", width_mm=width_mm, size_pt=12)
    assert text_height_mm(text, width_mm=width_mm, size_pt=12) == line


@pytest.fixture
def many(found: Dossier) -> Dossier:
    """The call asks six more units, which send nothing."""
    reference, call = found.reference, found.call
    silent = {f"don-vi-{n}": replace(reference.units["son-ha"], id=f"don-vi-{n}") for n in range(6)}
    first, *others = call.addressees
    asked = replace(first, units=(*first.units, *silent))
    return replace(
        found,
        call=replace(call, addressees=(asked, *others)),
        reference=replace(reference, units={**reference.units, **silent}),
    )


def test_units_of_which_there_is_nothing_to_tell_are_one_row(many: Dossier) -> None:
    made = tables(many, POOR)

    assert shown(answers_table(many, board(many), (POOR,)))[2:] == [
        ["", "07 đơn vị còn lại (tên nêu ở trên)", "chưa nhận", "0", "chưa gửi"]
    ]
    assert shown(made.by_unit()) == [
        ["1", "Huyện Ba Tơ", "2", "1"],
        ["", "08 đơn vị còn lại", "0", "0"],
        ["", "Toàn tỉnh", "2", "1"],
    ]
    assert shown(made.awards_by_unit())[2:] == [
        ["", "07 đơn vị còn lại", *["None"] * 4, "chưa khai"],
        ["", "Toàn tỉnh", "15", "6", "22", "43", ""],
    ]


def test_where_nothing_came_at_all_no_rest_is_told(many: Dossier) -> None:
    silent = replace(many, filed=(), figures={}, texts={})

    assert shown(answers_table(silent, board(silent), (POOR,))) == [
        ["", "08 đơn vị (tên nêu ở trên)", "chưa nhận", "0", "chưa gửi"]
    ]


def test_the_day_of_an_earlier_state_stands_whole_in_its_heading() -> None:
    widths = changed_grid([], [], "ngày 01/12/2026").widths
    width_mm = 165 * widths[3] / sum(widths) - 2

    line = text_height_mm("a", width_mm=width_mm, size_pt=12)
    # A word alone is measured as one line however long it is: the space lets it break.
    assert text_height_mm("01/12/ 2026", width_mm=width_mm, size_pt=12) == line
