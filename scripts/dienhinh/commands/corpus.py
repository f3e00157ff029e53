"""The commands `demo` and `illustrate`: invented profiles, and drawings in the place of photos."""

import argparse
from pathlib import Path
from typing import Any, Final

from dienhinh import demo
from dienhinh.commands.arguments import whole_number
from dienhinh.commands.bars import bars, steps
from dienhinh.commands.telling import tell
from dienhinh.english import counted

_MOST_PROFILES, _MOST_SEED = 1_000_000, 2**31 - 1
_HELP: Final = {
    "vi": {
        "demo": "tạo một kho hồ sơ giả lập, có ghi rõ là mẫu, để thử và đo",
        "illustrate": "vẽ lại các tranh minh họa kê trong profiles/illustrations.json",
    },
    "en": {
        "demo": "make a synthetic corpus, marked as samples, for tests and measuring",
        "illustrate": "draw the pictures listed in profiles/illustrations.json",
    },
}


def add(commands: Any, language: str) -> None:  # noqa: ANN401 argparse hides its type
    """Add the commands to the parser's; each runs as `options.run(options)`."""
    words = _HELP[language]
    made: argparse.ArgumentParser = commands.add_parser(
        "demo", help=words["demo"], description=words["demo"]
    )
    made.add_argument("--count", type=whole_number(1, _MOST_PROFILES), default=100, metavar="N")
    made.add_argument("--seed", type=whole_number(0, _MOST_SEED), default=1, metavar="S")
    made.add_argument("--out", type=Path, required=True, metavar="DIR")
    made.set_defaults(run=_demo)
    drawn: argparse.ArgumentParser = commands.add_parser(
        "illustrate", help=words["illustrate"], description=words["illustrate"]
    )
    drawn.set_defaults(run=_illustrate)


def _demo(given: argparse.Namespace) -> int:
    with bars() as progress:
        demo.make(given.out, given.count, given.seed, given.profiles, steps(progress, given.lang))
    tell(
        given,
        f"{given.out}: {given.count} hồ sơ giả lập.",
        f"{given.out}: {counted(given.count, 'synthetic profile')}.",
    )
    return 0


def _illustrate(given: argparse.Namespace) -> int:
    with bars() as progress:
        changed = demo.illustrate(given.profiles, steps(progress, given.lang))
    tell(given, f"{changed} tranh đã vẽ lại.", f"{changed} pictures drawn anew.")
    return 0
