"""No text of a profile becomes markup, whatever it holds: published, parsed, opened in a browser.

The texts go in behind the check, which would refuse some of them: what shows them must be safe by
itself.
"""

import dataclasses
import json
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect

from dienhinh import pipeline
from dienhinh.model.article import Article
from dienhinh.model.collection import Collection
from dienhinh.model.library import Library
from dienhinh.model.public import Announcement, Coverage, PublicCorrection, PublicProfile
from dienhinh.pipeline.profile_rows import Digests
from tests.payloads import EVERY, PAYLOADS, PLAIN, dressed, texts
from tests.site.corpus import put_profile, without_profiles
from tests.site.findings import assert_none
from tests.site.html_page import HtmlPage, html_pages
from tests.site.project import BASE_URL, Project, copied
from tests.site.server import serving
from tests.site.shapes import dangers, shapes
from tests.site.visitor import Visitor

pytestmark = pytest.mark.slow

# Three payloads in one text, for a third of the pictures and papers; first the one that is only
# dangerous at the start of a text, last the one that opens a comment.
TOGETHER = {
    "-".join(names): " ".join(PAYLOADS[name] for name in names)
    for names in (
        ("script", "marker", "long-word"),
        ("formula", "entities", "direction"),
        ("quotes", "template", "link-quotes"),
        ("typesetting", "raw-text", "frame"),
        ("address", "backslashes", "style"),
        ("path", "calendar", "data"),
        ("link", "attribute", "end-of-script"),
    )
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, built: Project) -> Project:
    """One sound profile, and the built site as the frame for what is made of it."""
    made = copied(tmp_path_factory.mktemp("escaping"), built.today)
    # What is made of scripts and of texts of the generator stays: its names are of their content.
    for path in made.cache.iterdir():
        if path.is_file():
            path.unlink()
        elif path.name != "once":
            shutil.rmtree(path)
    without_profiles(made)
    consent = {"by": "Người Mẫu", "on": "2023-11-12", "proof": "Phiếu đồng ý mẫu"}
    put_profile(made, "mau", consent=[consent | {"item": "phone"}])
    return made


@pytest.fixture(scope="module")
def site(project: Project, built_site: Path) -> Path:
    """A site in which every text of a profile is the same payloads."""
    return _published(project, built_site, "site", list(TOGETHER.values()), EVERY)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, HtmlPage]:
    return html_pages(site)


@pytest.fixture(scope="module")
def plain_site(project: Project, built_site: Path) -> Path:
    """The same profiles with nothing but plain words."""
    return _published(project, built_site, "plain", [PLAIN] * len(TOGETHER), PLAIN)


@pytest.fixture(scope="module")
def plain_pages(plain_site: Path) -> dict[str, HtmlPage]:
    return html_pages(plain_site)


def test_every_text_is_a_payload(project: Project) -> None:
    (profile,) = _examined(project).library_profiles

    plain = dataclasses.asdict(_dressed(profile, "payload", "x"))

    left = [text for text in texts(plain) if "payload" not in text]
    assert_none(left)
    assert len(list(texts(plain))) == 30


def test_no_payload_changes_the_markup_of_any_page(
    pages: dict[str, HtmlPage], plain_pages: dict[str, HtmlPage]
) -> None:
    assert sorted(pages) == sorted(plain_pages)
    assert f"ho-so/{next(iter(TOGETHER))}/index.html" in pages
    assert_none(uri for uri, page in pages.items() if _markup(page) != _markup(plain_pages[uri]))


def test_no_payload_is_left_out() -> None:
    assert sorted("-".join(TOGETHER).split("-")) == sorted("-".join(PAYLOADS).split("-"))


@pytest.mark.parametrize("name", TOGETHER)
def test_payloads_are_shown_as_they_were_written(pages: dict[str, HtmlPage], name: str) -> None:
    page, shown = pages[f"ho-so/{name}/index.html"], TOGETHER[name]

    # Long as they are, they go without the name of the site.
    assert page.title == shown
    assert page.meta("og:title") == shown
    # The name is the heading; other texts stand there too, some of them as Markdown.
    assert page.words.count(" ".join(shown.split())) >= 8


@pytest.mark.parametrize("name", TOGETHER)
def test_payloads_are_one_text_of_the_data_for_robots(
    pages: dict[str, HtmlPage], name: str
) -> None:
    (data,) = pages[f"ho-so/{name}/index.html"].json_ld
    article = next(node for node in data["@graph"] if node["@type"] == "Article")

    assert article["headline"] == article["about"]["name"] == TOGETHER[name]
    assert article["image"][1]["caption"] == TOGETHER[name]


def test_no_payload_changes_the_shape_of_a_feed_table_document_archive_or_drawing(
    site: Path, plain_site: Path
) -> None:
    found, plain = shapes(site), shapes(plain_site)

    assert sorted(found) == sorted(plain)
    endings = {Path(place).suffix for place in found}
    assert {".xml", ".json", ".csv", ".svg", ".rels", ".docx", ".pdf", ".zip", ".txt"} <= endings
    assert_none(place for place, shape in found.items() if shape != plain[place])


def test_no_payload_becomes_a_formula_a_link_that_runs_or_the_name_of_a_file(site: Path) -> None:
    assert_none(dangers(site))


