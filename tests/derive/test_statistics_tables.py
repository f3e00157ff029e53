from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dienhinh.derive.statistics import statistics
from dienhinh.derive.statistics_columns import COLUMNS
from dienhinh.derive.statistics_tables import statistics_tables
from dienhinh.model.call import AddresseeGroup
from dienhinh.model.dates import PartialDate
from dienhinh.model.open_data import Cell, DataTable
from dienhinh.model.profile import Profile, Source
from tests.builders import a_call, a_profile
from tests.derive.libraries import ADDRESS, a_library, after_2025, jobs

RANKINGS = {"viec-lam", "ho", "thanh-vien"}
NAMES = [column.name for column in COLUMNS]


def tables(*profiles: Profile) -> dict[str, DataTable]:
    made = statistics_tables(statistics(a_library(*profiles)), ADDRESS)
    return {table.name: table for table in made}


def cells(table: DataTable, group: str, measure: str) -> dict[str, Cell]:
    found = [dict(zip(NAMES, row, strict=True)) for row in table.rows]
    (row,) = [each for each in found if (each["group"], each["measure"]) == (group, measure)]
    return row


def test_a_count_holds_on_the_day_of_the_page() -> None:
    row = cells(tables(a_profile())["thong-ke/phong-trao"], "vi-nguoi-ngheo", "ho-so")

    assert row == {
        "table": "phong-trao",
        "group": "vi-nguoi-ngheo",
        "group_name": "Vì người nghèo",
        "measure": "ho-so",
        "value": 1,
        "profiles": 1,
        "as_of_first": "2026-11-22",
        "as_of_last": "2026-11-22",
        "dated_by_source": 0,
        "undated": 0,
        "url": "https://dien-hinh.test/phong-trao/vi-nguoi-ngheo/",
    }


def test_a_sum_of_a_group_says_of_when_its_figures_are_and_who_states_none() -> None:
    dated = replace(jobs(5), as_of=PartialDate(2022, 3))
    later = replace(jobs(7), as_of=PartialDate(2023))
    made = tables(
        a_profile(slug="a", model=dated),
        a_profile(slug="b", model=later),
        a_profile(slug="c", model=jobs(1), sources=()),
        a_profile(slug="d", model=jobs(50), movement="nong-thon-moi"),
        a_profile(slug="e", model=None),
    )

    row = cells(made["thong-ke/phong-trao"], "vi-nguoi-ngheo", "viec-lam")

    assert row == {
        "table": "phong-trao",
        "group": "vi-nguoi-ngheo",
        "group_name": "Vì người nghèo",
        "measure": "viec-lam",
        "value": 13,
        "profiles": 3,
        "as_of_first": "2022-03",
        "as_of_last": "2023",
        "dated_by_source": 0,
        "undated": 1,
        "url": "https://dien-hinh.test/phong-trao/vi-nguoi-ngheo/",
    }
    assert cells(made["thong-ke/tong"], "tat-ca", "ho-so")["value"] == 5
    assert cells(made["thong-ke/tong"], "tat-ca", "viec-lam")["value"] == 63


def test_a_row_of_one_profile_says_of_when_its_figure_is_and_leads_to_its_page() -> None:
    source = Source(
        title="Bài", publisher="Báo Mẫu", date=PartialDate(2021, 5, 4), url=None, note=None
    )
    made = tables(
        a_profile(slug="a", name="Tổ A", model=jobs(5), origin="press", sources=(source,)),
        a_profile(slug="b", name="Tổ B", model=replace(jobs(7), as_of=PartialDate(2023, 10))),
        a_profile(slug="c", name="Tổ C", model=jobs(1), sources=()),
    )

    told = {
        slug: list(cells(made["thong-ke/viec-lam"], slug, "viec-lam").values())[2:]
        for slug in ("a", "b", "c")
    }

    base = "https://dien-hinh.test/ho-so"
    assert told == {
        "a": ["Tổ A", "viec-lam", 5, 1, "2021-05-04", "2021-05-04", 1, 0, f"{base}/a/"],
        "b": ["Tổ B", "viec-lam", 7, 1, "2023-10", "2023-10", 0, 0, f"{base}/b/"],
        "c": ["Tổ C", "viec-lam", 1, 1, None, None, 0, 1, f"{base}/c/"],
    }


def test_a_sum_nobody_states_is_empty_not_zero() -> None:
    row = cells(tables(a_profile(model=None))["thong-ke/tong"], "tat-ca", "viec-lam")

    assert (row["value"], row["profiles"], row["as_of_last"]) == (None, 0, None)


def test_a_sum_of_zero_that_is_stated_is_zero() -> None:
    row = cells(tables(a_profile(model=jobs(0)))["thong-ke/tong"], "tat-ca", "viec-lam")

    assert (row["value"], row["profiles"]) == (0, 1)


def test_the_table_of_a_figure_names_every_profile_that_states_it() -> None:
    many = [a_profile(slug=f"ho-so-{n}", model=jobs(n)) for n in range(12)]

    table = tables(*many)["thong-ke/viec-lam"]

    assert len(table.rows) == 12
    assert table.rows[0][1] == "ho-so-11"


def test_the_quota_has_a_row_for_each_unit_movement_and_count() -> None:
    table = tables(a_profile())["thong-ke/dinh-muc-so-ket-2023"]

    assert len(table.rows) == 2 * 2 * 3
    assert cells(table, "ba-to/vi-nguoi-ngheo", "gioi-thieu")["value"] == 1
    missing = cells(table, "ba-to/vi-nguoi-ngheo", "con-thieu")
    assert (missing["value"], missing["url"]) == (1, "https://dien-hinh.test/dia-ban/ba-to/")


@pytest.mark.parametrize(
    ("unit", "url"),
    [
        ("xa-21529", "https://dien-hinh.test/dia-ban/xa-21529-21529/"),
        pytest.param("hoi-nong-dan", None, id="no page shows the profiles of an association"),
    ],
)
def test_a_number_of_the_quota_leads_to_the_page_of_the_unit(unit: str, url: str | None) -> None:
    asked = AddresseeGroup(id="x", name="X", nominates=True, units=(unit,))
    reference = replace(after_2025(), calls={"so-ket-2023": a_call(addressees=(asked,))})
    library = a_library(reference=reference)

    made = {t.name: t for t in statistics_tables(statistics(library), ADDRESS)}

    row = cells(made["thong-ke/dinh-muc-so-ket-2023"], f"{unit}/nong-thon-moi", "bao-chi")
    assert row["url"] == url


def test_profiles_of_no_one_place_have_no_page_of_their_own() -> None:
    row = cells(
        tables(a_profile(unit="hoi-nong-dan", commune=None))["thong-ke/dia-ban"], "khac", "ho-so"
    )

    assert (row["value"], row["url"]) == (1, None)


def test_years_without_anything_are_no_data() -> None:
    assert [row[1] for row in tables(a_profile())["thong-ke/nam-thanh-lap"].rows] == ["2018"]


@settings(max_examples=30)  # a library is built each time
@given(st.lists(st.integers(0, 100_000) | st.none(), max_size=6))
def test_the_whole_table_has_every_sum_once_and_no_profile(numbers: list[int | None]) -> None:
    made = tables(
        *(a_profile(slug=f"ho-so-{place}", model=jobs(n)) for place, n in enumerate(numbers))
    )
    whole = made.pop("thong-ke")

    keys = [(*row[:2], row[3]) for row in whole.rows]

    sums = [row for part in made.values() for row in part.rows if row[0] not in RANKINGS]
    assert list(whole.rows) == sums
    assert len(set(keys)) == len(keys)
