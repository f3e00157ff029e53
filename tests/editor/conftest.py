"""A browser on the editor that reports what left the machine and what went wrong."""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TypeAlias

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Request

from tests.editor.site import CHOOSES_OWN_FOLDER, PACKAGES
from tests.editor.typist import Typist
from tests.site.server import serving
from tests.site.visitor import PATIENCE_MS

# What slides, spins and shades costs half the time of a machine that draws by itself. Where the
# browser knows no view transition, the editor shows the next page at once.
_STILL = """addEventListener("DOMContentLoaded", () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`*, *::before, *::after {
    animation: none !important; transition: none !important; backdrop-filter: none !important;
    box-shadow: none !important; filter: none !important;
  }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
});
delete Document.prototype.startViewTransition;"""

Editing: TypeAlias = Callable[[Path, str], AbstractContextManager[Typist]]


@pytest.fixture(scope="session")
def packages() -> Path:
    """What npm fetched; `make test` does it first."""
    if not (PACKAGES / "@sveltia").is_dir():
        if os.environ.get("CI"):
            pytest.fail("npm ci --prefix scripts/editor")
        pytest.skip("the editor's packages are missing: npm ci --prefix scripts/editor")
    return PACKAGES


def _complaints(said: ConsoleMessage) -> list[str]:
    """What the console says is wrong; our own refusal to save is said there too."""
    is_ours = "Chưa lưu" in said.text
    return [said.text] if said.type in {"error", "warning"} and not is_ours else []


@pytest.fixture
def editing(browser: Browser, packages: Path) -> Editing:
    """A person at the editor in a folder; only its own server and `host` may be asked."""
    assert packages.is_dir()

    @contextmanager
    def started(folder: Path, host: str) -> Iterator[Typist]:
        wrong: list[str] = []
        with serving(folder) as origin:
            context = browser.new_context(
                locale="vi-VN", viewport={"width": 1280, "height": 1200}, reduced_motion="reduce"
            )
            context.set_default_timeout(PATIENCE_MS)

            def asked(request: Request) -> None:
                if not request.url.startswith((f"{origin}/", f"{host}/", "data:", "blob:")):
                    wrong.append(request.url)

            context.on("request", asked)
            context.add_init_script(CHOOSES_OWN_FOLDER)
            context.add_init_script(_STILL)
            page = context.new_page()
            page.on("console", lambda said: wrong.extend(_complaints(said)))
            page.on("pageerror", lambda error: wrong.append(str(error)))
            page.goto(f"{origin}/nhap/")
            try:
                yield Typist(page, origin, wrong)
            finally:
                context.close()
        assert wrong == []

    return started
