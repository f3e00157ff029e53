"""The command `dienhinh`: finds the module of what was typed, loads that one alone, and runs it.

Exit codes: 0 clean, 1 problems in the data, 2 wrong command line, 3 our bug, 130 Ctrl-C.
"""

import argparse
import errno
import importlib
import os
import sys
import traceback
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType

from dienhinh.commands.arguments import day, existing, file_path, refuse_elsewhere
from dienhinh.commands.parser import Commands, EnglishParser, Parser
from dienhinh.refusal import Refusal, machine_refused
from dienhinh.write.torn import is_torn

PROBLEMS, MISTYPED, OUR_BUG, INTERRUPTED = 1, 2, 3, 130
# What fails at a full or damaged disk, mostly without the name of a file.
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
# The modules of `commands`, and the commands of each: loading all would take longer than most runs.
COMMANDS = {
    "checking": ("check",),
    "publishing": ("publish",),
    "deploy": ("deploy",),
    "schema_files": ("forms",),
    "corpus": ("demo", "illustrate"),
    "calendar": ("calendar",),
    "review": ("review",),
    "custody.commands": ("withdraw", "seal", "unseal", "audit", "export", "restore"),
    "editors": ("import", "new", "fix"),
    "official.commands": ("report", "board", "call"),
    "kit": ("kit",),
}
_VI = {
    "about": "Kiểm tra và đăng hồ sơ điển hình tiên tiến.",
    "bug": "Lỗi của chương trình, không phải của hồ sơ. Xin gửi đoạn dưới đây cho nhóm phát triển.",
    "stopped": "Đã dừng theo yêu cầu.",
    "closed": "Đầu ra (stdout) đã bị đóng nên lời của lệnh không đến đâu được; chưa làm gì.",
}
_EN = {
    "about": "Check and publish profiles of exemplary models.",
    "bug": "A fault of the program, not of the profiles. Please send the developers these lines.",
    "stopped": "Stopped as asked.",
    "closed": "The output (stdout) is closed, so nothing could be told; nothing was done.",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    words = _EN if _wants_english(given) else _VI
    _ready_streams()
    if sys.stdout is None:
        print(words["closed"], file=sys.stderr)
        return PROBLEMS
    try:
        return _run(given, words)
    except KeyboardInterrupt:
        print(words["stopped"], file=sys.stderr)
        return INTERRUPTED


def _ready_streams() -> None:
    """Before anything is said, help too: consoles may not be UTF-8, and messages are Vietnamese.

    Of a stream that was closed, as by `<&-`, Python makes None.
    """
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 open until the end
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 likewise
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _run(given: Sequence[str], words: dict[str, str]) -> int:
    options = _parser(words, _modules(given)).parse_args(given)
    try:
        if options.needs_profiles:
            refuse_elsewhere(options.profiles)
        code = int(options.run(options))
        sys.stdout.flush()
    except Refusal as error:
        print(error.text(options.lang), file=sys.stderr)
        return MISTYPED if error.is_mistyped else PROBLEMS
    except OSError as error:
        return _of_the_machine(error, options, words)
    except Exception:  # noqa: BLE001 the last door: a bug is said to be one
        return _our_bug(words)
    return code


def _of_the_machine(error: OSError, options: argparse.Namespace, words: dict[str, str]) -> int:
    if isinstance(error, BrokenPipeError):
        # What reads the answer, such as `head`, has seen enough of it and is gone. Python flushes
        # once more at its end and would complain (its documentation, SIGPIPE).
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    is_full = error.errno in _NO_ROOM
    if not is_full and (error.filename is None or _is_ours(error)):
        return _our_bug(words)
    print(_refused(error).text(options.lang), file=sys.stderr)
    return PROBLEMS


def _our_bug(words: dict[str, str]) -> int:
    print(words["bug"], file=sys.stderr)
    traceback.print_exc()
    return OUR_BUG


def _is_ours(error: OSError) -> bool:
    """Whether a file of the program itself is missing."""
    path = Path(os.fsdecode(error.filename))
    return path.absolute().is_relative_to(Path(__file__).parent)


def _refused(error: OSError) -> Refusal:
    path = Path(os.fsdecode(error.filename or ""))
    return Refusal(
        *machine_refused(error),
        # Files are written beside their place first; of a full disk nobody may know the file.
        about=path.parent if is_torn(path.name) else path if path.name else "",
    )


def _wants_english(given: Sequence[str]) -> bool:
    """Known before parsing, so that help comes in the language asked for."""
    pairs = zip(given, [*given[1:], ""], strict=True)
    return any((word, after) == ("--lang", "en") or word == "--lang=en" for word, after in pairs)


def _modules(given: Sequence[str]) -> list[ModuleType]:
    """The modules of every command whose name stands in the line; all when there is none.

    The value of an option may be such a name too: one module more is loaded then, no harm done.
    """
    words = set(given)
    named = [name for name, commands in COMMANDS.items() if not words.isdisjoint(commands)]
    return [importlib.import_module(f"dienhinh.commands.{name}") for name in named or COMMANDS]


def _parser(words: dict[str, str], modules: Iterable[ModuleType]) -> argparse.ArgumentParser:
    parser = (EnglishParser if words is _EN else Parser)(
        prog="dienhinh", description=words["about"]
    )
    parser.add_argument("--lang", choices=("vi", "en"), default="vi")
    parser.add_argument("--profiles", type=existing, default=Path("profiles"), metavar="DIR")
    parser.add_argument("--today", type=day, default=None, metavar="YYYY-MM-DD")
    parser.add_argument("--repository", choices=("private", "public", "auto"), default="auto")
    parser.add_argument("--cache", type=file_path, default=Path(".cache"), metavar="DIR")
    commands = Commands(parser)
    for module in modules:
        module.add(commands)
    return parser
