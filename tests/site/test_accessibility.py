"""axe-core finds nothing on any kind of page: WCAG 2.2 AA and best practice."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.site.findings import assert_none
from tests.site.kinds import KINDS
from tests.site.project import ROOT
from tests.site.visitor import Scheme, Visitor

pytestmark = pytest.mark.browser

AXE = ROOT / "tests/tools/node_modules/axe-core/axe.min.js"
WIDTHS_PX = (390, 1440)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
_RUN = """async () => {
  const found = await axe.run(document, {
    runOnly: { type: "tag", values:
      ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    resultTypes: ["violations"],
  });
  return found.violations.flatMap((each) =>
    each.nodes.map((node) => `${each.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`));
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_no_fault(visitor: Visitor, kind: str) -> None:
    with visitor.page(KINDS[kind], bypass_csp=True) as page:
        assert_none(faults(page))


def test_the_open_menu_of_a_phone_has_no_fault(visitor: Visitor) -> None:
    with visitor.page("", width=390, bypass_csp=True) as page:
        page.click("[data-menu]")

        assert_none(faults(page, widths_px=(390,)))


def test_the_open_menu_of_the_handbook_has_no_fault(visitor: Visitor) -> None:
    with visitor.page("so-tay/", width=390, bypass_csp=True) as page:
        page.click("[data-drawer]")

        assert_none(faults(page, widths_px=(390,)))


@pytest.mark.parametrize("kind", ["home", "listing", "profile from the press"])
def test_text_set_wider_fits_the_narrowest_window(visitor: Visitor, kind: str) -> None:
    """WCAG 2.2, 1.4.10 and 1.4.12 together."""
    with visitor.page(KINDS[kind], width=320, bypass_csp=True) as page:
        page.add_style_tag(content=_WIDE_SET)

        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert_none(page.evaluate(_CUT_LABELS))


_WIDE_SET = """*{line-height:1.5!important;letter-spacing:.12em!important}
*{word-spacing:.16em!important}
p{margin-bottom:2em!important}"""
_CUT_LABELS = """() => [...document.querySelectorAll(".tag")].filter((label) => {
  const inner = label.getBoundingClientRect();
  const outer = label.offsetParent && label.offsetParent.getBoundingClientRect();
  return outer && (inner.left < outer.left || inner.right > outer.right);
}).map((label) => label.textContent)"""


def test_chosen_filters_have_no_fault(visitor: Visitor) -> None:
    with visitor.page("ho-so/?loai-hinh=tap-the&q=ba+to", width=390, bypass_csp=True) as page:
        page.click("[data-filters-open]")

        assert_none(faults(page))


def test_an_empty_list_has_no_fault(visitor: Visitor) -> None:
    with visitor.page("ho-so/?q=khongcochunay", bypass_csp=True) as page:
        assert_none(faults(page))


def test_an_open_picture_has_no_fault(visitor: Visitor) -> None:
    with visitor.page(KINDS["sample profile"], bypass_csp=True) as page:
        page.click(".profile__hero > a")
        page.wait_for_selector("dialog[open] img")

        assert_none(faults(page))


def test_letters_twice_as_large_need_no_sideways_scrolling_on_a_phone(visitor: Visitor) -> None:
    """WCAG 1.4.4."""
    wide = {}
    for uri in ("", "ho-so/", "tim-kiem/", "ho-so/htx-ba-tieu/", "bao-chi/", "gioi-thieu/"):
        with visitor.page(uri, width=390, height=844) as page:
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            wide[uri] = page.evaluate("document.documentElement.scrollWidth")

    assert_none(f"{uri}: {width} px" for uri, width in wide.items() if width > 390)


def test_a_fault_would_be_found(visitor: Visitor) -> None:
    with visitor.page(KINDS["sector"], bypass_csp=True) as page:
        page.evaluate("document.querySelector('.card img').removeAttribute('alt')")
        page.evaluate("document.querySelector('h1').style.color = '#ccc'")
        found = faults(page)

    assert {row.split(":")[0] for row in found if "image-alt" in row} == {
        f"{scheme} {width}" for scheme in SCHEMES for width in WIDTHS_PX
    }
    assert any("color-contrast" in row for row in found)


def faults(page: Page, widths_px: tuple[int, ...] = WIDTHS_PX) -> list[str]:
    """Every violation in both schemes and at all widths, with the element where it is."""
    # The policy lets no foreign script in; these pages are opened with it switched off.
    page.add_script_tag(path=AXE)
    return list(_in_every_dress(page, widths_px))


def _in_every_dress(page: Page, widths_px: tuple[int, ...]) -> Iterator[str]:
    for width in widths_px:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            for row in page.evaluate(_RUN):
                yield f"{scheme} {width}: {row}"
