"""What other fonts, templates or libraries made is not taken over."""

from importlib.metadata import version
from pathlib import Path

import pytest

from dienhinh.pipeline import makers
from tests.folders import ROOT

FONTS = ROOT / "docs/theme/assets/fonts"


def test_versions_are_those_that_are_installed() -> None:
    told = makers.versions()

    names = ("jinja2", "pillow", "pillow-heif", "python-docx", "typst")
    assert {name: told[name] for name in names} == {name: version(name) for name in names}


def test_another_version_of_a_library_makes_all_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    makers.program.cache_clear()
    before = makers.program(), makers.setters()
    monkeypatch.setattr(makers, "_version", lambda _: "9.9")
    makers.program.cache_clear()
    after = makers.program(), makers.setters()
    makers.program.cache_clear()

    assert before[0] != after[0]
    assert before[1] != after[1]


def test_another_font_of_the_theme_sets_cards_anew(tmp_path: Path) -> None:
    (tmp_path / "be-vietnam-pro-bold.woff2").write_bytes(b"chu khac")

    assert makers.setters(FONTS) != makers.setters(tmp_path) != makers.setters()
