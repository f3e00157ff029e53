"""A real browser on the served site that watches what no page may do."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    sync_playwright,
)

from tests.site.findings import assert_none

Scheme: TypeAlias = Literal["light", "dark"]
Motion: TypeAlias = Literal["no-preference", "reduce"]

# The first has no window to draw and shows a page in half the time.
_PROGRAMS = ("chromium-headless-shell", "chromium")
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Letters lie where they fall: a page costs less.
    "--font-render-hinting=none",
    "--disable-lcd-text",
    # Whatever a page asks of another host is told by `Faults`; it never leaves the machine.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
# What is not there by then on a busy machine will not come.
PATIENCE_MS = 30_000
# Runs before any script of a page, so that the first breach is seen too.
_WATCH = """document.addEventListener("securitypolicyviolation", (event) =>
  console.error("policy: " + event.violatedDirective + " " + event.blockedURI));"""
# Moves that follow a reader's own action do not count.
_SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""


@dataclass(slots=True)
class Faults:
    """What went wrong while a page was open; both lists must stay empty."""

    outside: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Opens pages of the site at `origin`."""

    browser: Browser
    origin: str

    @contextmanager
    def page(  # noqa: PLR0913 each says how this reader reads
        self,
        uri: str = "",
        *,
        width: int = 1440,
        height: int = 900,
        scheme: Scheme = "light",
        script: bool = True,
        bypass_csp: bool = False,
    ) -> Iterator[Page]:
        """A page in a window of its own; afterwards: no foreign request, no error, no breach."""
        faults = Faults()
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            java_script_enabled=script,
            bypass_csp=bypass_csp,
            locale="vi-VN",
            reduced_motion="reduce",
        )
        context.set_default_timeout(PATIENCE_MS)
        self._watch(context, faults)
        try:
            page = context.new_page()
            page.goto(f"{self.origin}/{uri}", wait_until="load")
            yield page
        finally:
            context.close()
        assert_none([*faults.outside, *faults.console])

    def _watch(self, context: BrowserContext, faults: Faults) -> None:
        def said(message: ConsoleMessage) -> None:
            # An unknown address is answered with 404, which the browser itself remarks on.
            is_own_status = message.location["url"] in {page.url for page in context.pages} and (
                "404 (Not Found)" in message.text
            )
            if message.type in {"error", "warning"} and not is_own_status:
                faults.console.append(f"{message.text} ({message.location['url']})")

        def asked(request: Request) -> None:
            if not request.url.startswith((f"{self.origin}/", "data:", "blob:", "about:")):
                faults.outside.append(request.url)

        context.on("request", asked)
        context.on("console", said)
        context.on("weberror", lambda error: faults.console.append(str(error.error)))
        context.add_init_script(_WATCH)


@contextmanager
def crashless_page(browser: Browser, *, reduced_motion: Motion = "no-preference") -> Iterator[Page]:
    """A page that may miss files and ask others; afterwards: no script of it failed."""
    context = browser.new_context(reduced_motion=reduced_motion)
    page = context.new_page()
    crashes: list[str] = []
    page.on("pageerror", lambda error: crashes.append(str(error)))
    try:
        yield page
    finally:
        context.close()
    assert_none(crashes)


def layout_shift(page: Page) -> float:
    """How much of an open page moved by itself: the sum of its layout shifts (Web Vitals)."""
    return float(page.evaluate(_SHIFTS))


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium; without one the test is skipped, but never where machines run it."""
    path = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("chromium is not installed; tests/tools/system-packages installs it")
        pytest.skip("chromium is not installed; tests/tools/system-packages installs it")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_FLAGS))
        try:
            yield browser
        finally:
            browser.close()
