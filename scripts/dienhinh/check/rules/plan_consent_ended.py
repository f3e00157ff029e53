"""A story is planned for a day on which a consent that its profile needs has ended.

The profile is hidden by itself then, and no channel may tell it. A warning: an error would keep the
old site, with the person in it, until somebody mends the plan.
"""

from collections.abc import Iterator
from datetime import date

from dienhinh.check.context import Context, Corpus
from dienhinh.check.slots import PlacedSlot, judged_slots
from dienhinh.model.schema.profile import CONSENT_ITEMS
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import date_text

CODE = "plan-consent-ended"
SEVERITY = Severity.WARNING


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    return judged_slots(corpus, lambda placed: _judge(placed, context.today))


def _judge(placed: PlacedSlot, today: date) -> Iterator[Problem]:
    story, slot = placed.story, placed.slot
    if story is None or story.status == "withdrawn" or slot.ran_on is not None:
        return
    last = story.last_day_before(slot.date)
    if last is None:
        return
    lacking = story.lacks_on(slot.date)
    named = [option for option in CONSENT_ITEMS if option.id in lacking]
    vi = ", ".join(option.vi.lower() for option in named)
    en = ", ".join(option.en.lower() for option in named)
    if last < today:
        cure = (
            "Xóa mục này và báo cho người đã nhận bài; hết hạn chứ không phải người ấy rút lại thì "
            "xin đồng ý tiếp rồi ghi vào hồ sơ cũng được."
        )
        cure_en = (
            "Delete this slot and tell those who got the story; where it ran out and was not taken "
            "back, you may ask again and add it to the profile."
        )
    else:
        cure = (
            "Kể chậm nhất ngày ấy, xin đồng ý tiếp rồi ghi vào hồ sơ, hoặc xóa mục này và báo cho "
            "người đã nhận bài."
        )
        cure_en = (
            "Tell it on that day at the latest, ask again and add it to the profile, or delete "
            "this slot and tell those who got the story."
        )
    yield placed.problem(
        "date",
        CODE,
        SEVERITY,
        f"Đồng ý công khai {vi} chỉ có đến hết ngày {date_text(last)}. {cure}",
        f"Consent to publish ({en}) ends on {last}. {cure_en}",
    )
