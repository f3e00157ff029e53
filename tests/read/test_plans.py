from pathlib import Path

from dienhinh.read.plans import corrections_tree, plan_trees


def put(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("slots: []\n", encoding="utf-8")


def test_each_call_may_have_a_plan(tmp_path: Path) -> None:
    put(tmp_path, "so-ket-2023/plan.yaml", "so-ket-2022/plan.yaml", "reference/units.yaml")
    (tmp_path / "so-ket-2024").mkdir()

    trees, problems = plan_trees(tmp_path)

    assert [call for call, _ in trees] == ["so-ket-2022", "so-ket-2023"]
    assert problems == []


def test_no_plan_and_no_log_is_no_fault(tmp_path: Path) -> None:
    assert plan_trees(tmp_path / "khong-co") == ([], [])
    assert corrections_tree(tmp_path) == (None, [])


def test_a_name_that_is_nearly_right_is_reported_because_nobody_would_read_it(
    tmp_path: Path,
) -> None:
    put(
        tmp_path,
        "plan.yaml",
        "so-ket-2023/plan.yml",
        "so-ket-2023/Plan.yaml.txt",
        "so-ket-2023/ke-hoach.yaml",
        "so-ket-2023/planned.yaml",
        "dinh-chinh.yaml",
        "plan.schema.json",
    )

    _, plans = plan_trees(tmp_path)
    _, log = corrections_tree(tmp_path)

    found = [Path(p.path).relative_to(tmp_path).as_posix() for p in [*plans, *log]]
    assert found == [
        "plan.yaml",
        "so-ket-2023/Plan.yaml.txt",
        "so-ket-2023/ke-hoach.yaml",
        "so-ket-2023/plan.yml",
        "dinh-chinh.yaml",
    ]
    assert {problem.code for problem in [*plans, *log]} == {"misplaced-file"}


def test_a_plan_that_is_no_yaml_has_a_position(tmp_path: Path) -> None:
    put(tmp_path, "so-ket-2023/plan.yaml")
    (tmp_path / "so-ket-2023/plan.yaml").write_text("slots:\n  - date: [\n", encoding="utf-8")

    trees, [problem] = plan_trees(tmp_path)

    assert trees == []
    assert problem.code == "not-yaml"
    assert problem.line > 1


def test_what_lies_in_a_folder_that_is_no_call_is_no_plan_and_is_told(tmp_path: Path) -> None:
    put(
        tmp_path,
        "reference/plan.yaml",
        "reference/dinh-chinh.yaml",
        "so-ket-2023/corrections.yaml",
        "collections/plan.yaml",
        ".nhap/plan.yaml",
    )
    (tmp_path / "link").symlink_to(tmp_path / ".nhap")

    trees, plans = plan_trees(tmp_path)
    log, corrections = corrections_tree(tmp_path)

    assert trees == []
    assert log is None
    # A collection may be called so; a hidden folder is hidden on purpose.
    found = [Path(p.path).relative_to(tmp_path).as_posix() for p in [*plans, *corrections]]
    assert found == [
        "reference/plan.yaml",
        "reference/dinh-chinh.yaml",
        "so-ket-2023/corrections.yaml",
    ]
