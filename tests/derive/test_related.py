from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from dienhinh.derive.public import public_view
from dienhinh.derive.related import neighbours, related
from dienhinh.model.library import Library
from dienhinh.model.lists import Commune, Point, Unit
from dienhinh.model.profile import Profile
from tests.builders import a_commune, a_consent, a_folder, a_profile, a_reference, a_unit
from tests.derive.libraries import ADDRESS, TODAY, a_library, library_of

DISTRICT = {"commune": None, "address": "huyện Ba Tơ"}
A = {"slug": "a", **DISTRICT, "summary": "Trồng ngô trên đất dốc, bán ở chợ phiên trong vùng."}
B = {"slug": "b", **DISTRICT, "summary": "Nuôi gà thả đồi, đàn gà khỏe và bán được giá cao."}
C = {**DISTRICT, "summary": "Đan gùi mây, khách xa tìm đến đặt hàng quanh năm."}

CONSENT = tuple(a_consent(item=item) for item in ("name", "photo", "ethnicity"))


def slugs_beside(slug: str, *profiles: Profile) -> list[str]:
    shown = a_library(*profiles)
    found = related(shown.by_slug[slug], neighbours(shown))
    return [relative.profile.slug for relative in found]


def slugs_in_districts(slug: str, *profiles: Profile) -> list[str]:
    """The same where the districts are those of `_district`."""
    shown = _in_districts(profiles, _commune("1", "Ba Tiêu"))
    found = related(shown.by_slug[slug], neighbours(shown))
    return [relative.profile.slug for relative in found]


def reasons(first: Profile, second: Profile, *communes: Commune) -> tuple[str, ...]:
    """Why the second stands beside the first; the districts are those of `_district`."""
    shown = _in_districts((first, second), *(communes or (_commune("1", "Ba Tiêu"),)))
    (relative,) = related(shown.by_slug[first.slug], neighbours(shown))
    return relative.reasons


def _in_districts(profiles: Iterable[Profile], *communes: Commune) -> Library:
    units = {id_: _district(id_) for id_ in ("ba-to", "gan", "xa")}
    reference = a_reference(units=units, communes=communes)
    views = [public_view(each, a_folder(), reference, TODAY) for each in profiles]
    return library_of(views, reference, ADDRESS, TODAY)


def _district(id_: str) -> Unit:
    """`gan` is 22.2 km north of `ba-to`, `xa` 111 km."""
    latitude = {"ba-to": 14.7, "gan": 14.9, "xa": 15.7}[id_]
    return a_unit(id=id_, full_name=f"Huyện {id_}", point=Point(latitude=latitude, longitude=108.5))


def _commune(code: str, name: str) -> Commune:
    return a_commune(
        code=code, valid_from=date(2023, 1, 1), valid_to=None, name=name, unit="ba-to", became=()
    )


def test_same_field_comes_before_same_movement() -> None:
    found = slugs_beside(
        "a",
        a_profile(slug="a"),
        a_profile(slug="phong-trao", sector="chan-nuoi"),
        a_profile(slug="linh-vuc", movement="nong-thon-moi"),
    )

    assert found == ["linh-vuc", "phong-trao"]


@pytest.mark.parametrize(
    ("nearer", "farther"),
    [
        pytest.param(
            {},
            {"kind": "household", "consent": CONSENT},
            id="the same kind",
        ),
        pytest.param({}, {"movement": "nong-thon-moi"}, id="the same movement"),
        pytest.param({"unit": "gan"}, {"unit": "xa"}, id="the shorter way"),
        pytest.param(
            {"publish_on": date(2024, 2, 1)}, {"publish_on": date(2024, 1, 1)}, id="the newer"
        ),
    ],
)
def test_of_two_in_one_field_the_nearer_comes_first(
    nearer: dict[str, Any], farther: dict[str, Any]
) -> None:
    """Given last, named last and with no word in common: only its rank puts it first."""
    first = a_profile(**A)
    last = a_profile(**B | {"slug": "z"} | nearer)
    before = a_profile(**C | {"slug": "b"} | farther)

    assert slugs_in_districts("a", first, before, last) == ["z", "b"]


def test_a_shared_rare_word_comes_before_the_same_movement() -> None:
    found = slugs_beside(
        "a",
        a_profile(slug="a", summary="Cả thôn cùng giữ nghề dệt thổ cẩm, ai cũng có việc làm."),
        a_profile(
            slug="phong-trao", sector="chan-nuoi", summary="Nuôi trâu vỗ béo, bán ở chợ phiên gần."
        ),
        a_profile(
            slug="tu",
            sector="chan-nuoi",
            movement="nong-thon-moi",
            summary="Bán thổ cẩm cho khách, giá tốt hơn trước nhiều lần.",
        ),
    )

    assert found == ["tu", "phong-trao"]


