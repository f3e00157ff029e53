from dienhinh.derive.timelines import Timeline, awards, foundings
from dienhinh.model.dates import PartialDate
from dienhinh.model.profile import AwardReceived, ModelFacts, Profile
from tests.builders import a_profile
from tests.derive.libraries import a_library


def founded(slug: str, year: int | None) -> Profile:
    facts = ModelFacts(
        founded=PartialDate(year, 8) if year else None,
        jobs_created=None,
        households_supported=None,
        members=None,
        as_of=None,
    )
    return a_profile(slug=slug, model=facts)


def award(year: int, name: str = "bk-tinh") -> AwardReceived:
    return AwardReceived(award=name, year=year, decision=None, note=None)


def rows(timeline: Timeline) -> list[tuple[int, int, int]]:
    return [(row.first, row.last, row.count) for row in timeline.rows]


def test_years_without_foundings_are_one_row() -> None:
    library = a_library(
        founded("a", 2018), founded("b", 2014), founded("c", 2018), founded("d", 2019)
    )

    timeline = foundings(sorted(library.profiles, key=lambda profile: profile.slug))

    assert rows(timeline) == [
        (2014, 2014, 1),
        (2015, 2017, 0),
        (2018, 2018, 2),
        (2019, 2019, 1),
    ]
    assert (timeline.count, timeline.most) == (4, 2)


def test_a_model_without_year_is_counted_apart_and_a_guong_nowhere() -> None:
    library = a_library(a_profile(slug="a", model=None), founded("b", 2014), founded("c", None))

    timeline = foundings(sorted(library.profiles, key=lambda profile: profile.slug))

    assert (timeline.count, timeline.unknown) == (1, 1)


def test_no_years_make_no_rows() -> None:
    timeline = foundings(())

    assert (timeline.rows, timeline.count, timeline.most) == ((), 0, 0)


def test_a_year_names_six_profiles_and_says_how_many_follow() -> None:
    library = a_library(*(founded(f"ho-so-{n}", 2020) for n in range(8)))

    (row,) = foundings(library.profiles).rows

    assert (len(row.happenings), row.further, row.count, row.profiles) == (6, 2, 8, 8)


def test_two_awards_of_one_profile_in_a_year_are_two_of_one_profile() -> None:
    library = a_library(a_profile(awards=(award(2022), award(2022, "gk-huyen"))))

    (row,) = awards(library.profiles, library).rows

    assert (row.count, row.profiles) == (2, 1)
    assert {happening.note for happening in row.happenings} == {
        "Bằng khen của Chủ tịch UBND tỉnh",
        "Giấy khen của Chủ tịch UBND cấp huyện",
    }
