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
