"""A report in which a unit introduces several, their names on lines of their own."""

from pathlib import Path

import pytest

from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.lines.labels import facts_apart
from dienhinh.model.source import Value
from tests.intake import districts
from tests.intake.documents import all_text, word
from tests.intake.shipped import picture, taken

HEAD = ("ỦY BAN NHÂN DÂN", "HUYỆN MINH LONG", "BÁO CÁO", "Giới thiệu điển hình tiên tiến")
COLLECTIVE = (
    "I. PHONG TRÀO “CHUNG SỨC XÂY DỰNG NÔNG THÔN MỚI”",
    "1. Hợp tác xã Thí Dụ Long Sơn",
    "- Người đại diện: ông Đinh Văn Mẫu - Giám đốc; ĐT: 0255 300 0000",
    "- Địa chỉ: thôn Gò Tranh, xã Long Sơn, huyện Minh Long",
    "- Ngày thành lập: 15/3/2019; số thành viên: 42; việc làm theo mùa.",
    "a) Nội dung thực hiện: Trồng cây dược liệu dưới tán rừng.",
    "b) Biện pháp, giải pháp:",
    "- Hội Nông dân xã vận động góp đất",
    "- Mời kỹ sư về tập huấn",
    "c) Kết quả: Thu nhập tăng.",
    "d) Hiệu quả: 18 hộ thoát nghèo.",
)
HOUSEHOLD = (
    "II. PHONG TRÀO “VÌ NGƯỜI NGHÈO - KHÔNG ĐỂ AI BỊ BỎ LẠI PHÍA SAU”",
    "2. Hộ bà Đinh Thị Thí Dụ",
    picture(1),
    "Địa chỉ: thôn Mai Lãnh Hữu, xã Long Mai",
    "Số hộ được giúp: 12",
    "Tóm tắt thành tích: Gia đình thoát nghèo nhờ nuôi bò.",
    "Kết quả: 12 hộ nhận bê giống.",
    picture(2),
    "Chị Thí Dụ bên đàn bò",
    "Nơi nhận:",
    "TM. ỦY BAN NHÂN DÂN",
    "Nguyễn Văn Ký",
)


def _told(draft: Draft) -> dict[str, Value]:
    story = draft.values["achievements"]
    assert isinstance(story, dict)
    return story


def test_profiles_of_a_report_have_the_names_above_their_facts(tmp_path: Path) -> None:
    first, second = taken(tmp_path, {"a.docx": word(*HEAD, *COLLECTIVE, *HOUSEHOLD)}).drafts

    assert (first.name, second.name) == ("Hợp tác xã Thí Dụ Long Sơn", "Hộ bà Đinh Thị Thí Dụ")
    kinds = [draft.values["kind"] for draft in (first, second)]
    assert kinds == ["collective", "household"]
    told = "Tên lấy từ dòng này, tuy không có nhãn; xin xem lại:"
    assert (told, "2. Hộ bà Đinh Thị Thí Dụ") in [(d.text.vi, d.quoted) for d in second.doubts]


def test_a_movement_heads_the_profiles_below_it(tmp_path: Path) -> None:
    first, second = taken(tmp_path, {"a.docx": word(*HEAD, *COLLECTIVE, *HOUSEHOLD)}).drafts

    movements = [draft.values["movement"] for draft in (first, second)]
    assert movements == ["nong-thon-moi", "vi-nguoi-ngheo"]
    assert _told(first)["effects"] == "18 hộ thoát nghèo."
    assert "PHÍA SAU" not in all_text(first)


def test_the_unit_in_whose_name_the_report_is_written_is_that_of_all(tmp_path: Path) -> None:
    done = taken(tmp_path, {"a.docx": word(*HEAD, *COLLECTIVE, *HOUSEHOLD)})

    assert [draft.values["unit"] for draft in done.drafts] == ["minh-long", "minh-long"]
    assert [draft.values["commune"] for draft in done.drafts] == ["21349", "21352"]


def test_a_commune_that_stands_alone_tells_the_unit(tmp_path: Path) -> None:
    (draft,) = taken(tmp_path, {"a.docx": word(*HOUSEHOLD)}).drafts

    assert draft.values["unit"] == "minh-long"
    assert "Đơn vị “Huyện Minh Long” suy từ xã, xin xem lại:" in [d.text.vi for d in draft.doubts]


