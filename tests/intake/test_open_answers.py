"""What stands below the question that is open: its answer, a part of it, or a neighbour."""

import pytest

from dienhinh.intake.answers import Answers
from dienhinh.intake.lines.form_reading import answers_in
from dienhinh.intake.word.pieces import Document, Line, Piece, Shot
from dienhinh.model.source import KeyPath

ADDRESS = "Thôn 1, xã Long Mai, huyện Minh Long"


def read(*texts: str) -> list[Answers]:
    lines = (Line(text=text, place=f"đoạn {at}") for at, text in enumerate(texts, 1))
    return answers_in(Document(name="a.docx", pieces=tuple(lines)))


def said(answers: Answers) -> dict[KeyPath, list[str]]:
    return {path: answer.lines for path, answer in answers.by_path.items()}


def test_answers_with_bullets_below_the_numbered_questions_of_the_outline_are_one_profile() -> None:
    (only,) = read(
        "1. Tên tập thể, cá nhân, hộ gia đình:",
        "- Tổ phụ nữ Thí Dụ",
        "2. Địa chỉ/đơn vị công tác:",
        f"- {ADDRESS}",
        "3. Điện thoại liên lạc:",
        "- 0255 300 0000",
        "4. Thời gian thành lập mô hình:",
        "- Ngày 08 tháng 3 năm 2018",
        "5. Số lượng thành viên tham gia:",
        "– 12 chị",
        "6. Kết quả:",
        "- Bán 900 gùi.",
    )

    assert said(only) == {
        ("name",): ["Tổ phụ nữ Thí Dụ"],
        ("address",): [ADDRESS],
        ("phone",): ["0255 300 0000"],
        ("model", "founded"): ["Ngày 08 tháng 3 năm 2018"],
        ("model", "members"): ["12 chị"],
        ("achievements", "results"): ["- Bán 900 gùi."],
    }
    assert only.doubts == []


@pytest.mark.parametrize("answer", ["-12", "12 - 15", "3. 000 cây"])
def test_a_sign_that_belongs_to_a_number_stays(answer: str) -> None:
    (only,) = read("Tên: Tổ Thí Dụ", "Số thành viên:", answer)

    assert said(only)["model", "members"] == [answer]


@pytest.mark.parametrize("line", [f"- {ADDRESS}", ADDRESS, "- Xã Long Mai, huyện Minh Long"])
def test_places_alone_begin_no_profile(line: str) -> None:
    (only,) = read("Tên: Tổ Thí Dụ", "Địa chỉ: thôn 2", line, "Điện thoại: 0255 300 0000")

    assert only.by_path["name",].text == "Tổ Thí Dụ"
    assert line in [row.text for row in only.leftovers]


@pytest.mark.parametrize(
    "line", ["2. Hộ bà Lê Thị Thứ Hai", "2. Thôn Thứ Hai", "Hộ bà Lê Thị Thứ Hai"]
)
def test_a_question_without_an_answer_takes_no_name_of_the_next(line: str) -> None:
    first, second = read(
        "Tên: Tổ Thí Dụ", "Địa chỉ: xã Long Mai", "Số thành viên: 5", "Điện thoại:", line,
        "Địa chỉ: xã Long Sơn",
    )  # fmt: skip

    assert ("phone",) not in first.by_path
    assert second.by_path["name",].text == line.removeprefix("2. ")


def test_a_name_with_a_number_below_a_count_that_is_answered_is_the_next_profile() -> None:
    count, name = ("Số thành viên:", "5"), "Tổ hợp tác số 2"

    _, second = read("Tên: Tổ Thí Dụ", "Địa chỉ: xã Ba Vì", *count, name, "Địa chỉ: xã Ba Tô")

    assert second.by_path["name",].text == name


@pytest.mark.parametrize("line", ["2. Thôn Thứ Hai", "Khu dân cư Thứ Hai"])
def test_a_village_with_an_address_of_its_own_is_the_next_profile(line: str) -> None:
    _, second = read(
        "Tên: Tổ Thí Dụ", "Số thành viên: 5", "Địa chỉ:", "xã Long Mai", line, "Địa chỉ: xã Ba Vì"
    )

    assert second.by_path["name",].text == line.removeprefix("2. ")


def test_headings_of_parts_of_an_answer_stay_in_it_whole() -> None:
    parts = ["Kết quả năm 2021:", "Bán 300 gùi.", "2. Kết quả năm 2022: bán 900 gùi."]

    (only,) = read("Tên: Tổ Thí Dụ", "1. Kết quả:", *parts)

    assert said(only)["achievements", "results"] == parts
    assert only.doubts == []


