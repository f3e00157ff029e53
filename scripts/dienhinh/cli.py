"""The command `dienhinh`: check, publish, forms, demo.

Exit codes: 0 clean, 1 problems in the data, 2 wrong command line, 3 our bug, 130 Ctrl-C.
"""

import argparse
import sys
import traceback
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from dienhinh import demo, pipeline
from dienhinh.commands import calendar, editors, kit, review
from dienhinh.commands.bars import bars, steps
from dienhinh.commands.custody import commands as custody
from dienhinh.commands.official import commands as official
from dienhinh.commands.options import run_options
from dienhinh.problems import Problem, Severity, as_github, as_gitlab, as_json, as_text
from dienhinh.read.revisions import RevisionError

CLEAN, PROBLEMS, OUR_BUG, INTERRUPTED = 0, 1, 3, 130
_VI = {
    "about": "Kiểm tra và đăng hồ sơ điển hình tiên tiến.",
    "check": "kiểm tra mọi hồ sơ, nêu hết các vấn đề một lần",
    "publish": "dựng các trang hồ sơ vào một trang web đã dựng sẵn khung",
    "forms": "ghi lại các tệp sinh từ lược đồ: JSON Schema, biểu mẫu Word, Excel, trang lập hồ sơ",
    "demo": "tạo một kho hồ sơ giả lập, có ghi rõ là mẫu, để thử và đo",
    "illustrate": "vẽ lại các tranh minh họa kê trong profiles/illustrations.json",
    "bug": "Lỗi của chương trình, không phải của hồ sơ. Xin gửi đoạn dưới đây cho nhóm phát triển.",
    "stopped": "Đã dừng theo yêu cầu.",
}
_EN = {
    "about": "Check and publish profiles of exemplary models.",
    "check": "check every profile, show all problems at once",
    "publish": "put the generated pages into a site whose frame is built",
    "forms": "write what is generated from the schema: JSON Schema, Word, Excel and web forms",
    "demo": "make a synthetic corpus, marked as samples, for tests and measuring",
    "illustrate": "draw the pictures listed in profiles/illustrations.json",
    "bug": "A fault of the program, not of the profiles. Please send the developers these lines.",
    "stopped": "Stopped as asked.",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    words = _EN if _wants_english(given) else _VI
    options = _parser(words).parse_args(given)
    # Consoles on Windows may not be UTF-8; messages are Vietnamese.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        return int(options.run(options))
    except KeyboardInterrupt:
        print(words["stopped"], file=sys.stderr)
        return INTERRUPTED
    except (
        pipeline.PublishError,
        demo.DemoError,
        demo.IllustrationError,
        RevisionError,
        kit.KitError,
        *custody.ERRORS,
        *official.ERRORS,
    ) as error:
        print(error, file=sys.stderr)
        return PROBLEMS
    except Exception:  # noqa: BLE001 the last door: a bug is said to be one
        print(words["bug"], file=sys.stderr)
        traceback.print_exc()
        return OUR_BUG


def _wants_english(given: Sequence[str]) -> bool:
    """Known before parsing, so that help comes in the language asked for."""
    pairs = zip(given, [*given[1:], ""], strict=True)
    return any((word, after) == ("--lang", "en") or word == "--lang=en" for word, after in pairs)


def _parser(words: dict[str, str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dienhinh", description=words["about"])
    parser.add_argument("--lang", choices=("vi", "en"), default="vi")
    parser.add_argument("--profiles", type=Path, default=Path("profiles"), metavar="DIR")
    parser.add_argument("--today", type=date.fromisoformat, default=None, metavar="YYYY-MM-DD")
    parser.add_argument("--repository", choices=("private", "public", "auto"), default="private")
    parser.add_argument("--cache", type=Path, default=Path(".cache"), metavar="DIR")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("check", help=words["check"], description=words["check"])
    check.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    check.add_argument("--docs", type=Path, default=Path("docs"), metavar="DIR")
    check.add_argument("--format", choices=("text", "github", "gitlab", "json"), default="text")
    check.set_defaults(run=_check)

    publish = commands.add_parser("publish", help=words["publish"], description=words["publish"])
    publish.add_argument("--into", type=Path, required=True, metavar="SITE")
    publish.add_argument("--theme", type=Path, default=Path("docs/theme"), metavar="DIR")
    publish.add_argument("--docs", type=Path, default=Path("docs"), metavar="DIR")
    publish.add_argument("--base-url", default="https://dien-hinh.example.vn/", metavar="URL")
    publish.add_argument("--site-name", default="Điển hình tiên tiến Quảng Ngãi", metavar="NAME")
    publish.add_argument("--jobs", type=int, default=0, metavar="N")
    publish.add_argument("--no-kits", dest="kits", action="store_false")
    publish.add_argument("--editor", default="", metavar="FORGE:REPOSITORY")
    publish.add_argument("--editor-host", default="", metavar="URL")
    publish.set_defaults(run=_publish)

    forms = commands.add_parser("forms", help=words["forms"], description=words["forms"])
    forms.add_argument("--check", action="store_true")
    forms.set_defaults(run=_forms)

    made = commands.add_parser("demo", help=words["demo"], description=words["demo"])
    made.add_argument("--count", type=int, default=100, metavar="N")
    made.add_argument("--seed", type=int, default=1, metavar="S")
    made.add_argument("--out", type=Path, required=True, metavar="DIR")
    made.set_defaults(run=_demo)

    drawn = commands.add_parser(
        "illustrate", help=words["illustrate"], description=words["illustrate"]
    )
    drawn.set_defaults(run=_illustrate)

    language = "en" if words is _EN else "vi"
    for others in (calendar, review, custody, editors, official, kit):
        others.add(commands, language)
    return parser


def _check(given: argparse.Namespace) -> int:
    options = run_options(given)
    with bars() as progress:
        examined = pipeline.examine(options, steps(progress))
    problems = _below(examined.problems, given.paths)
    if given.format == "json":
        sys.stdout.write(as_json(problems))
    elif given.format == "github":
        sys.stdout.write(as_github(problems, given.lang))
    elif given.format == "gitlab":
        sys.stdout.write(as_gitlab(problems, given.lang))
    else:
        sys.stdout.write(as_text(problems, given.lang))
        print(_tally(problems, examined.count, given.lang))
    return PROBLEMS if any(p.severity is Severity.ERROR for p in problems) else CLEAN


def _below(problems: Sequence[Problem], paths: Sequence[Path]) -> list[Problem]:
    """The problems of the named files and folders; all when none is named."""
    if not paths:
        return list(problems)
    wanted = [path.resolve() for path in paths]
    return [
        problem
        for problem in problems
        if any(Path(problem.path).resolve().is_relative_to(path) for path in wanted)
    ]


def _tally(problems: Sequence[Problem], count: int, language: str) -> str:
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    if language == "en":
        return f"{count} profiles: {errors} errors, {warnings} warnings."
    return f"{count} hồ sơ: {errors} lỗi, {warnings} lưu ý."


def _publish(given: argparse.Namespace) -> int:
    options = run_options(given)
    with bars() as progress:
        examined = pipeline.examine(options, steps(progress))
        if examined.library is None:
            sys.stderr.write(as_text(examined.problems, given.lang))
            return PROBLEMS
        published = pipeline.publish(options, examined, given.into, steps(progress))
    print(published.summary(given.lang))
    return CLEAN


def _forms(given: argparse.Namespace) -> int:
    stale = pipeline.forms(run_options(given), write=not given.check)
    for path in stale:
        if given.check:
            print(
                f"{path}: không còn khớp lược đồ, hãy chạy `dienhinh forms`. / out of date, run it."
            )
        else:
            print(f"{path}: đã ghi lại. / written.")
    return PROBLEMS if stale and given.check else CLEAN


def _demo(given: argparse.Namespace) -> int:
    with bars() as progress:
        demo.make(given.out, given.count, given.seed, given.profiles, steps(progress))
    print(f"{given.out}: {given.count} hồ sơ giả lập. / synthetic profiles.")
    return CLEAN


def _illustrate(given: argparse.Namespace) -> int:
    with bars() as progress:
        changed = demo.illustrate(given.profiles, steps(progress))
    print(f"{changed} tranh đã vẽ lại. / pictures drawn anew.")
    return CLEAN
