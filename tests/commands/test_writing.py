"""What commands write for staff goes nowhere from where the site would carry it out."""

from pathlib import Path

import pytest

from dienhinh.commands.writing import refuse_public
from dienhinh.pipeline.options import PublishError
from dienhinh.read.site_settings import pages_folder, theme_folder

# As the manuals of MkDocs and of its theme have them.
BEYOND_DATA = {
    "a tag of the theme": "extra:\n  emoji_index: !!python/name:material.emoji.twemoji\n",
    "a variable": "site_name: !ENV [NAME, x]\n",
    "an anchor": "a: &a 1\nb: *a\n",
    "nothing": "",
}


@pytest.mark.parametrize("what", BEYOND_DATA)
def test_the_folders_of_the_site_are_known_whatever_else_its_settings_hold(
    tmp_path: Path, what: str
) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        f"docs_dir: trang\nsite_dir: ra\ntheme:\n  custom_dir: ao\n{BEYOND_DATA[what]}",
        encoding="utf-8",
    )

    assert pages_folder(tmp_path) == tmp_path / "trang"
    assert theme_folder(tmp_path) == tmp_path / "ao"
    for place in ("trang/kit.zip", "ra/a/kit.zip"):
        with pytest.raises(PublishError):
            refuse_public(tmp_path / place)
    refuse_public(tmp_path / "docs/kit.zip")
