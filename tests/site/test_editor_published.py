"""`/nhap/` is there only where a repository is named, and only under its own rules."""

import shutil
from pathlib import Path

import pytest

from dienhinh.model.output import page_file
from dienhinh.render.frame import FRAME_URI
from tests.folders import ROOT
from tests.site.project import Project, linked_copy, run

PACKAGES = ROOT / "scripts" / "editor" / "node_modules" / "@sveltia"


def test_without_a_repository_there_is_no_editor(built_site: Path) -> None:
    assert not (built_site / "nhap").exists()
    assert "/nhap/" not in (built_site / "_headers").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.skipif(not PACKAGES.is_dir(), reason="npm ci --prefix scripts/editor")
def test_with_a_repository_it_is_published_and_no_robot_is_sent_there(
    built: Project, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    frame = site / page_file(FRAME_URI)
    frame.parent.mkdir(parents=True)
    shutil.copy(built.site / ".dienhinh" / "frame.html", frame)
    linked_copy(built.site / "tin", site / "tin")
    linked_copy(built.cache, tmp_path / "cache")

    done = run(
        "dienhinh", "--today", built.today.isoformat(), "--cache", str(tmp_path / "cache"),
        "publish", "--no-kits",
        "--editor", "github:to-chuc/kho", "--into", str(site), cwd=ROOT,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert '"repo": "to-chuc/kho"' in (site / "nhap" / "config.yml").read_text(encoding="utf-8")
    assert (site / "nhap" / "sveltia-cms.js").stat().st_size > 2_000_000
    assert "nhap" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert "/nhap/*" in (site / "_headers").read_text(encoding="utf-8")


def test_a_wrong_repository_is_told_before_anything_is_built(built: Project) -> None:
    done = run("dienhinh", "publish", "--into", "x", "--editor", "kho", cwd=built.root)

    assert done.returncode == 2
    assert "github:to-chuc/kho" in done.stderr
