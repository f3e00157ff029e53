"""A telling or correction is dated before its profile was public: a wrong year, or nothing of ours.

The telling would stand in the report of what was told (II.4.a).
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, Corpus
from dienhinh.check.slots import PlacedCorrection, PlacedSlot, judged_corrections, judged_slots
from dienhinh.model.both import Both
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import date_text

CODE = "told-before-profile"
SEVERITY = Severity.WARNING


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    yield from judged_slots(corpus, _judge)
    yield from judged_corrections(corpus, lambda placed: _corrected(placed, corpus))


def _judge(placed: PlacedSlot) -> Iterator[Problem]:
    story, ran_on = placed.story, placed.slot.ran_on
    if story is None or story.first_day is None or ran_on is None or ran_on >= story.first_day:
        return
    yield placed.problem(
        "ran_on",
        CODE,
        SEVERITY,
        f"Ngày đã đăng {date_text(ran_on)} ở trước ngày hồ sơ được công khai "
        f"({date_text(story.first_day)}). Xem lại năm; bài người khác viết từ trước thì xóa mục "
        "này, ghi bài vào sources của hồ sơ.",
        f"The day it ran, {ran_on}, is before the profile may be seen ({story.first_day}). Look "
        "at the year; what others wrote before belongs to the sources of the profile, not here.",
    )


def _corrected(placed: PlacedCorrection, corpus: Corpus) -> Iterator[Problem]:
    correction = placed.correction
    story = corpus.stories.get(correction.profile or "")
    article = corpus.articles.get(correction.article or "")
    first_day = article.date if article else story.first_day if story else None
    if first_day is None or correction.on >= first_day:
        return
    what = Both("bài", "article") if article else Both("hồ sơ", "profile")
    yield placed.tree.problem(
        placed.path("on"),
        CODE,
        SEVERITY,
        f"Ngày sửa {date_text(correction.on)} ở trước ngày {what.vi} được công khai "
        f"({date_text(first_day)}). Xem lại năm; sửa lúc chưa ai đọc thì không phải đính chính, "
        "xóa mục này.",
        f"{correction.on} is before the {what.en} may be seen ({first_day}). Look at the year; "
        "what was changed before anybody read it is no correction, delete the entry.",
    )
