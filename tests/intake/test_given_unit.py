"""The unit that whoever imports gives, beside the one that the source names."""

from dataclasses import replace
from pathlib import Path

import pytest

from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.sources import take
from tests.intake import districts
from tests.intake.documents import word
from tests.intake.shipped import GIVEN, names

ADDRESS = districts.LINES[1].removeprefix("Địa chỉ: ")


def _draft(tmp_path: Path, unit: str, *more: str) -> Draft:
    path = tmp_path / "a.docx"
    path.write_bytes(word(*more, *districts.LINES))
    (draft,) = take([path], names(), replace(GIVEN, unit=unit)).drafts
    return draft


def _told(draft: Draft) -> list[tuple[str, str]]:
    start = "Tệp ghi "
    return [(d.text.vi, d.quoted) for d in draft.doubts if d.text.vi.startswith(start)]


def test_a_unit_given_beside_the_address_of_another_is_told(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "binh-son")

    assert (draft.values["unit"], draft.values["commune"]) == ("binh-son", "21529")
    assert _told(draft) == [
        (
            (
                "Tệp ghi “Huyện Ba Tơ”, lệnh nhập (hay báo cáo chứa hồ sơ này) ghi “Huyện Bình "
                "Sơn”; máy ghi “Huyện Bình Sơn”, xem bên nào đúng:"
            ),
            ADDRESS,
        )
    ]


def test_the_unit_that_the_source_answers_goes_before_the_one_given(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "binh-son", "Đơn vị: Huyện Ba Tơ")

    assert draft.values["unit"] == "ba-to"
    assert [quoted for _, quoted in _told(draft)] == ["Huyện Ba Tơ"]


def test_a_paper_in_the_name_of_another_unit_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    lines = [line.partition(", huyện")[0] for line in districts.LINES]
    path.write_bytes(word("UBND HUYỆN SƠN HÀ", *lines))
    (draft,) = take([path], names(), replace(GIVEN, unit="ba-to")).drafts

    assert draft.values["unit"] == "ba-to"
    assert [quoted for _, quoted in _told(draft)] == ["UBND HUYỆN SƠN HÀ"]


@pytest.mark.parametrize("unit", ["", "ba-to", "hoi-nong-dan-tinh"])
def test_the_same_unit_and_a_department_are_no_other_place(unit: str, tmp_path: Path) -> None:
    assert _told(_draft(tmp_path, unit)) == []


def test_a_commune_that_the_lists_of_its_unit_do_not_know_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    lines = ["Họ và tên: Bà Mẫu Một", "Địa chỉ: thôn Mẫu, xã Sơn Bao", *districts.LINES[2:]]
    path.write_bytes(word(*lines))
    (draft,) = take([path], names(), replace(GIVEN, unit="binh-son")).drafts

    assert "commune" not in draft.values
    said = "Địa chỉ ghi một xã, phường, thị trấn không thấy trong danh mục của Huyện Bình Sơn"
    (told,) = [doubt for doubt in draft.doubts if doubt.text.vi.startswith(said)]
    assert told.quoted == "thôn Mẫu, xã Sơn Bao"


def test_the_district_that_an_answer_says_goes_before_the_unit(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "binh-son", "Xã, phường, thị trấn: Sơn Bao, huyện Sơn Hà")

    assert draft.values["commune"] == "21301"
