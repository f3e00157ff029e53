"""What stands beside the name of a person is kept, and is no part of name and folder."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from dienhinh.intake.lines.name_ends import name_apart
from dienhinh.intake.sources import take
from tests.intake import districts
from tests.intake.documents import SUMMARY, all_text, word
from tests.intake.shipped import GIVEN, names, only_draft, taken

_NAME = "Trần Thị Thí Dụ"


@pytest.mark.parametrize(
    ("beside", "kept"),
    [
        (". CCCD: 051000000000", "CCCD: 051000000000"),
        (" Giới tính: Nữ", "Giới tính: Nữ"),
        ("; Bí danh: không", "Bí danh: không"),
        ("; Ngày, tháng, năm sinh: 05/3/1975; Giới tính: Nữ", None),
        (" Ngày, tháng, năm sinh: 05/3/1975", None),
        (", sinh ngày 05/3/1975", None),
        (" - Sinh năm: 1975", None),
        (" - tổ 3", None),
        (", Chủ tịch Hội Phụ nữ xã", None),
        (" (Chủ tịch Hội Phụ nữ xã)", "(Chủ tịch Hội Phụ nữ xã)"),
        ("\n(Chủ tịch Hội Phụ nữ xã)", "(Chủ tịch Hội Phụ nữ xã)"),
    ],
)
def test_the_name_of_a_person_ends_where_something_else_begins(
    beside: str, kept: str | None
) -> None:
    rest = beside.strip(" ,;-") if kept is None else kept

    assert name_apart(f"{_NAME}{beside}", "individual") == (_NAME, rest)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Hợp tác xã Nông nghiệp, dịch vụ (Ba Mẫu)", "collective"),
        ("Tổ tự quản: thôn 3 không rác", "collective"),
        ("Mô hình 3 sạch: nhà, bếp, ngõ", ""),
        ("Trồng chè, nuôi bò", "individual"),
        ("TS. Trần Thị Thí Dụ", "individual"),
        ("Trần Thị\nThí Dụ", "individual"),
        ("Trần Văn Sinh", "individual"),
        ("Hộ ông Trần Văn Thí Dụ, bà Lê Thị Mẫu", "household"),
    ],
)
def test_a_name_without_anything_beside_it_stays_whole(name: str, kind: str) -> None:
    assert name_apart(name, kind) == (name, "")


def test_a_household_ends_before_figures_and_brackets() -> None:
    assert name_apart("Hộ ông Trần Văn Mẫu, thôn 3, xã Mẫu", "household") == (
        "Hộ ông Trần Văn Mẫu",
        "thôn 3, xã Mẫu",
    )


def test_what_stands_beside_a_name_is_left_over_and_told(tmp_path: Path) -> None:
    lines = (f"Họ và tên: {_NAME}. CCCD: 051000000000", *SUMMARY[5:])

    draft = only_draft(tmp_path, {"a.docx": word(*lines)})

    assert draft.name == _NAME
    assert "CCCD: 051000000000" in [row.text for row in draft.leftovers]
    (told,) = [row for row in draft.doubts if row.text.vi.startswith("Tên chỉ lấy đến")]
    assert "051000000000" not in told.quoted
    assert told.place == "đoạn 1"


def test_a_public_repository_holds_the_number_of_no_card(tmp_path: Path) -> None:
    lines = [f"Họ và tên: {_NAME}. CCCD: 051000000000", *SUMMARY[5:9], "Số CMND: 210000000"]
    lines += [*SUMMARY[9:], "Người nhà có thẻ căn cước 051000000001."]
    (tmp_path / "a.docx").write_bytes(word(*lines))

    (draft,) = take([tmp_path], names(), replace(GIVEN, may_hold_phone=False)).drafts

    kept = all_text(draft)
    assert "CCCD: «số căn cước hoặc tài khoản, xem tệp gốc»" in kept
    assert "Số CMND: «số căn cước hoặc tài khoản, xem tệp gốc»" in kept
    assert "thẻ căn cước «số căn cước hoặc tài khoản, xem tệp gốc»." in kept
    assert "000000" not in kept


def test_an_office_below_a_name_in_a_list_is_left_over(tmp_path: Path) -> None:
    made = districts.document()
    rows = (
        ("Họ và tên", "Địa chỉ", "Điện thoại", "Kết quả"),
        (f"{_NAME}\n(Chủ tịch Hội Phụ nữ xã)", "xã Ba Vì", "0255 300 0000", "Tốt."),
    )
    districts.table(made, *rows)

    (draft,) = taken(tmp_path, {"a.docx": districts.saved(made)}).drafts

    assert draft.name == _NAME
    assert "(Chủ tịch Hội Phụ nữ xã)" in [row.text for row in draft.leftovers]


def test_the_name_in_a_package_of_the_web_form_ends_alike(tmp_path: Path) -> None:
    text = f"name: '{_NAME}; CCCD: 051000000000'\nkind: individual\n"

    draft = only_draft(tmp_path, {"profile.yaml": text.encode()})

    assert draft.name == _NAME
    assert "CCCD: 051000000000" in [row.text for row in draft.leftovers]


@pytest.mark.parametrize("signs", [", ", "; ", "(", "I. ", "\n", " - "])
def test_a_name_of_nothing_but_pauses_keeps_nobody_waiting(signs: str) -> None:
    begun = time.process_time()

    assert name_apart(signs * 30_000, "individual") is not None

    assert time.process_time() - begun < 3
