"""`--help` is in the language asked for and says what every argument is for."""

import argparse
import re
from pathlib import Path
from typing import Any

import pytest

from dienhinh import cli
from dienhinh.commands import option_texts
from tests.commands.languages import vietnamese_in

COMMANDS = tuple(name for names in cli.COMMANDS.values() for name in names)
# Names that stand for themselves, whatever the language.
DEFAULTS = ("Điển hình tiên tiến Quảng Ngãi",)
OF_ARGPARSE = ("usage", "positional", "options:", "show this", "default")


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal on which no text is broken at a hyphen."""
    monkeypatch.setenv("COLUMNS", "500")


def help_of(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit) as ended:
        cli.main([*words, "--help"])
    assert ended.value.code == 0
    # Without the blanks that make columns.
    return " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_vietnamese(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = help_of(capsys, *command.split())

    assert text.startswith(f"Cách gọi: dienhinh {command}".rstrip())
    assert "Tùy chọn: -h, --help hiện lời này rồi thôi" in text
    assert [word for word in OF_ARGPARSE if word in text] == []


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_english_when_asked_for(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = help_of(capsys, "--lang", "en", *command.split())
    for name in DEFAULTS:
        text = text.replace(name, "")

    assert text.startswith(f"usage: dienhinh {command}".rstrip())
    assert vietnamese_in(text) == []


def test_what_is_told_of_arguments_is_told_of_arguments_that_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for command, said in option_texts.TEXTS.items():
        text = help_of(capsys, *command.split())
        for name, both in said.items():
            assert both.vi in text, (command, name)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_argument_has_its_text(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    usage = help_of(capsys, *command.split()).partition("Tùy chọn:")[0]
    options = set(re.findall(r"--[a-z-]+", usage))
    said = {name for name in option_texts.TEXTS.get(command, {}) if name.startswith("--")}

    for name in options - said:
        pytest.fail(f"commands/option_texts.py: TEXTS says nothing of {command!r}, {name}")
    for name in said - options:
        pytest.fail(f"commands/option_texts.py: {command!r} has no {name} any more")


def test_no_text_is_of_a_command_that_is_gone() -> None:
    assert option_texts.TEXTS.keys() - {"", *COMMANDS} == set()


def test_no_path_is_taken_without_the_sign_for_ones_own_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # "--out=~/x" the shell leaves as it is.
    asked: list[tuple[tuple[str, ...], object]] = []
    add = argparse.ArgumentParser.add_argument

    def noting(
        self: argparse.ArgumentParser,
        *names: str,
        **options: Any,  # noqa: ANN401 whatever argparse takes
    ) -> argparse.Action:
        asked.append((names, options.get("type")))
        return add(self, *names, **options)

    monkeypatch.setattr(argparse.ArgumentParser, "add_argument", noting)
    with pytest.raises(SystemExit):
        cli.main(["--help"])

    assert ("--out",) in [names for names, _ in asked]
    assert [names for names, kind in asked if kind is Path] == []
