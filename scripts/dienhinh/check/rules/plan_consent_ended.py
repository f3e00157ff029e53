"""A story is planned for a day on which a consent that its profile needs has ended.

The profile is hidden by itself then, and no channel may tell it. A warning: an error would keep the
old site, with the person in it, until somebody mends the plan.
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, Corpus
from dienhinh.check.slots import PlacedSlot, judged_slots
from dienhinh.model.schema.profile import CONSENT_ITEMS
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import date_text

CODE = "plan-consent-ended"
SEVERITY = Severity.WARNING


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    return judged_slots(corpus, _judge)


def _judge(placed: PlacedSlot) -> Iterator[Problem]:
    story, slot = placed.story, placed.slot
    if story is None or story.status == "withdrawn" or slot.ran_on is not None:
        return
    lacking = story.lacks_on(slot.date)
    if not lacking:
        return
    last = min(
        max(
            agreed.last_day
            for agreed in story.agreed
            if agreed.item == item and agreed.on <= slot.date and agreed.last_day
        )
        for item in lacking
    )
    named = [option for option in CONSENT_ITEMS if option.id in lacking]
    vi = ", ".join(option.vi.lower() for option in named)
    en = ", ".join(option.en.lower() for option in named)
    yield placed.problem(
        "date",
        CODE,
        SEVERITY,
        f"Đồng ý công khai {vi} chỉ có đến hết ngày {date_text(last)}. Kể trước ngày ấy, xin đồng "
        "ý tiếp rồi ghi vào hồ sơ, hoặc xóa mục này và báo cho người đã nhận bài.",
        f"Consent to publish ({en}) ends on {last}. Tell it before, ask again and add it to the "
        "profile, or delete this slot and tell those who got the story.",
    )
