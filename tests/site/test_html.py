"""The Nu HTML checker has nothing to say about any page."""

import json
import subprocess
from pathlib import Path

from tests.folders import ROOT
from tests.site.findings import assert_none

VNU = ROOT / "tests/tools/node_modules/vnu-jar/build/dist/vnu.jar"


def test_no_page_has_a_fault(built_site: Path) -> None:
    pages = sorted(path for path in built_site.rglob("*.html") if ".dienhinh" not in path.parts)

    assert len(pages) > 200
    assert_none(messages(*pages))


def test_a_fault_would_be_found(tmp_path: Path) -> None:
    page = tmp_path / "trang.html"
    page.write_text(
        "<!doctype html><html lang=vi><meta charset=utf-8><title>T</title><p><h1></p>", "utf-8"
    )

    assert any("trang.html" in message for message in messages(page))


def messages(*pages: Path) -> list[str]:
    """What the checker says, warnings and remarks too."""
    # It runs for seconds only: what compiles Java best costs more than it saves.
    quick = ["-Xss4m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
    command = ["java", *quick, "-jar", str(VNU), "--format", "json", "--exit-zero-always"]
    result = subprocess.run(
        [*command, *map(str, pages)], capture_output=True, text=True, check=True, timeout=300
    )
    return [
        f"{each.get('url', '').removeprefix('file:')}:{each.get('lastLine')}: {each['message']}"
        f" {each.get('extract', '')}"
        for each in json.loads(result.stderr)["messages"]
    ]
