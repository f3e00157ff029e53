import io
import json
import re
from dataclasses import replace
from datetime import date
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from dienhinh import pipeline
from dienhinh.commands.official.papers import board_workbook, reminders
from dienhinh.derive.reports.board import board as board_of
from dienhinh.derive.reports.heads import is_issuer
from dienhinh.derive.reports.reminders import (
    gone_units,
    reminded,
    reminder_message,
    reminder_paper,
    reminder_points,
)
from dienhinh.model.board import Board, BoardRow
from dienhinh.model.call import TO_WRITE
from dienhinh.model.dossier import Dossier
from dienhinh.model.unit_figures import LISTS
from dienhinh.render.board import board_html, board_json
from dienhinh.render.board_text import board_text
from dienhinh.vietnamese import quoted
from tests.reports.corpus import POOR, RURAL
from tests.reports.word_files import paragraphs

OFFICIAL = (
    "“Quảng Ngãi chung sức xây dựng nông thôn mới giai đoạn 2021-2025”",
    "“Quảng Ngãi vì người nghèo - Không để ai bị bỏ lại phía sau giai đoạn 2021-2025”",
)


@pytest.fixture(scope="module")
def board(found: Dossier) -> Board:
    return board_of(found)


def row(board: Board, unit: str) -> BoardRow:
    return next(row for row in board.rows if row.unit == unit)


def test_every_unit_is_there_those_that_sent_nothing_and_those_that_were_not_asked(
    board: Board,
) -> None:
    assert [(row.unit, row.state) for row in board.rows] == [
        ("ba-to", "partly"),
        ("son-ha", "nothing"),
        ("hoi-nong-dan-tinh", "partly"),
    ]


def test_asked_received_valid_and_published_are_counted_apart(board: Board) -> None:
    rural, poor = row(board, "ba-to").cells

    assert (poor.movement, poor.least, poor.most) == (POOR, 2, 3)
    assert (poor.received, poor.valid, poor.published, poor.lacking) == (3, 2, 2, 0)
    assert (rural.movement, rural.received, rural.valid, rural.published) == (RURAL, 1, 1, 0)
    assert rural.lacking == 1


def test_what_is_missing_is_named_for_each_profile(board: Board) -> None:
    _, poor = row(board, "ba-to").cells
    (short,) = (profile for profile in poor.profiles if not profile.is_valid)

    assert short.name == "Tổ Thiếu Số"
    assert short.missing == ("Điện thoại liên lạc",)
    assert short.errors[0].startswith("dòng 1: Hồ sơ chưa có điện thoại")
    assert 90 < short.score < 100


def test_what_is_asked_for_before_a_day_is_too_late_on_that_day(found: Dossier) -> None:
    boards = [board_of(replace(found, today=date(2023, 11, day))) for day in (15, 19, 20)]

    assert [board.days_left for board in (*boards, board_of(found))] == [4, 0, -1, -12]
    said = [reminder_message(found, board, row(board, "son-ha")) for board in boards]
    states = ("còn 4 ngày", "hôm nay là ngày cuối", "đã quá hạn 1 ngày")
    for text, state in zip(said, states, strict=True):
        assert f"Hạn gửi là trước ngày 20/11/2023, {state}." in text


def test_a_report_that_came_after_the_deadline_is_late(board: Board) -> None:
    _, poor = row(board, "ba-to").cells

    assert poor.report == "215/BC-UBND, nhận 22/11/2023"
    assert poor.is_report_late


def test_every_report_is_told_and_the_first_says_whether_it_is_late(found: Dossier) -> None:
    """A correction sent after the deadline makes no report late that came in time."""
    correction = found.figures["ba-to"].reports[0]
    first = replace(
        correction, number="210/BC-UBND", date=date(2023, 11, 14), received_on=date(2023, 11, 16)
    )
    figures = replace(found.figures["ba-to"], reports=(correction, first))

    board = board_of(replace(found, figures={**found.figures, "ba-to": figures}))
    _, poor = row(board, "ba-to").cells

    assert poor.report == ("210/BC-UBND, nhận 16/11/2023; mới nhất: 215/BC-UBND, nhận 22/11/2023")
    assert not poor.is_report_late
    assert board.totals()["reports"] == 1


