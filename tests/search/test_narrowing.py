"""Facets and orders together with a text."""

from pathlib import Path

import pytest

from tests.search.asking import found, search, write_index
from tests.search.documents import a_record, the_reference


@pytest.fixture(scope="module")
def gardens(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = (
        ("mot", ("nong-thon-moi",), ("21484",), 5),
        ("hai", ("nong-thon-moi",), ("21484", "21490"), 40),
        ("ba", ("vi-nguoi-ngheo",), ("21490",), None),
        ("bon", ("vi-nguoi-ngheo",), (), 12),
    )
    pages = [
        a_record(
            slug,
            f"Vườn cam số {number}",
            "Cam ngọt.",
            facets=(("phong-trao", movements), ("xa", communes)),
            figures=(("viec-lam", jobs),) if jobs is not None else (),
        )
        for number, (slug, movements, communes, jobs) in enumerate(rows, 1)
    ]
    pages.append(a_record("trang", "Nói về vườn cam", "Vườn cam.", sort="page"))
    pages.append(a_record("khac", "Ruộng lúa", "Lúa.", facets=(("xa", ("21484",)),)))
    return write_index(pages, the_reference(), tmp_path_factory.mktemp("gardens"))


def test_values_of_one_facet_are_added_and_facets_narrow(gardens: Path) -> None:
    two = {"xa": ["21484", "21490"]}
    both = {"xa": ["21490"], "phong-trao": ["nong-thon-moi"]}

    assert set(found(search(gardens, "vườn cam", filters=two))) == {"mot", "hai", "ba"}
    assert found(search(gardens, "vườn cam", filters=both)) == ["hai"]
    assert search(gardens, "vườn cam", filters=both)["total"] == 1


def test_pages_are_a_facet_too(gardens: Path) -> None:
    assert found(search(gardens, "vườn cam", filters={"loai-trang": ["page"]})) == ["trang"]


def test_most_come_first_and_those_without_a_figure_last(gardens: Path) -> None:
    answer = search(gardens, "vườn cam số", sort="viec-lam")

    assert found(answer) == ["hai", "bon", "mot", "ba"]


def test_counts_ignore_what_is_chosen_of_their_own_facet(gardens: Path) -> None:
    answer = search(
        gardens,
        "vườn cam",
        filters={"phong-trao": ["vi-nguoi-ngheo"]},
        facets=["phong-trao", "xa", "loai-trang"],
    )

    assert answer["facets"] == {
        "phong-trao": {"nong-thon-moi": 2, "vi-nguoi-ngheo": 2},
        "xa": {"21490": 1},
        "loai-trang": {"profile": 2},
    }


def test_nothing_left_is_a_state(gardens: Path) -> None:
    answer = search(gardens, "vườn cam", filters={"xa": ["99999"]})

    assert (answer["state"], answer["total"], answer["results"]) == ("nothing", 0, [])


def test_unknown_facets_and_orders_change_nothing(gardens: Path) -> None:
    plain = found(search(gardens, "vườn cam"))

    assert found(search(gardens, "vườn cam", sort="la")) == plain
    assert found(search(gardens, "vườn cam", filters={"la": ["x"]})) == plain


def test_results_come_page_by_page(gardens: Path) -> None:
    whole = found(search(gardens, "vườn cam"))

    first = search(gardens, "vườn cam", limit=2)
    second = search(gardens, "vườn cam", limit=4)

    assert (found(first), found(second)) == (whole[:2], whole[:4])
    assert first["total"] == second["total"] == 5
    assert (first["more"], second["more"]) == (True, True)
    assert not search(gardens, "vườn cam", limit=5)["more"]


def test_an_order_alone_is_enough(gardens: Path) -> None:
    """As of a page whose filters nobody has touched: nothing is counted."""
    answer = search(gardens, "vườn cam số", sort="viec-lam", filters=0, facets=False)

    assert found(answer) == ["hai", "bon", "mot", "ba"]
    assert not answer.get("facets")


@pytest.fixture(scope="module")
def orchards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = (
        ("mau", "sample", "Vườn cam.", "21484", 90),
        ("ben-nhau", "profile", "Vườn cam.", "21484", 5),
        ("roi", "profile", "Vườn trồng cam.", "21484", 40),
        ("roi-noi-khac", "profile", "Vườn trồng cam.", "21490", 60),
    )
    pages = [
        a_record(
            slug, "Trang", text, sort=sort, facets=(("xa", (xa,)),), figures=(("viec-lam", jobs),)
        )
        for slug, sort, text, xa, jobs in rows
    ]
    return write_index(pages, the_reference(), tmp_path_factory.mktemp("orchards"))


def test_what_only_comes_near_stays_where_values_are_counted(orchards: Path) -> None:
    plain = search(orchards, "vườn cam")
    counted = search(orchards, "vườn cam", facets=["xa"])

    assert found(plain) == ["ben-nhau", "mau", "roi-noi-khac", "roi"]
    assert found(counted) == found(plain)
    assert counted["facets"] == {"xa": {"21484": 2}}
    assert counted["total"] == plain["total"] == 2


def test_what_comes_near_is_narrowed_too(orchards: Path) -> None:
    here = search(orchards, "vườn cam", filters={"xa": ["21484"]})
    there = search(orchards, "vườn cam", filters={"xa": ["21490"]})

    assert found(here) == ["ben-nhau", "mau", "roi"]
    assert (found(there), there["total"]) == (["roi-noi-khac"], 0)
    assert there["results"][0]["near"]


def test_of_what_matches_samples_come_last_and_what_is_near_behind(orchards: Path) -> None:
    answer = search(orchards, "vườn cam", sort="viec-lam")

    assert found(answer) == ["ben-nhau", "mau", "roi-noi-khac", "roi"]
    assert [result["near"] for result in answer["results"]] == [False, False, True, True]
