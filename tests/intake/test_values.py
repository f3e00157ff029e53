"""What people type and what it means; what is not certain is no value."""

import json
import subprocess
import time
from dataclasses import replace

import pytest

from dienhinh.intake.drafts.dates import parse_date
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.drafts.read import Read
from dienhinh.intake.drafts.story_text import points, story
from dienhinh.intake.drafts.typed_text import clean, label_key
from dienhinh.intake.drafts.values import read_value
from dienhinh.intake.lines.labels import caption, match, numbering
from dienhinh.intake.lines.point_lines import without_bullet
from dienhinh.intake.questions import question_at
from dienhinh.model.source import KeyPath
from tests.folders import ROOT
from tests.intake.shipped import names


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("tháng 3/2019", "2019-03"),
        ("03/2019", "2019-03"),
        ("3-2019", "2019-03"),
        ("15/3/2019", "2019-03-15"),
        ("15.3.2019", "2019-03-15"),
        ("ngày 05 tháng 03 năm 2019", "2019-03-05"),
        ("Tháng Ba năm 2019", "2019-03"),
        ("tháng mười hai năm 2020", "2020-12"),
        ("tháng 3 năm 2019", "2019-03"),
        ("năm 2019", "2019"),
        ("từ năm 2019", "2019"),
        ("Quý II/2019", "2019"),
        ("2019-03", "2019-03"),
        ("2019-03-05", "2019-03-05"),
        ("tháng 13/2019", None),
        ("30/2/2019", None),
        ("cuối năm ngoái", None),
        ("khoảng năm 2018", None),
        ("khoảng tháng 3/2019", None),
        ("2018 hoặc 2019", None),
        ("5.11.23", "2023-11-05"),
        ("05/11/98", "1998-11-05"),
        ("31.2.23", None),
        ("3/19", None),
    ],
)
def test_dates_as_people_write_them(text: str, date: str | None) -> None:
    found = parse_date(text)

    assert (found and str(found.date)) == date


def test_a_year_of_two_figures_is_told() -> None:
    found = parse_date("5.11.23")

    assert found
    assert found.note
    assert found.note.vi == "năm chỉ ghi hai chữ số, máy hiểu là 2023"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("31/2/2023", "tháng 2/2023 không có ngày 31"),
        ("ngày 0 tháng 5 năm 2023", "tháng 5/2023 không có ngày 0"),
        ("10/13/2023", "không có tháng 13 (tháng ghi trước ngày?)"),
        ("31/13/2023", "không có tháng 13"),
        ("tháng 13/2019", "không có tháng 13"),
        ("03/0201", "không rõ năm 201 là năm nào"),
        ("hôm nào đó", "không rõ là ngày, tháng, năm nào"),
    ],
)
def test_why_a_date_is_none_is_told(text: str, why: str) -> None:
    question = question_at(("model", "founded"))
    assert question

    read = read_value(question.field, text, names(), None)

    assert read.value is None
    assert read.doubt
    assert read.doubt.vi == why


@pytest.mark.parametrize(
    ("path", "text", "value"),
    [
        (("phone",), "0905.123.456", "0905 123 456"),
        (("phone",), "+84 905 123 456", "0905 123 456"),
        (("phone",), "0905123456 - 0914222333", "0905 123 456"),
        (("phone",), "không có", None),
        (("model", "jobs_created"), "1.234", 1234),
        (("model", "jobs_created"), "1 234 lao động", 1234),
        (("model", "jobs_created"), "30-40", None),
        (("model", "jobs_created"), "khoảng 30", None),
        (("model", "jobs_created"), "ba mươi", None),
        (("unit",), "UBND huyện Ba Tơ", "ba-to"),
        (("unit",), "TP Quảng Ngãi", "tp-quang-ngai"),
        (("unit",), "ba to", "ba-to"),
        (("unit",), "Hà Nội", None),
        (("commune",), "thị trấn Ba Tơ", "21484"),
        (("commune",), "Ba Tô", "21523"),
        (("commune",), "21517", "21517"),
        (("commune",), "Xã Không Có", None),
        (("movement",), "Nông thôn mới", "nong-thon-moi"),
        (("movement",), "NTM", "nong-thon-moi"),
        (("movement",), "Phong trào xây dựng NTM", "nong-thon-moi"),
        (("sector",), "trồng trọt", "trong-trot"),
        (("verified", 0, "on"), "10/11/2023", "2023-11-10"),
        (("verified", 0, "on"), "tháng 11/2023", None),
    ],
)
def test_values_of_fields(path: KeyPath, text: str, value: object) -> None:
    question = question_at(path)
    assert question is not None

    read = read_value(question.field, text, names(), "ba-to")

    assert read.value == value
    assert value is not None or read.doubt


