"""Whoever builds the site is told whether it needs the editor, however the settings say it."""

from pathlib import Path

import pytest

from dienhinh.site.asks_editor import asks_editor


@pytest.mark.parametrize(
    ("plugins", "expected"),
    [
        ("\n  - dienhinh:\n      editor: github:a/b\n", True),
        ("\n  dienhinh:\n    editor: github:a/b\n", True),
        (" [{dienhinh: {editor: 'github:a/b'}}]\n", True),
        ("\n  - dienhinh:\n      editor: !ENV [NO_SUCH_NAME, 'github:a/b']\n", True),
        ("\n  - dienhinh:\n      editor:   # github:a/b\n", False),
        ("\n  - dienhinh:\n      # editor: github:a/b\n      kits: true\n", False),
        ("\n  - search\nextra:\n  editor: github:a/b\n", False),
    ],
)
def test_the_settings_are_read_as_mkdocs_reads_them(
    tmp_path: Path, plugins: str, *, expected: bool
) -> None:
    (tmp_path / "docs").mkdir()
    file = tmp_path / "mkdocs.yml"
    file.write_text(f"site_name: x\ntheme: mkdocs\nplugins:{plugins}", encoding="utf-8")

    assert asks_editor(str(file)) is expected
