"""The site built once, a server of it, and a browser that watches what pages do."""

import fcntl
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from dienhinh.pipeline import today_in_viet_nam
from tests.site.html_page import HtmlPage, html_pages
from tests.site.project import Project, copied
from tests.site.server import serving
from tests.site.visitor import Visitor


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The project as it is shipped, copied, checked, built and published.

    Workers of pytest-xdist share one folder above their own: the first one builds under a lock,
    the others wait and read. No test changes what is in it.
    """
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    root, day, log = (folder / name for name in ("site-project", "site.day", "site.log"))
    with (folder / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if log.exists():
            pytest.fail(log.read_text(encoding="utf-8"))
        if day.exists():
            return Project(root=root, today=date.fromisoformat(day.read_text()))
        root.mkdir()
        project = copied(root, today_in_viet_nam(), has_own_cache=False)
        result = project.build()
        if result.returncode:
            log.write_text(result.stdout + result.stderr, encoding="utf-8")
            pytest.fail(result.stdout + result.stderr)
        day.write_text(project.today.isoformat())
        return project


@pytest.fixture(scope="session")
def built_site(built: Project) -> Path:
    """The folder of the built site."""
    return built.site


@pytest.fixture(scope="session")
def pages(built_site: Path) -> dict[str, HtmlPage]:
    """Every page of the built site, read."""
    return html_pages(built_site)


@pytest.fixture(scope="session")
def served(built_site: Path) -> Iterator[str]:
    """The origin of a server of the built site."""
    with serving(built_site) as origin:
        yield origin


@pytest.fixture(scope="session")
def visitor(browser: Browser, served: str) -> Visitor:
    """A reader of the built site."""
    return Visitor(browser, served)
