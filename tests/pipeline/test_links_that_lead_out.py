"""A link to nothing, to itself or out is told and never opened, and hides nothing else."""

import json
import shutil
from pathlib import Path

import pytest

from dienhinh import cli
from tests.folders import BASE
from tests.repositories import committed

UNIT = "profiles/so-ket-2023/ba-to"
PLACES = (
    "docs/x.md", "docs/tin/x.md", "docs/tin/sau/x.md", "docs/x.txt", "docs/x.png", "docs/x.mkd",
    "profiles/corrections.yaml", "profiles/collections/x.yaml", "profiles/collections",
    "profiles/so-ket-2023/plan.yaml", "profiles/so-ket-2023/x", f"{UNIT}/unit.yaml",
    f"{UNIT}/bao-cao/vi-nguoi-ngheo.md", f"{UNIT}/x/profile.yaml",
    f"{UNIT}/to-hop-tac-nuoc-leng/profile.yaml", f"{UNIT}/to-hop-tac-nuoc-leng/chuong-1.jpg",
    f"{UNIT}/to-hop-tac-nuoc-leng/x.txt",
)  # fmt: skip
# Without these no profile is looked at, whatever is wrong with them.
LISTS = (
    "profiles/reference/sectors.yaml", "profiles/so-ket-2023/call.yaml",
    "profiles/so-ket-2023/outlines/nong-thon-moi.yaml",
)  # fmt: skip


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project, a page with a fault, and a file that is none of the project's."""
    root = tmp_path / "kho"
    shutil.copytree(BASE, root / "profiles")
    (root / "docs").mkdir()
    (root / "docs" / "z.md").write_text("<iframe src='https://example.org'></iframe>\n")
    (tmp_path / "rieng.txt").write_text("khoa-rieng: abc\nphone: 0905 123 456\n")
    monkeypatch.chdir(root)
    return root


def linked(project: Path, place: str, target: str) -> None:
    link = project / place
    if link.is_dir():
        shutil.rmtree(link)
    link.unlink(missing_ok=True)
    link.parent.mkdir(parents=True, exist_ok=True)
    targets = {"itself": link, "out": project.parent / "rieng.txt", "folder": project / "docs"}
    link.symlink_to(targets.get(target, target))


@pytest.mark.parametrize("place", [*PLACES, *LISTS])
@pytest.mark.parametrize("target", ["../../.git/config", "itself", "out", "folder"])
def test_a_link_that_leads_out_is_told_and_all_else_too(
    project: Path, capsys: pytest.CaptureFixture[str], place: str, target: str
) -> None:
    linked(project, place, target)

    code = cli.main(["--repository", "public", "check", "--format", "json"])

    told = capsys.readouterr()
    problems = json.loads(told.out)
    assert (code, told.err) == (1, "")
    assert "misplaced-file" in {row["code"] for row in problems if row["path"] == place}
    assert "khoa-rieng" not in told.out
    assert "phone-in" not in told.out
    if place not in LISTS:
        assert "bad-html" in {row["code"] for row in problems}


def test_a_link_to_nothing_stops_no_review(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    committed(project)
    linked(project, "docs/tin/x.md", "../../../.git/config")

    assert cli.main(["review", "--base", "main"]) == 1

    assert "docs/tin/x.md:1:1: lỗi [misplaced-file]" in capsys.readouterr().out
