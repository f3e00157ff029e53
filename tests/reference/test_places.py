from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import pytest

from tests.reference.places import FAR_FUTURE, commune_on, communes_on
from tests.reference.shipped import entries_of


def test_thirteen_districts_stand_in_vietnamese_order() -> None:
    districts = [unit for unit in entries_of("units") if unit["group"] == "district"]

    assert [(unit["code"], unit["full_name"]) for unit in districts] == [
        ("535", "Huyện Ba Tơ"),
        ("524", "Huyện Bình Sơn"),
        ("534", "Thị xã Đức Phổ"),
        ("536", "Huyện Lý Sơn"),
        ("531", "Huyện Minh Long"),
        ("533", "Huyện Mộ Đức"),
        ("532", "Huyện Nghĩa Hành"),
        ("522", "Thành phố Quảng Ngãi"),
        ("529", "Huyện Sơn Hà"),
        ("530", "Huyện Sơn Tây"),
        ("527", "Huyện Sơn Tịnh"),
        ("525", "Huyện Trà Bồng"),
        ("528", "Huyện Tư Nghĩa"),
    ]
    assert {unit["valid_to"] for unit in districts} == {"2025-07-01"}


def test_tiles_lie_as_the_districts_lie() -> None:
    tiles = {
        (int(unit["tile"]["row"]), int(unit["tile"]["column"])): unit["id"]
        for unit in entries_of("units")
        if "tile" in unit
    }

    rows = [[tiles.get((row, column), "") for column in range(5)] for row in range(5)]
    assert rows == [
        ["", "tra-bong", "binh-son", "", "ly-son"],
        ["son-tay", "son-ha", "son-tinh", "tp-quang-ngai", ""],
        ["", "minh-long", "nghia-hanh", "tu-nghia", ""],
        ["", "ba-to", "", "mo-duc", ""],
        ["", "", "", "duc-pho", ""],
    ]


def test_173_communes_exist_on_the_date_of_the_call() -> None:
    communes = communes_on("2023-11-01")

    assert Counter(commune["type"] for commune in communes) == {
        "xã": 148,
        "phường": 17,
        "thị trấn": 8,
    }
    assert Counter(commune["unit"] for commune in communes) == {
        "ba-to": 19,
        "binh-son": 22,
        "duc-pho": 15,
        "minh-long": 5,
        "mo-duc": 13,
        "nghia-hanh": 12,
        "tp-quang-ngai": 23,
        "son-ha": 14,
        "son-tay": 9,
        "son-tinh": 11,
        "tra-bong": 16,
        "tu-nghia": 14,
    }


def test_170_communes_exist_in_the_first_half_of_2025() -> None:
    before = {(commune["code"], commune["name"]) for commune in communes_on("2024-12-31")}
    after = {(commune["code"], commune["name"]) for commune in communes_on("2025-01-01")}

    assert (len(before), len(after)) == (173, 170)
    assert before - after == {
        ("21253", "Nghĩa Phú"),
        ("21262", "Nghĩa An"),
        ("21286", "Nghĩa Mỹ"),
        ("21403", "Đức Lợi"),
        ("21406", "Đức Thắng"),
    }
    assert after - before == {("21262", "An Phú"), ("21406", "Thắng Lợi")}
    assert commune_on("2024-12-31", "21220")["type"] == "xã"
    assert commune_on("2025-01-01", "21220")["type"] == "thị trấn"


def test_96_communes_exist_since_july_2025() -> None:
    communes = communes_on("2025-07-01")

    assert Counter(commune["type"] for commune in communes) == {
        "xã": 86,
        "phường": 9,
        "đặc khu": 1,
    }
    assert Counter(commune["region"] for commune in communes) == {"quang-ngai": 56, "kon-tum": 40}
    assert [commune["name"] for commune in communes if "valid_to" in commune] == []


def test_no_code_has_two_communes_on_one_day() -> None:
    by_code: dict[str, list[tuple[str, str]]] = {}
    for commune in entries_of("communes"):
        life = (commune["valid_from"], commune.get("valid_to", FAR_FUTURE))
        by_code.setdefault(commune["code"], []).append(life)

    overlaps = [
        code
        for code, lives in by_code.items()
        for (first, end), (following, _) in pairwise(sorted(lives))
        if not first < end <= following
    ]

    assert overlaps == []


def test_every_former_commune_became_present_ones() -> None:
    present = {commune["code"] for commune in communes_on("2025-07-01")}

    former = [commune for commune in entries_of("communes") if "valid_to" in commune]

    assert len(former) == 176
    assert [commune["name"] for commune in former if not commune["became"]] == []
    assert {code for commune in former for code in commune["became"]} <= present


def test_every_present_commune_names_the_districts_it_came_from() -> None:
    flowed: dict[str, set[str]] = {"21548": {"ly-son"}}
    for commune in entries_of("communes"):
        for code in commune.get("became", []):
            flowed.setdefault(code, set()).add(commune["unit"])

    named = {
        commune["code"]: set(commune["units"])
        for commune in communes_on("2025-07-01")
        if commune["region"] == "quang-ngai"
    }

    assert named == flowed


def test_communes_of_former_kon_tum_name_no_district_of_the_call() -> None:
    kon_tum = [commune for commune in entries_of("communes") if commune["region"] == "kon-tum"]

    assert [commune["name"] for commune in kon_tum if {"unit", "units"} & commune.keys()] == []
    assert [commune["name"] for commune in kon_tum if not commune["code"].startswith("23")] == []


def test_only_tra_bui_was_split() -> None:
    split = {
        commune["name"]: [commune_on("2025-07-01", code)["name"] for code in commune["became"]]
        for commune in entries_of("communes")
        if len(commune.get("became", [])) > 1
    }

    assert split == {"Trà Bùi": ["Cà Đam", "Tây Trà Bồng"]}


def test_only_dong_son_came_from_two_districts() -> None:
    mixed = {
        commune["name"]: commune["units"]
        for commune in entries_of("communes")
        if len(commune.get("units", [])) > 1
    }

    assert mixed == {"Đông Sơn": ["binh-son", "tp-quang-ngai"]}


def test_ly_son_has_no_commune_and_is_a_special_zone() -> None:
    assert [one["name"] for one in entries_of("communes") if one.get("unit") == "ly-son"] == []

    zone = commune_on("2025-07-01", "21548")

    assert (zone["type"], zone["name"], zone["units"]) == ("đặc khu", "Lý Sơn", ["ly-son"])


@pytest.mark.parametrize(
    ("kind", "inside"),
    [
        ("units", lambda lat, lon: 14.5 < lat < 15.5 and 108.2 < lon < 109.2),
        ("communes", lambda lat, lon: 13.8 < lat < 15.5 and 107.3 < lon < 109.2),
    ],
)
def test_label_points_lie_in_the_province(
    kind: str, inside: Callable[[float, float], bool]
) -> None:
    points = {entry["name"]: entry["point"] for entry in entries_of(kind) if "point" in entry}

    assert [
        name
        for name, point in points.items()
        if not inside(float(point["latitude"]), float(point["longitude"]))
    ] == []


def test_every_district_and_every_present_commune_has_a_label_point() -> None:
    districts = [unit for unit in entries_of("units") if unit["group"] == "district"]

    assert [
        one["name"] for one in districts + communes_on("2025-07-01") if "point" not in one
    ] == []
