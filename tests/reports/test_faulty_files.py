"""What one fault in a file leaves known, and how every paper tells what it hides."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from dienhinh.commands.official.papers import dossier, make_province_report, make_unit_report
from dienhinh.derive.reports.board import board as board_of
from dienhinh.derive.reports.reminders import reminder_points
from dienhinh.derive.reports.sheets import board_sheets
from dienhinh.derive.reports.unit_gaps import says_nothing
from dienhinh.model.board import BoardRow
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import Line, Report, plain
from dienhinh.render.board import board_html, board_json
from dienhinh.render.board_text import board_text
from tests.folders import ROOT
from tests.reports import corpus
from tests.reports.corpus import POOR, RURAL

Changed = Callable[..., Dossier]


@pytest.fixture
def changed(tmp_path: Path) -> Changed:
    """The corpus with other lists in the file of Ba Tơ, or with another text in its place."""
    corpus.lay_out(tmp_path)
    file = tmp_path / "profiles" / corpus.CALL / "ba-to" / "unit.yaml"

    def made(text: str | None = None, **lists: Any) -> Dossier:  # noqa: ANN401 any YAML
        if text is None:
            values = {**corpus.BA_TO, **lists}
            left = {name: value for name, value in values.items() if value is not None}
            text = yaml.safe_dump(left, allow_unicode=True, sort_keys=False)
        file.write_text(text, encoding="utf-8")
        return dossier(corpus.options(tmp_path), None)

    return made


def ba_to(found: Dossier) -> BoardRow:
    return next(row for row in board_of(found).rows if row.unit == "ba-to")


def poor_report(found: Dossier) -> str:
    return ba_to(found).cells[1].report_state


def sentences(report: Report) -> str:
    blocks = report.paper.blocks
    return "\n".join(plain(block.words) for block in blocks if isinstance(block, Line))


def rows(report: Report, title: str) -> list[list[str]]:
    grid = next(grid for name, grid in report.grids if name == title)
    return [[str(getattr(cell, "value", cell)) for cell in row] for row in grid.rows]


INSPECTION = {"movement": POOR, "on": "2023-05", "by": "Đoàn kiểm tra của huyện", "places": "sáu"}
CAME = "215/BC-UBND, nhận 22/11/2023 (quá hạn)"


def test_one_wrong_row_hides_neither_the_report_nor_the_other_lists(changed: Changed) -> None:
    found = changed(inspections=[INSPECTION])

    row = ba_to(found)

    assert poor_report(found) == CAME
    assert list(row.unknown) == ["inspections"]
    assert row.unanswered == ()
    assert found.figures["ba-to"].answers("awards", POOR)
    assert found.figures["ba-to"].answers("inspections", RURAL)
    assert board_of(found).totals()["reports"] == 1
    assert "chưa rõ: kiểm tra, giám sát (mục II.6)" in board_text(
        board_of(found), has_color=False, language="vi"
    )
    assert '"figures_unknown": [\n    "inspections"\n   ]' in board_json(board_of(found))


def test_the_letter_names_the_part_that_the_fault_is_in(changed: Changed) -> None:
    points = reminder_points(ba_to(changed(inspections=[INSPECTION])))

    (told,) = (point for point in points if point.startswith("Số liệu đã gửi"))
    assert told.startswith(
        "Số liệu đã gửi còn 01 chỗ cần sửa ở phần kiểm tra, giám sát (mục II.6): số nơi được kiểm"
    )
    assert not any("vì người nghèo" in point and "chưa nhận" in point for point in points)


def test_the_papers_tell_what_is_sound_and_what_is_not_known(changed: Changed) -> None:
    found = changed(inspections=[INSPECTION])

    province = make_province_report(found, (POOR,), internal=False, earlier=None)
    unit = make_unit_report(found, "ba-to", POOR, internal=False)

    assert rows(province, "Tình hình trả lời")[0] == [
        "1", "Huyện Ba Tơ", CAME, "2/2-3, 1 còn lỗi", "còn 1 lỗi"
    ]  # fmt: skip
    assert "đã nhận 1/2 báo cáo" in sentences(province)
    assert rows(province, "Số liệu đơn vị còn thiếu")[0][1:] == [
        "Huyện Ba Tơ", "đủ", "đủ", "đủ", "còn lỗi"
    ]  # fmt: skip
    assert rows(province, "Khen thưởng theo đơn vị")[0][2:] == ["13", "5", "22", "40", ""]
    assert sentences(province).count("tệp số liệu còn lỗi: huyện Ba Tơ (còn 1 lỗi).") == 1
    assert "Đã ban hành 01 chỉ thị, nghị quyết." in sentences(unit)
    assert "[Mục II.6 chưa có số liệu: tệp số liệu so-ket-2023/ba-to/unit.yaml còn 1 lỗi." in (
        sentences(unit)
    )


def test_a_list_that_lost_its_only_row_does_not_say_that_there_is_nothing(changed: Changed) -> None:
    found = changed(inspections=[INSPECTION], totals=None)

    assert not found.figures["ba-to"].answers("inspections", RURAL)
    assert ba_to(found).unanswered[-1] == "Kiểm tra, giám sát (Nông thôn mới)"


def test_a_fault_of_one_movement_leaves_the_other_known(changed: Changed) -> None:
    """Two equal rows are found by a rule, in a file of right shape."""
    found = changed(awards=[*corpus.BA_TO["awards"], dict(corpus.BA_TO["awards"][2])], totals=None)

    figures = found.figures["ba-to"]

    assert figures.faulty == {("awards", RURAL)}
    assert [row.movement for row in figures.awards or ()] == [POOR, POOR]


def test_rules_look_at_what_is_sound_of_a_file_of_wrong_shape(changed: Changed) -> None:
    documents = [*corpus.BA_TO["documents"], dict(corpus.BA_TO["documents"][0])]
    found = changed(documents=documents, inspections=[INSPECTION])

    assert found.figures["ba-to"].faulty == {("documents", POOR), ("inspections", POOR)}
    assert {problem.code for problem in found.faulty_figures["ba-to"]} >= {"row-repeated"}


@pytest.mark.parametrize(
    "text", ["reports: [\n", "call: so-ket-2023\nunit: son-ha\nas_of: 2023-11-15\n"]
)
def test_of_a_file_that_cannot_be_believed_nothing_is_known(text: str, changed: Changed) -> None:
    found = changed(text)

    row = ba_to(found)

    assert [cell.report_state for cell in row.cells] == ["chưa rõ, tệp số liệu còn lỗi"] * 2
    assert row.unanswered == ()
    points = reminder_points(row)
    assert not any("chưa nhận được báo cáo" in point for point in points)
    assert any("chưa rõ đã nhận được báo cáo hay chưa" in point for point in points)
    province = make_province_report(found, (RURAL, POOR), internal=False, earlier=None)
    assert (
        "đã nhận 0/4 báo cáo. Chưa rõ đã nhận hay chưa 02 báo cáo, vì tệp số liệu của đơn vị còn "
        "lỗi."
    ) in sentences(province)
    assert "Báo cáo: 0/6, 2 chưa rõ vì tệp còn lỗi." in board_text(
        board_of(found), has_color=False, language="vi"
    )


@pytest.mark.parametrize("typed", ["ba_to", ["ba-to"], None])
def test_a_slip_in_the_name_of_the_unit_hides_nothing(typed: object, changed: Changed) -> None:
    """The folder says whose file it is."""
    found = changed(unit=typed)

    assert len(found.faulty_figures["ba-to"]) == 1
    assert poor_report(found) == CAME
    assert found.figures["ba-to"].faulty == frozenset()


def test_a_fault_in_the_reports_received_is_no_debt_of_the_unit(changed: Changed) -> None:
    """The office keeps that list: the letter asks nobody else to mend it."""
    wrong = {**corpus.BA_TO["reports"][0], "movement": RURAL, "received_on": "hôm qua"}
    found = changed(reports=[*corpus.BA_TO["reports"], wrong])

    rural, poor = ba_to(found).cells

    assert poor.report_state == CAME
    assert rural.is_report_unknown
    assert not any("Số liệu đã gửi" in point for point in reminder_points(ba_to(found)))


def test_below_a_misspelt_name_may_stand_any_list_that_seems_absent(changed: Changed) -> None:
    found = changed(inspections=None, kiem_tra=[], totals=None)

    assert found.figures["ba-to"].faulty == {("inspections", RURAL), ("inspections", POOR)}


def test_a_total_that_differs_makes_its_list_doubtful(changed: Changed) -> None:
    found = changed(totals=[{"movement": POOR, "documents": 9}])

    assert found.figures["ba-to"].faulty == {("documents", POOR)}


def test_a_list_written_twice_is_not_known(changed: Changed) -> None:
    whole = yaml.safe_dump(corpus.BA_TO, allow_unicode=True, sort_keys=False)

    found = changed(f"{whole}documents: []\n")

    assert found.figures["ba-to"].faulty == {("documents", RURAL), ("documents", POOR)}


def test_a_report_is_noted_before_the_unit_states_any_figures(changed: Changed) -> None:
    noted = {name: corpus.BA_TO[name] for name in ("call", "unit", "reports")}

    found = changed(yaml.safe_dump(noted))

    assert found.faulty_figures == {}
    assert poor_report(found) == CAME
    assert ba_to(found).figures_file is None
    assert any(point.startswith("Chưa gửi số liệu") for point in reminder_points(ba_to(found)))


def test_a_report_noted_wrongly_is_no_figures_either(changed: Changed) -> None:
    noted = {name: corpus.BA_TO[name] for name in ("call", "unit", "reports")}
    noted["reports"] = [{**corpus.BA_TO["reports"][0], "received_on": "hôm qua"}]

    found = changed(yaml.safe_dump(noted, allow_unicode=True))

    assert found.faulty_figures.keys() == {"ba-to"}
    assert ba_to(found).figures_file is None


def test_an_error_that_hides_no_list_makes_no_number_doubtful(changed: Changed) -> None:
    found = changed(signer=5)

    assert found.faulty_figures.keys() == {"ba-to"}
    assert not found.hides_lists("ba-to", (RURAL, POOR))
    assert changed(documents=5).hides_lists("ba-to", (RURAL, POOR))


@pytest.mark.parametrize(
    ("words", "is_nothing"),
    [
        ("Chưa ban hành chỉ thị.", True),
        ("Ủy ban nhân dân huyện không phát động phong trào riêng.", True),
        ("Thị xã chưa tổ chức.", True),
        ("Chưa đầy đủ số liệu.", True),
        ("Không chỉ ban hành 02 nghị quyết, Huyện ủy còn ban hành 01 chỉ thị.", False),
        ("Không ngừng đổi mới, xã ban hành 03 chỉ thị.", False),
        ("Chưa đầy một năm, huyện ban hành 05 văn bản.", False),
    ],
)
def test_who_tells_of_nothing_is_known_by_the_first_words(words: str, *, is_nothing: bool) -> None:
    assert says_nothing(words) is is_nothing


def test_figures_without_their_day_are_not_known_but_the_report_came(changed: Changed) -> None:
    found = changed(as_of=None)

    assert [problem.code for problem in found.faulty_figures["ba-to"]] == ["missing-field"]
    assert list(ba_to(found).unknown) == ["documents", "launched", "awards", "inspections"]
    assert poor_report(found) == CAME


def test_a_faulty_profile_came_and_is_told_in_every_paper(found: Dossier) -> None:
    province = make_province_report(found, (POOR,), internal=False, earlier=None)
    unit = make_unit_report(found, "ba-to", POOR, internal=False)

    assert "Chưa tính 01 hồ sơ đã gửi còn lỗi, của: huyện Ba Tơ (01)." in sentences(province)
    alone = make_province_report(
        replace(found, filed=tuple(filed for filed in found.filed if not filed.is_sound)),
        (POOR,),
        internal=False,
        earlier=None,
    )
    assert "Chưa tính 01 hồ sơ đã gửi còn lỗi" in sentences(alone)
    assert "Chưa có đơn vị giới thiệu điển hình." not in sentences(alone)
    told = "[Mục II.4.c thiếu 01 điển hình đã gửi mà hồ sơ còn lỗi nên chưa đưa vào báo cáo.]"
    assert told in sentences(unit)
    assert "II.4.c" in unit.gaps
    assert "chưa đủ" not in sentences(unit)


def test_a_number_that_errors_hide_is_not_told_as_a_fall(changed: Changed) -> None:
    before = changed()
    found = changed(inspections=[INSPECTION])

    report = make_province_report(
        found, (POOR,), internal=False, earlier=("ngày 01/12/2023", before)
    )

    told = (
        "[Số liệu hiện nay thiếu phần có lỗi trong tệp của: Huyện Ba Tơ. Chênh lệch vì thế có thể "
        "không phải là thay đổi thật.]"
    )
    assert told in sentences(report)
    assert "số liệu thay đổi (hiện nay)" in report.gaps


def test_a_profile_that_names_no_movement_came_all_the_same(tmp_path: Path) -> None:
    profiles = corpus.lay_out(tmp_path)
    broken = profiles / corpus.CALL / "son-ha" / "hop-tac-xa-vo" / "profile.yaml"
    broken.parent.mkdir(parents=True)
    broken.write_text("name: [", encoding="utf-8")
    found = dossier(corpus.options(tmp_path), None)
    board = board_of(found)

    row = next(row for row in board.rows if row.unit == "son-ha")

    assert row.state == "partly"
    assert [profile.name for profile in row.unplaced] == ["hop-tac-xa-vo"]
    assert board.totals()["received"] == 5
    points = reminder_points(row)
    assert "chưa gửi hồ sơ điển hình nào" not in "".join(points)
    assert sum("chưa kể 01 hồ sơ chưa rõ phong trào" in point for point in points) == 2
    assert any(p.startswith("Hồ sơ “hop-tac-xa-vo” (chưa rõ phong trào): còn 0") for p in points)
    told = board_text(board, has_color=False, language="vi")
    assert "  hồ sơ chưa rõ phong trào: hop-tac-xa-vo: " in told
    assert len(told.splitlines()) == len(
        board_text(board, has_color=False, language="en").splitlines()
    )
    assert "Hồ sơ chưa rõ phong trào: hop-tac-xa-vo" in board_html(board, ROOT / "docs" / "theme")
    assert "hop-tac-xa-vo" in {row[2] for row in board_sheets(board)[1].rows}
    province = make_province_report(found, (RURAL,), internal=False, earlier=None)
    assert "huyện Sơn Hà (01)" in sentences(province)
    unit = make_unit_report(found, "son-ha", RURAL, internal=False)
    assert "[Mục II.4.c thiếu 01 điển hình đã gửi" in sentences(unit)
    assert "[Mục II.4.b thiếu 01 điển hình đã gửi" in sentences(unit)


def test_words_in_a_file_with_errors_may_lack_but_came(tmp_path: Path) -> None:
    profiles = corpus.lay_out(tmp_path)
    text = profiles / corpus.CALL / "son-ha" / "bao-cao" / f"{POOR}.md"
    text.parent.mkdir(parents=True)
    text.write_bytes("## I.1\nHuyện miền núi.\n".encode("utf-16"))
    found = dossier(corpus.options(tmp_path), None)

    row = next(row for row in board_of(found).rows if row.unit == "son-ha")
    unit = make_unit_report(found, "son-ha", POOR, internal=False)
    province = make_province_report(found, (POOR,), internal=False, earlier=None)

    assert row.cells[1].report_state == "có phần lời, chưa nhận bản ký"
    assert row.state == "partly"
    assert "[Mục I.1 chưa rõ: tệp lời báo cáo còn lỗi, có thể thiếu lời.]" in sentences(unit)
    assert "đơn vị chưa viết" not in sentences(unit)
    assert "Tệp lời báo cáo còn lỗi, có thể thiếu lời: huyện Sơn Hà." in sentences(province)
