"""A name leads only to a page that is made."""

from dataclasses import replace
from datetime import date

import pytest

from dienhinh.derive.names import unit_link
from dienhinh.derive.pages import commune, unit
from tests.derive.libraries import a_library, after_2025


@pytest.mark.parametrize(
    ("id_", "uri"),
    [
        ("ba-to", "dia-ban/ba-to/"),
        ("xa-21529", "dia-ban/xa-21529-21529/"),
        ("hoi-nong-dan", ""),
    ],
)
def test_a_unit_that_is_a_place_leads_to_the_page_of_the_place(id_: str, uri: str) -> None:
    library = a_library(reference=after_2025())

    link = unit_link(library.reference.units[id_], library)

    assert link.uri == uri
    made = {page.uri for page in (*unit.pages(library), *commune.pages(library))}
    assert not uri or uri in made


def test_a_commune_that_gave_its_code_to_another_does_not_lead_to_the_page_of_that_one() -> None:
    reference = after_2025()
    since = date(2026, 3, 1)
    communes = tuple(
        part
        for place in reference.communes
        for part in (
            (replace(place, valid_to=since), replace(place, name="Ba Mới", valid_from=since))
            if place.code == "21529" and place.valid_to is None
            else (place,)
        )
    )
    library = a_library(reference=replace(reference, communes=communes))

    link = unit_link(library.reference.units["xa-21529"], library)

    assert (link.name, link.uri) == ("Xã Ba Vì", "")