def test_several_facts_on_one_line_are_told_apart(tmp_path: Path) -> None:
    (draft,) = taken(tmp_path, {"a.docx": word(*HEAD, *COLLECTIVE)}).drafts

    assert draft.values["phone"] == "0255 300 0000"
    assert draft.values["model"] == {"founded": "2019-03-15", "members": 42}
    left = [row.text for row in draft.leftovers]
    assert "- Người đại diện: ông Đinh Văn Mẫu - Giám đốc" in left
    assert "việc làm theo mùa." in left


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("1. Địa chỉ: xã Mẫu", ["1. Địa chỉ: xã Mẫu"]),
        (
            "Địa chỉ: xã Mẫu (điện thoại: 0255 300 0000)",
            ["Địa chỉ: xã Mẫu", "điện thoại: 0255 300 0000)"],
        ),
        ("Địa chỉ: xã Mẫu. SĐT: 0255 300 0000", ["Địa chỉ: xã Mẫu", "SĐT: 0255 300 0000"]),
        ("Số thành viên: 42; 5 nữ", ["Số thành viên: 42", "5 nữ"]),
        ("Địa chỉ: thôn Một; xã Mẫu", ["Địa chỉ: thôn Một; xã Mẫu"]),
        ("Ông Mẫu, giám đốc: nói vậy", ["Ông Mẫu, giám đốc: nói vậy"]),
        ("", [""]),
    ],
)
def test_a_line_is_cut_before_labels_only(line: str, parts: list[str]) -> None:
    assert facts_apart(line) == parts


def test_points_of_a_story_that_begin_like_names_stay_in_it(tmp_path: Path) -> None:
    (draft,) = taken(tmp_path, {"a.docx": word(*COLLECTIVE)}).drafts

    measures = ["Hội Nông dân xã vận động góp đất", "Mời kỹ sư về tập huấn"]
    assert _told(draft)["measures"] == measures


@pytest.mark.parametrize(
    "line", ["Sơ lược về hộ", "2. Hộ bà Mẫu được vay vốn.", "Hộ bà Mẫu: nuôi bò"]
)
def test_what_is_no_name_stays_what_it_is(line: str, tmp_path: Path) -> None:
    lines = (line, "Địa chỉ: xã Long Mai", "Điện thoại: 0255 300 0000", "Kết quả: Tốt.")

    (draft,) = taken(tmp_path, {"a.docx": word(*lines)}).drafts

    assert draft.name == ""
    assert line in [row.text for row in draft.leftovers]


def test_a_telephone_inside_a_story_stays_in_it(tmp_path: Path) -> None:
    said = "Bà kể, điện thoại: không có, đi bộ cả ngày."

    (draft,) = taken(
        tmp_path, {"a.docx": word(*districts.LINES[:3], "Nội dung thực hiện:", said)}
    ).drafts

    assert _told(draft)["activities"] == said


