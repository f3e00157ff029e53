"""The command `check`: every problem of every file in one run."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from dienhinh import pipeline
from dienhinh.commands.arguments import existing, looked_at
from dienhinh.commands.bars import bars, steps
from dienhinh.commands.options import run_options
from dienhinh.commands.parser import Commands
from dienhinh.english import counted
from dienhinh.problems import Problem, Severity, as_github, as_gitlab, as_json, as_text
from dienhinh.read.folders import profile_places


def add(commands: Commands) -> None:
    """Add the command."""
    check = commands.add(
        "check",
        _check,
        vi="kiểm tra mọi hồ sơ, nêu hết các vấn đề một lần",
        en="check every profile, show all problems at once",
    )
    check.add_argument("paths", nargs="*", type=existing, metavar="PATH")
    check.add_argument("--docs", type=existing, default=Path("docs"), metavar="DIR")
    check.add_argument("--format", choices=("text", "github", "gitlab", "json"), default="text")


def _check(given: argparse.Namespace) -> int:
    options = run_options(given)
    paths = looked_at(given, (options.profiles, options.docs))
    with bars() as progress:
        examined = pipeline.examine(options, steps(progress, given.lang))
    problems = _below(examined.problems, paths)
    if given.format == "json":
        sys.stdout.write(as_json(problems))
    elif given.format == "github":
        sys.stdout.write(as_github(problems, given.lang))
    elif given.format == "gitlab":
        sys.stdout.write(as_gitlab(problems, given.lang))
    else:
        sys.stdout.write(as_text(problems, given.lang))
        count = _count(options.profiles, paths) if paths else examined.count
        print(_tally(problems, count, given.lang))
    return 1 if any(p.severity is Severity.ERROR for p in problems) else 0


def _below(problems: Sequence[Problem], paths: Sequence[Path]) -> list[Problem]:
    """The problems about the named files and folders; all when none is named."""
    if not paths:
        return list(problems)
    wanted = [path.resolve() for path in paths]
    return [
        problem
        for problem in problems
        if any(Path(own).resolve().is_relative_to(path) for own in problem.paths for path in wanted)
    ]


def _count(root: Path, paths: Sequence[Path]) -> int:
    """How many of the profiles that were examined lie there."""
    wanted = [path.resolve() for path in paths]
    places, _ = profile_places(root.resolve())
    return sum(any(place.file.is_relative_to(path) for path in wanted) for place in places)


def _tally(problems: Sequence[Problem], count: int, language: str) -> str:
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    if language == "en":
        told = (counted(count, "profile"), counted(errors, "error"), counted(warnings, "warning"))
        return "{}: {}, {}.".format(*told)
    return f"{count} hồ sơ: {errors} lỗi, {warnings} lưu ý."