@pytest.mark.parametrize(
    ("text", "is_told"), [("SĐT 0905 123 456", False), ("0905 123 456 (gặp chị Mẫu)", True)]
)
def test_only_what_says_more_than_that_it_is_a_telephone_is_told(
    text: str, *, is_told: bool
) -> None:
    question = question_at(("phone",))
    assert question is not None

    read = read_value(question.field, text, names(), None)

    assert (read.value, read.doubt is not None) == ("0905 123 456", is_told)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("16 (mười sáu)", 16),
        ("15 (mười lăm) hộ", 15),
        ("05 (năm) lao động", 5),
        ("27 hộ (có 12 hộ nghèo)", 27),
        ("112 (nữ 9)", 112),
        ("15 người, trong đó 13 người Hrê", 15),
        ("khoảng 30 (người)", None),
        ("10-15 (người)", None),
        ("5% (năm 2022)", None),
    ],
)
def test_what_tells_more_of_a_count_does_not_hide_it(text: str, count: int | None) -> None:
    question = question_at(("model", "jobs_created"))
    assert question is not None

    read = read_value(question.field, text, names(), None)

    assert read.value == count
    assert read.doubt is not None


@pytest.mark.parametrize(
    ("path", "text", "value"),
    [
        (("movement",), "☐ Nông thôn mới ☒ Vì người nghèo", "vi-nguoi-ngheo"),
        (("sector",), "[ ] Trồng trọt [x] Chăn nuôi", "chan-nuoi"),
        (("movement",), "☒ Nông thôn mới ☒ Vì người nghèo", None),
        (("movement",), "☐ Nông thôn mới", None),
        (("sector",), "☐ Trồng trọt", None),
    ],
)
def test_of_boxes_the_only_ticked_one_is_taken(path: KeyPath, text: str, value: str | None) -> None:
    question = question_at(path)
    assert question is not None

    read = read_value(question.field, text, names(), None)

    assert read.value == value
    assert value is not None or read.doubt


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (("movement",), "ghi một trong: Nông thôn mới; Vì người nghèo"),
        (("sector",), "ghi một trong: Trồng trọt; "),
        (("photos", 0, "kind"), "ghi một trong: Ảnh chụp"),
    ],
)
def test_what_is_in_no_list_is_told_with_what_to_type(path: KeyPath, told: str) -> None:
    question = question_at(path)
    assert question is not None

    read = read_value(question.field, "xyz", names(), None)

    assert read.doubt is not None
    assert told in read.doubt.vi


@pytest.mark.parametrize("typed", ["Sơn Ba", "xã Sơn Ba"])
def test_a_commune_of_another_district_is_not_called_unknown(typed: str) -> None:
    question = question_at(("commune",))
    assert question

    read = read_value(question.field, typed, names(), "ba-to")

    assert read.value is None
    assert read.doubt
    assert read.doubt.vi == (
        "không thuộc Huyện Ba Tơ; trong danh mục có xã Sơn Ba, huyện Sơn Hà (21328)"
    )


def read_awards(text: str) -> Read:
    question = question_at(("awards",))
    assert question is not None
    return read_value(question.field, text, names(), None)


