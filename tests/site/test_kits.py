"""Press kits on the built site: where they are offered, how big they are said to be."""

import re
import zipfile
from pathlib import Path

import pytest

from dienhinh.vietnamese import file_size_text
from tests.site.findings import assert_none
from tests.site.html_page import HtmlPage

pytestmark = pytest.mark.slow

_OFFER = re.compile(r'href="(?:\.\./)*(bao-chi/[^"]+\.zip)" download>([^<]*)(?:<small>([^<]*))?')
_PROFILE = re.compile(r"ho-so/([a-z0-9-]+)/index\.html")


def offers(pages: dict[str, HtmlPage]) -> list[tuple[str, str, str]]:
    """Every (page, kit, words of its link)."""
    return [
        (uri, found[1], found[2] + (found[3] or ""))
        for uri, page in pages.items()
        for found in _OFFER.finditer(page.html)
    ]


def test_every_real_profile_offers_its_kit_and_no_sample_does(
    pages: dict[str, HtmlPage],
) -> None:
    slugs = {found[1] for uri in pages if (found := _PROFILE.fullmatch(uri))} - {"trang"}
    offered = {kit for uri, kit, _ in offers(pages) if _PROFILE.fullmatch(uri)}

    real = {slug for slug in slugs if not slug.startswith("mau-")}
    assert len(real) >= 21
    assert offered == {f"bao-chi/{slug}.zip" for slug in real}


def test_the_size_beside_each_link_is_that_of_the_file(
    pages: dict[str, HtmlPage], built_site: Path
) -> None:
    wrong = [
        f"{uri}: {words}"
        for uri, kit, words in offers(pages)
        if f"ZIP, {file_size_text((built_site / kit).stat().st_size)}" not in words
    ]

    assert_none(wrong)


def test_every_kit_is_offered_somewhere_and_light_enough_for_mail(
    pages: dict[str, HtmlPage], built_site: Path
) -> None:
    kits = sorted((built_site / "bao-chi").glob("*.zip"))

    assert {f"bao-chi/{kit.name}" for kit in kits} == {kit for _, kit, _ in offers(pages)}
    assert all(kit.stat().st_size < 25_000_000 for kit in kits)


def test_from_the_home_page_to_a_kit_in_three_clicks(pages: dict[str, HtmlPage]) -> None:
    assert 'href="bao-chi/"' in pages["index.html"].html or (
        'href="./bao-chi/"' in pages["index.html"].html
    )
    assert [kit for uri, kit, _ in offers(pages) if uri == "bao-chi/index.html"]


def test_kits_name_no_sample(built_site: Path) -> None:
    names = [
        name
        for kit in (built_site / "bao-chi").glob("*.zip")
        for name in zipfile.ZipFile(kit).namelist()
    ]

    assert names
    assert_none([name for name in names if "mau-" in name])
