"""While serving, MkDocs builds again only when a file of its own changed."""

from pathlib import Path

import pytest

from dienhinh.site.preview import Preview


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Trang", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: X", encoding="utf-8")
    return tmp_path


def preview(docs: Path, calls: list[str], *, has_built: bool = True) -> Preview:
    def publish() -> bool:
        calls.append("publish")
        return has_built

    return Preview([docs / "docs", docs / "mkdocs.yml"], lambda: calls.append("build"), publish)


def test_an_edited_profile_is_only_published(docs: Path) -> None:
    calls: list[str] = []

    preview(docs, calls)()

    assert calls == ["publish"]


@pytest.mark.parametrize("name", ["docs/index.md", "docs/theme/moi.html", "mkdocs.yml"])
def test_an_edited_page_template_or_setting_is_built_once(docs: Path, name: str) -> None:
    calls: list[str] = []
    rebuild = preview(docs, calls)
    (docs / name).parent.mkdir(exist_ok=True)
    (docs / name).write_text("đã sửa", encoding="utf-8")

    rebuild()
    rebuild()

    assert calls == ["build", "publish"]


def test_without_a_built_site_all_is_built(docs: Path) -> None:
    calls: list[str] = []

    preview(docs, calls, has_built=False)()

    assert calls == ["publish", "build"]
