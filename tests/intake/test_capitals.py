"""Names typed all in capitals are told when they come."""

from pathlib import Path

import pytest

from tests.intake.documents import word
from tests.intake.shipped import only_draft


@pytest.mark.parametrize(
    ("label", "name", "way"),
    [
        ("Họ và tên", "NGUYỄN VĂN THÍ DỤ", ", như “Nguyễn Văn Thí Dụ”"),
        ("Tên tập thể", "TỔ HỢP TÁC THÍ DỤ", ""),
        ("Tên", "HỘ BÀ ĐINH THỊ THÍ DỤ", ""),
    ],
)
def test_a_name_in_capitals_is_kept_and_told(
    label: str, name: str, way: str, tmp_path: Path
) -> None:
    text = word(f"{label}: {name}", "Nội dung thực hiện: Nuôi bò.")

    draft = only_draft(tmp_path, {"a.docx": text})

    assert draft.name == name
    told = [doubt.text.vi for doubt in draft.doubts if "viết hoa tất cả" in doubt.text.vi]
    assert told == [
        f"Tên viết hoa tất cả; trong hồ sơ ghi chữ hoa như trong giấy tờ{way}. Nguồn viết:"
    ]


@pytest.mark.parametrize("name", ["HTX OCOP", "Nguyễn Văn Thí Dụ"])
def test_abbreviations_and_names_as_they_are_written_are_told_nothing(
    name: str, tmp_path: Path
) -> None:
    draft = only_draft(tmp_path, {"a.docx": word(f"Tên: {name}", "Nội dung thực hiện: Nuôi bò.")})

    assert not [doubt for doubt in draft.doubts if "viết hoa" in doubt.text.vi]
