from datetime import date

import pytest

from dienhinh.derive.named_communes import Named, communes_named
from dienhinh.model.lists import Commune
from dienhinh.model.reference import Reference
from tests.builders import a_commune, a_reference, a_unit

DAY = date(2023, 11, 2)


def named(place: str) -> tuple[list[str], bool]:
    """The full names found of Sơn Hà district, and whether they are all."""
    found = communes_named(place, None, "son-ha", reference_of_son_ha(), DAY)
    return [commune.full_name for commune in found.communes], found.is_all


@pytest.mark.parametrize(
    ("place", "communes"),
    [
        ("thôn Mẫu, xã Sơn Hạ, huyện Sơn Hà", ["xã Sơn Hạ"]),
        ("thôn Mẫu xã Sơn Hạ huyện Sơn Hà", ["xã Sơn Hạ"]),
        ("Xã Sơn Hạ và xã Sơn Ba, huyện Sơn Hà", ["xã Sơn Hạ", "xã Sơn Ba"]),
        ("xã Sơn Hạ và Sơn Ba, huyện Sơn Hà", ["xã Sơn Hạ", "xã Sơn Ba"]),
        ("các xã Sơn Hạ, Sơn Ba và Sơn Thủy", ["xã Sơn Hạ", "xã Sơn Ba", "xã Sơn Thủy"]),
        ("hai xã: Sơn Hạ - Sơn Ba", ["xã Sơn Hạ", "xã Sơn Ba"]),
        ("thị trấn Di Lăng và xã Sơn Thuỷ", ["thị trấn Di Lăng", "xã Sơn Thủy"]),
        ("xã Sơn Ba Nam", ["xã Sơn Ba Nam"]),
        ("xã Sơn Hạ, Sơn Hà", ["xã Sơn Hạ"]),
        ("huyện Sơn Hà", []),
        ("thị xã Sơn Hà", []),
    ],
)
def test_each_commune_of_the_district_that_stands_in_an_address_is_found(
    place: str, communes: list[str]
) -> None:
    assert named(place) == (communes, True)


@pytest.mark.parametrize(
    ("place", "communes"),
    [
        ("xã Sơn Hạ và xã Ba Tiêu", ["xã Sơn Hạ"]),
        ("xã Sơn Hạ (nay là xã Sơn Mới)", ["xã Sơn Hạ"]),
        ("xã Sơn Hạ và vùng lân cận", ["xã Sơn Hạ"]),
        ("các xã vùng cao", []),
    ],
    ids=["of another district", "of another time", "no commune", "no name"],
)
def test_what_an_address_names_besides_is_told(place: str, communes: list[str]) -> None:
    assert named(place) == (communes, False)


def test_the_district_is_that_of_the_commune_known() -> None:
    reference = reference_of_son_ha()
    then = reference.communes[0]

    found = communes_named("xã Sơn Hạ và xã Sơn Ba", then, "so-noi-vu", reference, DAY)

    assert found == Named(reference.communes[:2], is_all=True)


def reference_of_son_ha() -> Reference:
    names = ("Sơn Hạ", "Sơn Ba", "Sơn Thủy", "Sơn Ba Nam", "Sơn Hà")
    return a_reference(
        units={"son-ha": a_unit(id="son-ha", name="Sơn Hà", full_name="Huyện Sơn Hà")},
        communes=(
            *(of_son_ha(f"2130{n}", name) for n, name in enumerate(names)),
            of_son_ha("21310", "Di Lăng", type="thị trấn"),
            a_commune(),
            of_son_ha("21301", "Sơn Mới", valid_from=date(2025, 7, 1), valid_to=None),
        ),
    )


def of_son_ha(code: str, name: str, **changes: object) -> Commune:
    return a_commune(code=code, name=name, unit="son-ha", became=(), **changes)