def test_a_year_in_the_first_label_is_part_of_the_answer_and_told() -> None:
    (only,) = read("Tên: Tổ Thí Dụ", "1. Kết quả năm 2021: bán 300 gùi.")

    assert said(only)["achievements", "results"] == ["Kết quả năm 2021: bán 300 gùi."]
    assert [doubt.quoted for doubt in only.doubts] == ["1. Kết quả năm 2021"]


def test_a_section_before_the_label_that_stands_again_is_left_over_and_told() -> None:
    (only,) = read(
        "Họ và tên: Trần Văn Mẫu",
        "II. THÀNH TÍCH ĐẠT ĐƯỢC",
        "1. Quyền hạn, nhiệm vụ được giao: vận động hội viên.",
        "2. Thành tích đạt được:",
        "Vận động 23 hộ hiến đất.",
    )

    assert said(only)["achievements", "results"] == ["Vận động 23 hộ hiến đất."]
    section = "1. Quyền hạn, nhiệm vụ được giao: vận động hội viên."
    assert section in [row.text for row in only.leftovers]
    assert section in [doubt.quoted for doubt in only.doubts]


def test_numbered_results_above_a_label_of_the_same_numbering_stay() -> None:
    (only,) = read("Tên: Tổ Thí Dụ", "1. Kết quả:", "1. Nuôi bò.", "2. Kết quả:", "Bán bò.")

    assert said(only)["achievements", "results"] == ["1. Nuôi bò.", "Bán bò."]


def test_points_numbered_in_another_way_than_the_label_that_stands_again_stay() -> None:
    (only,) = read("Tên: Tổ Thí Dụ", "II. Kết quả:", "a) Nuôi bò.", "2. Kết quả:", "Bán bò.")

    assert said(only)["achievements", "results"] == ["a) Nuôi bò.", "Bán bò."]


@pytest.mark.parametrize(("first", "next_"), [("2/", "3/"), ("III -", "IV -"), ("2 –", "3 –")])
def test_a_heading_numbered_with_any_sign_ends_an_answer(first: str, next_: str) -> None:
    heading = f"{next_} Bài học kinh nghiệm"

    (only,) = read("Tên: Tổ Thí Dụ", f"{first} Biện pháp, giải pháp", "Gặt sớm.", heading, "Hay.")

    assert said(only)["achievements", "measures"] == ["Gặt sớm."]
    assert [row.text for row in only.leftovers] == [heading, "Hay."]


@pytest.mark.parametrize("line", ["30 - 40 triệu đồng mỗi năm", "3/4 số hộ đã làm theo"])
def test_a_range_or_share_is_no_heading(line: str) -> None:
    (only,) = read("Tên: Tổ Thí Dụ", "2. Kết quả", line)

    assert said(only)["achievements", "results"] == [line]


def test_captions_with_bullets_and_the_line_on_pictures_are_no_results() -> None:
    (only,) = read(
        "Tên: Tổ Thí Dụ",
        "4. Kết quả:",
        "- Bán 900 gùi.",
        "5. Ảnh minh họa: (có ảnh kèm theo)",
        "- Ảnh 1: Chị em đan gùi",
        "+ Hình 2. Gùi ở chợ",
    )

    assert said(only)["achievements", "results"] == ["- Bán 900 gùi."]
    assert only.captions == {1: "Chị em đan gùi", 2: "Gùi ở chợ"}
    assert [row.text for row in only.leftovers] == ["5. Ảnh minh họa: (có ảnh kèm theo)"]


def test_who_heads_a_household_is_no_next_profile() -> None:
    facts = ("Địa chỉ: xã Long Mai", "Điện thoại: 0255 300 0000", "Chủ hộ: Lê Văn Mẫu")

    (named,) = read("Tên mô hình: Vườn bưởi", *facts)
    (unnamed,) = read(*facts)

    assert named.by_path["name",].text == "Vườn bưởi"
    assert [row.text for row in named.leftovers] == ["Chủ hộ: Lê Văn Mẫu"]
    assert (unnamed.by_path["name",].text, unnamed.kind_by_label) == ("Lê Văn Mẫu", "household")


