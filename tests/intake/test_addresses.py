"""Which commune and district an address names, with the kinds of places and without."""

from pathlib import Path

import pytest

from dienhinh.intake.drafts.draft import Draft
from tests.intake.documents import word
from tests.intake.shipped import only_draft


def draft_at(folder: Path, address: str, *lines: str) -> Draft:
    text = ("Tên tập thể: Tổ hợp tác Thí Dụ", f"Địa chỉ: {address}", *lines)
    return only_draft(folder, {"a.docx": word(*text, "Nội dung thực hiện: Trồng nấm.")})


def told(draft: Draft) -> list[str]:
    return [doubt.text.vi for doubt in draft.doubts if doubt.quoted == draft.values["address"]]


@pytest.mark.parametrize(
    ("address", "unit", "commune"),
    [
        ("Thôn 1, Ba Động, Ba Tơ, Quảng Ngãi", "ba-to", "21496"),
        ("Thôn 1 - Ba Động - Ba Tơ - Quảng Ngãi", "ba-to", "21496"),
        ("thôn 1, Ba Động, huyện Ba Tơ, tỉnh Quảng Ngãi.", "ba-to", "21496"),
        ("thôn 1, xã Ba Động, Ba Tơ, Quảng Ngãi", "ba-to", "21496"),
        ("Thôn 1, Ba Động, Ba Tơ", "ba-to", "21496"),
        ("tổ 3, Trần Phú, TP. Quảng Ngãi", "tp-quang-ngai", "21013"),
        ("tổ 3, Trần Phú, Quảng Ngãi", "tp-quang-ngai", "21013"),
        # Where the marks tell a commune from a district, they decide.
        ("thôn 1, Sơn Hạ, Quảng Ngãi", "son-ha", "21292"),
        ("thôn 1, Sơn Hạ, Sơn Hà, Quảng Ngãi", "son-ha", "21292"),
        ("thôn 1, Ba Tơ, Ba Tơ, Quảng Ngãi", "ba-to", "21484"),
        ("thôn 1, Ba Tơ, Quảng Ngãi", "ba-to", None),
        # What no list knows, and the province alone, are no place of it.
        ("thôn 1, Ba Lạ, Ba Tơ, Quảng Ngãi", "ba-to", None),
        ("An Hải, Lý Sơn, Quảng Ngãi", "ly-son", None),
        ("Thôn 1, Quảng Ngãi", None, None),
        ("Quảng Ngãi", None, None),
    ],
)
def test_places_at_the_end_need_no_kinds(
    address: str, unit: str | None, commune: str | None, tmp_path: Path
) -> None:
    draft = draft_at(tmp_path, address)

    assert (draft.values.get("unit"), draft.values.get("commune")) == (unit, commune)
    assert draft.values["address"] == address
    kinds = [("Đơn vị", unit), ("Mã xã", commune)]
    for begins in (begins for begins, found in kinds if found):
        assert any(text.startswith(begins) and "xin xem lại" in text for text in told(draft))


def test_a_commune_without_its_kind_is_of_the_unit_that_is_said(tmp_path: Path) -> None:
    draft = draft_at(tmp_path, "Thôn 1, Nguyễn Nghiêm", "Đơn vị: Thị xã Đức Phổ")

    assert draft.values["commune"] == "21439"


def test_a_name_of_two_communes_without_its_kind_is_told(tmp_path: Path) -> None:
    draft = draft_at(tmp_path, "tổ 1, Nguyễn Nghiêm, Quảng Ngãi")

    assert "commune" not in draft.values
    assert any("nhiều xã (phường Nguyễn Nghiêm (" in text for text in told(draft))


def test_a_commune_that_is_not_that_of_the_address_is_told(tmp_path: Path) -> None:
    address = "thôn 2, xã Sơn Hạ, huyện Sơn Hà"
    draft = draft_at(tmp_path, address, "Xã, phường, thị trấn: xã Sơn Ba, huyện Sơn Hà")

    assert draft.values["commune"] == "21328"
    assert told(draft)[-1] == (
        "Địa chỉ ghi xã Sơn Hạ, mà mã xã “21328” là xã Sơn Ba; xem bên nào đúng:"
    )


@pytest.mark.parametrize(
    "address", ["thôn 2, xã Sơn Hạ, huyện Sơn Hà", "thôn 2, Sơn Hạ, Sơn Hà", "huyện Sơn Hà"]
)
def test_an_address_in_another_district_than_the_unit_is_told_once(
    address: str, tmp_path: Path
) -> None:
    draft = draft_at(tmp_path, address, "Đơn vị: Huyện Ba Tơ")

    assert draft.values["unit"] == "ba-to"
    assert [text for text in told(draft) if "Ba Tơ" in text] == [
        "Địa chỉ ở huyện Sơn Hà, mà đơn vị là “Huyện Ba Tơ”; xem bên nào đúng:"
    ]


def test_a_commune_of_another_unit_is_told(tmp_path: Path) -> None:
    draft = draft_at(
        tmp_path, "thôn 2", "Đơn vị: Huyện Ba Tơ", "Xã, phường, thị trấn: xã Sơn Ba, huyện Sơn Hà"
    )

    (doubt,) = [doubt for doubt in draft.doubts if "bên nào đúng" in doubt.text.vi]
    assert doubt.text.vi == (
        "Xã Sơn Ba (mã “21328”) thuộc huyện Sơn Hà, mà đơn vị là “Huyện Ba Tơ”; xem bên nào đúng:"
    )
    assert doubt.quoted == "xã Sơn Ba, huyện Sơn Hà"


@pytest.mark.parametrize(
    ("address", "unit"),
    [
        ("thôn Sơn Ba, xã Sơn Hạ, huyện Sơn Hà", "Huyện Sơn Hà"),
        ("thôn 2, xã Sơn Hạ, huyện Sơn Hà", "Sở Nông nghiệp và Phát triển nông thôn"),
    ],
)
def test_places_that_fit_are_told_of_no_contradiction(
    address: str, unit: str, tmp_path: Path
) -> None:
    draft = draft_at(tmp_path, address, f"Đơn vị: {unit}", "Xã, phường, thị trấn: Sơn Hạ")

    assert draft.values["commune"] == "21292"
    assert "unit" in draft.values
    assert [doubt for doubt in draft.doubts if "bên nào đúng" in doubt.text.vi] == []
