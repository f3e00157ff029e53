from pathlib import Path

import pytest

from dienhinh.read.written_pages import files_beside


@pytest.mark.parametrize("is_docs_absolute", [False, True])
@pytest.mark.parametrize("is_theme_absolute", [False, True])
def test_files_of_the_theme_are_no_files_beside_pages(
    is_docs_absolute: bool,  # noqa: FBT001 (a table of both)
    is_theme_absolute: bool,  # noqa: FBT001
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs" / "theme").mkdir(parents=True)
    for name in ("a.pdf", "theme/main.html", "theme-cu.pdf"):
        (tmp_path / "docs" / name).write_bytes(b"x")
    docs, theme = Path("docs"), Path("docs/theme")

    found = files_beside(
        docs.absolute() if is_docs_absolute else docs,
        theme.absolute() if is_theme_absolute else theme,
    )

    assert [file.name for file in found] == ["a.pdf", "theme-cu.pdf"]


def test_a_theme_elsewhere_hides_nothing(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.pdf").write_bytes(b"x")

    assert [*files_beside(docs, tmp_path / "theme")] == [docs / "a.pdf"]
