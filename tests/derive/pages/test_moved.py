from dataclasses import replace
from datetime import date
from pathlib import Path

from dienhinh.derive.pages import commune, moved
from dienhinh.model.reference import Reference
from dienhinh.render.templates import environment
from tests.builders import a_commune
from tests.derive.libraries import ADDRESS, TODAY, a_library, after_2025

THEME = Path(__file__).parents[3] / "docs/theme"
OLD, NEW = "dia-ban/xa-23473-23473/", "dia-ban/phuong-mang-den-23473/"
RENAMED = date(2026, 8, 1)


def renamed(**changes: object) -> Reference:
    """The lists when the commune of Kon Tum became a ward, with its own code."""
    reference = after_2025()
    old = next(c for c in reference.communes if c.code == "23473")
    values = {
        "code": "23473", "name": "Măng Đen", "type": "phường", "slug": "phuong-mang-den",
        "valid_from": RENAMED, "valid_to": None, "unit": None, "units": (), "became": (),
        "region": "kon-tum",
    }  # fmt: skip
    ended = replace(old, valid_to=RENAMED, became=("23473",))
    rest = tuple(c for c in reference.communes if c is not old)
    return replace(reference, communes=(*rest, ended, a_commune(**values | changes)))


def test_the_address_of_a_renamed_commune_leads_to_its_page_of_today() -> None:
    library = a_library(reference=renamed())

    (page,) = moved.pages(library)

    assert (page.uri, page.title, page.is_indexed) == (OLD, "Xã Măng Đen", False)
    template = environment(THEME).get_template(f"pages/{page.template}")
    html = template.render(page=page, data=page.data, site=ADDRESS, base="../../")
    assert "Từ ngày 01/8/2026 không còn" in html
    assert f'href="../../{NEW}"' in html
    assert NEW in {page.uri for page in commune.pages(library)}


def test_before_the_day_and_of_communes_of_districts_nothing_is_left_behind() -> None:
    assert list(moved.pages(a_library(reference=renamed(), today=date(2026, 7, 31)))) == []
    assert len(list(moved.pages(a_library(reference=renamed(), today=RENAMED)))) == 1
    assert list(moved.pages(a_library(reference=after_2025(), today=TODAY))) == []


def test_a_commune_that_ended_twice_under_one_address_has_one_page_of_the_last_time() -> None:
    reference = renamed()
    ended = next(c for c in reference.communes if c.valid_to == RENAMED)
    before = replace(ended, valid_to=date(2026, 1, 1))
    library = a_library(reference=replace(reference, communes=(before, *reference.communes)))

    (page,) = moved.pages(library)
    assert isinstance(page.data, moved.MovedCommune)
    assert (page.uri, page.data.since) == (OLD, RENAMED)


def test_a_commune_that_keeps_its_address_has_one_page() -> None:
    library = a_library(reference=renamed(slug="xa-23473", type="xã"))

    assert list(moved.pages(library)) == []
    assert OLD in {page.uri for page in commune.pages(library)}
