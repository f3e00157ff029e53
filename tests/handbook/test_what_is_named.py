"""What the documents at the door name is what there is: commands, rooms, folders."""

import re
import tomllib

import pytest

from dienhinh.cli import COMMANDS
from tests.folders import ROOT

# Of these a newcomer is told every folder.
OPEN_FOLDERS = ("docs", "profiles", "scripts")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("readme", ["README.md", "README.vi.md"])
def test_a_readme_lists_every_command_and_no_other(readme: str) -> None:
    rows = [row for row in read(readme).splitlines() if row.startswith("| `dienhinh ")]
    named = {
        name for row in rows for name in re.findall(r"`(?:dienhinh )?([a-z]+)", row.split(" | ")[0])
    }

    assert named == {command for commands in COMMANDS.values() for command in commands}


@pytest.mark.parametrize("document", ["CONTRIBUTING.md", "docs/so-tay/kien-truc.md"])
def test_the_rooms_are_drawn_as_the_import_contract_has_them(document: str) -> None:
    contracts = tomllib.loads(read("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    drawn = re.findall(r"^__main__\n(?:.+\n)+", read(document), re.MULTILINE)[0].splitlines()

    assert [line.split("   ")[0].rstrip() for line in drawn if line != "```"] == layers


@pytest.mark.parametrize("readme", ["README.md", "README.vi.md"])
def test_the_folders_a_readme_draws_are_all_there_are(readme: str) -> None:
    drawn = set(_tree(read(readme)))

    assert [path for path in sorted(drawn) if not (ROOT / path).exists()] == []
    there = {
        f"{above}/{folder.name}"
        for above in OPEN_FOLDERS
        for folder in (ROOT / above).iterdir()
        if folder.is_dir() and any(folder.rglob("*.*")) and folder.name != "__pycache__"
    }
    assert there - drawn == set()


def _tree(text: str) -> list[str]:
    """The paths of the last block that draws folders, one a line, below each other by indent."""
    block = next(b for b in reversed(text.split("```")) if "\nprofiles/" in b)
    above, paths = "", []
    for line in block.splitlines():
        name = re.match(r"(  )?(\S+)  ", line)
        if name is None:
            continue
        if name[1]:
            paths.append(f"{above}/{name[2].rstrip('/')}")
        else:
            above = name[2].rstrip("/")
            paths.append(above)
    return paths