def test_the_score_counts_what_was_not_sent_too(board: Board) -> None:
    assert row(board, "son-ha").score == 0
    assert 50 < row(board, "ba-to").score < 100
    assert row(board, "hoi-nong-dan-tinh").score == 50


def test_a_missing_or_faulty_file_of_figures_is_a_line_not_a_crash(found: Dossier) -> None:
    faulty = replace(found, figures={}, faulty_figures={"ba-to": found.problems[:1]})

    board = board_of(faulty)

    assert row(board, "son-ha").figures_file is None
    assert row(board, "ba-to").figures_file == "so-ket-2023/ba-to/unit.yaml"
    assert row(board, "ba-to").unanswered == ()
    assert list(row(board, "ba-to").unknown) == list(LISTS)


def test_a_folder_of_a_unit_nobody_knows_is_a_line(found: Dossier) -> None:
    strange = replace(found, figures={**found.figures, "la-hoac": found.figures["ba-to"]})

    assert row(board_of(strange), "la-hoac").name == "la-hoac"


def plain_text(board: Board) -> str:
    return board_text(board, has_color=False, language="vi")


def test_the_text_has_colours_only_where_they_are_shown(board: Board) -> None:
    plain = plain_text(board)

    assert "\x1b" not in plain
    assert "quá hạn 12 ngày (trước ngày 20/11/2023)" in plain
    assert "Hồ sơ: đề nghị 8-12, nhận 4, hợp lệ 3, đăng 2." in plain
    assert "\x1b[31m" in board_text(board, has_color=True, language="vi")


def test_the_text_is_english_when_asked_for(board: Board) -> None:
    told = board_text(board, has_color=False, language="en")

    assert "12 days overdue (before 2023-11-20)" in told
    assert "Profiles: 8-12 asked, 4 received, 3 valid, 2 published." in told
    assert len(told.splitlines()) == len(plain_text(board).splitlines())


def test_the_day_before_the_deadline_is_called_the_last_day(board: Board) -> None:
    told = replace(board, days_left=0)

    assert "hôm nay là ngày cuối (trước ngày 20/11/2023)" in plain_text(told)
    assert "today is the last day (before 2023-11-20)" in board_text(
        told, has_color=False, language="en"
    )


def test_days_by_the_thousand_are_written_as_other_numbers(board: Board) -> None:
    assert "quá hạn 1.106 ngày" in plain_text(replace(board, days_left=-1106))


def test_counts_by_the_thousand_are_too(board: Board, corpus_options: pipeline.Options) -> None:
    large = replace(board, rows=board.rows * 500)

    assert "Hồ sơ: đề nghị 4.000-6.000, nhận 2.000, hợp lệ 1.500" in plain_text(large)
    assert "4,000-6,000 asked" in board_text(large, has_color=False, language="en")
    assert "<dd>2.000</dd>" in board_html(large, corpus_options.theme)


def test_the_json_says_the_same(board: Board) -> None:
    tree = json.loads(board_json(board))

    assert tree["days_left"] == -12
    assert tree["totals"]["slots"] == 4
    assert tree["totals"]["slots_filled"] == 1
    assert [unit["unit"] for unit in tree["units"]] == ["ba-to", "son-ha", "hoi-nong-dan-tinh"]
    assert tree["units"][0]["movements"][1]["asked"] == [2, 3]


def test_the_page_loads_nothing_from_anywhere(
    board: Board, corpus_options: pipeline.Options
) -> None:
    html = board_html(board, corpus_options.theme)

    assert "Nội bộ, không đưa lên trang công khai" in html
    assert re.findall(r"(?:src|href)=", html) == []
    assert "url(" not in html
    assert 'content="noindex, nofollow"' in html


def test_names_on_the_page_cannot_become_markup(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    hostile = [
        replace(filed, root={**filed.root, "name": "<script>alert(1)</script>"})
        for filed in found.filed
    ]

    html = board_html(board_of(replace(found, filed=tuple(hostile))), corpus_options.theme)

    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)" in html


