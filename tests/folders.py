"""The folders of the project, and what lies in a folder."""

import difflib
import shutil
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "tests" / "examples"
BASE = EXAMPLES / "base"
"""A small tree of profiles without a fault; its pictures are in `PICTURES`."""
PICTURES = EXAMPLES / "pictures"


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones too, by its posix path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def copy_lists(profiles: Path) -> None:
    """The shipped lists and the dispatch of 2023 with its outlines, into a folder of profiles."""
    source = ROOT / "profiles"
    for folder in ("reference", "so-ket-2023/outlines"):
        shutil.copytree(source / folder, profiles / folder)
    shutil.copy(source / "so-ket-2023" / "call.yaml", profiles / "so-ket-2023")


def changed(before: str, after: str) -> list[str]:
    """The lines that differ, each with its sign."""
    rows = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [row for row in rows if not row.startswith(("---", "+++", "@@"))]
