from pathlib import Path

from dienhinh.read.collections import collection_trees


def written(root: Path, **files: str) -> Path:
    folder = root / "collections"
    folder.mkdir()
    for name, text in files.items():
        (folder / name.replace("__", ".").replace("_", "-")).write_text(text, encoding="utf-8")
    return root


def test_collections_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    root = written(tmp_path, b__yaml="title: B", a__yaml="title: A")

    trees, problems = collection_trees(root)

    assert problems == []
    assert [(name, tree.root) for name, tree in trees] == [
        ("a", {"title": "A"}),
        ("b", {"title": "B"}),
    ]


def test_a_name_that_cannot_be_an_address_is_told(tmp_path: Path) -> None:
    (tmp_path / "collections").mkdir()
    (tmp_path / "collections" / "Khách đến.yml").write_text("title: A", encoding="utf-8")

    trees, (problem,) = collection_trees(tmp_path)

    assert trees == []
    assert problem.code == "misplaced-file"
    assert "Đổi thành khach-den.yaml" in problem.vi


def test_a_name_that_windows_keeps_for_a_device_is_told(tmp_path: Path) -> None:
    trees, (problem,) = collection_trees(written(tmp_path, con__yaml="title: A"))

    assert trees == []
    assert "Đổi thành chuyen-de-con.yaml" in problem.vi


def test_without_the_folder_there_are_none(tmp_path: Path) -> None:
    assert collection_trees(tmp_path) == ([], [])


def test_a_file_that_is_no_yaml_is_told_where(tmp_path: Path) -> None:
    trees, problems = collection_trees(written(tmp_path, a__yaml='title: "A\n'))

    assert trees == []
    assert [(p.line, p.path.rpartition("/")[2]) for p in problems] == [(1, "a.yaml")]
