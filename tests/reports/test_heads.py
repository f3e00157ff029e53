"""How papers name the place and the unit: with its kind where the decree wants it."""

from dataclasses import replace
from datetime import date

import pytest

from dienhinh.derive.reports.heads import annexed_to, seat, unit_head, unit_in_text, unit_issuer
from dienhinh.model.dossier import Dossier
from dienhinh.vietnamese import NO_BREAK
from tests.builders import a_call, a_unit

DAY = date(2026, 12, 28)


@pytest.mark.parametrize(
    ("full_name", "group", "place", "inside"),
    [
        ("Huyện Ba Tơ", "district", "Ba Tơ", "huyện Ba Tơ"),
        ("Thành phố Quảng Ngãi", "district", "Quảng Ngãi", "thành phố Quảng Ngãi"),
        ("Thị xã Đức Phổ", "district", "Đức Phổ", "thị xã Đức Phổ"),
        ("Xã Ba Tơ", "commune", "Ba Tơ", "xã Ba Tơ"),
        ("Đặc khu Lý Sơn", "commune", "Lý Sơn", "đặc khu Lý Sơn"),
        ("Phường Trương Quang Trọng", "commune", "Phường Trương Quang Trọng",
         "Phường Trương Quang Trọng"),
        ("Xã Đặng Thùy Trâm", "commune", "Xã Đặng Thùy Trâm", "Xã Đặng Thùy Trâm"),
    ],
)  # fmt: skip
def test_a_committee_is_placed_and_named_as_the_decree_writes_names(
    full_name: str, group: str, place: str, inside: str
) -> None:
    unit = a_unit(name=full_name, full_name=full_name, group=group)

    assert seat(unit) == place
    assert unit_in_text(unit) == inside
    assert unit_head(unit, None, DAY, a_call()).place_date.startswith(f"{place}, ngày")


def test_who_stands_above_the_office_is_named_as_its_figures_say(found: Dossier) -> None:
    told = replace(found.figures["ba-to"], parent="UBND TỈNH QUẢNG NGÃI")

    assert unit_head(a_unit(), told, DAY, a_call()).parent == "UBND TỈNH QUẢNG NGÃI"
    assert unit_head(a_unit(), None, DAY, a_call()).parent is None


def test_an_agency_is_placed_where_the_call_is_from() -> None:
    name = "Hội Nông dân tỉnh Quảng Ngãi"
    unit = a_unit(name=name, full_name=name, group="front")

    assert unit_in_text(unit) == name
    assert unit_head(unit, None, DAY, a_call()).place_date.startswith("Quảng Ngãi, ngày")


def test_a_department_stands_below_the_committee_of_the_province() -> None:
    office = "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh"
    for full_name, parent in (("Sở Y tế", "UBND tỉnh Quảng Ngãi"), (office, None)):
        unit = a_unit(full_name=full_name, group="department")

        assert unit_head(unit, None, DAY, a_call()).parent == parent


@pytest.mark.parametrize(
    ("full_name", "group", "line"),
    [
        ("Hội Nông dân tỉnh Quảng Ngãi", "front", "HỘI NÔNG DÂN TỈNH~QUẢNG~NGÃI"),
        ("Sở Y tế tỉnh Quảng Ngãi", "department", "SỞ Y TẾ TỈNH~QUẢNG~NGÃI"),
        ("Tỉnh Đoàn Quảng Ngãi", "front", "TỈNH ĐOÀN QUẢNG NGÃI"),
        ("Sở Nội vụ tỉnh Quảng Ngãi", "department", "SỞ NỘI VỤ"),
    ],
)
def test_the_name_of_the_province_is_not_broken_in_a_head(
    full_name: str, group: str, line: str
) -> None:
    """And who issued the call is named as in the synthesis."""
    head = unit_head(a_unit(full_name=full_name, group=group), None, DAY, a_call())

    assert head.issuer == (line.replace("~", NO_BREAK),)


def test_an_annex_names_number_day_and_issuer_of_its_report(found: Dossier) -> None:
    figures = found.figures["ba-to"]
    head = unit_head(a_unit(), figures, DAY, a_call())

    told = annexed_to(head, unit_issuer(a_unit(), figures))

    assert " ".join(told.split()) == (
        "(Kèm theo Báo cáo số /BC-UBND ngày tháng năm 2026 của Ủy ban nhân dân huyện Ba Tơ)"
    )
