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
    looked_for, own = _keys(placed)
    other = next((first[key] for key in looked_for if key in first), None)
    for key in own:
        first.setdefault(key, placed)
    if other is None:
        return
    if placed.slot.ran_on is None:
        vi = "Kênh này ngày này đã có bài khác. Dời một bài, hoặc ghi rõ outlet khác nhau."
        en = "This channel has another story that day. Move one, or name different outlets."
    else:
        vi = (
            "Bài này đã ghi ở một mục khác. Xóa một mục; nếu là hai bài khác nhau thì ghi link của "
            "từng bài."
        )
        en = (
            "This piece stands in another slot. Delete one; if they are two pieces, give each its "
            "link."
        )
    related = (other.place("mục kia ở đây", "the other one is here"),)
    yield placed.problem("date", CODE, SEVERITY, vi, en, related=related)


def _keys(placed: PlacedSlot) -> tuple[tuple[Hashable, ...], tuple[Hashable, ...]]:
    """Under what to look for the same telling, and under what this one is to be found.

    One without a link may be any of its profile, day and outlet; two with links are two.
    """
    slot = placed.slot
    outlet = (slot.channel, comparison_key(slot.outlet or ""))
    if slot.ran_on is None:
        planned = ("planned", slot.date, *outlet)
        return (planned,), (planned,)
    ran = (slot.profile, slot.ran_on, *outlet)
    if slot.link is None:
        return (("ran", *ran),), (("ran", *ran), ("without link", *ran))
    linked = ("link", slot.profile, slot.link)
    return (linked, ("without link", *ran)), (linked, ("ran", *ran))
