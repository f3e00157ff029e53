"""The pages of numbers in a real browser: the map by keyboard, the list saved as a file."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.visitor import Visitor

pytestmark = pytest.mark.browser

MAPS = ("ho-so", "viec-lam", "ho")


def maps_shown(page: Page) -> list[str]:
    return [name for name in MAPS if page.is_visible(f"[data-map={name}]")]


@pytest.mark.parametrize("uri", ["dia-ban/", "so-lieu/"])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_measure_of_the_map_is_chosen_by_arrow_keys(
    visitor: Visitor, uri: str, *, script: bool
) -> None:
    with visitor.page(uri, width=1000, script=script) as page:
        seen = [maps_shown(page)]
        page.focus("[name=so-do]:checked")
        for _ in range(2):
            page.keyboard.press("ArrowDown")
            seen.append(maps_shown(page))

    assert seen == [["ho-so"], ["viec-lam"], ["ho"]]


@pytest.mark.parametrize(
    ("uri", "is_told"), [("loai-hinh/tap-the/", True), ("loai-hinh/ca-nhan/", False)]
)
def test_where_there_are_samples_only_nothing_is_summed(
    visitor: Visitor, uri: str, *, is_told: bool
) -> None:
    with visitor.page(uri) as page:
        assert page.locator("main .strip").is_visible() is is_told
        assert page.locator("main .card").count() > 0


def test_the_address_knows_the_measure(visitor: Visitor) -> None:
    with visitor.page("dia-ban/?so-do=viec-lam") as page:
        assert maps_shown(page) == ["viec-lam"]
        page.check("[value=ho]")
        assert page.url.endswith("dia-ban/?so-do=ho")
        page.check("[value=ho-so]")
        assert page.url.endswith("dia-ban/")


def test_the_communes_of_today_have_a_measure_of_their_own(visitor: Visitor) -> None:
    with visitor.page("dia-ban/?so-do-nay=viec-lam") as page:
        shown = [page.locator(f".communes [data-map={name}]:visible").count() for name in MAPS]
        assert shown[0] == shown[2] == 0
        assert shown[1] > 5
        page.focus("[name=so-do-nay]:checked")
        page.keyboard.press("ArrowDown")

        assert page.url.endswith("dia-ban/?so-do-nay=ho")
        assert page.locator(".communes [data-map=ho]:visible").count() == shown[1]
        assert maps_shown(page) == ["ho-so"]
        page.click("summary:has-text('Bảng số liệu của các xã')")
        table = page.get_by_role("region", name="Bảng số liệu theo xã, phường, đặc khu hiện nay")
        assert table.locator("tbody tr").count() == shown[1]


def test_an_unknown_measure_shows_the_first_map(visitor: Visitor) -> None:
    with visitor.page("dia-ban/?so-do=<b>") as page:
        assert maps_shown(page) == ["ho-so"]


@pytest.mark.parametrize("uri", ["so-lieu/", "du-lieu/", "dia-ban/"])
@pytest.mark.parametrize("width", [320, 390, 1440])
def test_only_a_table_scrolls_sideways(visitor: Visitor, uri: str, width: int) -> None:
    with visitor.page(uri, width=width) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= width


# Names that are told on more lines than they have words.
_BROKEN_NAMES = """() => [...document.querySelectorAll(".tiles span:not(.vh)")].flatMap((name) => {
  const all = document.createRange();
  all.selectNodeContents(name);
  const lines = new Set([...all.getClientRects()].map(({top}) => Math.round(top)));
  return lines.size > name.textContent.split(" ").length ? [name.textContent] : [];
})"""


_CUT_TABLES = """() => {
  for (const more of document.querySelectorAll("main details")) more.open = true;
  return [...document.querySelectorAll("main .table")]
    .filter(({scrollWidth, clientWidth}) => scrollWidth > clientWidth)
    .map((table) => table.ariaLabel);
}"""


def test_the_narrowest_window_breaks_no_name_of_the_map_and_cuts_no_figure(
    visitor: Visitor,
) -> None:
    with visitor.page("dia-ban/", width=320) as page:
        assert page.evaluate(_BROKEN_NAMES) == []
        assert page.evaluate(_CUT_TABLES) == []


def test_the_filtered_list_is_saved_as_lines_of_the_published_file(
    visitor: Visitor, built_site: Path
) -> None:
    published = (built_site / "du-lieu/ho-so.csv").read_bytes().decode("utf-8-sig")
    with visitor.page("ho-so/?linh-vuc=chan-nuoi&sap-xep=ten") as page:
        page.wait_for_selector("[data-ready]")
        with page.expect_download() as saving:
            page.click("[data-download]")
        saved = Path(saving.value.path()).read_bytes().decode()
        page.wait_for_function(
            "document.querySelector('[data-download-status]').textContent.startsWith('Đã tải')"
        )

    assert saved.startswith("\ufeffid,name,")
    rows = list(csv.DictReader(io.StringIO(saved.removeprefix("\ufeff"), newline="")))
    assert len(rows) > 1
    assert {row["sector"] for row in rows} == {"chan-nuoi"}
    assert set(saved.removeprefix("\ufeff").split("\r\n")) <= set(published.split("\r\n"))


def test_a_list_that_can_not_be_saved_says_so(visitor: Visitor) -> None:
    with visitor.page("ho-so/") as page:
        page.wait_for_selector("[data-ready]")
        page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError()); }")
        page.click("[data-download]")
        expect(page.locator("[data-download-status]")).to_contain_text("Chưa tải")
