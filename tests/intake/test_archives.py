"""Archives as people send them, and the papers that come in them beside a summary."""

import io
import os
import sys
import warnings
import zipfile
from pathlib import Path

import pytest

from dienhinh.intake.doubts import UnreadableError
from dienhinh.intake.files.given_files import shown_name
from dienhinh.intake.files.packages import Package
from dienhinh.intake.importing import import_files
from dienhinh.intake.sheets.file import read_sheets
from tests.intake.districts import LINES, document, saved
from tests.intake.shipped import GIVEN, only_draft, picture, reference, taken

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


def test_a_member_that_is_named_a_thousand_times_is_unpacked_once() -> None:
    package = Package(archive(("a", b"x" * 1_000)))

    first = package.read("a")

    assert first == b"x" * 1_000
    assert package.read("a") is first


def test_all_members_that_are_read_come_off_one_room(monkeypatch: pytest.MonkeyPatch) -> None:
    package = Package(archive(("a", b"x" * 600), ("b", b"y" * 600)))
    monkeypatch.setattr(package, "_room", 1_000)

    assert package.read("a") == b"x" * 600
    for _ in range(2):
        with pytest.raises(UnreadableError, match="quá lớn"):
            package.read("b")
    assert package.read("a") == b"x" * 600


def test_a_sheet_that_a_workbook_names_twice_is_read_once() -> None:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    book = archive(
        (
            "xl/workbook.xml",
            f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="A" r:id="a"/>'
            '<sheet name="B" r:id="b"/><sheet name="C" r:id="a"/></sheets></workbook>'.encode(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            (
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                f'<Relationship Id="a" Type="{office}/worksheet" Target="a.xml"/>'
                f'<Relationship Id="b" Type="{office}/worksheet" Target="a.xml"/></Relationships>'
            ).encode(),
        ),
        ("xl/a.xml", f'<worksheet xmlns="{main}"/>'.encode()),
    )

    assert [sheet.name for sheet in read_sheets(book)] == ["A"]


def test_names_of_members_are_shown_in_one_line_without_signs_for_a_terminal(
    tmp_path: Path,
) -> None:
    packed = archive(("a\n# Xem lại\x1b[2J.pdf", b"%PDF-1.4"), ("../b\n# c", b"x"))

    done = taken(tmp_path, {"a.zip": packed})

    assert [(row.source, row.doubt.place) for row in done.refused] == [
        ("a.zip", "../b # c"),
        ("a.zip > a # Xem lại[2J.pdf", ""),
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="Other systems take no such names")
def test_a_file_whose_name_is_no_utf_8_is_read_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "gui").mkdir()
    for name, person in ((b"b\xe1o.docx", "Lê Mẫu Lý"), (b"b\xe0o.docx", "Lê Mẫu Vân")):
        (tmp_path / "gui" / os.fsdecode(name)).write_bytes(summary(person))

    done = import_files(tmp_path / "profiles", [tmp_path / "gui"], reference(), GIVEN)

    assert [row.draft.source for row in done.outcomes] == ["b\\xe0o.docx", "b\\xe1o.docx"]
    assert all(row.folder is not None for row in done.outcomes)
    assert done.report("vi").encode()


def test_names_of_files_are_shown_in_one_line_without_signs_for_a_terminal() -> None:
    assert shown_name("a/b\n# Xem lại\x1b[2J\u202e.docx") == "a/b # Xem lại[2J.docx"
