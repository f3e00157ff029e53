import io
from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from dienhinh import pipeline
from dienhinh.commands.official.papers import make_province_report, report_file
from dienhinh.derive.reports.changes_since import changed_grid
from dienhinh.derive.reports.heads import department_head
from dienhinh.derive.reports.nominees import cited, nominees
from dienhinh.derive.reports.province_annexes import ProvinceAnnexes
from dienhinh.derive.reports.province_counts import LAUNCHED
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import Figure, Grid, Report
from tests.reports.corpus import POOR, RURAL, with_faulty_figures
from tests.reports.word_files import in_red, notes, opened, paragraphs, tables

REPORTING = (
    "Ủy ban nhân dân huyện Ba Tơ báo cáo (Phong trào thi đua “Quảng Ngãi vì người nghèo - Không "
    "để ai bị bỏ lại phía sau giai đoạn 2021-2025”):"
)


@pytest.fixture(scope="module")
def both(found: Dossier) -> Report:
    return make_province_report(found, (RURAL, POOR), internal=False, earlier=None)


@pytest.fixture(scope="module")
def content(both: Report, corpus_options: pipeline.Options) -> bytes:
    return report_file(corpus_options, both, ".docx")


def table(content: bytes, title: str) -> list[list[str]]:
    """The table below a caption, found by the order of captions and of tables with borders."""
    captions = [t for t in paragraphs(content) if t.startswith("Bảng ")]
    position = next(n for n, caption in enumerate(captions) if caption.endswith(f". {title}"))
    first = {"TT", "Loại văn bản", "Năm", "Đơn vị", "Bảng"}
    heads = [rows for rows in tables(content) if rows[0][0] in first]
    return heads[position]


def sources_of(content: bytes, title: str) -> list[list[str]]:
    """The table of sources of a table: the last one of its shape, below its name and what it names.

    Their captions stand in the order of the tables at the end of the file.
    """
    captions = [t for t in paragraphs(content) if t.startswith("Bảng ") and f". {title}:" in t]
    assert len(captions) == 1, captions
    every = [
        t
        for t in paragraphs(content)
        if t.startswith("Bảng ") and (": số của" in t or ": thư mục" in t)
    ]
    return tables(content)[-len(every) :][every.index(captions[0])]


def test_it_goes_from_the_department_to_those_it_reports_to(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    call = replace(found.call, reports_to=("UBND tỉnh", "Ban Trung ương"))
    report = make_province_report(replace(found, call=call), (POOR,), internal=False, earlier=None)

    texts = paragraphs(report_file(corpus_options, report, ".docx"))

    assert texts[:2] == ["UBND TỈNH QUẢNG NGÃI", "SỞ NỘI VỤ"]
    assert texts[texts.index("Kính gửi:") + 1 :][:2] == ["- UBND tỉnh;", "- Ban Trung ương."]
    assert "Tạ Công Dũng" not in texts


def test_who_answered_and_who_did_not_is_told(content: bytes) -> None:
    texts = " ".join(paragraphs(content))

    assert (
        "02 đơn vị có tên trong danh sách; đã nhận 1/4 báo cáo. Ngoài danh sách, 01 đơn vị khác "
        "trả lời, chưa gửi báo cáo."
    ) in texts
    assert "01 đơn vị chưa gửi cả báo cáo lẫn hồ sơ: huyện Sơn Hà." in texts
    late = "215/BC-UBND, nhận 22/11/2023 (quá hạn)"
    name, unasked = "Hội Nông dân tỉnh Quảng Ngãi", "không yêu cầu"
    assert table(content, "Tình hình trả lời")[1:] == [
        ["1", "Huyện Ba Tơ", "chưa nhận", "1/2-3", late, "2/2-3, 1 còn lỗi", "đủ"],
        ["2", "Huyện Sơn Hà", "chưa nhận", "0/2-3", "chưa nhận", "0/2-3", "chưa gửi"],
        ["3", name, "chưa nhận", unasked, "chưa nhận", unasked, "thiếu 3/8 mục"],
    ]  # fmt: skip
    assert table(content, "Số liệu đơn vị còn thiếu")[1:] == [
        ["1", name, "đủ", "đủ", "thiếu: Nông thôn mới", "thiếu"],
    ]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (
            (
                "01 đơn vị chưa báo cáo về văn bản đã ban hành; 01 đơn vị báo cáo không có văn bản "
                "nào về Phong trào thi đua."
            ),
            "Văn bản đã ban hành",
        ),
        (
            (
                "01 đơn vị chưa báo cáo về phong trào do mình phát động; 01 đơn vị báo cáo không "
                "có phong trào hưởng ứng do mình phát động."
            ),
            LAUNCHED,
        ),
        ("01 đơn vị chưa báo cáo về khen thưởng.", "Khen thưởng theo hình thức"),
        ("02 đơn vị chưa báo cáo về kiểm tra, giám sát.", "Kiểm tra, giám sát"),
    ],
)
def test_above_each_table_it_says_how_many_units_are_not_in_it(
    content: bytes, said: str, title: str
) -> None:
    texts = paragraphs(content)

    caption = next(t for t in texts if t.startswith("Bảng ") and t.endswith(f". {title}"))
    here = texts.index(caption)
    assert said in texts[here - 2 : here]


