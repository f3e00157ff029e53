"""A value that looks right in the editor is not told to be what it seems to be already."""

import pytest

from dienhinh.check.run import shape_profile
from dienhinh.problems import Problem
from dienhinh.read.yaml_tree import parse_tree
from tests.builders import a_folder, a_profile_yaml, a_reference

NBSP = "\u00a0"


def problems_of(old: str, new: str) -> list[Problem]:
    text = a_profile_yaml()
    assert old in text
    tree, found = parse_tree(text.replace(old, new, 1).encode(), "p.yaml")
    assert tree is not None, found
    return shape_profile(tree, a_folder(), a_reference())[1]


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        ("kind: collective", "kind: collective\u200b", "not-in-list", "Ký tự thứ 11 là U+200B"),
        ("kind: collective", "kind: “collective”", "not-in-list", "Dấu “ là nháy cong"),
        ("unit: ba-to", "unit: ba-to\u200b", "bad-form", "ký tự thứ 6 là U+200B"),
        ("unit: ba-to", "unit: “ba-to”", "bad-form", "dấu “ là nháy cong"),
        ("unit: ba-to", f"unit: ba-to\n{NBSP}{NBSP}movement: x", "unknown-field", "dấu cách đặc"),
        ("unit: ba-to", "unit: ba-to\nmovement\u200b: x", "unknown-field", "thứ 9 là U+200B"),
    ],
)
def test_the_sign_that_only_looks_right_is_named(old: str, new: str, code: str, words: str) -> None:
    problems = [problem for problem in problems_of(old, new) if problem.code == code]

    assert [words in problem.vi for problem in problems] == [True]
    assert all(problem.en for problem in problems)


def test_a_telephone_number_in_curly_quotes_is_told_which_quotes_to_type() -> None:
    (line,) = [row for row in a_profile_yaml().splitlines() if row.startswith("phone:")]

    (problem,) = problems_of(line, "phone: “0255 3822 123”")

    assert problem.code == "bad-phone"
    assert "Dấu “ là nháy cong" in problem.vi


@pytest.mark.parametrize(
    ("dash", "words"),
    [
        (f"-{NBSP}", "dấu cách đặc biệt (U+00A0)"),
        ("\u2013 ", "Đầu dòng là dấu \u2013"),
    ],
)
def test_entries_with_another_dash_or_space_are_told_so(dash: str, words: str) -> None:
    entry = "  - Thôn bên cạnh"
    wrong = f"    {dash}Thôn bên cạnh\n    {dash}Thôn trên"

    (problem,) = problems_of(entry, wrong)

    assert problem.code == "wrong-type"
    assert words in problem.vi
    assert "Mỗi mục một dòng" not in problem.vi


def test_a_long_text_is_told_its_length_and_nothing_of_quotes() -> None:
    (line,) = [row for row in a_profile_yaml().splitlines() if row.startswith("name:")]

    (problem,) = problems_of(line, f"name: “{'a' * 400}”")

    assert problem.code == "bad-length"
    assert "nháy cong" not in problem.vi
