"""How many profiles the units introduced for each movement, beside what the call asks.

Outline II.4.c: each district, town and city introduces 02-03 for each movement. Only profiles that
units nominated count, not those written from newspapers, nor samples. A unit that has ended by
the day of the check can be asked for nothing more.
"""

from collections import defaultdict
from collections.abc import Iterator

from dienhinh.check.context import Context, Corpus, Trace
from dienhinh.english import counted
from dienhinh.english import quoted as quoted_en
from dienhinh.model.call import Call
from dienhinh.model.reference import Reference
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Related, Severity
from dienhinh.vietnamese import quoted

CODE = "quota"
SEVERITY = Severity.WARNING
# A line of a terminal still shows the districts of the province; 96 communes nobody would read.
_MOST_NAMED, _NAMED_OF_MANY = 15, 5


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    for call_id, tree in corpus.call_trees:
        call = context.reference.calls.get(call_id)
        if call is None:
            continue
        introduced = _introduced(corpus, call)
        asked = [
            unit
            for group in call.addressees
            if group.nominates
            for unit in group.units
            if _can_answer(unit, context)
        ]
        for movement in call.movements:
            counts = [(unit, introduced[movement, unit]) for unit in asked]
            yield from _too_few(tree, call, movement, counts, context.reference)
            yield from _too_many(tree, call, movement, counts, context.reference)


def _can_answer(unit: str, context: Context) -> bool:
    known = context.reference.units.get(unit)
    return known is None or known.exists_on(context.today)


def _introduced(corpus: Corpus, call: Call) -> dict[tuple[str, str], list[Trace]]:
    found: dict[tuple[str, str], list[Trace]] = defaultdict(list)
    for trace in corpus.traces:
        is_nominated = trace.origin == "nomination" and trace.status != "withdrawn"
        if is_nominated and trace.call == call.id:
            found[trace.movement, trace.unit].append(trace)
    return found


def _too_few(
    tree: Tree,
    call: Call,
    movement: str,
    counts: list[tuple[str, list[Trace]]],
    reference: Reference,
) -> Iterator[Problem]:
    short = [(unit, len(traces)) for unit, traces in counts if len(traces) < call.quota.least]
    if not short:
        return
    least = call.quota.least
    vi, en = _grouped(short, call, reference)
    yield tree.problem(
        ("quota",),
        CODE,
        SEVERITY,
        f"Phong trào {_movement_name(movement, reference)}: {len(short)}/{len(counts)} đơn vị "
        f"chưa đủ {least} hồ sơ. {vi} Nhắc các đơn vị ấy giới thiệu thêm.",
        f"Movement {movement}: {len(short)} of {len(counts)} units introduced fewer than "
        f"{counted(least, 'profile')}. {en} Remind them.",
        on_key=True,
    )


def _grouped(short: list[tuple[str, int]], call: Call, reference: Reference) -> tuple[str, str]:
    """Units by how many profiles they introduced; of a long list the beginning and where all is."""
    vi, en = [], []
    is_cut = False
    for count in sorted({count for _, count in short}):
        names = [_unit_name(unit, reference) for unit, own in short if own == count]
        shown, more = names, 0
        if len(names) > _MOST_NAMED:
            shown, more, is_cut = names[:_NAMED_OF_MANY], len(names) - _NAMED_OF_MANY, True
        listed = ", ".join(shown)
        having = "Chưa có hồ sơ nào" if count == 0 else f"Mới có {count}"
        vi.append(f"{having}: {listed}" + (f" và {more} đơn vị khác." if more else "."))
        en.append(f"With {count}: {listed}" + (f" and {counted(more, 'other')}." if more else "."))
    if is_cut:
        vi.append(f"Xem đủ: dienhinh board --call {call.id}.")
        en.append(f"All of them: dienhinh board --call {call.id}.")
    return " ".join(vi), " ".join(en)


def _too_many(
    tree: Tree,
    call: Call,
    movement: str,
    counts: list[tuple[str, list[Trace]]],
    reference: Reference,
) -> Iterator[Problem]:
    for unit, traces in counts:
        if len(traces) <= call.quota.most:
            continue
        unit_name = _unit_name(unit, reference)
        yield tree.problem(
            ("quota",),
            CODE,
            SEVERITY,
            f"Phong trào {_movement_name(movement, reference)}: {unit_name} giới thiệu "
            f"{len(traces)} hồ sơ, công văn chỉ nhận đến {call.quota.most}. Để đơn vị chọn lại.",
            f"Movement {movement}: {unit_name} introduced {len(traces)} profiles, the dispatch "
            f"takes up to {call.quota.most}. Let the unit choose.",
            on_key=True,
            related=tuple(_place(trace) for trace in traces),
        )


def _place(trace: Trace) -> Related:
    spot = trace.name_spot
    return Related(trace.path, spot.line, spot.column, quoted(trace.name), quoted_en(trace.name))


def _unit_name(unit: str, reference: Reference) -> str:
    return reference.units[unit].name if unit in reference.units else unit


def _movement_name(movement: str, reference: Reference) -> str:
    known = reference.movements.get(movement)
    return f"“{known.short if known else movement}”"
