"""What is in doubt of awards is told award by award."""

from pathlib import Path

from tests.intake.documents import word
from tests.intake.shipped import only_draft


def test_each_award_says_whether_it_was_written(tmp_path: Path) -> None:
    lines = (
        "+ Giấy khen UBND xã năm nào đó",
        "+ Năm 2021: Bằng khen Thủ tướng Chính phủ",
        "+ Giấy khen của Chủ tịch UBND huyện năm 2022",
    )
    text = word("Tên tập thể: Tổ Thí Dụ", "Khen thưởng đã nhận:", *lines)

    draft = only_draft(tmp_path, {"a.docx": text})

    told = [(doubt.text.vi, doubt.quoted) for doubt in draft.doubts if doubt.quoted in lines]
    written = "“Khen thưởng đã nhận” đã ghi, xin xem lại: máy hiểu là “{}”. Nguồn viết:"
    assert told == [
        ("“Khen thưởng đã nhận” để trống, vì chưa rõ hình thức hoặc năm. Nguồn viết:", lines[0]),
        (written.format("Bằng khen của Thủ tướng Chính phủ"), lines[1]),
        (written.format("Giấy khen của Chủ tịch UBND cấp huyện"), lines[2]),
    ]
