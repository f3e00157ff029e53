"""Several profiles in one file: what stands above a name belongs to that name."""

import io
from pathlib import Path
from typing import TypeAlias

import openpyxl
import pytest

from dienhinh.intake.lines.form_reading import answers_in
from dienhinh.intake.word.pieces import Control, Document, Line
from tests.intake import districts
from tests.intake.documents import all_text, word
from tests.intake.shipped import picture, taken

Lines: TypeAlias = tuple[str | bytes, ...]


def _person(name: str, place: str) -> tuple[str, ...]:
    return (
        f"Họ và tên: {name}",
        f"Địa chỉ: {place}, xã Ba Tiêu, huyện Ba Tơ",
        "Nội dung thực hiện: Làm vườn ươm.",
        "Kết quả: 12 hộ có giống.",
        "Hiệu quả: Rừng xanh hơn.",
    )


FIRST = _person("Trần Văn Thí Dụ", "thôn Mẫu")
SECOND = _person("Lê Thị Thứ Hai", "thôn Khác")


def test_fields_of_a_form_answer_for_its_only_profile_and_for_none_of_several() -> None:
    people = [Line(text=text, place="") for text in (*FIRST, *SECOND)]
    fields = (Control(tag="achievements.results", text="Ba việc.", place=""),)

    (only,) = answers_in(Document(name="a", pieces=tuple(people[:5]), controls=fields))
    several = answers_in(Document(name="a", pieces=tuple(people), controls=fields))

    path = ("achievements", "results")
    assert only.by_path[path].text == "Ba việc."
    assert [one.by_path[path].text for one in several] == ["12 hộ có giống."] * 2


def test_the_heading_and_portrait_above_a_name_go_with_it(tmp_path: Path) -> None:
    lines: Lines = (
        "1. Ông Trần Văn Thí Dụ",
        picture(1),
        "Ảnh chân dung ông Trần Văn Thí Dụ",
        *FIRST,
        "2. Bà Lê Thị Thứ Hai",
        picture(2),
        "Ảnh chân dung bà Lê Thị Thứ Hai",
        *SECOND,
    )

    first, second = taken(tmp_path, {"a.docx": word(*lines)}).drafts

    assert first.values["achievements"] == second.values["achievements"]
    assert "Thứ Hai" not in all_text(first)
    assert [photo.content for photo in first.pictures] == [picture(1)]
    assert [(photo.content, photo.caption) for photo in second.pictures] == [
        (picture(2), "Ảnh chân dung bà Lê Thị Thứ Hai")
    ]
    assert [row.text for row in second.leftovers] == ["2. Bà Lê Thị Thứ Hai"]
    told = "Tiêu đề, ảnh ở trên tên được coi là của hồ sơ này, xin xem lại:"
    assert (told, "2. Bà Lê Thị Thứ Hai") in [(d.text.vi, d.quoted) for d in second.doubts]


@pytest.mark.parametrize(
    "heading",
    [
        "HỒ SƠ 2",
        "Hồ sơ số 2: chăn nuôi",
        "Điển hình thứ hai",
        "LÊ THỊ THỨ HAI",
        "Bà Lê Thị Thứ Hai, thôn Khác",
        "2. Bà Hai",
        "MÔ HÌNH 2",
        "Mô hình 2: Nuôi ong lấy mật",
        "* Mô hình thứ hai:",
        "Gương điển hình thứ 2",
        "CÁ NHÂN 2",
        "Trường hợp 2:",
    ],
)
def test_what_heads_the_next_profile_is_known(heading: str, tmp_path: Path) -> None:
    done = taken(tmp_path, {"a.docx": word(*FIRST, heading, picture(2), *SECOND)})

    first, second = done.drafts
    assert heading not in all_text(first)
    assert [row.text for row in second.leftovers] == [heading]
    assert [len(first.pictures), len(second.pictures)] == [0, 1]


