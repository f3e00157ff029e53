"""Pieces for others to use, stories and themes on the built site; what waits leaves nothing."""

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from dienhinh.vietnamese import file_size_text
from tests.folders import tree
from tests.serving import running
from tests.site.corpus import without_handbook_texts
from tests.site.findings import assert_none
from tests.site.html_page import HtmlPage
from tests.site.hunt import Hunt
from tests.site.project import BASE_URL, Project, copied, run

SLUG = "htx-ba-tieu"
MOST_BYTES = 150_000
_DOWNLOAD = re.compile(
    r'<li><a href="\.\./\.\./([^"]+)" download>[^<]+</a> <span class="note">(.+?)<'
)
STORY, THEME, WORD = "chuyen-cho-ngay", "chuyen-de-cho-ngay", "Hoa Bằng Lăng Tím"
BODY = f"""---
title: {WORD} nở muộn ở Ba Tiêu
description: Một câu chuyện chờ ngày, kể về {WORD} và những người trồng cây bên đường thôn.
date: {{day}}
picture: {SLUG}
template: story.html
---

Chuyện của {WORD}.

<!-- dienhinh: collection {THEME} -->
"""
THEME_TEXT = f"""title: {WORD} bên đường
summary: Những nơi trồng {WORD} bên đường thôn, tự chăm và tự giữ.
text: |
  Các hồ sơ dưới đây cùng nói một việc: {WORD} không tự mọc, phải có người họp nhau lại mà trồng.
profiles:
  - {SLUG}
  - heo-ky-son-ba
publish_on: {{day}}
"""


def test_every_download_of_a_profile_is_there_with_the_size_it_says(
    pages: dict[str, HtmlPage], built_site: Path
) -> None:
    offers = {
        uri: _DOWNLOAD.findall(page.html)
        for uri, page in pages.items()
        if uri.startswith("ho-so/") and 'class="reuse"' in page.html
    }

    assert len(offers) > 15
    assert all(len(found) >= 5 for found in offers.values())
    assert_none(
        f"{uri}: {file}: {said}"
        for uri, found in offers.items()
        for file, said in found
        if not said.endswith(file_size_text((built_site / file).stat().st_size))
    )


def test_every_picture_to_share_is_small(built_site: Path) -> None:
    sizes = {path.name: path.stat().st_size for path in (built_site / "the").rglob("*.jpg")}

    assert len(sizes) > 30
    assert max(sizes.values()) <= MOST_BYTES


def test_an_invented_person_is_not_handed_on(built_site: Path) -> None:
    handed_on = [
        uri
        for uri in tree(built_site)
        if uri.startswith(("nhung/", "loa/", "ap-phich/", "the/vuong/", "the/doc/"))
    ]

    assert len(handed_on) > 80
    assert_none(uri for uri in handed_on if "/mau-" in uri)


def test_a_profile_leads_to_its_oembed_answer(pages: dict[str, HtmlPage], built_site: Path) -> None:
    page = pages[f"ho-so/{SLUG}/index.html"]
    (address,) = [
        attributes["href"]
        for tag, attributes in page.tags
        if tag == "link" and attributes.get("type") == "application/json+oembed"
    ]

    answer = json.loads((built_site / address.removeprefix(BASE_URL)).read_text("utf-8"))

    assert answer["title"] == "Hợp tác xã Nông nghiệp dịch vụ Ba Tiêu"
    assert f'src="{BASE_URL}nhung/{SLUG}/"' in answer["html"]
    assert (built_site / f"nhung/{SLUG}/index.html").is_file()
    assert (built_site / answer["thumbnail_url"].removeprefix(BASE_URL)).is_file()


def test_every_feed_has_its_json_beside_it(built_site: Path) -> None:
    feeds = sorted(built_site.rglob("feed.xml"))

    assert {"tin", "chuyen-de/khach-den-lang", "dia-ban/ba-to", "linh-vuc/trong-trot", "."} <= {
        feed.parent.relative_to(built_site).as_posix() for feed in feeds
    }
    for feed in feeds:
        entries = json.loads(feed.with_suffix(".json").read_text("utf-8"))["items"]
        assert len(entries) == feed.read_text("utf-8").count("<entry>")


