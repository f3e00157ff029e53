"""Archives as people send them, and the papers that come in them beside a summary."""

import io
import warnings
import zipfile
from pathlib import Path

import pytest

from tests.intake.districts import LINES, document, saved
from tests.intake.shipped import only_draft, picture, taken

CONSENT = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "GIẤY ĐỒNG Ý",
    "Họ và tên: Ông Trần Văn Thí Dụ",
    "Địa chỉ: thôn Mẫu, xã Ba Vì, huyện Ba Tơ",
    "Tôi đồng ý để cơ quan công khai họ tên, hình ảnh của tôi.",
)


def archive(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w") as target:
        warnings.simplefilter("ignore")
        for name, data in members:
            target.writestr(name, data)
    return out.getvalue()


def summary(name: str) -> bytes:
    return saved(document(f"Họ và tên: {name}", *LINES[1:]))


def test_two_files_of_one_name_are_both_read(tmp_path: Path) -> None:
    first, second = summary("Lê Mẫu Lý"), summary("Lê Mẫu Lỹ")
    packed = archive(("L?.docx", first), ("L?.docx", second), ("L?.docx", first))

    done = taken(tmp_path, {"a.zip": packed})

    assert [(draft.name, draft.source) for draft in done.drafts] == [
        ("Lê Mẫu Lý", "a.zip > L?.docx"),
        ("Lê Mẫu Lỹ", "a.zip > L? (2).docx"),
    ]


def test_a_binary_workbook_is_said_to_be_one(tmp_path: Path) -> None:
    done = taken(tmp_path, {"a.xlsb": archive(("xl/workbook.bin", b"x"))})

    assert [".xlsb" in row.doubt.text.vi for row in done.refused] == [True]


@pytest.mark.parametrize("title", ["GIẤY ĐỒNG Ý", "Văn bản xác nhận đồng ý", "ĐƠN ĐỒNG Ý CHO ẢNH"])
def test_a_consent_paper_is_no_profile_and_the_pictures_stay_with_the_summary(
    title: str, tmp_path: Path
) -> None:
    files = {
        "giay.docx": saved(document(CONSENT[0], title, *CONSENT[2:])),
        "ho-so.docx": saved(document(*LINES)),
        "anh.jpg": picture(1),
    }

    done = taken(tmp_path, files)

    (draft,) = done.drafts
    assert (draft.source, len(draft.pictures)) == ("ho-so.docx", 1)
    assert [row.source for row in done.refused] == ["giay.docx"]
    assert "giữ ở đơn vị" in done.refused[0].doubt.text.vi
    assert done.refused[0].leftovers == ()


@pytest.mark.parametrize(
    "lines", [(*LINES, "Giấy đồng ý"), ("Giấy đồng ý: giữ tại xã", *LINES), (CONSENT[1], *LINES)]
)
def test_a_summary_that_speaks_of_a_consent_is_a_profile(
    lines: tuple[str, ...], tmp_path: Path
) -> None:
    draft = only_draft(tmp_path, {"ho-so.docx": saved(document(*lines))})

    assert draft.name == "Ông Trần Văn Thí Dụ"
