"""A real browser that asks an engine through its page, `pages/<engine>.html`."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, Page

from tests.bench.search.serving import Link, Server

SLOW = Link(bytes_per_second=4e6 / 8, wait_s=0.1)
_PATIENCE_MS = 120_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Bytes and seconds until ten results are there: of a first search, and of one after it."""

    first_bytes: float
    first_s: float
    later_bytes: float
    later_s: float


@contextmanager
def page_of(browser: Browser, server: Server, engine: str) -> Iterator[Page]:
    """The page of an engine in a browser that has loaded nothing else."""
    context = browser.new_context()
    context.set_default_timeout(_PATIENCE_MS)
    try:
        page = context.new_page()
        page.goto(f"{server.origin}/{engine}.html")
        page.wait_for_function("() => Boolean(window.ask)")
        yield page
    finally:
        context.close()


def asked(page: Page, text: str) -> list[str]:
    """The addresses of the ten best results."""
    found: list[str] = page.evaluate("(text) => window.ask(text)", text)
    return [uri.lstrip("/") for uri in found]


def answers(page: Page, texts: Sequence[str], most_s: float) -> tuple[list[list[str]], list[float]]:
    """What is found for each text, and in how many seconds; fewer when time is over."""
    found: list[list[str]] = []
    took: list[float] = []
    end = time.monotonic() + most_s
    for text in texts:
        start = time.monotonic()
        if start > end:
            break
        found.append(asked(page, text))
        took.append(time.monotonic() - start)
    return found, took


def cost(browser: Browser, server: Server, engine: str, texts: Sequence[str]) -> Cost:
    """The median over pairs of searches, each pair in a new browser on a slow link."""
    firsts: list[tuple[int, float]] = []
    laters: list[tuple[int, float]] = []
    for one, other in zip(texts[::2], texts[1::2], strict=False):
        with page_of(browser, server, engine) as page:
            server.link = SLOW
            try:
                for text, rows in ((one, firsts), (other, laters)):
                    sent, start = server.sent, time.monotonic()
                    asked(page, text)
                    rows.append((server.sent - sent, time.monotonic() - start))
            finally:
                server.link = None
    return Cost(
        first_bytes=median(size for size, _ in firsts),
        first_s=median(took for _, took in firsts),
        later_bytes=median(size for size, _ in laters),
        later_s=median(took for _, took in laters),
    )
