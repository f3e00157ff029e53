"""An example that names a real profile would outlive the profile: it could never be deleted."""

import re

import yaml

from tests.folders import ROOT


def test_no_example_of_the_handbook_names_a_real_profile() -> None:
    """The tables of fields in it have the examples of the schema."""
    real = [
        file.parent.name
        for file in sorted((ROOT / "profiles").glob("*/*/*/profile.yaml"))
        if yaml.safe_load(file.read_text(encoding="utf-8")).get("origin") != "sample"
    ]
    wanted = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, real))})(?![\w-])")
    files = [
        *(ROOT / "docs" / "so-tay").rglob("*.md"),
        *(ROOT / name for name in ("README.md", "README.vi.md", "CONTRIBUTING.md")),
    ]

    assert real
    assert [
        f"{file.relative_to(ROOT)}: {found}"
        for file in sorted(files)
        for found in wanted.findall(file.read_text(encoding="utf-8"))
    ] == []