def test_the_workbook_holds_no_formula(found: Dossier) -> None:
    hostile = [
        replace(filed, root={**filed.root, "name": '=HYPERLINK("https://xau.test")'})
        for filed in found.filed
    ]
    content = board_workbook(board_of(replace(found, filed=tuple(hostile))))

    book = openpyxl.load_workbook(io.BytesIO(content))

    assert book.sheetnames == ["Đơn vị", "Hồ sơ", "Cần nhắc"]
    cell = book["Hồ sơ"]["C4"]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)
    with ZipFile(io.BytesIO(content)) as archive:
        assert all(b"<f>" not in archive.read(name) for name in archive.namelist())
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_reminder_names_exactly_what_is_missing(board: Board) -> None:
    rural, poor = (f"Phong trào thi đua {name}" for name in OFFICIAL)
    assert reminder_points(row(board, "ba-to")) == (
        f"{rural}: chưa nhận được báo cáo theo đề cương.",
        f"{rural}: còn thiếu 01 hồ sơ điển hình (đã gửi 01, công văn đề nghị 02-03).",
        (
            f"Hồ sơ “Ông Lê Văn Mẫu” ({rural}): thiếu đồng ý công khai: họ tên; đồng ý công khai: "
            "hình ảnh."
        ),
        f"Hồ sơ “Tổ Thiếu Số” ({poor}): thiếu điện thoại liên lạc.",
    )
    assert reminder_points(row(board, "hoi-nong-dan-tinh")) == (
        f"{rural}: chưa nhận được báo cáo theo đề cương.",
        f"{poor}: chưa nhận được báo cáo theo đề cương.",
        (
            "Số liệu theo đề cương còn thiếu: kiểm tra, giám sát (mục II.6); "
            f"về {rural}: khen thưởng qua phong trào (mục II.5)."
        ),
    )


def test_a_reminder_names_a_movement_once_for_all_its_figures(found: Dossier) -> None:
    ba_to = found.figures["ba-to"]
    poor: dict[str, Any] = {
        name: tuple(row for row in getattr(ba_to, name) or () if row.movement == POOR)
        for name in ("documents", "launched", "awards", "inspections")
    }
    sent = replace(found, figures={"ba-to": replace(ba_to, totals=(), **poor)})

    assert reminder_points(row(board_of(sent), "ba-to"))[-1] == (
        f"Số liệu theo đề cương còn thiếu: về Phong trào thi đua {OFFICIAL[0]}: văn bản đã ban "
        "hành (mục II.2); phong trào do đơn vị phát động (mục II.2.d); khen thưởng qua phong trào "
        "(mục II.5); kiểm tra, giám sát (mục II.6)."
    )


def test_a_reminder_cites_the_dispatch_with_room_for_what_it_left_open(
    found: Dossier, board: Board
) -> None:
    subject = "thực hiện sơ kết Phong trào thi đua"
    cited = f"Tại Công văn số       /SNV-TĐKT ngày       tháng 11 năm 2023 về việc {subject}, Sở"

    assert cited in reminder_message(found, board, row(board, "son-ha"))
    numbered = replace(
        found.call, number_as_written="Số: 12/SNV-TĐKT", date_as_written="ngày 01 tháng 9 năm 2026"
    )
    whole = reminder_message(replace(found, call=numbered), board, row(board, "son-ha"))
    assert f"Tại Công văn số 12/SNV-TĐKT ngày 01 tháng 9 năm 2026 về việc {subject}, Sở" in whole


def test_a_reminder_says_what_is_wrong_and_not_what_to_type_into_the_file(board: Board) -> None:
    of_unit = row(board, "ba-to")
    cell = next(cell for cell in of_unit.cells if cell.movement == POOR)
    error = (
        "dòng 7: Số người lao động được tạo việc làm: đang là “khoảng 5”, cần số nguyên. Chỉ ghi "
        "chữ số, không dấu nháy."
    )
    wrong = replace(cell.profiles[0], missing=(), errors=(error, error), is_valid=False)
    sent = replace(
        of_unit, cells=(replace(cell, profiles=(wrong,), least=0),), figures_errors=(error,)
    )

    told = "số người lao động được tạo việc làm: đang là “khoảng 5”, cần số nguyên."
    assert reminder_points(sent) == (
        (
            f"Hồ sơ {quoted(wrong.name)} (Phong trào thi đua {OFFICIAL[1]}): còn 02 chỗ cần sửa, "
            f"trước hết {told}"
        ),
        f"Số liệu đã gửi còn 01 chỗ cần sửa: {told}",
    )


