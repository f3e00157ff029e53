import pytest

from dienhinh.derive.cards import facet_values
from dienhinh.derive.facets import facets
from dienhinh.derive.ranges import RANGE_FACETS
from dienhinh.model.dates import PartialDate
from dienhinh.model.profile import ModelFacts
from tests.builders import a_profile
from tests.derive.libraries import a_library


def values_of(**facts: object) -> dict[str, tuple[str, ...]]:
    values = {"founded": None, "jobs_created": None, "households_supported": None}
    model = ModelFacts(**{**values, "members": 15, "as_of": None, **facts})  # type: ignore[arg-type]
    library = a_library(a_profile(model=model))
    return dict(facet_values(library.profiles[0], library))


@pytest.mark.parametrize(
    ("year", "wanted"),
    [(1999, "den-1999"), (2000, "2000-2009"), (2009, "2000-2009"), (2020, "tu-2020")],
)
def test_a_founding_year_is_in_the_range_that_holds_it(year: int, wanted: str) -> None:
    assert values_of(founded=PartialDate(year))["nam"] == (wanted,)


@pytest.mark.parametrize(
    ("jobs", "wanted"), [(0, "den-9"), (9, "den-9"), (10, "10-49"), (99, "50-99"), (100, "tu-100")]
)
def test_a_figure_is_in_the_range_that_holds_it(jobs: int, wanted: str) -> None:
    assert values_of(jobs_created=jobs)["so-viec-lam"] == (wanted,)


def test_what_no_source_states_is_in_no_range() -> None:
    values = values_of()

    assert values["nam"] == values["so-viec-lam"] == values["so-ho"] == ()
    assert values["so-thanh-vien"] == ("10-49",)


def test_a_profile_without_a_model_is_in_no_range() -> None:
    (profile,) = a_library(a_profile(model=None)).profiles

    assert not any(facet.values(profile) for facet in RANGE_FACETS)


def test_ranges_are_named_as_readers_say_them() -> None:
    library = a_library(a_profile())
    names = {
        facet.id: [value.name for value in facet.values]
        for facet in facets(library.profiles, library)
    }

    assert names["nam"] == ["2015–2019"]
    assert names["so-viec-lam"] == ["10–49"]
    assert [part.name for part in RANGE_FACETS[0].ranges] == [
        "Đến 1999",
        "2000–2009",
        "2010–2014",
        "2015–2019",
        "Từ 2020",
    ]
