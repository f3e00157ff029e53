"""What editors run must run on Windows: no call that only POSIX has, no encoding left to chance."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from dienhinh.pipeline.workers import jobs_of

SOURCES = Path(__file__).parents[1] / "scripts" / "dienhinh"
# Absent from, or failing in, the standard library on Windows.
POSIX_MODULES = {"fcntl", "grp", "pwd", "pty", "termios", "tty", "resource", "syslog", "posix"}
POSIX_CALLS = {"fork", "forkpty", "getuid", "geteuid", "getgid", "chown", "lchown", "mkfifo"}
POSIX_CALLS |= {"killpg", "setsid", "getpgid", "wait3", "wait4", "statvfs", "nice", "uname"}
SIGNALS = {"SIGKILL", "SIGHUP", "SIGALRM", "SIGUSR1", "SIGUSR2", "SIGCHLD", "alarm"}
# "Naming Files, Paths, and Namespaces", Microsoft.
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
FORBIDDEN = re.compile(r'[<>:"|?*\\]|[. ]$')
LONGEST_PATH = 200
_OPENING = {"read_text", "write_text", "open"}
# What else has a method of that name: pictures, archives, seals.
_OTHERS = {"Image", "zip", "os", "archive", "key"}


@cache
def modules() -> list[tuple[str, ast.Module]]:
    return [
        (file.relative_to(SOURCES).as_posix(), ast.parse(file.read_text(encoding="utf-8")))
        for file in sorted(SOURCES.rglob("*.py"))
    ]


def calls(tree: ast.Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def is_text_opened_without_encoding(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name not in _OPENING or any(word.arg == "encoding" for word in call.keywords):
        return False
    if name != "open":
        return not (name == "write_text" and len(call.args) > 1)
    if isinstance(call.func, ast.Attribute) and _owner(call.func) in _OTHERS:
        return False
    inside = (node for argument in call.args for node in ast.walk(argument))
    modes = [a.value for a in inside if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    modes += [
        str(word.value.value)
        for word in call.keywords
        if word.arg == "mode" and isinstance(word.value, ast.Constant)
    ]
    return not any("b" in mode for mode in modes)


def _owner(function: ast.Attribute) -> str:
    owner = function.value
    return owner.attr.lstrip("_") if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")


def test_text_files_are_opened_with_an_encoding() -> None:
    found = [
        f"{name}:{call.lineno}"
        for name, tree in modules()
        for call in calls(tree)
        if is_text_opened_without_encoding(call)
    ]
    assert found == []


def _of_other_systems(node: ast.AST) -> Iterator[ast.AST]:
    """All that stands in the `else` of `if sys.platform == "win32":`, as type checkers read it."""
    if isinstance(node, ast.If) and ast.unparse(node.test) == "sys.platform == 'win32'":
        for other in node.orelse:
            yield from ast.walk(other)


def run_on_windows() -> Iterator[tuple[str, ast.AST]]:
    """The module and all in it that Windows may come to."""
    for name, tree in modules():
        elsewhere = {id(inner) for node in ast.walk(tree) for inner in _of_other_systems(node)}
        yield from ((name, node) for node in ast.walk(tree) if id(node) not in elsewhere)


def test_no_module_of_posix_alone_is_imported() -> None:
    found = []
    for name, node in run_on_windows():
        imported = [a.name for a in node.names] if isinstance(node, ast.Import) else []
        imported += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        found += [f"{name}: {module}" for module in imported if module in POSIX_MODULES]
    assert found == []


def test_no_call_of_posix_alone_is_made() -> None:
    found = []
    for name, node in run_on_windows():
        if not isinstance(node, ast.Attribute) or node.attr not in POSIX_CALLS | SIGNALS:
            continue
        if getattr(node.value, "id", "") in {"os", "signal"}:
            found.append(f"{name}:{node.lineno}: {node.attr}")
    assert found == []


def test_no_descriptor_is_opened_that_ends_lines_in_the_way_of_windows() -> None:
    """`os.open` alone asks for no O_BINARY: every LF that is written becomes CR LF there."""
    found = [
        f"{name}:{node.lineno}"
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in {"O_CREAT", "O_RDWR", "O_APPEND"}
    ]
    assert found == []


def test_programs_are_run_without_a_text_mode_that_leaves_the_encoding_to_chance() -> None:
    found = []
    for name, tree in modules():
        for call in calls(tree):
            words = {word.arg for word in call.keywords}
            is_run = isinstance(call.func, ast.Attribute) and _owner(call.func) == "subprocess"
            if is_run and words & {"text", "universal_newlines"} and "encoding" not in words:
                found.append(f"{name}:{call.lineno}")
    assert found == []


def test_where_processes_cannot_be_forked_one_does_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dienhinh.pipeline.workers.sys.platform", "win32")

    assert jobs_of(8) == 1


def test_no_path_of_one_system_is_written_into_the_code() -> None:
    found = []
    for name, tree in modules():
        texts = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
        found += [
            f"{name}:{node.lineno}: {node.value!r}"
            for node in texts
            if re.match(r"/(?:tmp|etc|usr|home|var|proc|dev)/", str(node.value))
        ]
    assert found == []


@pytest.mark.parametrize("folder", ["scripts", "profiles", "docs", "tests"])
def test_every_file_can_be_checked_out_on_windows(folder: str) -> None:
    root = Path(__file__).parents[1]
    kept = [p for p in (root / folder).rglob("*") if "node_modules" not in p.parts]
    names = {path.relative_to(root).as_posix() for path in kept}
    bad = sorted(n for n in names if RESERVED.fullmatch(Path(n).name) or FORBIDDEN.search(n))
    assert bad == []
    assert [name for name in names if len(name) > LONGEST_PATH] == []
    assert len({name.lower() for name in names}) == len(names)
