"""Every folder below `tests/examples/` gives exactly the problems that it expects.

An editor or developer adds a case by adding a folder: `invalid/<code>/<case>/` with a
`profile.yaml` (or a tree) and `expected.txt` with lines `path:line:column: code`.
"""

from pathlib import Path

import pytest

from tests.check.codes import CODES_OF_PAGES, codes
from tests.check.examples import UNIT, Case, cases, checked, lay_out, lines
from tests.folders import EXAMPLES

# Their examples would be a file of a megabyte, and one that Windows cannot check out: the first is
# made in this module, the second in the test of its rule.
_MADE_HERE = {"file-too-large", "bad-file-name"}


@pytest.mark.parametrize(
    "case",
    [*cases("invalid"), *cases("valid")],
    ids=lambda case: case.folder.relative_to(EXAMPLES).as_posix(),
)
def test_an_example_gives_exactly_the_expected_problems(case: Case, tmp_path: Path) -> None:
    root = tmp_path / "profiles"
    lay_out(case.folder, root)

    found = lines(checked(root, case))

    own = f"{UNIT}/{case.folder.name}/"
    assert [line.removeprefix(own) for line in found] == list(case.expected)


@pytest.mark.parametrize(
    "case", [*cases("invalid")], ids=lambda case: f"{case.code}/{case.folder.name}"
)
def test_an_example_of_a_code_shows_that_code(case: Case) -> None:
    assert any(line.endswith(f": {case.code}") for line in case.expected)


def test_every_code_has_an_example() -> None:
    shown = {case.code for case in cases("invalid")}

    assert codes() - shown - CODES_OF_PAGES == _MADE_HERE


def test_every_folder_of_examples_is_named_after_a_code() -> None:
    assert {case.code for case in cases("invalid")} <= codes()


def test_a_file_over_a_megabyte_is_refused_unread(tmp_path: Path) -> None:
    root = tmp_path / "profiles"
    case = Case(folder=EXAMPLES / "valid" / "press", expected=())
    lay_out(case.folder, root)
    with (root / UNIT / "press" / "profile.yaml").open("a", encoding="utf-8") as file:
        file.write("# dài quá\n" * 90_000)

    assert lines(checked(root, case)) == [f"{UNIT}/press/profile.yaml:1:1: file-too-large"]