def test_a_profile_is_not_its_own_relative() -> None:
    assert slugs_beside("a", a_profile(slug="a")) == []


def test_real_profiles_come_before_samples() -> None:
    found = slugs_beside(
        "a",
        a_profile(slug="a"),
        a_profile(slug="mau", origin="sample"),
        a_profile(slug="that", sector="chan-nuoi"),
    )

    assert found == ["that", "mau"]


def test_at_most_three_are_shown_and_every_profile_of_a_large_group_has_them() -> None:
    many = [a_profile(slug=f"ho-so-{number:03d}") for number in range(60)]

    found = {slug: slugs_beside(slug, *many) for slug in ("ho-so-000", "ho-so-042")}

    assert {len(others) for others in found.values()} == {3}
    assert all(slug not in others for slug, others in found.items())


def test_a_rare_word_is_looked_for_beyond_the_neighbours_of_a_large_group() -> None:
    """Of so many in one field only some are looked at; who tells of the same is among them."""
    many = [
        a_profile(slug=f"ho-so-{number:03d}", summary=f"Việc riêng của nhóm thứ {number} ở đây.")
        for number in range(200)
    ]
    weaving = "Cả nhóm dệt thổ cẩm, bán ở chợ phiên."
    pair = [a_profile(slug=slug, summary=weaving) for slug in ("a", "ho-so-050-det")]

    assert slugs_beside("a", *many, *pair)[0] == "ho-so-050-det"


def test_the_relatives_are_the_same_in_every_run() -> None:
    many = [a_profile(slug=f"ho-so-{number:03d}") for number in range(60)]

    assert slugs_beside("ho-so-007", *many) == slugs_beside("ho-so-007", *many)


@pytest.mark.parametrize(
    ("second", "why"),
    [
        pytest.param({}, ("cùng lĩnh vực", "cùng huyện ba-to", "cùng phong trào"), id="district"),
        pytest.param(
            {"unit": "gan"},
            ("cùng lĩnh vực", "cách khoảng 20 km", "cùng phong trào"),
            id="22 km are about 20",
        ),
        pytest.param(
            {"unit": "xa"}, ("cùng lĩnh vực", "cùng phong trào"), id="111 km are not near"
        ),
        pytest.param(
            {"unit": "xa", "sector": "chan-nuoi"}, ("cùng phong trào",), id="only the movement"
        ),
        pytest.param(
            {"unit": "xa", "movement": "nong-thon-moi", "summary": "Cả làng bán ngô ở chợ phiên."},
            ("cùng lĩnh vực", "cùng nói về chợ phiên"),
            id="words",
        ),
        pytest.param(
            {"unit": "gan", "summary": "Cả làng bán ngô non ở chợ phiên."},
            ("cùng lĩnh vực", "cùng nói về chợ phiên", "cách khoảng 20 km"),
            id="three reasons are enough",
        ),
    ],
)
def test_the_reasons_are_what_both_share(second: dict[str, str], why: tuple[str, ...]) -> None:
    assert reasons(a_profile(**A), a_profile(**{**B, **second})) == why


def test_profiles_of_one_commune_say_its_name() -> None:
    found = reasons(
        a_profile(**{**A, "commune": "1"}),
        a_profile(**{**B, "commune": "1"}),
        _commune("1", "Ba Tiêu"),
    )

    assert found == ("cùng lĩnh vực", "cùng xã Ba Tiêu", "cùng phong trào")


def test_an_agency_keeps_the_capitals_of_its_name() -> None:
    first, second = ({**values, "unit": "hoi-nong-dan"} for values in (A, B))
    shown = a_library(a_profile(**first), a_profile(**second))

    (relative,) = related(shown.by_slug["a"], neighbours(shown))

    assert "cùng Hội Nông dân tỉnh Quảng Ngãi" in relative.reasons


def test_a_way_of_less_than_five_kilometres_is_about_five() -> None:
    here, there = _commune("1", "Ba Tiêu"), _commune("2", "Ba Vì")
    points = {
        "1": Point(latitude=14.7, longitude=108.5),
        "2": Point(latitude=14.701, longitude=108.5),
    }
    communes = tuple(
        a_commune(
            code=c.code,
            valid_from=c.valid_from,
            valid_to=None,
            name=c.name,
            unit="ba-to",
            became=(),
            point=points[c.code],
        )
        for c in (here, there)
    )

    found = reasons(
        a_profile(**{**A, "commune": "1"}),
        a_profile(**{**B, "commune": "2", "unit": "gan"}),
        *communes,
    )

    assert "cách khoảng 5 km" in found
