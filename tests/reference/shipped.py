"""The shipped reference files, every scalar as the text it is written with."""

from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import yaml

Entry: TypeAlias = dict[str, Any]

PROFILES = Path(__file__).parents[2] / "profiles"
LISTS = ("abbreviations", "awards", "communes", "movements", "sectors", "synonyms", "units")
OUTLINES = ("nong-thon-moi", "vi-nguoi-ngheo")

# Builds nothing but text; PyYAML lacks the fast form where no compiler was at hand.
LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def text_of(name: str) -> str:
    """The text of a file under `profiles/`, by its path without the suffix."""
    return (PROFILES / f"{name}.yaml").read_text(encoding="utf-8")


@cache
def tree_of(name: str) -> Entry:
    """The same file as mappings, lists and texts; every test reads the same tree."""
    tree: Entry = yaml.load(text_of(name), Loader=LOADER)  # noqa: S506 - see LOADER
    return tree


def entries_of(name: str) -> list[Entry]:
    """The entries of one list of `profiles/reference/`."""
    entries: list[Entry] = tree_of(f"reference/{name}")[name]
    return entries
