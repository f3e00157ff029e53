from pathlib import Path

from dienhinh.derive.pages import embed, former_address, withdrawn
from dienhinh.render.pages import Pages
from tests.builders import a_profile
from tests.derive.every_page import all_pages, search_records
from tests.derive.libraries import ADDRESS, a_library

THEME = Path(__file__).parents[3] / "docs/theme"
NEW, OLD = "ho-so/to-hop-tac-suoi-mau/", "ho-so/to-hop-tac-cu/"
RENAMED = a_profile(former_slugs=("to-hop-tac-cu",))


def test_an_old_address_leads_to_the_page_of_today_and_search_engines_to_nothing_else() -> None:
    library = a_library(RENAMED)

    (page,) = former_address.pages(library)
    head, body = Pages(THEME, ADDRESS, "the/trang.jpg", {}).parts(page)

    assert (page.uri, page.is_indexed) == (OLD, False)
    assert f'<meta http-equiv="refresh" content="0; url=../../{NEW}">' in head
    assert f'<link rel="canonical" href="{ADDRESS.base_url}{NEW}">' in head
    assert '<meta name="robots" content="noindex">' in head
    assert f'href="../../{NEW}">Mở hồ sơ Tổ hợp tác Suối Mẫu</a>' in body


def test_an_old_address_stands_in_no_list_and_no_search() -> None:
    library = a_library(RENAMED)

    told = [repr(page) for page in all_pages(library) if page.uri != OLD]

    assert not [page for page in told if OLD in page]
    assert OLD not in {record.uri for record in search_records(library, ())}


def test_a_sample_is_told_as_one_where_its_old_address_is_shared() -> None:
    (page,) = former_address.pages(a_library(a_profile(origin="sample", former_slugs=("cu",))))

    assert page.title == "Hồ sơ mẫu: Tổ hợp tác Suối Mẫu"
    assert page.image_alt.startswith("Hồ sơ mẫu: ")


def test_frames_of_other_sites_show_the_card_at_the_old_address_too() -> None:
    new, old = embed.pages(a_library(RENAMED))

    assert (new.uri, old.uri) == ("nhung/to-hop-tac-suoi-mau/", "nhung/to-hop-tac-cu/")
    assert old.data == new.data


def test_what_is_taken_down_leaves_every_address_that_it_had() -> None:
    library = a_library(a_profile(status="withdrawn", former_slugs=("to-hop-tac-cu",)))

    assert [page.uri for page in withdrawn.pages(library)] == [NEW, OLD]
    assert not [*former_address.pages(library)]
    assert not [*embed.pages(library)]


def test_a_person_who_is_taken_down_has_no_page_at_an_old_address() -> None:
    person = a_profile(kind="household", status="withdrawn", former_slugs=("ho-cu",))

    assert not [page.uri for page in all_pages(a_library(person)) if "ho-cu" in page.uri]
