from datetime import date
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from dienhinh.site.config import build_options
from dienhinh.site.plugin import DienHinhPlugin


def day_of(root: Path, written: str) -> date:
    (root / "docs").mkdir()
    file = root / "mkdocs.yml"
    text = f"site_name: Kho\nplugins:\n  - dienhinh:\n      today: {written}\n"
    file.write_text(text, encoding="utf-8")
    config = load_config(str(file))
    plugin = config.plugins["dienhinh"]
    assert isinstance(plugin, DienHinhPlugin)
    return build_options(config, plugin.config).today


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
