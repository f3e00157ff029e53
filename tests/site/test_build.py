"""The site is built by MkDocs and its forks, published by a plain program, the same every time."""

import http.client
import os
import re
import shutil
import socket
import subprocess
import time
from itertools import zip_longest
from pathlib import Path

import pytest

from tests.folders import ROOT, tree
from tests.site.corpus import without_handbook_texts
from tests.site.elsewhere import Elsewhere
from tests.site.findings import assert_none
from tests.site.html_page import HtmlPage, html_page, html_pages
from tests.site.kinds import KINDS
from tests.site.project import Project, command_of, copied, environment

pytestmark = pytest.mark.slow

PRESS = "htx-ba-tieu"


@pytest.fixture
def project(tmp_path: Path, built: Project) -> Project:
    """A copy of the project of its own, for the day of the built site."""
    root = tmp_path / "project"
    root.mkdir()
    return copied(root, built.today)


@pytest.fixture
def published(project: Project, built_site: Path) -> Project:
    """The same with the site that was built."""
    shutil.copytree(built_site, project.site)
    return project


@pytest.fixture(scope="module")
def by_zensical(tmp_path_factory: pytest.TempPathFactory, built: Project) -> dict[str, HtmlPage]:
    """The pages of the same project built without MkDocs.

    Zensical knows no plugins, so `dienhinh publish` comes after it, a plain program.
    """
    project = copied(tmp_path_factory.mktemp("zensical"), built.today)
    made = project.build("zensical")
    published = project.publish()
    assert (made.returncode, published.returncode) == (0, 0), made.stdout + published.stderr
    return html_pages(project.site)


def test_every_page_of_the_design_is_there(pages: dict[str, HtmlPage]) -> None:
    wanted = [
        "404.html",
        "phong-trao/index.html",
        "phong-trao/nong-thon-moi/index.html",
        "dia-ban/dac-khu-ly-son-21548/index.html",
        "linh-vuc/index.html",
        "loai-hinh/index.html",
        "loai-hinh/ho-gia-dinh/index.html",
        "loai-hinh/ca-nhan/index.html",
        "de-cuong/index.html",
        "de-cuong/nong-thon-moi/index.html",
        "cong-van/index.html",
        "dong-gop/index.html",
        "rieng-tu/index.html",
        "tiep-can/index.html",
        "so-tay/index.html",
        "so-tay/loi/index.html",
    ]
    wanted += [f"{uri}index.html" for kind, uri in KINDS.items() if kind != "unknown address"]

    assert_none(uri for uri in wanted if uri not in pages)
    assert f"{KINDS['unknown address']}index.html" not in pages


def test_every_shipped_profile_has_a_page(built: Project, pages: dict[str, HtmlPage]) -> None:
    slugs = {path.parent.name for path in built.profiles.glob("*/*/*/profile.yaml")}

    assert len(slugs) >= 27
    assert_none({slug for slug in slugs if f"ho-so/{slug}/index.html" not in pages})


def test_the_96_communes_of_today_and_the_13_districts_of_2023_have_pages(
    pages: dict[str, HtmlPage],
) -> None:
    places = {uri.split("/")[1] for uri in pages if re.fullmatch(r"dia-ban/[^/]+/index.html", uri)}

    assert len({place for place in places if re.search(r"-\d{5}$", place)}) == 96
    assert len({place for place in places if not re.search(r"-\d{5}$", place)}) == 13


def test_files_for_robots_and_servers_are_there(built_site: Path) -> None:
    for name in ("sitemap.xml", "robots.txt", ".well-known/security.txt", "_headers"):
        assert (built_site / name).read_bytes(), name
    assert "upgrade-insecure-requests" in (built_site / "_headers.nginx.conf").read_text()


def test_a_story_tells_robots_its_day_and_readers_the_feed_of_stories(built_site: Path) -> None:
    page = (built_site / "tin/bon-lang-don-khach/index.html").read_text(encoding="utf-8")
    sitemap = (built_site / "sitemap.xml").read_text(encoding="utf-8")

    assert re.search(r"/tin/bon-lang-don-khach/</loc><lastmod>\d{4}-\d\d-\d\d</lastmod>", sitemap)
    feeds = re.findall(
        r'rel="alternate" type="application/\S+ title="([^"]+)" href="([^"]+)"', page
    )
    assert [(title, re.sub(r".*/(?=tin/)", "", uri)) for title, uri in feeds] == [
        ("Tin và bài", "tin/feed.xml"),
        ("Tin và bài", "tin/feed.json"),
    ]


