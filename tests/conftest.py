"""What tests of several folders share: one browser, since a process can drive only one."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.site.visitor import chromium


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once."""
    with chromium() as started:
        yield started
