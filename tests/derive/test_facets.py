from dienhinh.derive.facets import Facet, facets
from tests.builders import a_profile
from tests.derive.libraries import a_library


def facet(rows: tuple[Facet, ...], name: str) -> Facet:
    return next(row for row in rows if row.id == name)


def test_every_value_counts_its_profiles_and_leads_to_its_page() -> None:
    shown = a_library(
        a_profile(slug="a"), a_profile(slug="b"), a_profile(slug="c", movement="nong-thon-moi")
    )

    rows = facet(facets(shown.profiles, shown), "phong-trao").values

    assert {(value.id, value.count, value.uri) for value in rows} == {
        ("nong-thon-moi", 1, "phong-trao/nong-thon-moi/"),
        ("vi-nguoi-ngheo", 2, "phong-trao/vi-nguoi-ngheo/"),
    }


def test_samples_are_counted_apart_and_keep_their_values() -> None:
    shown = a_library(
        a_profile(slug="a"), a_profile(slug="b", origin="sample", movement="nong-thon-moi")
    )

    rows = facet(facets(shown.profiles, shown), "phong-trao").values

    assert {(value.id, value.count, value.samples) for value in rows} == {
        ("vi-nguoi-ngheo", 1, 0),
        ("nong-thon-moi", 0, 1),
    }


def test_values_without_profiles_are_left_out() -> None:
    shown = a_library(a_profile())

    assert [v.id for v in facet(facets(shown.profiles, shown), "loai-hinh").values] == ["tap-the"]


def test_communes_are_those_of_today() -> None:
    shown = a_library(a_profile())

    (value,) = facet(facets(shown.profiles, shown), "xa").values

    assert value.id == "21529"


def test_model_and_guong_are_told_apart() -> None:
    shown = a_library(a_profile(slug="a"), a_profile(slug="b", model=None))

    rows = facet(facets(shown.profiles, shown), "hinh-thuc").values

    assert [(value.id, value.count) for value in rows] == [("mo-hinh", 1), ("guong", 1)]
