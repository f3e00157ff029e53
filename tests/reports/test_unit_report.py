import io
from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from dienhinh import pipeline
from dienhinh.commands.official.papers import ReportError, make_unit_report, report_file
from dienhinh.derive.reports.nominees import nominees
from dienhinh.intake.units.own_words import is_made_by_us
from dienhinh.model.call import AddresseeGroup, Quota
from dienhinh.model.consent import Consent
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import Report
from dienhinh.model.profile import Profile
from tests.builders import a_unit
from tests.reports.corpus import POOR, RURAL, with_faulty_figures
from tests.reports.word_files import in_red, notes, opened, paragraphs, tables

PHONES = ("0255 300 0000", "0255 300 0001")
NOTHING_FROM_SON_HA = [
    "I.1", "I.2", "I.3", "II.1", "II.2.a", "II.2.b", "II.2.c", "II.2.d", "II.3", "II.4.a",
    "II.4.b", "II.4.c", "II.5", "II.6", "III.1.a", "III.1.b", "III.2.a", "III.2.b", "III.3",
    "III.4", "IV.-1", "IV.-2",
]  # fmt: skip
AWARDS = "“Khen thưởng qua phong trào”"
NO_MODEL = (
    "[Mục II.4.b chưa có: đề cương hỏi mọi đơn vị về mô hình, gương điển hình của mình; gửi bằng "
    "biểu mẫu tóm tắt thành tích. Đề cương hướng dẫn: nêu tên, nội dung, cách làm cụ thể, hiệu quả "
    "của các mô hình, điển hình tiêu biểu.]"
)
EVERY_AWARD = (
    ". Đề cương hướng dẫn: nêu cụ thể số liệu tập thể, hộ gia đình, cá nhân đã được nhận các hình "
    "thức khen thưởng thông qua Phong trào thi đua.]"
)


@pytest.fixture(scope="module")
def ba_to(found: Dossier) -> Report:
    return make_unit_report(found, "ba-to", POOR, internal=False)


@pytest.fixture(scope="module")
def content(ba_to: Report, corpus_options: pipeline.Options) -> bytes:
    return report_file(corpus_options, ba_to, ".docx")


def file_of(
    found: Dossier, options: pipeline.Options, unit: str, movement: str = POOR, *, internal: bool
) -> bytes:
    report = make_unit_report(found, unit, movement, internal=internal)
    return report_file(options, report, ".docx")


def of_slug(found: Dossier, slug: str) -> Profile:
    return next(one.profile for one in found.filed if one.profile and one.slug == slug)


def with_profile(found: Dossier, profile: Profile) -> Dossier:
    filed = (
        replace(one, profile=profile) if one.slug == profile.slug else one for one in found.filed
    )
    return replace(found, filed=tuple(filed))


def test_the_head_is_that_of_the_people_s_committee(content: bytes) -> None:
    texts = paragraphs(content)

    assert texts[:3] == ["ỦY BAN NHÂN DÂN", "HUYỆN BA TƠ", "Số:      /BC-UBND"]
    assert "BÁO CÁO" in texts
    assert "Kính gửi: Sở Nội vụ tỉnh Quảng Ngãi" in texts


def test_the_units_own_words_stand_under_their_item(content: bytes) -> None:
    texts = paragraphs(content)

    here = texts.index("1. Đặc điểm tình hình")
    assert texts[here + 1 : here + 4] == [
        "Huyện có 19 xã, phần lớn là đồng bào Hrê.",
        "- Đường dốc.",
        "- Ruộng ít.",
    ]
    assert "lời nhắc cho người viết" not in " ".join(texts)


def test_emphasis_of_the_words_is_kept(content: bytes) -> None:
    words = next(p for p in opened(content).paragraphs if p.text.startswith("Huyện có"))

    assert [run.text for run in words.runs if run.bold] == ["19 xã"]


def test_what_nobody_wrote_is_marked_in_red_and_listed(ba_to: Report, content: bytes) -> None:
    red = in_red(content)

    assert len(red) == len(ba_to.gaps)
    assert "I.1" not in ba_to.gaps
    assert "III.1.b" not in ba_to.gaps
    assert red[0] == "[Mục I.2 đơn vị chưa viết.]"
    assert all(f"Mục {key} " in text for key, text in zip(ba_to.gaps, red, strict=True))


