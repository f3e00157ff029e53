"""Whatever the name of a file holds, a problem is one line, and steers nothing that reads it."""

import json

import pytest

from dienhinh.problems import (
    Problem,
    Related,
    Severity,
    as_github,
    as_gitlab,
    as_json,
    as_text,
)
from dienhinh.refusal import Refusal

NAME = "a\n::warning file=b::x\r\x1b]0;y\x07\x85\u2028\u202e\udcff"
SHOWN = r"a\n::warning file=b::x\r\x1b]0;y\x07\x85\u2028\u202e\udcff"
PROBLEM = Problem(
    f"profiles/{NAME}", 3, 1, "misplaced-file", Severity.ERROR, f"Tệp “{NAME}”.", f'"{NAME}".',
    (Related(NAME, 1, 1, NAME, NAME),),
)  # fmt: skip


@pytest.mark.parametrize("language", ["vi", "en"])
def test_signs_that_steer_are_written_in_figures(language: str) -> None:
    made = {
        "text": as_text([PROBLEM], language),  # type: ignore[arg-type] # one of both
        "github": as_github([PROBLEM], language),  # type: ignore[arg-type] # one of both
        "gitlab": as_gitlab([PROBLEM], language),  # type: ignore[arg-type] # one of both
        "json": as_json([PROBLEM]),
    }

    for form, text in made.items():
        assert text.replace("\n", "").isprintable(), form
        assert not [line for line in text.splitlines()[1:] if line.startswith("::")], form
        text.encode()
    assert len(made["text"].splitlines()) == 2
    assert made["text"].startswith(f"profiles/{SHOWN}:3:1: ")
    assert len(made["github"].splitlines()) == 1


def test_the_tables_for_programs_name_the_file_alike() -> None:
    path = f"profiles/{SHOWN}"

    assert json.loads(as_json([PROBLEM]))[0]["path"] == path
    assert json.loads(as_gitlab([PROBLEM], "vi"))[0]["location"]["path"] == path


def test_other_signs_stay_as_they_are() -> None:
    plain = Problem("a.yaml", 1, 1, "x", Severity.WARNING, "Ảnh “100%” \u00a0\u200dđẹp\\n", "x")

    assert as_text([plain]) == "a.yaml:1:1: lưu ý [x] Ảnh “100%” \u00a0\u200dđẹp\\n\n"


def test_what_a_command_refuses_is_named_on_one_line() -> None:
    refused = Refusal("không có.", "there is none.", about=NAME)

    assert refused.text("en") == f"{SHOWN}: there is none."
