"""Communes as units of a call: by their names with marks, whatever stood before them in 2023."""

import io
from pathlib import Path

import openpyxl
import pytest

from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.drafts.draft_answers import Given
from dienhinh.intake.drafts.places import Guess, Names
from dienhinh.intake.drafts.values import read_value
from dienhinh.intake.forms.unit_workbook import unit_workbook
from dienhinh.intake.importing import Imported, import_files
from dienhinh.intake.sources import take
from dienhinh.model.both import Both
from dienhinh.model.schema.fields import field_named
from dienhinh.model.schema.profile import PROFILE
from tests.intake.commune_call import LATER, asking, both_calls, later_names
from tests.intake.documents import word
from tests.intake.shipped import names
from tests.intake.unit_files import paper, saved

HEADS = [
    f"{item.number}. {item.title}"
    for _, item in both_calls().outlines[LATER, "nong-thon-moi"].walk()
]

LIES_IN = Both(
    "xã, phường ấy thuộc Huyện Sơn Hà, đơn vị của đợt này",
    "that commune lies in Huyện Sơn Hà, which the call asks",
)


def brought(folder: Path, name: str, data: bytes) -> Imported:
    (folder / name).write_bytes(data)
    return import_files(folder / "profiles", [folder / name], both_calls(), Given(call=LATER))


def drafted(folder: Path, *lines: str, of: Names) -> Draft:
    file = folder / "a.docx"
    file.write_bytes(word("TÓM TẮT THÀNH TÍCH", *lines, "Nội dung thực hiện", "Trồng cây."))
    (draft,) = take([file], of, Given(call=of.named_call.id)).drafts
    return draft


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("Xã Ba Tơ", "xa-ba-to-21484"),
        ("Xã Ba Tô", "xa-ba-to-21523"),
        ("UBND xã Ba Tô", "xa-ba-to-21523"),
        ("Ủy ban nhân dân xã Sơn Hạ, tỉnh Quảng Ngãi", "xa-son-ha-21292"),
        ("XÃ SƠN HÀ", "xa-son-ha-21289"),
        ("Ba Vì", "xa-ba-vi-21529"),
        ("Ba Tơ", "xa-ba-to-21484"),
        ("xa ba vi", "xa-ba-vi-21529"),
        ("xa-ba-to-21523", "xa-ba-to-21523"),
        ("Sở Nội vụ", "so-noi-vu"),
        (
            "Sở Nông nghiệp và Phát triển nông thôn",
            "so-nong-nghiep-va-phat-trien-nong-thon",
        ),
        ("xa ba to", None),
        ("Sơn Hả", None),
        ("Huyện Ba Tơ", None),
        ("ba-to", None),
        ("Xã Ba Điền", None),
        # Of 2023, in Sơn Tây; the one of today is Sơn Tịnh.
        ("Xã Sơn Tinh", None),
        ("Xã Ba Vin", None),
    ],
)
def test_a_commune_is_the_one_whose_marks_were_typed(typed: str, unit: str | None) -> None:
    assert later_names().unit(typed) == (Guess(unit) if unit else None)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "xa ba to",
            "có thể là một trong: Xã Ba Tơ; Xã Ba Tô; ghi đủ dấu, có “xã” hay “huyện” đứng trước",
        ),
        ("Huyện Ba Tơ", "Huyện Ba Tơ không có vào ngày công văn (01/11/2026)"),
    ],
)
def test_why_a_unit_was_not_taken_is_told(typed: str, said: str) -> None:
    read = read_value(field_named(PROFILE, "unit"), typed, later_names(), None)

    assert read.value is None
    assert read.doubt is not None
    assert read.doubt.vi == said


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("UBND huyện Ba Tơ", Guess("ba-to")),
        ("H. Sơn Hà", Guess("son-ha")),
        ("ba to", Guess("ba-to")),
        ("Xã Ba Tơ", None),
        ("Xã Sơn Hạ", Guess("son-ha", LIES_IN)),
        ("UBND xã Sơn Hạ", Guess("son-ha", LIES_IN)),
        ("Xã", None),
    ],
)
def test_in_the_call_of_2023_districts_are_meant(typed: str, unit: Guess | None) -> None:
    shipped = Names(both_calls(), names().named_call)

    assert shipped.unit(typed) == unit
    assert names().unit(typed) == unit