@pytest.mark.parametrize(
    ("line", "award", "note"),
    [
        ("Huân chương Lao động hạng Ba năm 2022", "huan-chuong-lao-dong", "hạng Ba"),
        ("Năm 2022 được tặng Huân chương Lao động (hạng Ba)", "huan-chuong-lao-dong", "hạng Ba"),
        ("Sản phẩm OCOP 4 sao, tinh dầu quế, năm 2022", "ocop", "4 sao, tinh dầu quế"),
        ("Nghệ nhân ưu tú năm 2022", "nghe-nhan-nhan-dan-uu-tu", "Nghệ nhân ưu tú"),
        (
            "Bằng khen của Chủ tịch UBND tỉnh về thành tích chống dịch năm 2022",
            "bang-khen-tinh",
            "về thành tích chống dịch",
        ),
        ("Bằng khen của Chủ tịch UBND tỉnh năm 2022", "bang-khen-tinh", None),
    ],
)
def test_what_a_line_says_beyond_the_name_of_its_award_is_the_note(
    line: str, award: str, note: str | None
) -> None:
    expected = {"award": award, "year": 2022} | ({"note": note} if note else {})

    assert read_awards(line).value == [expected]


def test_who_conferred_an_award_may_stand_behind_its_decision() -> None:
    read = read_awards(
        "2021; Giấy khen; QĐ số 1234/QĐ-UBND ngày 15/12/2021 của Chủ tịch UBND huyện Ba Tơ"
    )

    assert read.value == [
        {
            "award": "giay-khen-huyen",
            "year": 2021,
            "decision": "QĐ số 1234/QĐ-UBND ngày 15/12/2021 của Chủ tịch UBND huyện Ba Tơ",
        }
    ]
    assert read.doubt is not None
    assert "máy hiểu là “Giấy khen của Chủ tịch UBND cấp huyện”" in read.doubt.vi
    assert read_awards("2021; Giấy khen; QĐ số 1234/QĐ-UBND").value is None


def test_awards_are_read_line_by_line() -> None:
    text = "Sản phẩm OCOP, năm 2022, 4 sao, Quyết định số 5/QĐ-UBND\nGiấy khen gì đó"

    read = read_awards(text)

    assert read.value == [
        {"award": "ocop", "year": 2022, "decision": "Quyết định số 5/QĐ-UBND", "note": "4 sao"}
    ]
    assert read.doubt is not None
    assert "Giấy khen gì đó" in read.doubt.vi


@pytest.mark.parametrize(
    "years", ["năm 2019, 2020, 2021", "các năm 2019, 2020 và 2021", "2019; năm 2020; năm 2021"]
)
def test_an_award_of_several_years_is_one_row_a_year(years: str) -> None:
    found = read_awards(f"Sản phẩm OCOP, 4 sao, {years}")

    assert found.value == [
        {"award": "ocop", "year": year, "note": "4 sao"} for year in (2019, 2020, 2021)
    ]
    assert found.doubt is None


@pytest.mark.parametrize(
    "line",
    [
        "Sản phẩm OCOP giai đoạn 2016-2020",
        "Sản phẩm OCOP năm 2016, 2020 theo Quyết định số 5/QĐ-UBND ngày 2/3/2021",
        "Sản phẩm OCOP năm 2016, 2018; xếp lại từ năm 2020",
    ],
)
def test_years_of_an_award_that_are_no_plain_list_are_told(line: str) -> None:
    found = read_awards(line)

    assert isinstance(found.value, list)
    assert [row["year"] for row in found.value if isinstance(row, dict)] == [2016]
    assert found.doubt is not None
    assert found.doubt.vi == f"có nhiều năm, máy chỉ ghi năm 2016: {line}"


