"""How `dienhinh new` asks: at a terminal, with completion by Tab, or from a file or pipe."""

import argparse
import contextlib
import os
import re
import signal
import sys
from collections.abc import Iterator, Sequence
from io import TextIOWrapper
from select import select
from types import FrameType

from dienhinh.commands.telling import tell
from dienhinh.intake.interview import Ask
from dienhinh.vietnamese import fold

# What stands for bytes that are no UTF-8 (Python's PEP 383).
_NO_TEXT = re.compile("[\udc80-\udcff]")
# What comes sooner than this behind a line was pasted with it, not typed.
_PAUSE_S = 0.05
# Of a closed window, of a request to end, of a closed window on Windows.
_ENDINGS = ("SIGHUP", "SIGTERM", "SIGBREAK")


class Ending:
    """A closed window or a request to end: as Ctrl-C, it ends the questions, not the writing.

    Only a question is broken off; what else is under way when the signal comes goes on.
    """

    def __init__(self) -> None:
        """`has_come` once there was one."""
        self.has_come = False
        self._is_asking = False

    @contextlib.contextmanager
    def awaited(self) -> Iterator[None]:
        """Within, such signals do what this class says."""
        numbers = [getattr(signal, name) for name in _ENDINGS if hasattr(signal, name)]
        before = {number: signal.signal(number, self._come) for number in numbers}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def ends(self, ask: Ask) -> Ask:
        """The same way of asking, but for the end."""

        def asked(question: str, choices: Sequence[str]) -> str:
            self._is_asking = True
            try:
                if self.has_come:
                    raise KeyboardInterrupt
                return ask(question, choices)
            finally:
                self._is_asking = False

        return asked

    def _come(self, number: int, _: FrameType | None) -> None:
        self.has_come = True
        if number != signal.SIGTERM:
            silence()
        if self._is_asking:
            raise KeyboardInterrupt


def silence() -> None:
    """The window is closed: nothing can be told, and trying would end the command."""
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def asker(given: argparse.Namespace) -> Ask:
    """Asks at a terminal with completion by Tab, or reads lines of a file or pipe."""
    if not sys.stdin.isatty():
        # UTF-8 whatever the machine is set to; what is none is found in its line.
        if isinstance(sys.stdin, TextIOWrapper):
            sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
        return lambda question, _: _from_file(given, question)
    try:
        # Not on Windows: there the questions are asked without completion.
        import readline  # noqa: PLC0415 only at a terminal
    except ImportError:
        return lambda question, choices: input(_with_some(question, choices))
    readline.set_completer_delims("")
    readline.parse_and_bind("tab: complete")

    def ask(question: str, choices: Sequence[str]) -> str:
        readline.set_completer(lambda typed, state: _completion(typed, state, choices))
        try:
            return "\n".join([input(question), *_pasted()])
        except OSError:
            silence()
            raise EOFError from None

    return ask


def _pasted() -> Iterator[str]:
    """The lines that came with the one just read: all of a paste answers one question."""
    while select([sys.stdin], [], [], _PAUSE_S)[0]:
        try:
            yield input()
        except EOFError:
            return


def _completion(typed: str, state: int, choices: Sequence[str]) -> str | None:
    """The `state`-th choice that holds what was typed, whatever its marks and case."""
    found = [choice for choice in choices if fold(typed) in fold(choice)]
    return found[state] if state < len(found) else None


def _with_some(question: str, choices: Sequence[str]) -> str:
    shown = ", ".join(choices[:20])
    return f"{question}[{shown}] " if shown else question


def _from_file(given: argparse.Namespace, question: str) -> str:
    sys.stdout.write(question)
    line = sys.stdin.readline()
    if _NO_TEXT.search(line):
        tell(
            given,
            "\nCâu trả lời không phải UTF-8 nên dừng ở đây; lưu tệp dạng UTF-8 rồi làm lại.",
            "\nThe answer is no UTF-8, so it ends here; save the file as UTF-8 and try again.",
        )
        raise EOFError
    if not line:
        raise EOFError
    sys.stdout.write("\n")
    return line.rstrip("\r\n")