@pytest.mark.parametrize(
    "heading",
    [
        "2. Mô hình nuôi ong lấy mật",
        "Mô hình nuôi ong lấy mật xã Ba Tiêu",
        "BÁO CÁO TÓM TẮT THÀNH TÍCH",
        "Tổ hợp tác nuôi ong",
    ],
)
def test_a_title_above_the_next_name_is_no_answer(heading: str, tmp_path: Path) -> None:
    lines = (*FIRST[:-1], "Hiệu quả: Rừng xanh hơn.", "Dân vui.", heading, *SECOND)

    first, second = taken(tmp_path, {"a.docx": word(*lines)}).drafts

    story = first.values["achievements"]
    assert isinstance(story, dict)
    assert story["effects"] == "Rừng xanh hơn.\n\nDân vui."
    assert [row.text for row in first.leftovers] == [heading]
    assert heading in [doubt.quoted for doubt in first.doubts]
    assert heading not in all_text(second)


@pytest.mark.parametrize(
    "line",
    ["- Hộ ông Lê Văn Mẫu thoát nghèo", "2. Hộ bà Lê Thị Mẫu có 3 con bò", "Mô hình 2 ha keo."],
)
def test_a_point_of_the_last_answer_is_no_title(line: str, tmp_path: Path) -> None:
    first, _ = taken(tmp_path, {"a.docx": word(*FIRST, line, *SECOND)}).drafts

    assert line not in [row.text for row in first.leftovers]


def test_counted_points_of_an_answer_head_no_profile(tmp_path: Path) -> None:
    points = ("Mô hình 1: trồng quế", "Mô hình 2: nuôi ong", "Đều có lãi.")

    first, second = taken(tmp_path, {"a.docx": word(*FIRST, *points, *SECOND)}).drafts

    assert all(point in all_text(first) for point in points)
    assert second.leftovers == []


THIRD = (
    "Mô hình 3:",
    "Hộ ông Đinh Văn Thứ Ba",
    "Thôn Mẫu, xã Ba Tiêu",
    "Nội dung: Nuôi trâu.",
    "Kết quả: Thoát nghèo.",
)


def test_a_bare_name_above_a_bare_place_begins_the_next_profile(tmp_path: Path) -> None:
    first, second = taken(tmp_path, {"a.docx": word(*FIRST, *THIRD)}).drafts

    assert (second.values["name"], second.values["address"]) == (THIRD[1], THIRD[2])
    assert second.values["achievements"] == {
        "activities": "Nuôi trâu.",
        "results": ["Thoát nghèo."],
    }
    assert "trâu" not in all_text(first)


def test_somebody_in_a_story_is_no_profile(tmp_path: Path) -> None:
    (only,) = taken(tmp_path, {"a.docx": word(*FIRST[:4], *THIRD[1:3], FIRST[4])}).drafts

    assert only.values["achievements"] == {
        "activities": "Làm vườn ươm.",
        "results": ["12 hộ có giống.", *THIRD[1:3]],
        "effects": "Rừng xanh hơn.",
    }


def test_a_part_of_the_story_asked_again_below_another_is_told(tmp_path: Path) -> None:
    (only,) = taken(tmp_path, {"a.docx": word(*FIRST, "Anh Ba kể thêm.", *THIRD[3:])}).drafts

    told = [doubt for doubt in only.doubts if "sau nó là nhãn khác" in doubt.text.vi]
    assert [(doubt.place, doubt.quoted) for doubt in told] == [
        ("đoạn 7", "Nội dung"),
        ("đoạn 8", "Kết quả"),
    ]


def test_a_heading_above_a_table_goes_with_the_name_in_it(tmp_path: Path) -> None:
    made = districts.document(*FIRST, "2. Bà Lê Thị Thứ Hai")
    districts.table(made, *((row.partition(": ")[0], row.partition(": ")[2]) for row in SECOND))

    first, second = taken(tmp_path, {"a.docx": districts.saved(made)}).drafts

    assert "Thứ Hai" not in all_text(first)
    assert [row.text for row in second.leftovers] == ["2. Bà Lê Thị Thứ Hai"]


@pytest.mark.parametrize(
    "line",
    [
        "Ông cùng bà Lê Thị Thứ Hai lập tổ.",
        "2. Thôn có hai tổ",
        "Hồ sơ năm 2023 đủ giấy tờ",
    ],
)
def test_an_answer_that_only_resembles_a_heading_stays(line: str, tmp_path: Path) -> None:
    first, second = taken(tmp_path, {"a.docx": word(*FIRST, line, *SECOND)}).drafts

    assert line in all_text(first)
    assert second.leftovers == []


