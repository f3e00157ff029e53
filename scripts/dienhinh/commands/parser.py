"""The reader of the command line; what it refuses it tells in Vietnamese and English."""

import argparse
import re
import sys
from collections.abc import Callable, Iterable
from typing import Any, Final, NoReturn

from dienhinh.commands.arguments import MistypedError, not_listed
from dienhinh.problems import Language
from dienhinh.refusal import Refusal

# What argparse says of a line, by how it begins; `{}` is the rest of it.
_SAID: Final = (
    ("the following arguments are required: ", "còn thiếu: {}", "still missing: {}"),
    (
        "unrecognized arguments: ",
        "không hiểu: {}; xem lại bằng --help",
        "not understood: {}; see --help",
    ),
    ("one of the arguments ", "cần một trong: {}", "one is needed of: {}"),
    ("expected one argument", "phải có một giá trị theo sau", "a value must follow"),
    ("expected at least one argument", "cần ít nhất một", "at least one is needed"),
    ("not allowed with argument ", "không dùng cùng {}", "does not go with {}"),
    ("ignored explicit argument ", "không nhận giá trị: {}", "takes no value: {}"),
)
_CHOICE: Final = re.compile(
    r"invalid choice: (?P<quote>['\"])(?P<typed>.*)(?P=quote) \(choose from (?P<known>.*)\)"
)
_AMBIGUOUS: Final = re.compile("ambiguous option: (?P<typed>.*) could match (?P<known>.*)")


_HEADINGS: Final = {"positional arguments": "Ghi theo thứ tự", "options": "Tùy chọn"}


class _VietnameseHelp(argparse.HelpFormatter):
    """Help whose headings are Vietnamese; argparse takes its own from the locale."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """The line that shows how to call; without a heading inside the name of a command."""
        super().add_usage(usage, actions, groups, "Cách gọi: " if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """A group of arguments."""
        super().start_section(_HEADINGS.get(heading or "", heading))


class Parser(argparse.ArgumentParser):
    """Argparse, which ends the program with 2; its own words are English alone."""

    language: Language = "vi"
    formatter: type[argparse.HelpFormatter] = _VietnameseHelp
    help_text = "hiện lời này rồi thôi"
    default_text = "mặc định"

    def __init__(self, **given: Any) -> None:  # noqa: ANN401 as argparse takes them
        """Add `--help` with a text of our own; the rest is as argparse has it."""
        super().__init__(**{"formatter_class": self.formatter} | given, add_help=False)
        self.add_argument("-h", "--help", action="help", help=self.help_text)

    def format_help(self) -> str:
        """The help, with what each argument is for."""
        # Seldom asked for, and long.
        from dienhinh.commands.option_texts import option_text  # noqa: PLC0415

        command = self.prog.partition(" ")[2]
        for action in self._actions:
            if action.help is not None or action.nargs == argparse.PARSER:
                continue
            name = action.option_strings[-1] if action.option_strings else action.dest
            action.help = option_text(command, name, self.language)
            if action.default and not isinstance(action.default, bool):
                action.help += f" ({self.default_text}: %(default)s)"
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong with the line, beside its usage, and end."""
        # The fault that argparse is handling; its message alone has lost the other language.
        refusal = _refusal(sys.exc_info()[1], message)
        self.exit(2, f"{self.format_usage()}{refusal.text(self.language)}\n")


class Commands:
    """The commands of the program, to which each module of `commands` adds its own."""

    def __init__(self, parser: Parser) -> None:
        """Commands of this parser, in its language."""
        self._language = parser.language
        self._parsers = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(
        self,
        name: str,
        run: Callable[[argparse.Namespace], int],
        *,
        vi: str,
        en: str,
        needs_profiles: bool = True,
    ) -> argparse.ArgumentParser:
        """A parser for its arguments; it runs as `options.run(options)`, for its exit code."""
        text = en if self._language == "en" else vi
        made = self._parsers.add_parser(name, help=text, description=text)
        made.set_defaults(run=run, needs_profiles=needs_profiles)
        return made


class EnglishParser(Parser):
    """The same for `--lang en`; the parsers of commands are made by their parent's class."""

    language = "en"
    formatter = argparse.HelpFormatter
    help_text = "show this and end"
    default_text = "default"


def _refusal(fault: BaseException | None, message: str) -> Refusal:
    option = ""
    if isinstance(fault, argparse.ArgumentError):
        option, message = fault.argument_name or "", fault.message
        if isinstance(fault.__context__, MistypedError):
            told = fault.__context__.refusal
            return Refusal(told.vi, told.en, about=option)
    choice = _CHOICE.match(message)
    if choice is not None:
        known = re.findall(r"[\w-]+", choice["known"])
        return not_listed(Refusal, option, choice["typed"], known, "--help")
    several = _AMBIGUOUS.match(message)
    if several is not None:
        listed = several["known"]
        return Refusal(
            f"ghi đủ tên, một trong: {listed}",
            f"type one in full: {listed}",
            about=several["typed"],
        )
    for beginning, vi, en in _SAID:
        if message.startswith(beginning):
            rest = message.removeprefix(beginning).removesuffix(" is required")
            return Refusal(vi.format(rest), en.format(rest), about=option)
    return Refusal(f"dòng lệnh sai ({message})", message, about=option)
