"""Two stories are planned for one channel of one outlet on one day, or one piece stands twice."""

from collections.abc import Hashable, Iterator

from dienhinh.check.context import Context, Corpus
from dienhinh.check.slots import PlacedSlot, judged_slots
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import comparison_key

CODE = "plan-double-booking"
SEVERITY = Severity.WARNING


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    first: dict[Hashable, PlacedSlot] = {}
    return judged_slots(corpus, lambda placed: _judge(placed, first))


def _judge(placed: PlacedSlot, first: dict[Hashable, PlacedSlot]) -> Iterator[Problem]:
    """`first` holds the first slot of each key, and is given the keys of this one."""
    other = first.setdefault(_key(placed), placed)
    if other is placed:
        return
    if placed.slot.ran_on is None:
        vi = "Kênh này ngày này đã có bài khác. Dời một bài, hoặc ghi rõ outlet khác nhau."
        en = "This channel has another story that day. Move one, or name different outlets."
    else:
        vi = "Bài này đã ghi ở một mục khác. Xóa một mục."
        en = "This piece stands in another slot. Delete one."
    related = (other.place("mục kia ở đây", "the other one is here"),)
    yield placed.problem("date", CODE, SEVERITY, vi, en, related=related)


def _key(placed: PlacedSlot) -> Hashable:
    slot = placed.slot
    if slot.ran_on is None:
        return (slot.date, slot.channel, comparison_key(slot.outlet or ""))
    if slot.link is not None:
        return (slot.profile, slot.link)
    return (slot.profile, slot.ran_on, slot.channel, comparison_key(slot.outlet or ""))
