from typing import Any

import pytest

from dienhinh.check.rules import house_number_in_address
from dienhinh.problems import Problem
from tests.builders import a_context, an_entry
from tests.check.places import places


def found(address: str, **changes: Any) -> list[Problem]:  # noqa: ANN401 any YAML value
    entry = an_entry(**{"kind": "household", "model": None, "address": address} | changes)
    return list(house_number_in_address.check(entry, a_context()))


@pytest.mark.parametrize(
    "address",
    [
        "Số nhà 12, thôn Mẫu, xã Ba Tiêu",
        "số 5 Nguyễn Trãi, thị trấn Ba Tơ",
        "12/3 đường Trần Hưng Đạo, thị trấn Ba Tơ",
        "7A Phạm Văn Đồng, thị trấn Ba Tơ",
        "hẻm 45 đường 30 tháng 4, thị trấn Ba Tơ",
    ],
)
def test_an_address_down_to_the_house_is_told(address: str) -> None:
    assert places(found(address)) == [(10, 10, "house-number-in-address")]


@pytest.mark.parametrize(
    "address",
    [
        "thôn 3, xã Ba Tiêu, huyện Ba Tơ",
        "tổ dân phố số 2, thị trấn Ba Tơ",
        "xã Ba Tiêu, huyện Ba Tơ",
        "khu phố 30 tháng 4, phường Trần Phú",
    ],
)
def test_villages_and_quarters_may_have_numbers(address: str) -> None:
    assert found(address) == []


def test_with_consent_for_the_address_it_may_stand() -> None:
    consent = {
        "item": "address",
        "by": "Người Mẫu Một",
        "on": "2023-11-12",
        "proof": "Phiếu đồng ý, lưu tại UBND xã",
    }

    assert found("số nhà 12, xã Ba Tiêu", consent=[consent]) == []


def test_the_seat_of_a_collective_is_no_home() -> None:
    assert found("số nhà 12, xã Ba Tiêu", kind="collective") == []
