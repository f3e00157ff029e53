from dataclasses import replace
from datetime import date

from dienhinh.derive.totals import Sum, added_again, totals
from dienhinh.model.profile import ModelFacts
from tests.builders import a_profile
from tests.derive.libraries import a_library, after_2025


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


def test_who_is_in_two_calls_is_told_apart_from_namesakes() -> None:
    """Ba Tiêu of 2023 is Ba Vì today, the unit and commune of the second call."""
    there = {"call": "2027", "unit": "xa-21529", "commune": "21529", "address": None}
    shown = a_library(a_profile(slug="a"), a_profile(slug="b", **there), reference=after_2025())
    first, again = (replace(shown.by_slug[slug], kind="household") for slug in ("a", "b"))
    first = replace(first, name="Hộ ông Đinh Văn Mẫu")
    again = replace(again, name="Hộ Đinh Văn Mẫu")

    assert added_again([first, again]) == 1
    for other in (
        replace(again, call=first.call),
        replace(again, kind="individual"),
        replace(again, name="Hộ Đinh Văn Khác"),
        replace(again, communes_today=(("21109", date(2025, 7, 1)),)),
        replace(again, origin="sample"),
    ):
        assert added_again([first, other]) == 0
