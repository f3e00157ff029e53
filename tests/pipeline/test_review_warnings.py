"""What whoever merges a change has to read first."""

from pathlib import Path

import pytest

from dienhinh import cli
from tests.pipeline import test_review
from tests.pipeline.test_review import TODAY, put, reviewed
from tests.repositories import commit_all

project = test_review.project
STRANGE = "age1" + "q" * 58
OURS = "age1" + "z" * 58


def test_a_new_key_is_told_before_everything(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keys = project / "profiles/reference/seal-keys.txt"
    keys.write_text(f"# Khóa\n{OURS}  # Cơ quan giữ kho\n", encoding="utf-8")
    commit_all(project)
    keys.write_text(f"{OURS}  # Cơ quan\n{STRANGE}  # Khóa dự phòng, két\n", encoding="utf-8")

    (warning,) = reviewed(capsys)["warnings"]
    assert warning.startswith("Thay đổi này thêm 1 khóa niêm phong (“Khóa dự phòng, két”). ")

    for form in ("markdown", "text"):
        cli.main(["--today", TODAY, "review", "--base", "main", "--format", form])
        told = capsys.readouterr().out
        head = "Không có lỗi, nhưng có 1 điều phải đọc trước khi hợp nhất."
        assert told.index(head) < told.index("Khóa dự phòng")


def test_who_looks_at_another_repository_is_told_of_its_files(
    project: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The pages and the theme of the own folder are none of its."""
    (project / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))

    cli.main(
        ["--today", TODAY, "--profiles", str(project / "profiles"), "review", "--base", "main"]
    )

    assert ": mkdocs.yml. Tệp như thế" in capsys.readouterr().out


def test_files_that_run_are_told_and_profiles_are_not(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(project)
    assert reviewed(capsys)["warnings"] == []
    for name in (".github/workflows/x.yml", "mkdocs.yml", "docs/theme/a.js", "docs/tin/a.md"):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text("x", encoding="utf-8")

    (warning,) = reviewed(capsys)["warnings"]

    assert ": .github/workflows/x.yml, docs/theme/a.js, mkdocs.yml. Tệp như thế" in warning
