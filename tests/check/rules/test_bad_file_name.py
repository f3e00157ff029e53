import pytest

from dienhinh.check.rules import bad_file_name
from tests.builders import a_context, a_folder, an_entry
from tests.check.places import places


def told(*names: str) -> list[str]:
    folder = a_folder(files=("anh-1.jpg", "anh-2.jpg", *names))
    problems = list(bad_file_name.check(an_entry(folder=folder), a_context()))
    assert set(places(problems)) <= {(1, 1, "bad-file-name")}
    return [problem.vi for problem in problems]


@pytest.mark.parametrize(
    "name",
    ["con.jpg", "NUL.png", "com1.txt", "a:b.jpg", "x?.jpg", "x .jpg ", "x.", "ă" * 128, "a\\b.jpg"],
)
def test_a_name_that_some_system_cannot_hold_is_told(name: str) -> None:
    [text] = told(name)

    assert f"“{name}”" in text


@pytest.mark.parametrize("name", ["Anh-1.JPG", "PROFILE.yaml"])
def test_a_name_that_differs_by_case_only_is_told_with_the_other(name: str) -> None:
    [text] = told(name)

    assert name in text
    assert name.lower() in text


def test_a_name_in_another_unicode_form_is_told() -> None:
    assert len(told("\u1ebf.jpg", "e\u0302\u0301.jpg")) == 1


@pytest.mark.parametrize("name", ["a" * 251 + ".jpg", "ảnh 3.jpg", "console.jpg", "com.jpg"])
def test_other_names_are_left_alone(name: str) -> None:
    assert told(name) == []
