from pathlib import Path

import pytest

from dienhinh.model.source import Spot
from dienhinh.read.articles import article_trees


def story(docs: Path, text: str, name: str = "bai.md") -> Path:
    (docs / "tin").mkdir(exist_ok=True)
    (docs / "tin" / name).write_text(text, encoding="utf-8", newline="")
    return docs


def test_the_head_of_a_story_is_read_with_the_places_of_the_file(tmp_path: Path) -> None:
    docs = story(tmp_path, "---\ntitle: Bài một\ndate: 2026-11-01\n---\n\n# Chữ: không đọc\n")

    ((name, tree),), problems = article_trees(docs)

    assert problems == []
    assert name == "bai"
    assert tree.root == {"title": "Bài một", "date": "2026-11-01"}
    assert tree.value_spot(("date",)) == Spot(3, 7)


def test_line_ends_of_windows_are_read_too(tmp_path: Path) -> None:
    ((_, tree),), problems = article_trees(story(tmp_path, "---\r\ntitle: A\r\n---\r\nChữ.\r\n"))

    assert problems == []
    assert tree.root == {"title": "A"}


def test_a_story_without_a_head_or_without_its_end_is_told(tmp_path: Path) -> None:
    story(tmp_path, "# Bài\n", "khong.md")
    story(tmp_path, "---\ntitle: A\n", "mo.md")

    trees, problems = article_trees(tmp_path)

    assert trees == []
    assert [(p.path.rpartition("/")[2], p.code) for p in problems] == [
        ("khong.md", "missing-field"),
        ("mo.md", "missing-field"),
    ]


def test_a_story_in_a_folder_below_is_told_where_it_belongs(tmp_path: Path) -> None:
    story(tmp_path, "---\ntitle: A\n---\nChữ.\n", "mot.md")
    (tmp_path / "tin" / "2026").mkdir()
    (tmp_path / "tin" / "2026" / "bai-con.md").write_text("---\ntitle: B\n---\n")

    trees, (problem,) = article_trees(tmp_path)

    assert [name for name, _ in trees] == ["mot"]
    assert problem.code == "misplaced-file"
    assert problem.path.endswith("tin/2026/bai-con.md")
    assert f"Chuyển thành {tmp_path.as_posix()}/tin/bai-con.md." in problem.vi


def test_a_story_saved_as_utf_16_is_told_what_mends_it(tmp_path: Path) -> None:
    story(tmp_path, "")
    (tmp_path / "tin" / "bai.md").write_bytes("---\ntitle: A\n---\n".encode("utf-16"))

    trees, (problem,) = article_trees(tmp_path)

    assert trees == []
    assert problem.code == "not-utf8"
    assert "Chạy dienhinh fix." in problem.vi


@pytest.mark.parametrize("end", ["---\n", "---", "---\r\n\r\n  \r\n"])
def test_a_story_without_a_text_is_told_where_it_should_begin(tmp_path: Path, end: str) -> None:
    trees, (problem,) = article_trees(story(tmp_path, f"---\ntitle: A\n{end}"))

    assert [name for name, _ in trees] == ["bai"]
    assert (problem.line, problem.code) == (3, "missing-field")
    assert "Viết thân bài" in problem.vi


def test_without_the_folder_there_are_none(tmp_path: Path) -> None:
    assert article_trees(tmp_path) == ([], [])
