import pytest

from dienhinh.check.context import Entry
from dienhinh.check.rules import curly_quotes
from dienhinh.check.run import shape_profile
from dienhinh.problems import Problem
from dienhinh.read.yaml_tree import parse_tree
from tests.builders import a_context, a_folder, a_profile_yaml, a_reference
from tests.check.places import places

NAME = "name: Tổ hợp tác Suối Mẫu"


def problems_of(written: str) -> list[Problem]:
    text = a_profile_yaml()
    assert NAME in text
    tree, found = parse_tree(text.replace(NAME, written, 1).encode(), "p.yaml")
    assert tree is not None, found
    folder = a_folder()
    profile, faults = shape_profile(tree, folder, a_reference())
    assert profile is not None, faults
    return list(curly_quotes.check(Entry(profile=profile, tree=tree, folder=folder), a_context()))


def test_a_name_in_curly_quotes_is_told_what_to_type() -> None:
    problems = problems_of("name: “Tổ hợp tác Suối Mẫu”")

    assert places(problems) == [(1, 7, "curly-quotes")]
    assert 'thay bằng nháy thẳng "' in problems[0].vi


@pytest.mark.parametrize(
    "written",
    [
        'name: "“Dám nghĩ, dám làm”"',
        "name: '“Dám nghĩ, dám làm”'",
        "name: >-\n  “Dám nghĩ, dám làm”",
        "name: Tổ “Dám nghĩ, dám làm”",
        "name: “Dám nghĩ” và “dám làm”",
    ],
)
def test_quotes_that_belong_to_the_text_are_left(written: str) -> None:
    assert problems_of(written) == []
