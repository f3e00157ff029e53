"""What a phone loads at first: bytes over the network, requests, own scripts, moving content.

Text travels with gzip -9; a server with Brotli sends less.
"""

import gzip
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Route

from tests.site.html_page import HtmlPage
from tests.site.kinds import KINDS
from tests.site.visitor import Visitor, layout_shift

KB = 1024
_LOADED = """() => {
  const [page] = performance.getEntriesByType("navigation");
  return [page, ...performance.getEntriesByType("resource")]
    .map((each) => [each.name, each.encodedBodySize]);
}"""


@dataclass(frozen=True, slots=True)
class FirstLoad:
    """What one page brought: (address, bytes) of every file, and how much moved on the way."""

    files: tuple[tuple[str, int], ...]
    shift: float

    @property
    def kb(self) -> float:
        """All bytes over the network, in units of 1,024."""
        return sum(size for _, size in self.files) / KB


def _first_load(visitor: Visitor, uri: str) -> FirstLoad:
    with visitor.page(uri, width=390, height=844) as page:
        page.wait_for_load_state("networkidle")
        shift = layout_shift(page)
        return FirstLoad(tuple((name, size) for name, size in page.evaluate(_LOADED)), shift)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("kind", "most_kb"),
    [("profile from the press", 150), ("sample profile", 150), ("listing", 280), ("home", 180)],
)
def test_a_page_is_light_quick_and_still(visitor: Visitor, kind: str, most_kb: int) -> None:
    load = _first_load(visitor, KINDS[kind])

    assert all(size > 0 for _, size in load.files)
    assert load.kb <= most_kb
    # How far below the window pictures are fetched already is the browser's own affair.
    assert sum(not name.endswith((".avif", ".webp")) for name, _ in load.files) <= 10
    assert load.shift <= 0.01


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["home", "listing", "profile from the press"])
def test_letters_that_come_late_move_nothing(visitor: Visitor, kind: str) -> None:
    with visitor.page(KINDS[kind], width=390, height=844) as page:
        page.route("**/*.woff2", _late)
        page.reload(wait_until="networkidle")

        assert layout_shift(page) <= 0.01


def _late(route: Route) -> None:
    time.sleep(0.5)
    route.continue_()


@pytest.mark.browser
def test_a_list_asked_for_by_its_filters_does_not_jump(visitor: Visitor) -> None:
    assert _first_load(visitor, "ho-so/?loai-hinh=ca-nhan").shift <= 0.01


def test_a_page_has_at_most_5_kb_of_script_and_8_kb_of_style(
    pages: dict[str, HtmlPage], built_site: Path
) -> None:
    sizes = {
        uri: _own_sizes(uri, page, built_site)
        for uri, page in pages.items()
        # The web form is one file with all it needs inside, so that it works from a folder.
        if not uri.startswith(("so-tay/", "nhung/", "lap-ho-so/"))
    }

    assert all(script > 0 and style > 0 for script, style in sizes.values())
    assert max(script for script, _ in sizes.values()) <= 5 * KB
    assert max(style for _, style in sizes.values()) <= 8 * KB


def test_a_card_for_other_sites_has_no_script_and_2_kb_of_style(
    pages: dict[str, HtmlPage], built_site: Path
) -> None:
    sizes = [
        _own_sizes(uri, page, built_site) for uri, page in pages.items() if uri.startswith("nhung/")
    ]

    assert len(sizes) > 15
    assert {script for script, _ in sizes} == {0}
    assert 0 < max(style for _, style in sizes) <= 2 * KB


def _own_sizes(uri: str, page: HtmlPage, site: Path) -> tuple[int, int]:
    """The packed bytes of the scripts and of the style sheets that hold up a page, each once.

    A sheet for print is fetched last and holds up nothing.
    """
    scripts: set[Path] = set()
    styles: set[Path] = set()
    folder = site if uri == "404.html" else (site / uri).parent
    for tag, attributes in page.tags:
        address = urlsplit(attributes.get("src") or attributes.get("href") or "").path
        if tag == "script" and address:
            scripts.add((folder / address.lstrip("/")).resolve())
        elif attributes.get("rel") == "stylesheet" and attributes.get("media") != "print":
            styles.add((folder / address.lstrip("/")).resolve())
    return sum(map(_packed, scripts)), sum(map(_packed, styles))


def _packed(file: Path) -> int:
    return len(gzip.compress(file.resolve().read_bytes(), 9))