def test_a_profile_that_is_counted_has_the_name_behind_the_count() -> None:
    found = read(
        "Điển hình thứ nhất: Anh Phạm Văn Mẫu",
        "Địa chỉ: xã Đức Lợi, huyện Mộ Đức",
        "Kết quả: Thu 600 triệu đồng.",
        "Mô hình số 2: Hợp tác xã Thí Dụ",
        "Địa chỉ: xã Đức Thắng, huyện Mộ Đức",
    )

    names = [answers.by_path["name",].text for answers in found]
    assert names == ["Anh Phạm Văn Mẫu", "Hợp tác xã Thí Dụ"]


def test_words_below_pictures_on_where_each_stands_are_left_over_and_told() -> None:
    words = "Ảnh trái: ao cá. Ảnh phải: đàn gà."
    shots = tuple(Shot(name=name, place="đoạn 2", content=b"") for name in ("a", "b"))
    story = Line(text="Nội dung thực hiện: Đào ao.", place="đoạn 1")
    pieces: tuple[Piece, ...] = (story, *shots, Line(text=words, place="đoạn 3"))

    (only,) = answers_in(Document(name="a.docx", pieces=pieces))

    assert said(only) == {("achievements", "activities"): ["Đào ao."]}
    assert [row.text for row in only.leftovers] == [words]
    assert [doubt.quoted for doubt in only.doubts] == [words]


def test_sections_below_a_chapter_of_the_same_field_are_no_results() -> None:
    """The chapter and its section name one field in two ways, with another section between."""
    (only,) = read(
        "Họ và tên khai sinh: Trần Văn Thí Dụ",
        "II. THÀNH TÍCH ĐẠT ĐƯỢC",
        "1. Hoàn cảnh, đặc điểm",
        "Gia đình có sáu người.",
        "2. Quá trình thực hiện",
        "Ông nuôi trâu.",
        "3. Kết quả cụ thể",
        "Đàn trâu mười con.",
    )

    assert said(only) == {
        ("name",): ["Trần Văn Thí Dụ"],
        ("achievements", "activities"): ["Ông nuôi trâu."],
        ("achievements", "results"): ["Đàn trâu mười con."],
    }
    assert [row.text for row in only.leftovers] == [
        "1. Hoàn cảnh, đặc điểm",
        "Gia đình có sáu người.",
    ]
    assert [doubt.quoted for doubt in only.doubts] == [
        "1. Hoàn cảnh, đặc điểm Gia đình có sáu người."
    ]


@pytest.mark.parametrize("label", ["Thành tích nổi bật", "Thành tích tiêu biểu"])
def test_deeds_are_results(label: str) -> None:
    (only,) = read("Tên: Tổ Thí Dụ", f"{label}: Hiến đất.")

    assert said(only)["achievements", "results"] == ["Hiến đất."]


def told_foreign(answers: Answers) -> list[tuple[str, str]]:
    doubts = [doubt for doubt in answers.doubts if "không biết nhãn" in doubt.text.vi]
    return [(doubt.place, doubt.quoted) for doubt in doubts]


def test_a_short_fact_below_a_label_of_no_question_is_told_in_a_story() -> None:
    (only,) = read(
        "Tên: Tổ Thí Dụ",
        "Hiệu quả: Mỗi hộ thêm 3 triệu đồng một tháng.",
        "Nguồn vốn: 2 tỷ 300 triệu đồng",
        "Quy mô: 3 ha",
    )

    assert len(said(only)["achievements", "effects"]) == 3
    assert told_foreign(only) == [
        ("đoạn 3", "Nguồn vốn: 2 tỷ 300 triệu đồng"),
        ("đoạn 4", "Quy mô: 3 ha"),
    ]
    assert only.doubts[0].text.vi == (
        "Máy không biết nhãn “Nguồn vốn” nên dòng này nối vào “Hiệu quả”; là điều riêng thì "
        "chuyển đi:"
    )


@pytest.mark.parametrize(
    "line",
    [
        "Về kinh tế: bán 5 tấn",
        "Ông Mẫu nói: bà con ai cũng muốn học cách làm này.",
        "- Quy mô: 3 ha",
        "Năm 2021: 30 hộ",
        "Cả làng cùng làm: người góp công, người góp đất, ai cũng vui vì có đường mới để đi",
    ],
)
def test_sentences_and_parts_of_a_story_are_no_facts_of_other_labels(line: str) -> None:
    (only,) = read("Tên: Tổ Thí Dụ", "Hiệu quả: Tốt.", line)

    assert told_foreign(only) == []


def test_points_of_a_list_may_have_labels_of_their_own() -> None:
    (only,) = read("Tên: Tổ Thí Dụ", "Kết quả: Tốt.", "Quy mô: 3 ha")

    assert told_foreign(only) == []
