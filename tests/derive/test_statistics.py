from dienhinh.derive.statistics import Distribution, Statistics, statistics
from dienhinh.model.dates import PartialDate
from dienhinh.model.profile import ModelFacts, Profile
from tests.builders import a_consent, a_profile
from tests.derive.libraries import a_library


def facts(jobs: int | None) -> ModelFacts:
    return ModelFacts(
        founded=None,
        jobs_created=jobs,
        households_supported=None,
        members=None,
        as_of=PartialDate(2023, 10),
    )


def numbers(*profiles: Profile) -> Statistics:
    return statistics(a_library(*profiles))


def by_id(found: Statistics, id_: str) -> Distribution:
    return next(each for each in found.distributions if each.id == id_)


def test_samples_are_counted_nowhere() -> None:
    found = numbers(
        a_profile(slug="that", model=facts(5)),
        a_profile(slug="mau", origin="sample", model=facts(1000)),
    )

    assert (found.profiles, found.models, found.samples) == (1, 1, 1)
    assert found.rankings[0].total.value == 5
    assert [each.slug for each in found.rankings[0].contributions] == ["that"]
    assert all(sum(row.profiles for row in each.rows) == 1 for each in found.distributions)
    assert found.timelines[1].count == 1


def test_nominated_and_press_profiles_are_told_apart() -> None:
    found = numbers(a_profile(slug="a"), a_profile(slug="b", origin="press"), a_profile(slug="c"))

    assert (found.profiles, found.nominated, found.press) == (3, 2, 1)


def test_a_ranking_begins_with_the_largest_and_equal_ones_go_by_name() -> None:
    found = numbers(
        a_profile(slug="nho", name="Tổ Nhỏ", model=facts(1)),
        a_profile(slug="d", name="Tổ Đá", model=facts(9)),
        a_profile(slug="d-2", name="Tổ Dừa", model=facts(9)),
        a_profile(slug="khong", model=facts(None)),
    )

    assert [each.slug for each in found.rankings[0].contributions] == ["d-2", "d", "nho"]


def test_the_page_names_ten_of_a_ranking() -> None:
    found = numbers(*(a_profile(slug=f"ho-so-{n}", model=facts(n)) for n in range(12)))

    ranking = found.rankings[0]

    assert len(ranking.contributions) == 12
    assert [each.value for each in ranking.largest] == [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]


def test_every_ranking_leads_to_the_list_in_its_order() -> None:
    assert [each.listing.uri for each in numbers().rankings] == [
        "ho-so/?sap-xep=viec-lam",
        "ho-so/?sap-xep=ho",
        "ho-so/?sap-xep=thanh-vien",
    ]


def test_every_profile_is_in_one_row_of_each_distribution() -> None:
    household = a_profile(
        slug="ho",
        kind="household",
        model=None,
        consent=(a_consent(item="name"), a_consent(item="photo")),
    )
    found = numbers(
        a_profile(slug="a"), a_profile(slug="b", sector="chan-nuoi", unit="son-ha"), household
    )

    assert [each.id for each in found.distributions] == [
        "phong-trao",
        "loai-hinh",
        "hinh-thuc",
        "linh-vuc",
        "dia-ban",
    ]
    assert all(sum(row.profiles for row in each.rows) == 3 for each in found.distributions)
    assert [(row.id, row.profiles) for row in by_id(found, "loai-hinh").rows] == [
        ("tap-the", 2),
        ("ho-gia-dinh", 1),
        ("ca-nhan", 0),
    ]
    assert [(row.id, row.profiles) for row in by_id(found, "hinh-thuc").rows] == [
        ("mo-hinh", 2),
        ("guong", 1),
    ]


def test_a_group_without_profiles_is_there_with_zero() -> None:
    rows = by_id(numbers(a_profile()), "linh-vuc").rows

    assert [(row.id, row.profiles) for row in rows] == [("chan-nuoi", 0), ("trong-trot", 1)]


def test_the_figures_of_a_group_are_those_of_its_profiles() -> None:
    found = numbers(
        a_profile(slug="a", model=facts(5)),
        a_profile(slug="b", unit="son-ha", model=facts(7)),
    )

    sums = {row.id: row.sums[0].value for row in by_id(found, "dia-ban").rows}

    assert sums == {"ba-to": 5, "son-ha": 7}


def test_profiles_of_agencies_are_a_row_of_their_own() -> None:
    found = numbers(a_profile(slug="a"), a_profile(slug="b", unit="hoi-nong-dan", commune=None))

    rows = by_id(found, "dia-ban").rows

    assert [(row.id, row.profiles) for row in rows] == [("ba-to", 1), ("son-ha", 0), ("khac", 1)]


def test_every_group_leads_to_its_profiles() -> None:
    found = numbers(a_profile())

    assert by_id(found, "phong-trao").rows[0].link.uri == "phong-trao/nong-thon-moi/"
    assert by_id(found, "dia-ban").rows[0].link.uri == "dia-ban/ba-to/"
    assert by_id(found, "hinh-thuc").rows[0].link.uri == "loc/hinh-thuc-mo-hinh/"


def test_an_empty_library_has_numbers_too() -> None:
    found = numbers()

    assert (found.profiles, found.samples) == (0, 0)
    assert all(each.most == 0 for each in found.distributions)
    assert all(not each.rows for each in found.timelines)
