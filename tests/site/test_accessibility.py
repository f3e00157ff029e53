"""axe-core finds nothing on any kind of page: WCAG 2.2 AA and best practice."""

from collections.abc import Iterator
from typing import TypeAlias

import pytest
from playwright.sync_api import Page

from tests.folders import ROOT
from tests.site.findings import assert_none
from tests.site.kinds import KINDS
from tests.site.visitor import Scheme, Visitor

pytestmark = pytest.mark.browser

Axe: TypeAlias = dict[str, str | list[str]]
"""Which rules axe-core runs: its `runOnly`."""

AXE = ROOT / "tests/tools/node_modules/axe-core/axe.min.js"
_EVERY_RULE: Axe = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
_RUN = """async (rules) => {
  const found = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
  return found.violations.flatMap((each) =>
    each.nodes.map((node) => `${each.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`));
}"""
# Between the schemes nothing differs but colours. A phone in the dark and a wide page in the light
# have the grounds of one of these in the colours of the other: `test_contrast` has all such pairs.
_DRESSES: tuple[tuple[int, Scheme], ...] = ((390, "light"), (1440, "dark"))


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


def test_a_fault_would_be_found(visitor: Visitor) -> None:
    with visitor.page(KINDS["sector"], bypass_csp=True) as page:
        page.evaluate("document.querySelector('.card img').removeAttribute('alt')")
        page.evaluate("document.querySelector('main p').style.color = '#777'")
        found = faults(page)

    assert _dresses(found, "image-alt") == {"light 390", "dark 1440"}
    assert _dresses(found, "color-contrast") == {"light 390", "dark 1440"}


def _dresses(found: list[str], rule: str) -> set[str]:
    """In which schemes and at which widths a rule was broken."""
    return {row.split(":")[0] for row in found if f": {rule}:" in row}


def faults(page: Page, widths_px: tuple[int, ...] = (390, 1440)) -> list[str]:
    """Every violation in the dresses of these widths, with the element."""
    # The policy lets no foreign script in; these pages are opened with it switched off.
    page.add_script_tag(path=AXE)
    return list(_in_every_dress(page, widths_px))


def _in_every_dress(page: Page, widths_px: tuple[int, ...]) -> Iterator[str]:
    for width, scheme in _DRESSES:
        if width in widths_px:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            for row in page.evaluate(_RUN, _EVERY_RULE):
                yield f"{scheme} {width}: {row}"