def test_profiles_are_counted_by_unit_movement_and_model_with_the_sum(content: bytes) -> None:
    assert table(content, "Điển hình theo đơn vị") == [
        ["TT", "Đơn vị", "Nông thôn mới: hồ sơ", "Nông thôn mới: mô hình",
         "Vì người nghèo: hồ sơ", "Vì người nghèo: mô hình", "Tổng hồ sơ", "Tổng mô hình"],
        ["1", "Huyện Ba Tơ", "1", "0", "2", "1", "3", "1"],
        ["2", "Huyện Sơn Hà", "0", "0", "0", "0", "0", "0"],
        ["3", "Hội Nông dân tỉnh Quảng Ngãi", "0", "0", "0", "0", "0", "0"],
        ["", "Toàn tỉnh", "1", "0", "2", "1", "3", "1"],
    ]  # fmt: skip


def test_profiles_are_counted_by_kind(content: bytes) -> None:
    rows = [[row[1], *row[-2:]] for row in table(content, "Điển hình theo loại hình")]

    assert rows[1:] == [
        ["Tập thể", "1", "1"],
        ["Hộ gia đình", "0", "0"],
        ["Cá nhân", "2", "0"],
        ["Toàn tỉnh", "3", "1"],
    ]


def test_awards_are_summed_by_form_year_and_unit(content: bytes) -> None:
    by_form = table(content, "Khen thưởng theo hình thức")
    by_year = table(content, "Khen thưởng theo năm")
    by_unit = table(content, "Khen thưởng theo đơn vị")

    assert [row[1:2] + row[3:] for row in by_form[1:]] == [
        ["Bằng khen của Chủ tịch UBND tỉnh", "3", "1", "2", "6"],
        ["Giấy khen của Chủ tịch UBND cấp huyện", "16", "5", "20", "41"],
        ["Tổng cộng", "19", "6", "22", "47"],
    ]
    assert by_year[1:] == [
        ["2022", "12", "5", "20", "37"],
        ["2023", "7", "1", "2", "10"],
        ["Tổng cộng", "19", "6", "22", "47"],
    ]
    assert by_unit[2] == ["2", "Huyện Sơn Hà", "", "", "", "", "chưa khai"]
    assert by_unit[-1] == ["", "Toàn tỉnh", "19", "6", "22", "47", ""]