def test_a_line_below_a_picture_is_its_caption_and_the_signature_no_result(
    tmp_path: Path,
) -> None:
    (draft,) = taken(tmp_path, {"a.docx": word(*HOUSEHOLD)}).drafts

    assert _told(draft)["results"] == ["12 hộ nhận bê giống."]
    assert [photo.caption for photo in draft.pictures][1:] == ["Chị Thí Dụ bên đàn bò"]
    told = "Dòng ngay cạnh ảnh được coi là chú thích của ảnh, xin xem lại:"
    assert (told, "Chị Thí Dụ bên đàn bò") in [(d.text.vi, d.quoted) for d in draft.doubts]
    left = [row.text for row in draft.leftovers]
    assert left[-3:] == ["Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "Nguyễn Văn Ký"]


def test_a_sentence_below_a_picture_goes_on_with_the_story(tmp_path: Path) -> None:
    lines = (*districts.LINES, picture(1), "Sau đó ông bày cho cả thôn.")

    (draft,) = taken(tmp_path, {"a.docx": word(*lines)}).drafts

    assert _told(draft)["results"] == ["Năm hộ học theo.", "Sau đó ông bày cho cả thôn."]


PROSE = (
    "UBND THỊ XÃ ĐỨC PHỔ",
    "1. Ông Nguyễn Văn Thí Dụ, thôn Mẫu, xã Phổ An, thị xã Đức Phổ (SĐT: 0255 300 0000)",
    "Ông Thí Dụ sinh năm 1965, là hội viên Chi hội Nông dân. Từ năm 2019, ông vận động góp giống.",
    "Biện pháp: Ghi sổ công khai.",
    "Kết quả, hiệu quả: Giúp 8 hộ thoát nghèo.",
    "2. Tập thể: Chi hội Phụ nữ thôn Thử",
    "Địa chỉ: phường Phổ Văn",
    "Thành lập năm 2018, có 25 thành viên.",
    "* Nội dung, cách làm: Chị em nuôi heo đất.",
)


def test_a_name_with_its_address_behind_it_begins_a_profile(tmp_path: Path) -> None:
    first, second = taken(tmp_path, {"a.docx": word(*PROSE)}).drafts

    assert (first.name, second.name) == ("Ông Nguyễn Văn Thí Dụ", "Chi hội Phụ nữ thôn Thử")
    assert first.values["address"] == "thôn Mẫu, xã Phổ An, thị xã Đức Phổ"
    assert first.values["phone"] == "0255 300 0000"
    assert second.values["address"] == "phường Phổ Văn"
    assert [draft.values["unit"] for draft in (first, second)] == ["duc-pho", "duc-pho"]


def test_paragraphs_without_a_label_below_such_a_name_are_what_was_done(tmp_path: Path) -> None:
    first, second = taken(tmp_path, {"a.docx": word(*PROSE)}).drafts

    assert _told(first)["activities"] == PROSE[2]
    told = "Đoạn này không có nhãn, được coi là nội dung thực hiện; xin xem lại:"
    assert (told, PROSE[2]) in [(d.text.vi, d.quoted) for d in first.doubts]
    assert [row.text for row in second.leftovers] == ["Thành lập năm 2018, có 25 thành viên."]


@pytest.mark.parametrize(
    "line",
    [
        "1. Xã Ba Tiêu, xã Ba Vì cùng tham gia",
        "2. Ông Mẫu, bà Thử giúp cả thôn",
        "3. Hội Phụ nữ vận động chị em, thôn Mẫu đi đầu",
    ],
)
def test_points_that_name_places_begin_no_profile(line: str, tmp_path: Path) -> None:
    lines = (*districts.LINES, line, "Hiệu quả: Đường sạch hơn.")

    (draft,) = taken(tmp_path, {"a.docx": word(*lines)}).drafts

    assert draft.name == "Ông Trần Văn Thí Dụ"


@pytest.mark.parametrize("number", ["1.", "1/", "1.2.", "1.2", "I.", "a)", "-"])
def test_names_are_numbered_in_many_ways(number: str, tmp_path: Path) -> None:
    line = f"{number} Tổ hợp tác Thí Dụ, tổ dân phố số 5, phường Phổ Văn"

    (draft,) = taken(tmp_path, {"a.docx": word(line, "Kết quả: Tốt.")}).drafts

    assert draft.name == "Tổ hợp tác Thí Dụ"
    assert draft.values["address"] == "tổ dân phố số 5, phường Phổ Văn"


PLACE = "thôn Thử, xã Long Mai"


@pytest.mark.parametrize(
    ("line", "beside", "address"),
    [
        ("1. Ông Mẫu Thí Dụ, sinh năm 1970, ở thôn Thử, xã Long Mai", "sinh năm 1970", PLACE),
        ("Ông Mẫu Thí Dụ, sinh năm 1970, trưởng thôn", "sinh năm 1970, trưởng thôn", None),
    ],
)
def test_the_name_of_a_person_ends_at_the_comma(
    line: str,
    beside: str,
    address: str | None,
    tmp_path: Path,
) -> None:
    (draft,) = taken(tmp_path, {"a.docx": word(line, "Điện thoại: 0255 300 0000")}).drafts

    assert draft.name == "Ông Mẫu Thí Dụ"
    assert draft.values.get("address") == address
    assert beside in [row.text for row in draft.leftovers]


ANSWERS = ("- Nội dung thực hiện: Gom rác.", "- Kết quả: Gom 1 tấn.", "- Hiệu quả: Thôn sạch hơn.")


@pytest.mark.parametrize(
    ("headings", "names"),
    [
        (("Mô hình 1: Đường hoa", "Mô hình 2: Heo đất"), ["Đường hoa", "Heo đất"]),
        (
            ("1. Mô hình “Đường hoa”", "2. Mô hình “Heo đất”"),
            ["Mô hình “Đường hoa”", "Mô hình “Heo đất”"],
        ),
        (("Điển hình thứ nhất: Bà con xóm Trên", "Điển hình thứ hai: Đội thợ"),
         ["Bà con xóm Trên", "Đội thợ"]),
    ],
)  # fmt: skip
def test_a_heading_that_counts_models_is_followed_by_a_name_whatever_it_begins_with(
    headings: tuple[str, str], names: list[str], tmp_path: Path
) -> None:
    first, second = headings

    drafts = taken(tmp_path, {"a.docx": word(first, *ANSWERS, second, *ANSWERS)}).drafts

    assert [draft.name for draft in drafts] == names
    assert all("Gom rác." in str(_told(draft)["activities"]) for draft in drafts)
    assert "Mô hình 2" not in str([draft.values for draft in drafts])


def test_a_counted_model_within_a_story_that_no_label_follows_stays_in_it(tmp_path: Path) -> None:
    lines = ("Tên: Tổ Thí Dụ", "Nội dung thực hiện:", "Mô hình 1: trồng nấm", "Làm ở ba hộ.")

    (draft,) = taken(tmp_path, {"a.docx": word(*lines)}).drafts

    assert "Mô hình 1: trồng nấm" in str(_told(draft)["activities"])
