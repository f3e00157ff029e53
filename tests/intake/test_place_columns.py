"""Lists whose columns hold an address in parts: Thôn, Xã, Huyện, Tỉnh."""

from dataclasses import replace
from pathlib import Path

import pytest

from dienhinh.intake.answers import ADDRESS
from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.lists.rows import path_of_heading
from dienhinh.intake.sources import take
from dienhinh.model.source import KeyPath
from tests.intake import unit_files
from tests.intake.shipped import GIVEN, names
from tests.intake.test_list_columns import drafts, told, word_and_excel

HEADS = ("STT", "Họ và tên", "Thôn", "Xã", "Huyện", "SĐT", "Thành tích")
ONE = ("1", "Bà Mẫu Một", "Mẫu", "Ba Vì", "Ba Tơ", "0255 300 0000", "Nuôi 20 con bò")


def of_row(folder: Path, heads: tuple[str, ...], row: tuple[str, ...], ending: str) -> Draft:
    (draft,) = drafts(folder, ending, word_and_excel([heads, row]))
    return draft


def in_excel(folder: Path, places: tuple[str, ...], cells: tuple[str, ...]) -> Draft:
    """A list with these columns of places beside the name, a number and results."""
    heads = ("STT", "Họ và tên", *places, "SĐT", "Thành tích")
    return of_row(folder, heads, ("1", "Bà Mẫu Một", *cells, *ONE[5:]), "xlsx")


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_village_commune_and_district_apart_are_the_address(ending: str, tmp_path: Path) -> None:
    draft = of_row(tmp_path, HEADS, ONE, ending)

    assert draft.values["address"] == "thôn Mẫu, xã Ba Vì, huyện Ba Tơ"
    assert (draft.values["unit"], draft.values["commune"]) == ("ba-to", "21529")
    assert draft.values["phone"] == "0255 300 0000"
    assert draft.leftovers == []


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_parts_below_one_heading_are_the_address(ending: str, tmp_path: Path) -> None:
    upper = ("STT", "Họ và tên", "Địa chỉ", "", "", "SĐT", "Thành tích")
    lower = ("", "", "Thôn", "Xã", "Huyện", "", "")
    merged = ["A1:A2", "B1:B2", "C1:E1", "F1:F2", "G1:G2"]

    (draft,) = drafts(tmp_path, ending, word_and_excel([upper, lower, ONE], merged))

    assert draft.values["address"] == "thôn Mẫu, xã Ba Vì, huyện Ba Tơ"


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_a_second_row_of_nothing_but_headings_needs_no_merged_cells(
    ending: str, tmp_path: Path
) -> None:
    upper = ("STT", "Họ và tên", "Địa chỉ", "", "", "SĐT", "Thành tích")
    lower = ("", "", "Thôn", "Xã", "Huyện", "", "")

    (draft,) = drafts(tmp_path, ending, word_and_excel([upper, lower, ONE]))

    assert (draft.name, draft.values["commune"]) == ("Bà Mẫu Một", "21529")


@pytest.mark.parametrize(
    ("places", "cells", "address"),
    [
        # The order of an address, whatever that of the columns.
        (("Huyện", "Xã", "Thôn"), ("Ba Tơ", "Ba Vì", "Mẫu"), "thôn Mẫu, xã Ba Vì, huyện Ba Tơ"),
        # What is typed with its type stays as it is typed.
        (
            ("Thôn", "Xã/phường", "Huyện/thị xã/thành phố", "Tỉnh"),
            ("Làng Dầu", "Xã Ba Vì", "Huyện Ba Tơ", "Quảng Ngãi"),
            "Làng Dầu, Xã Ba Vì, Huyện Ba Tơ, tỉnh Quảng Ngãi",
        ),
        # Headings of several types: the lists of places know which it is.
        (
            ("Xã, phường, thị trấn", "Huyện, thị xã, thành phố"),
            ("Ba Tơ", "Ba Tơ"),
            "thị trấn Ba Tơ, huyện Ba Tơ",
        ),
        (("Thôn, xã", "Huyện"), ("thôn Mẫu, xã Ba Vì", "Ba Tơ"), "thôn Mẫu, xã Ba Vì, huyện Ba Tơ"),
        # An address beside them is its beginning, and nothing is said twice.
        (("Địa chỉ", "Xã", "Huyện"), ("tổ 3", "Ba Vì", "Ba Tơ"), "tổ 3, xã Ba Vì, huyện Ba Tơ"),
        (
            ("Địa chỉ", "Xã", "Huyện"),
            ("thôn Mẫu, xã Ba Vì", "Ba Vì", "Ba Tơ"),
            "thôn Mẫu, xã Ba Vì, huyện Ba Tơ",
        ),
        (("Xã", "Huyện"), ("21529", "H. Ba Tơ"), "xã Ba Vì, huyện Ba Tơ"),
        (("Xã/thị trấn", "Huyện"), ("TT. Ba Tơ", "Ba Tơ"), "thị trấn Ba Tơ, huyện Ba Tơ"),
    ],
)
def test_parts_are_joined_in_the_order_of_an_address(
    places: tuple[str, ...], cells: tuple[str, ...], address: str, tmp_path: Path
) -> None:
    draft = in_excel(tmp_path, places, cells)

    assert draft.values["address"] == address
    assert draft.values["unit"] == "ba-to"
    assert "commune" in draft.values