def test_a_name_with_quotation_marks_is_quoted_with_two_kinds(board: Board) -> None:
    of_unit = row(board, "ba-to")
    cell = next(cell for cell in of_unit.cells if cell.movement == POOR)
    short = next(profile for profile in cell.profiles if profile.missing)
    renamed = replace(short, name="Tổ “Rau sạch” Suối Mẫu")
    named = replace(of_unit, cells=(replace(cell, profiles=(renamed,)),))

    assert any(p.startswith("Hồ sơ “Tổ ‘Rau sạch’ Suối Mẫu” (") for p in reminder_points(named))


def test_the_workbook_says_what_is_late_and_by_how_many_days(board: Board) -> None:
    book = openpyxl.load_workbook(io.BytesIO(board_workbook(board)))
    units = book["Đơn vị"]

    reports = [cell.value for cell in units["I"][3:] if cell.value]
    assert "215/BC-UBND, nhận 22/11/2023 (quá hạn)" in reports
    for sheet in book.worksheets:
        assert "quá hạn 12 ngày (trước ngày 20/11/2023)" in str(sheet["A2"].value)


def test_a_printed_board_can_be_read(board: Board) -> None:
    """Sheets are fitted to the width of A4 lying, 261 mm of it; 11 pt shrink with the columns."""
    book = openpyxl.load_workbook(io.BytesIO(board_workbook(board)))

    for sheet in book.worksheets:
        # A column is as wide as so many figures of 7 px, 96 px to the inch.
        wide_mm = sum(column.width for column in sheet.column_dimensions.values()) * 7 * 25.4 / 96
        assert 11 * min(1, 261 / wide_mm) >= 8, sheet.title


def test_a_unit_that_sent_no_profile_is_told_so_in_words(board: Board) -> None:
    told = reminder_points(row(board, "son-ha"))

    none = "chưa gửi hồ sơ điển hình nào; công văn đề nghị 02-03 hồ sơ."
    assert f"Phong trào thi đua {OFFICIAL[0]}: {none}" in told
    assert not any("đã gửi 00" in point for point in told)


def test_a_letter_tells_no_span_where_the_call_asks_one_number(board: Board) -> None:
    owing = row(board, "son-ha")
    one = replace(owing, cells=tuple(replace(c, least=1, most=1) for c in owing.cells))

    assert any("công văn đề nghị 01 hồ sơ." in point for point in reminder_points(one))


