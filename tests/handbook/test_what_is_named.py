"""What the documents at the door name is what there is: commands, rooms, folders."""

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from dienhinh.cli import COMMANDS
from tests.folders import ROOT
from tests.reference.shipped import entries_of, tree_of

CODE = ROOT / "scripts/dienhinh"
# What people read.
WORDS = (".md", ".html", ".yml")
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


@pytest.mark.parametrize("document", ["docs/so-tay/kien-truc.md", "docs/so-tay/them-dia-phuong.md"])
def test_every_module_that_a_newcomer_is_sent_to_is_there(document: str) -> None:
    rows = [line for line in read(document).splitlines() if line.startswith("|")]
    named = re.findall(r"`((?:[\w.]+/)+\w+\.py)`", "\n".join(rows))

    assert named
    assert [
        path for path in named if not (CODE / path).exists() and not (ROOT / path).exists()
    ] == []


def test_another_province_is_told_of_every_module_that_names_this_one() -> None:
    told = read("docs/so-tay/them-dia-phuong.md")
    names = _places()
    modules = [
        path.relative_to(CODE)
        for path in sorted(CODE.rglob("*.py"))
        if any(names.search(text) for text in _texts(path))
    ]

    # Invented people live here; the corpus is for tests and measuring.
    named = [path for path in modules if path.parts[0] != "demo"]
    assert named
    assert [
        path.as_posix()
        for path in named
        if f"`{path.as_posix()}`" not in told
        and not (f"`{path.parent.as_posix()}/`" in told and f"`{path.name}`" in told)
    ] == []


def test_another_province_is_told_of_every_module_that_names_the_year_of_this_call() -> None:
    told = read("docs/so-tay/them-dia-phuong.md")
    year = re.compile(r"(?:năm|[Đđ]ịa bàn) 2023|district-2023")
    modules = {
        path.relative_to(CODE).as_posix()
        for path in sorted(CODE.rglob("*.py"))
        if path.parts[0] != "demo" and any(year.search(text) for text in _texts(path))
    }

    assert "model/search.py" in modules
    assert {
        path
        for path in modules
        if f"`{path.rpartition('/')[2]}`" not in told and f"`{path}`" not in told
    } == set()


def test_vs_code_knows_the_files_of_every_schema() -> None:
    settings = json.loads(read(".vscode/settings.json"))["yaml.schemas"]
    schemas = {f"./profiles/{path.name}" for path in (ROOT / "profiles").glob("*.schema.json")}

    assert settings.keys() == schemas
    # No unit has figures of its own yet.
    for schema in schemas - {"./profiles/unit.schema.json"}:
        assert any(ROOT.glob(settings[schema])), schema


def test_nobody_is_told_to_send_a_consent_paper() -> None:
    folders = (ROOT / "docs", ROOT / ".github", ROOT / ".gitlab")
    pages = [path for folder in folders for path in folder.rglob("*.*") if path.suffix in WORDS]
    asking = re.compile(r"[^.:;]*\bkèm[^.:;]*(?:giấy|phiếu|bản) đồng ý[^.:;]*")
    asked = {
        path.name: sentence
        for path in (*pages, *ROOT.glob("*.md"))
        for sentence in asking.findall(" ".join(path.read_text(encoding="utf-8").split()))
        if not re.search("đừng|không", sentence)
    }

    assert asked == {}
    told = " ".join(read("docs/dong-gop.md").split())
    assert "giữ giấy đồng ý ở đơn vị, đừng gửi kèm" in told


def _places() -> re.Pattern[str]:
    """The former provinces, districts and communes of the shipped lists; of two words or more."""
    places = (*tree_of("reference/communes")["regions"], *entries_of("communes"))
    districts = (unit for unit in entries_of("units") if unit["group"] == "district")
    names = {place["name"] for place in (*places, *districts) if " " in place["name"]}
    return re.compile(rf"\b({'|'.join(sorted(names, key=len, reverse=True))})\b")


def _texts(path: Path) -> Iterator[str]:
    """The texts of a module but for docstrings and pieces of text that stand for themselves."""
    whole = ast.parse(path.read_text(encoding="utf-8"))
    said = {
        id(node.value)
        for node in ast.walk(whole)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(whole):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


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


@pytest.mark.parametrize(
    "page",
    sorted(ROOT.glob("docs/so-tay/**/*.md")) + sorted(ROOT.glob("README*.md")),
    ids=lambda page: page.name,
)
def test_who_is_told_to_publish_is_told_to_write_the_day(page: Path) -> None:
    """A profile that is published without a day stops the whole site."""
    lines = page.read_text(encoding="utf-8").splitlines()
    wrong = [
        f"{page.name}:{number + 1}"
        for number, line in enumerate(lines)
        if "`status: published`" in line
        and not any("`publish_on`" in near for near in lines[max(number - 3, 0) : number + 4])
    ]

    assert not wrong
