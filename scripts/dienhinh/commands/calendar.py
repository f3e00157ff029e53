"""The command `calendar`: what goes out when, the weeks without a story, who was never told."""

import argparse
import sys
from datetime import date
from pathlib import Path

from dienhinh.commands.arguments import day, file_path, whole_number
from dienhinh.commands.options import add_address, run_options
from dienhinh.commands.parser import Commands
from dienhinh.commands.writing import write_out
from dienhinh.derive.calendar import calendar
from dienhinh.derive.news import news_plan
from dienhinh.model.plan import PLAN_FILE
from dienhinh.pipeline import Examined, examine
from dienhinh.problems import Severity, as_text
from dienhinh.render.calendar_text import CALENDAR_FORMS

# Two years: further ahead nobody plans, and a slip of the keyboard is no year's work.
_MOST_WEEKS = 104


def add(commands: Commands) -> None:
    """Add the command."""
    made = commands.add(
        "calendar",
        _run,
        vi="lịch kể chuyện: tuần nào có gì, tuần nào trống, ai chưa được kể (nội bộ)",
        en="the story calendar: what goes out when, gaps, who was never told (internal)",
    )
    made.add_argument("--weeks", type=whole_number(1, _MOST_WEEKS), default=4, metavar="N")
    made.add_argument("--from", dest="first", type=day, default=None, metavar="YYYY-MM-DD")
    add_address(made)
    made.add_argument("--format", choices=tuple(CALENDAR_FORMS), default="text")
    made.add_argument("--out", type=file_path, default=None, metavar="FILE")


def _run(given: argparse.Namespace) -> int:
    """What is wrong with a plan goes to the error stream; the calendar is made all the same."""
    options = run_options(given)
    examined = examine(options)
    reference = examined.reference
    about = [p for p in examined.problems if reference is None or Path(p.path).name == PLAN_FILE]
    sys.stderr.write(as_text(about, given.lang))
    if reference is not None:
        plans = examined.plans
        written = news_plan(examined.articles, plans, options.address, options.today)
        made = calendar(
            (*plans, written),
            examined.stories,
            reference,
            today=options.today,
            first=given.first or options.today,
            weeks=given.weeks,
            hidden=_hidden(examined, options.today),
        )
        _write(CALENDAR_FORMS[given.format](made, given.lang), given.out)
    return 1 if any(problem.severity is Severity.ERROR for problem in about) else 0


def _hidden(examined: Examined, today: date) -> set[str]:
    """Those whose day has come and whom the public does not see: a consent has ended."""
    return {
        story.slug
        for story in examined.stories
        if story.is_public_on(today) and story.slug not in examined.digests
    }


def _write(content: bytes, out: Path | None) -> None:
    if out is None:
        sys.stdout.write(content.decode())
        return
    write_out(out, content)
    sys.stdout.write(f"{out}\n")
