import pytest

from dienhinh.check.rules import markdown_not_allowed
from tests.builders import a_context, an_entry
from tests.check.places import places


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Có <b>năm</b> hộ.", "thẻ HTML: “<b>”"),
        ("Xem <https://example.org> để biết.", "thẻ HTML: “<https://example.org>”"),
        ("![Quầy hàng](anh-1.jpg)", "ảnh: “![Quầy hàng](anh-1.jpg)”"),
        ("## Điều kiện", "tiêu đề: “## Điều kiện”"),
        ("Điều kiện\n---", "dòng kẻ: “---”"),
        ("```\nmã\n```", "chữ kiểu mã: “```”"),
        ("Gõ `lệnh` này.", "chữ kiểu mã: “`lệnh`”"),
        ("| Năm | Hộ |\n|---|---|", "bảng: “| Năm | Hộ |”"),
        ("> Lời của tổ trưởng", "khối trích dẫn: “> Lời của tổ trưởng”"),
        ("Có _năm_ hộ.", "gạch dưới để nhấn: “_năm_”"),
        ("[sổ](so-chung.pdf)", "liên kết không phải https://: “[sổ](so-chung.pdf)”"),
        ("[x](javascript:alert(1))", "liên kết không phải https://: “[x](javascript:alert(1)”"),
        ("[1]: https://example.org", "liên kết kiểu chú thích: “[1]: https://example.org”"),
    ],
)
def test_what_the_site_does_not_show_is_told_with_what_was_found(text: str, what: str) -> None:
    [problem] = markdown_not_allowed.check(an_entry(replication__conditions=text), a_context())

    assert places([problem]) == [(93, 15, "markdown-not-allowed")]
    assert problem.vi.startswith(f"Mục “Điều kiện cần có” có {what}.")


@pytest.mark.parametrize(
    "text",
    [
        "Một đoạn.\n\nĐoạn **đậm** và *nghiêng*.",
        "- một\n- hai\n  nối tiếp",
        "1. một\n2. hai",
        "Xem [báo cáo](https://example.org/a_b_c).",
        "Năng suất 5 < 6 tạ; giá 3 > 2; tệp a_b_c.",
        "Gạch ngang - và số 10.000 | 12.000",
    ],
)
def test_what_the_site_shows_is_allowed(text: str) -> None:
    entry = an_entry(replication__conditions=text)

    assert list(markdown_not_allowed.check(entry, a_context())) == []


def test_texts_without_markdown_are_shown_as_they_are() -> None:
    entry = an_entry(replication__cost="Khoảng <b>hai triệu</b>.")

    assert list(markdown_not_allowed.check(entry, a_context())) == []