def test_what_a_link_shows_elsewhere_ends_at_no_number(pages: dict[str, HtmlPage]) -> None:
    told = [
        re.search(r'property="og:description" content="([^"]*)"', p.html) for p in pages.values()
    ]

    assert_none({found[1] for found in told if found and re.search(r"[0-9]…$", found[1])})


def test_nothing_of_the_frame_is_left(built_site: Path) -> None:
    assert not (built_site / "khung").exists()
    assert not (built_site / "sitemap.xml.gz").exists()


def test_another_machine_builds_the_same_site_to_the_byte(
    built: Project, built_site: Path, tmp_path: Path
) -> None:
    root, own = tmp_path / "Kho Đệ nhị" / "ở đây", tmp_path / "own"
    root.mkdir(parents=True)
    own.mkdir()
    project, elsewhere = copied(root, built.today), Elsewhere(own)
    made_anew = _forget_one_in_ten(project)

    result = elsewhere.build(project)

    assert result.returncode == 0, result.stderr
    # All that is dear to make was made there too: pictures, kits, PDF, Word, cards, codes.
    assert {path.suffix for path in made_anew} >= {
        ".avif",
        ".webp",
        ".jpg",
        ".zip",
        ".pdf",
        ".docx",
    }
    assert all((project.cache / path).is_file() for path in made_anew)
    assert_none(_differences(tree(built_site), tree(project.site)))


def test_the_other_machine_is_another_one(project: Project, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    told = "import os, time; print([e.name for e in os.scandir('docs')], os.umask(0), time.tzname)"

    said = Elsewhere(own).run(project, command_of("python"), "-c", told).stdout

    assert str(sorted(path.name for path in (project.root / "docs").iterdir())) not in said
    assert "63 ('+14', '+14')" in said


def test_publishing_again_changes_nothing(published: Project) -> None:
    first = tree(published.site)
    times = {path: path.stat().st_mtime_ns for path in published.site.rglob("*") if path.is_file()}

    result = published.publish()

    assert result.returncode == 0, result.stderr
    assert_none(_differences(first, tree(published.site)))
    # Pictures become links to the cache again; what we write is not even touched.
    written = {path: at for path, at in times.items() if path.suffix in {".html", ".xml", ".txt"}}
    assert len(written) > 200
    assert_none(path for path, at in written.items() if path.stat().st_mtime_ns != at)


def test_a_removed_profile_leaves_no_page_photo_card_or_address(published: Project) -> None:
    before = tree(published.site)
    file = published.profile(PRESS)
    for path in file.parent.iterdir():
        path.unlink()
    file.parent.rmdir()

    result = published.publish()

    assert result.returncode == 0, result.stderr
    gone = set(before) - set(tree(published.site))
    photos = {uri for uri in gone if uri.startswith("anh/")}
    used = _pictures_of(before[f"ho-so/{PRESS}/index.html"].decode(), PRESS)
    assert {f"ho-so/{PRESS}/index.html", f"the/{PRESS}.jpg"} <= gone
    assert used <= photos
    assert {uri.partition("-")[0] for uri in photos} == {uri.partition("-")[0] for uri in used}
    # The handbook may name any profile as an example.
    after = {
        uri: text for uri, text in tree(published.site).items() if not uri.startswith("so-tay/")
    }
    assert_none(uri for uri, content in after.items() if PRESS.encode() in content)
    # Nor is anything of it kept for the next publishing.
    kept = tree(published.cache)
    assert_none(used & set(kept))
    assert PRESS.encode() not in kept["pictures.sqlite3"]


def test_properdocs_builds_the_same_main_content(project: Project, built_site: Path) -> None:
    without_handbook_texts(project)

    result = project.build("properdocs")

    assert result.returncode == 0, result.stderr
    ours, theirs = html_pages(built_site), html_pages(project.site)
    assert sorted(theirs) == sorted(ours)
    public = {uri: page for uri, page in ours.items() if not uri.startswith("so-tay/")}
    assert_none([uri for uri, page in public.items() if page.main != theirs[uri].main])


def test_zensical_and_then_publishing_make_the_same_content(
    pages: dict[str, HtmlPage], by_zensical: dict[str, HtmlPage]
) -> None:
    assert sorted(by_zensical) == sorted(pages)
    assert_none(uri for uri, page in pages.items() if len(page.content) < 10)
    assert_none(
        f"{uri}: {difference}"
        for uri, page in pages.items()
        for difference in _first_difference(page.content, by_zensical[uri].content)
    )


def test_zensical_and_then_publishing_make_the_same_links_and_heads(
    pages: dict[str, HtmlPage], by_zensical: dict[str, HtmlPage]
) -> None:
    public = {uri: page for uri, page in pages.items() if not uri.startswith("so-tay/")}

    assert_none(
        f"{uri}: {difference}"
        for uri, page in public.items()
        for difference in _first_difference(page.links, by_zensical[uri].links)
    )
    assert_none(
        f"{uri}: {_head(page)} / {_head(by_zensical[uri])}"
        for uri, page in pages.items()
        if _head(page) != _head(by_zensical[uri])
    )


def test_zensical_leaves_nothing_of_the_frame_either(by_zensical: dict[str, HtmlPage]) -> None:
    assert_none(
        uri
        for uri, page in by_zensical.items()
        if "khung/" in page.html or "\N{ASTERISM}" in page.html
    )


def _head(page: HtmlPage) -> tuple[object, ...]:
    return page.title, page.meta("description"), page.meta("og:url"), page.json_ld


def _first_difference(ours: list[str], theirs: list[str]) -> list[str]:
    # Zensical's article begins with the target of its skip link.
    theirs = [row for row in theirs if row != "<a [('id', '__skip'), ('tabindex', '-1')]>"]
    for one, other in zip_longest(ours, theirs):
        if one != other:
            return [f"{one} / {other}"]
    return []


def test_the_plugin_is_thin() -> None:
    lines = (ROOT / "scripts/dienhinh/site/plugin.py").read_text(encoding="utf-8").splitlines()

    assert len(lines) < 120


def test_an_error_in_the_data_stops_the_build_and_is_named_by_its_place(project: Project) -> None:
    file = project.profile(PRESS)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("\nsector: trong-trot\n", "\nsector: trong-cay\n"), "utf-8")
    line = text[: text.index("\nsector: ")].count("\n") + 2

    result = project.build()

    assert result.returncode != 0
    shown = file.relative_to(project.root).as_posix()
    assert f"{shown}:{line}:9: " in result.stderr
    assert "[unknown-reference]" in result.stderr
    assert not project.site.exists() or list(project.site.rglob("*.html")) == []


