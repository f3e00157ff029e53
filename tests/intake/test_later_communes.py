"""Communes by their names of since the mergers of 2025, in the papers of a call of before."""

from pathlib import Path

import pytest

from dienhinh.intake.drafts.draft import Draft
from tests.intake.documents import word
from tests.intake.shipped import names, only_draft


def drafted(folder: Path, address: str) -> Draft:
    lines = ("Họ và tên: Ông Trần Văn Thí Dụ", f"Địa chỉ: {address}", "Nội dung: Nuôi bò.")
    return only_draft(folder, {"a.docx": word(*lines)})


@pytest.mark.parametrize(
    ("address", "then", "unit"),
    [
        ("thôn Một, xã Ba Gia, tỉnh Quảng Ngãi", "xã Tịnh Trà", "Huyện Sơn Tịnh"),
        ("thôn Mẫu, xã Vạn Tường", "xã Bình Thuận", "Huyện Bình Sơn"),
        ("tổ dân phố 2, phường Trà Câu, tỉnh Quảng Ngãi", "xã Phổ An", "Thị xã Đức Phổ"),
    ],
)
def test_an_address_of_later_tells_the_communes_of_then_and_their_unit(
    address: str, then: str, unit: str, tmp_path: Path
) -> None:
    draft = drafted(tmp_path, address)

    told = [doubt.text.vi for doubt in draft.doubts]
    asked = "“Xã, phường, thị trấn” để trống, vì là tên sau sắp xếp; lúc ấy là một trong: "
    assert [row for row in told if row.startswith(f"{asked}{then} (")] != []
    assert f"Đơn vị “{unit}” suy từ xã, xin xem lại:" in told
    assert "commune" not in draft.values
    assert not any(row.startswith(("Thiếu: Đơn vị", "Thiếu: Xã")) for row in told)


def test_communes_of_then_in_two_units_tell_no_unit(tmp_path: Path) -> None:
    draft = drafted(tmp_path, "thôn Mẫu, xã Đông Sơn, tỉnh Quảng Ngãi")

    assert "unit" not in draft.values
    assert any("lúc ấy là một trong" in doubt.text.vi for doubt in draft.doubts)


def test_a_name_of_then_goes_before_the_same_name_of_later(tmp_path: Path) -> None:
    draft = drafted(tmp_path, "thôn Mẫu, xã Ba Vì, tỉnh Quảng Ngãi")

    assert draft.values["commune"] == "21529"
    assert not any("tên sau sắp xếp" in doubt.text.vi for doubt in draft.doubts)


@pytest.mark.parametrize("text", ["xã Ba Tơ", "thôn Mẫu, xã Ba Tơ, tỉnh Quảng Ngãi"])
def test_marks_tell_a_commune_of_later_from_one_of_then(text: str) -> None:
    first = text.partition(", ")[2].partition(",")[0] or text

    assert names().commune_within(text, None) is None
    assert names().commune(first, None) is None
    assert "thị trấn Ba Tơ" in [commune.full_name for commune in names().then(first)]
    assert names().commune("xã Ba Tô", None) == names().commune("xã Ba Tô, Huyện Ba Tơ", "ba-to")
