"""The kinds that patterns know are those that lists may hold."""

import pytest

from dienhinh.model.schema.lists import COMMUNE_TYPES
from dienhinh.vietnamese.place_kinds import (
    COMMUNE_KINDS,
    DISTRICT_KINDS,
    any_folded_kind,
    kinds_spelled,
)


def test_every_kind_of_commune_in_the_lists_is_known_to_patterns() -> None:
    assert tuple(option.id for option in COMMUNE_TYPES) == COMMUNE_KINDS


def test_patterns_are_of_letters_without_marks() -> None:
    assert any_folded_kind(DISTRICT_KINDS) == "huyen|thi xa|thanh pho"


@pytest.mark.parametrize(
    ("typed", "spelled"),
    [
        ("P. Phổ Thạnh, TX. Đức Phổ", "phường Phổ Thạnh, thị xã Đức Phổ"),
        ("TT.Trà Xuân, H.Trà Bồng", "thị trấn Trà Xuân, huyện Trà Bồng"),
        ("X. Ba Động - h. Ba Tơ, tp Quảng Ngãi", "xã Ba Động - huyện Ba Tơ, thành phố Quảng Ngãi"),
        ("Ông P Văn X, tổ TT. 2, H’re", "Ông P Văn X, tổ TT. 2, H’re"),
        ("HTX. Ba Động", "HTX. Ba Động"),
    ],
)
def test_kinds_cut_short_are_spelled_where_a_name_follows(typed: str, spelled: str) -> None:
    assert kinds_spelled(typed) == spelled