def test_serve_shows_an_edit_of_a_profile(project: Project, tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    without_handbook_texts(project)
    file = project.profile(PRESS)
    with (tmp_path / "serve.log").open("wb") as log:
        server = subprocess.Popen(
            [command_of("mkdocs"), "serve", "--dev-addr", address],
            cwd=project.root,
            env=environment(),
            stdout=log,
            stderr=log,
        )
        try:
            assert _appears("Ba Tiêu", address, seconds=240), (tmp_path / "serve.log").read_text()
            text = file.read_text(encoding="utf-8")
            file.write_text(text.replace("\nsummary: ", "\nsummary: Câu vừa sửa. ", 1), "utf-8")

            assert _appears("Câu vừa sửa.", address, seconds=240), (
                tmp_path / "serve.log"
            ).read_text()
            # The hand-written pages were not built again for it.
            assert (tmp_path / "serve.log").read_text().count("Building documentation...") == 1
        finally:
            server.terminate()
            server.wait(timeout=60)


def _appears(words: str, address: str, *, seconds: int) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        connection = http.client.HTTPConnection(address, timeout=5)
        try:
            connection.request("GET", f"/ho-so/{PRESS}/")
            if words in connection.getresponse().read().decode():
                return True
        except (OSError, http.client.HTTPException):
            pass  # not started yet, or just building
        finally:
            connection.close()
        time.sleep(0.2)
    return False


def _forget_one_in_ten(project: Project) -> set[Path]:
    """Take some kept files of every sort away, so that they are made again; their names."""
    forgotten = {
        file.relative_to(project.cache)
        for folder in sorted(project.cache.iterdir())
        if folder.is_dir()
        for file in sorted(folder.rglob("*.*"))[::10]
    }
    for path in forgotten:
        (project.cache / path).unlink()
    return forgotten


def _differences(first: dict[str, bytes], second: dict[str, bytes]) -> list[str]:
    every = sorted(first.keys() | second.keys())
    return [uri for uri in every if first.get(uri) != second.get(uri)]


def _pictures_of(html: str, slug: str) -> set[str]:
    """The files of the page's own pictures: those of related profiles are on their own pages."""
    own = html_page(slug, html.partition('<section class="related"')[0])
    return {
        os.path.normpath(f"ho-so/{slug}/{address}")
        for tag, _, address in own.addresses
        if "/anh/" in address and tag != "link"
    }
