"""A unit or commune did not exist on the call's date, or an award was no longer conferred.

The districts of Quảng Ngãi ended on 1 July 2025 (Nghị quyết 202/2025/QH15, 1677/NQ-UBTVQH15), and
codes of communes were given to others: what counts is the day of the dispatch.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from dienhinh.check.context import Context, Entry, UnitEntry
from dienhinh.check.wording import validity
from dienhinh.model.call import Call
from dienhinh.model.lists import Commune
from dienhinh.model.reference import Reference
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import comparison_key, date_text

CODE = "not-valid-then"
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    call = context.call_of(entry.profile)
    if call is not None:
        yield from _unit(entry.tree, entry.profile.unit, context.reference, call)
        yield from _commune(entry, context.reference, call)
    rows = [(award.award, award.year) for award in entry.profile.awards]
    yield from _awards(entry.tree, rows, context.reference)


def check_unit(entry: UnitEntry, context: Context) -> Iterator[Problem]:
    call = context.call_of(entry.figures)
    if call is not None:
        yield from _unit(entry.tree, entry.figures.unit, context.reference, call)
    rows = [(row.award, row.year) for row in entry.figures.awards or ()]
    yield from _awards(entry.tree, rows, context.reference)


def _unit(tree: Tree, id_: str, reference: Reference, call: Call) -> Iterator[Problem]:
    unit = reference.units.get(id_)
    if unit is None or unit.exists_on(call.date):
        return
    when_vi, when_en = validity(unit.valid_from, unit.valid_to, call.date)
    yield tree.problem(
        ("unit",),
        CODE,
        SEVERITY,
        f"{unit.full_name} {when_vi}, còn đợt này xét theo ngày {date_text(call.date)}. Ghi đơn "
        "vị có vào ngày ấy.",
        f"{unit.full_name} {when_en}, but this call goes by {call.date}. Type a unit of that day.",
    )


def _commune(entry: Entry, reference: Reference, call: Call) -> Iterator[Problem]:
    code = entry.profile.commune
    holders = [commune for commune in reference.communes if commune.code == code]
    if not holders or reference.commune_on(holders[0].code, call.date):
        return
    other = holders[0]
    when_vi, when_en = validity(other.valid_from, other.valid_to, call.date)
    then = _namesake(other, reference, call.date)
    if then is None:
        cure_vi = "Ghi mã của xã, phường, thị trấn khi ấy"
        cure_en = "Type the code of a commune of then"
    else:
        cure_vi = f"Ghi “{then.code}”, mã khi ấy của {then.full_name}"
        cure_en = f'Type "{then.code}", then the code of {then.full_name}'
    yield entry.tree.problem(
        ("commune",),
        CODE,
        SEVERITY,
        f"Mã “{other.code}” ({other.full_name}) {when_vi}, còn đợt này xét theo ngày "
        f"{date_text(call.date)}. {cure_vi}.",
        f'"{other.code}" ({other.full_name}) {when_en}, but this call goes by {call.date}. '
        f"{cure_en}.",
    )


def _namesake(other: Commune, reference: Reference, day: date) -> Commune | None:
    name = comparison_key(other.name)
    for commune in reference.communes:
        if comparison_key(commune.name) == name and commune.exists_on(day):
            return commune
    return None


def _awards(tree: Tree, rows: Iterable[tuple[str, int]], reference: Reference) -> Iterator[Problem]:
    """Awards of a list `awards` as pairs of form and year."""
    for position, (award, year) in enumerate(rows):
        form = reference.awards.get(award)
        if form is None or form.ended_on is None or date(year, 1, 1) < form.ended_on:
            continue
        yield tree.problem(
            ("awards", position, "year"),
            CODE,
            SEVERITY,
            f"{form.name} không còn được trao từ ngày {date_text(form.ended_on)} nên không thể có "
            f"năm {year}. Sửa năm hoặc hình thức khen thưởng.",
            f"{form.name} is no longer conferred since {form.ended_on}, so not in {year}. "
            "Correct the year or the award.",
        )
