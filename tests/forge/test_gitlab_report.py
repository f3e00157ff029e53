import json
from dataclasses import replace

from dienhinh.problems import Problem, Severity, as_gitlab

PROBLEM = Problem(
    "profiles/a/profile.yaml", 12, 3, "missing-field", Severity.ERROR, "Thiếu mục.", "Missing."
)


def test_a_problem_has_the_fields_that_gitlab_shows_on_the_line() -> None:
    (row,) = json.loads(as_gitlab([PROBLEM], "vi"))

    assert row["description"] == "Thiếu mục."
    assert row["check_name"] == "missing-field"
    assert row["severity"] == "major"
    assert row["location"] == {"path": "profiles/a/profile.yaml", "lines": {"begin": 12}}


def test_a_problem_that_only_moved_is_the_same_and_a_second_one_is_another() -> None:
    first, second = json.loads(as_gitlab([PROBLEM, PROBLEM], "vi"))
    (moved,) = json.loads(as_gitlab([replace(PROBLEM, line=40)], "vi"))

    assert moved["fingerprint"] == first["fingerprint"]
    assert second["fingerprint"] != first["fingerprint"]


def test_a_reminder_is_minor_and_english_when_asked() -> None:
    (row,) = json.loads(as_gitlab([replace(PROBLEM, severity=Severity.WARNING)], "en"))

    assert (row["severity"], row["description"]) == ("minor", "Missing.")
