import shutil
from pathlib import Path

from dienhinh.read.reference import reference_trees

LISTS = ("movements", "sectors", "awards", "units", "communes", "abbreviations", "synonyms")


def _house(root: Path) -> Path:
    for name in LISTS:
        (root / "reference").mkdir(parents=True, exist_ok=True)
        (root / f"reference/{name}.yaml").write_text(f"{name}: []\n", encoding="utf-8")
    for call in ("so-ket-2023", "so-ket-2022"):
        (root / call / "outlines").mkdir(parents=True)
        (root / call / "call.yaml").write_text(f"id: {call}\n", encoding="utf-8")
        for movement in ("vi-nguoi-ngheo", "nong-thon-moi"):
            path = root / call / "outlines" / f"{movement}.yaml"
            path.write_text(f"movement: {movement}\n", encoding="utf-8")
    return root


def test_every_list_call_and_outline_is_read_in_order(tmp_path: Path) -> None:
    trees, problems = reference_trees(_house(tmp_path))

    assert problems == []
    assert trees.is_whole
    assert tuple(trees.lists) == LISTS
    assert trees.lists["units"].root == {"units": []}
    assert [name for name, _ in trees.call_trees] == ["so-ket-2022", "so-ket-2023"]
    assert [(outline.call, outline.name) for outline in trees.outlines] == [
        ("so-ket-2022", "nong-thon-moi"),
        ("so-ket-2022", "vi-nguoi-ngheo"),
        ("so-ket-2023", "nong-thon-moi"),
        ("so-ket-2023", "vi-nguoi-ngheo"),
    ]
    assert trees.outlines[0].tree.path == (
        f"{tmp_path.as_posix()}/so-ket-2022/outlines/nong-thon-moi.yaml"
    )


def test_missing_list_and_missing_call_are_problems(tmp_path: Path) -> None:
    root = _house(tmp_path)
    (root / "reference/sectors.yaml").unlink()
    (root / "so-ket-2022/call.yaml").unlink()

    trees, problems = reference_trees(root)

    assert not trees.is_whole
    assert "sectors" not in trees.lists
    assert [(Path(p.path).relative_to(root).as_posix(), p.code) for p in problems] == [
        ("reference/sectors.yaml", "missing-file"),
        ("so-ket-2022/call.yaml", "missing-file"),
    ]


def test_a_folder_that_has_nothing_of_a_call_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    root = _house(tmp_path)
    shutil.rmtree(root / "so-ket-2022")
    (root / "ba-to/mot-ho-so").mkdir(parents=True)
    (root / "ba-to/mot-ho-so/profile.yaml").write_text("name: A\n", encoding="utf-8")

    trees, (problem,) = reference_trees(root)

    assert trees.is_whole
    assert [name for name, _ in trees.call_trees] == ["so-ket-2023"]
    assert (problem.path, problem.code) == ((root / "ba-to/call.yaml").as_posix(), "missing-file")
    assert problem.vi.endswith(
        f"Là thư mục của đơn vị thì chuyển vào {root.as_posix()}/so-ket-2023/; là công văn mới thì "
        "chạy `dienhinh call new`."
    )


def test_list_that_is_no_yaml_is_a_problem(tmp_path: Path) -> None:
    root = _house(tmp_path)
    (root / "reference/units.yaml").write_text("units: [\n", encoding="utf-8")

    trees, problems = reference_trees(root)

    assert not trees.is_whole
    assert [(p.line, p.column, p.code) for p in problems] == [(1, 8, "not-yaml")]


def test_empty_house_lacks_every_list(tmp_path: Path) -> None:
    trees, problems = reference_trees(tmp_path / "none")

    assert not trees.is_whole
    assert [problem.code for problem in problems] == ["missing-file"] * 7


def test_hidden_folders_are_no_calls(tmp_path: Path) -> None:
    root = _house(tmp_path)
    (root / ".git").mkdir()

    assert reference_trees(root)[1] == []