def test_a_unit_that_sent_nothing_gets_the_whole_outline_marked(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    report = make_unit_report(found, "son-ha", POOR, internal=False)

    red = in_red(report_file(corpus_options, report, ".docx"))

    assert list(report.gaps) == NOTHING_FROM_SON_HA
    assert NO_MODEL in red
    assert (
        "[Mục II.5 chưa có số liệu: đơn vị chưa khai mục “Khen thưởng qua phong trào” "
        f"(awards trong son-ha/unit.yaml){EVERY_AWARD}"
    ) in red
    few = "[Mục II.4.c chưa đủ: mới giới thiệu 0 điển hình, công văn đề nghị 02-03. Đề cương hướng"
    assert any(text.startswith(few) for text in red)


@pytest.mark.parametrize("movement", [POOR, RURAL])
def test_an_empty_item_is_marked_with_what_the_outline_says_of_it(
    movement: str, found: Dossier, corpus_options: pipeline.Options
) -> None:
    outline = found.reference.outlines[found.call.id, movement]
    asked = {key: item.instruction for key, item in outline.walk() if item.instruction}

    red = in_red(file_of(found, corpus_options, "son-ha", movement, internal=False))

    assert list(asked) == ["II.2.d", "II.4.b", "II.4.c", "II.5"]
    for key, instruction in asked.items():
        (text,) = (text for text in red if text.startswith(f"[Mục {key} "))
        assert text.endswith(f". Đề cương hướng dẫn: {instruction}.]")


def test_a_unit_that_need_not_nominate_lacks_no_nominees(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    report = make_unit_report(found, "hoi-nong-dan-tinh", POOR, internal=False)

    texts = paragraphs(report_file(corpus_options, report, ".docx"))
    assert "II.4.c" not in report.gaps
    assert "II.4.b" in report.gaps
    assert NO_MODEL in texts
    assert "Đơn vị không thuộc nhóm mà công văn đề nghị giới thiệu điển hình." in texts


def test_models_told_in_the_units_own_words_are_not_missing(found: Dossier) -> None:
    text = found.texts["ba-to", POOR]
    told = replace(text, sections={"II.4.b": "Hội có một câu lạc bộ giúp vốn."})
    texts = {**found.texts, ("hoi-nong-dan-tinh", POOR): told}

    report = make_unit_report(
        replace(found, texts=texts), "hoi-nong-dan-tinh", POOR, internal=False
    )

    assert "II.4.b" not in report.gaps


def test_a_group_that_nominates_without_being_listed_is_asked_as_a_whole(found: Dossier) -> None:
    front = AddresseeGroup(id="front", name="Các hội, đoàn thể", nominates=True, units=())
    call = replace(found.call, addressees=(*found.call.addressees, front))

    report = make_unit_report(replace(found, call=call), "hoi-nong-dan-tinh", POOR, internal=False)

    assert "II.4.c" in report.gaps


def test_figures_with_errors_are_not_called_undeclared(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    broken = with_faulty_figures(found, "ba-to")

    red = in_red(file_of(broken, corpus_options, "ba-to", internal=False))

    told = [text for text in red if "unit.yaml" in text]
    assert [text.split()[1] for text in told] == ["II.2.a", "II.2.b", "II.2.d", "II.5", "II.6"]
    faulty = "[Mục II.5 chưa có số liệu: tệp số liệu ba-to/unit.yaml còn 1 lỗi"
    assert told[3] == f"{faulty}{EVERY_AWARD}"


def test_rows_of_another_movement_are_no_answer_for_this_one(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    poor = replace(found.figures["ba-to"], totals=())
    silent = replace(found, figures={"ba-to": poor})
    asked = ("II.2.a", "II.2.b", "II.2.d", "II.6")

    open_gaps = make_unit_report(silent, "ba-to", RURAL, internal=False).gaps
    texts = paragraphs(file_of(silent, corpus_options, "ba-to", RURAL, internal=False))
    stated = paragraphs(file_of(found, corpus_options, "ba-to", RURAL, internal=False))

    assert set(asked) <= set(open_gaps)
    assert (
        "[Mục II.6 chưa có số liệu: đơn vị chưa khai mục “Kiểm tra, giám sát” (inspections trong "
        "so-ket-2023/ba-to/unit.yaml) cho phong trào này; không có thì ghi 0 ở totals.]"
    ) in texts
    assert "Chưa tổ chức kiểm tra, giám sát." not in texts
    # A total of 0 is an answer.
    assert "Chưa tổ chức kiểm tra, giám sát." in stated


def test_directives_are_told_apart_from_the_papers_that_carry_them_out(content: bytes) -> None:
    texts = paragraphs(content)

    # The corpus has a directive and a plan: one of each.
    assert any(t.startswith("Đã ban hành 01 chỉ thị, nghị quyết") for t in texts)
    assert any(t.startswith("Đã ban hành 01 văn bản triển khai") for t in texts)
    sources = [note for note in notes(content) if "“Văn bản đã ban hành”" in note]
    assert sources == [
        "Số liệu đơn vị khai ở mục “Văn bản đã ban hành”, dòng 1 (ba-to/unit.yaml).",
        "Số liệu đơn vị khai ở mục “Văn bản đã ban hành”, dòng 2 (ba-to/unit.yaml).",
    ]


def test_movements_launched_are_told_with_number_name_purpose_and_criteria(content: bytes) -> None:
    (table,) = (
        t for t in tables(content) if t[0][1:] == ["Tên phong trào", "Mục đích", "Tiêu chí thi đua"]
    )

    assert table[1] == [
        "1",
        "Mỗi chi bộ giúp một hộ thoát nghèo (phát động 4/2022)",
        "Để hộ nào cũng có người cùng làm.",
        "- Có sổ theo dõi từng hộ\n- Mỗi quý một lần đến nhà",
    ]
    assert "Đơn vị đã phát động 01 phong trào thi đua hưởng ứng." in paragraphs(content)


def test_awards_are_told_by_form_level_year_and_kind_with_their_sum(content: bytes) -> None:
    (table,) = (t for t in tables(content) if t[0][1] == "Hình thức")

    assert table == [
        ["TT", "Hình thức", "Cấp", "Năm", "Tập thể", "Hộ gia đình", "Cá nhân", "Cộng"],
        ["1", "Bằng khen của Chủ tịch UBND tỉnh", "Cấp bộ, tỉnh", "2023", "1", "0", "2", "3"],
        ["2", "Giấy khen của Chủ tịch UBND cấp huyện", "Cấp cơ sở", "2022", "12", "5", "20", "37"],
        ["", "Tổng cộng", "", "", "13", "5", "22", "40"],
    ]


def test_the_nomination_list_has_every_figure_the_dispatch_asks_for(content: bytes) -> None:
    (table,) = (t for t in tables(content) if t[0][1].startswith("Tên tập thể"))
    place = "xã Ba Tiêu, huyện Ba Tơ; Hội Nông dân xã Ba Tiêu"

    assert table[1:] == [
        ["1", "Bà Phạm Thị Mẫu", "Cá nhân", place, "", "", "", ""],
        ["2", "Tổ hợp tác Suối Mẫu", "Tập thể", place, "8/2018", "30", "37", "15"],
        ["", "Tổng cộng", "", "", "", "30", "37", "15"],
    ]


def test_every_number_of_a_table_has_a_note_that_names_where_it_is_from(
    ba_to: Report, content: bytes
) -> None:
    numbers = [
        cell
        for _, grid in ba_to.grids
        for row in grid.rows
        for cell in row
        if not isinstance(cell, str | tuple) and cell.value
    ]

    told = notes(content)

    assert numbers
    assert all(number.note for number in numbers)
    assert {number.note for number in numbers} <= set(told)
    assert "Hồ sơ số 2 “Tổ hợp tác Suối Mẫu” (ba-to/to-hop-tac-suoi-mau)." in told
    assert f"Số liệu đơn vị khai ở mục {AWARDS}, dòng 1, 2 (ba-to/unit.yaml)." in told


def test_notes_of_one_text_are_written_once_for_a_table(content: bytes) -> None:
    xml = opened(content).element.xml

    note = f"Số liệu đơn vị khai ở mục {AWARDS}, dòng 1, 2 (ba-to/unit.yaml)."
    assert notes(content).count(note) == 2
    assert xml.count("NOTEREF") >= 6


def test_the_annex_has_the_summary_and_both_pictures_of_a_collective(content: bytes) -> None:
    texts = paragraphs(content)

    start = texts.index("TÓM TẮT THÀNH TÍCH CỦA CÁC ĐIỂN HÌNH ĐƯỢC GIỚI THIỆU")
    annex = texts[start:]
    assert "2. Tổ hợp tác Suối Mẫu" in annex
    assert "Nội dung thực hiện" in annex
    assert "Quầy hàng của tổ ở chợ phiên, tháng 10/2023 (Hội Nông dân xã Ba Tiêu)" in annex
    assert len(opened(content).inline_shapes) == 4


def test_telephone_numbers_are_there_only_when_asked_for(
    found: Dossier, corpus_options: pipeline.Options, content: bytes
) -> None:
    inside = " ".join(paragraphs(file_of(found, corpus_options, "ba-to", internal=True)))
    outside = " ".join(paragraphs(content))

    assert all(phone in inside for phone in PHONES)
    assert not any(phone in outside for phone in PHONES)


def test_who_has_not_agreed_is_counted_but_neither_named_nor_told(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    outside = file_of(found, corpus_options, "ba-to", RURAL, internal=False)
    inside = file_of(found, corpus_options, "ba-to", RURAL, internal=True)

    text = " ".join([*paragraphs(outside), *notes(outside)])
    assert "Cá nhân (chưa đồng ý nêu tên)" in text
    assert "Lê Văn Mẫu" not in text
    assert "ong-chua-dong-y" not in text
    assert "Sáu hộ trồng ngô" not in text
    assert "Ông Lê Văn Mẫu" in " ".join(paragraphs(inside))


def test_who_is_not_named_has_no_workplace_and_no_address_below_the_commune(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    """Neither may tell who it is, not even with a consent to the address."""
    consent = replace(of_slug(found, "ba-pham-thi-mau").consent[0], item="address")
    profile = of_slug(found, "ong-chua-dong-y")
    changed = replace(profile, address="thôn Mẫu, xã Ba Tiêu", consent=(consent,))
    told = with_profile(found, changed)

    outside = file_of(told, corpus_options, "ba-to", RURAL, internal=False)
    inside = file_of(told, corpus_options, "ba-to", RURAL, internal=True)

    place = "xã Ba Tiêu, huyện Ba Tơ"
    shown = [text for text in paragraphs(outside) if "Ba Tiêu" in text]
    assert shown == [place, place]
    assert "thôn Mẫu, xã Ba Tiêu; Hội Nông dân xã Ba Tiêu" in paragraphs(inside)


def test_a_workplace_that_tells_a_home_does_not_leave_the_office(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    profile = of_slug(found, "ba-pham-thi-mau")
    told = with_profile(found, replace(profile, workplace="Tiệm may tại nhà, số nhà 12"))

    outside = file_of(told, corpus_options, "ba-to", POOR, internal=False)
    inside = file_of(told, corpus_options, "ba-to", POOR, internal=True)

    assert "số nhà 12" not in " ".join(paragraphs(outside))
    assert "số nhà 12" in " ".join(paragraphs(inside))


GROUP = "Chị là người Hrê đầu tiên của thôn mở quầy bán ngô ở chợ phiên."
NAMED = [
    Consent(item=item, by="Mẫu", on=date(2023, 1, 1), proof="P", until=None, withdrawn_on=None)
    for item in ("name", "photo", "ethnicity")
]


@pytest.mark.parametrize(
    "consent",
    [
        pytest.param(NAMED[:2], id="never asked"),
        pytest.param([*NAMED[:2], replace(NAMED[2], until=date(2023, 6, 1))], id="ended"),
        pytest.param(
            [*NAMED[:2], replace(NAMED[2], withdrawn_on=date(2023, 6, 1))], id="withdrawn"
        ),
    ],
)
def test_whose_text_names_an_ethnic_group_without_consent_is_counted_but_neither_named_nor_told(
    found: Dossier, corpus_options: pipeline.Options, consent: list[Consent]
) -> None:
    profile = of_slug(found, "ong-chua-dong-y")
    told = with_profile(found, replace(profile, summary=GROUP, consent=tuple(consent)))

    outside = file_of(told, corpus_options, "ba-to", RURAL, internal=False)
    inside = file_of(told, corpus_options, "ba-to", RURAL, internal=True)

    text = " ".join([*paragraphs(outside), *notes(outside)])
    assert "Cá nhân (chưa đồng ý nêu dân tộc)" in text
    assert "Bài nêu dân tộc mà chưa có đồng ý riêng nên bản báo cáo này không nêu chi tiết." in text
    assert "Lê Văn Mẫu" not in text
    assert "ong-chua-dong-y" not in text
    assert "Hrê" not in text
    assert GROUP in paragraphs(inside)


def test_with_consent_to_it_the_ethnic_group_is_told(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    profile = of_slug(found, "ong-chua-dong-y")
    told = with_profile(found, replace(profile, summary=GROUP, consent=tuple(NAMED)))

    outside = file_of(told, corpus_options, "ba-to", RURAL, internal=False)

    assert GROUP in paragraphs(outside)


def test_without_a_commune_the_district_is_told(found: Dossier) -> None:
    told = with_profile(found, replace(of_slug(found, "ong-chua-dong-y"), commune=None))

    (nominee,) = nominees(told, ["ba-to"], [RURAL], "nomination", internal=False)

    assert nominee.place == "huyện Ba Tơ"


def test_a_profile_with_errors_is_left_out_and_the_shortage_told(
    found: Dossier, content: bytes
) -> None:
    assert "Thiếu Số" not in " ".join(paragraphs(content))
    assert any(not filed.is_sound for filed in found.filed)


def test_press_profiles_are_named_for_confirmation_and_not_counted(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    made = file_of(found, corpus_options, "ba-to", RURAL, internal=False)

    line = (
        "[Mục II.4.b còn 01 điển hình mà báo chí đã viết, cần đơn vị xác nhận trước khi đưa vào "
        "báo cáo: “Tổ đọc báo Suối Mẫu” (ba-to/bai-bao).]"
    )
    assert line in in_red(made)
    assert (
        "Có 01 điển hình do đơn vị giới thiệu, không có mô hình nào. Nội dung đầy đủ ở Phụ lục."
        in paragraphs(made)
    )


def test_the_same_data_give_the_same_bytes(
    found: Dossier, corpus_options: pipeline.Options, content: bytes
) -> None:
    again = file_of(found, corpus_options, "ba-to", internal=False)

    assert again == content


def test_the_tables_as_a_workbook_are_the_same_bytes_again(
    ba_to: Report, corpus_options: pipeline.Options
) -> None:
    first = report_file(corpus_options, ba_to, ".xlsx")

    assert first == report_file(corpus_options, ba_to, ".xlsx")


def test_an_association_reports_under_its_own_name(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    texts = paragraphs(file_of(found, corpus_options, "hoi-nong-dan-tinh", internal=False))

    assert texts[:2] == [
        "HỘI NÔNG DÂN TỈNH\N{NO-BREAK SPACE}QUẢNG\N{NO-BREAK SPACE}NGÃI",
        "Số:      /BC-.....",
    ]
    assert "THỦ TRƯỞNG ĐƠN VỊ" in texts


def test_the_department_of_the_call_writes_no_letter_to_itself(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    """Its head is that of the synthesis, and its report goes where that goes."""
    department = a_unit(
        id="so-noi-vu",
        name="Sở Nội vụ",
        full_name="Sở Nội vụ tỉnh Quảng Ngãi",
        group="department",
        code=None,
    )
    units = {**found.reference.units, "so-noi-vu": department}
    call = replace(found.call, reports_to=("Ủy ban nhân dân tỉnh", "Ban Trung ương"))
    dossier = replace(found, call=call, reference=replace(found.reference, units=units))

    texts = paragraphs(file_of(dossier, corpus_options, "so-noi-vu", internal=False))

    assert texts[:2] == ["UBND TỈNH QUẢNG NGÃI", "SỞ NỘI VỤ"]
    assert texts[texts.index("Kính gửi:") + 1 :][:2] == [
        "- Ủy ban nhân dân tỉnh;",
        "- Ban Trung ương.",
    ]
    assert not any("Kính gửi: Sở" in text for text in texts)


@pytest.mark.parametrize(
    ("unit", "movement", "told"),
    [
        ("ba-to-2", POOR, "--unit: không có “ba-to-2”. Có phải “ba-to”"),
        # Those that the call does not name may answer too, and people know them by their names.
        ("x", POOR, "Ghi một trong: ba-to, hoi-nong-dan-tinh, son-ha"),
        ("Huyện Sơn Hà", POOR, "Có phải “son-ha”"),
        ("ba-to", "khac", "--movement: không có “khac”. Ghi một trong: nong-thon-moi"),
    ],
)
def test_unknown_units_and_movements_are_told_with_the_known_ones(
    found: Dossier, unit: str, movement: str, told: str
) -> None:
    with pytest.raises(ReportError, match=told):
        make_unit_report(found, unit, movement, internal=False)


def test_a_unit_that_was_gone_on_the_day_of_the_call_is_told_with_a_call_of_its_time(
    found: Dossier,
) -> None:
    later = replace(found.call, id="so-ket-2026", date=date(2026, 6, 1))
    reference = replace(found.reference, calls={**found.reference.calls, later.id: later})
    gone = replace(reference.units["ba-to"], valid_to=date(2025, 7, 1))
    reference = replace(reference, units={**reference.units, "ba-to": gone})

    with pytest.raises(ReportError) as refused:
        make_unit_report(
            replace(found, call=later, reference=reference), "ba-to", POOR, internal=False
        )

    assert refused.value.text("vi").startswith(
        "--unit: ngày 01/6/2026, khi có công văn của đợt so-ket-2026, không có Huyện Ba Tơ; báo "
        "cáo của đợt trước thì thêm --call so-ket-2023."
    )


def test_a_form_of_file_that_cannot_be_made_is_told(
    ba_to: Report, corpus_options: pipeline.Options
) -> None:
    with pytest.raises(ReportError, match=r"\.docx hoặc \.xlsx"):
        report_file(corpus_options, ba_to, ".pdf")


def test_signs_of_xml_in_words_stay_words(found: Dossier, corpus_options: pipeline.Options) -> None:
    text = found.texts["ba-to", POOR]
    hostile = replace(
        found,
        texts={("ba-to", POOR): replace(text, sections={"I.1": "Thu < chi & “lãi” > 0"})},
    )

    texts = paragraphs(file_of(hostile, corpus_options, "ba-to", internal=False))

    assert "Thu < chi & “lãi” > 0" in texts


def test_nothing_is_told_in_words_and_not_as_zero(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    nothing = replace(
        found.figures["ba-to"], documents=(), launched=(), awards=(), inspections=(), totals=()
    )
    told = replace(found, figures={"ba-to": nothing})

    texts = paragraphs(file_of(told, corpus_options, "ba-to", internal=False))

    said = [
        "Chưa ban hành chỉ thị, nghị quyết.",
        "Chưa ban hành văn bản triển khai.",
        "Đơn vị không phát động phong trào thi đua hưởng ứng.",
        (
            "Từ năm 2022 đến ngày 15/11/2023 chưa có tập thể, hộ gia đình, cá nhân được khen "
            "thưởng qua Phong trào thi đua."
        ),
        "Chưa tổ chức kiểm tra, giám sát.",
    ]
    assert [text for text in texts if text in said] == said
    assert all(is_made_by_us(text) for text in said)
    assert not any(" 0 " in text for text in texts)


def test_the_head_has_the_year_of_the_day_and_the_foot_refers_to_the_addressee(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    """A report made in December for a deadline in January is of December."""
    call = replace(found.call, deadline=date(2024, 1, 15))

    texts = paragraphs(file_of(replace(found, call=call), corpus_options, "ba-to", internal=False))

    assert any(t.startswith("Ba Tơ, ngày") and t.endswith("năm 2023") for t in texts)
    receivers = texts.index("Nơi nhận:")
    assert texts[receivers + 1 : receivers + 3] == ["- Như trên;", "- Lưu: VT."]
    (annexed,) = {" ".join(t.split()) for t in texts if t.startswith("(Kèm theo")}
    assert annexed == (
        "(Kèm theo Báo cáo số /BC-UBND ngày tháng năm 2023 của Ủy ban nhân dân huyện Ba Tơ)"
    )


def test_lists_in_the_units_words_keep_their_levels(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    text = found.texts["ba-to", POOR]
    nested = "- Hội thi cấp xã:\n  - xã Ba Vinh: 12 đội\n- Phát loa."
    below = "Với tỉnh:\n\n- Cấp thêm vốn."
    told = replace(text, sections={"I.1": nested, "IV.-1": below})

    texts = paragraphs(
        file_of(
            replace(found, texts={("ba-to", POOR): told}), corpus_options, "ba-to", internal=False
        )
    )

    here = texts.index("- Hội thi cấp xã:")
    assert texts[here : here + 3] == ["- Hội thi cấp xã:", "+ xã Ba Vinh: 12 đội", "- Phát loa."]
    assert "+ Cấp thêm vốn." in texts


def test_the_workbook_names_unit_movement_day_and_items(
    ba_to: Report, corpus_options: pipeline.Options
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(report_file(corpus_options, ba_to, ".xlsx")))

    assert "(Huyện Ba Tơ)" in str(book.properties.title)
    sheet = book["II.5"]
    assert str(sheet["A1"].value).startswith("Mục II.5. ")
    assert str(sheet["A2"].value).startswith("Huyện Ba Tơ. Phong trào “")
    assert str(sheet["A2"].value).endswith("Lập ngày 01/12/2023.")
    assert [cell.value for cell in sheet[4]][:4] == [
        1, "Bằng khen của Chủ tịch UBND tỉnh", "Cấp bộ, tỉnh", 2023
    ]  # fmt: skip


def test_more_nominees_than_the_call_takes_are_marked_as_too_few_are(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    call = replace(found.call, quota=Quota(least=1, most=1))
    dossier = replace(found, call=call)

    report = make_unit_report(dossier, "ba-to", POOR, internal=False)

    told = (
        "[Mục II.4.c thừa: giới thiệu 03 điển hình, công văn nhận nhiều nhất 01; đề nghị đơn vị "
        "chọn lại.]"
    )
    assert told in paragraphs(report_file(corpus_options, report, ".docx"))
    assert "II.4.c" in report.gaps
    assert is_made_by_us(told)


@pytest.mark.parametrize(
    ("words", "is_contradicted"),
    [
        ("Ban hành 01 chỉ thị.", True),
        ("Chưa ban hành chỉ thị.", False),
        ("Đơn vị không có văn bản nào.", False),
    ],
)
def test_nothing_below_words_that_tell_of_something_is_marked(
    words: str,
    is_contradicted: bool,  # noqa: FBT001 a column of the table above
    found: Dossier,
    corpus_options: pipeline.Options,
) -> None:
    documents = found.figures["ba-to"].documents or ()
    figures = replace(found.figures["ba-to"], documents=documents[1:])
    text = replace(found.texts["ba-to", POOR], sections={"II.2.a": words})
    dossier = replace(
        found, figures={"ba-to": figures}, texts={**found.texts, ("ba-to", POOR): text}
    )

    report = make_unit_report(dossier, "ba-to", POOR, internal=False)

    texts = paragraphs(report_file(corpus_options, report, ".docx"))
    told = (
        "[Mục II.2.a cần xem lại: đơn vị đã viết ở trên, còn theo số liệu đã khai thì chưa ban "
        "hành chỉ thị, nghị quyết; sửa lời hoặc kê thêm vào số liệu.]"
    )
    assert ("II.2.a" in report.gaps) == is_contradicted
    assert (told in texts) == is_contradicted
    assert ("Chưa ban hành chỉ thị, nghị quyết." in texts) != is_contradicted
    assert is_made_by_us(told)