def test_a_single_movement_has_only_its_own_numbers(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    report = make_province_report(found, (RURAL,), internal=False, earlier=None)
    made = report_file(corpus_options, report, ".docx")

    assert table(made, "Khen thưởng theo năm")[-1] == ["Tổng cộng", "4", "0", "0", "4"]
    assert table(made, "Điển hình theo đơn vị")[0] == [
        "TT", "Đơn vị", "Tổng hồ sơ", "Tổng mô hình",
    ]  # fmt: skip
    assert "Mỗi chi bộ giúp một hộ thoát nghèo" not in " ".join(paragraphs(made))


def test_every_number_says_where_it_comes_from_in_its_own_place_of_the_sources(
    both: Report, content: bytes
) -> None:
    lists = {"Danh sách điển hình", "Điển hình từ báo chí"}
    told = 0
    for title, grid in both.grids:
        numbers = [cell for row in grid.rows for cell in row if isinstance(cell, Figure)]
        assert all(number.note and number.source for number in numbers if number.value), title
        if title not in lists and numbers:
            rows = sources_of(content, title)
            assert len(rows) == len(grid.rows) + 1, title
            told += 1
    assert told == 10


def test_the_sources_name_profiles_by_number_and_rows_of_units(content: bytes) -> None:
    assert sources_of(content, "Điển hình theo đơn vị")[1] == [
        "1", "Huyện Ba Tơ", "1", "", "2-3", "3", "1-3", "3",
    ]  # fmt: skip
    assert sources_of(content, "Khen thưởng theo năm")[-1] == [
        "Tổng cộng",
        "ba-to 1-3; hoi-nong-dan-tinh 1",
        "ba-to 1; hoi-nong-dan-tinh 1",
        "ba-to 1-2",
        "ba-to 1-3; hoi-nong-dan-tinh 1",
    ]
    assert sources_of(content, "Phong trào do đơn vị phát động") == [
        ["TT", "Đơn vị", "Tên phong trào", "Nguồn"],
        ["1", "Huyện Ba Tơ", "Mỗi chi bộ giúp một hộ thoát nghèo", "ba-to 1"],
        ["", "Tổng cộng", "1", "ba-to 1"],
    ]


def test_the_sources_begin_with_the_folder_of_each_profile(content: bytes) -> None:
    (listed,) = [rows for rows in tables(content) if rows[0] == ["Số", "Hồ sơ", "Thư mục"]]

    assert listed[3] == ["3", "Tổ hợp tác Suối Mẫu", "ba-to/to-hop-tac-suoi-mau"]


def test_a_table_has_one_footnote_that_leads_to_its_sources(both: Report, content: bytes) -> None:
    told = notes(content)

    of_tables = [note for note in told if note.startswith("Nguồn của từng số: cùng ô ở Bảng")]
    assert len(of_tables) == 10
    assert of_tables[0] == "Nguồn của từng số: cùng ô ở Bảng 3, Phụ lục IV."
    # Beside them two for the sentence about profiles and one for their list.
    assert len(told) == len(of_tables) + 3
    assert len(both.grids) > len(of_tables)


def test_what_only_people_can_judge_is_marked_and_the_units_words_stand_beside(
    content: bytes, both: Report
) -> None:
    texts = paragraphs(content)

    here = texts.index("[Mục III.1.b: chưa có nội dung.]")
    assert texts[here + 1 : here + 3] == [
        REPORTING,
        "Có nơi chưa vào cuộc.",
    ]
    assert len(in_red(content)) == len(both.gaps)


def test_press_profiles_stand_in_an_annex_of_their_own(content: bytes) -> None:
    texts = paragraphs(content)

    assert texts.index("Phụ lục II") < texts.index("Phụ lục III")
    assert texts[texts.index("Phụ lục III") + 1].startswith("ĐIỂN HÌNH BIÊN SOẠN TỪ TIN BÁO CHÍ")
    assert table(content, "Điển hình từ báo chí")[1][1:3] == ["Tổ đọc báo Suối Mẫu", "Huyện Ba Tơ"]


def test_the_list_and_each_sheet_say_which_unit_introduced_whom_for_which_movement(
    content: bytes, both: Report, corpus_options: pipeline.Options
) -> None:
    columns = ["TT", "Tên tập thể, hộ gia đình, cá nhân", "Đơn vị giới thiệu", "Phong trào"]
    rows = table(content, "Danh sách điển hình")
    book = openpyxl.load_workbook(io.BytesIO(report_file(corpus_options, both, ".xlsx")))

    assert rows[0][:4] == columns
    assert [row[2:4] for row in rows[1:]] == [
        ["Huyện Ba Tơ", "Nông thôn mới"],
        ["Huyện Ba Tơ", "Vì người nghèo"],
        ["Huyện Ba Tơ", "Vì người nghèo"],
        ["", ""],
    ]
    assert [cell.value for cell in book["Danh sách điển hình"][3]][:4] == columns
    sheets = [rows for rows in tables(content) if rows[0] == ["Thông tin", "Nội dung"]]
    assert [rows[1:3] for rows in sheets] == [
        [["Đơn vị giới thiệu", "Huyện Ba Tơ"], ["Phong trào", name]]
        for name in ("Nông thôn mới", "Vì người nghèo", "Vì người nghèo")
    ]


def test_the_list_of_one_movement_says_only_the_unit(found: Dossier) -> None:
    report = make_province_report(found, (POOR,), internal=False, earlier=None)

    listed = dict(report.grids)["Danh sách điển hình"]
    assert listed.columns[2:4] == ("Đơn vị giới thiệu", "Loại hình")


def test_no_telephone_number_leaves_the_office(content: bytes) -> None:
    assert "0255" not in " ".join([*paragraphs(content), *notes(content)])


def test_the_same_data_give_the_same_bytes_in_both_forms(
    found: Dossier, corpus_options: pipeline.Options, both: Report, content: bytes
) -> None:
    again = make_province_report(found, (RURAL, POOR), internal=False, earlier=None)

    assert report_file(corpus_options, again, ".docx") == content
    assert report_file(corpus_options, again, ".xlsx") == report_file(corpus_options, both, ".xlsx")


def test_the_workbook_has_a_sheet_for_each_table_and_one_of_sources(
    both: Report, corpus_options: pipeline.Options
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(report_file(corpus_options, both, ".xlsx")))

    assert book.sheetnames[-1] == "Nguồn số liệu"
    assert len(book.sheetnames) == len(both.grids) + 1
    sheet = book["Khen thưởng theo năm"]
    assert [cell.value for cell in sheet[3]] == ["Năm", "Tập thể", "Hộ gia đình", "Cá nhân", "Cộng"]
    assert [cell.value for cell in sheet[6]] == ["Tổng cộng", 19, 6, 22, 47]
    assert sheet.freeze_panes == "A4"
    sources = list(book["Nguồn số liệu"].iter_rows(min_row=4, values_only=True))
    assert any(
        row[0] == "Khen thưởng theo năm" and row[3] == 47 and "unit.yaml" in str(row[4])
        for row in sources
    )


def test_numbers_that_changed_since_are_told_with_then_and_now(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    ba_to = found.figures["ba-to"]
    rows = tuple(row for row in ba_to.awards or () if row.year == 2022)
    earlier = replace(
        found, figures={**found.figures, "ba-to": replace(ba_to, awards=rows, totals=())}
    )

    report = make_province_report(
        found, (POOR,), internal=False, earlier=("bản tuần trước", earlier)
    )

    changed = table(report_file(corpus_options, report, ".docx"), "Số liệu thay đổi")
    assert changed[0][3:] == ["Tại bản tuần trước", "Nay", "Chênh lệch"]
    assert ["Khen thưởng theo năm", "Tổng cộng", "Cộng", "40", "43", "+3"] in changed
    assert not any(row[0] == "Điển hình theo đơn vị" for row in changed)


def test_nothing_changed_is_said_in_words(found: Dossier, corpus_options: pipeline.Options) -> None:
    report = make_province_report(found, (POOR,), internal=False, earlier=("HEAD", found))

    texts = paragraphs(report_file(corpus_options, report, ".docx"))

    assert (
        "Con số trong các bảng, số báo cáo, hồ sơ, phong trào phát động, lần đăng, phát không thay "
        "đổi so với HEAD."
    ) in texts


def test_what_is_counted_in_sentences_and_tables_of_words_is_compared_too(found: Dossier) -> None:
    ba_to = found.figures["ba-to"]
    before = replace(ba_to, reports=(), launched=None)
    draft = next(filed for filed in found.filed if filed.slug == "to-hop-tac-suoi-mau")
    broken = replace(draft, profile=None)
    earlier = replace(
        found,
        figures={**found.figures, "ba-to": before},
        filed=tuple(broken if filed is draft else filed for filed in found.filed),
    )

    report = make_province_report(found, (POOR,), internal=False, earlier=("HEAD", earlier))

    changed = [
        tuple(cell.value if isinstance(cell, Figure) else cell for cell in row)
        for row in dict(report.grids)["Số liệu thay đổi"].rows
    ]
    assert ("Tình hình trả lời", "Huyện Ba Tơ", "Vì người nghèo: báo cáo", 0, 1, "+1") in changed
    assert ("Tình hình trả lời", "Huyện Ba Tơ", "Vì người nghèo: hồ sơ", 1, 2, "+1") in changed
    assert (
        "Phong trào do đơn vị phát động", "Huyện Ba Tơ", "Phong trào", 0, 1, "+1"
    ) in changed  # fmt: skip


def test_rows_that_came_and_went_are_told_as_such() -> None:
    def grid(**rows: int) -> list[tuple[str, Grid]]:
        cells = tuple(
            (str(n), name, Figure(value=value)) for n, (name, value) in enumerate(rows.items())
        )
        columns = ("TT", "Đơn vị", "Số")
        return [("Bảng", Grid(caption="", columns=columns, widths=(1, 1, 1), rows=cells))]

    changed = changed_grid(grid(a=1, b=2), grid(b=2, c=3), "hôm qua")

    assert [(row[1], row[5]) for row in changed.rows] == [("c", "mới"), ("a", "đã bỏ")]


@pytest.mark.parametrize(("then", "now"), [({}, {"a": 0}), ({"a": 0}, {}), ({"a": None}, {"a": 0})])
def test_a_row_of_nothing_is_no_change(
    then: dict[str, int | None], now: dict[str, int | None]
) -> None:
    def grid(values: dict[str, int | None]) -> list[tuple[str, Grid]]:
        rows = tuple((name, Figure(value=value)) for name, value in values.items())
        return [("Bảng", Grid(caption="", columns=("Đơn vị", "Số"), widths=(1, 1), rows=rows))]

    assert changed_grid(grid(then), grid(now), "hôm qua").rows == ()


def test_a_movement_that_the_earlier_state_did_not_know_is_new(found: Dossier) -> None:
    outlines = {key: one for key, one in found.reference.outlines.items() if key[1] != POOR}
    earlier = replace(found, reference=replace(found.reference, outlines=outlines))

    report = make_province_report(found, (POOR,), internal=False, earlier=("HEAD", earlier))

    changed = dict(report.grids)["Số liệu thay đổi"]
    assert {row[5] for row in changed.rows} == {"mới"}


@pytest.mark.parametrize(
    ("title", "begin"),
    [
        ("Sơ kết hai phong trào thi đua", "Kết quả sơ kết Phong trào thi đua “"),
        ("Tổng kết phong trào năm 2027", "Kết quả tổng kết Phong trào thi đua “"),
        ("Phong trào thi đua năm 2027", "Kết quả thực hiện Phong trào thi đua “"),
    ],
)
def test_the_title_is_called_as_the_call_is(found: Dossier, title: str, begin: str) -> None:
    call = replace(found.call, title=title)

    report = make_province_report(
        replace(found, call=call), (POOR, RURAL, POOR), internal=False, earlier=None
    )

    assert report.paper.name.startswith(begin)
    names = report.about.partition("Phong trào ")[2]
    assert (names.count("”, “"), names.count("” và “")) == (1, 1)


def test_a_difference_of_thousands_is_written_as_other_numbers() -> None:
    def grid(value: int) -> list[tuple[str, Grid]]:
        rows = (("1", "a", Figure(value=value)),)
        return [
            ("Bảng", Grid(caption="", columns=("TT", "Tên", "Số"), widths=(1, 1, 1), rows=rows))
        ]

    assert changed_grid(grid(1000), grid(3500), "hôm qua").rows[0][5] == "+2.500"
    assert changed_grid(grid(3500), grid(1000), "hôm qua").rows[0][5] == "-2.500"


def test_a_remark_behind_the_numbers_does_not_make_another_row_of_them(found: Dossier) -> None:
    broken = with_faulty_figures(found, "hoi-nong-dan-tinh")

    report = make_province_report(found, (POOR,), internal=False, earlier=("HEAD", broken))

    changed = dict(report.grids)["Số liệu thay đổi"]
    of_units = [row[1:] for row in changed.rows if row[0] == "Khen thưởng theo đơn vị"]
    rows = [[cell.value if isinstance(cell, Figure) else cell for cell in row] for row in of_units]
    assert rows[-3:] == [
        ["Toàn tỉnh", "Tập thể", 13, 15, "+2"],
        ["Toàn tỉnh", "Hộ gia đình", 5, 6, "+1"],
        ["Toàn tỉnh", "Cộng", 40, 43, "+3"],
    ]
    association = "Hội Nông dân tỉnh Quảng Ngãi"
    assert rows[0] == [association, "Tập thể", "không có", 2, "mới"]
    assert {row[0] for row in rows} == {association, "Toàn tỉnh"}


def test_the_opening_says_who_reports(found: Dossier, corpus_options: pipeline.Options) -> None:
    call = replace(found.call, issuer="Ban Thi đua", opening="Thực hiện Công văn số 1;")
    report = make_province_report(replace(found, call=call), (POOR,), internal=False, earlier=None)

    texts = paragraphs(report_file(corpus_options, report, ".docx"))

    assert "Thực hiện Công văn số 1, Ban Thi đua báo cáo kết quả như sau:" in texts


def test_what_a_new_call_still_lacks_is_red_and_among_what_is_to_write(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    call = replace(
        found.call, opening="CẦN GHI: đoạn căn cứ", period="CẦN GHI: giai đoạn, như 2026-2030"
    )
    report = make_province_report(replace(found, call=call), (POOR,), internal=False, earlier=None)

    content = report_file(corpus_options, report, ".docx")

    assert report.gaps[:2] == ("call.yaml: period", "call.yaml: opening")
    assert in_red(content)[:2] == [
        "[CẦN GHI: giai đoạn, như 2026-2030]",
        "[CẦN GHI: đoạn căn cứ]",
    ]
    assert len(in_red(content)) == len(report.gaps)
    assert report_file(corpus_options, report, ".xlsx")


def test_an_item_stands_below_the_one_that_holds_it(content: bytes) -> None:
    texts = paragraphs(content)

    here = texts.index("2. Nguyên nhân của hạn chế (mục III.2 của đề cương)")
    assert texts[here + 1 : here + 5] == [
        "a) Khách quan (mục III.2.a của đề cương)",
        "[Mục III.2.a: chưa có nội dung.]",
        "b) Chủ quan (mục III.2.b của đề cương)",
        "[Mục III.2.b: chưa có nội dung.]",
    ]


def test_many_profiles_are_cited_by_the_annex_that_lists_them(found: Dossier) -> None:
    head = department_head(found.call, "BC-SNV", None, found.today)
    annexes = ProvinceAnnexes(found, head, ["ba-to"], (POOR,), internal=False)
    first = annexes.own[0]
    many = [replace(first, number=number) for number in range(1, 6)]

    assert cited(5, many).note == "05 hồ sơ: số 1-5 ở Phụ lục I."
    assert nominees(found, ["ba-to"], [POOR], "nomination", internal=False)[0].annex == "Phụ lục"


def test_a_call_without_any_answer_makes_a_report_all_the_same(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    empty = replace(
        found, filed=(), figures={}, texts={}, faulty_figures={}, today=date(2023, 11, 10)
    )

    report = make_province_report(empty, (POOR,), internal=False, earlier=None)

    texts = " ".join(paragraphs(report_file(corpus_options, report, ".docx")))
    assert "02 đơn vị chưa gửi cả báo cáo lẫn hồ sơ: huyện Ba Tơ, huyện Sơn Hà." in texts
    assert "Chưa có đơn vị giới thiệu điển hình." in texts


def test_figures_with_errors_are_told_beside_the_numbers_that_lack_them(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    broken = with_faulty_figures(found, "ba-to")

    report = make_province_report(broken, (POOR,), internal=False, earlier=None)

    made = report_file(corpus_options, report, ".docx")
    by_unit = table(made, "Khen thưởng theo đơn vị")
    assert by_unit[1] == ["1", "Huyện Ba Tơ", "", "", "", "", "tệp số liệu còn 1 lỗi"]
    assert by_unit[2][-1] == "chưa khai"
    assert by_unit[-1] == ["", "Toàn tỉnh", "2", "1", "0", "3", "chưa tính tệp còn lỗi"]
    texts = paragraphs(made)
    told = "Phần này chưa tính đủ 01 đơn vị có tệp số liệu còn lỗi: huyện Ba Tơ (còn 1 lỗi)."
    assert texts.count(told) == 3
    assert "Chưa có đơn vị nào khác báo cáo về kiểm tra, giám sát." in texts


def test_a_unit_nobody_asked_keeps_its_row_when_its_figures_have_errors(found: Dossier) -> None:
    broken = with_faulty_figures(found, "hoi-nong-dan-tinh")

    assert broken.asked_units() == ("ba-to", "son-ha", "hoi-nong-dan-tinh")


def test_units_that_have_nothing_are_told_apart_from_those_that_did_not_answer(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    nothing = replace(
        found.figures["ba-to"], documents=(), launched=(), awards=(), inspections=(), totals=()
    )
    silent = replace(found.figures["hoi-nong-dan-tinh"], documents=None, awards=())
    figures = {"ba-to": nothing, "hoi-nong-dan-tinh": silent}

    report = make_province_report(
        replace(found, figures=figures), (POOR,), internal=False, earlier=None
    )

    texts = paragraphs(report_file(corpus_options, report, ".docx"))
    assert [text for text in texts if "đơn vị báo cáo không có" in text] == [
        "01 đơn vị báo cáo không có văn bản nào về Phong trào thi đua; 02 đơn vị chưa báo cáo.",
        (
            "02 đơn vị báo cáo không có phong trào hưởng ứng do mình phát động; 01 đơn vị chưa "
            "báo cáo."
        ),
        "02 đơn vị báo cáo không có khen thưởng qua Phong trào thi đua; 01 đơn vị chưa báo cáo.",
        "01 đơn vị báo cáo không có kiểm tra, giám sát Phong trào thi đua; 02 đơn vị chưa báo cáo.",
    ]
    assert not any(text.startswith("Chưa có đơn vị báo cáo") for text in texts)


def test_what_no_unit_answered_is_told_as_unanswered(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    ba_to = found.figures["ba-to"]
    unanswered = replace(
        ba_to, documents=None, launched=None, awards=None, inspections=None, totals=()
    )

    report = make_province_report(
        replace(found, figures={"ba-to": unanswered}), (POOR,), internal=False, earlier=None
    )

    texts = paragraphs(report_file(corpus_options, report, ".docx"))
    assert "Chưa có đơn vị báo cáo về phong trào do mình phát động." in texts
    assert "Chưa có đơn vị báo cáo về khen thưởng." in texts


def test_a_unit_that_listed_other_movements_only_has_not_answered_for_this_one(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    awards = found.figures["ba-to"].awards or ()
    poor = replace(found.figures["ba-to"], awards=awards[:2], totals=())
    one = replace(found.figures["hoi-nong-dan-tinh"], awards=awards[2:])
    told = replace(found, figures={"ba-to": poor, "hoi-nong-dan-tinh": one})

    report = make_province_report(told, (RURAL,), internal=False, earlier=None)
    content = report_file(corpus_options, report, ".docx")

    by_unit = table(content, "Khen thưởng theo đơn vị")
    assert [row[1:] for row in by_unit[1:]] == [
        ["Huyện Ba Tơ", "", "", "", "", "chưa khai"],
        ["Huyện Sơn Hà", "", "", "", "", "chưa khai"],
        ["Hội Nông dân tỉnh Quảng Ngãi", "4", "0", "0", "4", ""],
        ["Toàn tỉnh", "4", "0", "0", "4", ""],
    ]
    assert (
        "01 đơn vị báo cáo không có văn bản nào về Phong trào thi đua; 02 đơn vị chưa báo cáo."
        in paragraphs(content)
    )


def test_the_units_words_stand_under_the_heading_they_belong_to(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    told = ("I.1", "II", "II.1", "II.2", "II.2.c", "II.3", "II.4.a", "II.5", "III", "III.1")
    text = replace(found.texts["ba-to", POOR], sections={key: f"Lời ở mục {key}." for key in told})

    report = make_province_report(
        replace(found, texts={("ba-to", POOR): text}), (RURAL, POOR), internal=False, earlier=None
    )

    texts = paragraphs(report_file(corpus_options, report, ".docx"))
    for before, key in (
        ("[Mục I.1: chưa có nội dung.]", "I.1"),
        ("III. KẾT QUẢ THỰC HIỆN", "II"),
        ("[Mục II.1: chưa có nội dung.]", "II.1"),
        ("2. Văn bản ban hành, phong trào phát động", "II.2"),
        ("[Mục II.2.c: chưa có nội dung.]", "II.2.c"),
        ("[Mục II.3: chưa có nội dung.]", "II.3"),
        ("[Mục II.4.a: chưa có nội dung.]", "II.4.a"),
        ("5. Khen thưởng từ năm 2022 đến nay", "II.5"),
        ("IV. ĐÁNH GIÁ CHUNG", "III"),
        ("1. Đánh giá chung (mục III.1 của đề cương)", "III.1"),
    ):
        here = texts.index(before)
        assert texts[here + 1 : here + 3] == [REPORTING, f"Lời ở mục {key}."], key


def test_headings_are_numbered_in_the_order_of_the_outline(content: bytes) -> None:
    written = opened(content).paragraphs
    ends = next(n for n, p in enumerate(written) if p.text == "Phụ lục I")

    headings = [
        p.text for p in written[:ends] if p.style is not None and p.style.name.startswith("Heading")
    ]
    assert [text[:30] for text in headings] == [
        "I. TÌNH HÌNH GỬI BÁO CÁO, HỒ S",
        "II. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌ",
        "1. Đặc điểm tình hình (mục I.1",
        "2. Thuận lợi (mục I.2 của đề c",
        "3. Khó khăn (mục I.3 của đề cư",
        "III. KẾT QUẢ THỰC HIỆN",
        "1. Công tác lãnh đạo, chỉ đạo ",
        "2. Văn bản ban hành, phong trà",
        "a) Văn bản đã ban hành",
        "b) Việc triển khai, thực hiện ",
        "c) Phong trào do đơn vị phát đ",
        "3. Kết quả thực hiện Phong trà",
        "4. Mô hình, gương điển hình ti",
        "a) Các hình thức, giải pháp ph",
        "b) Điển hình được giới thiệu",
        "5. Khen thưởng từ năm 2022 đến",
        "6. Kiểm tra, giám sát",
        "IV. ĐÁNH GIÁ CHUNG",
        "1. Đánh giá chung (mục III.1 c",
        "a) Ưu điểm (mục III.1.a của đề",
        "b) Hạn chế (mục III.1.b của đề",
        "2. Nguyên nhân của hạn chế (mụ",
        "a) Khách quan (mục III.2.a của",
        "b) Chủ quan (mục III.2.b của đ",
        "3. Biện pháp, giải pháp nâng c",
        "4. Những khó khăn vướng mắc tr",
        "V. ĐỀ XUẤT, KIẾN NGHỊ",
        "1. Với tỉnh (mục IV, gạch đầu ",
        "2. Với Trung ương (mục IV, gạc",
    ]
    assert (
        "1. Công tác lãnh đạo, chỉ đạo của các cấp ủy đảng, chính quyền, Mặt trận Tổ quốc và các "
        "đoàn thể trong triển khai Phong trào thi đua (mục II.1 của đề cương)"
    ) in headings


def test_no_model_among_the_profiles_is_said_in_words(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    persons = [f for f in found.filed if f.profile is None or f.profile.model is None]

    report = make_province_report(
        replace(found, filed=tuple(persons)), (POOR,), internal=False, earlier=None
    )

    texts = paragraphs(report_file(corpus_options, report, ".docx"))
    assert any("điển hình, không có mô hình nào." in text for text in texts)


def test_annexes_name_the_report_they_go_with(content: bytes) -> None:
    owners = {" ".join(t.split()) for t in paragraphs(content) if t.startswith("(Kèm theo")}

    assert owners == {"(Kèm theo Báo cáo số /BC-SNV ngày tháng 12 năm 2023 của Sở Nội vụ)"}


def test_every_sheet_says_whose_numbers_it_holds_and_of_which_day(
    both: Report, corpus_options: pipeline.Options
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(report_file(corpus_options, both, ".xlsx")))

    for sheet in book.worksheets:
        about = str(sheet["A2"].value)
        assert about.startswith("Sở Nội vụ. Phong trào “")
        assert about.endswith("Số liệu ngày 01/12/2023.")
        assert sheet.oddHeader is not None
        assert "Sở Nội vụ" in str(sheet.oddHeader.left.text)
    years = book["Khen thưởng theo năm"]
    assert (years["A4"].value, years["A4"].number_format) == (2022, "0")