@pytest.mark.browser
def test_another_site_may_frame_the_card_and_nothing_else(
    browser: Browser, served: str, tmp_path: Path
) -> None:
    frames = "".join(
        f'<iframe src="{served}/{uri}" width="420" height="600"></iframe>'
        for uri in (f"nhung/{SLUG}/", f"ho-so/{SLUG}/")
    )
    (tmp_path / "index.html").write_text(f"<!doctype html><title>Báo</title>{frames}", "utf-8")

    with _elsewhere(tmp_path) as origin, browser.new_context() as context:
        page = context.new_page()
        page.goto(origin, wait_until="load")
        card = page.frame_locator("iframe >> nth=0")
        refused = page.frame_locator("iframe >> nth=1")

        heading = card.locator("h1").inner_text().replace("\u00a0", " ")
        assert heading.startswith("Hợp tác xã Nông nghiệp")
        assert card.locator("img").evaluate("image => image.complete && image.naturalWidth > 0")
        # The browser shows a page of its own there, which says that it was refused.
        assert "Ba Tiêu" not in refused.locator("body").inner_text()


@pytest.mark.browser
@pytest.mark.parametrize("width", [280, 420, 700])
def test_the_card_fits_into_the_frame_that_is_handed_out(
    browser: Browser, served: str, width: int
) -> None:
    with browser.new_context(viewport={"width": width, "height": 600}) as context:
        page = context.new_page()
        page.goto(f"{served}/nhung/{SLUG}/", wait_until="load")

        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.fixture(scope="module")
def waiting(built: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The project with a story and a theme for tomorrow, built by the site generator."""
    made = copied(tmp_path_factory.mktemp("waiting"), built.today)
    without_handbook_texts(made)
    day = (made.today + timedelta(days=1)).isoformat()
    (made.root / f"docs/tin/{STORY}.md").write_text(BODY.format(day=day), encoding="utf-8")
    (made.profiles / f"collections/{THEME}.yaml").write_text(
        THEME_TEXT.format(day=day), encoding="utf-8"
    )
    result = made.build()
    assert result.returncode == 0, result.stdout + result.stderr
    return made


@pytest.mark.slow
def test_a_story_and_a_theme_leave_no_word_before_their_day(
    waiting: Project, tmp_path: Path
) -> None:
    today, then = tmp_path / "today", tmp_path / "then"
    shutil.copytree(waiting.site, today)

    hunt = Hunt(today)
    assert_none(hunt.words(WORD, STORY, THEME))
    assert_none(uri for uri in tree(today) if STORY in uri or THEME in uri)

    tomorrow = waiting.today + timedelta(days=1)
    config = waiting.root / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace(f"'{waiting.today}'", f"'{tomorrow}'"), "utf-8"
    )
    result = waiting.build()
    assert result.returncode == 0, result.stdout + result.stderr
    shutil.copytree(waiting.site, then)
    places = {row.split(":")[0].partition(" ")[0] for row in Hunt(then).words(WORD)}
    assert {f"tin/{STORY}/index.html", "tin/feed.xml", f"chuyen-de/{THEME}/index.html"} <= places


@pytest.mark.slow
def test_an_unknown_name_in_a_story_stops_the_site(waiting: Project) -> None:
    bad = waiting.root / "docs/tin/bai-sai.md"
    bad.write_text(
        BODY.format(day=waiting.today).replace(f"collection {THEME}", "compare htx-ba-tieu heo-ky"),
        encoding="utf-8",
    )

    result = run("dienhinh", "check", "docs/tin", cwd=waiting.root)

    bad.unlink()
    assert result.returncode == 1
    assert "docs/tin/bai-sai.md:11:36" in result.stdout
    assert "marker-without-profile" in result.stdout


@contextmanager
def _elsewhere(folder: Path) -> Iterator[str]:
    """Another origin: the same machine by another name."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the name of the base
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    with running(server):
        yield f"http://localhost:{server.server_port}/"
