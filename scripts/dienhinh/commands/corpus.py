"""The commands `demo` and `illustrate`: invented profiles, and drawings in the place of photos."""

import argparse

from dienhinh import demo
from dienhinh.commands.arguments import file_path, whole_number
from dienhinh.commands.bars import bars, steps
from dienhinh.commands.parser import Commands
from dienhinh.commands.telling import say, tell
from dienhinh.commands.writing import refuse_public
from dienhinh.english import counted

_MOST_PROFILES, _MOST_SEED = 1_000_000, 2**31 - 1


def add(commands: Commands) -> None:
    """Add the commands."""
    made = commands.add(
        "demo",
        _demo,
        vi="tạo một kho hồ sơ giả lập, có ghi rõ là mẫu, để thử và đo",
        en="make a synthetic corpus, marked as samples, for tests and measuring",
    )
    made.add_argument("--count", type=whole_number(1, _MOST_PROFILES), default=100, metavar="N")
    made.add_argument("--seed", type=whole_number(0, _MOST_SEED), default=1, metavar="S")
    made.add_argument("--out", type=file_path, required=True, metavar="DIR")
    commands.add(
        "illustrate",
        _illustrate,
        vi="vẽ lại các tranh minh họa kê trong profiles/illustrations.json",
        en="draw the pictures listed in profiles/illustrations.json",
    )


def _demo(given: argparse.Namespace) -> int:
    # Invented people would go out with the site.
    refuse_public(given.out)
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
        changed, lost = demo.illustrate(given.profiles, steps(progress, given.lang))
    tell(given, f"{changed} tranh đã vẽ lại.", f"{counted(changed, 'picture')} drawn anew.")
    if lost:
        tell(
            given,
            "Không vẽ những tranh này vì cạnh đó không có hồ sơ. Thư mục đã đổi tên thì sửa tên ấy "
            "trong illustrations.json, hồ sơ đã xóa thì xóa dòng:",
            "Not drawn, for no profile is beside them. Of a folder with another name now write "
            "that name in illustrations.json, of a deleted profile delete the line:",
        )
        say(*(f"  {file}" for file in lost))
    return 0
