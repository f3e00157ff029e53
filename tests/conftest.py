"""What tests of several folders share: one browser, since a process can drive only one."""

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, expect

from tests.site.visitor import PATIENCE_MS, chromium

# A busy machine is no fault of the program; a test that looks for hanging sets its own deadline.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
expect.set_options(timeout=PATIENCE_MS)

# What the forge that runs the tests says of its own repository is nothing to the ones made here.
for _name in ("CI_PROJECT_VISIBILITY", "GITHUB_EVENT_PATH"):
    os.environ.pop(_name, None)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Thousands of tests are found and stay to the end; looking for garbage among them is dear."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.collect()
        gc.freeze()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once."""
    with chromium() as started:
        yield started