def test_the_board_tells_no_span_where_the_call_asks_one_number(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    quota = replace(found.call.quota, least=2, most=2)
    board = board_of(replace(found, call=replace(found.call, quota=quota)))

    text = plain_text(board)
    html = board_html(board, corpus_options.theme)
    sheet = openpyxl.load_workbook(io.BytesIO(board_workbook(board)))["Đơn vị"]

    assert "Hồ sơ: đề nghị 8, nhận 4" in text
    assert "nhận 3/2, hợp lệ 2" in text
    assert "8 asked" in board_text(board, has_color=False, language="en")
    assert html.startswith("<!doctype html>")
    assert '<td class="n" data-label="Đề nghị">2</td>' in html
    assert "<dt>hồ sơ đề nghị</dt><dd>8</dd>" in html
    assert sheet["D4"].value == "2"


def test_a_unit_that_owes_nothing_is_not_reminded(board: Board) -> None:
    done = replace(
        row(board, "ba-to"), cells=(), unanswered=(), figures_file="x", figures_errors=()
    )

    assert reminder_points(done) == ()


def test_letters_and_messages_come_for_each_unit_that_owes_something(
    found: Dossier, board: Board, corpus_options: pipeline.Options
) -> None:
    files = {output.uri: output.content for output in reminders(corpus_options, found, board)}

    assert sorted(files) == [
        "nhac-ba-to.docx", "nhac-ba-to.txt", "nhac-hoi-nong-dan-tinh.docx",
        "nhac-hoi-nong-dan-tinh.txt", "nhac-son-ha.docx", "nhac-son-ha.txt",
    ]  # fmt: skip
    letter = paragraphs(files["nhac-son-ha.docx"])
    assert "Kính gửi: Ủy ban nhân dân huyện Sơn Hà." in letter
    assert "V/v đôn đốc gửi báo cáo, hồ sơ sơ kết phong trào thi đua năm 2023" in letter
    assert any("đã quá hạn 12 ngày" in text for text in letter)
    message = files["nhac-son-ha.txt"].decode()
    assert (
        "5. Chưa gửi số liệu theo đề cương: văn bản đã ban hành (mục II.2); phong trào do đơn vị "
        "phát động (mục II.2.d); khen thưởng qua phong trào (mục II.5); kiểm tra, giám sát (mục "
        "II.6).\n"
    ) in message
    assert message.endswith("Sở Nội vụ\n")


def test_no_letter_goes_to_a_unit_that_is_no_more_and_who_has_its_area_is_known(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    ended = date(2023, 11, 1)
    units = dict(found.reference.units)
    units["ba-to"] = replace(units["ba-to"], valid_to=ended)
    later = replace(found, reference=replace(found.reference, units=units))
    board = board_of(later)

    files = [output.uri for output in reminders(corpus_options, later, board)]

    assert not any("ba-to" in name for name in files)
    assert "nhac-son-ha.docx" in files
    (gone,) = gone_units(later, board)
    assert (gone.name, gone.since) == ("Huyện Ba Tơ", ended)
    assert "xã Ba Tiêu" in gone.heirs


@pytest.mark.parametrize(
    ("title", "told"),
    [
        (
            "Sơ kết phong trào thi đua tỉnh Quảng Ngãi năm 2026",
            "sơ kết phong trào thi đua tỉnh Quảng Ngãi năm 2026",
        ),
        ("Quảng Ngãi chung sức: sơ kết năm 2026", "Quảng Ngãi chung sức: sơ kết năm 2026"),
        ("UBND tỉnh sơ kết năm 2026", "UBND tỉnh sơ kết năm 2026"),
        ("Đợt hai", "đợt hai"),
    ],
)
def test_names_in_the_title_of_a_call_keep_their_capitals_in_a_letter(
    title: str, told: str, found: Dossier, board: Board
) -> None:
    call = replace(found.call, title=title, subject=f"V/v {TO_WRITE} trích yếu")

    paper = reminder_paper(replace(found, call=call), board, row(board, "son-ha"))
    message = reminder_message(replace(found, call=call), board, row(board, "son-ha"))

    assert paper.head.subject == f"V/v đôn đốc gửi báo cáo, hồ sơ {told}"
    assert f"({told}), Sở Nội vụ đã đề nghị" in message


def test_words_that_came_without_a_signature_are_no_silence(found: Dossier) -> None:
    """Son Hà sent its words: nobody may write to it that nothing came."""
    words = found.texts["ba-to", POOR]
    dossier = replace(found, texts={**found.texts, ("son-ha", POOR): replace(words, unit="son-ha")})

    board = board_of(dossier)

    assert row(board, "son-ha").state == "partly"
    assert row(board, "son-ha").cells[1].report_state == "có phần lời, chưa nhận bản ký"
    assert board.totals()["nothing"] == 0
    points = [p for p in reminder_points(row(board, "son-ha")) if "vì người nghèo" in p]
    assert "chưa nhận được báo cáo theo đề cương có chữ ký (đã có phần lời)" in points[0]
    strange = replace(found, texts={("la-hoac", POOR): replace(words, unit="la-hoac")})
    assert row(board_of(strange), "la-hoac").state == "partly"


def test_who_issued_the_call_writes_no_letter_to_itself(found: Dossier) -> None:
    units = found.reference.units
    own = replace(
        units["son-ha"], full_name=f"{found.call.issuer} tỉnh Quảng Ngãi", group="department"
    )
    reference = replace(found.reference, units={**units, "son-ha": own})
    dossier = replace(found, reference=reference)
    assert is_issuer(own, found.call)

    written = reminded(dossier, board_of(dossier))

    assert [row.unit for row in written] == ["ba-to", "hoi-nong-dan-tinh"]
