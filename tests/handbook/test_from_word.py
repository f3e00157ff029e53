"""The handbook page that goes from a Word file to the site shows what really happens."""

import ast
import shutil
import textwrap
from pathlib import Path

import pytest

from dienhinh.intake.importing import import_files
from tests.folders import ROOT
from tests.intake.shipped import GIVEN, reference

CODE = ROOT / "scripts" / "dienhinh"
PAGE = ROOT / "docs" / "so-tay" / "tu-word-den-trang.md"


def test_the_shown_import_is_what_importing_the_example_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(ROOT / "docs" / "bieu-mau" / "vi-du-ho-gia-dinh.docx", "ho-so-ba-du.docx")

    done = import_files(Path("profiles"), [Path("ho-so-ba-du.docx")], reference(), GIVEN)

    assert textwrap.indent(done.report(), "    ") in PAGE.read_text(encoding="utf-8")


def test_the_picture_of_the_web_form_has_the_words_of_the_form() -> None:
    form = (ROOT / "docs/lap-ho-so/index.html").read_text(encoding="utf-8")
    shown = (
        "Ghi như lúc làm hồ sơ, ví dụ: xã Ba Tiêu, huyện Ba Tơ.",
        "Gõ vài chữ rồi chọn trong danh sách gợi ý.",
        "Chỉ hiện trên trang khi có đồng ý riêng cho số điện thoại.",
        "Chỉ ghi một số điện thoại, không ghi thêm chữ.",
        "Câu mở đầu trang hồ sơ; cũng hiện khi có người tìm kiếm hoặc chia sẻ lên Zalo, Facebook",
        "Đã làm việc gì, bắt đầu thế nào, ai cùng làm. Viết thành đoạn văn.",
    )

    assert [text for text in shown if text not in form] == []


def test_the_picture_of_the_review_has_the_words_of_the_review() -> None:
    said = "\n".join(
        node.value
        for folder in ("render/review", "check/rules", "derive")
        for path in sorted((CODE / folder).glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    shown = (
        "Xem giúp bạn thay đổi này",
        "để đọc và tự quyết định.",
        "Lời này do máy viết và tự viết lại mỗi lần bạn sửa.",
        "Máy thấy những chỗ này",
        "thấy gì, gõ gì",
        "còn việc cần xem của lần nhập. Đọc, làm xong các việc ấy rồi xóa tệp.",
        "Bản nháp: chưa hiện trên trang.",
        "mục được hỏi",
        "trang A4 (cỡ 14, giãn dòng đơn); công văn yêu cầu",
        "tranh minh họa",
        "ghi đủ như hồ sơ",
        "chỉ lưu trong kho, không bao giờ lên trang",
        "Khi đã duyệt xong nội dung, ghi ngày đăng vào",
    )

    assert [text for text in shown if text not in said] == []
