"""What stands below somebody's last answer is no part of it: signatures, headings, pictures."""

import io
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.shared import Mm

from dienhinh.intake.drafts.draft import Draft
from tests.intake import districts
from tests.intake.documents import word
from tests.intake.shipped import only_draft, picture, taken

RESULT = ["Năm hộ học theo."]


def _results(draft: Draft) -> object:
    story = draft.values["achievements"]
    assert isinstance(story, dict)
    return story["results"]


@pytest.mark.parametrize(
    "line",
    [
        "NGƯỜI BÁO CÁO",
        "Người viết báo cáo",
        "Ba Vì, ngày 10 tháng 11 năm 2023",
        "TỔ TRƯỞNG",
        "GIÁM ĐỐC HỢP TÁC XÃ",
        "Trên đây là báo cáo của tổ./.",
        "III. ĐỀ NGHỊ KHEN THƯỞNG",
        "UBND HUYỆN BA TƠ",
    ],
)
def test_the_close_of_a_paper_is_no_answer(line: str, tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"a.docx": word(*districts.LINES, line, "Trần Văn Ký")})

    assert _results(draft) == RESULT
    assert [row.text for row in draft.leftovers] == [line, "Trần Văn Ký"]


@pytest.mark.parametrize(
    "line", ["Người báo cáo viên giỏi nhất huyện là ông.", "Tổ trưởng: ông Mẫu", "1. Nuôi bò"]
)
def test_an_answer_may_speak_of_offices_and_people(line: str, tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"a.docx": word(*districts.LINES, line)})

    assert _results(draft) == [*RESULT, line.removeprefix("1. ")]


@pytest.mark.parametrize(
    "line",
    [
        "Đề xuất, kiến nghị:",
        "* Bài học kinh nghiệm:",
        "Phương hướng, nhiệm vụ trong thời gian tới",
        "Ý kiến của UBND xã:",
        "Khó khăn, vướng mắc: Đất ít.",
        "Hạn chế: Thiếu vốn.",
        "TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN",
        "[14:07, 12/11/2023] Chị Hoa HPN: Ảnh em gửi sau ạ",
        "[12/11/2023 14:07:22] Hoa: Em gửi ảnh sau",
    ],
)
def test_another_part_of_a_report_is_no_answer_and_told(line: str, tmp_path: Path) -> None:
    below = "Nhân đàn lên 100 con và xin vay thêm vốn để làm chuồng trại cho cả thôn."
    draft = only_draft(tmp_path, {"a.docx": word(*districts.LINES, line, below)})

    assert _results(draft) == RESULT
    assert [row.text for row in draft.leftovers] == [line, below]
    told = "Từ dòng này đến nhãn sau không phải nội dung, kết quả"
    assert [d.quoted for d in draft.doubts if d.text.vi.startswith(told)] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Khó khăn nhất là vốn, ông vay bà con.",
        "Ý kiến của bà con: ai cũng mừng.",
        "Đề nghị của ông được huyện nghe, đường được mở.",
        "Kiến nghị UBND xã làm cầu: đã làm xong.",
    ],
)
def test_a_sentence_of_difficulties_and_wishes_stays(line: str, tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"a.docx": word(*districts.LINES, line)})

    assert _results(draft) == [*RESULT, line]


def test_below_another_part_no_paragraph_is_a_story(tmp_path: Path) -> None:
    below = "Đề nghị Ngân hàng cho vay thêm một trăm triệu đồng để mở rộng chuồng trại của thôn."
    lines = ("1. Hộ bà Lê Thị Mẫu", "Địa chỉ: xã Ba Vì, huyện Ba Tơ", "Kiến nghị:", below)

    draft = only_draft(tmp_path, {"a.docx": word(*lines)})

    assert "achievements" not in draft.values
    assert [row.text for row in draft.leftovers] == ["Kiến nghị:", below]


def test_a_chapter_above_the_next_name_is_no_answer_of_the_one_above(tmp_path: Path) -> None:
    second = [line.replace("Thí Dụ", "Thứ Hai") for line in districts.LINES]
    lines = (*districts.LINES, "II. CÁ NHÂN TIÊU BIỂU", *second)

    first, _ = taken(tmp_path, {"a.docx": word(*lines)}).drafts

    assert _results(first) == RESULT
    assert "II. CÁ NHÂN TIÊU BIỂU" in [doubt.quoted for doubt in first.doubts]


def test_a_heading_of_pictures_is_no_result(tmp_path: Path) -> None:
    lines = (*districts.LINES, "Hình ảnh minh họa:", picture(1), "Ông bên đàn bò.")

    draft = only_draft(tmp_path, {"a.docx": word(*lines)})

    assert _results(draft) == RESULT
    assert [row.text for row in draft.leftovers] == ["Hình ảnh minh họa:"]
    assert [photo.caption for photo in draft.pictures] == ["Ông bên đàn bò."]


def _side_by_side(made: Document, captions: tuple[str, str], *, above: bool) -> None:
    table = made.add_table(2, 2)
    for column, words in enumerate(captions):
        table.cell(0 if above else 1, column).text = words
        shown = table.cell(1 if above else 0, column).paragraphs[0].add_run()
        shown.add_picture(io.BytesIO(picture(column + 1)), width=Mm(60))


@pytest.mark.parametrize("where", ["below", "above"])
def test_pictures_side_by_side_have_the_captions_of_their_columns(
    where: str, tmp_path: Path
) -> None:
    made = districts.document(*districts.LINES)
    _side_by_side(made, ("Đàn bò của ông.", "Rừng keo năm thứ ba"), above=where == "above")
    made.add_paragraph("Trên đây là báo cáo./.")

    draft = only_draft(tmp_path, {"a.docx": districts.saved(made)})

    assert _results(draft) == RESULT
    shown = [(photo.content, photo.caption) for photo in draft.pictures]
    assert shown == [(picture(1), "Đàn bò của ông."), (picture(2), "Rừng keo năm thứ ba")]
    assert [row.text for row in draft.leftovers] == ["Trên đây là báo cáo./."]


def test_a_table_of_pictures_without_words_stays_as_it_is(tmp_path: Path) -> None:
    made = docx.Document(io.BytesIO(word(*districts.LINES, picture(3))))
    made.add_table(1, 2)

    draft = only_draft(tmp_path, {"a.docx": districts.saved(made)})

    assert [photo.content for photo in draft.pictures] == [picture(3)]
