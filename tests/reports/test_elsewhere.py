import json
import os
import subprocess
import sys
from pathlib import Path

from tests.folders import ROOT


def made(folder: Path, seed: str, zone: str) -> dict[str, str]:
    """What every paper is by its name, made with another order of sets and another clock."""
    folder.mkdir()
    ran = subprocess.run(
        [sys.executable, "-m", "tests.reports.papers_made", str(folder)],
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone},
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    papers: dict[str, str] = json.loads(ran.stdout)
    return papers


def test_papers_are_the_same_bytes_in_another_process_at_another_hour(tmp_path: Path) -> None:
    here = made(tmp_path / "a", "1", "UTC")
    there = made(tmp_path / "b", "4711", "Pacific/Kiritimati")

    assert {"tien-do.xlsx", "don-vi.docx", "don-vi.xlsx", "tinh.docx", "tinh.xlsx"} <= set(here)
    assert any("de-cuong" in name for name in here)
    assert [name for name in here if here[name] != there.get(name)] == []
    assert list(here) == list(there)