def _told(read: Read) -> list[tuple[object, ...]]:
    assert isinstance(read.value, list)
    names_of_parts = ("award", "year", "decision")
    return [
        tuple(row[name] for name in names_of_parts if name in row)
        for row in read.value
        if isinstance(row, dict)
    ]


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        (
            "Bằng khen UBND tỉnh năm 2022 theo QĐ 1/QĐ-UBND; Giấy khen UBND huyện năm 2023",
            [("bang-khen-tinh", 2022, "theo QĐ 1/QĐ-UBND"), ("giay-khen-huyen", 2023)],
        ),
        (
            "Giấy khen UBND huyện (QĐ 1/QĐ-UBND, 2022), Giấy khen UBND xã 2023",
            [("giay-khen-huyen", 2022, "QĐ 1/QĐ-UBND, 2022"), ("giay-khen-xa", 2023)],
        ),
        (
            "Năm 2022: Bằng khen UBND tỉnh; năm 2023: Giấy khen UBND huyện",
            [("bang-khen-tinh", 2022), ("giay-khen-huyen", 2023)],
        ),
        (
            "2021, Giấy khen UBND huyện; 2022, Bằng khen UBND tỉnh và Giấy khen UBND xã năm 2023",
            [("giay-khen-huyen", 2021), ("bang-khen-tinh", 2022), ("giay-khen-xa", 2023)],
        ),
        ("Nhà giáo nhân dân, Nhà giáo ưu tú năm 2020", [("nha-giao-nhan-dan-uu-tu", 2020)]),
    ],
)
def test_every_award_of_a_line_is_a_row(line: str, rows: list[tuple[object, ...]]) -> None:
    assert _told(read_awards(line)) == rows


def test_of_two_awards_in_a_line_the_one_without_a_year_is_told() -> None:
    read = read_awards("Giấy khen UBND huyện, Bằng khen UBND tỉnh năm 2022")

    assert _told(read) == [("bang-khen-tinh", 2022)]
    assert read.doubt is not None
    assert "chưa rõ hình thức hoặc năm: Giấy khen UBND huyện" in read.doubt.vi


@pytest.mark.parametrize(
    ("line", "more"),
    [
        ("năm 2022 (QĐ số 1/QĐ-UBND ngày 5/9/2022)", {}),
        ("(năm 2022, QĐ số 1/QĐ-UBND ngày 5/9/2022); 4 sao", {"note": "4 sao"}),
        ("năm 2022, 4 sao (QĐ số 1/QĐ-UBND ngày 5/9/2022)", {"note": "4 sao"}),
    ],
)
def test_a_decision_in_brackets_leaves_none_behind(line: str, more: dict[str, str]) -> None:
    decision = {"decision": "QĐ số 1/QĐ-UBND ngày 5/9/2022"}

    read = read_awards(f"Sản phẩm OCOP {line}")

    assert read.value == [{"award": "ocop", "year": 2022} | decision | more]


def test_signs_of_markdown_stay_signs() -> None:
    assert story("Giá *tăng* 2*3, a_b_c, _gạch_ [1] [x](y)") == (
        "Giá \\*tăng\\* 2\\*3, a_b_c, \\_gạch\\_ [1] \\[x](y)"
    )


def test_lists_stay_lists() -> None:
    assert story("Mở đầu.\n• một\n• hai\nKết.") == "Mở đầu.\n\n- một\n- hai\n\nKết."
    assert points("- Một\n2. Hai\n\n• Ba").value == ["Một", "Hai", "Ba"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("1) Góp đất; 2) Mua giống, phân; 3) Bán.", ["Góp đất", "Mua giống, phân", "Bán."]),
        ("1/ Góp đất", ["Góp đất"]),
        ("3/4 số hộ", ["3/4 số hộ"]),
        ("a. Góp đất. b. Mua giống.", ["Góp đất.", "Mua giống."]),
        ("1) Góp đất; gồm 2) nhóm", ["Góp đất; gồm 2) nhóm"]),
        ("Góp đất; 1) trước; 2) sau", ["Góp đất; 1) trước; 2) sau"]),
        ("3. 000 cây giống", ["3. 000 cây giống"]),
        ("3. 20 cây giống", ["20 cây giống"]),
        ("2.1. Về kinh tế: bán 5 tấn.", ["Về kinh tế: bán 5 tấn."]),
        ("1.5 ha trồng keo", ["1.5 ha trồng keo"]),
    ],
)
def test_points_counted_in_one_line_come_apart(line: str, found: list[str]) -> None:
    assert points(line).value == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "- Tập huấn - Cho vay con giống - Tiêm phòng",
            ["Tập huấn", "Cho vay con giống", "Tiêm phòng"],
        ),
        (
            "+ Năm 2021: 2000 con; + Năm 2022: 3.500 con.",
            ["Năm 2021: 2000 con", "Năm 2022: 3.500 con."],
        ),
        ("• Tập huấn • Cho vay", ["Tập huấn", "Cho vay"]),
    ],
)
def test_points_signed_in_one_line_come_apart_and_are_told(line: str, found: list[str]) -> None:
    read = points(line)

    assert read.value == found
    assert read.doubt
    assert "máy tách mỗi dấu một mục" in read.doubt.vi


