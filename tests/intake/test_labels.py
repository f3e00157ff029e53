"""Labels as officials write them: with more words, fewer, or a slip; and those of others."""

from pathlib import Path

import pytest

from dienhinh.intake.lines import labels
from tests.intake.documents import word
from tests.intake.shipped import only_draft

COLLECTIVE = (
    "Tên tập thể: Tổ hợp tác Thí Dụ",
    "Địa chỉ: xã Bình Dương, huyện Bình Sơn",
    "Điện thoại: 0255 300 0000",
    "Số thành viên: 15",
)


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Số hộ được hỗ trợ giúp đỡ phát triển kinh tế:", "households_supported"),
        ("5. Số lượng hộ gia đình được hỗ trợ, giúp đở phát triển kinh tế", "households_supported"),
        ("2. Những biện pháp, giải pháp đã áp dụng", "measures"),
        ("1. Nội dung thực hiện trong phong trào thi đua", "activities"),
        ("3. Kết quả, hiệu quả đạt được", "results"),
        ("Năm thành lập của hợp tác xã:", "founded"),
        ("Thành lập:", "founded"),
        ("Thành lập năm:", "founded"),
        ("Thường trú:", "address"),
        ("Địa điểm trụ sở chính:", "address"),
        ("Di động:", "phone"),
        ("Zalo:", "phone"),
        ("2. Các biện pháp, giải pháp đã thực hiện", "measures"),
        ("5/ Danh hiệu, khen thưởng:", "awards"),
        ("CÁC HÌNH THỨC KHEN THƯỞNG ĐÃ ĐƯỢC NHÀ NƯỚC, CÁC CẤP GHI NHẬN", "awards"),
        ("Hộ được giúp", "households_supported"),
        ("Hộ được hỗ trợ, giúp đỡ", "households_supported"),
        ("Lao động có việc làm", "jobs_created"),
        ("Lao động được tạo việc làm", "jobs_created"),
        ("Số lao động có việc làm", "jobs_created"),
        ("Giải quyết việc làm cho: 7 lao động", "jobs_created"),
        ("Số hộ được hỗ trợ phát triển kinh tế:", "households_supported"),
        ("Tổng số thành viên:", "members"),
        ("Nội dung, biện pháp", "activities"),
        ("3/ Kết quả nổi bật", "results"),
        ("2. Đ/c: xã Bình Dương", "address"),
        ("ĐTDĐ: 0255 300 0000", "phone"),
        ("Chủ hộ : Lê Văn Mẫu", "name"),
        ("MÔ HÌNH: GẠO LỨT", "name"),
    ],
)
def test_small_words_make_no_other_label(label: str, field: str) -> None:
    found = labels.match(label)

    assert found is not None
    assert (found.path[-1], found.near) == (field, "")


@pytest.mark.parametrize(
    "line",
    [
        "Giải quyết việc làm",
        "Zalo là mạng xã hội được dùng",
        "Mô hình: nuôi bò",
        "MÔ HÌNH",
        "Mô hình",
        "Đ/c Bí thư",
    ],
)
def test_words_of_many_uses_are_no_labels(line: str) -> None:
    assert labels.match(line) is None


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Số thành viên nữ: 5", "Số thành viên nữ: 5"),
        ("Số lao động nữ: 12", "Số lao động nữ: 12"),
        ("Họ và tên vợ: Trần Thị Thử", "Họ và tên vợ: Trần Thị Thử"),
        ("Họ và tên tổ trưởng: Lê Thị Thử", "Họ và tên tổ trưởng: Lê Thị Thử"),
        ("Ngày thành lập chi bộ: 3/2/1990", "Ngày thành lập chi bộ: 3/2/1990"),
    ],
)
def test_a_label_of_something_else_answers_nothing(line: str, left: str, tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"a.docx": word(*COLLECTIVE, line)})

    assert draft.name == "Tổ hợp tác Thí Dụ"
    assert draft.values["model"] == {"members": 15}
    assert [row.text for row in draft.leftovers] == [left]


def test_a_label_that_says_more_is_told_with_its_words(tmp_path: Path) -> None:
    lines = ("Kết quả nuôi bò: 20 con", "Nội dung thục hện: Nuôi bò.", "Điện thoạl: 0255 300 0000")

    draft = only_draft(tmp_path, {"a.docx": word(*COLLECTIVE[:2], *lines)})

    assert draft.values["achievements"] == {
        "activities": "Nuôi bò.",
        "results": ["20 con"],
    }
    assert draft.values["phone"] == "0255 300 0000"
    told = [(doubt.text.vi, doubt.quoted) for doubt in draft.doubts]
    assert ("Nhãn này được coi là “Kết quả”, xin xem lại:", "Kết quả nuôi bò") in told
    assert ("Nhãn này được coi là “Điện thoại liên lạc”, xin xem lại:", "Điện thoạl") in told
