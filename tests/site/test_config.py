import logging
from datetime import date
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from dienhinh.pipeline import Options
from dienhinh.site.config import build_options
from dienhinh.site.plugin import DienHinhPlugin


def options_of(root: Path, written: str) -> Options:
    config, plugin = configured(root, written)
    return build_options(config, plugin.config)


def configured(root: Path, written: str) -> tuple[MkDocsConfig, DienHinhPlugin]:
    (root / "docs").mkdir()
    file = root / "mkdocs.yml"
    text = f"site_name: Kho\nplugins:\n  - dienhinh:\n      {written}\n"
    file.write_text(text, encoding="utf-8")
    config = load_config(str(file))
    plugin = config.plugins["dienhinh"]
    assert isinstance(plugin, DienHinhPlugin)
    return config, plugin


def day_of(root: Path, written: str) -> date:
    return options_of(root, f"today: {written}").today


def test_a_served_site_has_the_address_of_the_built_one(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    file = tmp_path / "mkdocs.yml"
    text = "site_name: Kho\nsite_url: https://dien-hinh.example.vn/kho/\nplugins:\n  - dienhinh\n"
    file.write_text(text, encoding="utf-8")
    config = load_config(str(file))
    plugin = config.plugins["dienhinh"]
    assert isinstance(plugin, DienHinhPlugin)
    # As MkDocs does before it serves.
    config.site_url = "http://127.0.0.1:8000/kho/"

    assert (
        build_options(config, plugin.config, is_serving=True).base_url
        == "https://dien-hinh.example.vn/kho/"
    )


@pytest.mark.parametrize("written", ["2027-05-15", "'2027-05-15'"])
def test_the_day_to_build_for_may_be_written_with_or_without_quotes(
    tmp_path: Path, written: str
) -> None:
    assert day_of(tmp_path, written) == date(2027, 5, 15)


def test_what_is_no_day_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match=r"“15/5/2027” không phải ngày; ghi như 2027-05-15"):
        day_of(tmp_path, "15/5/2027")


def test_pages_are_told_how_the_editors_are_reached(tmp_path: Path) -> None:
    options = options_of(tmp_path, "contact: {email: bien-tap@kho.test}")

    assert options.address.contact.email == "bien-tap@kho.test"


def test_a_mistyped_contact_stops_the_build_in_words(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match=r"mkdocs\.yml:4:24: contact\.email: “kho” không phải"):
        options_of(tmp_path, "contact: {email: kho}")


@pytest.mark.parametrize(
    ("written", "notes"), [("contact:", 1), ("contact: {email: bien-tap@kho.test}", 0)]
)
def test_who_can_be_reached_by_nobody_is_told_what_to_type_and_builds_all_the_same(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    written: str,
    notes: int,
) -> None:
    config, plugin = configured(tmp_path, written)
    monkeypatch.setattr(DienHinhPlugin, "_examine", lambda _: True)

    with caplog.at_level(logging.INFO, "mkdocs.plugins.dienhinh"):
        plugin.on_config(config)

    told = [record for record in caplog.records if "“contact:”" in record.message]
    # MkDocs counts what is above INFO, and with --strict such a build fails.
    assert [record.levelno for record in told] == [logging.INFO] * notes


@pytest.mark.parametrize("cache", ["docs/kho", "site/x", ".", "profiles"])
def test_a_cache_in_or_above_what_people_write_or_read_is_refused(
    tmp_path: Path, cache: str
) -> None:
    with pytest.raises(PluginError, match="không thể nằm trong hay chứa thư mục"):
        options_of(tmp_path, f"cache: {cache}")