def test_numbered_headings_are_joined_to_the_lines_below_them() -> None:
    read = points("1. Về tổ chức\nLập 3 nhóm.\nHọp tháng.\n2. Về kỹ thuật:\n- Mở 2 lớp.")

    assert read.value == ["Về tổ chức: Lập 3 nhóm.", "Họp tháng.", "Về kỹ thuật: Mở 2 lớp."]
    assert read.doubt
    assert "ghép với dòng dưới" in read.doubt.vi


@pytest.mark.parametrize(
    "text",
    [
        "1. Lập 3 nhóm.\n2. Mở 2 lớp.",
        "1. Lập nhóm\nHọp tháng\n2. Mở lớp",
        "1. Lập nhóm\nHọp tháng",
        "Mở đầu\n1. Lập nhóm\nHọp tháng\n2. Mở lớp\nDạy nghề",
    ],
)
def test_other_numbers_are_those_of_points(text: str) -> None:
    read = points(text)

    assert read.value == [without_bullet(line) for line in text.split("\n")]
    assert read.doubt is None


@pytest.mark.parametrize(
    "line",
    [
        "- Tuyến Ba Tơ - Ba Vì dài 3 km",
        "- Giai đoạn 2021 - 2022 - 2023",
        "- Ủy ban - đoàn thể - nhân dân",
        "Ủy ban - Mặt trận - Nhân dân",
    ],
)
def test_dashes_between_words_part_no_points(line: str) -> None:
    read = points(line)

    assert read.value == [line.removeprefix("- ")]
    assert read.doubt is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("- Tạo việc làm cho 3 lao động.", "Tạo việc làm cho 3 lao động."), ("+ A\n+ B", "- A\n- B")],
)
def test_one_point_alone_is_no_list(text: str, value: str) -> None:
    question = question_at(("achievements", "effects"))
    assert question

    assert read_value(question.field, text, names(), None) == Read(value=value)


@pytest.mark.parametrize(
    ("line", "path", "rest"),
    [
        ("1. Địa chỉ/đơn vị công tác:", ("address",), ""),
        ("b) Nội dung thực hiện", ("achievements", "activities"), ""),
        ("II. KẾT QUẢ: Tốt", ("achievements", "results"), "Tốt"),
        ("Điện thoại liên lạc (di động): 0905", ("phone",), "0905"),
        ("Họ và tên ông: Trần A", ("name",), "Trần A"),
        ("Chú thích ảnh 2: Chợ", ("photos", 1, "caption"), "Chợ"),
    ],
)
def test_labels_as_people_write_them(line: str, path: KeyPath, rest: str) -> None:
    found = match(line)

    assert found is not None
    assert (found.path, found.rest) == (path, rest)


@pytest.mark.parametrize(
    "line", ["Ông làm ruộng từ nhỏ.", "Kết quả ấy là nhờ bà con chung sức.", "Lúc đầu: khó khăn"]
)
def test_sentences_are_no_labels(line: str) -> None:
    assert match(line) is None


def test_captions_and_numberings() -> None:
    assert caption("Ảnh 2: Chợ phiên") == (2, "Chợ phiên")
    assert caption("Hình minh họa số 1 - Bờ cỏ") == (1, "Bờ cỏ")
    assert caption("Ánh sáng: đủ") is None
    found = numbering("IV. Đề nghị")
    assert found is not None
    assert (found.style, found.number) == ("roman", 4)


