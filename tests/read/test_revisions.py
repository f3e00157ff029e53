import os
from pathlib import Path

import pytest

from dienhinh.read.revisions import RevisionError, revision
from tests.repositories import commit_all, committed, git


@pytest.fixture
def profiles(tmp_path: Path) -> Path:
    folder = tmp_path / "profiles"
    (folder / "ba-to").mkdir(parents=True)
    (folder / "ba-to" / "cu.yaml").write_bytes("name: Tổ cũ\n".encode())
    (folder / "ba-to" / "mat.yaml").write_bytes(b"name: x\n")
    (tmp_path / "khac.txt").write_text("ngoài thư mục hồ sơ")
    committed(tmp_path)
    return folder


def test_changed_added_and_removed_files_are_found_below_the_folder_only(profiles: Path) -> None:
    (profiles / "ba-to" / "cu.yaml").write_bytes(b"name: y\n")
    (profiles / "ba-to" / "mat.yaml").unlink()
    (profiles / "ba-to" / "mới có dấu.yaml").write_bytes(b"name: z\n")
    (profiles.parent / "khac.txt").write_text("đổi")

    found = revision(profiles, "main").changed_files()

    assert found == ("ba-to/cu.yaml", "ba-to/mat.yaml", "ba-to/mới có dấu.yaml")


def test_the_old_bytes_are_given_and_none_for_a_new_file(profiles: Path) -> None:
    (profiles / "ba-to" / "cu.yaml").write_bytes(b"name: y\n")

    since = revision(profiles, "main")

    assert since.content("ba-to/cu.yaml") == "name: Tổ cũ\n".encode()
    assert since.content("ba-to/moi.yaml") is None


def test_what_others_did_on_the_base_meanwhile_is_no_change_of_ours(profiles: Path) -> None:
    root = profiles.parent
    git(root, "switch", "--quiet", "--create", "cua-toi")
    (profiles / "ba-to" / "cu.yaml").write_bytes(b"name: y\n")
    commit_all(root)
    git(root, "switch", "--quiet", "main")
    (profiles / "ba-to" / "mat.yaml").write_bytes(b"name: z\n")
    commit_all(root)
    git(root, "switch", "--quiet", "cua-toi")

    assert revision(profiles, "main").changed_files() == ("ba-to/cu.yaml",)


def test_a_name_that_is_no_revision_is_refused_even_when_it_looks_like_an_option(
    profiles: Path,
) -> None:
    for name in ("khong-co", "--output=x", "", "main:khac.txt"):
        with pytest.raises(RevisionError, match="không tìm thấy mốc này"):
            revision(profiles, name)


def test_a_folder_outside_any_repository_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RevisionError):
        revision(tmp_path, "main")


def test_nothing_in_the_repository_is_written(profiles: Path) -> None:
    (profiles / "ba-to" / "cu.yaml").write_bytes(b"name: y\n")
    # An index older than the file is what git would like to refresh.
    os.utime(profiles / "ba-to" / "mat.yaml", (1, 1))
    before = _state(profiles.parent / ".git")

    revision(profiles, "main").changed_files()

    assert _state(profiles.parent / ".git") == before


def _state(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_in_a_hook_of_a_worktree_only_what_changed_is_told(
    profiles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(profiles.parent, "worktree", "add", "--quiet", "-b", "khac", str(tmp_path / "cây"))
    beside = tmp_path / "cây" / "profiles"
    (beside / "ba-to" / "cu.yaml").write_bytes(b"name: y\n")
    # As git-commit(1) sets them for its hooks.
    monkeypatch.setenv("GIT_DIR", git(beside, "rev-parse", "--absolute-git-dir"))
    monkeypatch.setenv("GIT_INDEX_FILE", "ba-to/khong-co")
    monkeypatch.setenv("GIT_PREFIX", "profiles/")

    assert revision(beside, "main").changed_files() == ("ba-to/cu.yaml",)


def test_a_folder_that_only_looks_like_a_repository_is_none(
    profiles: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Files of others may lie so, and git would do what their `config` says."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    git(elsewhere, "clone", "--quiet", "--bare", str(profiles.parent), "kho")

    with pytest.raises(RevisionError):
        revision(elsewhere / "kho", "main")


def test_no_monitor_of_the_repository_is_run(profiles: Path, tmp_path: Path) -> None:
    monitor = tmp_path / "monitor.sh"
    monitor.write_text(f"#!/bin/sh\ntouch '{tmp_path}/ran'\n", encoding="utf-8")
    monitor.chmod(0o755)
    git(profiles.parent, "config", "core.fsmonitor", str(monitor))
    (profiles / "ba-to" / "cu.yaml").write_bytes(b"name: y\n")

    assert revision(profiles, "main").changed_files() == ("ba-to/cu.yaml",)

    assert not (tmp_path / "ran").exists()