def test_a_type_that_the_source_does_not_say_is_told(tmp_path: Path) -> None:
    draft = in_excel(tmp_path, ("Xã", "Huyện"), ("Nguyễn Nghiêm", "Đức Phổ"))

    assert draft.values["address"] == "phường Nguyễn Nghiêm, thị xã Đức Phổ"
    assert "Địa chỉ ghép từ các cột" in told(draft)
    assert "“Nguyễn Nghiêm; Đức Phổ”" in told(draft)


def test_what_no_list_of_places_knows_is_kept_and_told(tmp_path: Path) -> None:
    draft = in_excel(tmp_path, ("Thôn", "Xã", "Huyện"), ("Mẫu", "Ba Lạ", "Ba Tơ"))

    assert draft.values["address"] == "thôn Mẫu, xã Ba Lạ, huyện Ba Tơ"
    assert "commune" not in draft.values
    assert "không thấy trong danh mục" in told(draft)


def test_a_commune_of_another_district_than_that_of_its_row_is_told(tmp_path: Path) -> None:
    draft = in_excel(tmp_path, ("Xã", "Huyện"), ("Sơn Bao", "Bình Sơn"))

    assert draft.values["unit"] == "binh-son"
    assert "commune" not in draft.values
    assert "không thấy trong danh mục" in told(draft)


def test_a_district_that_no_list_knows_is_told(tmp_path: Path) -> None:
    draft = in_excel(tmp_path, ("Xã", "Huyện"), ("Ba Vì", "Ba Lạ"))

    assert draft.values["address"] == "xã Ba Vì, huyện Ba Lạ"
    assert "Không thấy huyện, thị xã, thành phố này trong danh mục" in told(draft)


