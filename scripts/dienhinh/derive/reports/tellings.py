"""Where the nominated profiles were told: what ran, by the publishing plan and the site's stories.

The dispatch asks to report how exemplary collectives, households and people were made known. What
was told of who is not named stays without its title and link, which mostly hold the name.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dienhinh.derive.reports.nominees import Nominee, counted
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import Figure, Grid, Piece, Words
from dienhinh.model.plan import PLAN_FILE, Slot
from dienhinh.model.schema.plan import CHANNEL_NAMES
from dienhinh.vietnamese import date_text, quoted, two_digits

_WITHHELD = "không nêu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One telling that ran; `row` is its place in the plan from 1.

    `plan` is the call whose plan it stands in, None for a story of the site.
    """

    nominee: Nominee
    slot: Slot
    ran_on: date
    plan: str | None
    row: int


def tellings(dossier: Dossier, own: Sequence[Nominee]) -> tuple[Telling, ...]:
    """What ran about these profiles up to the day of the dossier, by day."""
    by_slug = {nominee.profile.slug: nominee for nominee in own}
    rows: list[tuple[str | None, int, Slot]] = [
        (plan.call, row, slot) for plan in dossier.plans for row, slot in enumerate(plan.slots, 1)
    ]
    rows += [(None, row, slot) for row, slot in enumerate(dossier.stories, 1)]
    found = [
        Telling(nominee=by_slug[slot.profile], slot=slot, ran_on=slot.ran_on, plan=plan, row=row)
        for plan, row, slot in rows
        if slot.profile in by_slug and slot.ran_on is not None and slot.ran_on <= dossier.today
    ]
    # Of one day the plans go first, that of the call before the others, in their order.
    return tuple(_each_once(sorted(found, key=lambda telling: telling.ran_on)))


def _each_once(found: Sequence[Telling]) -> Iterator[Telling]:
    """Without those whose link stands with an earlier one of the same profile: it ran once."""
    seen: set[tuple[str, str]] = set()
    for telling in found:
        key = (telling.slot.profile, telling.slot.link or "")
        if telling.slot.link is None or key not in seen:
            seen.add(key)
            yield telling


def told_in_words(dossier: Dossier, found: Sequence[Telling]) -> Words:
    """How often and about how many; the note says where in the plan, or that it is a story."""
    if not found:
        return (
            "Theo kế hoạch truyền thông của đợt, chưa có lần đăng, phát nào về các điển hình được "
            "giới thiệu."
        )
    stories = sum(telling.plan is None for telling in found)
    grounds = []
    for plan in dossier.plans:
        rows = sorted(telling.row for telling in found if telling.plan == plan.call)
        if rows:
            listed = ", ".join(map(str, rows))
            grounds.append(f"Kế hoạch {plan_file(plan.call)}, mục slots, dòng {listed}.")
    if stories:
        grounds.append(f"Tin và bài của trang: {two_digits(stories)} lần.")
    number = Figure(value=len(found), note=" ".join(grounds))
    beside = " và tin bài của trang" if stories else ""
    profiles = len({telling.nominee.number for telling in found})
    return (
        counted(f"Theo kế hoạch truyền thông của đợt{beside}, đã đăng, phát", number, "lần"),
        Piece(text=f" về {two_digits(profiles)} điển hình được giới thiệu."),
    )


def told_of_press(dossier: Dossier, press: Sequence[Nominee], listed: str = "") -> str:
    """What ran about profiles from the press, which no table holds; empty where nothing did.

    They are named, or `listed` says where they stand.
    """
    found = tellings(dossier, press)
    if not found:
        return ""
    told = {telling.nominee.number: telling.nominee for telling in found}
    named = "; ".join(f"{quoted(n.name)} ({n.where})" for n in told.values())
    return (
        f"còn {two_digits(len(told))} điển hình mà báo chí đã viết, đã đăng, phát "
        f"{two_digits(len(found))} lần, chưa kể ở trên vì đơn vị chưa xác nhận: {listed or named}"
    )


def tellings_grid(found: Sequence[Telling], named: Callable[[Nominee], str]) -> Grid:
    """Day, who brought it, title, profile (as it is `named`), link."""
    return Grid(
        caption="",
        columns=("TT", "Ngày", "Kênh, cơ quan báo chí", "Tên bài", "Điển hình", "Liên kết"),
        widths=(6, 19, 20, 28, 25, 30),
        rows=tuple(
            (
                str(number),
                date_text(telling.ran_on),
                telling.slot.outlet or CHANNEL_NAMES[telling.slot.channel],
                _unless_withheld(telling, telling.slot.title),
                named(telling.nominee),
                _unless_withheld(telling, telling.slot.link),
            )
            for number, telling in enumerate(found, 1)
        ),
    )


def plan_file(call: str) -> str:
    """The plan of a call, relative to `profiles/`."""
    return f"{call}/{PLAN_FILE}"


def why_unread(dossier: Dossier) -> str | None:
    """Why nothing can be said of what ran; None when every plan could be read."""
    faulty = [f"{plan_file(call)} còn {count} lỗi" for call, count in dossier.faulty_plans.items()]
    return f"kế hoạch truyền thông {'; '.join(faulty)}" if faulty else None


def _unless_withheld(telling: Telling, text: str | None) -> str:
    if text is None:
        return ""
    return _WITHHELD if telling.nominee.is_withheld else text
