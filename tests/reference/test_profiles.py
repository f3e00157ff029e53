"""What the shipped profiles say in words and in figures must be the same."""

from typing import Any

import yaml

from tests.reference.shipped import LOADER, PROFILES


def test_no_profile_counts_as_supported_the_households_it_says_took_part() -> None:
    wrong = []
    for path in sorted(PROFILES.glob("*/*/*/profile.yaml")):
        tree: Any = yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506
        told = tree["achievements"]["activities"]
        if "là số hộ tham gia" in told and "households_supported" in (tree.get("model") or {}):
            wrong.append(path.parent.name)

    assert wrong == []
