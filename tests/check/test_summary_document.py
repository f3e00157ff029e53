from dataclasses import replace

from dienhinh.check.summary_document import summary_paragraphs
from dienhinh.pages_a4 import Paragraph
from tests.builders import a_profile


def test_the_document_states_what_the_dispatch_asks_for_in_its_order() -> None:
    profile = a_profile()
    short = replace(
        profile.achievements,
        activities="Sáu hộ lập tổ.\n\nNay tổ có mười lăm thành viên.",
        measures=("Ghi sổ chung.",),
        results=("37 hộ được hỗ trợ.",),
        effects="Đất không còn bị rửa trôi.",
    )

    paragraphs = summary_paragraphs(replace(profile, achievements=short))

    assert [paragraph.text for paragraph in paragraphs] == [
        "Tổ hợp tác Suối Mẫu",
        "Địa chỉ: xã Ba Tiêu, huyện Ba Tơ",
        "Đơn vị công tác: Hội Nông dân xã Ba Tiêu",
        "Điện thoại liên lạc: 0255 300 0000",
        "Thời gian thành lập mô hình: 2018-08",
        "Số người lao động được tạo việc làm: 30",
        "Số hộ gia đình được hỗ trợ, giúp đỡ phát triển kinh tế: 37",
        "Số lượng thành viên tham gia: 15",
        "Số liệu tính đến: 2023-10",
        "1. Nội dung thực hiện",
        "Sáu hộ lập tổ.",
        "Nay tổ có mười lăm thành viên.",
        "2. Biện pháp, giải pháp",
        "- Ghi sổ chung.",
        "3. Kết quả",
        "- 37 hộ được hỗ trợ.",
        "4. Hiệu quả",
        "Đất không còn bị rửa trôi.",
    ]


def test_headings_are_marked_so_that_they_stay_with_their_text() -> None:
    headings = [
        paragraph.text for paragraph in summary_paragraphs(a_profile()) if paragraph.is_heading
    ]

    assert headings == [
        "Tổ hợp tác Suối Mẫu",
        "1. Nội dung thực hiện",
        "2. Biện pháp, giải pháp",
        "3. Kết quả",
        "4. Hiệu quả",
    ]


def test_what_is_absent_has_no_line_and_no_heading() -> None:
    profile = a_profile(address=None, workplace=None, phone=None, model=None)
    bare = replace(profile, achievements=replace(profile.achievements, effects=None))

    texts = [paragraph.text for paragraph in summary_paragraphs(bare)]

    assert texts[:2] == ["Tổ hợp tác Suối Mẫu", "1. Nội dung thực hiện"]
    assert "4. Hiệu quả" not in texts


def test_markdown_leaves_only_its_words_and_list_items_are_paragraphs() -> None:
    profile = a_profile()
    marked = replace(
        profile.achievements,
        activities="Tổ **rất** *gọn* (tệp a_b_c), xem [báo cáo](https://example.org/a_b).\n"
        "- một\n* hai\n  nối\n\nXóm Một\nxã Hai",
        measures=("Ghi sổ:\n- thu\n- chi",),
    )

    paragraphs = summary_paragraphs(replace(profile, model=None, achievements=marked))

    assert paragraphs[5:10] == (
        Paragraph("Tổ rất gọn (tệp a_b_c), xem báo cáo."),
        Paragraph("- một"),
        Paragraph("- hai nối"),
        Paragraph("Xóm Một"),
        Paragraph("xã Hai"),
    )
    assert paragraphs[11:14] == (Paragraph("- Ghi sổ:"), Paragraph("- thu"), Paragraph("- chi"))
