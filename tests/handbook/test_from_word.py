"""The handbook page that goes from a Word file to the site shows what really happens."""

import shutil
import textwrap
from pathlib import Path

import pytest

from dienhinh.intake.importing import import_files
from tests.folders import ROOT
from tests.intake.shipped import GIVEN, reference

PAGE = ROOT / "docs" / "so-tay" / "tu-word-den-trang.md"


def test_the_shown_import_is_what_importing_the_example_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(ROOT / "docs" / "bieu-mau" / "vi-du-ho-gia-dinh.docx", "ho-so-ba-du.docx")

    done = import_files(Path("profiles"), [Path("ho-so-ba-du.docx")], reference(), GIVEN)

    assert textwrap.indent(done.report(), "    ") in PAGE.read_text(encoding="utf-8")