def test_a_picture_whose_owner_is_unsure_stays_and_is_told(tmp_path: Path) -> None:
    lines: Lines = (*FIRST, "GƯƠNG PHỤ NỮ", picture(1), *SECOND)

    first, second = taken(tmp_path, {"a.docx": word(*lines)}).drafts

    assert [len(first.pictures), len(second.pictures)] == [1, 0]
    beside = "đứng ngay trên tên của hồ sơ sau; xem có phải của hồ sơ sau:"
    told = [(d.text.vi, d.quoted) for d in first.doubts if beside in d.text.vi]
    assert told[0] == (f"Chữ {beside}", "GƯƠNG PHỤ NỮ")
    assert [text for text, _ in told[1:]] == [f"Ảnh {beside}"]


POOR = "Phong trào thi đua “Quảng Ngãi vì người nghèo - Không để ai bị bỏ lại phía sau”"
RURAL = "Phong trào thi đua “Quảng Ngãi chung sức xây dựng nông thôn mới”"


def test_a_movement_named_once_above_is_that_of_all_below(tmp_path: Path) -> None:
    third = _person("Phạm Văn Thứ Ba", "thôn Nữa")
    fourth = _person("Hồ Văn Thứ Tư", "thôn Cuối")

    done = taken(tmp_path, {"a.docx": word(POOR, *FIRST, *SECOND, RURAL, *third, *fourth)})

    assert [draft.values["movement"] for draft in done.drafts] == [
        *("vi-nguoi-ngheo", "vi-nguoi-ngheo", "nong-thon-moi", "nong-thon-moi")
    ]
    told = "Phong trào thi đua suy từ câu ở trên các hồ sơ của tệp, xin xem lại:"
    assert [
        (told, POOR) in [(d.text.vi, d.quoted) for d in draft.doubts] for draft in done.drafts
    ] == [*(False, True, False, False)]


def test_a_movement_above_a_list_is_that_of_its_rows(tmp_path: Path) -> None:
    made = districts.document(POOR)
    districts.table(
        made,
        ("Họ và tên", "Địa chỉ", "Điện thoại"),
        ("Trần Văn Thí Dụ", "xã Ba Tiêu, huyện Ba Tơ", ""),
        ("Lê Thị Thứ Hai", "xã Ba Tiêu, huyện Ba Tơ", ""),
    )

    done = taken(tmp_path, {"a.docx": districts.saved(made)})

    assert [draft.values["movement"] for draft in done.drafts] == ["vi-nguoi-ngheo"] * 2


def test_a_movement_above_the_rows_of_a_workbook_is_that_of_all(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append([POOR])
    sheet.append(["Họ và tên", "Địa chỉ", "Điện thoại", "Nội dung", "Kết quả"])
    for name in ("Trần Văn Thí Dụ", "Lê Thị Thứ Hai"):
        sheet.append([name, "xã Ba Tiêu, huyện Ba Tơ", None, "Nuôi bò.", "Tốt."])
    out = io.BytesIO()
    book.save(out)

    done = taken(tmp_path, {"a.xlsx": out.getvalue()})

    assert [draft.values["movement"] for draft in done.drafts] == ["vi-nguoi-ngheo"] * 2


def test_captions_numbered_through_the_file_find_the_pictures_above(tmp_path: Path) -> None:
    lines: Lines = (
        *FIRST[:4],
        picture(1),
        "Ảnh 1. Vườn ươm",
        FIRST[4],
        *SECOND[:4],
        picture(2),
        "Ảnh 2. Chuồng heo",
        SECOND[4],
    )

    first, second = taken(tmp_path, {"a.docx": word(*lines)}).drafts

    assert [photo.caption for photo in first.pictures] == ["Vườn ươm"]
    assert [photo.caption for photo in second.pictures] == ["Chuồng heo"]


def test_captions_above_their_pictures_stay_theirs(tmp_path: Path) -> None:
    lines: Lines = (*FIRST, "Ảnh 1. Vườn ươm", picture(1), "Ảnh 2. Cây giống", picture(2))

    (draft,) = taken(tmp_path, {"a.docx": word(*lines)}).drafts

    assert [photo.caption for photo in draft.pictures] == ["Vườn ươm", "Cây giống"]
