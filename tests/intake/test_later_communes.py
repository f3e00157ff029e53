"""Communes by their names of another time than the call: of after its day, and of before."""

from pathlib import Path

import pytest

from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.drafts.draft_answers import Given
from dienhinh.intake.sources import take
from tests.intake.commune_call import LATER, later_names
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


def drafted_later(folder: Path, address: str) -> Draft:
    """As `drafted`, in the call of communes of 2026."""
    file = folder / "a.docx"
    file.write_bytes(word("Tên: Tổ Thí Dụ", f"Địa chỉ: {address}", "Nội dung: Nuôi bò."))
    (draft,) = take([file], later_names(), Given(call=LATER)).drafts
    return draft


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("thôn Mẫu, xã Sơn Giang (nay là xã Sơn Linh)", "21307"),
        ("thôn Mẫu, xã Ba Tiêu, nay thuộc xã Ba Vì", "21529"),
        ("xã Sơn Giang, huyện Sơn Hà (hiện nay là xã Sơn Linh)", "21307"),
        ("thôn Mẫu, xã Sơn Linh (trước đây là xã Sơn Giang)", "21307"),
    ],
)
def test_an_address_with_both_names_is_of_the_commune_of_the_call(
    address: str, code: str, tmp_path: Path
) -> None:
    assert drafted_later(tmp_path, address).values["commune"] == code


@pytest.mark.parametrize(
    "address", ["thôn Mẫu, xã Ba Tiêu (nay là xã Ba Vì)", "xã Ba Tiêu, nay là xã Ba Vì"]
)
def test_where_both_were_there_the_name_of_then_counts(address: str, tmp_path: Path) -> None:
    assert drafted(tmp_path, address).values["commune"] == "21517"


def test_a_name_of_before_tells_the_commune_that_holds_its_area(tmp_path: Path) -> None:
    draft = drafted_later(tmp_path, "thôn Mẫu, xã Ba Tiêu")

    assert (draft.values["commune"], draft.values["unit"]) == ("21529", "xa-ba-vi-21529")
    told = [doubt.text.vi for doubt in draft.doubts]
    assert any("xã Ba Tiêu là tên trước đây" in row for row in told)


def test_a_name_of_before_whose_area_was_divided_is_told_with_those_that_have_it(
    tmp_path: Path,
) -> None:
    draft = drafted_later(tmp_path, "thôn Mẫu, xã Trà Bùi")

    assert "commune" not in draft.values
    told = [doubt.text.vi for doubt in draft.doubts]
    assert any(
        "ngày công văn thì thuộc một trong: xã Cà Đam (21136), xã Tây Trà Bồng (21157)" in row
        for row in told
    )
