"""The command `review`: a change looked at as a whole, for the person who decides on it."""

import argparse
import sys

from dienhinh.commands.arguments import file_path
from dienhinh.commands.bars import bars, steps
from dienhinh.commands.options import run_options
from dienhinh.commands.parser import Commands
from dienhinh.commands.writing import write_out
from dienhinh.pipeline.reviewing import review
from dienhinh.render.review import REVIEW_FORMS, Links


def add(commands: Commands) -> None:
    """Add the command."""
    looked = commands.add(
        "review",
        _run,
        vi="xem một thay đổi so với một mốc git: lỗi, độ đầy đủ, điều sẽ công khai, việc tiếp",
        en="look at a change since a git revision: problems, completeness, what becomes public",
    )
    looked.add_argument("--base", required=True, metavar="REF")
    looked.add_argument("--format", choices=tuple(REVIEW_FORMS), default="text")
    looked.add_argument("--out", type=file_path, default=None, metavar="FILE")
    for link in ("preview", "file", "photo", "handbook"):
        looked.add_argument(f"--{link}-url", default=None, metavar="URL")


def _run(given: argparse.Namespace) -> int:
    with bars() as shown:
        looked = review(run_options(given), given.base, steps(shown, given.lang))
    links = Links(
        preview=given.preview_url,
        file=given.file_url,
        photo=given.photo_url,
        handbook=given.handbook_url,
    )
    text = REVIEW_FORMS[given.format](looked, links)
    if given.out is None:
        sys.stdout.write(text)
    else:
        write_out(given.out, text.encode())
    return 1 if looked.errors or looked.stale_forms else 0
