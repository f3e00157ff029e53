"""What can be wrong in the files people write, and the four forms in which it is shown.

A fault in the data is a value, never an exception: every stage hands its problems on, so that one
run shows all of them. Positions are 1-based; columns count code points of NFC text.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Language = Literal["vi", "en"]


class Severity(StrEnum):
    """An error stops publishing; a warning is shown and goes by."""

    ERROR = "error"
    WARNING = "warning"


# What steers a terminal, begins a line, turns the direction of writing, or is no UTF-8 (PEP 383):
# names of files may hold it, and a line that begins with "::" is an order to GitHub.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

SEVERITY_VI = {Severity.ERROR: "lỗi", Severity.WARNING: "lưu ý"}


@dataclass(frozen=True, slots=True, order=True)
class Related:
    """Another place that belongs to the same problem, such as where a name was first used."""

    path: str
    line: int
    column: int
    vi: str
    en: str


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault with its place; ordered by path, line, column, code.

    `path` is posix and relative to the folder the command runs in. `code` is kebab-case and stable:
    each has a page in the handbook. The texts say what was found, what is expected, what to type.
    """

    path: str
    line: int
    column: int
    code: str
    severity: Severity
    vi: str
    en: str
    related: tuple[Related, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        """The files it is about: its own, then those of its other halves.

        Which of two equal names bears the problem is an accident of their order.
        """
        return (self.path, *(other.path for other in self.related))

    def text(self, language: Language) -> str:
        """The message in one language."""
        return self.vi if language == "vi" else self.en


def as_text(problems: Iterable[Problem], language: Language = "vi") -> str:
    """`path:line:column: severity [code] message`, one problem a line, related places indented."""
    lines = []
    for problem in problems:
        severity = SEVERITY_VI[problem.severity] if language == "vi" else problem.severity.value
        where = f"{problem.path}:{problem.line}:{problem.column}"
        lines.append(f"{where}: {severity} [{problem.code}] {problem.text(language)}")
        lines.extend(
            f"    {other.path}:{other.line}:{other.column}: "
            f"{other.vi if language == 'vi' else other.en}"
            for other in problem.related
        )
    return "".join(f"{shown(line)}\n" for line in lines)


def as_github(problems: Iterable[Problem], language: Language) -> str:
    """Workflow commands that GitHub shows on the lines of a pull request."""
    return "".join(
        f"::{problem.severity.value} file={_property(problem.path)},line={problem.line},"
        f"col={problem.column},title={_property(problem.code)}::{_data(problem.text(language))}\n"
        for problem in problems
    )


_GITLAB_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def as_gitlab(problems: Iterable[Problem], language: Language) -> str:
    """A code quality report, which GitLab shows on the lines of a merge request.

    A fingerprint does not hold the line, so that a problem that only moved is no new one; a second
    equal problem in a file is told apart by its number.
    """
    seen: dict[str, int] = {}
    rows = []
    for problem in problems:
        key = f"{problem.path} {problem.code} {problem.vi}"
        seen[key] = seen.get(key, 0) + 1
        rows.append(
            {
                "description": shown(problem.text(language)),
                "check_name": problem.code,
                "fingerprint": hashlib.sha256(f"{shown(key)} {seen[key]}".encode()).hexdigest(),
                "severity": _GITLAB_SEVERITY[problem.severity],
                "location": {"path": shown(problem.path), "lines": {"begin": problem.line}},
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def as_json(problems: Iterable[Problem]) -> str:
    """A JSON array of objects with the names of `Problem`, both languages included."""
    rows = [
        {
            "path": shown(problem.path),
            "line": problem.line,
            "column": problem.column,
            "code": problem.code,
            "severity": problem.severity.value,
            "vi": shown(problem.vi),
            "en": shown(problem.en),
            "related": [
                {
                    "path": shown(r.path),
                    "line": r.line,
                    "column": r.column,
                    "vi": shown(r.vi),
                    "en": shown(r.en),
                }
                for r in problem.related
            ],
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def shown(text: str) -> str:
    """The text on one line, with each sign that steers in figures behind a backslash."""
    return _STEERING.sub(lambda sign: ascii(sign[0])[1:-1], text)


def _data(text: str) -> str:
    return shown(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
