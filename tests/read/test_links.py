from pathlib import Path

import pytest

from dienhinh.read.links import links_out


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    root = tmp_path / "docs"
    (root / "gioi-thieu").mkdir(parents=True)
    (root / "gioi-thieu" / "index.md").write_text("# Giới thiệu\n", encoding="utf-8")
    (tmp_path / "key.txt").write_text("AGE-SECRET-KEY-1", encoding="utf-8")
    return root


@pytest.mark.parametrize(
    "target", ["../../key.txt", "../..", "..", "khong-co"], ids=["file", "out", "folder", "nothing"]
)
def test_a_link_that_could_publish_anything_is_told(docs: Path, target: str) -> None:
    link = docs / "gioi-thieu" / "them.txt"
    link.symlink_to(target)

    [problem] = links_out(docs)

    assert (problem.path, problem.code) == (link.as_posix(), "misplaced-file")
    assert problem.severity == "error"


def test_a_link_to_another_page_is_fine(docs: Path) -> None:
    (docs / "gioi-thieu" / "them.md").symlink_to("index.md")

    assert list(links_out(docs)) == []


def test_where_no_pages_are_no_link_is(tmp_path: Path) -> None:
    assert list(links_out(tmp_path / "docs")) == []
