from pathlib import Path

import pytest

from dienhinh.read.written_pages import files_beside, undecoded_pages, written_pages


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


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ("Trang một.\n".encode(), None),
        ("\ufeffTrang một.\n".encode(), None),
        ("Trang một.\n".encode("utf-16"), (1, 1)),
        (b"Trang\nm" + b"\xf4t.\n", (2, 2)),
    ],
)
def test_a_page_at_which_the_site_generator_would_stop_is_told_at_its_place(
    tmp_path: Path, data: bytes, place: tuple[int, int] | None
) -> None:
    (tmp_path / "trang.md").write_bytes(data)

    found = [(problem.line, problem.column) for problem in undecoded_pages(tmp_path)]

    assert found == ([place] if place else [])


def test_a_mark_before_the_first_letter_is_no_part_of_a_page(tmp_path: Path) -> None:
    (tmp_path / "trang.md").write_bytes("\ufeff---\ntitle: A\n---\n".encode())

    assert [text for _, text in written_pages(tmp_path)] == ["---\ntitle: A\n---\n"]