def test_clean_text_has_one_form() -> None:
    assert clean("a\u0300\u200b  b\r\n\r\n c\u00ad") == "à b\n\nc"
    assert label_key("  3. Điện thoại (ghi rõ): ") == "dien thoai"


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("thôn 1, xã Ba Tiêu, huyện Ba Tơ", "21517"),
        ("Thôn 1, xã Ba Tô", "21523"),
        ("sống ở xã Ba Tiêu, làm ở xã Ba Vì", None),
        ("sống ở xã Ba Vì, làm ở xã Ba Thành", None),
    ],
)
def test_the_only_commune_of_an_address_is_taken(address: str, code: str | None) -> None:
    found = names().commune_within(address, "ba-to")

    assert (found and found.code) == code


def test_a_name_inside_a_longer_one_is_no_commune_of_its_own() -> None:
    known = names().reference
    longer = next(c for c in known.communes if c.code == "21109")
    inside = replace(longer, code="99999", name="Bình Tân")
    both = Names(replace(known, communes=(*known.communes, inside)), names().named_call)

    found = both.commune_within("thôn 1, xã Bình Tân Phú", "binh-son")

    assert found == longer
    assert both.commune_within("xã Bình Tân Phú, quê ở xã Bình Tân", "binh-son") is None


def test_brackets_that_would_be_a_link_are_signs_and_others_stay() -> None:
    assert story("[a](b)") == r"\[a](b)"
    assert story("[a [b](c) [d] (e)") == r"\[a \[b](c) [d] (e)"
    assert story(r"\[a](b)") == r"\\\[a](b)"
    assert story("[a] [b") == "[a] [b"
    assert story("[*a*](b)") == r"\[\*a\*](b)"


@pytest.mark.parametrize("signs", ["[", "[]", "](", "[a", "[[](", "\\[", "_ "])
def test_a_paragraph_of_nothing_but_brackets_keeps_nobody_waiting(signs: str) -> None:
    begun = time.process_time()

    assert story(signs * 40_000)

    assert time.process_time() - begun < 3


@pytest.mark.parametrize(
    "sign",
    [
        "- ",
        "-",
        "+ ",
        "+",
        "•\t",
        "•",
        "· ",
        "§ ",
        "o\t",
        "○ ",
        "➢ ",
        "➢",
        "■ ",
        "\uf0b7 ",
        "\uf0d8",
    ],
)
def test_a_sign_of_lists_is_no_part_of_a_point(sign: str) -> None:
    assert points(f"{sign}Ghi sổ chung\n{sign}Trồng gối vụ").value == [
        "Ghi sổ chung",
        "Trồng gối vụ",
    ]


@pytest.mark.parametrize("text", ["-5 độ về đêm", "+84 là mã vùng", "o Lan bán ngô", "3. 000 cây"])
def test_what_is_text_stays_in_front_of_a_point(text: str) -> None:
    assert points(text).value == [text]


def test_the_web_form_takes_the_same_signs_away() -> None:
    texts = [
        f"{sign}Ghi" for sign in ("- ", "-", "+", "•", "§ ", "\uf0b7", "a) ", "3. ", "* ", "*")
    ]
    texts += ["-5 độ", "+84", "3. 000 cây", "o Lan", "1.250 kg", "§5"]
    script = (ROOT / "docs/theme/web_form/form.js").read_text(encoding="utf-8")
    bullet = script[script.index("const glyphs") : script.index("const points")]
    asked = "JSON.parse(process.argv[1]).map((text) => text.replace(bullet, ''))"

    done = subprocess.run(
        ["node", "-e", f"{bullet}console.log(JSON.stringify({asked}))", json.dumps(texts)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert json.loads(done.stdout) == [without_bullet(text) for text in texts]


@pytest.mark.parametrize("typed", ["055.3822.111", "ĐT: 055.3822.111 (UBND xã)"])
def test_an_old_landline_of_the_province_is_taken_with_a_doubt(typed: str) -> None:
    question = question_at(("phone",))
    assert question is not None

    read = read_value(question.field, typed, names(), None)

    assert read.value == "0553 822 111"
    assert read.doubt is not None
    assert "ghi 0255 thay cho 055" in read.doubt.vi
    assert "0255 instead of 055" in read.doubt.en
    assert ("có chữ đi kèm" in read.doubt.vi) == ("UBND" in typed)