def test_the_district_of_its_row_goes_before_the_unit_that_is_given(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    heads = ("STT", "Họ và tên", "Xã", "Huyện", "Thành tích")
    rows = [heads, ("1", "Bà Mẫu Một", "Sơn Bao", "Sơn Hà", "Nuôi bò")]
    path.write_bytes(unit_files.saved(unit_files.table(rows)))

    (draft,) = take([path], names(), replace(GIVEN, unit="binh-son")).drafts

    assert draft.values["address"] == "xã Sơn Bao, huyện Sơn Hà"
    assert draft.values["commune"]
    assert "Tệp ghi “Huyện Sơn Hà”" in told(draft)


def test_as_above_holds_for_a_part(tmp_path: Path) -> None:
    two = ("2", "Bà Mẫu Hai", "Dầu", "nt", "nt", "0255 300 0001", "Trồng keo")
    for ending, content in word_and_excel([HEADS, ONE, two]).items():
        _, second = drafts(tmp_path / ending, ending, {ending: content})

        assert second.values["address"] == "thôn Dầu, xã Ba Vì, huyện Ba Tơ"


@pytest.mark.parametrize(
    ("heading", "path"),
    [
        ("Thôn/Tổ dân phố", ("address", 0, "")),
        ("Tên thôn", ("address", 0, "thôn")),
        ("Xã (phường)", ("address", 1, "")),
        ("Địa chỉ (huyện)", ("address", 2, "huyện")),
        ("Tỉnh/thành phố", ("address", 3, "")),
        ("Xã, huyện", ("address", 1, "")),
        ("Địa chỉ (thôn, xã, huyện)", ADDRESS),
        ("Địa chỉ (ghi rõ thôn)", ADDRESS),
        ("Xã/phường/TT", ("address", 1, "")),
        ("Huyện/TX/TP", ("address", 2, "")),
        ("TT", None),
        ("Xã viên", None),
        ("Hợp tác xã", None),
    ],
)
def test_headings_of_places(heading: str, path: KeyPath | None) -> None:
    assert path_of_heading(heading) == path


GROUPED = ("TT", "Họ và tên", "Địa chỉ", "Nội dung", "Kết quả")


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_the_place_that_heads_rows_is_that_of_each(ending: str, tmp_path: Path) -> None:
    rows = [
        GROUPED,
        ("I", "XÃ BA VÌ", "", "", ""),
        ("1", "Bà Mẫu Một", "Thôn Mẫu", "Nuôi bò", "20 con"),
        ("2", "Bà Mẫu Hai", "Thôn Dầu, xã Ba Xa", "Nuôi dê", "10 con"),
        ("", "Xã Ba Tiêu", "", "", ""),
        ("3", "Bà Mẫu Ba", "", "Trồng keo", "7 ha"),
    ]

    found = drafts(tmp_path, ending, word_and_excel(rows))

    assert [draft.values["address"] for draft in found] == [
        *("Thôn Mẫu, xã Ba Vì", "Thôn Dầu, xã Ba Xa", "Xã Ba Tiêu")
    ]
    assert [draft.values["commune"] for draft in found] == ["21529", "21538", "21517"]
    assert "Địa chỉ lấy thêm “xã Ba Vì” từ dòng nhóm ở trên, xin xem lại" in told(found[0])
    assert "từ dòng nhóm" not in told(found[1])


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_kinds_and_places_head_rows_together(ending: str, tmp_path: Path) -> None:
    rows = [
        GROUPED,
        ("I", "HUYỆN BA TƠ", "", "", ""),
        ("", "CÁ NHÂN", "", "", ""),
        ("1", "Lê Thị Mẫu", "xã Ba Vì", "Nuôi bò", "20 con"),
        ("II", "HUYỆN SƠN HÀ", "", "", ""),
        ("2", "Lê Thị Hai", "xã Sơn Bao", "Nuôi dê", "10 con"),
    ]

    one, two = drafts(tmp_path, ending, word_and_excel(rows))

    assert (one.values["address"], one.values["kind"]) == ("xã Ba Vì, huyện Ba Tơ", "individual")
    assert two.values["address"] == "xã Sơn Bao, huyện Sơn Hà"
    assert "kind" not in two.values


def test_a_commune_called_as_its_district_is_said_beside_it(tmp_path: Path) -> None:
    # Of no commune of that name is known, so the column keeps its words.
    draft = in_excel(tmp_path, ("Xã/phường", "Huyện/thị xã"), ("Bình Sơn", "Bình Sơn"))

    assert draft.values["address"] == "Bình Sơn, huyện Bình Sơn"
    assert "Không thấy xã, phường, thị trấn này trong danh mục" in told(draft)


@pytest.mark.parametrize("head", ["UBND THỊ XÃ ĐỨC PHỔ", "PHÒNG NỘI VỤ THỊ XÃ ĐỨC PHỔ"])
def test_of_communes_of_one_name_the_head_of_the_paper_tells_which(
    head: str, tmp_path: Path
) -> None:
    rows = [
        (head,),
        ("STT", "Họ và tên", "Xã/phường", "Thành tích"),
        ("1", "Bà Mẫu", "Nguyễn Nghiêm", "Tốt"),
    ]
    (tmp_path / "a.xlsx").write_bytes(unit_files.saved(unit_files.table(rows)))

    (draft,) = take([tmp_path], names(), GIVEN).drafts

    assert (draft.values["unit"], draft.values["commune"]) == ("duc-pho", "21439")


def test_a_name_of_two_communes_is_not_called_unknown(tmp_path: Path) -> None:
    draft = in_excel(tmp_path, ("Thôn", "Xã/phường"), ("Mẫu", "Nguyễn Nghiêm"))

    assert "commune" not in draft.values
    assert "không thấy" not in told(draft).lower()
    assert (
        "có thể là của: phường Nguyễn Nghiêm, thị xã Đức Phổ (21439); phường Nguyễn Nghiêm, "
        "thành phố Quảng Ngãi (21025)"
    ) in told(draft)
