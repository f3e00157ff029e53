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
