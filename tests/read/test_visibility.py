import json
from pathlib import Path

import pytest

from dienhinh.read.visibility import visibility


@pytest.mark.parametrize(
    ("told", "expected"),
    [("public", "public"), ("internal", "public"), ("private", "private")],
)
def test_gitlab_is_believed(tmp_path: Path, told: str, expected: str) -> None:
    assert visibility(tmp_path, {"CI_PROJECT_VISIBILITY": told}) == expected


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ({"repository": {"private": False}}, "public"),
        ({"repository": {"private": True}}, "private"),
        ({}, "private"),
        ([], "private"),
    ],
)
def test_github_is_believed(tmp_path: Path, event: object, expected: str) -> None:
    file = tmp_path / "event.json"
    file.write_text(json.dumps(event), encoding="utf-8")

    assert visibility(tmp_path, {"GITHUB_EVENT_PATH": str(file)}) == expected


def test_a_forge_that_shows_it_outweighs_the_setting(tmp_path: Path) -> None:
    setting = "plugins:\n  - dienhinh:\n      repository: private\n"
    (tmp_path / "mkdocs.yml").write_text(setting, encoding="utf-8")

    assert visibility(tmp_path, {}) == "private"
    assert visibility(tmp_path, {"CI_PROJECT_VISIBILITY": "public"}) == "public"


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("plugins:\n  - dienhinh:\n      repository: public\n", "public"),
        ("plugins:\n  - search\n  - dienhinh\n", "private"),
        ("site_name: x\n", "private"),
        ("plugins: [\n", "private"),
        ("plugins:\n  dienhinh:\n    repository: public\n", "public"),
        ("plugins:\n  dienhinh:\n", "private"),
        ("a: &a 1\nb: *a\nplugins:\n  - dienhinh:\n      repository: public\n", "public"),
        ("a: &a 1\nb: *a\nplugins:\n  - dienhinh:\n      repository: private\n", "private"),
        ("plugins:\n  - dienhinh:\n      repository: !ENV [WHO, public]\n", "public"),
        ("a: &a {repository: public}\nplugins:\n  - dienhinh: {<<: *a}\n", "public"),
        ("a: [\nplugins:\n  - dienhinh:\n      repository: public\n", "public"),
    ],
)
def test_else_the_setting_of_the_site_counts(tmp_path: Path, setting: str, expected: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(setting, encoding="utf-8")

    assert visibility(tmp_path, {}) == expected


def test_a_missing_or_damaged_event_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "event.json").write_bytes(b"\xff{")

    for name in ("event.json", "none.json"):
        assert visibility(tmp_path, {"GITHUB_EVENT_PATH": str(tmp_path / name)}) == "private"
