"""A type of page is made when somebody adds its module, or this says what was forgotten."""

import pkgutil

import pytest

from dienhinh.derive import pages

# Shared by pages of groups; it makes none.
HELPERS = frozenset({"group"})
MODULES = {found.name for found in pkgutil.iter_modules(pages.__path__)} - HELPERS


@pytest.mark.parametrize("module", sorted(MODULES))
def test_every_module_is_in_a_list_of_the_package(module: str) -> None:
    assert module in {pages.PROFILE, *pages.GROUP_TYPES}, (
        "derive/pages/__init__.py: name it in _FEW or _GROWING, or nobody makes its pages"
    )


@pytest.mark.parametrize("module", sorted(MODULES))
def test_every_module_makes_pages(module: str) -> None:
    assert hasattr(getattr(pages, module), "pages")
