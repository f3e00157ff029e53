"""How papers name the place and the unit: with its kind where the decree wants it."""

from dataclasses import replace

import pytest

from dienhinh.derive.reports.heads import seat, unit_head, unit_in_text
from dienhinh.model.dossier import Dossier
from tests.builders import a_unit


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
    assert unit_head(unit, None, 2023, "Quảng Ngãi").place_date.startswith(f"{place}, ngày")


def test_who_stands_above_the_office_is_named_as_its_figures_say(found: Dossier) -> None:
    told = replace(found.figures["ba-to"], parent="UBND TỈNH QUẢNG NGÃI")

    assert unit_head(a_unit(), told, 2023, "Quảng Ngãi").parent == "UBND TỈNH QUẢNG NGÃI"
    assert unit_head(a_unit(), None, 2023, "Quảng Ngãi").parent is None


def test_an_agency_is_placed_where_the_call_is_from() -> None:
    name = "Hội Nông dân tỉnh Quảng Ngãi"
    unit = a_unit(name=name, full_name=name, group="front")

    assert unit_in_text(unit) == name
    assert unit_head(unit, None, 2023, "Quảng Ngãi").place_date.startswith("Quảng Ngãi, ngày")
