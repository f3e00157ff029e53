from dienhinh.derive.measures import MEASURES, as_of, figure, measured, timed
from dienhinh.model.dates import PartialDate
from dienhinh.model.profile import ModelFacts, Source
from dienhinh.model.public import PublicProfile
from tests.builders import a_profile
from tests.derive.libraries import a_library

JOBS, HOUSEHOLDS, MEMBERS = MEASURES


def facts(jobs: int | None, as_of: PartialDate | None = None) -> ModelFacts:
    return ModelFacts(
        founded=None, jobs_created=jobs, households_supported=None, members=None, as_of=as_of
    )


def source(date: PartialDate | None) -> Source:
    return Source(title="Bài", publisher="Báo", date=date, url=None, note=None)


def shown(**changes: object) -> PublicProfile:
    return a_library(a_profile(**changes)).profiles[0]


def test_a_guong_states_no_figure() -> None:
    assert figure(shown(model=None), JOBS) is None


def test_a_figure_is_that_of_its_measure() -> None:
    profile = shown()

    assert [figure(profile, measure) for measure in MEASURES] == [30, 37, 15]


def test_a_stated_time_comes_before_that_of_a_source() -> None:
    profile = shown(
        model=facts(3, PartialDate(2022, 10)), sources=(source(PartialDate(2024, 1, 5)),)
    )

    time = as_of(profile)

    assert time is not None
    assert (str(time.date), time.is_of_source) == ("2022-10", False)


def test_without_a_stated_time_the_newest_source_tells_it() -> None:
    sources = (source(PartialDate(2019, 10, 19)), source(PartialDate(2024)), source(None))

    time = as_of(shown(model=facts(3), sources=sources))

    assert time is not None
    assert (str(time.date), time.is_of_source) == ("2024", True)


def test_without_any_date_the_time_is_unknown() -> None:
    assert as_of(shown(model=facts(3), sources=(source(None),))) is None


def test_a_sum_says_how_many_state_it_and_for_which_time() -> None:
    library = a_library(
        a_profile(slug="a", model=facts(12, PartialDate(2022, 10))),
        a_profile(slug="b", model=facts(0), sources=(source(PartialDate(2019, 10, 19)),)),
        a_profile(slug="c", model=facts(5), sources=()),
        a_profile(slug="d", model=facts(None)),
        a_profile(slug="e", model=None),
    )

    total = measured(timed(library.profiles), JOBS)

    assert (total.value, total.stated_by, total.by_source, total.undated) == (17, 3, 1, 1)
    assert (str(total.first), str(total.last)) == ("2019-10-19", "2022-10")


def test_a_sum_nobody_states_has_no_time() -> None:
    total = measured(timed(a_library(a_profile(model=facts(1))).profiles), MEMBERS)

    assert (total.value, total.stated_by, total.first, total.last) == (0, 0, None, None)


def test_the_earliest_time_begins_first_and_the_latest_ends_last() -> None:
    library = a_library(
        a_profile(slug="nam", model=facts(1, PartialDate(2023))),
        a_profile(slug="thang", model=facts(1, PartialDate(2023, 5))),
    )

    total = measured(timed(library.profiles), JOBS)

    assert (str(total.first), str(total.last)) == ("2023", "2023")