def test_a_payload_stands_in_the_paper_for_the_press_as_it_was_written(site: Path) -> None:
    name, shown = next(iter(TOGETHER.items()))
    with zipfile.ZipFile(site / f"bao-chi/{name}.zip") as kit:
        names = {Path(name).suffix: name for name in kit.namelist()}
        paper, table = kit.read(names[".pdf"]), kit.read(names[".json"])
    text = subprocess.run(
        ["pdftotext", "-", "-"], input=paper, capture_output=True, check=True
    ).stdout.decode()

    assert PAYLOADS["script"] in text
    assert shown in json.loads(table)["name"]


def test_the_sitemap_and_the_headers_stay_whole(site: Path, plain_site: Path) -> None:
    headers = (site / "_headers").read_text()
    assert "Content-Security-Policy" in headers
    assert headers == (plain_site / "_headers").read_text()
    assert (site / "sitemap.xml").read_text(encoding="utf-8").count("<url>") > len(TOGETHER)


@pytest.mark.browser
def test_a_browser_runs_nothing_and_nothing_leaves_the_page(browser: Browser, site: Path) -> None:
    with serving(site) as origin:
        visitor = Visitor(browser, origin)
        with visitor.page("ho-so/", width=320, height=640) as page:
            page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
            too_wide = []
            for name in ("", *TOGETHER):
                page.goto(f"{origin}/ho-so/{name}{'/' if name else ''}")
                if page.evaluate("document.documentElement.scrollWidth") != 320:
                    too_wide.append(name)
            assert_none(too_wide)


@pytest.mark.browser
@pytest.mark.parametrize("name", ["script", "attribute", "quotes", "template"])
def test_what_an_address_or_a_reader_types_is_only_text(visitor: Visitor, name: str) -> None:
    with visitor.page(f"ho-so/?q={quote(PAYLOADS[name])}&sap-xep={quote(PAYLOADS[name])}") as page:
        page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))

        expect(page.locator("[data-chips] button")).to_contain_text(PAYLOADS[name])
        assert page.locator("[data-chips] button :not(svg, path, span)").count() == 0
        assert page.input_value("#dh-sort") == ""


def _markup(page: HtmlPage) -> list[tuple[str, tuple[str, ...]]]:
    """All but emphasis, which the texts of people may have."""
    return [row for row in page.skeleton() if row != ("em", ())]


@dataclasses.dataclass(frozen=True, slots=True)
class _Examined:
    options: pipeline.Options
    examined: pipeline.Examined

    @property
    def library_profiles(self) -> tuple[PublicProfile, ...]:
        """Each with its text, so that this is dressed too."""
        library = self.examined.library
        assert library is not None, self.examined.problems
        return tuple(dataclasses.replace(p, text=library.text(p)) for p in library.profiles)


def _examined(project: Project) -> _Examined:
    options = pipeline.Options(
        profiles=project.profiles,
        theme=project.root / "docs" / "theme",
        docs=project.root / "docs",
        cache=project.cache,
        base_url=BASE_URL,
        site_name="Điển hình tiên tiến Quảng Ngãi",
        today=project.today,
        repository="private",
    )
    return _Examined(options, pipeline.examine(options))


def _published(
    project: Project, built_site: Path, name: str, texts: Sequence[str], whole: str
) -> Path:
    """A site with one profile for each text, every text of it that text; its folder.

    Every text of the lists, and of all that is no profile, is `whole`.
    """
    here = _examined(project)
    assert here.examined.library is not None, here.examined.problems
    (sound,) = here.library_profiles
    profiles = tuple(
        _dressed(sound, text, slug) for slug, text in zip(TOGETHER, texts, strict=True)
    )
    found = here.examined.library
    library = dataclasses.replace(
        _with_everything(found, profiles[0].slug, profiles[1].slug, whole),
        profiles=profiles,
        by_slug={p.slug: p for p in profiles},
        reference=dressed(found.reference, whole),
        communes=dressed(found.communes, whole),
    )
    site = project.root / name
    # The handbook is long, and shows nothing of a profile.
    shutil.copytree(built_site, site, ignore=shutil.ignore_patterns("so-tay"))
    # The page of the story that is told of, as the generator would have built it.
    built = next(page.parent for page in site.glob("tin/*/index.html"))
    shutil.copytree(built, built.with_name("bai"))
    digests = {p.slug: Digests(seen=f"{name} {p.slug}", told=name) for p in profiles}
    examined = dataclasses.replace(here.examined, library=library, digests=digests)
    pipeline.publish(here.options, examined, site)
    return site


def _with_everything(library: Library, first: str, second: str, text: str) -> Library:
    """The library with one of everything that is no profile, about two profiles."""
    today = library.today
    ran = Coverage(profile=first, channel="radio", outlet="x", title="x", link="x", ran_on=today)
    article = Article(
        slug="bai", title="x", description="x", date=today, template="", picture=second
    )
    collection = Collection(
        id="chu-de", title="x", summary="x", text="x", profiles=(first, second), publish_on=None
    )
    corrections = (
        PublicCorrection(on=today, text="x", profile=first, article=None, basis="x"),
        PublicCorrection(on=today, text="x", profile=None, article=article.slug, basis="x"),
    )
    return dataclasses.replace(
        library,
        coverage={first: (dressed(ran, text),)},
        announcements=(dressed(Announcement(on=today + timedelta(days=2), text="x"), text),),
        corrections=dressed(corrections, text),
        collections=(dressed(collection, text),),
        articles=(dressed(article, text),),
    )


def _dressed(profile: PublicProfile, text: str, slug: str) -> PublicProfile:
    made: PublicProfile = dressed(profile, text)
    return dataclasses.replace(made, slug=slug)
