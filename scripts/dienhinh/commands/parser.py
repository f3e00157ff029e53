"""The reader of the command line; what it refuses it tells in Vietnamese and English."""

import argparse
import re
import sys
from typing import Final, Literal, NoReturn

from dienhinh.commands.arguments import MistypedError, not_listed
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


class Parser(argparse.ArgumentParser):
    """Argparse, which ends the program with 2; its own words are English alone."""

    language: Literal["vi", "en"] = "vi"

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong with the line, beside its usage, and end."""
        # The fault that argparse is handling; its message alone has lost the other language.
        refusal = _refusal(sys.exc_info()[1], message)
        self.exit(2, f"{self.format_usage()}{refusal.text(self.language)}\n")


class EnglishParser(Parser):
    """The same for `--lang en`; the parsers of commands are made by their parent's class."""

    language = "en"


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
