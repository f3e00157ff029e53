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
from dienhinh.english import counted
from dienhinh.model.article import NEWS_FOLDER
from dienhinh.model.calendar import StoryCalendar
from dienhinh.model.plan import PLAN_FILE
from dienhinh.model.reference import Reference
from dienhinh.pipeline import Examined, examine
from dienhinh.pipeline.options import Options
from dienhinh.problems import Problem, Severity, as_text
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
    """What is wrong goes to the error stream; the text is shown without it, no file is made."""
    options = run_options(given)
    examined = examine(options)
    about = _about(examined, options.docs)
    sys.stderr.write(as_text(about, given.lang))
    errors = sum(problem.severity is Severity.ERROR for problem in about)
    if errors:
        sys.stderr.write(_warning(given, errors, is_shown=examined.reference is not None))
    if examined.reference is not None and not (errors and _is_for_a_file(given)):
        made = _calendar(examined, examined.reference, options, given)
        _write(CALENDAR_FORMS[given.format](made, given.lang), given.out)
    return 1 if errors else 0


def _about(examined: Examined, docs: Path) -> list[Problem]:
    """The problems of plans, of stories of the site, and of faulty profiles that a plan tells.

    All of them when there is no calendar for want of a list.
    """
    if examined.reference is None:
        return list(examined.problems)
    known = {story.slug for story in examined.stories}
    planned = {slot.profile for plan in examined.plans for slot in plan.slots}
    unread = planned - known
    return [
        problem
        for problem in examined.problems
        if (path := Path(problem.path)).name == PLAN_FILE
        or path.is_relative_to(docs / NEWS_FOLDER)
        or path.parent.name in unread
    ]


def _is_for_a_file(given: argparse.Namespace) -> bool:
    return given.out is not None or given.format != "text"


def _warning(given: argparse.Namespace, errors: int, *, is_shown: bool) -> str:
    """What the reader of an incomplete calendar must know before its first line."""
    if is_shown and not _is_for_a_file(given):
        vi = "lịch dưới đây THIẾU những mục ấy. Tuần ghi “chưa có chuyện nào” có khi đã có chuyện."
        en = "the calendar below LACKS these entries; a week without a story may well have one."
    elif given.out is not None:
        vi = f"chưa ghi {given.out}, tệp cũ nếu có còn nguyên. Sửa xong thì chạy lại."
        en = f"{given.out} was not written, an older file stays. Correct them, then run again."
    else:
        vi = "chưa làm lịch. Sửa xong thì chạy lại."
        en = "no calendar was made. Correct them, then run again."
    told = f"{counted(errors, 'error')}: {en}" if given.lang == "en" else f"Còn {errors} lỗi: {vi}"
    return f"{told}\n"


def _calendar(
    examined: Examined, reference: Reference, options: Options, given: argparse.Namespace
) -> StoryCalendar:
    plans = examined.plans
    written = news_plan(examined.articles, plans, options.address, options.today)
    return calendar(
        (*plans, written),
        examined.stories,
        reference,
        today=options.today,
        first=given.first or options.today,
        weeks=given.weeks,
        hidden=_hidden(examined, options.today),
    )


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