def test_where_communes_and_districts_are_asked_a_bare_name_says_neither() -> None:
    both = asking("district", "commune", kept="ba-to")

    assert both.unit("Ba Tơ") is None
    assert both.unit("Huyện Ba Tơ") == Guess("ba-to")
    assert both.unit("Xã Ba Tơ") == Guess("xa-ba-to-21484")
    assert both.units.within("thôn A, xã Ba Vì, huyện Ba Tơ") is None


@pytest.mark.parametrize(
    ("lines", "unit"),
    [
        (("UBND XÃ BA TÔ",), "xa-ba-to-21523"),
        (("ỦY BAN NHÂN DÂN", "XÃ SƠN HẠ"), "xa-son-ha-21292"),
        (("UBND XÃ BA VÌ", "Địa chỉ: thôn A, xã Ba Xa"), "xa-ba-vi-21529"),
        (("Địa chỉ: thôn A, xã Ba Tô",), "xa-ba-to-21523"),
        (("Địa chỉ: thôn Bình Minh",), None),
        (("Đơn vị giới thiệu: Sở Nội vụ", "Địa chỉ: thôn A, xã Ba Tô"), "so-noi-vu"),
        (("Đơn vị giới thiệu: Sở nào đó", "Địa chỉ: thôn A, xã Ba Tô"), None),
        (("Địa chỉ: thôn A", "Xã, phường, thị trấn: xã Ba Vì"), "xa-ba-vi-21529"),
        (("UBND XÃ SƠN TINH",), None),
    ],
)
def test_letterhead_and_address_tell_the_commune_that_introduces(
    lines: tuple[str, ...], unit: str | None, tmp_path: Path
) -> None:
    above = [line for line in lines if ":" not in line]
    below = [line for line in lines if ":" in line]

    draft = drafted(tmp_path, *above, "Tên tập thể: Tổ dệt Mẫu", *below, of=later_names())

    assert draft.values.get("unit") == unit
    told = [doubt.text.vi for doubt in draft.doubts]
    is_told = any(row.startswith("Đơn vị “") for row in told)
    assert is_told is (unit is not None and "Đơn vị giới thiệu" not in lines[0])


def test_the_workbook_of_a_commune_goes_to_that_commune(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(unit_workbook(both_calls(), LATER)))
    facts = book["Thông tin chung"]
    for label, answer, *_ in facts.iter_rows(min_row=3):
        said = {"Đơn vị *": "Xã Ba Tô", "Số liệu tính đến ngày *": "15/11/2026"}
        answer.value = said.get(str(label.value), answer.value)

    done = brought(tmp_path, "so-lieu.xlsx", saved(book))

    assert [row.draft.unit for row in done.units] == ["xa-ba-to-21523"]
    assert done.units[0].doubts == []


@pytest.mark.parametrize(
    ("head", "unit"),
    [("XÃ BA TÔ", "xa-ba-to-21523"), ("XÃ BA TƠ", "xa-ba-to-21484"), ("XÃ BA TO", None)],
)
def test_a_report_is_of_the_commune_in_its_head(
    head: str, unit: str | None, tmp_path: Path
) -> None:
    done = brought(
        tmp_path, "bc.docx", paper(f"ỦY BAN NHÂN DÂN {head}", "BÁO CÁO", *HEADS, "Đủ vốn.")
    )

    assert [row.draft.unit for row in done.units] == ([unit] if unit else [])
    assert done.refused == () if unit else "chưa nhập" in done.refused[0].doubt.text.vi


def test_a_bare_name_of_a_commune_of_another_time_is_no_other(tmp_path: Path) -> None:
    address = "Thôn 1, Sơn Tinh, Quảng Ngãi"

    draft = drafted(tmp_path, "Tên: Tổ Thí Dụ", f"Địa chỉ: {address}", of=later_names())

    assert "unit" not in draft.values


@pytest.mark.parametrize(
    ("address", "commune"),
    [
        ("Thôn 1, Ba Động, Quảng Ngãi", "21496"),
        ("Thôn 1, Ba Động, Ba Tơ, Quảng Ngãi", "21496"),
        ("Thôn 1, Ba Động, huyện Ba Tơ, Quảng Ngãi", "21496"),
        ("Thôn 1, Ba Tơ, Quảng Ngãi", "21484"),
        ("Thôn 1, Sơn Hạ, tỉnh Quảng Ngãi", "21292"),
    ],
)
def test_an_address_may_still_tell_the_district_that_is_gone(
    address: str, commune: str, tmp_path: Path
) -> None:
    draft = drafted(tmp_path, "Tên: Tổ Thí Dụ", f"Địa chỉ: {address}", of=later_names())

    assert draft.values["commune"] == commune
    assert str(draft.values["unit"]).endswith(commune)
