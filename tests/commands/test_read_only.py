"""Commands over folders that only let read: a disc, a share of others."""

import io
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dienhinh import cli
from tests.folders import BASE

ANSWERS = "1\n\nBa Tơ\nNông thôn mới\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A project that may not be written; only root may mount one."""
    source, shown = tmp_path / "source", tmp_path / "shown"
    shutil.copytree(BASE, source / "profiles")
    shown.mkdir()
    bind = ["mount", "--bind", str(source), str(shown)]
    if sys.platform != "linux" or subprocess.run(bind, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    subprocess.run(["mount", "-o", "remount,bind,ro", str(shown)], check=True)
    monkeypatch.chdir(shown)
    yield shown
    monkeypatch.chdir(tmp_path)
    subprocess.run(["umount", "-l", str(shown)], check=True)


def test_what_only_reads_works(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--today", "2023-12-01", "check"]) == 0
    assert cli.main(["--today", "2023-12-01", "calendar"]) == 0

    assert capsys.readouterr().err == ""
    assert [path.name for path in project.iterdir()] == ["profiles"]


def test_the_answers_of_an_interview_are_kept_elsewhere(
    project: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(ANSWERS))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    assert cli.main(["new"]) == 1

    (kept,) = tmp_path.glob("dienhinh-new-*")
    (profile,) = kept.rglob("profile.yaml")
    assert "unit: ba-to" in profile.read_text(encoding="utf-8")
    assert str(kept) in capsys.readouterr().out
    assert project.is_dir()
