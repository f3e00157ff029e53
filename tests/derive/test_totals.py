from dienhinh.derive.totals import Sum, totals
from dienhinh.model.profile import ModelFacts
from tests.builders import a_profile
from tests.derive.libraries import a_library


def figures(jobs: int | None, households: int | None) -> ModelFacts:
    return ModelFacts(
        founded=None, jobs_created=jobs, households_supported=households, members=None, as_of=None
    )


def test_a_missing_figure_is_not_a_zero() -> None:
    shown = a_library(
        a_profile(slug="a", model=figures(12, None)), a_profile(slug="b", model=figures(0, None))
    )

    sums = totals(shown.profiles)

    assert sums.jobs == Sum(value=12, stated_by=2)
    assert sums.households == Sum(value=0, stated_by=0)


def test_samples_count_nowhere() -> None:
    shown = a_library(
        a_profile(slug="a", model=figures(5, 5)),
        a_profile(slug="mau", origin="sample", model=figures(1000, 1000)),
    )

    sums = totals(shown.profiles)

    assert (sums.profiles, sums.samples, sums.models) == (1, 1, 1)
    assert sums.jobs == Sum(value=5, stated_by=1)


def test_a_guong_is_a_profile_but_no_model() -> None:
    sums = totals(a_library(a_profile(model=None)).profiles)

    assert (sums.profiles, sums.models) == (1, 0)
