"""Under `--lang en` commands that do what they were asked say so in English."""

import io
import re
import shutil
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from dienhinh import cli
from dienhinh.check.reference import load_reference
from dienhinh.commands.bars import bars, steps
from dienhinh.commands.custody.audit import State, audit
from dienhinh.commands.custody.audit_text import as_text
from dienhinh.model.progress import Step
from dienhinh.model.schema.profile import KINDS
from dienhinh.problems import Language
from dienhinh.read.reference import reference_trees
from tests.commands.custody.conftest import a_household, put
from tests.commands.languages import vietnamese_in
from tests.intake.shipped import filled_form

HERE = Path(__file__).resolve().parents[2]
LINES = (
    "import nhan",
    "fix --dry-run",
    "fix",
    "board",
    "board --out bang.txt",
    "board --reminders nhac",
    "calendar",
    "report --unit ba-to --movement vi-nguoi-ngheo --internal --out r.docx",
    "report --province --out p.xlsx",
    "audit",
    "audit --within 36500",
    "seal --new-key khoa.txt --owner A",
    "seal",
    "unseal --write --key khoa.txt",
    "export --archive kho.zip",
    "restore kho.zip --into ra",
    "forms",
    "forms --check",
    "illustrate",
    "demo --count 1 --out mau",
    "call new dot-hai --title A --date 2026-01-02 --deadline 2026-02-02 --movement vi-nguoi-ngheo",
    "withdraw ho-mau --field ethnicity --reason x",
    "withdraw ho-mau --reason x",
    "withdraw htx-mau --reason x",
    "withdraw htx-mau --reason x",
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Profiles whose own texts are ASCII, below the lists of the repository."""
    root = tmp_path / "profiles"
    for name in ("reference", "so-ket-2023/outlines"):
        shutil.copytree(HERE / "profiles" / name, root / name)
    for name in ("so-ket-2023/call.yaml", "illustrations.json", "profile.schema.json"):
        shutil.copy(HERE / "profiles" / name, root / name)
    put(root, "htx-mau", name="HTX Mau")
    agreed = [
        {"item": item, "by": "Nguoi Mau", "on": "2023-11-12", "until": until, "proof": "Phieu"}
        for item, until in (("name", "2099-01-01"), ("photo", None), ("ethnicity", None))
    ]
    household = a_household(consent=[{k: v for k, v in row.items() if v} for row in agreed])
    put(root, "ho-mau", name="Ho Mau", phone="0905 321 004", ethnicity="hre", **household)
    faulty = put(root, "ho-hong", name="Ho Hong")
    faulty.write_bytes(faulty.read_bytes().replace(b"\n", b"\r\n"))
    (tmp_path / "nhan").mkdir()
    (tmp_path / "nhan" / "ho-so.docx").write_bytes(filled_form())
    shutil.copytree(HERE / "docs" / "theme", tmp_path / "docs" / "theme")
    monkeypatch.setenv("DIENHINH_PRIVATE", str(tmp_path / "private"))
    monkeypatch.chdir(tmp_path)
    return root


def names(profiles: Path) -> list[str]:
    """What stays as it is written: names of the lists and of what was imported."""
    reference, _ = load_reference(reference_trees(profiles)[0])
    assert reference is not None
    lists = (reference.units, reference.movements, reference.sectors, reference.calls)
    rows = [row for known in lists for row in known.values()]
    found = {text for row in rows for text in asdict(row).values() if isinstance(text, str)}
    found |= {group.name for call in reference.calls.values() for group in call.addressees}
    found |= {commune.full_name for commune in reference.communes}
    found |= {option.vi for option in KINDS} | {"Tổ hợp tác Suối Mẫu"}
    return sorted(found - {""}, key=len, reverse=True)


def test_what_commands_say_is_english_when_asked_for(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = names(project)
    for line in LINES:
        given = ["--lang", "en", "--today", "2026-01-01", "--repository", "private", *line.split()]
        code = cli.main(given)

        told = capsys.readouterr()
        # What an import quotes are the words of its source.
        said = re.sub("“[^”]*”", "", f"{told.out}{told.err}")
        for name in kept:
            said = said.replace(name, "")
        assert code == 0, (line, said)
        assert vietnamese_in(said) == [], (line, said)
        assert re.findall(r"(?<![\d,.])1 (?:numbers|files|profiles|rows|pictures)\b", said) == [], (
            line
        )


def test_an_interview_without_answers_ends_in_english(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert project.is_dir()
    monkeypatch.setattr("sys.stdin", io.StringIO(""))

    assert cli.main(["--lang", "en", "new"]) == 1

    assert capsys.readouterr().out.endswith("Nothing was answered, nothing was written.\n")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_step_is_shown_in_the_language_asked_for(language: Language) -> None:
    shown = bars()
    report = steps(shown, language)
    for step in Step:
        report(step, 1, 2)
        report(step, 2, 2)

    assert len(shown.tasks) == len(Step)
    for task in shown.tasks:
        assert task.finished
        assert (vietnamese_in(task.description) == []) is (language == "en"), task.description


def test_every_state_of_the_audit_has_words_in_both_languages(project: Path) -> None:
    (row,) = [one for one in audit(project, date(2026, 1, 1)) if one.ground == "unreadable"]
    states = get_args(State)
    assert states
    told: dict[Language, set[str]] = {"vi": set(), "en": set()}
    for state in states:
        one = replace(row, state=state, is_shown=state == "shown")
        for language, said in told.items():
            said.add(as_text([one], 30, language).decode().splitlines()[-1])

    assert len(told["vi"]) == len(told["en"]) == len(states)
    assert vietnamese_in(" ".join(told["en"])) == []
